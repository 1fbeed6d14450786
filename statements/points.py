"""Statements as points over a time axis, on one another where they would touch: per cent across, pixels up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.axis import WIDE, Axis

STEP = 8
"""Pixels that a point takes, across and up."""


@dataclass(frozen=True)
class Said:
    """A statement to be drawn: between which days it was said, its words, the date as readers get it, and where it leads."""

    first: date
    last: date
    words: str
    when: str
    href: str
    language: str = ""
    is_open: bool = False
    """Whether it may have been said on any day before the first, or after the last."""

    @property
    def title(self) -> str:
        return f"{self.words}, {self.when}"


@dataclass(frozen=True)
class Point:
    """A statement in the middle of the days on which it can have been said, so many points above the baseline.

    `reach` says from where to where, if that is wider than the point.
    """

    x: float
    level: int
    title: str
    href: str
    reach: tuple[float, float] | None

    def y(self, baseline: float) -> float:
        return baseline - STEP * self.level - STEP / 2


def points(statements: Iterable[Said], axis: Axis) -> list[Point]:
    """Each statement once, as low as it has room in a wide drawing; in a narrow one neighbours may overlap."""
    half = 50 * STEP / WIDE
    taken: list[float] = []
    found: list[Point] = []
    for said in sorted(statements, key=lambda said: (said.first, said.last)):
        begin, end = axis.at(max(said.first, axis.first)), axis.after(min(said.last, axis.last))
        x = round((begin + end) / 2, 3)
        is_wide = (end - begin) * WIDE / 100 > STEP
        left, right = min(begin, x - half), max(end, x + half)
        level = next((level for level, until in enumerate(taken) if until <= left), len(taken))
        taken[level : level + 1] = [right]
        found.append(Point(x, level, said.title, said.href, (begin, end) if is_wide else None))
    return found
