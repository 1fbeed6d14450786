"""Two wordings side by side: which parts of them correspond, and by which words those differ."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from rapidfuzz import fuzz

from statements.differences import Kind, Piece, by_word
from statements.likeness import sentences_of
from statements.marks import normal_form

MOST_SENTENCES = 40
"""Of a wording: one with more is compared whole."""

ENOUGH_IN_COMMON = 0.3

GAIN = 8.0
"""Of 100: by so much more a part has to be like the other wording than the whole is."""


@dataclass(frozen=True)
class Side:
    """One of the wordings; `before` and `after` have no counterpart in the other, the pieces between them do."""

    before: str
    pieces: Sequence[Piece]
    after: str

    @property
    def is_marked(self) -> bool:
        """Whether any of its words are marked as this wording's alone."""
        return any(piece.kind != "same" for piece in self.pieces)

    @property
    def is_cut(self) -> bool:
        return bool(self.before or self.after)


@dataclass(frozen=True)
class Comparison:
    """`common` is the share of letters that the parts compared have in common, 0 to 1."""

    one: Side
    other: Side
    common: float

    @property
    def is_marked(self) -> bool:
        return self.one.is_marked or self.other.is_marked

    @property
    def is_cut(self) -> bool:
        return self.one.is_cut or self.other.is_cut

    @property
    def tells(self) -> bool:
        """Whether marking what differs helps: with little in common all would be marked."""
        return self.common >= ENOUGH_IN_COMMON


def beside(one: str, other: str, language: str) -> Comparison:
    """Where one is a part of what the other tells, only the sentences that are most like it are compared."""
    first, second = _counterparts(one, other, language)
    pieces = by_word(one[slice(*first)], other[slice(*second)])
    left = [piece for piece in pieces if piece.kind != "added"]
    right = [piece for piece in pieces if piece.kind != "removed"]
    return Comparison(
        Side(one[: first[0]], _tight(left), one[first[1] :]),
        Side(other[: second[0]], _tight(right), other[second[1] :]),
        _in_common(pieces),
    )


def unmarked(words: str) -> Side:
    return Side("", [Piece("same", words)], "")


def _tight(pieces: Iterable[Piece]) -> list[Piece]:
    """No mark begins or ends with a space."""
    found: list[Piece] = []
    for piece in pieces:
        core = piece.words.strip()
        if piece.kind == "same" or not core:
            found.append(Piece("same", piece.words))
            continue
        before, after = piece.words.split(core, 1)
        found += [Piece("same", before), Piece(piece.kind, core), Piece("same", after)]
    return [piece for piece in found if piece.words]


def _in_common(pieces: Sequence[Piece]) -> float:
    letters = {
        kind: sum(len(re.findall(r"\w", piece.words)) for piece in pieces if piece.kind == kind)
        for kind in get_args(Kind)
    }
    shared = 2 * letters["same"]
    return shared / max(1, shared + letters["removed"] + letters["added"])


def _counterparts(one: str, other: str, language: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The longer is cut down to what is most like the shorter, then the shorter to what is most like that."""
    if len(one) < len(other):
        second, first = _counterparts(other, one, language)
        return first, second
    first = _most_like(one, other, language)
    return first, _most_like(other, one[slice(*first)], language)


def _most_like(text: str, other: str, language: str) -> tuple[int, int]:
    """The sentences in a row that are most like the other text: all of them, unless some are much more like it."""
    edges = [0, *(sentence.end for sentence in sentences_of(text, language))]
    whole, wanted = (0, len(text)), normal_form(other)
    if not 2 < len(edges) <= MOST_SENTENCES + 1:
        return whole
    runs = [(start, end) for place, start in enumerate(edges) for end in edges[place + 1 :]]
    likeness = {run: fuzz.ratio(normal_form(text[slice(*run)]), wanted) for run in runs}
    best = max(runs, key=lambda run: likeness[run])
    if likeness[best] < likeness[whole] + GAIN:
        return whole
    return best[0], best[0] + len(text[slice(*best)].rstrip())
