"""Merging: one record goes into another of its kind, all at once."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction

from statements import publicity
from statements.merging import applying, histories, laws
from statements.merging.moving import Plan, plan
from statements.models import Article, Merge, Statement

NO_REASON = "Give the reason: the history of every record that moves tells it."
LOOKED_AT = "Something has changed since you looked. Look again at what would move, then merge."


@transaction.atomic
def merge(gone: Any, kept: Any, by: AbstractBaseUser | None, reason: str, looked_at: str = "") -> Merge:
    """Raises ValidationError if it is refused, and then nothing has changed.

    `looked_at` is the fingerprint of the plan somebody has seen; another one is refused.
    """
    reason = reason.strip()
    if not reason:
        raise ValidationError(NO_REASON)
    gone, kept = locked(gone, kept)
    planned = plan(gone, kept)
    if planned.refusals:
        raise ValidationError(list(planned.refusals))
    if looked_at not in ("", planned.fingerprint):
        raise ValidationError(LOOKED_AT)
    return _do(planned, by, reason)


def _do(planned: Plan, by: AbstractBaseUser | None, reason: str) -> Merge:
    gone, kept = planned.gone, planned.kept
    made = Merge(
        kind=gone._meta.model_name,
        gone=gone.pk,
        gone_label=str(gone),
        kept=kept.pk,
        kept_label=str(kept),
        was_public=was_public(gone),
        reason=reason,
        by_id=by.pk if by else None,
    )
    done = applying.apply(planned.steps, made.told, by)
    made.steps = [step.to_json() for step in done]
    made.save()
    there = [record for record in applying.touched(done) if record != kept]
    kept.refresh_from_db()
    histories.tell([*there, kept], made.told, by)
    laws.require([kept], done)
    if made.was_public and isinstance(kept, Article):
        publicity.mark([kept.pk])
    return made


def locked(*records: Any) -> list[Any]:
    """As they stand now, to be changed by nobody else. Raises ValidationError if one is no more."""
    model = type(records[0])
    there = model._default_manager.select_for_update().order_by("pk").in_bulk([record.pk for record in records])
    if len(there) < len({record.pk for record in records}):
        raise ValidationError("One of them is no longer on record.")
    return [there[record.pk] for record in records]


def was_public(record: Any) -> bool:
    """Whether readers may have its address."""
    match record:
        case Statement():
            return record.published_at is not None
        case Article():
            return Article.objects.ever_public().filter(pk=record.pk).exists()
    return True
