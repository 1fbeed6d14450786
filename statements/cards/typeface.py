"""The cards' own typeface: which characters it has, and how wide they run."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from struct import iter_unpack, unpack_from

FILE = Path(__file__).parent / "fonts" / "archive-serif.ttf"
FAMILY = "Archive Serif"


@dataclass(frozen=True)
class Typeface:
    """Advance widths by character, in ems."""

    advances: dict[str, float]

    def has(self, text: str) -> bool:
        """Whether each character of it can be drawn."""
        return all(char in self.advances for char in text)

    def width(self, text: str, size: float) -> float:
        """Without kerning, which as good as always brings letters closer: a line is no wider than this."""
        return size * sum(map(self.advances.__getitem__, text))


@cache
def typeface() -> Typeface:
    return read(FILE.read_bytes())


def read(font: bytes) -> Typeface:
    """Of a TrueType file that maps its characters in format 4, as all fonts of the first plane may."""
    tables = {name: offset for name, _, offset, _ in _directory(font)}
    units = unpack_from(">H", font, tables[b"head"] + 18)[0]
    measured = unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    # The glyphs past the last measured one are as wide as that one.
    widths = [unpack_from(">H", font, tables[b"hmtx"] + 4 * glyph)[0] for glyph in range(measured)]
    glyphs = _glyphs(font, tables[b"cmap"])
    return Typeface({chr(code): widths[min(glyph, measured - 1)] / units for code, glyph in glyphs if glyph})


def _directory(font: bytes) -> Iterator[tuple[bytes, int, int, int]]:
    count = unpack_from(">H", font, 4)[0]
    return iter_unpack(">4sIII", font[12 : 12 + 16 * count])


def _glyphs(font: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Each character's code with the number of its glyph."""
    start = cmap + _subtable(font, cmap)
    doubled = unpack_from(">H", font, start + 6)[0]
    ends, starts = start + 14, start + 16 + doubled
    for at in range(0, doubled, 2):
        last, first, delta, offset = (
            unpack_from(">H", font, place + at)[0] for place in (ends, starts, starts + doubled, starts + 2 * doubled)
        )
        for code in range(first, min(last, 0xFFFE) + 1):
            if not offset:
                yield code, (code + delta) & 0xFFFF
                continue
            glyph = unpack_from(">H", font, starts + 2 * doubled + at + offset + 2 * (code - first))[0]
            yield code, (glyph + delta) & 0xFFFF if glyph else 0


def _subtable(font: bytes, cmap: int) -> int:
    count = unpack_from(">H", font, cmap + 2)[0]
    offsets: list[int] = [unpack_from(">HHI", font, cmap + 4 + 8 * number)[2] for number in range(count)]
    return next(offset for offset in offsets if unpack_from(">H", font, cmap + offset)[0] == 4)
