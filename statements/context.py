"""A text in paragraphs, with passages of it marked."""

import re
from collections.abc import Sequence

from django.utils.safestring import SafeString

from statements.markup import mark

_BREAK = re.compile(r"\n\s*\n|\n")


def paragraphs(text: str, spans: Sequence[tuple[int, int]], around: int | None = None) -> list[SafeString]:
    """Paragraphs as safe HTML, what the spans cover in <mark>.

    `around` leaves only the paragraphs that hold a part of a span and so many before and after; None leaves all.
    """
    pieces = _paragraphs(text)
    marked = [_within(spans, start, end) for start, end in pieces]
    held = {place for place, found in enumerate(marked) if found}
    wanted = range(len(pieces)) if around is None else _near(held, around, len(pieces))
    return [mark(text[slice(*pieces[place])], marked[place]) for place in wanted]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for match in _BREAK.finditer(text) for edge in match.span()), len(text)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip()]


def _within(spans: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """The parts of the spans inside a paragraph, counted from its beginning."""
    cut = ((max(first, start) - start, min(last, end) - start) for first, last in spans)
    return [(first, last) for first, last in cut if first < last]


def _near(places: set[int], around: int, count: int) -> list[int]:
    return sorted({near for place in places for near in range(place - around, place + around + 1) if 0 <= near < count})
