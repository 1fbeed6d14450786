"""Folding: the one way in which names and words lose case, accents and variant forms before they are compared."""

import re
from unicodedata import category, combining, decimal, normalize

REMEMBERED = 0x10000
"""Characters below this are looked up once; the million above would only fill the memory."""

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
# Tatweel, which stretches an Arabic word on the line, the grapheme joiner, and variation selectors.
_INVISIBLE = re.compile("[\u0640\u034f\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def is_accent(char: str) -> bool:
    """Whether a mark only decorates its letter.

    Nukta, kana voicing, virama and the vowels of South-East Asia also have a combining class, but without them
    another word is left.
    """
    place = combining(char)
    return place > 199 or 0 < place < 7 or 9 < place < 37


def is_invisible(char: str) -> bool:
    """Soft hyphens, joiners, direction marks and variation selectors: they shape a word and are no part of it."""
    return category(char) == "Cf" or _INVISIBLE.match(char) is not None


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
        if code < REMEMBERED:
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
