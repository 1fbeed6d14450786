"""On what occasion each stretch of speech was: told once, it holds for what the speaker says in the rest of the article."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.holdings import Registry
from statements.ingest.proposing.occasion_words import words_of
from statements.ingest.proposing.tellings import Telling, Told, is_background
from statements.ingest.proposing.venues import Venue, venue_in
from statements.ingest.proposing.when import (
    Said,
    date_in_frame,
    date_in_occasion,
    filed_day,
    tells_of_earlier,
    undated,
)
from statements.ingest.values import Attribution

_ELSEWHERE = "told elsewhere: "
_OPENING = 60
"""Characters of a sentence in which whom it is about is named."""
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True)
class Occasion:
    """When, where and to whom; `carried` where the article tells it elsewhere than beside these words."""

    said: Said
    venue: Venue | None = None
    carried: bool = False


def occasions(
    surroundings: Surroundings,
    attributions: Sequence[Attribution],
    speakers: Sequence[str],
    published: date | None,
    registry: Registry,
) -> list[Occasion]:
    """One for each attribution, in their order; `speakers` tells for each whose it is, empty for nobody known."""
    published = published or filed_day(surroundings, None)
    own = [_told_beside(surroundings, said, published, registry) for said in attributions]
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for speaker, telling in zip(speakers, own, strict=True):
        if telling and speaker:
            tellings[speaker].append(telling)
    for speaker, telling in _introductions(surroundings, attributions, speakers, published, registry):
        tellings[speaker].append(telling)
    told = {speaker: Told(found) for speaker, found in tellings.items()}
    nothing = Told()
    return [
        _occasion(surroundings, said, telling, told.get(speaker, nothing), published)
        for said, speaker, telling in zip(attributions, speakers, own, strict=True)
    ]


def _told_beside(
    surroundings: Surroundings, said: Attribution, published: date | None, registry: Registry
) -> Telling | None:
    frame = surroundings.frame(said)
    if frame is None:
        return None
    filed = filed_day(surroundings, published)
    day = date_in_frame(frame, said, published, surroundings.language, filed)
    venue = venue_in(frame.words, surroundings.language, registry)
    return _telling(frame.start, frame.paragraph, day, venue, published) if day or venue else None


def _telling(
    start: int, paragraph: tuple[int, int], day: Said | None, venue: Venue | None, published: date | None
) -> Telling:
    return Telling(start, paragraph, day, venue, day is not None and is_background(day.text, published))


def _introductions(
    surroundings: Surroundings,
    attributions: Sequence[Attribution],
    speakers: Sequence[str],
    published: date | None,
    registry: Registry,
) -> Iterator[tuple[str, Telling]]:
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
            day = date_in_occasion(words, published, language, filed_day(surroundings, published))
            yield spoken_of.pop(), _telling(start, surroundings.paragraph(start), day, venue, published)


def _occasion(
    surroundings: Surroundings, said: Attribution, own: Telling | None, told: Told, published: date | None
) -> Occasion:
    if own:
        return _completed(own, told.only, published)
    frame = surroundings.frame(said)
    if frame and tells_of_earlier(frame, said, surroundings.language):
        return Occasion(undated(published))
    telling = told.holding(surroundings.paragraph(said.start), said.start, _goes_on(surroundings, said))
    if telling is None:
        return Occasion(undated(published))
    venue = replace(telling.venue, evidence=f"{_ELSEWHERE}{telling.venue.evidence}") if telling.venue else None
    return Occasion(_elsewhere(telling.day_at(said.start)) or undated(published), venue, carried=True)


def _completed(own: Telling, whole: Telling | None, published: date | None) -> Occasion:
    """What the sentence tells, and of the only occasion in the article what it leaves out."""
    if whole is None or own.is_background:
        return Occasion(own.said or undated(published), own.venue)
    venue = own.venue.with_all_of(whole.venue) if own.venue and whole.venue else own.venue or whole.venue
    day = own.said or _elsewhere(whole.day_at(own.start, own.venue))
    return Occasion(day or undated(published), venue)


def _goes_on(surroundings: Surroundings, said: Attribution) -> bool:
    """“…, she added”."""
    verb = surroundings.text[slice(*said.cue)] if said.cue else ""
    return bool(words_of(surroundings.language).goes_on.match(verb))


def _elsewhere(said: Said | None) -> Said | None:
    return replace(said, evidence=f"{_ELSEWHERE}{said.evidence}") if said else None
