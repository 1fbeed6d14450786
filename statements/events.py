"""Dated events above a chart over time: where their lines stand, and in which row each label has room."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from statements.axis import CHARACTER, LINE, WIDE, Axis

MARGIN = 29
"""Pixels between a line and its label, where the number stands, and behind that."""


@dataclass(frozen=True)
class Event:
    """Something dated that is marked on the time axis; `said` is its date written out."""

    day: date
    label: str
    said: str = ""


@dataclass(frozen=True)
class Mark:
    """An event's line down to the baseline, and beside it its number and its label, which narrow drawings leave out.

    `text` is the label as far as there is room for it, with the date where another event has the same one.
    """

    x: float
    y: float
    anchor: str
    row: int
    number: int
    label: str
    text: str
    said: str


def place(events: Iterable[Event], axis: Axis) -> tuple[Mark, ...]:
    """Labels to the right of their lines, or to the left at the right edge, in rows counted upwards from what is below."""
    dated = sorted(events, key=lambda event: event.day)
    texts = _told_apart(dated)
    labels = _labels([axis.at(event.day) * WIDE / 100 for event in dated], texts)
    to_the_right = [index for index, label in enumerate(labels) if label.left == label.line]
    to_the_left = [index for index, label in enumerate(labels) if label.left != label.line]
    placed: dict[int, _Label] = {}
    for index in (*reversed(to_the_right), *to_the_left):
        placed[index] = _in_free_row(labels[index], list(placed.values()))
    top = max((label.row for label in placed.values()), default=0)
    return tuple(
        Mark(
            x=axis.at(event.day),
            y=LINE * (top - placed[index].row) + LINE - 5,
            anchor="start" if index in to_the_right else "end",
            row=placed[index].row,
            number=index + 1,
            label=event.label,
            text=_shortened(texts[index], labels[index].right - labels[index].left),
            said=event.said,
        )
        for index, event in enumerate(dated)
    )


def rows(marks: Iterable[Mark]) -> int:
    """How many rows of labels there are."""
    return 1 + max((mark.row for mark in marks), default=-1)


@dataclass(frozen=True)
class _Label:
    """A mark's label in pixels of a wide drawing: the text runs from `left` to `right`, its line stands at `line`."""

    line: float
    left: float
    right: float
    row: int = 0

    def hits(self, other: "_Label") -> bool:
        """Whether the texts overlap, or the line of one runs through the text of the other."""
        if self.row == other.row:
            return self.left < other.right and other.left < self.right
        lower, upper = sorted((self, other), key=lambda label: label.row)
        return lower.left < upper.line < lower.right


def _told_apart(events: Sequence[Event]) -> list[str]:
    """Their labels; those that several have, with the date of each."""
    times = Counter(event.label for event in events)
    return [
        f"{event.label}, {event.said}" if event.said and times[event.label] > 1 else event.label for event in events
    ]


def _labels(lines: Sequence[float], texts: Sequence[str]) -> list[_Label]:
    """From the last to the first, so that each knows the lines of those that stand to the left of theirs."""
    found: list[_Label] = []
    for line, text in zip(reversed(lines), reversed(texts), strict=True):
        label = _label(line, text, [other.line for other in found if other.left != other.line])
        found.append(label)
    return found[::-1]


def _label(line: float, text: str, others: Sequence[float]) -> _Label:
    """To the right if it has room there, and no other line through it that the left is free of, or more room than to the left."""
    width = len(text) * CHARACTER + MARGIN
    crossed = width <= line and any(line < other < line + width for other in others)
    if (line + width <= WIDE and not crossed) or line < min(width, WIDE - line):
        return _Label(line, line, min(line + width, WIDE))
    return _Label(line, max(line - width, 0), line)


def _shortened(label: str, width: float) -> str:
    room = round(width - MARGIN) // CHARACTER
    return label if len(label) <= room else f"{label[: max(room - 1, 0)].rstrip()}…"


def _in_free_row(label: _Label, placed: Sequence[_Label]) -> _Label:
    """In the lowest row where nothing meets; if lines must cross a text somewhere, in one of its own."""
    for row in range(len(placed) + 1):
        candidate = _Label(label.line, label.left, label.right, row)
        if not any(candidate.hits(other) for other in placed):
            return candidate
    return _Label(label.line, label.left, label.right, 1 + max(other.row for other in placed))
