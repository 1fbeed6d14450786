"""Partial and open dates: an EDTF (ISO 8601-2) subset, its earliest and latest day, and how it is written out.

Understood: `2023-02-28`, `2023-02`, `2023`, each with a trailing `~` (approximate) or `?` (uncertain), and the
intervals `A/B`, `../B` (on or before B) and `A/..` (on or after A).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime

_SIDE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<doubt>[~?])?")
_OPEN = ".."


class BadDate(ValueError):
    """A date that is not in the subset or not in the calendar; its message is for the person who typed it."""


@dataclass(frozen=True)
class PartialDate:
    """A stretch of days; None is an open side. Of an exact day both sides are that day."""

    text: str
    earliest: date | None
    latest: date | None

    @property
    def first_day(self) -> date:
        """The earliest day; of a date open to the past, the only day that is known."""
        day = self.earliest or self.latest
        assert day is not None
        return day

    @property
    def last_day(self) -> date:
        """The latest day; of a date open to the future, the only day that is known."""
        day = self.latest or self.earliest
        assert day is not None
        return day

    @property
    def is_open(self) -> bool:
        return None in (self.earliest, self.latest)

    def __str__(self) -> str:
        return written_out(self.text)


def parse(text: str) -> PartialDate:
    """Read a date in the subset. Raises BadDate."""
    text = text.strip()
    before, slash, after = text.partition("/")
    if not slash:
        return PartialDate(text, *_days(text))
    if before == after == _OPEN:
        raise BadDate("A date cannot be open on both sides.")
    earliest = None if before == _OPEN else _days(before)[0]
    latest = None if after == _OPEN else _days(after)[1]
    if earliest and latest and earliest > latest:
        raise BadDate(f"“{text}” ends before it begins.")
    return PartialDate(text, earliest, latest)


def fault(text: str) -> str:
    """What is wrong with a date, in a sentence; empty if nothing is."""
    try:
        parse(text)
    except BadDate as error:
        return str(error)
    return ""


def _days(side: str) -> tuple[date, date]:
    """First and last day of one side."""
    match = _SIDE.fullmatch(side)
    if not match:
        raise BadDate(
            f"“{side}” is not a date. Write 2023-02-28, 2023-02 or 2023, add ~ for about, or ../2023-02-28 for on or before."
        )
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    try:
        if day:
            exact = date(year, month, day)
            return exact, exact
        first = date(year, month or 1, 1)
        last_month = month or 12
        return first, date(year, last_month, calendar.monthrange(year, last_month)[1])
    except ValueError:
        raise BadDate(f"“{side}” is not in the calendar.") from None


def written_out(text: str) -> str:
    """`2023-02-28` → “28 February 2023”; `../2023-02-28` → “on or before 28 February 2023”; `2021~` → “about 2021”."""
    before, slash, after = text.strip().partition("/")
    if not slash:
        return _side_written_out(before)
    if before == _OPEN:
        return f"{_preposition(after)} or before {_side_written_out(after)}"
    if after == _OPEN:
        return f"{_preposition(before)} or after {_side_written_out(before)}"
    return f"{_side_written_out(before)} to {_side_written_out(after)}"


def _preposition(side: str) -> str:
    return "on" if len(side.rstrip("~?")) == len("2023-02-28") else "in"


def _side_written_out(side: str) -> str:
    match = _SIDE.fullmatch(side)
    if not match:
        return side
    words = [match["year"]]
    if match["month"]:
        words.insert(0, calendar.month_name[int(match["month"])])
    if match["day"]:
        words.insert(0, str(int(match["day"])))
    doubt = {"~": "about ", "?": "probably "}.get(match["doubt"] or "", "")
    return doubt + " ".join(words)


def day_written_out(day: date) -> str:
    return _side_written_out(day.isoformat())


def moment_written_out(when: datetime) -> str:
    """“1 March 2023, 14:05”, by the clock it is told by."""
    return f"{day_written_out(when.date())}, {when:%H:%M}"
