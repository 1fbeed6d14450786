"""When an article says it was published: a line or a value that holds a date, perhaps a time and a zone, and no more."""

import re
from dataclasses import dataclass
from datetime import date, time

from statements.ingest import months


@dataclass(frozen=True)
class Moment:
    day: str
    """A partial date as `statements.dates` reads it."""
    at: time | None = None
    zone: str = ""


_LONGEST = 160
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d(?:-\d\d)?|\d{4})(?:[T\s](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?P<zone>Z|[+-]\d\d:?\d\d|[+-]\d\d|[A-Z]{3,4})?)?"
)
_DATES = (
    re.compile(r"\b(?P<y>\d{4})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})\b"),
    re.compile(r"\b(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日"),
    re.compile(r"\b(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})\b"),
    re.compile(r"\b(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})\b"),
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(?P<name>{months.PATTERN})\.?,?\s+(?:de\s+)?(?P<y>\d{{4}})\b", re.I),
    re.compile(rf"\b(?P<name>{months.PATTERN})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b", re.I),
)  # fmt: skip
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:(?::|\.|\s?[hH]\s?)(?P<minute>\d\d)(?::\d\d)?)?(?:\s?(?P<half>[apAP])\.?\s?[mM]\b\.?)?(?![\d.:]\d)(?:\s?Uhr\b)?"
)
_ZONE = re.compile(
    r"\(?\b(?P<zone>(?:UTC|GMT)(?:\s?[+\-−]\s?\d{1,2}(?::?\d\d)?)?|MSK|МСК|мск|CES?T|ME[SZ]Z?|EES?T|WES?T|BST|[ECMP][SD]?T|IST|JST|KST|SGT|HKT|AES?T|TRT)\b\)?"
    r"|(?<![\d-])(?P<offset>[+\-−]\d\d:?\d\d)\b|\b(?P<zulu>Z)\b|(?P<words>[Mm]oscow time|[Ll]ocal time|по московскому времени|московское время|heure de Paris)"
)
_REVISED = re.compile(
    r"\b(?:last\s+)?(?:updated?|modified|edited|revised|aktualisiert|geändert|stand|mis(?:e)? à jour|modifiée?|actuali[sz]ad[oa]|aggiornato|обновлено|изменено)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"\b(?:first\s+)?(?:published|posted|publié|veröffentlicht|опубликовано)\b", re.IGNORECASE)
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?")
_READING_TIME = re.compile(r"\W*\b\d+[ -]min(?:ute)?s?\.? read\b", re.IGNORECASE)
_AROUND = re.compile(
    r"\b(?:first\s+)?(?:published|posted|issued|released|created|date|time|on|at|publiée?|parue?|le|à|veröffentlicht|erstellt|am|um|vom|den|datum|"
    r"опубликовано|дата|публикации|в|года|г|publicado|el|a las|pubblicato|il|source|xinhua|"
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b",
    re.IGNORECASE,
)  # fmt: skip


def moment_of_line(line: str) -> Moment | None:
    """Of a printed line that holds nothing else. A date that can be read in two ways is no date."""
    line = _READING_TIME.sub("", _ISO_TIME.sub(r"\1 \2 ", line)).strip()
    if len(line) > _LONGEST:
        return None
    if revised := _REVISED.match(line):
        first = _PUBLISHED.search(line)
        return moment_of_line(line[first.start() :]) if first else None
    if revised := _REVISED.search(line):
        line = line[: revised.start()]
    if found := _date(line):
        day, rest = found
        return _with_time(day, rest)
    return None


def day_in_line(line: str) -> str:
    """A date that stands in a line, whatever else does; empty if there is none."""
    found = _date(line) if len(line) <= _LONGEST else None
    return found[0] if found else ""


def moment_of_value(value: str) -> Moment | None:
    """Of a value that is meant to be a date, as in ISO 8601; midnight to the second stands for a day without a time."""
    match = _ISO.fullmatch(value.strip())
    if not match:
        return moment_of_line(value)
    if not _is_in_calendar(match["day"]):
        return None
    at = _clock(match["hour"], match["minute"], "") if match["hour"] else None
    if at is None or re.search(r"[T\s]00:00(:00(?:[.,]0+)?)?(?!:?\d)", value):
        return Moment(match["day"])
    return Moment(match["day"], at, "UTC" if match["zone"] == "Z" else match["zone"] or "")


def _date(line: str) -> tuple[str, str] | None:
    """The day, and the line without it; None if there is none or more than one."""
    for pattern in _DATES:
        if match := pattern.search(line):
            day = _day(match.groupdict())
            rest = line[: match.start()] + " | " + line[match.end() :]
            return (day, rest) if day else None
    return None


def _day(parts: dict[str, str | None]) -> str:
    year = int(parts["y"] or 0)
    if "a" in parts:
        first, second = int(parts["a"] or 0), int(parts["b"] or 0)
        if first <= 12 and second <= 12 and first != second:
            return ""
        day, month = (second, first) if second > 12 else (first, second)
    else:
        day = int(parts["d"] or 0)
        month = months.number(parts["name"] or "") if "name" in parts else int(parts["m"] or 0)
    text = f"{year:04}-{month:02}-{day:02}"
    return text if _is_in_calendar(text) else ""


def _is_in_calendar(day: str) -> bool:
    year, *rest = map(int, day.split("-"))
    try:
        date(year, *(rest + [1, 1])[:2])
    except ValueError:
        return False
    return year >= 1500


def _with_time(day: str, rest: str) -> Moment | None:
    zone = _ZONE.search(rest)
    if zone:
        rest = rest[: zone.start()] + " | " + rest[zone.end() :]
    at = None
    if match := _TIME.search(rest):
        if not (match["minute"] or match["half"]) or not (at := _clock(match["hour"], match["minute"], match["half"])):
            return None
        rest = rest[: match.start()] + " | " + rest[match.end() :]
    if re.search(r"\w", _AROUND.sub(" ", rest)):
        return None
    return Moment(day, at, _zone(zone) if zone and at else "")


def _zone(match: re.Match[str]) -> str:
    return match["zone"] or match["offset"] or match["words"] or "UTC"


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half in "pP" else 0)
    try:
        return time(hours, int(minute or 0))
    except ValueError:
        return None
