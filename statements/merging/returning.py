"""What of a merge can be undone: all that is still as the merge left it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError

from statements.merging.later import Later, Owed
from statements.merging.rows import Rows, led_to
from statements.merging.steps import Step, as_instance, field_of, from_json
from statements.models import Merge
from statements.models.workflow import State

_NEEDED = {("statements.statement", "speaker_id"), ("statements.statement", "said")}
"""Without which no statement is published."""


@dataclass(frozen=True)
class Return:
    """`steps` go back, `stays` says in words what does not, `owed` is added to merges done since."""

    merge: Merge
    steps: tuple[Step, ...]
    stays: tuple[str, ...]
    owed: tuple[Owed, ...]
    refusals: tuple[str, ...]


def returning(merge: Merge) -> Return:
    stored, later = [from_json(step) for step in merge.steps], Later(merge)
    refusals = [
        f"“{other}” was merged later and counts on this one. Undo that first." for other in later.standing_on(stored)
    ]
    if merge.is_undone:
        refusals.append("This merge is undone already.")
    dated = later.brought_up_to_date(stored)
    families = _families([one.step for one in dated if not one.waits])
    stays = _Rest(families).stays
    whole = name_of_gone(merge)
    if whole in stays:
        refusals.append(f"{merge.gone_label} cannot come back: {stays.pop(whole)}")
    going = [step for name, steps in families.items() if name not in stays for step in steps]
    owed = tuple(one for each in dated if each.step.family not in stays for one in each.owed)
    return Return(merge, tuple(going), tuple(stays.values()), owed, tuple(refusals))


def name_of_gone(merge: Merge) -> str:
    """The family of the record that went."""
    return f"statements.{merge.kind} {merge.gone}"


def _families(steps: Sequence[Step]) -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        found[step.family].append(step)
    return dict(found)


class _Rest:
    """The families that stay, each with the reason; and then those that lead to one that stays away."""

    def __init__(self, families: dict[str, list[Step]]) -> None:
        self._families = families
        self._rows = Rows(step for steps in families.values() for step in steps)
        self._missing: set[tuple[str, int | None]] = set()
        self.stays: dict[str, str] = {}
        while found := dict(self._staying()):
            self.stays |= found
            self._missing |= {step.key for name in found for step in families[name] if step.do == "drop"}

    def _staying(self) -> Iterator[tuple[str, str]]:
        returning = {step.key for steps in self._families.values() for step in steps if step.do == "drop"}
        for name, steps in self._families.items():
            if name not in self.stays:
                problems = (self._problem(step, returning - self._missing, len(steps) > 1) for step in steps)
                if problem := next(filter(None, problems), ""):
                    yield name, problem

    def _problem(self, step: Step, returning: set[tuple[str, int | None]], in_company: bool) -> str:
        for model, column, number in led_to(step):
            if not self._rows.get(model, number) and (model._meta.label_lower, number) not in returning:
                return f"{called(step)}: its {_noun(model)} {number} is no longer on record ({column})."
        now = self._rows.columns(step)
        match step.do:
            case "drop":
                return _clash(step) if now is None else f"{called(step)} is on record again."
            case "add" if now is None:
                # Somebody took it away already.
                return f"{called(step)} was changed since." if in_company else ""
            case "add":
                return "" if now == step.row else f"{called(step)} was changed since, and stays."
        if now is None:
            return "" if step.key in returning else f"{called(step)} is no longer on record."
        if now[step.column] != step.after:
            return f"{called(step)} was changed since, and stays as it is ({_label(step)})."
        if (step.model, step.column) in _NEEDED and not step.before and now["state"] == State.PUBLISHED:
            return f"{called(step)} was published with it since, and stays as it is ({_label(step)})."
        return ""


def _clash(step: Step) -> str:
    """What is on record in its place, if anything is."""
    model = step.model_class
    row, links = (
        as_instance(model, step.row or {}),
        {field.name for field in model._meta.concrete_fields if field.is_relation},
    )
    try:
        row.validate_unique()
        # What it leads to may come back with it, so the conditions on that are left to the database.
        row.validate_constraints(exclude=set() if model._meta.auto_created else links)
    except ValidationError as error:
        return f"{called(step)}: {' '.join(error.messages)}"
    return ""


def called(step: Step) -> str:
    """“statement 5”; of a link, what it links."""
    model = step.model_class
    if not model._meta.auto_created or not step.row:
        return f"{_noun(model)} {step.pk}".capitalize()
    ends = [f"{_noun(end)} {number}" for end, _column, number in led_to(step)]
    return " and ".join(ends).capitalize()


def _noun(model: Any) -> str:
    return str(model._meta.verbose_name)


def _label(step: Step) -> str:
    return str(field_of(apps.get_model(step.model), step.column).verbose_name)
