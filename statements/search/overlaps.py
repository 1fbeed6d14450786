"""How many statements can have been said in a stretch of time, whatever stretch is asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class DaysCount:
    """How many statements can have been said from that first to that last day (ordinals)."""

    first: int
    last: int
    count: int


class Overlaps:
    """How many stretches of days overlap a given one: those begun by its end, less those over before its start.

    False if there are none; else `first` and `last` are the days (ordinals) between which they all lie.
    """

    def __init__(self, counts: Sequence[DaysCount]) -> None:
        self._begun = _Cumulative((row.first, row.count) for row in counts)
        self._over = _Cumulative((row.last, row.count) for row in counts)

    def __bool__(self) -> bool:
        return bool(self._begun.days)

    @property
    def first(self) -> int:
        return self._begun.days[0]

    @property
    def last(self) -> int:
        return self._over.days[-1]

    def between(self, first: date, last: date) -> int:
        return self._begun.up_to(last.toordinal()) - self._over.before(first.toordinal())


class _Cumulative:
    def __init__(self, pairs: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(pairs)
        self.days = [day for day, _count in ordered]
        self._sums = [0, *accumulate(count for _day, count in ordered)]

    def up_to(self, day: int) -> int:
        return self._sums[bisect_right(self.days, day)]

    def before(self, day: int) -> int:
        return self._sums[bisect_left(self.days, day)]
