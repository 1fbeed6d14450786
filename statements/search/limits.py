"""A limit on how long the database may work on one search."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from math import inf

from django.db import OperationalError, connection, transaction

SECONDS = 0.7
_INSTRUCTIONS = 5000
"""SQLite asks after that many of its virtual machine's instructions whether to go on: about every 0.1 ms."""


class TooSlow(Exception):
    """The search was cut off at the limit."""


@dataclass
class _Limit:
    """`deadline` is by the monotonic clock, of all queries together; `around` and `each` are statement timeouts of PostgreSQL."""

    deadline: float = inf
    around: str = ""
    each: str = ""


_limit: ContextVar[_Limit | None] = ContextVar("limit", default=None)


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
    finally:
        _limit.set(None)


@contextmanager
def unlimited() -> Iterator[None]:
    """What is worked out within serves others too and may take its time; the limit around it goes on afterwards."""
    limit = _limit.get()
    if limit is None:
        yield
        return
    begun, deadline, limit.deadline = time.monotonic(), limit.deadline, inf
    _set_timeout(limit.around)
    try:
        yield
    finally:
        limit.deadline = deadline + time.monotonic() - begun
    _set_timeout(limit.each)


@contextmanager
def _limited_sqlite(seconds: float) -> Iterator[None]:
    connection.ensure_connection()
    limit = _Limit(deadline=time.monotonic() + seconds)
    _limit.set(limit)
    connection.connection.set_progress_handler(lambda: time.monotonic() > limit.deadline, _INSTRUCTIONS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)


@contextmanager
def _limited_postgresql(seconds: float) -> Iterator[None]:
    """The setting is local to a transaction, but outlives one that is only a savepoint: put it back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('statement_timeout')")
            limit = _Limit(around=cursor.fetchone()[0], each=str(int(seconds * 1000)))
        _limit.set(limit)
        _set_timeout(limit.each)
        yield
        _set_timeout(limit.around)


def _set_timeout(value: str) -> None:
    if value:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [value])
