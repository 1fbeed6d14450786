"""The last changes to records of every kind: who, when, why, and which of its parts changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse

from statements.models.fields import DayField, FoldedField

SHOWN = 15
UNSAID = {"published_at", "checked_at"}
"""Columns that tell when another was changed."""


@dataclass(frozen=True)
class RecentChange:
    """`what` is the change in a word or two: “added”, “deleted”, or the names of what changed.

    `href` leads to the record in the admin, and is empty where it is there no longer.
    """

    when: datetime
    who: str
    what: str
    why: str
    noun: str
    record: str
    href: str


def recent_changes(models: Iterable[type[Any]]) -> list[RecentChange]:
    """The latest over all these models, each of which keeps a history.

    Two queries a model at most, and one for each of its many-to-many columns, however long the histories are.
    """
    latest = [row for model in models for row in _latest(model)]
    latest = sorted(latest, key=lambda row: row.history_date, reverse=True)[:SHOWN]
    of_kind: dict[type[Any], list[Any]] = {}
    for row in latest:
        of_kind.setdefault(type(row), []).append(row)
    changed = {row: what for rows in of_kind.values() for row, what in _what_changed(rows).items()}
    return [_told(row, changed[row]) for row in latest]


def _latest(model: type[Any]) -> list[Any]:
    history = model.history.model.objects
    before = history.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by("-history_id")
    rows = history.annotate(
        version_before=Subquery(before.values("history_id")[:1]),
        is_there=Exists(model._default_manager.filter(pk=OuterRef("id"))),
    )
    return list(rows.select_related("history_user").order_by("-history_date", "-history_id")[:SHOWN])


def _what_changed(rows: Sequence[Any]) -> dict[Any, str]:
    """Of rows of one kind."""
    before = type(rows[0]).objects.in_bulk([row.version_before for row in rows if row.version_before])
    linked = _linked([*rows, *before.values()])
    return {row: _what(row, before.get(row.version_before), linked) for row in rows}


def _what(row: Any, before: Any, linked: dict[str, dict[int, set[int]]]) -> str:
    if row.history_type == "-":
        return "deleted"
    if before is None:
        return "added"
    columns = [
        str(field.verbose_name)
        for field in row.tracked_fields
        if not isinstance(field, FoldedField | DayField) and field.name not in UNSAID
        if getattr(row, field.attname) != getattr(before, field.attname)
    ]
    links = [label for label, of in linked.items() if of.get(row.pk) != of.get(before.pk)]
    return ", ".join([*columns, *links]) or "nothing but the time"


def _linked(versions: Sequence[Any]) -> dict[str, dict[int, set[int]]]:
    """By the column's label and the version's number: the numbers of the records linked to it then."""
    found: dict[str, dict[int, set[int]]] = {}
    for field in versions[0]._history_m2m_fields:
        of = found.setdefault(str(field.verbose_name), {})
        rows = getattr(type(versions[0]), field.name).model.objects.filter(history__in=[row.pk for row in versions])
        for version, number in rows.values_list("history_id", f"{field.m2m_reverse_field_name()}_id"):
            of.setdefault(version, set()).add(number)
    return found


def _told(row: Any, what: str) -> RecentChange:
    opts = row.instance_type._meta
    return RecentChange(
        when=row.history_date,
        who=str(row.history_user or "the archive"),
        what=what,
        why=row.history_change_reason or "",
        noun=str(opts.verbose_name),
        record=_name(row),
        href=reverse(f"admin:statements_{opts.model_name}_change", args=[row.id]) if row.is_there else "",
    )


def _name(row: Any) -> str:
    """From the row alone: a record's own way of telling its name may ask for its speaker or its article."""
    for column in ("name", "title", "headline", "wording"):
        words = getattr(row, column, "")
        if words:
            return words if len(words) <= 80 else f"{words[:79].rstrip()}…"
    return f"number {row.id}"
