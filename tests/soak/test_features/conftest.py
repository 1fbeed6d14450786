"""The archives that are walked, each made once and served by a process of its own, and the readers who walk."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Locator, Page, expect

from tests.child import ROOT, environment
from tests.soak import steps
from tests.soak.test_features.reader import Archive, Reader

MADE_BY = {
    "demo": ("demo", "--no-serve"),
    "sample": ("make_sample", "--statements", str(steps(600, 100_000)), "--seed", "1"),
}
PATIENCE = steps(10_000, 120_000)
"""Milliseconds until a page has to show what is expected of it."""

TRIES = 20


@pytest.fixture(scope="session", params=MADE_BY)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    var = tmp_path_factory.mktemp(request.param)
    make(var, *MADE_BY[request.param])
    with served(var) as url:
        yield Archive(request.param, url, var / "archive.sqlite3")


def make(var: Path, *command: str) -> None:
    made = subprocess.run(
        [sys.executable, "manage.py", *command], cwd=ROOT, env=environment(var), capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr
    print(f"\n{made.stdout.strip().splitlines()[-1]}")


@contextmanager
def served(var: Path) -> Iterator[str]:
    """The address, at a port that is free."""
    process = subprocess.Popen(
        [sys.executable, "-u", "manage.py", "runserver", "--noreload", "127.0.0.1:0"],
        cwd=ROOT,
        env=environment(var),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    try:
        said = next(line for line in process.stdout if "http://" in line)
        yield said[said.index("http://") :].strip().rstrip("/")
    finally:
        process.terminate()
        process.communicate()


@pytest.fixture
def scripted() -> bool:
    """Whether the reader's browser runs scripts; a test that asks for both says so by its parameters."""
    return True


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], scripted: bool) -> dict[str, Any]:
    return {**browser_context_args, "java_script_enabled": scripted, "viewport": {"width": 1280, "height": 900}}


def try_again(page: Page, cut_off: Locator) -> None:
    for _ in range(TRIES):
        print(f"\ncut off: {page.url}")
        page.wait_for_timeout(1_000)
        page.reload()
        if not cut_off.count():
            return


@pytest.fixture
def reader(page: Page, archive: Archive, scripted: bool) -> Iterator[Reader]:
    """Whom nobody gives a cookie or sends elsewhere, and whose console stays empty but for a page that is gone."""
    asked: list[str] = []
    faults: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        # A picture names no icon, and the browser looks where sites used to have one.
        expected = any(status in message.text for status in ("410 (Gone)", "503 (")) or message.location[
            "url"
        ].endswith("/favicon.ico")
        if message.type in ("error", "warning") and not expected:
            faults.append(message.text)

    page.on("request", lambda request: asked.append(request.url))
    page.on("console", hear)
    # A machine with other work to do cuts searches off, and says that one may try again.
    cut_off = page.get_by_text("It was stopped so that others can read")
    page.add_locator_handler(cut_off, lambda: try_again(page, cut_off), no_wait_after=True)
    expect.set_options(timeout=PATIENCE)
    page.set_default_timeout(PATIENCE)
    yield Reader(page, archive, scripted)
    expect.set_options(timeout=5_000)
    assert faults == []
    assert page.context.cookies() == []
    assert [url for url in asked if not url.startswith((archive.url, "data:", "chrome"))] == []
