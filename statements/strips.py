"""Statements of two speakers, or on two topics, as strips over one time axis: per cent across, pixels down.

While there is room each statement is a point; with more of them a period has a bar, in one scale for all strips.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statements.axis import CHARACTER, LINE, NARROW, WIDE, Axis, Tick, ticks
from statements.charts import SHORTEST_BAR, WIDEST_BAR, Gap, Peak, anchor
from statements.events import Event, Mark, place, rows
from statements.points import STEP, Point, Said, points
from statements.shares import Share

STACK = 16
"""Statements of a period that can be points."""
MOST_POINTS = 200
LOWEST_STACK = 6
BARS_PLOT = 72
LONGEST_LABEL, LONGEST_NARROW_LABEL = WIDE // (CHARACTER + 1), NARROW // (CHARACTER + 1)
"""In characters, which are bold."""
NOTHING_HELD = "nothing held"


@dataclass(frozen=True)
class Series:
    """What a strip shows: the shares of all periods in time order, and the statements as far as they are points."""

    label: str
    shares: tuple[Share, ...]
    statements: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Slot:
    """A period's part of a strip: the area that can be clicked, and its bar where bars are drawn."""

    x: float
    width: float
    bar_x: float
    bar_width: float
    bar_height: float
    bar_y: float
    share: Share


@dataclass(frozen=True)
class Zero:
    """A period of which statements are held, none of them about the topic; a narrow drawing has room for no figure."""

    x: float
    wide_only: bool


@dataclass(frozen=True)
class Hatch(Gap):
    """Periods of which nothing is held; `label` where there is room to say so."""

    label: str

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 3)


@dataclass(frozen=True)
class Strip:
    """`label_y` is where its name stands, `top` where the area of its points or bars begins, `baseline` where it ends.

    Each of the points comes with its place down. In a narrow drawing its name is `narrow_label`.
    """

    label: str
    narrow_label: str
    label_y: float
    top: float
    baseline: float
    points: tuple[tuple[Point, float], ...]
    slots: tuple[Slot, ...]
    zeros: tuple[Zero, ...]
    gaps: tuple[Hatch, ...]
    peak: Peak | None

    @property
    def plot(self) -> float:
        return self.baseline - self.top

    @property
    def first(self) -> str:
        """The name of the first period."""
        return self.slots[0].share.name

    @property
    def last(self) -> str:
        return self.slots[-1].share.name


@dataclass(frozen=True)
class Drawing:
    strips: tuple[Strip, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    height: float
    as_points: bool

    @property
    def foot(self) -> float:
        """Down to where the lines of the events reach."""
        return self.strips[-1].baseline

    @property
    def has_zeros(self) -> bool:
        return any(strip.zeros for strip in self.strips)

    @property
    def has_gaps(self) -> bool:
        return any(strip.gaps for strip in self.strips)

    @property
    def has_rings(self) -> bool:
        return any(point.reach for strip in self.strips for point, _y in strip.points)


def fit_as_points(all_shares: Iterable[Sequence[Share]]) -> bool:
    """Whether each statement can be a point: no stack is too high, and there are not too many in all."""
    counts = [share.count for shares in all_shares for share in shares]
    return max(counts, default=0) <= STACK and sum(counts) <= MOST_POINTS


def draw(series: Sequence[Series], events: Iterable[Event] = ()) -> Drawing | None:
    """The strips in the given order, all with the same periods; None if there are no periods."""
    if not series or not series[0].shares:
        return None
    periods = series[0].shares
    axis = Axis(periods[0].first, periods[-1].last)
    as_points = fit_as_points(one.shares for one in series)
    marks = place((event for event in events if axis.first <= event.day <= axis.last), axis)
    most = max(share.count for one in series for share in one.shares)
    placed = [points(one.statements, axis) if as_points else [] for one in series]
    highest = max((point.level + 1 for of_one in placed for point in of_one), default=0)
    plot = STEP * max(highest, LOWEST_STACK) if as_points else BARS_PLOT
    strips: list[Strip] = []
    top: float = LINE * rows(marks)
    for one, of_one in zip(series, placed, strict=True):
        strips.append(_strip(one, of_one, axis, top, plot, 0 if as_points else most))
        top = strips[-1].baseline + STEP
    return Drawing(tuple(strips), marks, tuple(ticks(axis)), strips[-1].baseline + LINE + 2, as_points)


def _strip(series: Series, placed: Sequence[Point], axis: Axis, top: float, plot: float, most: int) -> Strip:
    """With bars, of which the one of `most` statements fills the plot; with points where that is 0.

    The figure over a bar has a line to itself: a name may be as long as the drawing is wide.
    """
    area = top + (2 * LINE if most else LINE)
    baseline = area + plot
    slots = tuple(_slot(share, axis, baseline, plot / most if most else 0) for share in series.shares)
    return Strip(
        label=_shortened(series.label, LONGEST_LABEL),
        narrow_label=_shortened(series.label, LONGEST_NARROW_LABEL),
        label_y=top + LINE - 5,
        top=area,
        baseline=baseline,
        points=tuple((point, point.y(baseline)) for point in placed),
        slots=slots,
        zeros=tuple(_zeros(series.shares, axis)),
        gaps=tuple(_gaps(series.shares, axis)),
        peak=_peak(slots) if most else None,
    )


def _shortened(label: str, longest: int) -> str:
    return label if len(label) <= longest else label[: longest - 1].rstrip() + "…"


def _slot(share: Share, axis: Axis, baseline: float, per_statement: float) -> Slot:
    left, right = axis.at(share.first), axis.after(share.last)
    width = round(min((right - left) * 0.84, WIDEST_BAR), 3)
    height = max(round(share.count * per_statement, 2), SHORTEST_BAR) if share.count and per_statement else 0.0
    return Slot(
        x=left,
        width=round(right - left, 3),
        bar_x=round((left + right - width) / 2, 3),
        bar_width=width,
        bar_height=height,
        bar_y=round(baseline - height, 2),
        share=share,
    )


def _peak(slots: Sequence[Slot]) -> Peak | None:
    tallest = max(slots, key=lambda slot: slot.share.count)
    if not tallest.share.count:
        return None
    x = round(tallest.bar_x + tallest.bar_width / 2, 3)
    return Peak(x, tallest.bar_y - 4, anchor(x), tallest.share.count, tallest.share.name)


def _zeros(shares: Sequence[Share], axis: Axis) -> Iterable[Zero]:
    crowded = len(shares) * CHARACTER > NARROW
    return (Zero(_middle(share, axis), crowded) for share in shares if share.held and not share.count)


def _middle(share: Share, axis: Axis) -> float:
    return round((axis.at(share.first) + axis.after(share.last)) / 2, 3)


def _gaps(shares: Sequence[Share], axis: Axis) -> Iterable[Hatch]:
    """Neighbouring periods of which nothing is held, in one."""
    first: Share | None = None
    for share, following in zip(shares, [*shares[1:], None], strict=True):
        first = first or share if share.is_gap else None
        if first and (following is None or not following.is_gap):
            left, right = axis.at(first.first), axis.after(share.last)
            room = (right - left) * WIDE / 100 > (len(NOTHING_HELD) + 2) * CHARACTER
            yield Hatch(left, round(right - left, 3), NOTHING_HELD if room else "")
