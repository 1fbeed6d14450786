"""Speech that a dash begins instead of quotation marks: «— Двери открыты, — сказал он.» Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from statements.ingest.grammar import Grammar
from statements.ingest.grammar.insertions import insertions, spoken
from statements.ingest.values import Quotation

MARK = "—"
REPLY = re.compile(r"^[ \t]*[—–-][ \t\u00a0\u202f]*(?=\S)(.+)$", re.MULTILINE)
GAP = re.compile(r"\s*")
LETTER = re.compile(r"[^\W_]")
EDGES = " \t\u00a0\u202f,—–-"


def with_dialogue(text: str, quotations: Sequence[Quotation], grammar: Grammar) -> list[Quotation]:
    """With the replies of each dialogue; quotation marks inside of one are an inner quotation."""
    said = list(_replies(text, grammar)) if grammar.dialogue else []
    if not said:
        return list(quotations)
    inner = [
        replace(one, depth=one.depth + 1)
        if any(reply.start <= one.start and one.end <= reply.end for reply in said)
        else one
        for one in quotations
        if not any(one.outer_start < reply.start < one.outer_end for reply in said)
    ]
    return sorted([*inner, *said], key=lambda one: (one.outer_start, -one.outer_end))


def _replies(text: str, grammar: Grammar) -> Iterator[Quotation]:
    """Of paragraphs in a row that begin with a dash, if a narrator tells in one of them who speaks: others are a list."""
    for run in _runs(text):
        inserted = {span: insertions(text, *span, grammar) for span in run}
        if not any(inserted.values()):
            continue
        for (start, end), found in inserted.items():
            for part in spoken(start, end, found):
                a, b = _trimmed(text, *part)
                if LETTER.search(text, a, b):
                    yield Quotation(a, b, a, b, MARK)


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for found in REPLY.finditer(text):
        if run and GAP.fullmatch(text, run[-1][1], found.start()) is None:
            yield run
            run = []
        run.append(found.span(1))
    if run:
        yield run


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end
