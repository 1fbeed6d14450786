"""What each character does in a word, as one letter a character, so that a text can be cut by its shape.

`a` letter, `9` digit, `h` letter of a script without spaces, `m` mark on a letter, `i` invisible, `-` hyphen,
`'` apostrophe, `.` dot, `,` comma, `s` space, `_` space that does not break, `x` anything else.
"""

from unicodedata import category

from statements.names import REMEMBERED, fold, is_invisible

_ALIKE = {
    "-": "-‐‑－﹣֊־",
    "'": "'‘’‛′`´ʼʻʹʺʾʿ＇",
    ".": ".．",
    ",": ",，",
    "_": "\u00a0\u2007\u2009\u202f",
    "m": "ﾞﾟ",  # the voicing of halfwidth kana, which Unicode calls letters
}
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)


def shape_of(text: str) -> str:
    """As long as the text."""
    return text.translate(_SHAPES)


class _Shapes(dict[int, str]):
    """The shape of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        shape = _shape(chr(code))
        if code < REMEMBERED:
            self[code] = shape
        return shape


_SHAPES = _Shapes((ord(char), shape) for shape, chars in _ALIKE.items() for char in chars)


def _shape(char: str) -> str:
    kind = category(char)
    if is_invisible(char):
        return "i"
    if char.isspace():
        return "s"
    if kind in ("Mn", "Mc", "Me"):
        return "m"
    if kind[0] == "L" or kind in ("Nd", "Nl"):
        return _shape_of_letter(char)
    return "x"


def _shape_of_letter(char: str) -> str:
    """A character that folds to more than letters, such as a ligature of several words, only separates.

    One that folds to a mark first, such as the Thai am, stands on the letter before it.
    """
    folded = fold(char)
    if not folded or any(category(part)[0] not in "LNM" for part in folded):
        return "x"
    if category(folded[0])[0] == "M":
        return "m"
    if folded[0].isdigit():
        return "9"
    return "h" if any(first <= ord(char) <= last for first, last in _UNSPACED) else "a"
