"""Statements of what is compared, side by side by period: a page of periods, with the first statements of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.models import Statement
from statements.search.courses import Courses, Stretch
from statements.search.limits import limited
from statements.search.models import statement_of
from statements.shares import Share

PERIODS = 5
"""On a page."""
SHOWN = 3
"""Statements of a course in a period; its link has them all."""


@dataclass(frozen=True)
class Cell:
    share: Share
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Row:
    label: str
    cells: tuple[Cell, ...]


def spoken(courses: Courses) -> list[Stretch]:
    """The periods that hold a statement on either side."""
    return [stretch for stretch in courses.stretches if any(course.count(stretch) for course in courses.courses)]


def rows(courses: Courses, stretches: Sequence[Stretch]) -> list[Row]:
    """Of those periods, oldest first. Raises TooSlow."""
    numbers = [[course.within(one.first, one.last)[:SHOWN] for one in stretches] for course in courses.courses]
    with limited():
        shown = {number for of_course in numbers for of_stretch in of_course for number in of_stretch}
        statements = Statement.objects.for_lists().in_bulk([statement_of(number) for number in shown])
    return [
        Row(
            stretch.label,
            tuple(
                Cell(
                    course.share(stretch),
                    tuple(statements[pk] for pk in map(statement_of, found[row]) if pk in statements),
                )
                for course, found in zip(courses.courses, numbers, strict=True)
            ),
        )
        for row, stretch in enumerate(stretches)
    ]
