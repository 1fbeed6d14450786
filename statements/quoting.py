"""Where a wording stands in a text: find it, anchor it, say how it stands there.

Offsets count characters of the text as stored; nothing here alters a text. An anchor holds what the W3C Web
Annotation model calls TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from statements import pieces
from statements.marks import Span, normal_form, normalised_places, places, unstopped

VERBATIM = "verbatim"
NORMALISED = "normalised"
CHANGED = "changed"
AMBIGUOUS = "ambiguous"
NOT_FOUND = "not_found"
NOT_HELD = "not_held"

CONTEXT = 32
"""Characters of prefix and suffix."""

LIKE = 80.0
"""Of 100: from this likeness on a wording counts as a changed form of the passage, below it as not found."""


AS_NEAR = 3.0
"""Of 100: two places whose likeness differs by less are equally near."""


class OutsideText(ValueError):
    """A span that is not inside the text; its message is for the editor."""


@dataclass(frozen=True)
class Anchor:
    exact: str
    start: int
    end: int
    prefix: str
    suffix: str


@dataclass(frozen=True)
class Finding:
    """How a wording stands in a text, and where: `spans` is empty unless it stands at one place."""

    result: str
    spans: tuple[Span, ...] = ()


def anchor(text: str, start: int, end: int) -> Anchor:
    """Raises OutsideText unless 0 <= start < end <= len(text)."""
    if not text:
        raise OutsideText("The article's text is not held, so nothing can point into it.")
    if not 0 <= start < end <= len(text):
        raise OutsideText(f"The span {start}–{end} is not inside the article's text, which has {len(text)} characters.")
    return Anchor(text[start:end], start, end, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def find(text: str, passage: str) -> Finding:
    """How one passage stands in the text."""
    if not text:
        return Finding(NOT_HELD)
    return _find_whole(text, passage.strip()) or _find_changed(text, passage.strip())


def find_wording(text: str, wording: str) -> Finding:
    """How a wording stands in the text, whole or in pieces.

    Its pieces are what it joins with […], and the halves of a quotation that the text interrupts with who says it.
    They have to stand in their order and near one another. A last comma or full stop makes no difference.
    """
    if not text:
        return Finding(NOT_HELD)
    wording = wording.strip()
    return _find_whole(text, wording) or _find_in_pieces(text, wording) or _find_changed(text, wording)


def _find_whole(text: str, passage: str) -> Finding | None:
    for result, search in ((VERBATIM, places), (NORMALISED, normalised_places)):
        found = search(text, passage)
        if len(found) > 1:
            return Finding(AMBIGUOUS)
        if found:
            return Finding(result, (found[0],))
    return None


def _find_in_pieces(text: str, wording: str) -> Finding | None:
    for parts in pieces.of(wording):
        if chains := pieces.chains([pieces.places(text, part) for part in parts]):
            return _only(chains)
    return None


def find_in_order(text: str, passages: Sequence[str]) -> Finding | None:
    """Passages that stand in their order and near one another, wherever else each of them stands; None if nowhere."""
    chains = pieces.chains([[(place,) for place in normalised_places(text, passage)] for passage in passages])
    return _only(chains) if chains else None


def _only(chains: Sequence[tuple[Span, ...]]) -> Finding:
    return Finding(NORMALISED, chains[0]) if len(chains) == 1 else Finding(AMBIGUOUS)


def _find_changed(text: str, passage: str) -> Finding:
    """The nearest place; ambiguous where another is as near, for then it cannot be told which of them was meant."""
    wanted = normal_form(passage)
    near = _nearest(wanted, text)
    if near is None:
        return Finding(NOT_FOUND)
    (start, end), likeness = near
    # Each half of the place with all that lies on its side: a second place is whole in one of them, the first in none.
    middle = (start + end) // 2
    halves = [rest for rest in (text[:middle], text[middle:]) if len(rest) >= len(wanted)]
    if any(_nearest(wanted, rest, max(LIKE, likeness - AS_NEAR)) for rest in halves):
        return Finding(AMBIGUOUS)
    return Finding(CHANGED, ((start, end),))


def _nearest(wanted: str, text: str, likeness: float = LIKE) -> tuple[tuple[int, int], float] | None:
    """Where something at least that like it stands, with how like it is."""
    near = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=likeness) if wanted else None
    if near is None or near.dest_end <= near.dest_start:
        return None
    return (near.dest_start, near.dest_end), near.score


def find_all(text: str, passages: Sequence[str]) -> Finding:
    """How several passages of one wording stand in the text, in their order; the worst of them decides."""
    if not text:
        return Finding(NOT_HELD)
    findings = [find(text, passage) for passage in passages]
    worst = max((finding.result for finding in findings), key=_SEVERITY.index, default=NOT_FOUND)
    return Finding(worst, tuple(span for finding in findings for span in finding.spans))


_SEVERITY = (VERBATIM, NORMALISED, CHANGED, AMBIGUOUS, NOT_FOUND)


def check(text: str, wording: str, spans: Sequence[Span]) -> str:
    """How a wording stands at the spans recorded for it; without spans, wherever it is found."""
    if not text:
        return NOT_HELD
    if not spans:
        return find_wording(text, wording).result
    parts = [text[start:end] for start, end in sorted(spans)]
    there = " ".join(parts)
    if wording == there:
        return VERBATIM
    if _joined(parts).fullmatch(unstopped(normal_form(wording))):
        return NORMALISED
    return CHANGED if _likeness(normal_form(wording), normal_form(there)) >= LIKE else NOT_FOUND


def words_there(text: str, wording: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text's own words where a wording stands, whole words also where it was found by likeness; empty for nowhere."""
    if spans:
        return " ".join(text[start:end] for start, end in sorted(spans))
    return " ".join(text[slice(*_to_whole_words(text, *span))] for span in find(text, wording).spans)


def _to_whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    before = re.search(r"\w*$", text[max(0, start - CONTEXT) : start])
    after = re.match(r"\w*", text[end : end + CONTEXT])
    inside_before, inside_after = text[start : start + 1].isalnum(), text[end - 1 : end].isalnum()
    return (
        start - len(before[0]) if before and inside_before else start,
        end + len(after[0]) if after and inside_after else end,
    )


def _joined(parts: Sequence[str]) -> re.Pattern[str]:
    """The parts in their normal form, without a last comma or full stop, and with any marks where one of them was broken off and the next begins."""
    inner = [re.escape(re.sub(r"^\W+|\W+$", "", normal_form(part))) for part in parts]
    first, last = normal_form(parts[0]), unstopped(normal_form(parts[-1]))
    opening = re.escape(first[: len(first) - len(re.sub(r"^\W+", "", first))])
    closing = re.escape(last[len(re.sub(r"\W+$", "", last)) :])
    return re.compile(opening + r"\W+".join(inner) + closing)


def _likeness(one: str, other: str) -> float:
    """As wholes, or of the shorter in the longer, whichever is more."""
    return max(fuzz.ratio(one, other), fuzz.partial_ratio(one, other))
