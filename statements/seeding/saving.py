"""Storing records and their parts in the name of the seeds; what the models refuse is a ValidationError."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, ProtectedError
from simple_history.utils import bulk_create_with_history

from statements.checking import place_report
from statements.models import Report
from statements.models.naming import OtherName
from statements.names import fold_name
from statements.seeding.ownership import signed
from statements.seeding.parts import Row
from statements.seeding.reading import Problem
from statements.seeding.records import place, problems_of


def save(record: Model) -> None:
    _clean(record)
    record.save()


def _clean(record: Model, *known: str) -> None:
    """As a form does it: what nobody types, such as a text's hash, is filled in on saving and not looked at before."""
    filled_in = {field.name for field in record._meta.fields if not field.editable}
    signed(record).full_clean(exclude={*filled_in, *known})


def remove(record: Model) -> None:
    try:
        signed(record).delete()
    except ProtectedError as error:
        users = ", ".join(str(user) for user in error.protected_objects)
        raise ValidationError(f"“{record}” cannot go, for it is used by {users}.") from error


def save_each(rows: Sequence[Row]) -> Iterator[Problem]:
    for row in rows:
        try:
            save(row.record)
            if isinstance(row.record, Report):
                place_report(row.record, row.values["passages"])
        except ValidationError as error:
            yield from problems_of(row.entry, place(row.part, row.number, row.values), error)


def add_at_once(rows: Sequence[Row]) -> Iterator[Problem]:
    """The same for parts of records that are new too: nothing is indexed with those yet, so no signal is missed."""
    for model in dict.fromkeys(row.part.model for row in rows):
        of_model = [row for row in rows if row.part.model is model]
        problems = [problem for row in _worth_asking_for(of_model) for problem in _problems_of_row(row)]
        yield from problems
        if not problems:
            bulk_create_with_history([signed(row.record) for row in of_model], model)


def _problems_of_row(row: Row) -> Iterator[Problem]:
    try:
        _clean(row.record, row.part.owner)
    except ValidationError as error:
        yield from problems_of(row.entry, place(row.part, row.number, row.values), error)


def _worth_asking_for(rows: Sequence[Row]) -> list[Row]:
    """All but names that nobody in the archive bears: that the seeds agree among themselves is known by now."""
    model: Any = rows[0].part.model
    if not issubclass(model, OtherName):
        return list(rows)
    bearer = model._meta.get_field(model.BEARER).related_model
    folded = {fold_name(row.values["name"]) for row in rows}
    borne = {
        name
        for named in (model, bearer)
        for name in named._default_manager.filter(name_folded__in=folded).values_list("name_folded", flat=True)
    }
    return [row for row in rows if fold_name(row.values["name"]) in borne]
