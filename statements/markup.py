"""Plain text into HTML with <mark> around parts of it: escape first, then mark."""

from collections.abc import Iterable, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Span = tuple[int, int]

ELLIPSIS = "…"
_SLACK = 24
"""How far a cut may move to fall between two words."""


def mark(text: str, spans: Iterable[Span], css_class: str = "") -> SafeString:
    """The escaped text with these parts of it marked; spans may overlap, touch and reach beyond the text."""
    attribute = format_html(' class="{}"', css_class) if css_class else ""
    pieces: list[str] = []
    done = 0
    for start, end in clipped(spans, 0, len(text)):
        pieces += (text[done:start], format_html("<mark{}>{}</mark>", attribute, text[start:end]))
        done = end
    pieces.append(text[done:])
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def excerpt(text: str, spans: Iterable[Span], width: int = 240, css_class: str = "") -> SafeString:
    """About `width` characters around the first span, marked, with an ellipsis where something is left out."""
    marked = clipped(spans, 0, len(text))
    start, end = _window(text, marked, width)
    inside = ((first - start, last - start) for first, last in clipped(marked, start, end))
    shown = mark(text[start:end], inside, css_class)
    return format_html("{}{}{}", ELLIPSIS if start else "", shown, ELLIPSIS if end < len(text) else "")


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order, with what overlaps or touches made one."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def clipped(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """What of the spans lies between start and end, merged."""
    inside = ((max(first, start), min(last, end)) for first, last in spans)
    return merged((first, last) for first, last in inside if first < last)


def _window(text: str, marked: Sequence[Span], width: int) -> Span:
    """A third of the room stands before the first mark, unless the text ends too soon; cuts fall between words."""
    if len(text) <= width:
        return 0, len(text)
    first, last = marked[0] if marked else (0, 0)
    start = max(0, min(first - width // 3, len(text) - width))
    end = start + width
    return _word_after(text, start, first), _word_before(text, end, min(last, end))


def _word_after(text: str, start: int, limit: int) -> int:
    """The nearest beginning of a word from here to the limit; here, if none is near."""
    for place in range(start, min(start + _SLACK, limit) + 1):
        if (place == 0 or text[place - 1].isspace()) and not text[place : place + 1].isspace():
            return place
    return start


def _word_before(text: str, end: int, limit: int) -> int:
    """The nearest end of a word from here back to the limit; here, if none is near."""
    for place in range(end, max(end - _SLACK, limit, 1) - 1, -1):
        if (place == len(text) or text[place].isspace()) and not text[place - 1].isspace():
            return place
    return end
