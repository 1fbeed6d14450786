"""What was done to a record and to its lines, in one order of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import OuterRef, Subquery

from statements.revisions.telling import Change, Versions, changes

A_PAGE = 50


@dataclass(frozen=True)
class Kind:
    """The history of the record itself, or of one kind of its lines."""

    rows: Any
    """A query."""
    noun: str = ""
    """Of a line."""
    leads_back: str = ""
    """The column by which a line belongs to the record; it is the same throughout."""


@dataclass(frozen=True)
class Entry:
    row: Any
    noun: str
    name: str
    changes: list[Change]


def page_of(kinds: Sequence[Kind], number: Any) -> Page[Any]:
    """The latest first. A fixed number of queries for each kind, however long its history is."""
    keys = [
        (date, place, row)
        for place, kind in enumerate(kinds)
        for date, row in kind.rows.order_by().values_list("history_date", "history_id")
    ]
    page: Page[Any] = Paginator(sorted(keys, reverse=True), A_PAGE).get_page(number)
    shown = list(page.object_list)
    entries: dict[tuple[int, int], Entry] = {}
    for place, kind in enumerate(kinds):
        rows = [row for _, kind_of_row, row in shown if kind_of_row == place]
        entries |= {(place, entry.row.pk): entry for entry in _entries(kind, rows)}
    page.object_list = [entries[place, row] for _, place, row in shown]
    return page


def _entries(kind: Kind, numbers: Sequence[int]) -> list[Entry]:
    if not numbers:
        return []
    model = kind.rows.model
    key = model.instance_type._meta.pk.attname
    earlier = model.objects.filter(**{key: OuterRef(key)}, history_id__lt=OuterRef("history_id"))
    previous = Subquery(earlier.order_by("-history_id").values("history_id")[:1])
    rows = list(model.objects.filter(history_id__in=numbers).select_related("history_user").annotate(previous=previous))
    before = model.objects.in_bulk({row.previous for row in rows} - {None, *numbers})
    known = before | {row.pk: row for row in rows}
    versions = Versions(list(known.values()), leave_out=[kind.leads_back])
    return [
        Entry(row, kind.noun, versions.name(row) if kind.noun else "", _changes(kind, versions, row, known))
        for row in rows
    ]


def _changes(kind: Kind, versions: Versions, row: Any, known: dict[int, Any]) -> list[Change]:
    values = versions.values(row)
    if row.history_type == "-":
        return changes(values, {}) if kind.noun else []
    if row.previous:
        return changes(versions.values(known[row.previous]), values)
    return changes({}, values) if kind.noun else []
