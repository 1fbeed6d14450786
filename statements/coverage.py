"""How much the archive holds of a group of statements, and how far that can be relied on: counts, shares and a median."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Figures:
    """Counts of a group of statements; `lags` are the days from said to published with how many took so long."""

    statements: int
    checked: int
    archived: int
    held: int
    first: date
    last: date
    lags: Mapping[int, int]

    @property
    def dated(self) -> int:
        """How many have a lag: both days are known."""
        return sum(self.lags.values())

    @property
    def median(self) -> float | None:
        return median_of(self.lags)

    def share(self, count: int) -> float:
        """Per cent of the group's statements."""
        return 100 * count / self.statements


def median_of(counts: Mapping[int, int]) -> float | None:
    """The median of values given with how often each occurs; None of none."""
    total = sum(counts.values())
    lower = upper = None
    reached = 0
    for value in sorted(counts):
        reached += counts[value]
        if lower is None and 2 * reached >= total and total:
            lower = value
        if 2 * reached > total:
            upper = value
            break
    return None if lower is None or upper is None else (lower + upper) / 2


class Sum:
    """The figures of groups that have no statement in common, added up. False while there are none."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0, 0]
        self._first, self._last = date.max, date.min
        self._lags: Counter[int] = Counter()

    def __bool__(self) -> bool:
        return self._counts[0] > 0

    def add(self, part: Figures) -> None:
        for place, count in enumerate((part.statements, part.checked, part.archived, part.held)):
            self._counts[place] += count
        self._first, self._last = min(self._first, part.first), max(self._last, part.last)
        for lag, count in part.lags.items():
            self._lags[lag] += count

    @property
    def figures(self) -> Figures:
        statements, checked, archived, held = self._counts
        return Figures(statements, checked, archived, held, self._first, self._last, self._lags)


@dataclass(frozen=True)
class Row:
    """A group in a table: its key in addresses and its name for readers."""

    key: str
    label: str
    figures: Figures
    place: str = ""
    """What it is put in order of name by, where that is not its label."""


SORTS: Mapping[str, Callable[[Row], float | str]] = {
    "name": lambda row: row.place or row.label.casefold(),
    "statements": lambda row: row.figures.statements,
    "checked": lambda row: row.figures.share(row.figures.checked),
    "archived": lambda row: row.figures.share(row.figures.archived),
    "held": lambda row: row.figures.share(row.figures.held),
    "days": lambda row: -1.0 if row.figures.median is None else row.figures.median,
    "first": lambda row: row.figures.first.toordinal(),
    "last": lambda row: row.figures.last.toordinal(),
}
"""By what rows are put in order."""


def in_order(rows: Iterable[Row], sort: str) -> list[Row]:
    """By a key of SORTS, the least first, or with a minus before it the most; equal ones by number and name."""
    by_name = sorted(rows, key=lambda row: (-row.figures.statements, row.label.casefold(), row.key))
    return sorted(by_name, key=SORTS[sort.removeprefix("-")], reverse=sort.startswith("-"))
