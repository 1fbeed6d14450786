"""The databases' options: read from an address, and in force on the open connection."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from archive.databases import database_from, problems_of
from tests.child import python

sqlite_only = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="about SQLite's options")
postgresql_only = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="about PostgreSQL's options")

POOL = {"min_size": 1, "max_size": 4, "timeout": 5}


@pytest.fixture
def loosened() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
    yield
    connection.close()


def test_a_postgres_address_gives_a_pool_that_checks_its_connections() -> None:
    database = database_from("postgres://ann:$ecret@db.example:5433/archive", statement_timeout=0, pool_size=4)
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", 5433, "archive")
    assert (database["USER"], database["PASSWORD"]) == ("ann", "$ecret")
    assert database["CONN_HEALTH_CHECKS"] is True
    assert database["OPTIONS"] == {"pool": POOL}


def test_a_timeout_joins_the_options_the_address_has() -> None:
    url = "postgres://db.example/archive?sslmode=require&options=-c%20search_path%3Dours"
    options = database_from(url, statement_timeout=2000, pool_size=4)["OPTIONS"]
    assert options["sslmode"] == "require"
    assert options["options"].startswith("-c search_path=ours -c statement_timeout=2000 -c lock_timeout=1000")


def test_a_sqlite_address_names_a_file() -> None:
    database = database_from("sqlite:////srv/archive.sqlite3", statement_timeout=0, pool_size=4)
    assert database["NAME"] == "/srv/archive.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize("url", ["mysql://db.example/archive", "archive.sqlite3", "postgres:archive"])
def test_another_kind_of_address_is_refused_by_name(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must begin with postgres:// or sqlite:///"):
        database_from(url, statement_timeout=0, pool_size=4)


def test_an_unreadable_address_is_refused_without_showing_its_password() -> None:
    with pytest.raises(ImproperlyConfigured, match="percent-encoded") as refused:
        database_from("postgres://ann:hush/hush@db.example/archive", statement_timeout=0, pool_size=4)
    assert "hush" not in str(refused.value)
    assert refused.value.__suppress_context__


@pytest.mark.django_db
def test_what_was_asked_of_the_database_is_in_force() -> None:
    assert problems_of(connection) == []


@sqlite_only
@pytest.mark.django_db(transaction=True)
def test_an_option_that_is_not_in_force_is_a_problem(loosened: None) -> None:
    assert problems_of(connection) == ["SQLite's synchronous is 1; it must be 2."]


@sqlite_only
def test_the_check_runs_with_the_others_about_databases(tmp_path: Path) -> None:
    (tmp_path / "not a database").write_text("nothing of the kind " * 100)
    url = f"sqlite:///{tmp_path}/not a database"
    checked = python("manage.py", "check", "--database", "default", var=tmp_path, DATABASE_URL=url, SECRET_KEY="x")
    assert "file is not a database" in checked.stderr


@postgresql_only
@pytest.mark.parametrize(("way_in", "timeout"), [("archive.wsgi", "2s"), ("archive.settings", "0")])
def test_only_the_web_server_has_its_statements_cut(way_in: str, timeout: str, tmp_path: Path) -> None:
    code = f"""
import django, {way_in}
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SHOW statement_timeout")
    print(cursor.fetchone()[0], connection.pool is not None)
"""
    asked = python("-c", code, var=tmp_path, DATABASE_URL=os.environ["DATABASE_URL"], SECRET_KEY="x")
    assert (asked.stdout, asked.stderr) == (f"{timeout} True\n", "")
