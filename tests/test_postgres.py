"""The PostgreSQL that the test run starts for itself."""

import contextlib
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from tests.postgres import NoPostgres, find_binaries, running_server

pytestmark = pytest.mark.once


def folder_of(url: str) -> Path:
    return Path(parse_qs(urlsplit(url).query)["host"][0])


@pytest.mark.parametrize("choice", ["system", "wheel"])
def test_a_server_is_started_and_leaves_nothing_behind(choice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_POSTGRES", choice)
    try:
        find_binaries()
    except NoPostgres as missing:
        pytest.skip(f"no PostgreSQL from this source: {missing}")
    with running_server() as url:
        folder = folder_of(url)
        with psycopg.connect(host=str(folder), user="postgres", dbname="postgres") as connection:
            row = connection.execute("SELECT current_setting('server_encoding'), current_setting('fsync')").fetchone()
        assert row == ("UTF8", "off")
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=str(folder), user="postgres", dbname="postgres")


def test_a_server_is_gone_after_an_interrupted_run() -> None:
    folders = []
    with contextlib.suppress(KeyboardInterrupt), running_server() as url:
        folders.append(folder_of(url))
        raise KeyboardInterrupt
    assert [folder.exists() for folder in folders] == [False]


def test_an_unknown_choice_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_POSTGRES", "docker")
    with pytest.raises(NoPostgres, match="TEST_POSTGRES is 'docker'; it may be system or wheel"):
        find_binaries()
