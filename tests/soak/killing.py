"""Runs a command of the project on the test's own database and kills it at some moment."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from django.db import connection

from tests.child import ROOT, environment


def address_of_the_database() -> str:
    """Of the one the tests run on, for another process."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{quote(name)}"))


def start(*arguments: str, var: Path) -> subprocess.Popen[bytes]:
    variables = {"DATABASE_URL": address_of_the_database(), "SECRET_KEY": "x" * 50, "LOG_LEVEL": "ERROR"}
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(var, **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def run(*arguments: str, var: Path) -> tuple[float, str]:
    """Seconds it took, and what it said. It must end well."""
    began = time.monotonic()
    process = start(*arguments, var=var)
    said, _ = process.communicate()
    assert process.returncode == 0, said.decode()
    return time.monotonic() - began, said.decode()


def run_and_kill(*arguments: str, after: float, var: Path) -> bool:
    """Whether the kill found it at work."""
    process = start(*arguments, var=var)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=after)
        return False
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return True


def require_a_sound_database() -> None:
    """What the database itself can tell: its pages, its references, its constraints."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            assert _all(cursor, "PRAGMA integrity_check") == [("ok",)]
            assert _all(cursor, "PRAGMA foreign_key_check") == []
            return
        broken = _all(cursor, "SELECT conname FROM pg_constraint WHERE NOT convalidated")
        invalid = _all(cursor, "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid")
        assert (broken, invalid) == ([], [])
    connection.check_constraints()


def _all(cursor: Any, query: str) -> list[Any]:
    cursor.execute(query)
    found: list[Any] = cursor.fetchall()
    return found
