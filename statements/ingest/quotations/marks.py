"""Quotation marks of a text: where they stand and whether each can open or close. Pure."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Family(StrEnum):
    """Marks of one family close one another."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    ANGLE = "angle"
    CORNER = "corner"
    WHITE_CORNER = "white corner"


class Role(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"
    """Closes what is open, or else opens."""
    WEAK = "weak"
    """Closes, or is the apostrophe of a plural, a dropped letter or a foot: the paragraph's next marks tell."""


class Mark(NamedTuple):
    start: int
    end: int
    glyph: str
    family: Family
    role: Role


FAMILIES = {
    **dict.fromkeys(["''", "``", "’’", "‘‘", ",,", *'"“”„‟＂〝〞〟'], Family.DOUBLE),
    **dict.fromkeys("'‘’‚‛`", Family.SINGLE),
    **dict.fromkeys("«»", Family.GUILLEMET),
    **dict.fromkeys("‹›", Family.ANGLE),
    **dict.fromkeys("「」｢｣", Family.CORNER),
    **dict.fromkeys("『』", Family.WHITE_CORNER),
}
OPENING = frozenset("“„‟‘‚‛`〝") | {"``", "‘‘", ",,"}
CLOSING = frozenset("”’〞〟") | {"’’"}
FIXED = {**dict.fromkeys("「｢『", Role.OPEN), **dict.fromkeys("」｣』", Role.CLOSE)}

GLYPHS = "".join(sorted({character for glyph in FAMILIES for character in glyph} - {","}))
RUN = re.compile(
    f"[<,{GLYPHS}]"
    r"(?:(?<=<)[A-Za-z/!][^<>]{0,1000}>"  # markup: what it quotes is nobody's words
    r"|(?<=,)(?<![\w,],),(?=\w)"
    f"|(?<=[{GLYPHS}])[{GLYPHS}]*)"
)
SEAM = re.compile(r"(?<=[”’」｣』〞〟])(?=[“„‘«「『])")
"""Between a mark that closes and one that opens, which touch."""
LONGEST_RUN = 6
"""More marks in a row are an ornament."""
PIECE = re.compile(r"''|``|’’|‘‘|,,|.")
PIECE_OF_CLOSING = re.compile(r"'(?=''(?!'))|’(?=’’(?!’))|''|``|’’|‘‘|.")
BEFORE_OPEN = frozenset("([{<>—–-―/|:=+*•·…_¿¡¶#，。：、；！？（”’")
AFTER_CLOSE = frozenset(".,;:!?)]}>—–-―/|…*。，、！？；：）“„‘")
ELISION = re.compile(
    r"(?:\d0s?|\d\ds|s|t|d|m|ll|re|ve|tis|twas|twere|twill|twould|em|er|im|ave|til|till|cause|cos|coz|bout|round|neath|kay|nuff|tude|cuz|n)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\d\d\b(?!['’])")
BEFORE_YEAR = re.compile(
    r"\b(?:in|since|of|from|until|till|by|before|after|to|and|or|the|late|early|spring|summer|autumn|fall|winter)[ \xa0]$",
    re.IGNORECASE,
)
ALWAYS_DROPPED = re.compile(r"\b(?:n|o|ol)$", re.IGNORECASE)
PERHAPS_DROPPED = re.compile(r"(?:\d|[sxz]|[^\W\d_]in|\b(?:an|th|wi|fo))$", re.IGNORECASE)
FEET_AND_INCHES = re.compile(r"\d+['’′] ?\d{1,2}$")
INCHES = re.compile(r"(?<![\d.,])\d{1,3}$")


def find_marks(text: str) -> Iterator[Mark]:
    """Every mark that can open or close; apostrophes and signs of measure are left out as far as they can be told."""
    turned = _guillemets_point_inward(text)
    for run in RUN.finditer(text):
        start, end = run.span()
        if text[start] == "<" or end - start > LONGEST_RUN:
            continue
        if end - start == 1:
            yield from _marks_of_run(text, start, end, turned)
            continue
        seams = [seam.start() for seam in SEAM.finditer(text, start + 1, end)]
        for first, last in zip([start, *seams], [*seams, end], strict=True):
            yield from _marks_of_run(text, first, last, turned)


def _marks_of_run(text: str, start: int, end: int, turned: bool | None) -> Iterator[Mark]:
    around = (text[start - 1] if start else " ", text[end] if end < len(text) else " ")
    shape = _shape(*around)
    if end - start == 1:
        pieces = [(start, end)]
    else:
        pattern = PIECE_OF_CLOSING if shape is Role.CLOSE else PIECE
        pieces = [piece.span() for piece in pattern.finditer(text, start, end)]
    for first, last in pieces:
        glyph = text[first:last]
        role = _role(_Seen(text, first, last, glyph, shape, *around), turned)
        if role:
            yield Mark(first, last, glyph, FAMILIES[glyph], role)


class _Seen(NamedTuple):
    """A mark with what stands around the marks it touches."""

    text: str
    start: int
    end: int
    glyph: str
    shape: Role
    before: str
    after: str


@lru_cache(4096)
def _shape(before: str, after: str) -> Role:
    opens = (before.isspace() or before in BEFORE_OPEN) and not after.isspace()
    closes = (after.isspace() or after in AFTER_CLOSE) and not before.isspace()
    if opens == closes:
        return Role.EITHER
    return Role.OPEN if opens else Role.CLOSE


def _role(seen: _Seen, turned: bool | None) -> Role | None:
    glyph = seen.glyph
    if glyph in FIXED:
        return FIXED[glyph]
    if FAMILIES[glyph] is Family.SINGLE:
        return _single_role(seen)
    if glyph in "«»‹›":
        if turned is None:
            return seen.shape
        return Role.OPEN if (glyph in "»›") is turned else Role.CLOSE
    return _curly_role(seen) if glyph in OPENING or glyph in CLOSING else _straight_role(seen)


def _curly_role(seen: _Seen) -> Role:
    if seen.shape is Role.OPEN and seen.glyph in CLOSING:
        return Role.EITHER
    if seen.shape is not Role.EITHER:
        return seen.shape
    if seen.glyph == "“" and not seen.before.isspace() and not seen.after.isspace():
        return Role.EITHER
    return Role.OPEN if seen.glyph in OPENING else Role.CLOSE


def _straight_role(seen: _Seen) -> Role | None:
    text, start, shape = seen.text, seen.start, seen.shape
    if shape is Role.OPEN or not text[start - 1 : start].isdigit():
        return shape
    if FEET_AND_INCHES.search(text, max(0, start - 8), start):
        return None
    if shape is Role.CLOSE and INCHES.search(text, max(0, start - 5), start):
        return Role.WEAK
    return shape


def _single_role(seen: _Seen) -> Role | None:
    text, start = seen.text, seen.start
    if text[start - 1 : start].isalnum() and text[seen.end : seen.end + 1].isalnum():
        return None
    if seen.shape is Role.OPEN:
        return None if seen.glyph == "’" or _is_elision(text, start, seen.end) else Role.OPEN
    if seen.shape is Role.EITHER or seen.glyph == "`" or ALWAYS_DROPPED.search(text, max(0, start - 3), start):
        return None
    weak = seen.after in " \xa0" and PERHAPS_DROPPED.search(text, max(0, start - 4), start)
    return Role.WEAK if weak else Role.CLOSE


def _is_elision(text: str, start: int, end: int) -> bool:
    if ELISION.match(text, end):
        return True
    return bool(YEAR.match(text, end)) and bool(BEFORE_YEAR.search(text, max(0, start - 10), start))


def _guillemets_point_inward(text: str) -> bool | None:
    """»so« rather than «so»: told by those that touch a word on one side only. None where only one of the two occurs."""
    if not (re.search("[«‹]", text) and re.search("[»›]", text)):
        return None
    inward = re.findall(r"(?<![^\s(\[])[»›](?=[^\s.,;:!?])|(?<=[^\s'’])[«‹](?![^\s.,;:!?)\]])", text)
    outward = re.findall(r"(?<![^\s(\[])[«‹](?=[^\s.,;:!?])|(?<=\S)[»›](?![^\s.,;:!?)\]])", text)
    return len(inward) > len(outward)
