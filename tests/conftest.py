"""What every test shares: a database in a file, cheap passwords, and the machine's Chromium."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, connections

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER_FIXTURES = {"page", "context", "new_context", "browser"}
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # A database in memory has no write-ahead log, and its threads would all share one connection.
    if connection.vendor == "sqlite":
        connections.settings["default"]["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "archive.sqlite3")


@pytest.fixture(scope="session")
def _cards(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cards"))


@pytest.fixture(autouse=True)
def _cards_of_tests(settings: Any, _cards: str) -> None:
    settings.CARDS_DIR = _cards


@pytest.fixture(autouse=True)
def _cheap_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if BROWSER_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")
        if reason := _reason_to_skip(item):
            item.add_marker(pytest.mark.skip(reason=reason))


def _asks_the_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(fixtures & DATABASE_FIXTURES) or item.get_closest_marker("django_db") is not None


def _reason_to_skip(item: pytest.Item) -> str:
    if connection.vendor != "sqlite" and not _asks_the_database(item):
        return "asks no database: runs in the SQLite lane"
    for marker in ("browser", "once"):
        if item.get_closest_marker(marker) and connection.vendor != "sqlite":
            return "runs in the SQLite lane"
    if item.get_closest_marker("browser") and not chromium() and os.environ.get("REQUIRE_BROWSER") != "1":
        return "no Chromium on this machine"
    return ""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = chromium()
    if path is None:
        pytest.fail("REQUIRE_BROWSER is 1 and there is no Chromium on this machine")
    # Playwright keeps a loop running in this thread, and Django would take that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    return {**browser_type_launch_args, "executable_path": path, "args": arguments}


@pytest.fixture
def page(page: Any) -> Iterator[Any]:
    """A browser's page that fails the test if the content security policy refuses anything or a script breaks."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    yield page
    assert faults == []
