"""`manage.py test`: the whole suite on SQLite, then on PostgreSQL, each in a pytest of its own."""

import contextlib
import importlib.util
import os
import re
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any, NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

# What archive/settings.py reads: a lane is to see its own database and otherwise a local archive.
OF_THE_SETTINGS = (
    "ALLOWED_HOSTS",
    "DATABASE_POOL",
    "DATABASE_URL",
    "HSTS_SECONDS",
    "HTTPS",
    "LOG_LEVEL",
    "PROXY_SSL_HEADER",
    "SECRET_KEY",
    "STATEMENT_TIMEOUT",
    "TRUSTED_PROXIES",
)
CLOSING_LINE = re.compile(r"\bin \d+\.\d+s\b")
PATIENCE = 5


@dataclass(frozen=True)
class Lane:
    name: str
    passed: bool
    closing_line: str


class Command(BaseCommand):
    help = (
        "Runs the suite on SQLite and then on PostgreSQL; all arguments go to pytest as they are. "
        "TEST_DATABASE_URL names a PostgreSQL server to use instead of starting one; "
        "TEST_POSTGRES=system or wheel says which one to start; "
        "REQUIRE_BROWSER=1 fails where there is no Chromium."
    )
    requires_system_checks = []

    def run_from_argv(self, argv: list[str]) -> None:
        # Not through Django's parser, which would take pytest's options for its own.
        try:
            self.handle(argv[2:])
        except CommandError as error:
            self.stderr.write(f"{error.__class__.__name__}: {error}")
            sys.exit(error.returncode)
        except KeyboardInterrupt:
            sys.exit(128 + signal.SIGINT)

    def handle(self, arguments: Sequence[str] = (), **options: Any) -> None:
        if importlib.util.find_spec("pytest") is None:
            raise CommandError("pytest is not installed: uv run --group dev manage.py test")
        with _terminated_like_interrupted():
            lanes = [self.run_sqlite(arguments), self.run_postgresql(arguments)]
        self.stdout.write("")
        for lane in lanes:
            self.stdout.write(f"{lane.name + ':':<12} {lane.closing_line}")
        if not all(lane.passed for lane in lanes):
            sys.exit(1)

    def run_sqlite(self, arguments: Sequence[str]) -> Lane:
        return self.run_lane("SQLite", {}, arguments)

    def run_postgresql(self, arguments: Sequence[str]) -> Lane:
        from tests.postgres import NoPostgres, running_server

        given = os.environ.get("TEST_DATABASE_URL")
        try:
            with contextlib.nullcontext(given) if given else running_server() as url:
                variables = {"DATABASE_URL": url, "SECRET_KEY": secrets.token_urlsafe(50)}
                return self.run_lane("PostgreSQL", variables, arguments)
        except NoPostgres as error:
            return Lane("PostgreSQL", False, f"not run. {error}")

    def run_lane(self, name: str, variables: dict[str, str], arguments: Sequence[str]) -> Lane:
        self.stdout.write(self.style.MIGRATE_HEADING(f"\nTests on {name}"))
        self.stdout.flush()
        inherited = {key: value for key, value in os.environ.items() if key not in OF_THE_SETTINGS}
        if sys.stdout.isatty():
            inherited.setdefault("PY_COLORS", "1")
        code, output = _run_and_show([sys.executable, "-m", "pytest", *arguments], inherited | variables)
        return Lane(name, code == 0, _closing_line(output))


def _run_and_show(command: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    """Passes the output on as it comes, and returns the end of it."""
    child = subprocess.Popen(command, env=environment, cwd=settings.BASE_DIR, stdout=subprocess.PIPE)
    assert child.stdout is not None
    tail = b""
    try:
        while chunk := os.read(child.stdout.fileno(), 65536):
            sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()
            tail = (tail + chunk)[-65536:]
        return child.wait(), tail
    except (KeyboardInterrupt, SystemExit):
        _let_end(child)
        raise


def _let_end(child: subprocess.Popen[bytes]) -> None:
    """pytest tears down on SIGINT. At a terminal Ctrl-C has reached it already, and a second one would cut it short."""
    for number in (0, signal.SIGINT, signal.SIGKILL):
        child.send_signal(number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            rest, _ = child.communicate(timeout=PATIENCE)
            sys.stdout.buffer.write(rest)
            return


def _closing_line(output: bytes) -> str:
    lines = re.sub(r"\x1b\[[\d;]*m", "", output.decode(errors="replace")).split("\n")
    closing = [line for line in lines if CLOSING_LINE.search(line)] or ["pytest ended without its closing line"]
    return closing[-1].strip(" =\r")


@contextlib.contextmanager
def _terminated_like_interrupted() -> Iterator[None]:
    def leave(number: int, frame: FrameType | None) -> NoReturn:
        sys.exit(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    # A shell starts background jobs with SIGINT ignored, and pytest would inherit that.
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
