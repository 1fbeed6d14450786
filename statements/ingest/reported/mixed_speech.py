"""The whole content of speech that an article quotes in part: its words in marks and those around them. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from statements.ingest.attribution.claims import CLAIM
from statements.ingest.reported.clauses import DASHES, MARK, QUOTE, Sentence
from statements.ingest.reported.content_ends import end_after
from statements.ingest.reported.contents import past_adjuncts
from statements.ingest.reported.parentheses import past_opening
from statements.ingest.reported.verb_groups import is_finite, is_participle
from statements.ingest.reported.verbs_kept import is_unsaid, of_fragment
from statements.ingest.values import Attribution, Kind

OPENING_MARKS = frozenset("\"'“‘„‚«»`‹›")
CLOSING_MARKS = frozenset("\"'”’»“‘«›‹")
GUILLEMETS = ("«", "»", "‹", "›")
"""French ones have a space inside."""
STOPS = frozenset(";:")
NAMELY = ("phrase", "noun", "label")
"""First words of the rules that have no verb to keep: “in X's words”, “X's remark”."""
UNSAID = 0.5
"""Probability at most of words whose clause tells that they were not said."""
LONGEST_TERM = 12
"""Characters of words in marks that are too few for a clause."""
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
    start, end = min(report.content_start, quotation.start), max(report.content_end, quotation.end)
    words = ((report.words[0][0], end),) if report.words else ()
    wider = replace(quotation, kind=Kind.MIXED, content_start=start, content_end=end, words=words)
    if quotation.source:
        return wider
    told = replace(wider, rule=report.rule, evidence=report.evidence, probability=report.probability)
    return replace(told, source=report.source, cue=report.cue)


def by_cue(s: Sentence, place: int, quotation: Attribution) -> Attribution:
    """Of a quotation whose cue is another verb: praised [it as “…”], [they “…”], Example wrote."""
    if quotation.cue is None:
        return _before_dash(s, place, quotation) if quotation.rule.startswith("dash") else quotation
    told = quotation.cue[1]
    if quotation.source and told <= quotation.source.start < quotation.start:
        told = quotation.source.end  # according to X
    after = next((p for p, token in enumerate(s.tokens) if token.start >= told), len(s.tokens))
    if after > place:
        return _with_content(s, quotation, _before_cue(s, place))
    if quotation.rule == CLAIM:
        return _claimed(s, quotation, after, place)
    cue = next((p for p, token in enumerate(s.tokens) if token.start == quotation.cue[0]), None)
    wider = _with_content(s, quotation, _after_cue(s, after, place))
    if cue is None or quotation.rule.partition(" ")[0] in NAMELY:
        return wider
    odds = min(quotation.probability, UNSAID) if is_unsaid(s, cue) else quotation.probability
    return replace(_from(of_fragment(s, cue), wider), probability=odds)


def _claimed(s: Sentence, quotation: Attribution, after: int, place: int) -> Attribution:
    """“claim that the plan was “dead”, …”: what the noun tells ends with the marks, or the clause around them."""
    that = next((p for p in range(after, place) if s.has(p, s.language.that)), None)
    low = after if that is None else that + 1
    goes_on = low < place or quotation.end - quotation.start <= LONGEST_TERM and is_finite(s, place + 1)
    wider = _with_content(s, quotation, (low, end_after(s, low, subordinate=True) if goes_on else place + 1))
    noun = quotation.cue[0] if quotation.cue else None
    return wider if that is not None else _from(noun, wider)


def _from(start: int | None, said: Attribution) -> Attribution:
    """With words that begin at the verb or noun there, if one is needed."""
    return said if start is None else replace(said, words=((start, said.content_end),))


def _before_dash(s: Sentence, place: int, quotation: Attribution) -> Attribution:
    """“Talks ‘near’ their end – minister”."""
    dash = next((p for p in range(place, len(s.tokens)) if s.has(p, DASHES)), place + 1)
    return _with_content(s, quotation, (past_opening(s, place), dash))


def _with_content(s: Sentence, quotation: Attribution, span: tuple[int, int] | None) -> Attribution:
    if span is None:
        return quotation
    start, end = s.span(*span)
    return replace(quotation, content_start=min(start, quotation.start), content_end=max(end, quotation.end))


def _after_cue(s: Sentence, after: int, place: int) -> tuple[int, int] | None:
    low = past_adjuncts(s, after)
    low = next((p + 1 for p in range(place - 1, low - 1, -1) if s.has(p, s.language.that)), low)
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
