"""A limit on how long the database may work on one search."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

SECONDS = 0.7
_INSTRUCTIONS = 5000
"""SQLite asks after that many of its virtual machine's instructions whether to go on: about every 0.1 ms."""


class TooSlow(Exception):
    """The search was cut off at the limit."""


@contextmanager
def limited(seconds: float = SECONDS) -> Iterator[None]:
    """Raises TooSlow when the queries within take longer: together on SQLite, each of them on PostgreSQL."""
    limit = _limited_postgresql if connection.vendor == "postgresql" else _limited_sqlite
    try:
        with limit(seconds):
            yield
    except OperationalError as error:
        if "interrupted" in str(error) or "statement timeout" in str(error):
            raise TooSlow from error
        raise


@contextmanager
def _limited_sqlite(seconds: float) -> Iterator[None]:
    connection.ensure_connection()
    deadline = time.monotonic() + seconds
    connection.connection.set_progress_handler(lambda: time.monotonic() > deadline, _INSTRUCTIONS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)


@contextmanager
def _limited_postgresql(seconds: float) -> Iterator[None]:
    """The setting is local to a transaction, but outlives one that is only a savepoint: put it back."""
    set_local = "SELECT set_config('statement_timeout', %s, true)"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('statement_timeout')")
        before = cursor.fetchone()[0]
        cursor.execute(set_local, [str(int(seconds * 1000))])
        yield
        cursor.execute(set_local, [before])
