"""Sentences that only their mood tells to be reported: “Die Lage sei ernst. Man habe gewartet.” Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from statements.ingest.reported.clauses import MARK, NAME, WORD, Sentence
from statements.ingest.reported.content_ends import sentence_end
from statements.ingest.values import Attribution, Kind

RULE = "goes on in the mood of reported speech"
PROBABILITY = 0.6
THIRD_PERSON = frozenset("er sie es man".split())
UNLIKE_VERBS = frozenset(
    "gerade lange gerne alle ohne beide viele wenige neue eine keine seine ihre diese jene solche manche".split()
)


class Line(NamedTuple):
    """A sentence with the speech that was read in it, and the numbers of its quotations."""

    sentence: Sentence
    found: Sequence[Attribution]
    quoted: Sequence[int]


def continued(lines: Sequence[Line], quoted: list[Attribution]) -> Iterator[Attribution]:
    """What goes on with the report of the sentence before; quotations in such a sentence are widened in place."""
    last: Attribution | None = None
    for line in lines:
        told = [one for one in (*line.found, *(quoted[number] for number in line.quoted)) if one.source]
        own = [one for one in told if _is_told_in(line.sentence, one)]
        if own:
            last = max(own, key=lambda one: one.end)
        elif last and is_reported(line.sentence):
            start, end = _whole(line.sentence)
            for number in line.quoted:
                if quoted[number].kind is Kind.MIXED and start <= quoted[number].start and quoted[number].end <= end:
                    quoted[number] = replace(quoted[number], content_start=start, content_end=end)
            if not line.quoted:
                yield _going_on(last, start, end)
        elif not told:
            last = None


def is_reported(s: Sentence) -> bool:
    """Whether its first finite verb is in the mood of reported speech."""
    low = next((place for place in range(len(s.tokens)) if s.is_word(place)), len(s.tokens))
    if s.has(low, s.language.subordinators):
        low = next((place + 1 for place in range(low, len(s.tokens)) if s.low(place) == ","), len(s.tokens))
    for place in range(low, len(s.tokens)):
        if s.kind(place) == MARK or s.has(place, s.language.first_person):
            return False
        if s.has(place, s.words.sure_mood) or in_mood_by_form(s, place):
            return True
    return False


def in_mood_by_form(s: Sentence, place: int) -> bool:
    """“Die Lücke verschwinde”, “sie setze”: right after a noun or pronoun an ending that no other verb and no adjective has."""
    low, language = s.low(place), s.language
    if not s.words.sure_mood or s.kind(place) != WORD or not low.endswith("e") or low.endswith(("te", "eie")):
        return False
    known = language.adverbs | language.prepositions | language.determiners | language.conjunctions | language.times
    subject = s.has(place - 1, THIRD_PERSON) or s.kind(place - 1) == NAME and place > 1
    return subject and len(low) > 3 and low not in known and low not in UNLIKE_VERBS


def _is_told_in(s: Sentence, one: Attribution) -> bool:
    at = one.cue[0] if one.cue else one.source.start if one.source else -1
    return s.tokens[0].start <= at < s.tokens[-1].end


def _whole(s: Sentence) -> tuple[int, int]:
    low = next(place for place in range(len(s.tokens)) if s.is_word(place))
    return s.span(low, max(sentence_end(s), low + 1))


def _going_on(last: Attribution, start: int, end: int) -> Attribution:
    return replace(
        last,
        kind=Kind.INDIRECT,
        start=start,
        end=end,
        content_start=start,
        content_end=end,
        rule=RULE,
        evidence=f"{RULE}, after: {last.evidence.partition(': ')[2]}",
        probability=min(PROBABILITY, last.probability),
        words=(),
    )
