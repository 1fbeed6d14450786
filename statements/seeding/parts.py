"""The parts of a record – names, offices, parties, actions, reports – beside those that the seeds ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from statements.models import Report
from statements.seeding.reading import Entry
from statements.seeding.records import Part, Values


@dataclass(frozen=True)
class Row:
    """A part that is to be stored; `number` is its place in the entry's list."""

    entry: Entry
    part: Part
    number: int
    values: Values
    record: Model


def differs(record: Model, values: Values) -> bool:
    return any(_is_changed(record, name, value) for name, value in values.items())


def _is_changed(record: Model, name: str, value: Any) -> bool:
    """Compared as the database would get them: “15:07” is the time that is stored."""
    field: Any = record._meta.get_field(name)
    wanted = value.pk if isinstance(value, Model) else value
    return bool(field.get_prep_value(getattr(record, field.attname)) != field.get_prep_value(wanted))


def compare(entry: Entry, owner: Model, part: Part, wanted: Sequence[Values]) -> tuple[list[Model], list[Row]]:
    """Which of the owner's parts have to go, and which rows are to be stored since they are new or changed."""
    held = list(part.model._default_manager.filter(**{part.owner: owner}).order_by("pk"))
    pairs = _paired(part, held, wanted)
    changed = [
        row_for(entry, owner, part, number, values, record)
        for number, (values, record) in enumerate(zip(wanted, pairs, strict=True), 1)
        if record is None or not _is_equal(part, record, values)
    ]
    return [record for record in held if record not in pairs], changed


def row_for(entry: Entry, owner: Model, part: Part, number: int, values: Values, record: Model | None = None) -> Row:
    """A row whose record, a new one unless given, holds the values."""
    record = record or part.model(**{part.owner: owner})
    for name, value in columns_of(values).items():
        setattr(record, name, value)
    return Row(entry, part, number, values, record)


def columns_of(values: Values) -> Values:
    return {name: value for name, value in values.items() if name != "passages"}


def _paired(part: Part, held: Sequence[Model], wanted: Sequence[Values]) -> list[Model | None]:
    """For each wanted row the one that is held: one that is equal, else one that is the same but for details."""
    free = list(held)
    pairs: list[Model | None] = [None] * len(wanted)
    for alike in (_is_equal, _is_same):
        for number, values in enumerate(wanted):
            if pairs[number] is None:
                pairs[number] = next((record for record in free if alike(part, record, values)), None)
                free = [record for record in free if record is not pairs[number]]
    return pairs


def _is_equal(part: Part, record: Model, values: Values) -> bool:
    return not differs(record, columns_of(values)) and (
        not isinstance(record, Report) or _stands_as_wanted(record, values)
    )


def _stands_as_wanted(report: Report, values: Values) -> bool:
    """Where a text is held, a report without given passages stands at its whole wording."""
    wanted = values["passages"] or [values["wording"]] if report.article.is_text_held else []
    return report.passages == wanted


def _is_same(part: Part, record: Model, values: Values) -> bool:
    return bool(part.same({name: getattr(record, name, None) for name in values}) == part.same(values))
