"""Spans of one paragraph, from its pairs of marks to nested quotations. Pure."""

import re
from dataclasses import dataclass

from statements.ingest.quotations.marks import Family, Mark
from statements.ingest.quotations.pairing import BEFORE_CLOSING, Pairs
from statements.ingest.quotations.paragraphs import Paragraph
from statements.ingest.values import Quotation

READABLE = re.compile(r"[^\W_]")
BEFORE_CUE = re.compile(r"\s*[,.!?…]*\s*(?:[—–-]|\Z|\n)")


@dataclass(slots=True)
class Span:
    """A quotation in the making."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    closed: bool = True
    continues: bool = False
    depth: int = 0

    def done(self) -> Quotation:
        return Quotation(
            self.start,
            self.end,
            self.outer_start,
            self.outer_end,
            self.mark,
            depth=self.depth,
            closed=self.closed,
            continues=self.continues,
        )


def spans_of(text: str, paragraph: Paragraph, pairs: Pairs, meant_open: Mark | None) -> list[Span]:
    """The mark meant to stay open opens a span to the end of the paragraph; others left open end at the next span."""
    spans = [_span(opening, closing.start, closing.end) for opening, closing in pairs.closed]
    if meant_open:
        spans.append(_span(meant_open, paragraph.end, paragraph.end, closed=False))
    lost = [mark for mark in pairs.open if mark is not meant_open and mark.family is not Family.SINGLE]
    if lost:
        starts = [span.outer_start for span in spans] + [mark.start for mark in pairs.open]
        for mark in lost:
            following = min((start for start in starts if start > mark.start), default=paragraph.end)
            spans.append(_lost(text, mark, following, pairs))
    return spans


def running_on(paragraph: Paragraph, pairs: Pairs, mark: Mark, is_last: bool) -> Span:
    """From the beginning of the paragraph, which has no mark there, to the mark that closes or to its end."""
    closing = next((stray for stray in pairs.stray if stray.family is mark.family), None) if is_last else None
    end, outer_end = (closing.start, closing.end) if closing else (paragraph.end, paragraph.end)
    start = paragraph.start
    return Span(start, end, start, outer_end, mark.glyph, closed=closing is not None, continues=True)


def _span(mark: Mark, end: int, outer_end: int, closed: bool = True) -> Span:
    return Span(mark.end, end, mark.start, outer_end, mark.glyph, closed)


def _lost(text: str, mark: Mark, before: int, pairs: Pairs) -> Span:
    """What nothing closes ends where another begins, at a mark of the wrong kind, or at one that closes two at once."""
    for stray in pairs.stray:
        if mark.end < stray.start < before and text[stray.start - 1] in BEFORE_CLOSING:
            return _span(mark, stray.start, stray.end)
    if mark.family is Family.GUILLEMET and (shared := _shared(text, mark, pairs)):
        return _span(mark, shared.end, shared.end)
    return _span(mark, before, before, closed=False)


def _shared(text: str, mark: Mark, pairs: Pairs) -> Mark | None:
    """Of guillemets in guillemets often one closes both: «A «B», — said C."""
    inner = [
        closing for opening, closing in pairs.closed if opening.start > mark.start and closing.family is mark.family
    ]
    return next((closing for closing in inner if BEFORE_CUE.match(text, closing.end)), inner[0] if inner else None)


def nested(text: str, spans: list[Span]) -> list[Span]:
    """In order, with depths; what crosses another is cut short, what has no letter or digit is left out."""
    kept: list[Span] = []
    around: list[Span] = []
    spans.sort(key=lambda span: (span.outer_start, -span.outer_end))
    for span in spans:
        while around and around[-1].outer_end <= span.outer_start:
            around.pop()
        if around and span.outer_start < around[-1].start:
            continue
        _cut(text, span, around[-1] if around else None)
        if READABLE.search(text, span.start, span.end):
            span.depth = len(around)
            kept.append(span)
            around.append(span)
    return kept


def _cut(text: str, span: Span, outer: Span | None) -> None:
    if outer and span.outer_end > outer.end and not (span.outer_end == outer.outer_end == outer.end):
        span.end, span.closed = min(span.end, outer.end), False
    inside = text[span.start : span.end]
    span.end = span.start + len(inside.rstrip())
    span.start = min(span.end, span.start + len(inside) - len(inside.lstrip()))
    if not span.closed:
        span.outer_end = span.end
