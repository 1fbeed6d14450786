"""Entries as values for the models: columns of the record, links to others, and rows of its parts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from statements.models import (
    Article,
    Dossier,
    DossierEntry,
    Outlet,
    OutletName,
    Position,
    Report,
    Speaker,
    SpeakerName,
    Statement,
    Topic,
    TopicName,
    TreatyAction,
    TreatyParty,
)
from statements.names import fold_name
from statements.seeding.linking import links, paragraphs
from statements.seeding.reading import Entry, Problem
from statements.seeding.shapes import SHAPES, Form

Values = dict[str, Any]

MODELS: Mapping[str, type[Model]] = {
    "outlet": Outlet,
    "speaker": Speaker,
    "topic": Topic,
    "article": Article,
    "statement": Statement,
    "dossier": Dossier,
}

WITH_STATE = ("statement", "dossier")
"""Readers see these once they are published, which they are when all their parts are there."""


@dataclass(frozen=True)
class Part:
    """A model whose rows belong to a record: the column of the record, and which row is the same one after an edit."""

    model: type[Model]
    owner: str
    same: Callable[[Values], Any]
    field: str
    once: bool = False
    """Whether of those that are the same a record has one: people may have merged what two of them lead to."""


def _folded(values: Values) -> str:
    return fold_name(values["name"])


PARTS: Mapping[str, Sequence[Part]] = {
    "outlet": (Part(OutletName, "outlet", _folded, "names"),),
    "speaker": (
        Part(SpeakerName, "speaker", _folded, "names"),
        Part(Position, "speaker", lambda values: (values["title"], values["institution"]), "positions"),
    ),
    "topic": (
        Part(TopicName, "topic", _folded, "names"),
        Part(TreatyParty, "treaty", lambda values: (str(values["country"]), values["name"]), "parties"),
        Part(TreatyAction, "treaty", lambda values: (values["kind"], values["party"]), "actions"),
    ),
    "article": (),
    "statement": (Part(Report, "statement", lambda values: values["article"], "reports"),),
    "dossier": (Part(DossierEntry, "dossier", lambda values: values["statement"], "entries", once=True),),
}


def columns(entry: Entry) -> Values:
    """What the record's own columns are to hold, except its links; a field left out has the column's default."""
    shape = SHAPES[entry.name]
    names = [name for name, field in shape.items() if field.form is Form.TEXT]
    values = _with_defaults(MODELS[entry.kind], names, entry.fields)
    values |= {name: paragraphs(entry, name) for name, field in shape.items() if field.form is Form.PARAGRAPHS}
    if entry.name == "treaties":
        values["kind"] = Topic.Kind.TREATY
    return values


def rows(entry: Entry, part: Part) -> list[Values]:
    """What the parts of that model are to hold; what one leads to stays a slug, a report's passages are no column."""
    match part.field:
        case "names":
            return list(_name_rows(entry))
        case "reports":
            return [_report_row(entry, report) for report in entry.fields["reports"]]
        case "entries":
            return [_entry_row(order, given) for order, given in enumerate(entry.fields["entries"], 1)]
    if part.field not in SHAPES[entry.name]:
        return []
    names = list(SHAPES[entry.name][part.field].parts)
    return [_with_defaults(part.model, names, given) for given in entry.fields.get(part.field, ())]


def _with_defaults(model: Any, names: Sequence[str], given: Mapping[str, Any]) -> Values:
    return {name: given.get(name) or model._meta.get_field(name).get_default() for name in names}


def _name_rows(entry: Entry) -> Iterator[Values]:
    for field in ("names", "shared_names"):
        for language, names in entry.fields.get(field, {}).items():
            for name in names:
                yield {"name": name, "language": language, "shared": field == "shared_names"}


def _report_row(entry: Entry, report: Mapping[str, Any]) -> Values:
    names = ["kind", "wording", "language", "translator", "translation_status", "cue", "speaker_as_printed"]
    given = {"wording": entry.fields["wording"], "language": entry.fields["language"], **report}
    row = _with_defaults(Report, names, given)
    return row | {"article": report["article"], "passages": report.get("passages", [])}


def _entry_row(order: int, given: Mapping[str, Any]) -> Values:
    return {"statement": given["statement"], "order": order, "note": given.get("note", "")}


def column_problems(entry: Entry) -> Iterator[Problem]:
    """What the models' own fields refuse, without asking the database: choices, dates, addresses, lengths."""
    yield from _refused(entry, "", MODELS[entry.kind](**columns(entry)))
    for part in PARTS[entry.kind]:
        for number, values in enumerate(rows(entry, part), 1):
            not_own = {"passages", *links_of(entry, part)}
            own = {name: value for name, value in values.items() if name not in not_own}
            yield from _refused(entry, place(part, number, values), part.model(**own))
    if entry.name == "topics" and entry.fields["kind"] == Topic.Kind.TREATY:
        yield entry.problem("kind", "Treaties stand in treaties.json.")


def links_of(entry: Entry, part: Part) -> dict[str, str]:
    """The columns of its rows that hold the slug of another entry, and the kind of that entry."""
    shape = SHAPES[entry.name]
    return links(shape[part.field]) if part.field in shape else {}


def _refused(entry: Entry, prefix: str, record: Model) -> Iterator[Problem]:
    links = {field.name for field in record._meta.get_fields() if field.is_relation}
    try:
        record.clean_fields(exclude=links)
    except ValidationError as error:
        yield from problems_of(entry, prefix, error)


def place(part: Part, number: int, values: Values) -> str:
    """How a message names that row: by its number in the list, a name by itself."""
    return f"names “{values['name']}”" if part.field == "names" else f"{part.field} {number}"


def problems_of(entry: Entry, prefix: str, error: ValidationError) -> Iterator[Problem]:
    by_field = error.message_dict if hasattr(error, "error_dict") else {"__all__": error.messages}
    for field, messages in by_field.items():
        named = "" if field == "__all__" else field
        for message in messages:
            yield entry.problem(", ".join(filter(None, (prefix, named))), message)
