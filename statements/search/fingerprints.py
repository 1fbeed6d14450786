"""Rows of words by which what somebody said is found again in other statements.

A row is six words one after another, read together as `analysis.readings` does, three different ones among them that
carry matter. Of scripts written without spaces, two characters count as a word. Each row has a number, the same wherever
it stands in the same language; two statements echo one another when they share one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from statements.function_words import carries_matter
from statements.markup import Span, merged
from statements.search.analysis import Token, is_unspaced, readings

WORDS = 6
"""In a row."""

MATTER = 3
"""Different words of a row that carry matter."""

MOST_ROWS = 2000
"""Of a text that are compared: about three thousand words from its beginning."""

_WHOLE, _HALF = 2, 1
_NOT_SAID = re.compile(r"\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)")
"""What an editor put in, or left out."""
_QUOTED = re.compile(r"[“„«»\"]([^“”„«»\"]+)[”“»«\"]")


class Row(NamedTuple):
    """Its number and its place; `matters` where it has the matter to be found by."""

    value: int
    start: int
    end: int
    matters: bool


class Passage(NamedTuple):
    """A text with its language and with the parts of it that are the speaker's words."""

    text: str
    language: str
    said: Sequence[Span]


def said_in(text: str, quoted_only: bool) -> list[Span]:
    """The stretches that are the speaker's words: all but what an editor put in, or only what stands in marks."""
    stretches = [match.span(1) for match in _QUOTED.finditer(text)] if quoted_only else [(0, len(text))]
    return [part for start, end in stretches for part in _without_insertions(text, start, end)]


def _without_insertions(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _NOT_SAID.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def rows(passage: Passage) -> list[Row]:
    """In the order of the text, as many as are compared."""
    return list(islice(_rows(passage), MOST_ROWS))


def goes_on(passage: Passage) -> bool:
    """Whether it has more rows than are compared. There are no more of them than characters."""
    return len(passage.text) > MOST_ROWS and next(islice(_rows(passage), MOST_ROWS, None), None) is not None


def values(passages: Iterable[Passage]) -> frozenset[int]:
    return frozenset(row.value for passage in passages for row in rows(passage))


def shared(passage: Passage, wanted: frozenset[int]) -> list[Span]:
    """Where in the text the rows with these numbers stand."""
    return [(row.start, row.end) for row in rows(passage) if row.value in wanted]


def in_common(passage: Passage, others: Iterable[Passage]) -> list[Span]:
    """Stretches of the text that the others have too, each to its end, small words and all; in order and merged."""
    theirs = {row.value for other in others for row in _rows(other, all_of_them=True)}
    common = [row for row in _rows(passage, all_of_them=True) if row.value in theirs]
    found = [(row.start, row.end) for row in common if row.matters]
    stretches = merged((row.start, row.end) for row in common)
    return [(start, end) for start, end in stretches if any(start <= first < end for first, _last in found)]


def _rows(passage: Passage, all_of_them: bool = False) -> Iterator[Row]:
    """Those that have matter, or all of them."""
    for start, end in passage.said:
        words = readings(passage.text[start:end])[-1]
        for first, last in _bounds(words):
            texts = [word.text for word in words[first:last]]
            matters = len({word for word in texts if _matters(word, passage.language)}) >= MATTER
            if matters or all_of_them:
                place = start + words[first].start, start + words[last - 1].end
                yield Row(_value(passage.language, texts), *place, matters)


def _bounds(words: Sequence[Token]) -> Iterator[Span]:
    """From each word on, as few words as make a row."""
    weights = [_HALF if is_unspaced(word.text) else _WHOLE for word in words]
    last = weight = 0
    for first in range(len(words)):
        while weight < WORDS * _WHOLE and last < len(words):
            weight += weights[last]
            last += 1
        if weight < WORDS * _WHOLE:
            return
        yield first, last
        weight -= weights[first]


@lru_cache(maxsize=1 << 14)
def _matters(word: str, language: str) -> bool:
    return is_unspaced(word) or carries_matter(word, language)


def _value(language: str, words: Sequence[str]) -> int:
    """63 bits, which both databases keep as a number: among a million statements no two rows meet by chance."""
    digest = blake2b(f"{language} {' '.join(words)}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
