"""What an article tells of the occasions on which one speaker spoke, and for which of the speaker's words it holds."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from statements import dates
from statements.ingest.proposing.venues import Venue
from statements.ingest.proposing.when import Said

_RECENT = timedelta(14)
"""How long before its publication an article's own occasions lie; what is older is told as background."""
_CLOSE = timedelta(7)
_MANY = 8


@dataclass(frozen=True)
class Telling:
    """A sentence that tells when or where a speaker spoke; or all that several tell of one occasion."""

    start: int
    paragraph: tuple[int, int]
    said: Said | None
    venue: Venue | None
    is_background: bool = False
    """Whether its day is of an earlier time, which has force over this sentence and what goes on with it."""
    dated: "Telling | None" = None
    """Of several sentences, the one that tells the day."""

    def fits(self, other: "Telling") -> bool:
        same_day = not (self.said and other.said) or _overlap(self.said.text, other.said.text)
        same_venue = not (self.venue and other.venue) or self.venue.fits(other.venue)
        return same_day and same_venue

    def with_all_of(self, other: "Telling") -> "Telling":
        dated = min(filter(lambda one: one.said, (self, other)), key=_closeness, default=None)
        both = self.venue.with_all_of(other.venue) if self.venue and other.venue else None
        return replace(
            self,
            said=dated.said if dated else None,
            venue=both or self.venue or other.venue,
            dated=dated and (dated.dated or dated),
        )

    def day_at(self, start: int, venue: Venue | None = None) -> Said | None:
        """The day, for words at a place in the text: never for those before it, unless said in the very same venue."""
        dated = self.dated or self
        same_venue = venue and dated.venue and _is_same(venue, dated.venue)
        return self.said if dated.start <= start or same_venue else None


class Told:
    """All that an article tells of the occasions on which one speaker spoke."""

    def __init__(self, tellings: Sequence[Telling] = ()) -> None:
        self._in_order = in_order = sorted(tellings, key=lambda one: one.start)
        different = _merged(one for one in in_order if not one.is_background)
        self.only = different[0] if len(different) == 1 else None
        self._by_paragraph: dict[tuple[int, int], list[Telling]] = defaultdict(list)
        for telling in in_order:
            self._by_paragraph[telling.paragraph].append(telling)

    def holding(self, paragraph: tuple[int, int], start: int, goes_on: bool) -> Telling | None:
        """The only occasion; of several, the last one told before, in the same paragraph."""
        before = [one for one in self._by_paragraph.get(paragraph, ()) if one.start <= start]
        place = bisect_right(self._in_order, start, key=lambda one: one.start)
        last = self._in_order[place - 1] if place else None
        if last and last.is_background and (before or goes_on):
            return last if before and goes_on else None
        return self.only or (before[-1] if before else None)


def is_background(text: str, published: date | None) -> bool:
    """Of a day of speech: whether it lies too long before the publication, or too widely, to be an occasion of the article's."""
    day = dates.parse(text)
    if published is None or day.latest is None:
        return True
    is_wide = day.earliest is not None and day.latest - day.earliest > _CLOSE
    return published - day.latest > _RECENT or is_wide


def _merged(tellings: Iterable[Telling]) -> list[Telling]:
    """Different occasions, each with all that is told of it; no more than tell that there are several."""
    different: list[Telling] = []
    for telling in tellings:
        for place, other in enumerate(different):
            if other.fits(telling):
                different[place] = other.with_all_of(telling)
                break
        else:
            different.append(telling)
        if len(different) == _MANY:
            break
    return different


def _is_same(one: Venue, other: Venue) -> bool:
    """Whether both name the same outlet or occasion, rather than only tell nothing else."""
    return one.fits(other) and bool(one.outlet and other.outlet or one.occasion and other.occasion)


def _closeness(telling: Telling) -> tuple[int, int]:
    """How closely a date is known: both sides before one, fewer days before more."""
    day = dates.parse(telling.said.text if telling.said else "")
    return (day.earliest is None) + (day.latest is None), (day.last_day - day.first_day).days


def _overlap(one: str, other: str) -> bool:
    first, second = dates.parse(one), dates.parse(other)
    return (first.earliest or date.min) <= (second.latest or date.max) and (second.earliest or date.min) <= (
        first.latest or date.max
    )
