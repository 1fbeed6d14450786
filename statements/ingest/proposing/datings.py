"""Dates in words, as the partial dates they mean beside the day of publication; never one that is still to come."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from statements import dates
from statements.ingest.proposing.calendars import CALENDARS, Calendar, any_of, patterns_of
from statements.ingest.proposing.named_days import is_in_name, marked_in

_OF_THE_MONTH = frozenset(("iso", "dotted", "day", "month", "year"))
_AND = re.compile(r"\s+(?:and|und|et|и|or|oder|ou|или)\s+(?:again\s+)?(?:(?:on|am|le|in|en|im)\s+)?", re.IGNORECASE)
_REVISED = timedelta(2)
"""How long after filing an article may be put in other words, or be dated by another time zone."""
_WITHOUT_YEAR = timedelta(270)
"""How long ago a day may be that is named without its year."""


@dataclass(frozen=True)
class Dated:
    """A date in words, where it stands in them."""

    start: int
    end: int
    text: str


def dates_in(words: str, published: date | None, language: str = "en", filed: date | None = None) -> list[Dated]:
    """Every date in the words that is not after the publication, in their order; none within a name or a title.

    Of an article that was filed on another day than it was published, “on Monday” may be told from either; if long
    before, from the day of filing, when it was written.
    """
    if filed and published and published - filed > _REVISED:
        published, filed = filed, None
    taken = list(marked_in(words)) if any_of(language).search(words) else []
    found = []
    calendar = CALENDARS.get(language)
    for meaning, match in _matches(words, language):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        taken.append(match.span())
        if calendar and re.search(calendar.not_then, words[max(0, match.start() - 24) : match.start()], re.IGNORECASE):
            continue
        if meaning not in _OF_THE_MONTH and is_in_name(words, match, language):
            continue
        text = _meant(meaning, match, published, calendar)
        if text and filed and filed != published:
            text = _either(_meant(meaning, match, filed, calendar), text)
        if text:
            found.append(Dated(match.start(), match.end(), text))
    return _coordinated(words, sorted(found, key=lambda dated: dated.start))


def _coordinated(words: str, found: list[Dated]) -> list[Dated]:
    """“On Monday and again on Wednesday” is from one to the other for both."""
    for place, (one, other) in enumerate(pairwise(list(found))):
        if _AND.fullmatch(words[one.end : other.start]):
            both = _either(one.text, other.text)
            found[place : place + 2] = replace(one, text=both), replace(other, text=both)
    return found


def _matches(words: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    if not any_of(language).search(words):
        return
    for meaning, pattern in patterns_of(language):
        for match in pattern.finditer(words):
            yield meaning, match


def _meant(meaning: str, match: re.Match[str], published: date | None, calendar: Calendar | None) -> str:
    try:
        if meaning in ("iso", "dotted"):
            return _no_later(date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat(), published)
        if calendar is None:
            return ""
        if meaning in _STATED:
            return _no_later(_STATED[meaning](match, published, calendar), published)
        if published is None:
            return ""
        return _RELATIVE_TO[meaning](match, published, calendar)
    except (ValueError, OverflowError):
        return ""


def _either(one: str, other: str) -> str:
    """One of two dates; empty where one of them is none."""
    if one == other or not one:
        return one
    first, second = dates.parse(one), dates.parse(other)
    return _from_to(min(first.first_day, second.first_day), max(first.last_day, second.last_day))


def _no_later(text: str, published: date | None) -> str:
    """Empty for a date that is still to come, which is a plan and no act of speaking."""
    first = dates.parse(text).earliest if text else None
    return "" if published and first and first > published else text


def _day(match: re.Match[str], published: date | None, calendar: Calendar) -> str:
    day, month = int(match["day"]), calendar.month(match["month"])
    if match["year"]:
        return date(int(match["year"]), month, day).isoformat()
    if published is None:
        return ""
    this_year = date(published.year, month, day)
    meant = this_year if this_year <= published else date(published.year - 1, month, day)
    # A day that has just not come yet is more likely a slip, or a plan, than one of nearly a year ago.
    return meant.isoformat() if published - meant < _WITHOUT_YEAR else ""


def _month(match: re.Match[str], published: date | None, calendar: Calendar) -> str:
    month = calendar.month(match["month"])
    if match["year"]:
        return f"{match['year']}-{month:02}"
    if published is None:
        return ""
    return f"{published.year if month <= published.month else published.year - 1}-{month:02}"


def _past_weekday(match: re.Match[str], published: date, calendar: Calendar) -> str:
    """“Last Tuesday” in a week that has had its Tuesday may be that one or the one before."""
    nearest = published - timedelta((published.weekday() - calendar.weekday(match["weekday"]) - 1) % 7 + 1)
    if nearest >= _monday(published):
        return f"{nearest - timedelta(7)}/{nearest}"
    return nearest.isoformat()


def _ago(match: re.Match[str], published: date, calendar: Calendar) -> str:
    number, unit = calendar.number(match["number"] or "1"), calendar.unit(match["unit"])
    months = published.year * 12 + published.month - 1 - number
    if not number:
        return ""
    return {
        "day": (published - timedelta(number)).isoformat(),
        "week": f"{published - timedelta(7 * number)}~",
        "month": f"{months // 12:04}-{months % 12 + 1:02}~",
        "year": f"{published.year - number:04}~",
    }[unit]


def _weekend(match: re.Match[str], published: date, calendar: Calendar) -> str:
    """The last one that has begun; one that still goes on may mean the one before as well."""
    saturday = published - timedelta((published.weekday() - 5) % 7)
    if published - saturday <= timedelta(1):
        return f"{saturday - timedelta(7)}/{published}"
    return f"{saturday}/{saturday + timedelta(1)}"


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _from_to(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first}/{last}"


def _last_month(published: date) -> str:
    return (published.replace(day=1) - timedelta(1)).isoformat()[:7]


_STATED: Mapping[str, Callable[[re.Match[str], date | None, Calendar], str]] = {
    "day": _day,
    "month": _month,
    "year": lambda match, published, calendar: str(match["year"]),
}
_RELATIVE_TO: Mapping[str, Callable[[re.Match[str], date, Calendar], str]] = {
    "weekday": lambda match, day, calendar: str(
        day - timedelta((day.weekday() - calendar.weekday(match["weekday"])) % 7)
    ),
    "past_weekday": _past_weekday,
    "today": lambda match, day, calendar: day.isoformat(),
    "today-1": lambda match, day, calendar: str(day - timedelta(1)),
    "today-2": lambda match, day, calendar: str(day - timedelta(2)),
    "ago": _ago,
    "weekend": _weekend,
    "this_week": lambda match, day, calendar: _from_to(_monday(day), day),
    "last_week": lambda match, day, calendar: _from_to(_monday(day) - timedelta(7), _monday(day) - timedelta(1)),
    "this_month": lambda match, day, calendar: _from_to(day.replace(day=1), day),
    "last_month": lambda match, day, calendar: _last_month(day),
    "this_year": lambda match, day, calendar: _from_to(day.replace(month=1, day=1), day),
    "last_year": lambda match, day, calendar: str(day.year - 1),
}
