"""The rows that steps speak of, as they are now."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from statements.merging.applying import AT_A_TIME
from statements.merging.steps import Row, Step, columns_of


class Rows:
    """Read together, a few queries for each model."""

    def __init__(self, steps: Iterable[Step]) -> None:
        wanted: dict[Any, set[Any]] = defaultdict(set)
        for step in steps:
            wanted[step.model_class].add(step.pk)
            for model, number in _led_to(step):
                wanted[model].add(number)
        self._rows = {model: _read(model, numbers) for model, numbers in wanted.items()}

    def get(self, model: type[Model], number: Any) -> Any:
        return self._rows.get(model, {}).get(number)

    def columns(self, step: Step) -> Row | None:
        row = self.get(step.model_class, step.pk)
        return columns_of(row) if row else None


def led_to(step: Step) -> list[tuple[type[Model], str, Any]]:
    """The records that what stood before points at: model, column, number."""
    before = step.row if step.do == "drop" else {step.column: step.before} if step.do == "set" else {}
    return [
        (field.related_model, field.attname, number)
        for field in step.model_class._meta.concrete_fields
        if field.is_relation and (number := (before or {}).get(field.attname)) is not None
    ]


def _led_to(step: Step) -> list[tuple[type[Model], Any]]:
    return [(model, number) for model, _column, number in led_to(step)]


def _read(model: Any, numbers: set[Any]) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    ordered = sorted(number for number in numbers if number is not None)
    for start in range(0, len(ordered), AT_A_TIME):
        found |= model._base_manager.in_bulk(ordered[start : start + AT_A_TIME])
    return found
