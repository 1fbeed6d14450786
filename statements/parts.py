"""A part of a quotation as its address asks for it, and where it stands in the words.

`words` are those of the part or, with `to`, its first ones, and `to` its last; `before` and `after` are what stands
around it, where the words come more than once.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from statements.marks import MARK, Span, normal_form, normalised_places
from statements.text_directives import TextDirective, naming

LONGEST = 80
"""Characters of a part that its address spells out whole."""

_FIELDS = {"words": "start", "to": "end", "before": "prefix", "after": "suffix"}
_ELLIPSIS = re.compile(r"\s*[\[(]?(?:…|\.\.\.)[\])]?\s*")


@dataclass(frozen=True)
class Found:
    """`place` is None if the words are not there; `others` counts the places that fit as well."""

    place: Span | None = None
    others: int = 0


def read(parameters: Mapping[str, str]) -> TextDirective | None:
    """What an address asks for; None if for nothing."""
    given = {field: " ".join(parameters.get(name, "").split()) for name, field in _FIELDS.items()}
    return TextDirective(**given) if given["start"] else None


def query(text: str, place: Span) -> str:
    """The query string that asks for a place of the text: short, and telling it from others with the same words."""
    directive = naming(text, place, LONGEST)
    if not directive:
        return ""
    given = {name: getattr(directive, field) for name, field in _FIELDS.items()}
    return urlencode({name: words for name, words in given.items() if words})


def find(text: str, asked: TextDirective) -> Found:
    """The first place that fits. Marks, dashes and spaces in other forms make no difference.

    Words that do not stand there with what is said to stand around them are found without it.
    """
    for way in _ways(asked):
        for each in (way, replace(way, prefix="", suffix="")):
            if places := list(_places(text, each)):
                return Found(places[0], len(places) - 1)
    return Found()


def _ways(asked: TextDirective) -> Iterator[TextDirective]:
    """As asked; without marks around it, which are not in the words; with an ellipsis for what is left out."""
    yield asked
    bare = re.sub(rf"^{MARK}+|{MARK}+$", "", asked.start)
    if bare and bare != asked.start and not asked.end:
        yield replace(asked, start=bare)
    halves = [half for half in _ELLIPSIS.split(bare, maxsplit=1) if half]
    if len(halves) == 2 and not asked.end:
        yield replace(asked, start=halves[0], end=halves[1])


def _places(text: str, asked: TextDirective) -> Iterator[Span]:
    starts = [place for place in _words_at(text, asked.start) if _is_behind(text, place[0], asked.prefix)]
    if not asked.end:
        yield from (place for place in starts if _is_before(text, place[1], asked.suffix))
        return
    ends = [place for place in _words_at(text, asked.end) if _is_before(text, place[1], asked.suffix)]
    for start, first_end in starts:
        place = bisect_left(ends, first_end, key=lambda span: span[0])
        if place < len(ends):
            yield start, ends[place][1]


def _words_at(text: str, words: str) -> list[Span]:
    """Where they stand as whole words, or else as parts of words."""
    places = normalised_places(text, words) if len(words) <= 2 * len(text) else []
    return [place for place in places if not any(_cuts(text, edge) for edge in place)] or places


def _cuts(text: str, edge: int) -> bool:
    return bool(re.fullmatch(r"\w\w", text[max(0, edge - 1) : edge + 1]))


def _is_behind(text: str, place: int, words: str) -> bool:
    near = text[max(0, place - 2 * len(words)) : place]
    return normal_form(near).endswith(normal_form(words))


def _is_before(text: str, place: int, words: str) -> bool:
    return normal_form(text[place : place + 2 * len(words)]).startswith(normal_form(words))
