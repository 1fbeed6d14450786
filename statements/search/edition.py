"""Editions of the archive: with every change it becomes another one, and what was worked out of the whole of one is kept as long as it lasts.

Counts over everything take longer the more there is, while the archive changes now and then. They stay exact: the mark of
an edition is stored with the change that makes it, in one transaction.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from secrets import randbits
from typing import Any, ParamSpec, TypeVar

from django.db import connection

from statements.search.limits import unlimited
from statements.search.models import EditionMark

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

MOST = 256
"""Results kept at a time, in each process."""


@dataclass(frozen=True)
class _Kept:
    edition: tuple[int, ...]
    results: dict[Hashable, Any] = field(default_factory=dict)


_kept = _Kept(())


def change() -> None:
    """The archive is another edition from here on. For whoever changes it, in the same transaction."""
    EditionMark.objects.bulk_create(
        [EditionMark(writer=_writer(), mark=randbits(63))],
        update_conflicts=True,
        unique_fields=["writer"],
        update_fields=["mark"],
    )


def _writer() -> int:
    """Of two transactions at the same time each has its own row, so that neither waits for the other; SQLite has one at a time."""
    if connection.vendor != "postgresql":
        return 0
    connection.ensure_connection()
    return int(connection.connection.info.backend_pid)


def once(key: Hashable, work_out: Callable[[], Result]) -> Result:
    """The result for that key, worked out once in an edition. One query. Nobody may change what is given out."""
    global _kept
    edition = tuple(EditionMark.objects.order_by("writer").values_list("mark", flat=True))
    if not edition:
        return work_out()
    kept = _kept
    if kept.edition != edition:
        kept = _kept = _Kept(edition)
    if key in kept.results:
        found: Result = kept.results[key]
        return found
    with unlimited():
        result = work_out()
    if len(kept.results) < MOST:
        kept.results[key] = result
    return result


def once_an_edition(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """For functions whose result follows from hashable arguments and the archive."""

    @wraps(function)
    def answer(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        key = (function.__module__, function.__qualname__, args, tuple(sorted(kwargs.items())))
        return once(key, lambda: function(*args, **kwargs))

    return answer
