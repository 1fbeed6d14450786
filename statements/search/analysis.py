"""What a token is: Python alone decides, and the databases only compare.

A text is cut where it stands, so that every token knows its place in the original, and each piece is folded. Runs of
scripts written without spaces (Han, kana, Thai and their neighbours) become overlapping bigrams and a closing unigram.

Marks inside a word leave open how many words it is, so a text has up to three readings, and all are indexed:
apart (`u n`, `1 550`, `non proliferation`), with dots and digit groups closed up (`un`, `1550`), and together, with
hyphens and apostrophes closed up as well (`nonproliferation`, `peoples`), where a combining prefix that stands by
itself joins the next word. The one between is not idle: of `U.N.-led`, it alone has both `un` and `led`.

Of a document, `words` are the tokens of every reading of every text, one after another with SEPARATOR between them,
and `stems` their stems, place by place. By definition a word matches when one of its `query_stems` is among the
stems; a prefix when a word starts with it; a phrase when its words stand side by side in `words`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from statements.names import fold
from statements.search.shapes import shape_of
from statements.stemming import stem

LONGEST = 64
"""Characters of a token; the rest is cut, in texts and queries alike, so that no database's limit is met."""

SEPARATOR = "¶"
"""Stands between readings, where no phrase may run across. It is never a token."""

INDEXED_BYTES = 900_000
"""What the different tokens of one document may take: a tsvector holds a megabyte. No ordinary text comes near it."""

COMBINING_PREFIXES = frozenset(
    (
        *("anti", "bi", "counter", "cyber", "inter", "intra", "multi", "neo", "non", "pre", "pseudo", "quasi"),
        *("semi", "trans", "tri", "ultra", "анти", "кибер", "квази", "контр", "мульти", "нео", "псевдо"),
    )
)
"""Forms that are hardly words by themselves."""

_MOST_BYTES = 12 * LONGEST
"""Of a word and its stem: each character takes four at the most, and the stem has its language before it."""

_NAME = 200
"""Characters of a text that is likely to be a name."""

_LONGEST_UNFOLDED = 4 * LONGEST
_PIECE = re.compile("[a9](?:[a9mi]*[a9m])?|h(?:[hmi]*[hm])?")
_UNSPACED_LETTER = re.compile("h[mi]*")
_SINGLE_LETTER = re.compile("a[mi]*")
_WORD_TO_JOIN = re.compile("a[mi]*a[mi]*a")
_APART, _CLOSED_UP, _TOGETHER = range(3)


class Token(NamedTuple):
    """A folded word and where it stands in the original text."""

    text: str
    start: int
    end: int


class IndexFields(NamedTuple):
    words: tuple[str, ...]
    stems: tuple[str, ...]


class _Piece(NamedTuple):
    start: int
    end: int
    link: int = _APART  # the first reading in which it is one word with the piece before


def tokens(text: str) -> list[Token]:
    """The words of a text, read apart."""
    return readings(text)[0]


def readings(text: str) -> tuple[list[Token], ...]:
    """The different readings of a text, beginning with the one apart."""
    shape = shape_of(text)
    pieces = list(_pieces(text, shape))
    links = sorted({_APART, *(piece.link for piece in pieces)})
    return tuple(list(_read(text, shape, pieces, link)) for link in links)


def is_unspaced(word: str) -> bool:
    """Whether a token comes from a script without spaces."""
    return shape_of(word[:1]) == "h"


def are_one_word(first: str, second: str) -> bool:
    """Whether two words typed one after the other are read together: a combining prefix and what it combines with."""
    if _folded(first[:_LONGEST_UNFOLDED]) not in COMBINING_PREFIXES:
        return False
    text = f"{first} {second}"
    shape = shape_of(text)
    found = _PIECE.finditer(shape)
    before, after = next(found, None), next(found, None)
    if not before or not after or before.span() != (0, len(first)) or after.start() != len(first) + 1:
        return False
    return _is_prefixed(text, shape, _Piece(*before.span()), _Piece(*after.span()))


def index_fields(parts: Iterable[tuple[str, str]]) -> IndexFields:
    """Words and stems of a document's texts, each given with its language."""
    words: list[str] = []
    stems: list[str] = []
    for text, language in parts:
        found = _fields_of_name(text, language) if len(text) <= _NAME else _fields(text, language)
        if words and found.words:
            words.append(SEPARATOR)
            stems.append(SEPARATOR)
        words += found.words
        stems += found.stems
    kept = _indexable(words, stems)
    return IndexFields(tuple(words[:kept]), tuple(stems[:kept]))


