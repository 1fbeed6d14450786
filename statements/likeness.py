"""How much alike two sentences are: by the words they have in a row, in their order, and of their matter."""

import re
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from rapidfuzz.distance import LCSseq

from statements.function_words import carries_matter
from statements.stemming import stem
from statements.words import words_of

SHINGLE = 3
"""Words in a row that two wordings have in common when they are compared at all."""
COMMON = 12
"""Wordings with the same words in a row from which on they are a turn of phrase and lead nowhere."""
FEWEST_WORDS = 4

_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“„«(\[–—-]*[^\W\d_a-zа-яß-ÿ])")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a wording, as stems: all of them in order, and those that carry its matter."""

    stems: tuple[str, ...]
    matter: frozenset[str]
    start: int = 0
    end: int = 0

    @property
    def shingles(self) -> set[int]:
        rows = (self.stems[place : place + SHINGLE] for place in range(len(self.stems) - SHINGLE + 1))
        return {crc32(" ".join(row).encode()) for row in rows if self.matter & set(row)}


@lru_cache(maxsize=4096)
def sentences_of(wording: str, language: str) -> tuple[Sentence, ...]:
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(wording)), len(wording)]
    bounds = zip(cuts, cuts[1:], strict=False)
    return tuple(_sentence(wording, start, end, language) for start, end in bounds if wording[start:end].strip())


def _sentence(wording: str, start: int, end: int, language: str) -> Sentence:
    words = [word for *_, word in words_of(wording[start:end])]
    matter = {stem(word, language) for word in words if carries_matter(word, language)}
    return Sentence(tuple(stem(word, language) for word in words), frozenset(matter), start, end)


def likeness(one: Sentence, other: Sentence) -> float:
    """The share of the shorter sentence's words that come in the other, in their order and of their matter."""
    shorter = min(len(one.stems), len(other.stems))
    if shorter < FEWEST_WORDS or not one.matter or not other.matter:
        return 0.0
    ordered = LCSseq.similarity(one.stems, other.stems) / shorter
    shared = len(one.matter & other.matter) / min(len(one.matter), len(other.matter))
    return (ordered + shared) / 2


def are_alike(one: Sentence, other: Sentence) -> bool:
    """The less matter they share, the nearer they have to be."""
    shared = len(one.matter & other.matter)
    least = {0: 2.0, 1: 2.0, 2: 0.95, 3: 0.55, 4: 0.5}.get(shared, 0.46)
    return likeness(one, other) >= least
