"""Lines as a PDF's pages show them, with their places, taken together to paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

_ENDED = re.compile(r"[.!?…。！？][\"'”’»“‘)\]]*$")
_DIVIDED = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LARGE = 1.25


@dataclass(frozen=True)
class Line:
    text: str
    x: float
    y: float
    """Counted upwards from the foot of the page."""
    size: float
    page: int


def paragraphs_of(lines: list[Line]) -> list[str]:
    words = {word.casefold() for line in lines for word in _WORD.findall(line.text)}
    paragraphs: list[str] = []
    for line, begins in zip(lines, _beginnings(lines), strict=True):
        if begins:
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
    return paragraphs


def heading_of(lines: list[Line]) -> str:
    """What the first page prints larger than everything else, in at most four lines; empty if nothing is."""
    first = [line for line in lines if line.page == 0]
    if not first:
        return ""
    largest = max(line.size for line in first)
    heading = [line.text for line in first if line.size > 0.97 * largest]
    return " ".join(heading) if largest >= _LARGE * _body_size(lines) and len(heading) <= 4 else ""


def _body_size(lines: list[Line]) -> float:
    return median(size for line in lines for size in [line.size] * (1 + len(line.text) // 20))


def _beginnings(lines: list[Line]) -> Iterator[bool]:
    """For each line, whether a paragraph begins with it: by space and indents where they tell, else by full lines."""
    if not lines:
        return
    yield True
    width, leading = _width(lines), _leading(lines)
    by_place = [_begins_by_place(before, line, leading) for before, line in pairwise(lines)]
    places_tell = by_place.count(True) > 0.03 * len(lines)
    for (before, _), begins in zip(pairwise(lines), by_place, strict=True):
        if begins is None or not (begins or places_tell):
            begins = _ends_paragraph(before.text, width)
        yield begins


def _begins_by_place(before: Line, line: Line, leading: float) -> bool | None:
    """None where the places do not tell: at the top of a page or a column."""
    if abs(line.size - before.size) > 0.08 * before.size:
        return True
    down = before.y - line.y
    if line.page != before.page or down <= 0 or down > 20 * leading:
        return None
    return down > 1.35 * leading or 0.8 * line.size < line.x - before.x < 8 * line.size


def _leading(lines: list[Line]) -> float:
    """From line to line within a paragraph: of the usual distances, the smaller ones."""
    steps = [a.y - b.y for a, b in pairwise(lines) if a.page == b.page and 0 < a.y - b.y < 5 * a.size]
    return quantiles(steps, n=4)[0] if len(steps) > 1 else 14


def _width(lines: list[Line]) -> float:
    """How long a full line is: nine in ten are shorter or as long."""
    lengths = [len(line.text) for line in lines]
    return quantiles(lengths, n=10)[-1] if len(lengths) > 1 else lengths[0]


def _ends_paragraph(text: str, width: float) -> bool:
    """A sentence ends short of the edge; or the line is so short that it can only be a heading or a last one."""
    if _ENDED.search(text):
        return len(text) < 0.85 * width
    return len(text) < 0.5 * width and not _DIVIDED.search(text)


def _joined(before: str, after: str, words: set[str]) -> str:
    divided = _DIVIDED.search(before[-100:])
    if not divided or not after[:1].islower():
        return f"{before} {after}"
    first, second = divided[1], _WORD.match(after)
    rest = second[0] if second else ""
    # A hyphen of the word's own is kept where the text has the word with it elsewhere, and not without.
    if f"{first}-{rest}".casefold() in words and f"{first}{rest}".casefold() not in words:
        return before[:-1] + "-" + after
    return before[:-1] + after
