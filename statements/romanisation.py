"""Names in other letters, brought to one rough spelling: Lavrov, Lawrow and Лавров come out alike."""

import re
from functools import lru_cache

from anyascii import anyascii

from statements.names import fold_name

_ALIKE = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("shch|schtsch|chtch", "sc"),
        ("tsch|tch", "c"),
        ("dsch|dzh|dj", "j"),
        ("sch|sh", "s"),
        ("kh|ch|gh", "h"),
        ("zh", "z"),
        ("ts|tz|cz", "c"),
        ("ph", "f"),
        ("ou", "u"),
        ("oo", "u"),
        ("w", "v"),
        ("ff?$|ff", "v"),
        ("f(?=f)", ""),
        ("yi|iy|ii|ij|yy|ey|ei|ej|ai|ay", "i"),
        ("y|j", "i"),
        ("ie|io|iu|ia", "e"),
        ("q|ck|x", "k"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=1 << 14)
def romanised(name: str) -> str:
    return " ".join(_rough(word) for word in fold_name(anyascii(name)).split())


def _rough(word: str) -> str:
    for pattern, letters in _ALIKE:
        word = pattern.sub(letters, word)
    return word
