"""Invented Latin names spelt in other scripts, by tables of our own: for trying searches across scripts, not for use."""

import re
from collections.abc import Callable, Mapping
from functools import partial

_CYRILLIC = {
    **dict(
        zip("abcdefghijklmnopqrstuvwxyz", "а б к д е ф г х и й к л м н о п к р с т у в в кс ы з".split(), strict=True)
    ),
    **{"sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "th": "т", "ya": "я", "yu": "ю", "ia": "ия", "qu": "кв"},
    **{"é": "е", "y": "й"},
}
_GREEK = {
    **dict(
        zip(
            "abcdefghijklmnopqrstuvwxyz",
            "α μπ κ ντ ε φ γκ χ ι τζ κ λ μ ν ο π κ ρ σ τ ου β ου ξ υ ζ".split(),
            strict=True,
        )
    ),
    **{"th": "θ", "ch": "χ", "kh": "χ", "ph": "φ", "ps": "ψ", "sh": "σ", "ts": "τσ", "qu": "κου", "é": "ε"},
}
_KANA_ROWS = {
    **{"": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ"},
    **{
        "m": "マミムメモ",
        "r": "ラリルレロ",
        "l": "ラリルレロ",
        "g": "ガギグゲゴ",
        "z": "ザジズゼゾ",
        "d": "ダヂヅデド",
    },
    **{"b": "バビブベボ", "p": "パピプペポ", "c": "カシクセコ", "q": "クキクケコ"},
}
_KATAKANA = {
    **{row + vowel: kana for row, five in _KANA_ROWS.items() for vowel, kana in zip("aiueo", five, strict=True)},
    **{row: five[2] for row, five in _KANA_ROWS.items() if row},
    **{"v" + vowel: "ヴ" + small for vowel, small in zip("aiueo", ("ァ", "ィ", "", "ェ", "ォ"), strict=True)},
    **{"f" + vowel: "フ" + small for vowel, small in zip("aiueo", ("ァ", "ィ", "", "ェ", "ォ"), strict=True)},
    **{"sh": "シュ", "sha": "シャ", "shi": "シ", "shu": "シュ", "she": "シェ", "sho": "ショ", "th": "ス", "n": "ン"},
    **{"v": "ヴ", "f": "フ", "w": "ウ", "x": "クス", "y": "イ", "j": "ジュ", "é": "エ", " ": "・", "-": "・"},
}


def _spelt(table: Mapping[str, str], pattern: re.Pattern[str], name: str) -> str:
    return pattern.sub(lambda found: table[found[0]], name.lower())


def _speller(table: Mapping[str, str]) -> Callable[[str], str]:
    longest_first = sorted(table, key=lambda letters: (-len(letters), letters))
    return partial(_spelt, table, re.compile("|".join(map(re.escape, longest_first))))


cyrillic = _speller(_CYRILLIC)
_greek = _speller(_GREEK)
katakana = _speller(_KATAKANA)


def in_cyrillic(name: str) -> str:
    return _capitalised(cyrillic(name))


def in_greek(name: str) -> str:
    return re.sub(r"σ\b", "ς", _capitalised(_greek(name)))


def in_katakana(name: str) -> str:
    return katakana(name)


def _capitalised(name: str) -> str:
    return re.sub(r"(?:^|(?<=[ -]))\w", lambda found: found[0].upper(), name)
