"""What the versions in a history held, and how each differs from the one before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import ForeignKey
from django.utils import timezone
from django.utils.formats import date_format

from statements.models.fields import DayField, FoldedField

Values = dict[str, str]
"""By label; what was empty is left out."""


@dataclass(frozen=True)
class Change:
    label: str
    before: str
    after: str


def values_of_each(versions: Sequence[Any]) -> list[Values]:
    """One query for each many-to-many column, however many versions there are."""
    if not versions:
        return []
    many = [(field, _linked(versions, field)) for field in versions[0]._history_m2m_fields]
    return [_columns(version) | _links(version, many) for version in versions]


def changes(before: Values, after: Values) -> list[Change]:
    labels = dict.fromkeys([*after, *before])
    return [
        Change(label, before.get(label, ""), after.get(label, ""))
        for label in labels
        if before.get(label, "") != after.get(label, "")
    ]


def _columns(version: Any) -> Values:
    return {
        str(field.verbose_name): value
        for field in version.tracked_fields
        # Folded names and days follow from other columns.
        if not isinstance(field, FoldedField | DayField) and (value := _value(version, field))
    }


def _value(version: Any, field: Any) -> str:
    stored = getattr(version, field.attname)
    if stored in (None, ""):
        return ""
    if isinstance(field, ForeignKey):
        return _record(version, field.name, stored)
    if isinstance(stored, datetime):
        return date_format(timezone.localtime(stored), "j F Y, H:i")
    display = getattr(version, f"get_{field.name}_display", None)
    return str(display() if display else stored)


def _record(version: Any, name: str, number: int) -> str:
    try:
        return str(getattr(version, name))
    except ObjectDoesNotExist:
        return f"number {number}, which is deleted"


def _linked(versions: Iterable[Any], field: Any) -> dict[int, list[str]]:
    """The records linked to each version, by the version's number."""
    name = field.m2m_reverse_field_name()
    rows = getattr(type(next(iter(versions))), field.name).model.objects
    linked: dict[int, list[str]] = {}
    for row in rows.filter(history__in=[version.pk for version in versions]).select_related(name).order_by("pk"):
        linked.setdefault(row.history_id, []).append(_record(row, name, getattr(row, f"{name}_id")))
    return linked


def _links(version: Any, many: Iterable[tuple[Any, dict[int, list[str]]]]) -> Values:
    return {
        str(field.verbose_name): "; ".join(sorted(linked[version.pk])) for field, linked in many if version.pk in linked
    }
