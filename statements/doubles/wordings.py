"""Wordings of one utterance among all that the archive holds: found by rare rows of words, judged by likeness."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, groupby
from zlib import crc32

from rapidfuzz import fuzz

from statements.doubles.naming import Alike
from statements.likeness import COMMON, sentences_of
from statements.names import fold_name

LONG = 8
"""Words in a row, across sentences."""
LIKE = 82.0
"""Of 100: from this likeness on two wordings are likely to be of one utterance."""
CONTAINED = 95.0
LEAST_CONTAINED = 40
"""Characters of a wording that may be found inside another."""
ONE_DAY = timedelta(days=1)

_PLACES = 32
"""Bits for the place of an utterance."""


@dataclass(frozen=True)
class Utterance:
    """A statement as far as it is compared. `speakers` is empty where nobody is known."""

    number: int
    wording: str
    language: str
    speakers: frozenset[int]
    first: date | None = None
    last: date | None = None

    def may_be_of_one_with(self, other: "Utterance") -> bool:
        """The same speaker, or one not known, on days that may be the same: said again on another day is another."""
        if self.language != other.language:
            return False
        if self.speakers and other.speakers and not self.speakers & other.speakers:
            return False
        return self._begins_before_end_of(other) and other._begins_before_end_of(self)

    def _begins_before_end_of(self, other: "Utterance") -> bool:
        return not (self.first and other.last) or self.first - ONE_DAY <= other.last


def likely_doubles(
    utterances: Sequence[Utterance], progress: Callable[[int], None] = lambda done: None
) -> Iterator[Alike]:
    """Each pair once; `progress` is told how many wordings were looked at."""
    for place, other_place in sorted(_pairs(utterances, _rows(utterances, progress))):
        one, other = utterances[place], utterances[other_place]
        if found := judge(one.wording, other.wording):
            first, second = sorted((one.number, other.number))
            yield Alike(first, second, *found)


def _rows(utterances: Sequence[Utterance], progress: Callable[[int], None]) -> Iterable[int]:
    """Every row of words with the place of the utterance that has it, in one number each: they are millions."""
    rows = array("Q")
    for place, one in enumerate(utterances):
        rows.extend(row << _PLACES | place for row in _rows_of(one))
        progress(place + 1)
    return rows


def _rows_of(one: Utterance) -> set[int]:
    """Short rows within sentences, as an article's own are compared; long ones across them; and the whole.

    Where many say the same few sentences, it is the order of these that is rare.
    """
    sentences = sentences_of(one.wording, one.language)
    stems = [stem for sentence in sentences for stem in sentence.stems]
    long = {" ".join(stems[start : start + LONG]) for start in range(len(stems) - LONG + 1)}
    return {row for sentence in sentences for row in sentence.shingles} | {
        crc32(text.encode()) for text in (*long, " ".join(stems))
    }


def _pairs(utterances: Sequence[Utterance], rows: Iterable[int]) -> set[tuple[int, int]]:
    """Of places that share words in a row that few others have: boilerplate leads nowhere."""
    found: set[tuple[int, int]] = set()
    for _row, having in groupby(sorted(rows), key=lambda packed: packed >> _PLACES):
        places = [packed & (1 << _PLACES) - 1 for packed in having]
        if 1 < len(places) <= COMMON:
            found.update(
                pair for pair in combinations(places, 2) if utterances[pair[0]].may_be_of_one_with(utterances[pair[1]])
            )
    return found


def judge(one: str, other: str) -> tuple[float, str] | None:
    """How likely two wordings are of one utterance, and why; None if that is not likely."""
    shorter, longer = sorted((fold_name(one), fold_name(other)), key=len)
    if shorter == longer:
        return 1.0, "the same words"
    likeness = fuzz.ratio(shorter, longer, score_cutoff=LIKE)
    if likeness:
        return round(likeness / 100, 3), "nearly the same words"
    if len(shorter) >= LEAST_CONTAINED and fuzz.partial_ratio(shorter, longer, score_cutoff=CONTAINED):
        return 0.8, "one is part of the other"
    return None
