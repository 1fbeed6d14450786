"""What was said between the actions of treaties: each statement while there are few, else how many, with the way to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.html import format_html

from statements import dates
from statements.markup import excerpt
from statements.points import Said
from statements.search.find import Results, documents_of
from statements.search.models import Document
from statements.search.overlaps import Overlaps
from statements.search.request import SearchRequest
from statements.views.actions import Numbered

MOST_TOLD = 40
TITLE_LENGTH = 200
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """A statement among the actions, and whose it is."""

    said: Said
    label: str


@dataclass(frozen=True)
class Voice:
    """What a search finds: `label` tells it from others, `days` how many it has from when; `told` as far as they are few."""

    label: str
    search: SearchRequest
    days: Overlaps
    told: Sequence[Told] = ()


@dataclass(frozen=True)
class Counted:
    """How many statements can have been said after one action and until the next; `href` leads to as many."""

    label: str
    count: int
    href: str
    first: date
    last: date

    @property
    def when(self) -> str:
        """“until 8 April 2010”, “from 9 April 2010 until …”, “from 9 April 2010 on”."""
        begin, end = dates.written_out(self.first.isoformat()), dates.written_out(self.last.isoformat())
        if self.first == date.min:
            return f"until {end}"
        return f"from {begin} on" if self.last == date.max else f"from {begin} until {end}"


@dataclass(frozen=True)
class Chronicle:
    """The actions in order, and between them what was said: each statement told, or how many counted."""

    entries: Sequence[Numbered | Told | Counted]

    @property
    def told(self) -> bool:
        return any(isinstance(entry, Told) for entry in self.entries)

    @property
    def counted(self) -> bool:
        return any(isinstance(entry, Counted) for entry in self.entries)


def among(
    listed: Sequence[Numbered], voices: Sequence[Voice], first: date = date.min, last: date = date.max
) -> Chronicle:
    """What was said from the first day to the last: each statement by the last day on which it can have been said,
    before what happened on that day.
    """
    told = [one for voice in voices for one in voice.told]
    if not listed:
        return Chronicle(())
    meanwhile = told if 0 < len(told) <= MOST_TOLD else [*_counted(listed, voices, first, last)]
    return Chronicle(sorted([*meanwhile, *listed], key=_day))


def voice_of(results: Results) -> Voice:
    """Of everything that was found, whoever said it. Two queries, or none of many."""
    told: list[Told] = []
    if results.total <= MOST_TOLD:
        documents = documents_of(results.request).order_by("number").select_related("statement__speaker")
        for document in documents.prefetch_related("statement__further_speakers"):
            told.append(Told(said(document), ", ".join(speaker.name for speaker in document.statement.speakers)))
    return Voice("", results.request, results.days, told)


def said(document: Document) -> Said:
    statement = document.statement
    words, partly = excerpt(statement.wording, [], TITLE_LENGTH), statement.quoted_in_part
    return Said(
        date.fromordinal(document.first_day),
        date.fromordinal(document.last_day),
        format_html("{} ({})", words, partly) if partly else format_html("“{}”", words),
        statement.said_display,
        statement.get_absolute_url(),
        statement.language,
        dates.parse(statement.said).is_open,
    )


def _day(one: Numbered | Told | Counted) -> date:
    if isinstance(one, Numbered):
        return one.event.day
    return one.said.last if isinstance(one, Told) else one.last


def _counted(listed: Sequence[Numbered], voices: Sequence[Voice], first: date, last: date) -> Iterator[Counted]:
    for begin, end in _between(sorted({one.event.day for one in listed}), first, last):
        for voice in voices:
            if count := voice.days.between(begin, end) if voice.days else 0:
                yield Counted(voice.label, count, _within(voice.search, begin, end).url, begin, end)


def _between(days: Sequence[date], first: date, last: date) -> Iterator[tuple[date, date]]:
    """The stretches that end with each day, and the one after all, as far as they lie within first and last."""
    begin = first
    for end in [day for day in days if first <= day < last]:
        yield begin, end
        begin = end + _DAY
    yield begin, last


def _within(search: SearchRequest, first: date, last: date) -> SearchRequest:
    if first > date.min:
        search = search.having("from", [first.isoformat()])
    return search.having("to", [last.isoformat()]) if last < date.max else search
