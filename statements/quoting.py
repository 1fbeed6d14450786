"""Where a wording stands in a text: find it, anchor it, say how it stands there.

Offsets count characters of the text as stored; nothing here alters a text. An anchor holds what the W3C Web
Annotation model calls TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

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

_SINGLE = "'‘’‚‛′`´"
_DOUBLE = '"“”„‟«»″'
_DASHES = "-‐‑‒–—―−"
_SPACE = r"[\s\u00a0\u2000-\u200b\u202f\u2060\u3000]"
_CLASSES = (_SINGLE, _DOUBLE, _DASHES)


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
    spans: tuple[tuple[int, int], ...] = ()


def anchor(text: str, start: int, end: int) -> Anchor:
    """Raises OutsideText unless 0 <= start < end <= len(text)."""
    if not text:
        raise OutsideText("The article's text is not held, so nothing can point into it.")
    if not 0 <= start < end <= len(text):
        raise OutsideText(f"The span {start}–{end} is not inside the article's text, which has {len(text)} characters.")
    return Anchor(text[start:end], start, end, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def normal_form(text: str) -> str:
    """For comparing: one kind of quotation mark, dash, ellipsis and space."""
    for marks in _CLASSES:
        text = re.sub(f"[{re.escape(marks)}]", marks[0], text)
    return re.sub(f"{_SPACE}+", " ", text.replace("…", "...")).strip()


def places(text: str, passage: str) -> list[tuple[int, int]]:
    """Everywhere the passage stands letter for letter."""
    return [match.span() for match in re.finditer(re.escape(passage), text)] if passage else []


def normalised_places(text: str, passage: str) -> list[tuple[int, int]]:
    """Everywhere it stands when marks, dashes, ellipses and spaces are taken as one."""
    words = passage.split()
    if not words:
        return []
    pattern = f"{_SPACE}+".join("".join(_any_form(part) for part in _parts(word)) for word in words)
    return [match.span() for match in re.finditer(pattern, text)]


def _parts(word: str) -> list[str]:
    return re.findall(r"\.\.\.|.", word, re.DOTALL)


def _any_form(part: str) -> str:
    if part in ("...", "…"):
        return r"(?:\.\.\.|…)"
    for marks in _CLASSES:
        if part in marks:
            return f"[{re.escape(marks)}]"
    return re.escape(part)


def find(text: str, passage: str) -> Finding:
    """How one passage stands in the text."""
    passage = passage.strip()
    if not text:
        return Finding(NOT_HELD)
    for result, search in ((VERBATIM, places), (NORMALISED, normalised_places)):
        found = search(text, passage)
        if len(found) > 1:
            return Finding(AMBIGUOUS)
        if found:
            return Finding(result, (found[0],))
    return _find_changed(text, passage)


def _find_changed(text: str, passage: str) -> Finding:
    near = fuzz.partial_ratio_alignment(normal_form(passage), text, score_cutoff=LIKE) if passage else None
    if near is None or near.dest_end <= near.dest_start:
        return Finding(NOT_FOUND)
    return Finding(CHANGED, ((near.dest_start, near.dest_end),))


def find_all(text: str, passages: Sequence[str]) -> Finding:
    """How several passages of one wording stand in the text, in their order; the worst of them decides."""
    if not text:
        return Finding(NOT_HELD)
    findings = [find(text, passage) for passage in passages]
    worst = max((finding.result for finding in findings), key=_SEVERITY.index, default=NOT_FOUND)
    return Finding(worst, tuple(span for finding in findings for span in finding.spans))


_SEVERITY = (VERBATIM, NORMALISED, CHANGED, AMBIGUOUS, NOT_FOUND)


def check(text: str, wording: str, spans: Sequence[tuple[int, int]]) -> str:
    """How a wording stands at the spans recorded for it; without spans, wherever it is found."""
    if not text:
        return NOT_HELD
    if not spans:
        return find(text, wording).result
    parts = [text[start:end] for start, end in sorted(spans)]
    there = " ".join(parts)
    if wording == there:
        return VERBATIM
    if _joined(parts).fullmatch(normal_form(wording)):
        return NORMALISED
    return CHANGED if _likeness(normal_form(wording), normal_form(there)) >= LIKE else NOT_FOUND


def _joined(parts: Sequence[str]) -> re.Pattern[str]:
    """The parts in their normal form, with any marks where one of them was broken off and the next begins."""
    inner = [re.escape(re.sub(r"^\W+|\W+$", "", normal_form(part))) for part in parts]
    first, last = normal_form(parts[0]), normal_form(parts[-1])
    opening = re.escape(first[: len(first) - len(re.sub(r"^\W+", "", first))])
    closing = re.escape(last[len(re.sub(r"\W+$", "", last)) :])
    return re.compile(opening + r"\W+".join(inner) + closing)


def _likeness(one: str, other: str) -> float:
    """As wholes, or of the shorter in the longer, whichever is more."""
    return max(fuzz.ratio(one, other), fuzz.partial_ratio(one, other))
