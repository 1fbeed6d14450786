"""Counts over time into chart geometry: per cent across, pixels down; drawn by templates/charts/*.svg."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from statements.axis import LINE, Axis, Tick, ticks
from statements.events import Event, Mark, place, rows

HEADROOM = 18
WIDEST_BAR = 7.0
NARROWEST_BAR = 0.8
SHORTEST_BAR = 2.0


@dataclass(frozen=True)
class Period:
    """A stretch of days and how many statements fall into it; `count` is None where no sources are held."""

    first: date
    last: date
    count: int | None
    name: str
    href: str = ""


@dataclass(frozen=True)
class Bar:
    """`slot_x` and `slot_width` are the whole period's share of the axis: the area that can be clicked."""

    x: float
    y: float
    width: float
    height: float
    slot_x: float
    slot_width: float
    count: int
    name: str
    href: str


@dataclass(frozen=True)
class Gap:
    x: float
    width: float


@dataclass(frozen=True)
class Peak:
    """The direct label of the tallest bar."""

    x: float
    y: float
    anchor: str
    count: int
    name: str


@dataclass(frozen=True)
class Chart:
    """`top` is where the bars' area begins, `baseline` where it ends, `height` includes the axis labels."""

    bars: tuple[Bar, ...]
    gaps: tuple[Gap, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    peak: Peak | None
    top: float
    baseline: float
    height: float

    @property
    def plot(self) -> float:
        """How far down the bars' area reaches from its top."""
        return self.baseline - self.top


def draw(periods: Sequence[Period], events: Iterable[Event] = (), plot: float = 48) -> Chart | None:
    """The chart of periods in time order, with a bar area of `plot` pixels; None if there is nothing to draw."""
    dated = list(events)
    days = [day for period in periods for day in (period.first, period.last)] + [event.day for event in dated]
    if not days:
        return None
    axis = Axis(min(days), max(days))
    marks = place(dated, axis)
    top = LINE * rows(marks)
    baseline = top + HEADROOM + plot
    bars = tuple(_bars(periods, axis, baseline, plot))
    return Chart(
        bars=bars,
        gaps=tuple(_gaps(periods, axis)),
        ticks=tuple(ticks(axis)),
        marks=marks,
        peak=_peak(bars),
        top=top,
        baseline=baseline,
        height=baseline + LINE + 2,
    )


def _bars(periods: Sequence[Period], axis: Axis, baseline: float, plot: float) -> Iterable[Bar]:
    most = max((period.count or 0 for period in periods), default=0)
    for period in periods:
        if period.count is None:
            continue
        left, right = axis.at(period.first), axis.after(period.last)
        width = round(max(min((right - left) * 0.84, WIDEST_BAR), NARROWEST_BAR), 3)
        height = max(round(plot * period.count / most, 2), SHORTEST_BAR) if period.count else 0.0
        yield Bar(
            x=round(min(max((left + right - width) / 2, 0), 100 - width), 3),
            y=round(baseline - height, 2),
            width=width,
            height=height,
            slot_x=left,
            slot_width=round(right - left, 3),
            count=period.count,
            name=period.name,
            href=period.href,
        )


def _gaps(periods: Sequence[Period], axis: Axis) -> Iterable[Gap]:
    """The stretches that no counted period covers, each as wide as it is."""
    reached = 0.0
    for period in periods:
        if period.count is None:
            continue
        if axis.at(period.first) > reached:
            yield Gap(reached, round(axis.at(period.first) - reached, 3))
        reached = max(reached, axis.after(period.last))
    if reached < 100:
        yield Gap(reached, round(100 - reached, 3))


def _peak(bars: Sequence[Bar]) -> Peak | None:
    tallest = max(bars, key=lambda bar: bar.count, default=None)
    if tallest is None or not tallest.count:
        return None
    x = round(tallest.x + tallest.width / 2, 3)
    return Peak(x, tallest.y - 5, anchor(x), tallest.count, tallest.name)


def anchor(x: float) -> str:
    """How a label stands at `x` so that it stays inside."""
    return "start" if x < 4 else "end" if x > 96 else "middle"
