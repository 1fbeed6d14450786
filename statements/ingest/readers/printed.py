"""The lines a web page prints between its heading and its text, where bylines and datelines stand."""

import re
from itertools import islice

from lxml.html import HtmlElement

_MOST_ELEMENTS = 80
_LONGEST_LINE = 160
_PROSE = 60
_ENDED = re.compile(r"[.!?…。][\"'”’»“‘)\]]*\s*$")
_BOXES = {"ul", "ol", "li", "aside", "blockquote", "figure", "h2", "h3"}


def lines_under_heading(tree: HtmlElement) -> list[str]:
    """In order, each once. Of prose there may be one element, the standfirst: with the next the text has begun."""
    heading = next(iter(tree.iter("h1")), None)
    if heading is None:
        return []
    lines: dict[str, None] = {}
    has_prose = False
    for element in islice(heading.xpath("following::*"), _MOST_ELEMENTS):
        is_prose = _is_prose(element)
        if has_prose and (is_prose or element.tag in _BOXES):
            break
        has_prose = has_prose or is_prose
        if element.tag not in ("script", "style", "noscript") and (line := _line(element)):
            lines[line] = None
    return list(lines)


def _is_prose(element: HtmlElement) -> bool:
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    return len(own) > _PROSE and bool(_ENDED.search(own))


def _line(element: HtmlElement) -> str:
    """The element's whole text, empty if that is more than a line."""
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece)
        if sum(map(len, pieces)) > 2 * _LONGEST_LINE or len(pieces) > 50:
            return ""
    text = " ".join(" ".join(pieces).split())
    return text if len(text) <= _LONGEST_LINE else ""
