"""A time axis in per cent across: where a day stands, and which years, months or days are labelled."""

from calendar import month_abbr, monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDE = 600
"""Pixels across at which every label has its place; narrower drawings show fewer."""
NARROW = 280
CHARACTER = 7
LINE = 18
"""Pixels down that a line of text takes."""


@dataclass(frozen=True)
class Axis:
    first: date
    last: date

    def at(self, day: date) -> float:
        """Per cent across where the day begins."""
        return round(100 * (day - self.first).days / self.days, 3)

    def after(self, day: date) -> float:
        """Per cent across where the day ends."""
        return round(100 * ((day - self.first).days + 1) / self.days, 3)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class Tick:
    x: float
    label: str
    anchor: str
    wide_only: bool


def ticks(axis: Axis) -> Iterable[Tick]:
    """Years, months or days by the length of the axis, each label in the middle of what it names."""
    units, steps = _units(axis)
    step = next((step for step in steps if _room(units, step) <= WIDE), steps[-1])
    kept = [unit for unit in units if unit.number % step == 0] or units[:1]
    stride = -(-_room(kept, 1) // NARROW)
    taken = -1.0
    for index, unit in enumerate(kept):
        left, tick = _tick(axis, unit, wide_only=index % stride != 0)
        if left > taken:
            taken = left + _width(unit.label) + 6
            yield tick


@dataclass(frozen=True)
class _Unit:
    number: int
    first: date
    last: date
    label: str


def _tick(axis: Axis, unit: _Unit, wide_only: bool) -> tuple[float, Tick]:
    """The tick, and where its text begins in pixels of a wide drawing."""
    middle = (axis.at(max(unit.first, axis.first)) + axis.after(min(unit.last, axis.last))) / 2
    width = _width(unit.label)
    left = middle * WIDE / 100 - width / 2
    if left < 0:
        return 0.0, Tick(0.0, unit.label, "start", wide_only)
    if left + width > WIDE:
        return WIDE - width, Tick(100.0, unit.label, "end", wide_only)
    return left, Tick(round(middle, 3), unit.label, "middle", wide_only)


def _width(label: str) -> float:
    return len(label) * CHARACTER


def _room(units: Sequence[_Unit], step: int) -> int:
    """Pixels that the labels of every `step`-th unit take."""
    return sum(len(unit.label) * CHARACTER + 14 for unit in units if unit.number % step == 0)


def _units(axis: Axis) -> tuple[list[_Unit], tuple[int, ...]]:
    """The years, months or days on the axis, and by which steps they may be labelled."""
    if axis.days > 3 * 366:
        years = range(axis.first.year, axis.last.year + 1)
        return [_Unit(year, date(year, 1, 1), date(year, 12, 31), str(year)) for year in years], (
            1,
            2,
            5,
            10,
            20,
            50,
            100,
        )
    if axis.days > 62:
        return list(_months(axis)), (1, 2, 3, 6, 12)
    days = (axis.first + timedelta(days=index) for index in range(axis.days))
    return [_Unit(day.toordinal(), day, day, f"{day.day} {month_abbr[day.month]}") for day in days], (1, 2, 7, 14)


def _months(axis: Axis) -> Iterable[_Unit]:
    for number in range(axis.first.year * 12 + axis.first.month - 1, axis.last.year * 12 + axis.last.month):
        first = date(number // 12, number % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        yield _Unit(number, first, last, f"{month_abbr[first.month]} {first.year}")
