"""A text in paragraphs, with passages of it marked."""

import re
from collections.abc import Iterable, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.markup import ELLIPSIS, Span, clipped, mark, merged

PARAPHRASE = "paraphrase"
"""The class of a mark around words that are not the speaker's."""

LONG, MARGIN, SLACK = 1000, 300, 24
"""Characters: of a longer paragraph an excerpt has so many around each passage, give or take the rest of a word."""

_BREAK = re.compile(r"\n\s*\n|\n")


def paragraphs(
    text: str,
    spans: Sequence[Span],
    around: int | None = None,
    paraphrased: Sequence[Span] = (),
    excerpt: bool = False,
) -> list[SafeString]:
    """Paragraphs as safe HTML, what the spans cover in <mark>, with a class where it is only paraphrased.

    `around` leaves only the paragraphs that hold a part of a span and so many before and after; None leaves all.
    An `excerpt` also cuts long paragraphs, for a text may be a single one.
    """
    pieces = _paragraphs(text)
    if excerpt:
        pieces = [part for piece in pieces for part in _cut(text, piece, [*spans, *paraphrased])]
    quoted = [_within(spans, start, end) for start, end in pieces]
    retold = [_within(paraphrased, start, end) for start, end in pieces]
    held = {place for place in range(len(pieces)) if quoted[place] or retold[place]}
    wanted = range(len(pieces)) if around is None else _near(held, around, len(pieces))
    return [
        _with_ellipses(text, pieces[place], _marked(text[slice(*pieces[place])], quoted[place], retold[place]))
        for place in wanted
    ]


def _marked(text: str, quoted: Sequence[Span], retold: Sequence[Span]) -> SafeString:
    """Words that are both quoted and retold are marked as quoted."""
    stretches: list[SafeString] = []
    done = 0
    for start, end in _outside(quoted, merged(retold)):
        stretches.append(mark(text[done:start], _within(quoted, done, start)))
        stretches.append(mark(text[start:end], [(0, end - start)], PARAPHRASE))
        done = end
    stretches.append(mark(text[done:], _within(quoted, done, len(text))))
    return format_html_join("", "{}", ((stretch,) for stretch in stretches))


def _outside(taken: Iterable[Span], spans: Iterable[Span]) -> list[Span]:
    """What of the spans is not taken, in order."""
    blocks = merged(taken)
    free: list[Span] = []
    for start, end in spans:
        for first, last in clipped(blocks, start, end):
            free.append((start, first))
            start = last
        free.append((start, end))
    return [(start, end) for start, end in free if start < end]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for match in _BREAK.finditer(text) for edge in match.span()), len(text)]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip()]


def _cut(text: str, piece: Span, spans: Iterable[Span]) -> list[Span]:
    """The paragraph; of a long one what stands around its passages, or its beginning if it has none."""
    start, end = piece
    if end - start <= LONG:
        return [piece]
    passages = clipped(spans, start, end) or [(start, start)]
    return merged(
        (_after_a_space(text, max(start, first - MARGIN), start), _before_a_space(text, min(end, last + MARGIN), end))
        for first, last in passages
    )


def _after_a_space(text: str, place: int, start: int) -> int:
    return place if place == start else text.find(" ", place, place + SLACK) + 1 or place


def _before_a_space(text: str, place: int, end: int) -> int:
    space = text.rfind(" ", place - SLACK, place)
    return place if place == end or space < 0 else space


def _with_ellipses(text: str, piece: Span, words: SafeString) -> SafeString:
    """Where a paragraph was cut, it says so."""
    is_begun = not piece[0] or text[piece[0] - 1] == "\n"
    is_ended = text.startswith("\n", piece[1]) or piece[1] == len(text)
    return format_html("{}{}{}", "" if is_begun else ELLIPSIS, words, "" if is_ended else ELLIPSIS)


def _within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The parts of the spans inside a paragraph, counted from its beginning."""
    cut = ((max(first, start) - start, min(last, end) - start) for first, last in spans)
    return [(first, last) for first, last in cut if first < last]


def _near(places: set[int], around: int, count: int) -> list[int]:
    return sorted({near for place in places for near in range(place - around, place + around + 1) if 0 <= near < count})
