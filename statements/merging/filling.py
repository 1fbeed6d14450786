"""What the kept record takes over where it has nothing itself, and where the two differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Field, ForeignKey, Model

from statements.differences import Piece, by_word, shortened
from statements.merging.steps import Step, field_of, name_of, set_column
from statements.models.fields import DayField, FoldedField

FILLED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "speaker": (("wikidata",), ("website",), ("note",)),
    "topic": (("formal_name",), ("broader_id",), ("registration",), ("note", "source")),
    "outlet": (("country",), ("language",), ("website",), ("note",)),
    "statement": (
        ("speaker_id", "position_id"),
        ("said",),
        ("occasion",),
        ("venue_outlet_id",),
        ("place",),
        ("original_wording", "original_language", "translator", "translation_status"),
        ("standing", "standing_note", "standing_source", "standing_signed_by_id", "standing_signed_on"),
    ),
    "article": (
        ("byline",),
        ("published", "published_time", "published_zone"),
        ("url",),
        ("archived_url",),
        ("retrieved",),
        ("based_on_id",),
        ("credit",),
    ),
    "report": (("translator", "translation_status"), ("cue",), ("speaker_as_printed",)),
    "position": (("source",),),
    "treatyaction": (("note",), ("source", "source_url")),
    "treatyparty": (("note",),),
    "speakername": (("language",),),
    "topicname": (("language",),),
    "outletname": (("language",),),
}
"""By model: columns that are taken over, those together that make sense only together."""

_NO_FACTS = {"id", "slug", "text_sha256", "created_at", "changed_at", "published_at", "standing_signed_on"}


@dataclass(frozen=True)
class Difference:
    """A column in which two records differ. What the kept one has stands, unless it has nothing."""

    label: str
    gone: str
    kept: str
    taken: bool

    @property
    def pieces(self) -> list[Piece]:
        """By which words they differ; empty where one of them has none, or both have a single one."""
        if not (self.gone and self.kept and " " in self.gone + self.kept):
            return []
        return shortened(by_word(self.gone, self.kept))


def taken_over(gone: Model, kept: Model) -> list[Step]:
    return [
        set_column(kept, column, getattr(gone, column), f"{name_of(kept)}, {columns[0]}")
        for columns in _taken(gone, kept)
        for column in columns
    ]


def _taken(gone: Any, kept: Any) -> Iterator[list[str]]:
    for columns in FILLED.get(str(kept._meta.model_name), ()):
        there = any(not _is_empty(kept, column) for column in columns)
        given = [column for column in columns if not _is_empty(gone, column)]
        if given and not there and not any(_leads_back(gone, kept, column) for column in given):
            yield given


def _is_empty(record: Any, column: str) -> bool:
    """As a new one has it: a standing of “accepted” says nothing yet."""
    field = field_of(type(record), column)
    value = field.get_prep_value(getattr(record, column))
    return value in (None, "") or (field.has_default() and value == field.get_default())


def _leads_back(gone: Any, kept: Any, column: str) -> bool:
    """Whether the kept record, put below what the other is below, would be below itself."""
    name = column.removesuffix("_id")
    if kept._meta.get_field(name).related_model is not type(kept):
        return False
    return kept.pk in (step.pk for step in above(gone, name))


def above(record: Any, name: str) -> Iterator[Any]:
    """From the next one up by a column that leads to records of the same kind."""
    seen = {record.pk}
    while (record := getattr(record, name)) and record.pk not in seen:
        seen.add(record.pk)
        yield record


def differences(gone: Model, kept: Model) -> list[Difference]:
    taken = {column for columns in _taken(gone, kept) for column in columns}
    return [
        Difference(str(field.verbose_name), shown(gone, field), shown(kept, field), field.attname in taken)
        for field in differing_columns(gone, kept)
    ]


def differing_columns(one: Model, other: Model) -> "list[Field[Any, Any]]":
    """Those that state a fact, not what follows from another or when it was stored."""
    return [
        field
        for field in one._meta.concrete_fields
        if field.attname not in _NO_FACTS and not isinstance(field, DayField | FoldedField)
        if shown(one, field) != shown(other, field)
    ]


def shown(record: Any, field: "Field[Any, Any]") -> str:
    """A column's value in words."""
    value = getattr(record, field.name)
    if value in (None, ""):
        return ""
    if isinstance(field, ForeignKey):
        return str(value)
    display = getattr(record, f"get_{field.name}_display", None)
    return str(display()) if display else str(value)
