"""Steps in the words of a preview: how many rows of what kind, with a few of them by name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst

from statements.merging.steps import Step, as_instance, field_of
from statements.models import OldSlug

MOST_NAMED = 8


@dataclass(frozen=True)
class Told:
    """Rows of one kind to which the same is done."""

    heading: str
    number: int
    named: tuple[str, ...]

    @property
    def others(self) -> int:
        return self.number - len(self.named)


def tell(steps: Iterable[Step], *, but: Sequence[Model] = (), back: bool = False) -> list[Told]:
    """In the order of the steps, done or put back; leaves out what is done to the rows `but` themselves."""
    left_out = {(row._meta.label_lower, row.pk) for row in but}
    groups: dict[str, list[Step]] = {}
    for step in steps:
        if step.key not in left_out:
            groups.setdefault(_heading(step, back), []).append(step)
    return [Told(heading, len(alike), _named(alike[:MOST_NAMED])) for heading, alike in groups.items()]


def _heading(step: Step, back: bool) -> str:
    model = step.model_class
    owner = model._meta.auto_created
    things = str(owner._meta.verbose_name_plural if owner else model._meta.verbose_name_plural)
    if owner:
        things = f"{things}, {_column_of_link(model)}"
    match step.do:
        case "set":
            column = "" if owner else f", {field_of(model, step.column).verbose_name}"
            return capfirst(f"{things}{column}")
        case "add":
            return capfirst(f"{things}: taken away again" if back else f"{things}: added")
    if back:
        return capfirst(f"{things}: on record again")
    return capfirst(f"{things}: the one kept has the same" if step.twin else f"{things}: these go")


def _column_of_link(link: Any) -> str:
    owner = link._meta.auto_created
    return str(next(field.verbose_name for field in owner._meta.many_to_many if field.remote_field.through is link))


def _named(steps: Sequence[Step]) -> tuple[str, ...]:
    model = steps[0].model_class
    ways = _ways(model)
    there = model._base_manager.select_related(*ways).in_bulk([step.pk for step in steps if step.pk])
    # A row that is yet to come, or to come back, is named by what it holds.
    rows = [there.get(step.pk) or as_instance(model, step.row or {}) for step in steps]
    return tuple(_called(row) for row in rows)


def _ways(model: Any) -> list[str]:
    """To the records a row leads to and those they lead to, by which they are called."""
    ways = []
    for field in model._meta.concrete_fields:
        if field.many_to_one and field.related_model._meta.app_label == "statements":
            ways.append(field.name)
            ways += [
                f"{field.name}__{further.name}"
                for further in field.related_model._meta.concrete_fields
                if further.many_to_one and further.related_model._meta.app_label == "statements"
            ]
    return ways


def _called(row: Any) -> str:
    """By its number, or that of what it leads to, where that is still to come back."""
    if isinstance(row, OldSlug):
        return row.slug
    if row._meta.auto_created:
        return " – ".join(_end(row, field) for field in row._meta.concrete_fields if field.many_to_one)
    try:
        return str(row)
    except ObjectDoesNotExist:
        return f"{row._meta.verbose_name} {row.pk}"


def _end(link: Any, field: Any) -> str:
    try:
        return str(getattr(link, field.name))
    except ObjectDoesNotExist:
        return f"{field.related_model._meta.verbose_name} {getattr(link, field.attname)}"
