"""The dateline with which a wire agency's article opens: “PLACETOWN, March 14, 2024 (Umbrella Wire) -”."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from statements.ingest import months

_TOP = 6
"""Paragraphs among which a dateline is looked for."""
_FRESH = timedelta(60)
"""How long before its publication an article may have been filed."""
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
_PLACE = (
    rf"{_CAPITAL}[\w’'.]*(?:[ /-]{_CAPITAL}[\w’'.]*){{0,3}}(?:,\s{_CAPITAL}[\w’'.]*(?:\s{_CAPITAL}[\w’'.]*){{0,2}})?"
)
_MONTH = rf"(?P<month>(?i:{months.PATTERN}))\b\.?"
_DATES = (
    rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:,\s(?P<year>\d{{4}}))?",
    rf"(?P<day>\d{{1,2}})\.?\s{_MONTH}(?:\s(?P<year>\d{{4}})(?:\s(?:года\b|г\.))?)?",
)
_KNOWN = (
    r"(?P<agency>INTERFAX(?:\.RU)?|Interfax|ИНТЕРФАКС|Интерфакс|ИТАР-ТАСС|ТАСС|ITAR-TASS|TASS|РИА Новости|RIA Novosti|Reuters"
    r"|AFP|AP|Associated Press|UPI|dpa|Xinhua|Kyodo(?: News)?|Yonhap|ANSA|EFE|PTI|IRNA|Укринформ|Ukrinform|БЕЛТА|BelTA"
    r"|Belga|PAP|APA|KNA|epd)"
)
_ENCLOSED = r"[(/](?P<agency>[^\W\d_][^()/\n]{1,40})[)/]"
_DASH = r"\s*(?:--|[-–—])(?=\s|$)"
_DATED = (
    # With place and date, whatever stands in brackets is the agency; else it has to be a known one.
    rf"{_PLACE}[.,]\s{{date}}[.,]?\s*{_ENCLOSED}(?:{_DASH}|\s*[.:](?=\s|$)|(?=\s*$))",
    rf"{_PLACE}[.,]\s{{date}}(?:{_DASH}|[.,])?\s*{_KNOWN}(?:{_DASH}|\.(?=\s|$))",
    rf"{_PLACE}[.,]\s{{date}}{_DASH}",
    rf"(?:{_PLACE}[.,]\s)?{{date}}[.,]?\s*\({_KNOWN}\)(?:{_DASH}|(?=\s|$))",
)
_UNDATED = (
    # Without one, the agency is known or the place in capitals, and a dash follows.
    rf"(?:{_PLACE}\s)?\({_KNOWN}\){_DASH}",
    rf"[A-ZА-ЯЁ][A-ZÀ-ÖØ-ÞА-ЯЁ ./’,-]{{2,40}}\s{_ENCLOSED}{_DASH}",
)
_FORMS = tuple(
    re.compile(form.replace(r"\s", r"[^\S\n]"), re.MULTILINE)  # A dateline stands on one line.
    for form in (*(form.replace("{date}", date) for form in _DATED for date in _DATES), *_UNDATED)
)


@dataclass(frozen=True)
class Dateline:
    """Where it stands in the text, and what it says; what it does not say is empty or zero."""

    start: int
    end: int
    agency: str
    month: int = 0
    day: int = 0
    year: int = 0

    def date_in(self, year: int) -> date | None:
        """Its day in a year; None if it names none, or that year has none such."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def filed(self) -> date | None:
        """The day where it is told with its year."""
        return self.date_in(self.year) if self.year else None

    def filed_by(self, published: date) -> date | None:
        """The day, its year told from that of publication; None where it is later than that, or long before."""
        days = [self.filed] if self.year else [self.date_in(published.year), self.date_in(published.year - 1)]
        return next((day for day in days if day and timedelta() <= published - day <= _FRESH), None)


def dateline_in(text: str) -> Dateline | None:
    """The first one with which a paragraph at the top opens."""
    start = 0
    for _ in range(_TOP):
        if found := next(filter(None, (form.match(text, start) for form in _FORMS)), None):
            return _dateline(found)
        end = text.find("\n\n", start)
        if end < 0:
            break
        start = end + 2
    return None


def _dateline(found: re.Match[str]) -> Dateline:
    told = found.groupdict("")
    month = months.number(told["month"]) if told.get("month") else 0
    numbers = (int(told.get(name) or 0) for name in ("day", "year"))
    return Dateline(found.start(), found.end(), told.get("agency", ""), month, *numbers)
