"""All that points at a record, found in the models themselves, so that a new relation cannot be forgotten."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Model, UniqueConstraint

from statements.models import Report


@dataclass(frozen=True)
class Relation:
    """Rows of `model` that point at a record with the column `column`."""

    model: Any
    name: str
    column: str

    def rows(self, record: Model) -> list[Any]:
        """With what it takes to compare them, in a fixed number of queries."""
        rows = self.model._base_manager.filter(**{self.name: record.pk}).order_by("pk")
        options = self.model._meta
        if options.auto_created:
            rows = rows.select_related(*(field.name for field in options.concrete_fields if field.many_to_one))
        return list(rows.prefetch_related("spans") if self.model is Report else rows)

    @property
    def is_to_itself(self) -> bool:
        """From a record to one of its own kind: broader topics, articles based on others."""
        return self.model._meta.get_field(self.name).related_model is self.model


@cache
def relations_to(model: type[Model]) -> tuple[Relation, ...]:
    """Histories are left out: they tell what was."""
    fields: Iterable[Any] = model._meta.get_fields(include_hidden=True)
    found = [
        Relation(field.related_model, field.field.name, field.field.attname)
        for field in fields
        if field.auto_created and not field.concrete and (field.one_to_many or field.one_to_one)
        if field.field.db_constraint and not field.related_model._meta.proxy
    ]
    return tuple(sorted(found, key=lambda relation: (relation.model._meta.label, relation.name)))


@cache
def unique_with(relation: Relation) -> tuple[tuple[str, ...], ...]:
    """By which other columns a row may stand but once for the record it points at."""
    options = relation.model._meta
    named: Iterator[Sequence[str]] = (
        constraint.fields for constraint in options.constraints if isinstance(constraint, UniqueConstraint)
    )
    sets = [*options.unique_together, *named]
    if options.get_field(relation.name).unique:
        sets.append((relation.name,))
    return tuple(
        tuple(options.get_field(name).attname for name in names if name != relation.name)
        for names in sets
        if relation.name in names
    )
