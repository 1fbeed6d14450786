"""Statements as points over a time axis, stacked in their periods: per cent across, pixels down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from statements.axis import Axis
from statements.shares import Share

STEP = 8
"""Pixels from one point of a stack to the next."""


@dataclass(frozen=True)
class Said:
    """A statement to be drawn: between which days it was said, and what its point says and leads to."""

    first: date
    last: date
    title: str
    href: str


@dataclass(frozen=True)
class Point:
    """A statement in the middle of its period; of one that can have been said in several, `reach` says from where to where."""

    x: float
    y: float
    title: str
    href: str
    reach: tuple[float, float] | None


def points(statements: Iterable[Said], shares: Sequence[Share], axis: Axis, baseline: float) -> Iterable[Point]:
    """Each statement once, in the period of the middle of the days between which it was said; a period's stand on one another."""
    stacked: dict[int, int] = defaultdict(int)
    for said in sorted(statements, key=lambda said: (said.first, said.last)):
        period = _period_of(said, shares)
        share = shares[period]
        yield Point(
            x=middle(share, axis),
            y=baseline - STEP * stacked[period] - STEP / 2,
            title=said.title,
            href=said.href,
            reach=None if share.first <= said.first and said.last <= share.last else _reach(said, axis),
        )
        stacked[period] += 1


def _period_of(said: Said, shares: Sequence[Share]) -> int:
    middle = date.fromordinal((said.first.toordinal() + said.last.toordinal()) // 2)
    return max((index for index, share in enumerate(shares) if share.first <= middle), default=0)


def middle(share: Share, axis: Axis) -> float:
    """Per cent across where the middle of a period is."""
    return round((axis.at(share.first) + axis.after(share.last)) / 2, 3)


def _reach(said: Said, axis: Axis) -> tuple[float, float]:
    return axis.at(max(said.first, axis.first)), axis.after(min(said.last, axis.last))
