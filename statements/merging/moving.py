"""The plan of a merge: what is done to which row, found by walking all that points at the record that goes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from statements.merging import refusing, texts
from statements.merging.filling import Difference, above, differences, taken_over
from statements.merging.names import kept_names
from statements.merging.parts import Twins, joint_with, says_nothing
from statements.merging.relations import Relation, relations_to
from statements.merging.steps import Step, drop, name_of, set_column
from statements.models import Report, Statement

_FOLLOWS_BY_ITSELF = {"search"}
"""Apps whose rows are worked out from the record."""


@dataclass(frozen=True)
class Plan:
    """All that a merge would do, or why it is refused. The same records give the same plan."""

    gone: Any
    kept: Any
    steps: tuple[Step, ...]
    differences: tuple[Difference, ...]
    refusals: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        told = json.dumps([step.to_json() for step in self.steps], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()


def plan(gone: Any, kept: Any) -> Plan:
    reasons = refusing.refusals(gone, kept)
    if reasons:
        return Plan(gone, kept, (), (), tuple(reasons))
    moves = _Moves()
    moves.empty(gone, kept)
    return Plan(
        gone,
        kept,
        (*moves.steps, drop(gone), *kept_names(gone, kept)),
        tuple(differences(gone, kept)),
        tuple(moves.refusals),
    )


class _Moves:
    """Collects the steps; a part that has a double at the kept record is folded into that in turn."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.refusals: list[str] = []

    def empty(self, gone: Any, kept: Any) -> None:
        """All that points at `gone` points at `kept`."""
        self.steps += taken_over(gone, kept)
        for relation in _relations(gone):
            self._move(relation, gone, kept)

    def _fold(self, part: Any, twin: Any) -> None:
        self.empty(part, twin)
        self.steps.append(drop(part, twin))

    def _move(self, relation: Relation, gone: Any, kept: Any) -> None:
        rows = relation.rows(gone)
        if not rows:
            return
        twins = Twins(relation, kept)
        carried = _carried_over(relation, rows, kept)
        for row in rows:
            if row.pk in carried and carried[row.pk] is None or says_nothing(relation, row, gone, kept):
                self.discard(row)
            elif relation.model is Report and relation.name == "article":
                self._move_report(row, twins, gone, kept)
            elif row.pk not in carried and (twin := twins.of(row)):
                self._fold(row, twin)
            else:
                self.steps.append(set_column(row, relation.column, _target(relation, row, gone, kept)))
                others = carried.get(row.pk) or {}
                self.steps += [set_column(row, column, value) for column, value in others.items()]
        if relation.model is Statement and relation.name == "speaker":
            for link in joint_with(rows, kept):
                self.discard(link, name_of(link.statement))

    def _move_report(self, report: Report, twins: Twins, gone: Any, kept: Any) -> None:
        found = texts.placed(report, gone, kept)
        if found.lost:
            self.refusals.append(found.why_lost)
        elif twin := twins.of(report, found.spans):
            self._fold(report, twin)
        else:
            self.steps += texts.steps_of(found, gone, kept)

    def discard(self, row: Model, family: str = "") -> None:
        """It goes without a double, and with it what is nothing without it."""
        for relation in _relations(row):
            for part in relation.rows(row):
                if relation.model._meta.get_field(relation.name).null:
                    self.steps.append(set_column(part, relation.column, None))
                else:
                    self.discard(part, family or name_of(row))
        self.steps.append(drop(row, family=family))


def _relations(record: Model) -> list[Relation]:
    return [
        relation for relation in relations_to(type(record)) if relation.model._meta.app_label not in _FOLLOWS_BY_ITSELF
    ]


def _carried_over(relation: Relation, rows: list[Any], kept: Any) -> Mapping[int, Mapping[str, Any] | None]:
    """By row, what else changes in it; None for one that is of no use there. Models say so themselves."""
    carried_over = getattr(relation.model, "carried_over", None)
    return carried_over(relation.name, rows, kept) if carried_over else {}


def _target(relation: Relation, row: Any, gone: Any, kept: Any) -> int | None:
    """The kept record; but what stands above that, and the kept one itself, takes the place of the one that goes."""
    if relation.is_to_itself and row.pk in {kept.pk, *(step.pk for step in above(kept, relation.name))}:
        place = getattr(gone, relation.column)
        return None if place == row.pk else place
    return int(kept.pk)
