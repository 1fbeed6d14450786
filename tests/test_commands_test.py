"""`manage.py test`: one pytest for each database, and the command fails with either."""

import subprocess
from pathlib import Path

import pytest

from tests.child import python

pytestmark = pytest.mark.once

TINY = """
import os

def test_first() -> None:
    print("database:", os.environ.get("DATABASE_URL", "none named"))

def test_second() -> None:
    assert "{needed}" in os.environ.get("DATABASE_URL", "none named")
"""


def run_tests(folder: Path, *arguments: str, needed: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """Two tests in both lanes; a file stands for the second server, so that none has to be started."""
    (folder / "test_tiny.py").write_text(TINY.format(needed=needed))
    variables = {"TEST_DATABASE_URL": f"sqlite:///{folder}/second.sqlite3", **variables}
    return python("manage.py", "test", str(folder), *arguments, var=folder / "var", **variables)


def test_both_lanes_run_and_their_closing_lines_stand_at_the_end(tmp_path: Path) -> None:
    ran = run_tests(tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("= 2 passed in ") == 2
    sqlite, postgresql = ran.stdout.splitlines()[-2:]
    assert sqlite.startswith("SQLite:      2 passed in ")
    assert postgresql.startswith("PostgreSQL:  2 passed in ")


@pytest.mark.parametrize(("needed", "failing"), [("second.sqlite3", "SQLite:"), ("none named", "PostgreSQL:")])
def test_the_command_fails_when_either_lane_does(needed: str, failing: str, tmp_path: Path) -> None:
    ran = run_tests(tmp_path, needed=needed)
    assert ran.returncode == 1
    assert [line.split()[0] for line in ran.stdout.splitlines()[-2:] if "1 failed, 1 passed" in line] == [failing]


def test_arguments_reach_pytest_as_they_are(tmp_path: Path) -> None:
    ran = run_tests(tmp_path, "-k", "first and not second", "--verbosity=2")
    assert ran.stdout.count("test_tiny.py::test_first PASSED") == 2
    assert ran.stdout.count("1 passed, 1 deselected in ") == 4


def test_the_first_lane_does_not_see_the_database_of_a_hosted_archive(tmp_path: Path) -> None:
    hosted = {"DATABASE_URL": f"sqlite:///{tmp_path}/precious.sqlite3", "SECRET_KEY": "x", "ALLOWED_HOSTS": "a.example"}
    ran = run_tests(tmp_path, "-s", **hosted)
    assert "database: none named" in ran.stdout
    assert "precious" not in ran.stdout


def test_a_run_without_any_server_says_so_and_fails(tmp_path: Path) -> None:
    ran = run_tests(tmp_path, TEST_DATABASE_URL="", TEST_POSTGRES="none")
    assert ran.returncode == 1
    assert "SQLite:      2 passed" in ran.stdout
    assert "PostgreSQL:  not run. TEST_POSTGRES is 'none'" in ran.stdout
