"""Doing steps to rows of the database, and letting the records they touched tell it in their history.

Rows are written as they are; telling their histories afterwards brings what follows from them (folded names, days,
the search index) in step.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model
from django.utils import timezone

from statements.merging.steps import Step, as_instance, back, field_of
from statements.models import Report
from statements.models.curated import explain

AT_A_TIME = 500


class NotAlone(RuntimeError):
    """Deleting a row would have taken others along that no step speaks of."""


def apply(steps: Sequence[Step], reason: str, by: AbstractBaseUser | None) -> list[Step]:
    """Returns them as done: each added row with its number."""
    done = [_add(step) if step.do == "add" else step for step in steps]
    set_all([step for step in done if step.do == "set"])
    for step in done:
        if step.do == "drop":
            remove(step, reason, by)
    return done


def _add(step: Step) -> Step:
    row = as_instance(step.model_class, step.row or {})
    row.save_base(raw=True, force_insert=True)
    return step.added_as(row.pk)


def set_all(steps: Sequence[Step]) -> None:
    """A row's columns at once, since they may be unique together; and rows that take the same values together."""
    of_row: dict[tuple[Any, int | None], dict[str, Any]] = defaultdict(dict)
    for step in steps:
        of_row[step.model_class, step.pk][step.column] = step.after
    alike: dict[tuple[Any, str], list[int | None]] = defaultdict(list)
    for (model, number), values in of_row.items():
        alike[model, repr(sorted(values.items()))].append(number)
    for (model, _same), numbers in alike.items():
        _write(model, numbers, of_row[model, numbers[0]])


def _write(model: Any, numbers: Sequence[int | None], values: Mapping[str, Any]) -> None:
    stored = {column: back(field_of(model, column), value) for column, value in values.items()}
    if model is Report and "check_result" in stored:
        stored["checked_at"] = timezone.now()
    for start in range(0, len(numbers), AT_A_TIME):
        model._base_manager.filter(pk__in=numbers[start : start + AT_A_TIME]).update(**stored)


def remove(step: Step, reason: str, by: AbstractBaseUser | None) -> None:
    """Raises NotAlone if other rows than that one would go."""
    row = step.model_class._base_manager.get(pk=step.pk)
    explain(row, reason, by)
    _number, deleted = row.delete()
    others = {name: number for name, number in deleted.items() if number and not name.startswith("search.")}
    if others != {row._meta.label: 1}:
        raise NotAlone(f"{step.model} {step.pk} would have taken along {others}.")


def restore(step: Step) -> Any:
    row = as_instance(step.model_class, step.row or {})
    row.save_base(raw=True, force_insert=True)
    return row


def touched(steps: Iterable[Step]) -> Iterator[Any]:
    """The records with a history that these steps changed and that are there, each once, by model; locked."""
    numbers: dict[Any, set[Any]] = defaultdict(set)
    for step in steps:
        for model, number in _told_by(step):
            numbers[model].add(number)
    for model in sorted(numbers, key=lambda model: str(model._meta.label)):
        for start in range(0, len(numbers[model]), AT_A_TIME):
            some = sorted(numbers[model])[start : start + AT_A_TIME]
            yield from model._base_manager.select_for_update().filter(pk__in=some).order_by("pk")


def _told_by(step: Step) -> Iterator[tuple[type[Model], Any]]:
    """The record whose history tells of the step: of a link, the one that holds the column of many."""
    model = step.model_class
    if hasattr(model, "history"):
        yield model, step.pk
    elif owner := _owner(model):
        row = step.row or model._base_manager.filter(pk=step.pk).values(owner.attname).first() or {}
        yield owner.related_model, row.get(owner.attname)


def _owner(link: Any) -> Any:
    if not link._meta.auto_created or not hasattr(link._meta.auto_created, "history"):
        return None
    owner: type[Model] = link._meta.auto_created
    return next(field for field in link._meta.concrete_fields if field.related_model is owner)
