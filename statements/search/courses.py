"""What speakers said on a topic through time: counted by period, beside all that is held of them from then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import starmap
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from statements import dates
from statements.models import Speaker, Statement, Topic
from statements.search.comparison import Comparison
from statements.search.edition import once
from statements.search.facets import tally
from statements.search.find import documents_of
from statements.search.histogram import stretches
from statements.search.limits import limited
from statements.search.models import Document, DocumentValue, FacetValue
from statements.search.overlaps import DaysCount, Overlaps
from statements.search.request import SearchRequest
from statements.shares import Share


@dataclass(frozen=True)
class Stretch:
    """A period, begun and ended by partial dates as an address has them; empty where it is open."""

    start: str
    end: str
    label: str

    @cached_property
    def first(self) -> date:
        return dates.parse(self.start).first_day if self.start else date.min

    @cached_property
    def last(self) -> date:
        return dates.parse(self.end).last_day if self.end else date.max

    def within(self, search: str) -> str:
        """The address of a search that has filters but no dates, cut to the stretch."""
        return search + "".join(f"&{name}={day}" for name, day in (("from", self.start), ("to", self.end)) if day)


class Dated(NamedTuple):
    """A document's number, and the first and last day (ordinals) on which its statement can have been said."""

    number: int
    first: int
    last: int


@dataclass(frozen=True)
class Course:
    """One speaker on one topic: the searches for what is about it and for all that is held, and the days of both.

    `documents` are those about it, oldest first.
    """

    speaker: Speaker
    topic: Topic
    about: SearchRequest
    at_all: SearchRequest
    documents: tuple[Dated, ...]
    held: Overlaps

    @cached_property
    def found(self) -> Overlaps:
        return Overlaps([DaysCount(document.first, document.last, 1) for document in self.documents])

    def within(self, first: date, last: date) -> list[int]:
        """The numbers of the documents that can be of those days, oldest first."""
        begin, end = first.toordinal(), last.toordinal()
        return [document.number for document in self.documents if document.first <= end and document.last >= begin]

    def count(self, stretch: Stretch) -> int:
        """How many can have been said in the stretch, which is what its link finds."""
        return self.found.between(stretch.first, stretch.last) if self.found else 0

    def share(self, stretch: Stretch) -> Share:
        return Share(
            first=stretch.first,
            last=stretch.last,
            name=stretch.label,
            count=self.count(stretch),
            held=self.held.between(stretch.first, stretch.last) if self.held else 0,
            href=stretch.within(self._addresses[0]),
            held_href=stretch.within(self._addresses[1]),
        )

    @cached_property
    def _addresses(self) -> tuple[str, str]:
        return self.about.url, self.at_all.url


@dataclass(frozen=True)
class Courses:
    """All that is compared, in the same periods: days, months, quarters, years … as `unit` says; `asked` is the time asked for."""

    courses: tuple[Course, ...]
    asked: Stretch
    unit: str
    stretches: tuple[Stretch, ...]

    @cached_property
    def shares(self) -> tuple[tuple[Share, ...], ...]:
        """Of each course those of all periods."""
        return tuple(tuple(map(course.share, self.stretches)) for course in self.courses)

    @cached_property
    def totals(self) -> tuple[Share, ...]:
        """Of each course that of all the time asked for; none if nothing is held from then."""
        return tuple(course.share(self.asked) for course in self.courses) if self.stretches else ()


def courses(comparison: Comparison, events: Sequence[date] = (), silence: bool = False) -> Courses:
    """The time shown is from the first to the last statement or event, cut to the period asked for; with `silence` also
    all in which the speakers spoke of other things. Raises TooSlow.
    """
    with limited():
        held = {speaker: _held(comparison.search(speaker, None)) for speaker in comparison.speakers}
        found = tuple(_course(comparison, speaker, topic, held[speaker]) for speaker, topic in comparison.pairs)
    asked = Stretch(comparison.period.get("from", ""), comparison.period.get("to", ""), "")
    said = [day for course in found for day in _ends(course.found)] + [event.toordinal() for event in events]
    covered = [*said, *(day for overlaps in held.values() for day in _ends(overlaps))] if silence or not said else said
    if not covered:
        return Courses(found, asked, "", ())
    first, last = max(date.fromordinal(min(covered)), asked.first), min(date.fromordinal(max(covered)), asked.last)
    if first > last:
        return Courses(found, asked, "", ())
    unit, parts = stretches(first, last)
    return Courses(found, asked, unit, tuple(Stretch(*part) for part in parts))


def said_again(statement: Statement, topics: Iterable[Topic]) -> list[Topic]:
    """The topics on which its speaker, the one named first, said something else as well. One query."""
    if statement.speaker is None:
        return []
    about = [FacetValue.Facet.TOPIC, FacetValue.Facet.TREATY]
    theirs = Document.objects.filter(
        values__value__facet=FacetValue.Facet.SPEAKER, values__value__key=statement.speaker.slug
    ).exclude(statement=statement)
    having = DocumentValue.objects.filter(document=OuterRef("pk"), value=OuterRef(OuterRef("pk")))
    shared = FacetValue.objects.filter(
        Exists(theirs.filter(Exists(having))), facet__in=about, key__in=[topic.slug for topic in topics]
    )
    keys = set(shared.values_list("key", flat=True))
    return [topic for topic in topics if topic.slug in keys]


def _held(search: SearchRequest) -> Overlaps:
    """The days of all that a speaker said: the same beside every topic."""
    return once((__name__, search.url), lambda: tally(documents_of(search), []).overlaps)


def _course(comparison: Comparison, speaker: Speaker, topic: Topic, held: Overlaps) -> Course:
    about = comparison.search(speaker, topic)
    rows = documents_of(about).order_by("number").values_list("number", "first_day", "last_day")
    return Course(speaker, topic, about, comparison.search(speaker, None), tuple(starmap(Dated, rows)), held)


def _ends(overlaps: Overlaps) -> Iterator[int]:
    return iter((overlaps.first, overlaps.last) if overlaps else ())
