"""Speech that a dash begins instead of quotation marks: «— Двери открыты, — сказал он.» Pure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from statements.ingest.grammar import Grammar
from statements.ingest.grammar.insertions import Insertion, Span, insertions, spoken
from statements.ingest.values import Quotation

MARK = "—"
REPLY = re.compile(r"^[ \t]*[—–-][ \t\u00a0\u202f]*(?=\S)(.+)$", re.MULTILINE)
GAP = re.compile(r"\s*")
LETTER = re.compile(r"[^\W_]")
CLOSING = ("»", "”", "“", '"')
EDGES = " \t\u00a0\u202f,—–-"


def with_dialogue(
    text: str, quotations: Sequence[Quotation], grammar: Grammar
) -> tuple[list[Quotation], dict[int, Insertion]]:
    """With the replies of each dialogue, and the narrator of each by where it begins; quotation marks inside of one are
    an inner quotation."""
    if not grammar.dialogue:
        return list(quotations), {}
    told = dict(_replies(text, grammar))
    said = [Quotation(start, end, start, end, MARK) for start, end in told]
    starts = [reply.start for reply in said]
    inner: list[Quotation] = []
    for one in quotations:
        first, past = bisect_right(starts, one.outer_start), bisect_left(starts, one.outer_end)
        if first >= past:  # no reply begins inside of it
            within = first > 0 and one.end <= said[first - 1].end
            inner.append(replace(one, depth=one.depth + 1) if within else one)
    both = sorted([*inner, *said], key=lambda one: (one.outer_start, -one.outer_end))
    return both, {start: narrator for (start, _), narrator in told.items() if narrator}


def _replies(text: str, grammar: Grammar) -> Iterator[tuple[Span, Insertion | None]]:
    """Of paragraphs in a row that begin with a dash, if a narrator tells in one of them who speaks: others are a list."""
    for run in _runs(text):
        inserted = {span: insertions(text, *span, grammar, marked=False) for span in run}
        if not any(inserted.values()) or any(_is_marked(text, one) for one in sum(inserted.values(), [])):
            continue
        for (start, end), found in inserted.items():
            for number, part in enumerate(spoken(start, end, found)):
                a, b = _trimmed(text, *part)
                if LETTER.search(text, a, b):
                    yield (a, b), found[min(number, len(found) - 1)] if found else None


def _is_marked(text: str, inserted: Insertion) -> bool:
    """Whether quotation marks close before “he said”: the dash at the head is that of a list."""
    return text[max(0, inserted.start - 3) : inserted.start].rstrip(" ,")[-1:] in CLOSING


def _runs(text: str) -> Iterator[list[Span]]:
    run: list[Span] = []
    for found in REPLY.finditer(text):
        if run and GAP.fullmatch(text, run[-1][1], found.start()) is None:
            yield run
            run = []
        run.append(found.span(1))
    if run:
        yield run


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end
