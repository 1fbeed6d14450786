"""Folding: the one way in which names and words lose case, accents and variant forms before they are compared."""

import re
from unicodedata import category, combining, decimal, normalize

# Letters that Unicode does not decompose, in the spelling people fall back on without them.
_SPELT_OUT = {
    **dict(zip("øłđðıħŧŋəɓɗƙƴ", "olddihtnabdky", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    # Persian and Arabic keyboards write the same two letters with different characters.
    "ک": "ك",
    "ی": "ي",
    "ى": "ي",
}
_PUNCTUATION = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼʻʹʾʿ", "'"),
        **dict.fromkeys("“”„‟«»″〝〞", '"'),
        **dict.fromkeys("‐‒–—―−־", "-"),
    }
)
_SPACES_AND_CONTROLS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_TATWEEL = "ـ"  # stretches an Arabic word on the line and means nothing


def is_accent(char: str) -> bool:
    """Whether a mark only decorates its letter.

    Nukta, kana voicing, virama and the vowels of South-East Asia also have a combining class, but without them
    another word is left.
    """
    place = combining(char)
    return place > 199 or 0 < place < 7 or 9 < place < 37


def is_invisible(char: str) -> bool:
    """Soft hyphens, joiners, direction marks and variation selectors: they shape a word and are no part of it."""
    return category(char) == "Cf" or char == _TATWEEL or "\ufe00" <= char <= "\ufe0f" or "\u180b" <= char <= "\u180d"


class _Folded(dict[int, str]):
    """What is left of each decomposed, case-folded character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = category(char)
        if is_accent(char) or is_invisible(char) or kind in ("Cs", "Me") or not code:
            folded = ""
        elif kind == "Nd":
            folded = str(decimal(char))
        else:
            folded = _SPELT_OUT.get(char, char)
        self[code] = folded
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Case, accents, widths, digits and ligatures evened out; й stays a letter of its own, ё is е.

    Idempotent, and defined for every string; lone surrogates and NUL, which no database takes, are dropped.
    """
    if text.isascii():
        return text.lower().replace("\0", "")
    apart = normalize("NFKD", normalize("NFKD", text).casefold())
    return normalize("NFC", apart.replace("и\u0306", "й").translate(_FOLDED))


def fold_name(text: str) -> str:
    """A folded name with plain quotation marks, apostrophes and hyphens, and single spaces.

    Marks are made plain on both sides of folding: some fold to others, and the bare acute would fold to a space.
    """
    plain = fold(text.translate(_PUNCTUATION)).translate(_PUNCTUATION)
    return _SPACES_AND_CONTROLS.sub(" ", plain).strip()
