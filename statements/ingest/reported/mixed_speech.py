"""The whole content of speech that an article quotes in part: its words in marks and those around them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from statements.ingest.reported.clauses import MARK, QUOTE, Sentence
from statements.ingest.reported.content_ends import end_after
from statements.ingest.reported.contents import past_adjuncts
from statements.ingest.reported.parentheses import past_opening
from statements.ingest.reported.verb_groups import is_participle
from statements.ingest.values import Attribution, Kind

OPENING_MARKS = frozenset("\"'“‘„‚«»`‹›")
CLOSING_MARKS = frozenset("\"'”’»“‘«›‹")
GUILLEMETS = ("«", "»", "‹", "›")
"""French ones have a space inside."""
STOPS = frozenset(";:")
LONGEST_MARK = 4
"""Characters an opening mark and what hangs on it may take."""


def outer_spans(text: str, quoted: Sequence[Attribution]) -> list[tuple[int, int]]:
    """The quotations with their marks, disjoint and in order."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((q.start, q.end) for q in quoted):
        start, end = _before_marks(text, start), _past_marks(text, end)
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _before_marks(text: str, start: int) -> int:
    if text[start - 2 : start - 1] in GUILLEMETS and text[start - 1 : start].isspace():
        start -= 1
    while start and text[start - 1] in OPENING_MARKS:
        start -= 1
    return start


def _past_marks(text: str, end: int) -> int:
    if text[end : end + 1].isspace() and text[end + 1 : end + 2] in GUILLEMETS:
        end += 1
    while end < len(text) and text[end] in CLOSING_MARKS:
        end += 1
    if text[end : end + 1] in (",", ".") and text[end + 1 : end + 2] and text[end + 1] in CLOSING_MARKS:
        return _past_marks(text, end + 1)
    return end


def quotations_in(s: Sentence, by_start: Mapping[int, int]) -> dict[int, int]:
    """Places of tokens that are quotations, with their numbers."""
    places: dict[int, int] = {}
    for place, token in enumerate(s.tokens):
        if token.kind == QUOTE:
            starts = (by_start.get(at) for at in range(token.start, token.start + LONGEST_MARK))
            number = next((n for n in starts if n is not None), None)
            if number is not None:
                places[place] = number
    return places


def widened(quotation: Attribution, report: Attribution) -> Attribution:
    """With the content that holds it, and its source where none was known."""
    wider = replace(
        quotation,
        kind=Kind.MIXED,
        content_start=min(report.content_start, quotation.start),
        content_end=max(report.content_end, quotation.end),
    )
    if quotation.source:
        return wider
    told = replace(wider, rule=report.rule, evidence=report.evidence, probability=report.probability)
    return replace(told, source=report.source, cue=report.cue)


def by_cue(s: Sentence, place: int, quotation: Attribution) -> Attribution:
    """Of a quotation whose cue is another verb: praised [it as “…”], [they “…”], Example wrote."""
    if quotation.cue is None:
        return quotation
    told = quotation.cue[1]
    if quotation.source and told <= quotation.source.start < quotation.start:
        told = quotation.source.end  # according to X
    after = next((p for p, token in enumerate(s.tokens) if token.start >= told), len(s.tokens))
    span = _after_cue(s, after, place) if after <= place else _before_cue(s, place)
    if span is None:
        return quotation
    start, end = s.span(*span)
    return replace(quotation, content_start=min(start, quotation.start), content_end=max(end, quotation.end))


def _after_cue(s: Sentence, after: int, place: int) -> tuple[int, int] | None:
    low = past_adjuncts(s, after)
    low = next((p for p in range(place - 1, low, -1) if s.has(p, s.language.that)), low)
    while low < place and (s.kind(low) == MARK or low + 1 == place and s.has(low, s.words.noun_links)):
        low += 1
    if s.has(low, s.language.prepositions) and s.low(place - 1) == ",":
        return None
    if low > place or any(s.has(p, STOPS) for p in range(low, place)):
        return None
    high = end_after(s, low)
    return (low, high) if high > place else None


def _before_cue(s: Sentence, place: int) -> tuple[int, int] | None:
    low = past_opening(s, place)
    adjunct = s.has(low, s.language.prepositions) or s.has(low, s.language.subordinators) or is_participle(s, low)
    whole = low >= place or adjunct or not s.first_letter(place).islower() or s.low(place - 1) == ","
    whole = whole or is_participle(s, place - 1)
    return None if whole else (low, place + 1)
