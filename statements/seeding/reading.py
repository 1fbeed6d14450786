"""Seed files as entries, and what is wrong with them in words that name file, entry and field."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from statements.seeding.shapes import KINDS, SHAPES


@dataclass(frozen=True, order=True)
class Problem:
    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        place = ", ".join(filter(None, (self.file, self.entry, self.field)))
        return f"{place}: {self.message}"


class SeedsRefused(ValueError):
    """Nothing was loaded; `problems` says why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Entry:
    """One record of a seed file; `label` names it in messages."""

    name: str
    slug: str
    fields: Mapping[str, Any]
    label: str

    @property
    def file(self) -> str:
        return f"{self.name}.json"

    @property
    def kind(self) -> str:
        return KINDS[self.name]

    @property
    def key(self) -> tuple[str, str]:
        """What a reference to it says: its kind and slug."""
        return self.kind, self.slug

    def problem(self, field: str, message: str) -> Problem:
        return Problem(self.file, self.label, field, message)


def read(folder: Path) -> tuple[list[Entry], list[Problem]]:
    """The entries of all seed files in the order of loading, and which files or entries cannot be read."""
    if not folder.is_dir():
        return [], [Problem(str(folder), "", "", "There is no such folder.")]
    entries: list[Entry] = []
    problems = [
        Problem(path.name, "", "", f"No such seed file is known. There are {', '.join(SHAPES)}.")
        for path in sorted(folder.glob("*.json"))
        if path.stem not in SHAPES
    ]
    for name in SHAPES:
        found, wrong = _read_file(folder / f"{name}.json", name)
        entries += found
        problems += wrong
    return entries, problems


def _read_file(path: Path, name: str) -> tuple[list[Entry], list[Problem]]:
    try:
        data = json.loads(path.read_text("utf-8"), object_pairs_hook=_each_field_once)
    except FileNotFoundError:
        return [], [Problem(path.name, "", "", "The file is missing.")]
    except UnicodeDecodeError:
        return [], [Problem(path.name, "", "", "The file is not in UTF-8.")]
    except json.JSONDecodeError as error:
        return [], [Problem(path.name, "", f"line {error.lineno}", f"This is not JSON: {error.msg}.")]
    except _StandsTwice as error:
        return [], [Problem(path.name, error.entry, error.field, "The field stands twice in one object.")]
    if not isinstance(data, list):
        return [], [Problem(path.name, "", "", "The file holds one list of entries, [ … ].")]
    return _entries(name, data)


def _entries(name: str, data: Sequence[Any]) -> tuple[list[Entry], list[Problem]]:
    entries, problems = [], []
    for number, fields in enumerate(data, 1):
        if not isinstance(fields, dict):
            problems.append(Problem(f"{name}.json", f"entry {number}", "", "An entry is an object, { … }."))
            continue
        slug = fields.get("slug")
        given = slug if isinstance(slug, str) else ""
        entries.append(Entry(name, given, fields, given or f"entry {number}"))
    return entries, problems


class _StandsTwice(ValueError):
    def __init__(self, entry: str, field: str) -> None:
        super().__init__(field)
        self.entry, self.field = entry, field


def _each_field_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _StandsTwice(str(fields.get("slug", "")), twice)
    return fields
