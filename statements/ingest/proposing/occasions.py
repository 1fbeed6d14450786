"""On what occasion each stretch of speech was: told once, it holds for what the speaker says in the rest of the article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from statements import dates
from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.holdings import Registry
from statements.ingest.proposing.occasion_words import words_of
from statements.ingest.proposing.venues import Venue, venue_in
from statements.ingest.proposing.when import Said, date_in_frame, date_in_occasion, tells_of_earlier, undated
from statements.ingest.values import Attribution

_ELSEWHERE = "told elsewhere: "
_OPENING = 60
"""Characters of a sentence in which whom it is about is named."""
_MANY = 8
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True)
class Occasion:
    """When, where and to whom; `carried` where the article tells it elsewhere than beside these words."""

    said: Said
    venue: Venue | None = None
    carried: bool = False


@dataclass(frozen=True)
class _Telling:
    """A sentence that tells when or where a speaker spoke."""

    start: int
    paragraph: tuple[int, int]
    said: Said | None
    venue: Venue | None

    def fits(self, other: "_Telling") -> bool:
        same_day = not (self.said and other.said) or _overlap(self.said.text, other.said.text)
        same_venue = not (self.venue and other.venue) or self.venue.fits(other.venue)
        return same_day and same_venue

    def with_all_of(self, other: "_Telling") -> "_Telling":
        said = min(filter(None, (self.said, other.said)), key=lambda said: _days(said.text), default=None)
        both = self.venue.with_all_of(other.venue) if self.venue and other.venue else None
        return replace(self, said=said, venue=both or self.venue or other.venue)


class _Told:
    """All that an article tells of the occasions on which one speaker spoke."""

    def __init__(self, tellings: Sequence[_Telling]) -> None:
        self.different = _merged(sorted(tellings, key=lambda one: one.start))
        self._by_paragraph: dict[tuple[int, int], list[_Telling]] = defaultdict(list)
        for telling in tellings if len(self.different) > 1 else ():
            self._by_paragraph[telling.paragraph].append(telling)

    @property
    def only(self) -> _Telling | None:
        return self.different[0] if len(self.different) == 1 else None

    def holding(self, paragraph: tuple[int, int], start: int) -> _Telling | None:
        """The only occasion; of several, the last one told before, in the same paragraph."""
        before = [one for one in self._by_paragraph.get(paragraph, ()) if one.start <= start]
        return self.only or max(before, key=lambda one: one.start, default=None)


def occasions(
    surroundings: Surroundings,
    attributions: Sequence[Attribution],
    speakers: Sequence[str],
    published: date | None,
    registry: Registry,
) -> list[Occasion]:
    """One for each attribution, in their order; `speakers` tells for each whose it is, empty for nobody known."""
    own = [_told_beside(surroundings, said, published, registry) for said in attributions]
    tellings: dict[str, list[_Telling]] = defaultdict(list)
    for speaker, telling in zip(speakers, own, strict=True):
        if telling and speaker:
            tellings[speaker].append(telling)
    for speaker, telling in _introductions(surroundings, attributions, speakers, published, registry):
        tellings[speaker].append(telling)
    told = {speaker: _Told(found) for speaker, found in tellings.items()}
    nothing = _Told(())
    return [
        _occasion(surroundings, said, telling, told.get(speaker, nothing), published)
        for said, speaker, telling in zip(attributions, speakers, own, strict=True)
    ]


def _told_beside(
    surroundings: Surroundings, said: Attribution, published: date | None, registry: Registry
) -> _Telling | None:
    frame = surroundings.frame(said)
    if frame is None:
        return None
    day = date_in_frame(frame, said, published, surroundings.language)
    venue = venue_in(frame.words, surroundings.language, registry)
    return _Telling(frame.start, frame.paragraph, day, venue) if day or venue else None


def _introductions(
    surroundings: Surroundings,
    attributions: Sequence[Attribution],
    speakers: Sequence[str],
    published: date | None,
    registry: Registry,
) -> Iterator[tuple[str, _Telling]]:
    """Sentences that carry no speech but tell of it: “Ada Example spoke to reporters in Placetown on Monday.”"""
    by_last_name: dict[str, set[str]] = defaultdict(set)
    for said, speaker in zip(attributions, speakers, strict=True):
        if speaker and said.figure and said.figure.name.strip():
            by_last_name[said.figure.name.split()[-1]].add(speaker)
    language = surroundings.language
    words_for = words_of(language)
    carrying = {surroundings.sentence(said.source.start)[0] for said in attributions if said.source}
    for start, end in surroundings.sentences_between(0, len(surroundings.text)) if by_last_name else ():
        words = surroundings.blanked[start:end]
        if start in carrying or not words_for.occasions.search(words) or words_for.about.match(words.lstrip()):
            continue
        spoken_of = {one for word in _WORD.findall(words[:_OPENING]) for one in by_last_name.get(word, ())}
        venue = venue_in(words, language, registry) if len(spoken_of) == 1 else None
        if venue:
            day = date_in_occasion(words, published, language)
            yield spoken_of.pop(), _Telling(start, surroundings.paragraph(start), day, venue)


def _occasion(
    surroundings: Surroundings, said: Attribution, own: _Telling | None, told: _Told, published: date | None
) -> Occasion:
    if own:
        return _completed(own, told.only, published)
    frame = surroundings.frame(said)
    if frame and tells_of_earlier(frame, said, surroundings.language):
        return Occasion(undated(published))
    telling = told.holding(surroundings.paragraph(said.start), said.start)
    if telling is None:
        return Occasion(undated(published))
    venue = replace(telling.venue, evidence=f"{_ELSEWHERE}{telling.venue.evidence}") if telling.venue else None
    return Occasion(_elsewhere(telling.said) or undated(published), venue, carried=True)


def _completed(own: _Telling, whole: _Telling | None, published: date | None) -> Occasion:
    """What the sentence tells, and of the only occasion in the article what it leaves out."""
    if whole is None:
        return Occasion(own.said or undated(published), own.venue)
    venue = own.venue.with_all_of(whole.venue) if own.venue and whole.venue else own.venue or whole.venue
    return Occasion(own.said or _elsewhere(whole.said) or undated(published), venue)


def _elsewhere(said: Said | None) -> Said | None:
    return replace(said, evidence=f"{_ELSEWHERE}{said.evidence}") if said else None


def _merged(tellings: Iterable[_Telling]) -> list[_Telling]:
    """Different occasions, each with all that is told of it; no more than tell that there are several."""
    different: list[_Telling] = []
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


def _days(text: str) -> tuple[int, int]:
    """How closely a date is known: both sides before one, fewer days before more."""
    day = dates.parse(text)
    return (day.earliest is None) + (day.latest is None), (day.last_day - day.first_day).days


def _overlap(one: str, other: str) -> bool:
    first, second = dates.parse(one), dates.parse(other)
    return (first.earliest or date.min) <= (second.latest or date.max) and (second.earliest or date.min) <= (
        first.latest or date.max
    )
