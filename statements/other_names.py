"""A record's other names as its page has them: the most telling few in a line, the others on request."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

LINE = 48
"""Characters of names that leave room in a line for how many more there are."""
ALL = 2 * LINE
"""Characters in which all of them may stand there together."""


class Name(Protocol):
    name: str
    language: str


@dataclass(frozen=True)
class OtherNames:
    few: Sequence[Name]
    more: Sequence[Name]


def arranged(names: Iterable[Name]) -> OtherNames:
    """All, if they are short together; else the first of each language, in their order, as far as a line has room."""
    known = list(names)
    if _length(known) <= ALL:
        return OtherNames(known, [])
    few: list[Name] = []
    languages: set[str] = set()
    for name in known:
        if name.language not in languages and (not few or _length([*few, name]) <= LINE):
            few.append(name)
            languages.add(name.language)
    return OtherNames(few, [name for name in known if name not in few])


def _length(names: Sequence[Name]) -> int:
    return len(" · ".join(name.name for name in names))
