"""The pieces that a wording was joined from, and where each of them stands in a text.

Pieces are what a wording joins with […], and the halves of a quotation that the text interrupts with who says it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from statements.marks import DOUBLE, LAST_STOPS, MARK, SPACE, Span, any_form, unstopped

NEAR = 1000
"""Characters of the text that a wording may leave out between two of its pieces."""

LONGEST_INTERRUPTION = 220
"""Characters of who says it, between the marks that break a quotation off and take it up again."""

MANY = 1000
"""Ways to begin: with so many, no place is the only one."""

FEWEST_LETTERS = 4
"""Of a piece: fewer would be found anywhere."""

_OMISSION = re.compile(r"\s*[\[(]\s*(?:…|\.\.\.)\s*[\])]\s*")
_ELLIPSIS = re.compile(rf"{_OMISSION.pattern}|\s*(?:…|\.\.\.)\s*")

_CLOSING, _OPENING = rf"{MARK}{{1,2}}(?!\w)", rf"(?<!\w){MARK}{{1,2}}"
_WHO_SAYS_IT = rf"[^\n{re.escape(DOUBLE)}]{{1,{LONGEST_INTERRUPTION}}}?"
_INTERRUPTION = rf"[.,;?!…]*(?:{_CLOSING}{_WHO_SAYS_IT}|(?:{_CLOSING})?\s*\n\s*){_OPENING}"
"""Who says it, between marks, or a new paragraph that takes the marks up again."""


def of(wording: str) -> list[list[str]]:
    """Ways to take it apart, the safer first: at […] only, or at an ellipsis without brackets too."""
    ways = [[piece for piece in cut.split(wording) if re.search(r"\w", piece)] for cut in (_OMISSION, _ELLIPSIS)]
    long_enough = [way for way in ways if way and all(len(re.findall(r"\w", piece)) >= FEWEST_LETTERS for piece in way)]
    return long_enough if len(long_enough) < 2 or long_enough[0] != long_enough[1] else long_enough[:1]


def places(text: str, piece: str) -> list[tuple[Span, ...]]:
    """Everywhere it stands as whole words, each time with the parts it is interrupted into.

    A last comma or full stop makes no difference, inside the marks or outside; a question mark does.
    """
    *words, last = piece.split()
    core, end = _ended(last)
    marks = unstopped(end)
    pattern = "".join(map(_and_on, words)) + any_form(core)
    pattern += f"[.,;]*{any_form(marks)}" if marks else f"(?:{re.escape(end)})?"
    return [_parts(match) for match in re.finditer(rf"(?<!\w){pattern}(?!\w)(?![?!])", text)]


def chains(found: Sequence[Sequence[tuple[Span, ...]]]) -> list[tuple[Span, ...]]:
    """Ways of taking one place for each piece, in their order and near one another; two are enough to know of."""
    ways = list(found[0]) if found else []
    for further in found[1:]:
        if len(ways) > MANY:
            break
        ways = [(*way, *place) for way in ways for place in _near(further, way[-1][1])]
    return ways[:2]


def _near(places: Sequence[tuple[Span, ...]], end: int) -> Sequence[tuple[Span, ...]]:
    first = bisect_left(places, end, key=lambda place: place[0][0])
    return places[first : bisect_right(places, end + NEAR, key=lambda place: place[0][0])]


def _and_on(word: str) -> str:
    """A word and what leads to the next: a space, or an interruption, at which the text may have other marks."""
    core, end = _ended(word)
    return rf"{any_form(core)}(?:{any_form(end)}{SPACE}+|({_INTERRUPTION}))"


def _ended(word: str) -> tuple[str, str]:
    """A word, and the commas, full stops and marks behind it."""
    end = LAST_STOPS.search(word)
    start = end.start() if end else len(word)
    return word[:start], word[start:]


def _parts(match: re.Match[str]) -> tuple[Span, ...]:
    breaks = [match.span(number) for number in range(1, match.re.groups + 1) if match[number] is not None]
    starts = [match.start(), *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), match.end()]
    return tuple(zip(starts, ends, strict=True))
