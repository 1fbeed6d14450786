"""Which mark of a paragraph closes which. Pure."""

from dataclasses import dataclass, field

from statements.ingest.quotations.marks import Family, Mark, Role

DEEPEST = 4
BEFORE_CLOSING = frozenset(".,!?…")


@dataclass(slots=True)
class Pairs:
    """Of one paragraph, in no order."""

    closed: list[tuple[Mark, Mark]] = field(default_factory=list)
    open: list[Mark] = field(default_factory=list)
    """Left open at the end, from the outside in."""
    stray: list[Mark] = field(default_factory=list)
    """Could close, but nothing of their family was open."""


def pair(text: str, marks: list[Mark]) -> Pairs:
    pairs = Pairs()
    apostrophes = _weak_that_do_not_close(marks)
    for index, mark in enumerate(marks):
        if index in apostrophes:
            continue
        place = _last_of_family(pairs.open, mark.family)
        if mark.role is Role.OPEN or (mark.role is Role.EITHER and place is None):
            if len(pairs.open) < DEEPEST:
                pairs.open.append(mark)
            continue
        if place is None:
            place = _other_family(text, pairs.open, mark)
        if place is None:
            pairs.stray.append(mark)
        else:
            pairs.closed.append((pairs.open[place], mark))
            del pairs.open[place:]
    return pairs


def _last_of_family(marks: list[Mark], family: Family) -> int | None:
    for place in range(len(marks) - 1, -1, -1):
        if marks[place].family is family:
            return place
    return None


def _other_family(text: str, open_: list[Mark], mark: Mark) -> int | None:
    """A double mark may close a single one by mistake, where nothing else is open."""
    if mark.family is not Family.DOUBLE or len(open_) != 1 or open_[0].family is not Family.SINGLE:
        return None
    return 0 if text[mark.start - 1] in BEFORE_CLOSING else None


def _weak_that_do_not_close(marks: list[Mark]) -> set[int]:
    """A weak mark closes only if no better one does before the next that opens."""
    apostrophes: set[int] = set()
    if not any(mark.role is Role.WEAK for mark in marks):
        return apostrophes
    better: dict[Family, bool] = {}
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        if mark.role is not Role.WEAK:
            better[mark.family] = mark.role is Role.CLOSE
        elif better.get(mark.family):
            apostrophes.add(index)
    return apostrophes
