"""Names that records go by, found in a text: whole words, longest first, in any case form the stemmer knows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from statements.names import fold
from statements.stemming import MARK, stem
from statements.words import words_of

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_APART = re.compile(r"[,;:!?\ufffc\n]")
_UNDERLYING = ("ов", "ев", "ин", "ын")
"""Endings of Russian surnames that the stemmer cuts from the nominative and leaves in every other case."""


@dataclass(frozen=True)
class Found:
    """A name where it stands in the text, and the records that bear it."""

    start: int
    end: int
    keys: frozenset[int]


@dataclass(frozen=True)
class _Alias:
    forms: tuple[frozenset[str], ...]
    key: int
    capitals: tuple[str, ...]
    """By word: how it has to be written; empty where capitals do not matter."""


@lru_cache(maxsize=1 << 14)
def forms_of(word: str, language: str) -> frozenset[str]:
    """Of a folded word of a name: what a form of it in a text comes down to."""
    forms = {word, stem(word, language)}
    if language == "ru" and word.endswith(_UNDERLYING):
        forms.add(f"ru{MARK}{word}")
    if language == "ru" and word.endswith("ей"):
        forms.add(f"ru{MARK}{word[:-1]}")
    return frozenset(forms)


class Aliases:
    """An index of names; `of` gives the records it knows in a text."""

    def __init__(self, names: Iterable[tuple[int, str, str]]) -> None:
        """Each name with its record's key and its language, a bare code or empty."""
        self._by_first: dict[str, list[_Alias]] = defaultdict(list)
        self._unspaced: dict[str, set[int]] = defaultdict(set)
        for key, name, language in names:
            self._add(key, name, language.split("-")[0])
        for aliases in self._by_first.values():
            aliases.sort(key=lambda alias: -len(alias.forms))

    def __bool__(self) -> bool:
        return bool(self._by_first or self._unspaced)

    def _add(self, key: int, name: str, language: str) -> None:
        if _UNSPACED.search(name):
            self._unspaced[fold(name)].add(key)
            return
        words = list(words_of(name))
        if not words:
            return
        forms = tuple(forms_of(word, language) for *_, word in words)
        alias = _Alias(forms, key, tuple(_capitals(name[start:end]) for start, end, _ in words))
        for form in forms[0]:
            self._by_first[form].append(alias)

    def of(self, text: str, language: str) -> list[Found]:
        """The names in a text, in their order, none inside of a longer one."""
        if not self:
            return []
        return sorted([*self._spaced_in(text, language), *self._unspaced_in(text)], key=lambda found: found.start)

    def _spaced_in(self, text: str, language: str) -> Iterator[Found]:
        words = list(words_of(text))
        place = 0
        while place < len(words):
            length, keys = self._longest(text, words, place, language)
            if keys:
                yield Found(words[place][0], words[place + length - 1][1], frozenset(keys))
            place += max(length, 1)

    def _longest(
        self, text: str, words: Sequence[tuple[int, int, str]], place: int, language: str
    ) -> tuple[int, set[int]]:
        word = words[place][2]
        if word not in self._by_first and stem(word, language) not in self._by_first:
            return 0, set()
        length = 0
        keys: set[int] = set()
        for form in {word, stem(word, language)}:
            for alias in self._by_first.get(form, ()):
                size = len(alias.forms)
                if size >= length and _stands(alias, text, words[place : place + size], language):
                    keys = keys | {alias.key} if size == length else {alias.key}
                    length = size
        return length, keys

    def _unspaced_in(self, text: str) -> Iterator[Found]:
        if not self._unspaced or not _UNSPACED.search(text):
            return
        taken: set[int] = set()
        for name in sorted(self._unspaced, key=len, reverse=True):
            for match in re.finditer(re.escape(name), text):
                if not taken & set(range(*match.span())):
                    taken |= set(range(*match.span()))
                    yield Found(match.start(), match.end(), frozenset(self._unspaced[name]))


def _capitals(word: str) -> str:
    """NATO, СНВ, START have to be in capitals in the text too: “new start” is no treaty."""
    return word if len(word) > 1 and word.isupper() else ""


def _stands(alias: _Alias, text: str, words: Sequence[tuple[int, int, str]], language: str) -> bool:
    if len(words) < len(alias.forms):
        return False
    for forms, capitals, (start, end, word) in zip(alias.forms, alias.capitals, words, strict=True):
        if word not in forms and stem(word, language) not in forms:
            return False
        if capitals and not text[start:end].isupper():
            return False
    return _are_close(text, words)


def _are_close(text: str, words: Sequence[tuple[int, int, str]]) -> bool:
    """No comma, no end of a sentence, nothing that is said between the words of one name; initials have a full stop."""
    for one, other in zip(words, words[1:], strict=False):
        gap = text[one[1] : other[0]]
        if len(gap) > 3 or _APART.search(gap) or ". " in gap and one[1] - one[0] > 2:
            return False
    return True
