"""Undoing a merge: the record that went comes back under its number, and with it what nobody has changed since."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from statements.merging import applying, histories, laws
from statements.merging.returning import Return, returning
from statements.merging.rows import Rows
from statements.merging.steps import Step
from statements.models import Merge

NO_REASON = "Give the reason: the history of every record that comes back tells it."


@transaction.atomic
def undo(merge: Merge, by: AbstractBaseUser | None, reason: str) -> Return:
    """Raises ValidationError if it is refused, and then nothing has changed."""
    reason = reason.strip()
    if not reason:
        raise ValidationError(NO_REASON)
    merge = Merge.objects.select_for_update().get(pk=merge.pk)
    found = returning(merge)
    if found.refusals:
        raise ValidationError(list(found.refusals))
    merge.undone_by_id, merge.undone_at, merge.undone_reason = by.pk if by else None, timezone.now(), reason
    _put_back(found.steps, merge.told_undone, by)
    _owe(found)
    merge.left = list(found.stays)
    merge.save()
    ends = _ends(merge)
    there = [record for record in applying.touched(found.steps) if record not in ends]
    histories.tell([*there, *ends], merge.told_undone, by)
    laws.require(ends, found.steps)
    return found


def _put_back(steps: tuple[Step, ...], told: str, by: AbstractBaseUser | None) -> None:
    """In the opposite order: what was added goes first, and a record is back before its parts."""
    rows = Rows(steps)
    for step in reversed(steps):
        if step.do == "add" and rows.columns(step):
            applying.remove(step, told, by)
    for step in reversed(steps):
        if step.do == "drop":
            applying.restore(step)
    applying.set_all([step.backwards() for step in reversed(steps) if step.do == "set"])


def _owe(found: Return) -> None:
    """Records that came back name what was merged since: those merges know of it from now on."""
    for merge, step in found.owed:
        later = Merge.objects.select_for_update().get(pk=merge.pk)
        later.steps = [step.to_json(), *later.steps]
        later.save(update_fields=["steps"])


def _ends(merge: Merge) -> list[Any]:
    model: Any = Merge.model_of(merge.kind)
    return list(model._default_manager.filter(pk__in=[merge.gone, merge.kept]).order_by("pk"))
