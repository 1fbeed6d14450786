"""Stretches in quotation marks, of any language, in one pass over the paragraphs. Pure."""

from statements.ingest.quotations.marks import Family, Mark, Role, find_marks
from statements.ingest.quotations.natures import with_natures
from statements.ingest.quotations.pairing import pair
from statements.ingest.quotations.paragraphs import Paragraph, find_paragraphs
from statements.ingest.quotations.spans import Span, nested, running_on, spans_of
from statements.ingest.values import Quotation

FURTHEST = 5
"""Paragraphs a quotation may run on for without a mark at their beginning."""


def find_quotations(text: str, language: str = "en") -> list[Quotation]:
    """In the order of the text, nested or disjoint, none without a letter or digit.

    A quotation of several paragraphs is one of each, all but the last not closed, all but the first continuing.
    Where such a paragraph does not begin with a mark, `outer_start` is `start`. What no mark closes has its
    `outer_end` at its `end`; so has what closes together with the last quotation in it.
    """
    return with_natures(text, [span.done() for span in _find(text)], language)


def _find(text: str) -> list[Span]:
    paragraphs = find_paragraphs(text)
    marks = _by_paragraph(text, paragraphs)
    found: list[Span] = []
    running: dict[int, tuple[Mark, bool]] = {}
    chained = False
    for index, paragraph in enumerate(paragraphs):
        if not marks[index] and index not in running:
            chained = False
            continue
        pairs = pair(text, marks[index])
        spans = [running_on(paragraph, pairs, *running.pop(index))] if index in running else []
        left = pairs.open[0] if pairs.open else None
        chain = left is not None and _begins_alike(left, paragraphs, marks, index + 1)
        if left and not chain:
            running |= _running_after(left, marks, index)
        spans = nested(text, spans + spans_of(text, paragraph, pairs, left if chain or index + 1 in running else None))
        if chained and spans and spans[0].outer_start == paragraph.start:
            spans[0].continues = True
        chained = chain
        found += spans
    return found


def _by_paragraph(text: str, paragraphs: list[Paragraph]) -> list[list[Mark]]:
    marks: list[list[Mark]] = [[] for _ in paragraphs]
    place = 0
    for mark in find_marks(text):
        while mark.start >= paragraphs[place].end:
            place += 1
        marks[place].append(mark)
    return marks


def _begins_alike(mark: Mark, paragraphs: list[Paragraph], marks: list[list[Mark]], index: int) -> bool:
    if index >= len(paragraphs) or not marks[index]:
        return False
    first = marks[index][0]
    return first.start == paragraphs[index].start and first.family is mark.family and first.role is not Role.CLOSE


def _running_after(mark: Mark, marks: list[list[Mark]], index: int) -> dict[int, tuple[Mark, bool]]:
    """The paragraphs up to the one whose first mark closes this one, if that is near; whether each is the last."""
    if mark.family is Family.SINGLE:
        return {}
    for last in range(index + 1, min(index + FURTHEST + 1, len(marks))):
        first = next((m for m in marks[last] if m.family is mark.family), None)
        if first and first.role is Role.CLOSE:
            return {number: (mark, number == last) for number in range(index + 1, last + 1)}
        if first:
            break
    return {}
