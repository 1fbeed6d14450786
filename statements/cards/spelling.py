"""Text as the cards' typeface can set it."""

import re
from unicodedata import normalize

from statements.cards.typeface import Typeface

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u2212": "−", "\u201b": "‘"})

_MARKS = {
    "“”": "en ga he hi ja ko nl pt-BR tr zh",
    "„“": "bg cs de et is ka lt lv mk sk sl sq sr",
    "„”": "hr hu pl ro bs",
    "«»": "be ca el es eu fa fr hy it nb nn no pt ru uk kk uz",
    "””": "fi sv",
    "»«": "da",
}
_BY_LANGUAGE = {code: marks for marks, codes in _MARKS.items() for code in codes.split()}


def plain(text: str) -> str:
    """The same words with single spaces, without marks that cannot be seen, in composed letters."""
    return " ".join(_INVISIBLE.sub("", normalize("NFC", text)).translate(_ALIKE).split())


def settable(face: Typeface, text: str, otherwise: str) -> str:
    """The same text, or the other one where the typeface lacks a letter of it: nobody's name is guessed."""
    words = plain(text)
    return words if face.has(words) else otherwise


def in_marks(text: str, language: str) -> str:
    """In the quotation marks of its language."""
    marks = _BY_LANGUAGE.get(language) or _BY_LANGUAGE.get(language.partition("-")[0], "“”")
    return f"{marks[0]}{text}{marks[1]}"