def _fields(text: str, language: str) -> IndexFields:
    words: list[str] = []
    stems: list[str] = []
    for reading in readings(text):
        if words and reading:
            words.append(SEPARATOR)
            stems.append(SEPARATOR)
        words += (token.text for token in reading)
        stems += (stem(token.text, language) for token in reading)
    return IndexFields(tuple(words), tuple(stems))


@lru_cache(maxsize=1 << 14)
def _fields_of_name(text: str, language: str) -> IndexFields:
    """Remembered: half of what is indexed are names and offices, the same with every statement of a speaker."""
    return _fields(text, language)


def _indexable(words: Sequence[str], stems: Sequence[str]) -> int:
    """How many places stay below INDEXED_BYTES; each different word and each different stem costs four bytes more."""
    if len(words) <= INDEXED_BYTES // _MOST_BYTES:
        return len(words)
    seen: set[tuple[str, str]] = set()
    size = 0
    for place, (word, stemmed) in enumerate(zip(words, stems, strict=True)):
        if (word, stemmed) not in seen:
            seen.add((word, stemmed))
            size += len(word.encode()) + len(stemmed.encode()) + 8
        if size > INDEXED_BYTES:
            return place
    return len(words)


def _pieces(text: str, shape: str) -> Iterator[_Piece]:
    before: _Piece | None = None
    for found in _PIECE.finditer(shape):
        start, end = found.span()
        piece = _Piece(start, end)
        if before and shape[before.start] != "h" != shape[start] and (link := _link(text, shape, before, piece)):
            piece = _Piece(start, end, link)
        yield piece
        before = piece


def _link(text: str, shape: str, before: _Piece, piece: _Piece) -> int:
    match shape[before.end : piece.start].replace("i", ""):
        case "-" | "'":
            return _TOGETHER
        case ".-" | ".'" if before.link == _CLOSED_UP:
            return _TOGETHER
        case ".":
            closed_up = _are_digits(shape, before, piece) or _are_letters(shape, before, piece)
            return _CLOSED_UP if closed_up else _APART
        case ",":
            return _CLOSED_UP if _are_digits(shape, before, piece) else _APART
        case "_" if shape[piece.start : piece.end] == "999" and shape[before.start : before.end] in ("9", "99", "999"):
            return _CLOSED_UP
        case gap if gap and not gap.strip("s_") and before.link == _APART:
            return _TOGETHER if _is_prefixed(text, shape, before, piece) else _APART
    return _APART


def _are_digits(shape: str, before: _Piece, piece: _Piece) -> bool:
    return shape[before.end - 1] == shape[piece.start] == "9"


def _are_letters(shape: str, before: _Piece, piece: _Piece) -> bool:
    return all(_SINGLE_LETTER.fullmatch(shape, part.start, part.end) for part in (before, piece))


def _is_prefixed(text: str, shape: str, before: _Piece, piece: _Piece) -> bool:
    return (
        _is_combining(text, before)
        and _WORD_TO_JOIN.match(shape, piece.start, piece.end) is not None
        and not _is_combining(text, piece)
    )


def _is_combining(text: str, piece: _Piece) -> bool:
    length = piece.end - piece.start
    return length < _LONGEST_UNFOLDED and _folded(text[piece.start : piece.end]) in COMBINING_PREFIXES


def _read(text: str, shape: str, pieces: Sequence[_Piece], link: int) -> Iterator[Token]:
    place = 0
    while place < len(pieces):
        first = pieces[place]
        place += 1
        if shape[first.start] == "h":
            yield from _bigrams(text, shape, first)
            continue
        word, end = text[first.start : first.end], first.end
        while place < len(pieces) and _APART < pieces[place].link <= link:
            word += text[pieces[place].start : pieces[place].end]
            end = _end(shape, pieces[place])
            place += 1
        yield Token(_folded(word[:_LONGEST_UNFOLDED])[:LONGEST], first.start, end)


def _end(shape: str, last: _Piece) -> int:
    """The closing dot of `U.N.` belongs to it."""
    is_acronym = last.link == _CLOSED_UP and shape[last.start] == "a"
    return last.end + (is_acronym and shape[last.end : last.end + 1] == ".")


def _bigrams(text: str, shape: str, run: _Piece) -> Iterator[Token]:
    letters = [found.span() for found in _UNSPACED_LETTER.finditer(shape, run.start, run.end)]
    folded = [_folded(text[start:end][:_LONGEST_UNFOLDED]) for start, end in letters]
    for place, (start, _end) in enumerate(letters):
        following = place + 1 if place + 1 < len(letters) else place
        pair = "".join(folded[place : following + 1])
        yield Token(pair[:LONGEST], start, letters[following][1])


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    return fold(word)
