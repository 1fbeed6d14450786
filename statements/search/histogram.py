"""Counts over time in bins that adapt to the stretch they cover.

A statement counts in every bin in which it can have been said, so that a bar shows what its link finds.
"""

from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from statements import dates
from statements.search.overlaps import Overlaps

MOST_BINS = 62


@dataclass(frozen=True)
class Bin:
    """A stretch of days; `first` and `last` are partial dates as an address has them."""

    first: str
    last: str
    label: str
    count: int


@dataclass(frozen=True)
class Histogram:
    unit: str
    bins: tuple[Bin, ...]

    @property
    def most(self) -> int:
        return max((bin.count for bin in self.bins), default=0)


def histogram(counting: Overlaps, earliest: date | None = None, latest: date | None = None) -> Histogram | None:
    """Bins from the first to the last day of the counts, cut to the given stretch; None if there is nothing to count."""
    if not counting:
        return None
    first = max(counting.first, earliest.toordinal() if earliest else 1)
    last = min(counting.last, (latest or date.max).toordinal())
    if first > last:
        return None
    unit, found = stretches(date.fromordinal(first), date.fromordinal(last))
    bins = [
        Bin(start, end, label, counting.between(dates.parse(start).first_day, dates.parse(end).last_day))
        for start, end, label in found
    ]
    return Histogram(unit, tuple(bins))


def years(counting: Overlaps) -> list[tuple[str, int]]:
    """Each year in which statements can have been said, with their number, latest first."""
    if not counting:
        return []
    first, last = (date.fromordinal(day).year for day in (counting.first, counting.last))
    found = ((year, counting.between(date(year, 1, 1), date(year, 12, 31))) for year in range(last, first - 1, -1))
    return [(f"{year:04}", count) for year, count in found if count]


def stretches(first: date, last: date) -> tuple[str, list[tuple[str, str, str]]]:
    """The finest unit that needs no more than MOST_BINS: (from, to, label) of each bin."""
    if (last - first).days < MOST_BINS:
        days = [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]
        return "day", [(day, day, dates.written_out(day)) for day in days]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= MOST_BINS:
        return "month", [(month, month, dates.written_out(month)) for month in _months(first, months)]
    quarters = (last.year - first.year) * 4 + (last.month - 1) // 3 - (first.month - 1) // 3 + 1
    if quarters <= MOST_BINS:
        return "quarter", list(_quarters(first, quarters))
    for unit, width in (("year", 1), ("decade", 10), ("century", 100), ("millennium", 1000)):
        start = first.year - first.year % width
        if (last.year - start) // width < MOST_BINS:
            return unit, [_years(year, width) for year in range(start, last.year + 1, width)]
    raise AssertionError("years have four digits")


def _months(first: date, number: int) -> Iterator[str]:
    for n in range(first.month - 1, first.month - 1 + number):
        yield f"{first.year + n // 12:04}-{n % 12 + 1:02}"


def _quarters(first: date, number: int) -> Iterator[tuple[str, str, str]]:
    for n in range((first.month - 1) // 3, (first.month - 1) // 3 + number):
        year, month = first.year + n // 4, n % 4 * 3 + 1
        label = f"{month_name[month]} to {month_name[month + 2]} {year:04}"
        yield f"{year:04}-{month:02}", f"{year:04}-{month + 2:02}", label


def _years(year: int, width: int) -> tuple[str, str, str]:
    start, end = f"{max(year, 1):04}", f"{year + width - 1:04}"
    return start, end, start if width == 1 else f"{start}–{end}"
