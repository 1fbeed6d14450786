"""Paragraphs of a text as spans, whether lines are paragraphs or the text is wrapped. Pure."""

import re
from typing import NamedTuple

LINE_END = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
WRAPPED_SHARE = 0.3
WRAPPED_LINES = 3


class Paragraph(NamedTuple):
    """Without white space at its ends; never empty."""

    start: int
    end: int


def find_paragraphs(text: str) -> list[Paragraph]:
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    paragraphs: list[Paragraph] = []
    for start, end, after_blank in lines:
        goes_on = not after_blank and (wrapped or text[start].islower())
        if goes_on and paragraphs:
            paragraphs[-1] = Paragraph(paragraphs[-1].start, end)
        else:
            paragraphs.append(Paragraph(start, end))
    return paragraphs


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Of each line that is not blank: where it starts and ends, and whether a blank one stands before it."""
    lines: list[tuple[int, int, bool]] = []
    start, blank = 0, True
    for end, following in [*((m.start(), m.end()) for m in LINE_END.finditer(text)), (len(text), len(text))]:
        line = text[start:end]
        if stripped := line.strip():
            first = start + len(line) - len(line.lstrip())
            lines.append((first, first + len(stripped), blank))
        blank = not stripped
        start = following
    return lines


def _is_wrapped(text: str, lines: list[tuple[int, int, bool]]) -> bool:
    inner = [text[start].islower() for start, _, after_blank in lines if not after_blank]
    return sum(inner) >= WRAPPED_LINES and sum(inner) >= WRAPPED_SHARE * len(inner)
