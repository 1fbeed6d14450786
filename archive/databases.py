"""How the archive talks to SQLite and PostgreSQL, and the check that what was asked for took effect."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import environ
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE_BUSY_SECONDS = 5

# FULL, since in WAL mode NORMAL loses acknowledged edits when the power fails.
SQLITE_PRAGMAS = """
    PRAGMA journal_mode=WAL;
    PRAGMA synchronous=FULL;
    PRAGMA foreign_keys=ON;
    PRAGMA temp_store=MEMORY;
    PRAGMA mmap_size=134217728;
    PRAGMA journal_size_limit=67108864;
    PRAGMA cache_size=-20000;
"""
EFFECTIVE_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": SQLITE_BUSY_SECONDS * 1000,
}


def database_from(url: str, *, statement_timeout: int, pool_size: int) -> dict[str, Any]:
    """Django's settings for a `postgres://` or `sqlite:///` address; the timeout is in milliseconds, 0 for none."""
    if not url.startswith(("postgres://", "postgresql://", "sqlite://")):
        raise ImproperlyConfigured("DATABASE_URL must begin with postgres:// or sqlite:///")
    try:
        parsed: dict[str, Any] = environ.Env.db_url_config(url)
    except ValueError:
        # The error would show a part of the password.
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read: in its password, write characters such as / # ? @ percent-encoded"
        ) from None
    if url.startswith("sqlite:"):
        return sqlite(parsed["NAME"])
    return postgresql(parsed, statement_timeout, pool_size)


def sqlite(name: str | Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": SQLITE_BUSY_SECONDS,
            # A deferred transaction that turns to writing fails at once when another one writes; this one waits.
            "transaction_mode": "IMMEDIATE",
            "init_command": SQLITE_PRAGMAS,
        },
    }


def postgresql(parsed: dict[str, Any], statement_timeout: int, pool_size: int) -> dict[str, Any]:
    options = {**parsed.get("OPTIONS", {}), "pool": {"min_size": 1, "max_size": pool_size, "timeout": 5}}
    if statement_timeout:
        limits = (
            f"-c statement_timeout={statement_timeout} -c lock_timeout={max(1, statement_timeout // 2)}"
            " -c idle_in_transaction_session_timeout=10000"
        )
        options["options"] = f"{options.get('options', '')} {limits}".strip()
    return {**parsed, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}


@register(Tags.database)
def settings_take_effect(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Asks the databases themselves: an option at the wrong level is ignored without a word."""
    return [
        Error(problem, id="archive.E001", hint="See archive/databases.py.")
        for alias in databases or ()
        for problem in problems_of(connections[alias])
    ]


def problems_of(connection: BaseDatabaseWrapper) -> list[str]:
    if connection.vendor == "sqlite":
        return _problems_of_sqlite(connection)
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
    return [] if encoding == "UTF8" else [f"PostgreSQL keeps this database in {encoding}; it must be UTF8."]


def _problems_of_sqlite(connection: BaseDatabaseWrapper) -> list[str]:
    problems = []
    with connection.cursor() as cursor:
        for name, wanted in EFFECTIVE_PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}")
            found = cursor.fetchone()[0]
            if found != wanted:
                problems.append(f"SQLite's {name} is {found}; it must be {wanted}.")
        cursor.execute("PRAGMA compile_options")
        if ("ENABLE_FTS5",) not in cursor.fetchall():
            problems.append("This SQLite was built without FTS5, which the search needs.")
    if getattr(connection, "transaction_mode", None) != "IMMEDIATE":
        problems.append("SQLite's transactions must be IMMEDIATE.")
    if connection.settings_dict["ATOMIC_REQUESTS"]:
        problems.append("ATOMIC_REQUESTS must be off: with it a reader's request takes SQLite's only write lock.")
    return problems
