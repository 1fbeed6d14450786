"""What later merges have to do with the rows of an earlier one that is to be undone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from statements.merging.rows import led_to
from statements.merging.steps import Step, from_json
from statements.models import Merge

Owed = tuple[Merge, Step]
"""A step that a merge has to undo, since what it would have been done to was not there at the time."""


@dataclass(frozen=True)
class Dated:
    """A step of a merge as it can be undone now, if it can."""

    step: Step
    owed: tuple[Owed, ...] = ()
    waits: bool = False
    """Its row is put back by undoing the merge it is owed to."""


class Later:
    """The merges that stand and were done after another one."""

    def __init__(self, merge: Merge) -> None:
        self._merge = merge
        self._merges = list(Merge.objects.standing().filter(pk__gt=merge.pk).order_by("pk"))
        others = Merge.objects.standing().exclude(pk=merge.pk).defer("steps")
        self._by_gone = {(other.kind, other.gone): other for other in others}

    def standing_on(self, steps: Sequence[Step]) -> Iterator[Merge]:
        """Those that moved the same, or dropped a part for what this merge had put in its place or on which parts hang
        that would come back."""
        rows = {step.key for step in steps if step.do != "drop"}
        added = {step.key for step in steps if step.do == "add"}
        columns = {(*step.key, step.column) for step in steps if step.do == "set"}
        needed = {
            (model._meta.label_lower, number)
            for step in steps
            if step.do == "drop"
            for model, _column, number in led_to(step)
            # A record that was merged is another one now; a part that was dropped is none.
            if (model._meta.model_name, number) not in self._by_gone
        }

        def counts_on_it(step: Step) -> bool:
            if step.do == "drop":
                twin_is_here = step.twin is not None and (step.model, step.twin) in rows
                return step.key in rows or step.key in needed or twin_is_here
            return step.key in added or (*step.key, step.column) in columns

        for later in self._merges:
            is_its_home = (later.kind, later.gone) == (self._merge.kind, self._merge.kept)
            if is_its_home or any(map(counts_on_it, map(from_json, later.steps))):
                yield later

    def brought_up_to_date(self, steps: Sequence[Step]) -> list[Dated]:
        """Rows that were dropped name what has become of the records they named; undone, those merges lead them back.

        Two links that name the same by now come back as one.
        """
        dated = [self._dated(step) for step in steps]
        taken = {_ends(one.step) for one in dated if _is_link(one.step) and not one.owed}
        found = []
        for step, one in zip(steps, dated, strict=True):
            if one.owed and _is_link(step):
                if _ends(one.step) in taken or _is_there(one.step):
                    one = Dated(step, ((one.owed[0][0], step),), waits=True)
                taken.add(_ends(one.step))
            found.append(one)
        return found

    def _dated(self, step: Step) -> Dated:
        row: dict[str, Any] = dict(step.row or {})
        owed: list[Owed] = []
        for model, column, number in led_to(step) if step.do == "drop" else ():
            while merge := self._by_gone.get((str(model._meta.model_name), number)):
                owed.append((merge, Step("set", step.model, step.pk, step.family, column, number, merge.kept)))
                number = row[column] = merge.kept
        return Dated(replace(step, row=row), tuple(owed)) if owed else Dated(step)


def _is_link(step: Step) -> bool:
    return step.do == "drop" and bool(step.model_class._meta.auto_created)


def _ends(link: Step) -> tuple[Any, ...]:
    return link.model, *(number for _model, _column, number in led_to(link))


def _is_there(link: Step) -> bool:
    ends: dict[str, Any] = {column: number for _model, column, number in led_to(link)}
    return bool(link.model_class._base_manager.filter(**ends).exists())
