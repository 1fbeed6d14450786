"""What merging does to rows, as values that can be stored: a column set, a row dropped, a row added."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal

from django.apps import apps
from django.db.models import Field, Model

Row = Mapping[str, Any]
"""Every column of a row, as JSON holds it."""


@dataclass(frozen=True)
class Step:
    """`family` names the rows that go back together or not at all."""

    do: Literal["set", "drop", "add"]
    model: str
    pk: int | None
    family: str = ""
    column: str = ""
    before: Any = None
    after: Any = None
    row: Row | None = None
    twin: int | None = None
    """Of a dropped row: the one that stands for it from now on."""

    @property
    def model_class(self) -> Any:
        return apps.get_model(self.model)

    @property
    def key(self) -> tuple[str, int | None]:
        return self.model, self.pk

    def added_as(self, pk: int) -> "Step":
        return replace(self, pk=pk, row={**(self.row or {}), _pk_of(self.model_class).attname: pk})

    def backwards(self) -> "Step":
        """Of a column that was set."""
        return replace(self, before=self.after, after=self.before)

    def to_json(self) -> dict[str, Any]:
        """Without what is empty."""
        return {name: value for name, value in asdict(self).items() if value not in (None, "")} | self._values()

    def _values(self) -> dict[str, Any]:
        return {"before": self.before, "after": self.after} if self.do == "set" else {}


_NAMES = {field.name for field in fields(Step)}


def from_json(stored: Mapping[str, Any]) -> Step:
    return Step(**{name: value for name, value in stored.items() if name in _NAMES})


def set_column(row: Model, column: str, after: Any, family: str = "") -> Step:
    """`column` is an attname; `after` what its field takes."""
    field = field_of(type(row), column)
    before = plain(field, getattr(row, column))
    return Step("set", row._meta.label_lower, row.pk, family or name_of(row), column, before, plain(field, after))


def drop(row: Model, twin: Model | None = None, family: str = "") -> Step:
    family = family or name_of(row)
    return Step("drop", row._meta.label_lower, row.pk, family, row=columns_of(row), twin=twin.pk if twin else None)


def add(row: Model, family: str) -> Step:
    return Step("add", row._meta.label_lower, None, family, row=columns_of(row))


def name_of(row: Model) -> str:
    return f"{row._meta.label_lower} {row.pk}"


def field_of(model: type[Model], column: str) -> Any:
    return next(field for field in model._meta.concrete_fields if field.attname == column)


def columns_of(row: Model) -> dict[str, Any]:
    return {field.attname: plain(field, field.value_from_object(row)) for field in row._meta.concrete_fields}


def plain(field: "Field[Any, Any]", value: Any) -> Any:
    """As JSON holds it, to the microsecond; `back` makes of it what the field holds."""
    value = field.get_prep_value(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def back(field: "Field[Any, Any]", value: Any) -> Any:
    return field.to_python(value)


def as_instance(model: type[Model], row: Row) -> Any:
    """A row as it was stored. A column that is new since has its default; one that is no more is left out."""
    known = {field.attname: field for field in model._meta.concrete_fields}
    return model(**{name: back(known[name], value) for name, value in row.items() if name in known})


def _pk_of(model: type[Model]) -> Any:
    return model._meta.pk
