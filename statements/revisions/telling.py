"""What the versions in a history held, and how each differs from the one before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import DateField, Field, ForeignKey, Model, TimeField
from django.utils import timezone
from django_countries.fields import CountryField

from statements import dates, differences
from statements.countries import country_name
from statements.differences import Piece
from statements.languages import language_name
from statements.models import Statement
from statements.models.fields import DayField, FoldedField, LanguageField, PartialDateField

Values = dict[str, str]
"""By label; what was empty is left out."""


@dataclass(frozen=True)
class Change:
    label: str
    before: str
    after: str

    @property
    def pieces(self) -> list[Piece]:
        """By word; of long texts, the neighbourhood of what changed."""
        return differences.shortened(differences.by_word(self.before, self.after))


def changes(before: Values, after: Values) -> list[Change]:
    labels = dict.fromkeys([*after, *before])
    return [
        Change(label, before.get(label, ""), after.get(label, ""))
        for label in labels
        if before.get(label, "") != after.get(label, "")
    ]


class Versions:
    """Rows of one history with all they name: one query for each column that names records, however many rows."""

    def __init__(
        self, rows: Sequence[Any], leave_out: Collection[str] = (), only: Sequence[str] = (), for_readers: bool = False
    ) -> None:
        """`leave_out` names columns that are not to be told; `only` those that are, in their order."""
        self.rows = rows
        self.for_readers = for_readers
        tracked = rows[0].tracked_fields if rows else []
        self.fields = [field for field in tracked if not field.primary_key and field.attname not in leave_out]
        if only:
            self.fields = sorted(
                (field for field in self.fields if field.name in only), key=lambda field: only.index(field.name)
            )
        self.named = {field.attname: _named(rows, field) for field in self.fields if isinstance(field, ForeignKey)}
        self.linked = {field: _linked(rows, field) for field in rows[0]._history_m2m_fields} if rows else {}

    def values(self, row: Any) -> Values:
        # Folded names and days follow from other columns.
        told = [field for field in self.fields if not isinstance(field, FoldedField | DayField)]
        columns = {str(field.verbose_name): value for field in told if (value := self._value(row, field))}
        many = {
            str(field.verbose_name): "; ".join(sorted(linked[row.pk]))
            for field, linked in self.linked.items()
            if row.pk in linked
        }
        return columns | many

    def name(self, row: Any) -> str:
        """What the record was called then, as far as the records are there that its name is made of."""
        record = row.instance
        for field in self.fields:
            named = self.named.get(field.attname, {}).get(getattr(row, field.attname))
            if named is not None:
                setattr(record, field.name, named)
        try:
            return str(record)
        except ObjectDoesNotExist:
            return f"number {record.pk}"

    def _value(self, row: Any, field: Any) -> str:
        if not isinstance(field, ForeignKey):
            return read(row, field) if self.for_readers else shown(row, field)
        number = getattr(row, field.attname)
        if number is None:
            return ""
        if self.for_readers and field.related_model is Statement:
            return f"statement {number}"
        return str(self.named[field.attname].get(number, f"number {number}, which is deleted"))


def shown(record: Any, field: "Field[Any, Any]") -> str:
    """One value of a record or of a version, as an editor reads it."""
    stored = getattr(record, field.attname)
    if stored in (None, ""):
        return ""
    if isinstance(field, ForeignKey):
        return str(getattr(record, field.name))
    if isinstance(stored, datetime):
        return dates.moment_written_out(timezone.localtime(stored))
    if isinstance(stored, bool):
        return "yes" if stored else "no"
    display = getattr(record, f"get_{field.name}_display", None)
    return str(display() if display else stored)


def read(record: Any, field: "Field[Any, Any]") -> str:
    """One value as a reader reads it: dates and times written out, languages and countries by name."""
    stored = getattr(record, field.attname)
    match field:
        case PartialDateField() if stored:
            return dates.written_out(stored)
        case DateField() if stored and not isinstance(stored, datetime):
            return dates.day_written_out(stored)
        case TimeField() if stored is not None:
            return f"{stored:%H:%M}"
        case LanguageField() if stored:
            return language_name(stored)
        case CountryField() if stored:
            return country_name(stored)
    return shown(record, field)


def _named(rows: Sequence[Any], field: Any) -> dict[int, Model]:
    """The records that a column of the rows leads to, each with what its own name is made of."""
    model = field.related_model
    numbers = {number for row in rows if (number := getattr(row, field.attname)) is not None}
    nearest = [each.name for each in model._meta.concrete_fields if isinstance(each, ForeignKey)]
    records = model._base_manager.select_related(*nearest) if nearest else model._base_manager.all()
    found: dict[int, Any] = records.in_bulk(numbers) if numbers else {}
    return found


def _linked(rows: Sequence[Any], field: Any) -> dict[int, list[str]]:
    """The names of the records linked to each version, by the version's number."""
    name = field.m2m_reverse_field_name()
    links = getattr(type(rows[0]), field.name).model.objects
    linked: dict[int, list[str]] = {}
    for link in links.filter(history__in=[row.pk for row in rows]).select_related(name).order_by("pk"):
        linked.setdefault(link.history_id, []).append(_link_name(link, name))
    return linked


def _link_name(link: Any, name: str) -> str:
    try:
        return str(getattr(link, name))
    except ObjectDoesNotExist:
        return f"number {getattr(link, f'{name}_id')}, which is deleted"
