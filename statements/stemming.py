"""Stems of folded words, each marked with its language, so that "party" does not find "part" by way of Portuguese."""

from functools import cache, lru_cache
from threading import Lock
from typing import Any

import snowballstemmer

_LATIN, _CYRILLIC, _ARABIC = ("a", "z"), ("а", "ӿ"), ("ء", "ي")
_STEMMED = {
    "en": ("english", _LATIN),
    "ru": ("russian", _CYRILLIC),
    "fr": ("french", _LATIN),
    "de": ("german", _LATIN),
    "es": ("spanish", _LATIN),
    "it": ("italian", _LATIN),
    "pt": ("portuguese", _LATIN),
    "nl": ("dutch", _LATIN),
    "pl": ("polish", _LATIN),
    "ar": ("arabic", _ARABIC),
}

LANGUAGES = tuple(_STEMMED)
"""Languages whose words are stemmed; a word of any other language is its own stem."""

MARK = "·"
"""Between language and stem; no token holds it."""

_one_at_a_time = Lock()


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """`en·treati`; the word itself where the language has no stemmer or another script.

    The language is a bare code (`en`). Remembered, since the stemmers take 20 µs a word; and locked, since each of
    them works on a state of its own.
    """
    if language not in _STEMMED:
        return word
    algorithm, (first, last) = _STEMMED[language]
    if not first <= word[:1] <= last:
        return word
    with _one_at_a_time:
        stemmed = _stemmer(algorithm).stemWord(word)
    return f"{language}{MARK}{stemmed or word}"


@lru_cache(maxsize=1 << 12)
def query_stems(word: str) -> tuple[str, ...]:
    """A query has no language: the word's stem in each of them, and the word itself."""
    return tuple(dict.fromkeys((word, *(stem(word, language) for language in LANGUAGES))))


@cache
def _stemmer(algorithm: str) -> Any:
    return snowballstemmer.stemmer(algorithm)
