"""“…, he said, …” inside one pair of marks: where a narrator breaks in, and what is left of the speaker's words. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from statements.ingest.grammar import POINT, Grammar, Words
from statements.ingest.grammar.reports import Report
from statements.ingest.grammar.subjects import subject_after
from statements.ingest.grammar.words import words_between

DASHES = frozenset("—–-")
LONGEST = 25
"""Words from the verb to where the speaker goes on."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Insertion:
    words: Words
    """Of the quotation: those the report's places count."""
    report: Report
    start: int
    end: int
    """Offsets of what the narrator says, with the marks that part it from the rest."""


def insertions(text: str, start: int, end: int, grammar: Grammar, marked: bool = True) -> list[Insertion]:
    """`marked`: marks tell where speech ends; without them a narrator goes on until a dash gives the word back."""
    return list(_found(words_between(text, start, end, grammar.language), end, grammar, marked))


def spoken(start: int, end: int, inserted: Sequence[Insertion]) -> tuple[Span, ...]:
    """The speaker's own words."""
    edges = [start, *(edge for one in inserted for edge in (one.start, one.end)), end]
    return tuple((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 1)


def _found(words: Words, end: int, grammar: Grammar, marked: bool) -> Iterator[Insertion]:
    past = 0
    for place in range(1, len(words)):
        report = _begun_by_verb(words, place, past, grammar) or _begun_by_subject(words, place, past, grammar)
        if report is None:
            continue
        past = _past(words, report.last + 1, grammar, marked)
        point = words[report.first - 1]
        opened = point.start if point.text in DASHES or point.text == "," else point.end
        yield Insertion(words, report, opened, words[past].start if past < len(words) else end)


def _begun_by_verb(words: Words, cue: int, past: int, grammar: Grammar) -> Report | None:
    known = grammar.is_cue(words, cue)
    first = grammar.verb_start(words, cue) if known else cue
    if first <= past or not _set_off(words, first, grammar) or not known and not grammar.verb_like(words, cue):
        return None
    phrase = subject_after(words, first, cue, grammar)
    if phrase is None or phrase.first - cue > 4 or not _closed_off(words, phrase.last + 1):
        return None
    return Report(phrase, first, max(phrase.last, cue), "after", cue)


def _begun_by_subject(words: Words, first: int, past: int, grammar: Grammar) -> Report | None:
    """«— Двери открыты, — Анна Примерова машет рукой. — Входите»"""
    if not grammar.insert_dash or first <= past or not _set_off(words, first, grammar):
        return None
    phrase = grammar.subject(words, first)
    if phrase is None or phrase.first != first or phrase.body:
        return None
    verb = grammar.skip(words, phrase.last + 1) if phrase.last + 1 < len(words) else len(words)
    if verb >= len(words) or not (grammar.is_cue(words, verb) or grammar.verb_like(words, verb)):
        return None
    return Report(phrase, first, verb, "before", verb) if grammar.agrees(words, verb, phrase) else None


def _set_off(words: Words, start: int, grammar: Grammar) -> bool:
    if start < 1 or words[start - 1].kind != POINT:
        return False
    if not grammar.insert_dash:
        return words[start - 1].text in grammar.inserted_after
    return words[start - 1].text in DASHES and start > 1 and words[start - 2].text[:1] in grammar.inserted_after + "."


def _closed_off(words: Words, place: int) -> bool:
    for at in range(place, min(place + 12, len(words))):
        if words[at].kind == POINT and words[at].text != "(":
            return True
    return place >= len(words)


def _past(words: Words, place: int, grammar: Grammar, marked: bool) -> int:
    """The place where the speaker goes on: after the next dash, or where none closes the insertion after the next point."""
    last = min(place + LONGEST, len(words))
    if grammar.insert_dash:
        dash = next((at for at in range(place, last) if words[at].text in DASHES and words[at].kind == POINT), None)
        if dash is not None or not marked:
            return len(words) if dash is None else dash + 1
    for at in range(place, last):
        stop = words[at].kind == POINT and words[at].text not in "()"
        following = words[at + 1] if at + 1 < len(words) else None
        if not stop or words[at].text == "," and (grammar.insert_dash or _is_narrated(following, grammar)):
            continue
        return at + 1
    return len(words)


def _is_narrated(word: object, grammar: Grammar) -> bool:
    low = getattr(word, "low", "")
    return low in grammar.language.speech.participles or low in grammar.narrated
