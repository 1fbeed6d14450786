"""Names that may be of one bearer: in other letters, in another order, with initials, in part, or misspelt."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rapidfuzz import fuzz

from statements.romanisation import romanised

COMMON = 40
"""Bearers of a word from which on it leads nowhere: a first name, “ministry”, “treaty”."""
FEW = 3
"""Bearers of a last name up to which it is likely to be one of theirs where it stands alone."""
MISSPELT = 80.0
"""Of 100: from this likeness on two words may be one, written differently."""

_NUMBER = re.compile(r"\d+|[IVX]{2,}")
_INITIALS = re.compile(r"\b([^\W\d_])\.")


@dataclass(frozen=True)
class Bearer:
    """A record and the names it goes by; `apart` is equal for those that may be one: people, organisations."""

    number: int
    names: tuple[str, ...]
    apart: str = ""
    in_part: bool = True
    """Whether it may go by a part of its name: people do, while arms control is not conventional arms control."""


@dataclass(frozen=True)
class Alike:
    """Two records by their numbers, the smaller first, how likely they are one (0 to 1), and why."""

    one: int
    other: int
    likeness: float
    why: str


Words = tuple[str, ...]
Holders = dict[str, set[int]]
"""By word: who has it in a name."""


def likely_doubles(bearers: Sequence[Bearer]) -> list[Alike]:
    """The likeliest first; each pair once, for its best reason."""
    names = {bearer.number: {words for name in bearer.names if (words := words_of(name))} for bearer in bearers}
    by_number = {bearer.number: bearer for bearer in bearers}
    holders = _holders(names)
    best: dict[tuple[int, int], Alike] = {}
    for one, other in sorted(_pairs(names, holders)):
        first, second = by_number[one], by_number[other]
        in_part = holders if first.in_part and second.in_part else None
        if first.apart == second.apart and (found := _best(names[one], names[other], in_part)):
            best[one, other] = Alike(one, other, *found)
    return sorted(best.values(), key=lambda alike: (-alike.likeness, alike.one, alike.other))


def words_of(name: str) -> Words:
    """Roughly spelt; an initial is a word of one letter, and numbers are left as they are."""
    return tuple(spelt for word in re.split(r"[\s.,\-]+", _INITIALS.sub(r"\1 ", name)) if (spelt := _spelt(word)))


def _spelt(word: str) -> str:
    return word.lower() if _NUMBER.fullmatch(word) else romanised(word).strip("'\"")


def _holders(names: dict[int, set[Words]]) -> Holders:
    """Who has a word, or its beginning, or the letters an abbreviation would have."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, spelt in names.items():
        for key in {key for words in spelt for key in _keys(words)}:
            found[key].add(number)
    return found


def _keys(words: Words) -> Iterator[str]:
    for word in words:
        if len(word) > 1:
            yield word
            yield f"{word[:3]}…{len(words)}"
    if len(words) > 1:
        yield f"{words[-1]}, {words[0][:1]}"
        yield " ".join(sorted(words))
    if abbreviation := _abbreviation(words):
        yield abbreviation


def _abbreviation(words: Words) -> str:
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def _pairs(names: dict[int, set[Words]], holders: Holders) -> set[tuple[int, int]]:
    return {
        pair for having in holders.values() if 1 < len(having) <= COMMON for pair in combinations(sorted(having), 2)
    }


def _best(names: set[Words], others: set[Words], holders: Holders | None) -> tuple[float, str] | None:
    judged = (judge(first, second, holders) for first, second in product(_telling(names), _telling(others)))
    return max((found for found in judged if found), default=None)


def _telling(names: Iterable[Words]) -> list[Words]:
    """Without single words of a longer name: whose last name it is, the longer one says better."""
    longer = {word for words in names if len(words) > 1 for word in words}
    return [words for words in names if len(words) > 1 or words[0] not in longer]


def judge(one: Words, other: Words, holders: Holders | None) -> tuple[float, str] | None:
    """How likely two names are of one bearer, and why; None if that is not likely. Without holders: no part of a name."""
    if one == other:
        return 0.97, "the same name, perhaps in other letters"
    if sorted(one) == sorted(other):
        return 0.95, "the same name in another order"
    if len(one) > len(other):
        one, other = other, one
    if _numbers(one) != _numbers(other):
        return None
    if len(one) == 1 and one[0] == _abbreviation(other):
        return 0.8, "one is the abbreviation of the other"
    if _are_initials(one, other):
        return 0.85, "the same name with initials"
    if holders and set(one) < set(other):
        return _contained(one, other, holders)
    if len(one) == len(other) > 1 and all(map(_is_misspelt, one, other)):
        return round(fuzz.ratio(" ".join(one), " ".join(other)) / 100 * 0.9, 3), "names that differ by a few letters"
    return None


def _is_misspelt(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) > 3 and fuzz.ratio(word, other) >= MISSPELT)


def _numbers(words: Words) -> list[str]:
    """Of treaties and congresses: those with other numbers are others. An initial is no number."""
    return [word for word in words[1:] if re.fullmatch(r"\d+|[ivx]{2,}", word)]


def _are_initials(one: Words, other: Words) -> bool:
    if len(one) != len(other) or len(one) < 2:
        return False
    alike = (
        first == second or 1 in (len(first), len(second)) and first[0] == second[0]
        for first, second in zip(one, other, strict=True)
    )
    return one[-1] == other[-1] and len(one[-1]) > 1 and all(alike)


def _contained(one: Words, other: Words, holders: Holders) -> tuple[float, str] | None:
    if len(one) > 1 and sum(map(len, one)) > 5:
        return 0.8, "one name is contained in the other"
    if len(one[0]) > 3 and one[0] == other[-1] and len(holders[one[0]]) <= FEW:
        return 0.6, "a last name alone, which few have"
    return None
