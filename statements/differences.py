"""By which words two texts differ."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, takewhile
from typing import Literal

from rapidfuzz.distance import LCSseq

Kind = Literal["same", "removed", "added"]

MOST = 400_000_000
"""Words of the one text times words of the other that are compared: a third of a second and 50 MB at most."""

NEAR, SLACK = 80, 24
"""Characters of what is the same that stay beside a change, give or take the rest of a word."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kana and Han
)
_LETTER = rf"[^\W{_UNSPACED}]"
_WORD = re.compile(
    rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f]|['’](?={_LETTER}))*|\s+|.",
    re.DOTALL,
)
"""Words, spaces and single signs; of scripts written without spaces, each character. They make up the whole text."""


@dataclass(frozen=True)
class Piece:
    kind: Kind
    words: str


def by_word(before: str, after: str) -> list[Piece]:
    """In the order of reading, what was removed before what was added in its place.

    What is the same and what was removed make up `before` exactly; what is the same and what was added, `after`.
    """
    return _tidied(_compared(before, after))


def shortened(pieces: Sequence[Piece], near: int = NEAR) -> list[Piece]:
    """The neighbourhood of the changes: of what is the same and long, a sign of omission stands for the rest."""
    last = len(pieces) - 1
    return [
        _cut(piece, near if place else 0, near if place < last else 0) if piece.kind == "same" and last else piece
        for place, piece in enumerate(pieces)
    ]


def _cut(piece: Piece, head: int, tail: int) -> Piece:
    words = piece.words
    if len(words) <= head + tail + 2 * SLACK:
        return piece
    begins = words[: _end_of_word(words, head)] if head else ""
    ends = words[len(words) - _end_of_word(words[::-1], tail) :] if tail else ""
    return Piece("same", f"{begins}{' ' if begins else ''}…{' ' if ends else ''}{ends}")


def _end_of_word(words: str, place: int) -> int:
    end = re.compile(r"\s").search(words, place, place + SLACK)
    return end.start() if end else place


def _compared(before: str, after: str, by_line: bool = True) -> Iterator[Piece]:
    """By word; of what is too long for that, by line first."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    yield Piece("same", "".join(old[:head]))
    yield from _inner(old[head:old_end], new[head:new_end], by_line)
    yield Piece("same", "".join(old[old_end:]))


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words they begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _inner(old: Sequence[str], new: Sequence[str], by_line: bool) -> Iterator[Piece]:
    before, after = "".join(old), "".join(new)
    if len(old) * len(new) <= MOST:
        yield from _between_words(old, new)
    elif by_line and len(lines := before.splitlines(True)) * len(new_lines := after.splitlines(True)) <= MOST:
        yield from _by_part(lines, new_lines, partial(_compared, by_line=False))
    else:
        yield from _replaced(before, after)


def _between_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Words decide what is the same; spaces and signs, which stand everywhere, only between words that are."""
    done, done_new = 0, 0
    for place, new_place in (*_words_in_common(old, new), (len(old), len(new))):
        yield from _by_part(old[done:place], new[done_new:new_place], _replaced)
        yield Piece("same", "".join(old[place : place + 1]))
        done, done_new = place + 1, new_place + 1


def _words_in_common(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where they stand in the one and in the other."""
    places, new_places = ([place for place, part in enumerate(parts) if part[0].isalnum()] for parts in (old, new))
    for step in LCSseq.opcodes([old[place] for place in places], [new[place] for place in new_places]):
        if step.tag == "equal":
            yield from zip(
                places[step.src_start : step.src_end], new_places[step.dest_start : step.dest_end], strict=True
            )


def _replaced(before: str, after: str) -> Iterator[Piece]:
    yield from (Piece("removed", before), Piece("added", after))


def _by_part(old: Sequence[str], new: Sequence[str], changed: Callable[[str, str], Iterator[Piece]]) -> Iterator[Piece]:
    for step in LCSseq.opcodes(old, new):
        before = "".join(old[step.src_start : step.src_end])
        after = "".join(new[step.dest_start : step.dest_end])
        yield from [Piece("same", before)] if step.tag == "equal" else changed(before, after)


def _tidied(pieces: Iterable[Piece]) -> list[Piece]:
    """Each change whole: spaces alone between two changes belong to both."""
    given = [piece for piece in pieces if piece.words]
    changed = [piece.kind != "same" for piece in given]
    for place in range(1, len(given) - 1):
        if not given[place].words.strip() and changed[place - 1] and given[place + 1].kind != "same":
            changed[place] = True
    return [piece for run in _grouped(given, changed) for piece in run if piece.words]


def _grouped(pieces: Sequence[Piece], changed: Sequence[bool]) -> Iterator[list[Piece]]:
    for is_change, run in groupby(zip(pieces, changed, strict=True), key=lambda pair: pair[1]):
        members = [piece for piece, _ in run]
        if is_change:
            kinds: tuple[Kind, ...] = ("removed", "added")
            yield [Piece(kind, "".join(p.words for p in members if p.kind in (kind, "same"))) for kind in kinds]
        else:
            yield [Piece("same", "".join(piece.words for piece in members))]
