"""Whether an entry has the fields and forms that its file asks for."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from statements.seeding.reading import Entry, Problem
from statements.seeding.shapes import SHAPES, Field, Form

# NUL and lone surrogates: no database takes them.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def shape_problems(entry: Entry) -> Iterator[Problem]:
    for field, message in _wrong_fields(entry.fields, SHAPES[entry.name]):
        yield entry.problem(field, message)
    if entry.slug and not _SLUG.fullmatch(entry.slug):
        yield entry.problem("slug", f"“{entry.slug}” has other characters than a-z, 0-9 and single hyphens.")


def _wrong_fields(fields: Mapping[str, Any], shape: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    for name in fields:
        if name not in shape:
            yield name, f"No such field is known. There are {', '.join(shape)}."
    for name, field in shape.items():
        if name in fields:
            yield from _wrong_value(name, fields[name], field)
        elif field.needed:
            yield name, "The field is missing."


def _wrong_value(name: str, value: Any, field: Field) -> Iterator[tuple[str, str]]:
    match field.form:
        case Form.TEXT | Form.REFERENCE:
            yield from _wrong_text(name, value, field.needed)
        case Form.NAMES:
            yield from _wrong_names(name, value)
        case Form.PARTS:
            yield from _wrong_parts(name, value, field)
        case _:
            yield from _wrong_list(name, value)


def _wrong_text(name: str, value: Any, needed: bool = True) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str):
        yield name, "It has to be text, in quotation marks."
    elif _UNSTORABLE.search(value):
        yield name, "It has a character that cannot be stored."
    elif value != value.strip():
        yield name, "It begins or ends with a space."
    elif needed and not value:
        yield name, "It is empty."


def _wrong_list(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list):
        yield name, "It has to be a list, [ … ]."
        return
    for number, item in enumerate(value, 1):
        yield from _wrong_text(f"{name} {number}", item)


def _wrong_names(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield name, 'It has to be an object with lists of names by language, { "ru": [ … ] }.'
        return
    for language, names in value.items():
        yield from _wrong_list(f"{name} {language}", names)


def _wrong_parts(name: str, value: Any, field: Field) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list):
        yield name, "It has to be a list of objects, [ { … } ]."
        return
    if field.needed and not value:
        yield name, "It is empty."
    for number, part in enumerate(value, 1):
        if not isinstance(part, dict):
            yield f"{name} {number}", "It has to be an object, { … }."
            continue
        for inner, message in _wrong_fields(part, field.parts):
            yield f"{name} {number}, {inner}", message
