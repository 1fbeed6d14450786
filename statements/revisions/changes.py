"""How two versions of a record differ, in words for readers: by column, and by line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from statements.revisions.kinds import Kind, Line
from statements.revisions.telling import Change, Values, Versions, changes
from statements.revisions.walking import RECORD, Key, State, in_order

LONGEST_NAME = 60

Parts = list[list[str]]
"""What the columns of a line held, each with its name; a list, for the order of JSON objects is not kept everywhere."""


@dataclass(frozen=True)
class LineChange:
    """A line that was added or removed whole."""

    label: str
    before: Parts
    after: Parts


class Teller:
    """Tells of states of records of one kind, all that they name read together."""

    def __init__(self, kind: Kind, states: Iterable[State]) -> None:
        self.kind = kind
        rows: dict[int, dict[int, Any]] = defaultdict(dict)
        for state in states:
            rows[RECORD][id(state.record)] = state.record
            for (place, _number), row in state.lines.items():
                rows[place][id(row)] = row
        self._versions = {
            place: Versions(list(of.values()), only=self._columns(place), for_readers=True)
            for place, of in rows.items()
        }

    def _columns(self, place: int) -> tuple[str, ...]:
        return self.kind.lines[place - 1].columns if place else self.kind.columns

    def label(self, state: State) -> str:
        """What the record was called."""
        values = self._values(RECORD, state.record)
        named = [values.get(label, "") for label in ("name", "title", "headline")]
        if words := next(filter(None, named), ""):
            return words
        if self.kind.name == "statement":
            return ", ".join(filter(None, (values.get("speaker"), values.get("said"))))
        return f"{capfirst(str(self.kind.model._meta.verbose_name))} {state.record.id}"

    def changes(self, before: State, after: State) -> list[Change | LineChange]:
        told: list[Change | LineChange] = []
        told += changes(self._values(RECORD, before.record), self._values(RECORD, after.record))
        for key in dict.fromkeys([*after.lines, *before.lines]):
            told += self._line(key, before, after)
        return [*told, *self._order(before, after)]

    def _values(self, place: int, row: Any) -> Values:
        return self._versions[place].values(row)

    def _line(self, key: Key, before: State, after: State) -> Iterator[Change | LineChange]:
        line = self.kind.lines[key[0] - 1]
        old, new = before.lines.get(key), after.lines.get(key)
        if old is None or new is None:
            verb = "added" if old is None else "removed"
            yield LineChange(f"{line.noun} {verb}", self._parts(key[0], old), self._parts(key[0], new))
            return
        name = f"{line.noun} ({self._name(line, key[0], old)})"
        for change in changes(self._values(key[0], old), self._values(key[0], new)):
            yield Change(f"{name}: {change.label}", change.before, change.after)
        if before.placed.get(key) != after.placed.get(key):
            yield Change(f"{name}: passages", "", "marked anew in the text of the article")

    def _parts(self, place: int, row: Any) -> Parts:
        return [] if row is None else [[name, value] for name, value in self._values(place, row).items()]

    def _name(self, line: Line, place: int, row: Any) -> str:
        words = next(iter(self._values(place, row).values()), "")
        return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"

    def _order(self, before: State, after: State) -> Iterator[Change]:
        both = before.lines.keys() & after.lines.keys()
        old, new = ([key for key in in_order(state) if key in both] for state in (before, after))
        if old != new:
            yield Change("order", self._names(before, old), self._names(after, new))

    def _names(self, state: State, keys: list[Key]) -> str:
        return "; ".join(self._name(self.kind.lines[key[0] - 1], key[0], state.lines[key]) for key in keys)
