"""A passage of a text named by its words, as a URL's text directive names it: [prefix-,]start[,end][,-suffix]."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from statements.marks import Span

LONG = 300
"""Characters: of a longer passage only the first and the last words are named."""

ENOUGH = 30
"""Characters of the words that a passage begins and ends with."""

AROUND = 32
"""Characters before and after it."""

_STOPS = "。，、；：！？"
_WORD = re.compile(rf"[^\s{_STOPS}]+[{_STOPS}]*|[{_STOPS}]+")
"""What stands between spaces; in scripts without spaces, between the signs that end a clause."""


@dataclass(frozen=True)
class TextDirective:
    """The passage from `start` to the next `end`, or `start` alone; right behind `prefix`, right before `suffix`."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


def naming(text: str, passage: Span, longest: int = LONG) -> TextDirective | None:
    """The words of a passage, with those around it only where they come more than once; None if it has no words.

    No part of it reaches from one paragraph into another, and each begins and ends with the passage or between words.
    """
    lines = [line for line in _lines(text, passage) if text[slice(*line)].strip()]
    if not lines:
        return None
    words = _spaced(text[slice(*lines[0])])
    head, tail = _first_words(text, lines[0]), _last_words(text, lines[-1])
    if len(lines) == 1 and (len(words) <= longest or len(head) + len(tail) >= len(words)):
        return _told_apart(text, words, (lines[0][0], lines[0][1]))
    prefix = _before(text, lines[0][0]) if _count(text, head) > 1 else ""
    suffix = _after(text, lines[-1][1]) if _count(text[lines[0][0] :], tail) > 1 else ""
    return TextDirective(head, tail, prefix, suffix)


def _told_apart(text: str, words: str, place: Span) -> TextDirective:
    """With as little around them as tells them from their other places; with all there is, if nothing does."""
    before, after = _before(text, place[0]), _after(text, place[1])
    around = [("", ""), (before, ""), ("", after), (before, after)]
    for prefix, suffix in around:
        if _count(text, prefix, words, suffix) <= 1:
            return TextDirective(words, "", prefix, suffix)
    return TextDirective(words, "", before, after)


def _count(text: str, *parts: str) -> int:
    """How often the parts stand there one behind the other, as a browser finds them: in capitals or not."""
    pattern = r"\s*".join(r"\s+".join(map(re.escape, part.split())) for part in parts if part)
    return len(re.findall(rf"(?={pattern})", text, re.IGNORECASE))


def _lines(text: str, passage: Span) -> Iterator[Span]:
    """The parts of a passage in the paragraphs it reaches over, without spaces at their ends."""
    for match in re.compile(r"[^\n\r]+").finditer(text, *passage):
        inner = match[0].strip()
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        yield start, start + len(inner)


def _first_words(text: str, line: Span) -> str:
    end = next((word.end() for word in _WORD.finditer(text, *line) if word.end() - line[0] >= ENOUGH), line[1])
    return _spaced(text[line[0] : end])


def _last_words(text: str, line: Span) -> str:
    starts = [word.start() for word in _WORD.finditer(text, *line) if line[1] - word.start() >= ENOUGH]
    return _spaced(text[starts[-1] if starts else line[0] : line[1]])


def _before(text: str, place: int) -> str:
    """The words before a place, in its paragraph; a word that would be cut is left out."""
    reach = max(0, place - AROUND)
    begin = max(reach, *(text.rfind(line_break, 0, place) + 1 for line_break in "\n\r"))
    whole = [word for word in _WORD.finditer(text, begin, place) if not _cuts(text, word.start())]
    return _spaced(text[whole[0].start() : place]) if whole else ""


def _after(text: str, place: int) -> str:
    line = re.compile(r"[^\n\r]*").match(text, place, place + AROUND)
    whole = [word for word in _WORD.finditer(text, place, line.end() if line else place) if not _cuts(text, word.end())]
    return _spaced(text[place : whole[-1].end()]) if whole else ""


def _cuts(text: str, place: int) -> bool:
    """Whether a place lies inside of what stands between two spaces."""
    around = text[max(0, place - 1) : place + 1]
    return len(around) == 2 and not any(sign.isspace() or sign in _STOPS for sign in around)


def _spaced(words: str) -> str:
    return " ".join(words.split())
