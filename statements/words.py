"""The words of a text, folded, with where each stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

from statements.names import fold

_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    return fold(word)


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        yield match.start(), match.end(), folded(match.group())
