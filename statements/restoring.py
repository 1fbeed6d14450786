"""Putting an earlier version of a record back, by a new change that says so."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Field, ForeignKey, Model
from django.utils import timezone

from statements import checking, dates, publishing, quoting
from statements.models import Article, Report, Statement, StatementRelation, Topic
from statements.models.curated import explain, one_version


@dataclass(frozen=True)
class Restoration:
    """What putting a version back would change."""

    record: Any
    """As it is now."""
    columns: dict[str, Any] = field(default_factory=dict)
    many: dict[str, list[Model]] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    """What the version names and the archive no longer has; it is left out."""

    def __bool__(self) -> bool:
        return bool(self.columns or self.many)

    @property
    def restored(self) -> Any:
        """The record with the version's columns, not saved."""
        record = copy(self.record)
        for name, value in self.columns.items():
            setattr(record, name, value)
        return record


def put_back(model: type[Model]) -> "list[Field[Any, Any]]":
    """The columns that a restoration touches: those that editors edit, but for the address.

    The state, signatures and checks say what was done with other words, and by whom; no version brings them back.
    """
    tracked = model.history.model.tracked_fields  # type: ignore[attr-defined]
    return [each for each in tracked if each.editable and not each.primary_key and each.name != "slug"]


def planned(version: Any, record: Model) -> Restoration:
    plan = Restoration(record)
    for each in put_back(type(record)):
        value = getattr(version, each.attname)
        if value == getattr(record, each.attname):
            continue
        if isinstance(each, ForeignKey) and value is not None and not _there(each, value):
            plan.gone.append(f"{each.verbose_name}: number {value}")
        else:
            plan.columns[each.attname] = value
    for each in version._history_m2m_fields:
        name = each.m2m_reverse_field_name()
        numbers = set(getattr(version, each.name).values_list(f"{name}_id", flat=True))
        there = each.related_model._base_manager.in_bulk(numbers)
        plan.gone.extend(f"{each.verbose_name}: number {number}" for number in sorted(numbers - there.keys()))
        if there.keys() != set(getattr(record, each.name).values_list("pk", flat=True)):
            plan.many[each.name] = list(there.values())
    return plan


def _there(column: Any, number: Any) -> bool:
    return bool(column.related_model._base_manager.filter(pk=number).exists())


@transaction.atomic
def restore(version: Any, by: AbstractBaseUser | None, reason: str) -> None:
    """Put a version of a record back that is still there. Its lines, state, signatures, checks and address stay.

    Raises ValidationError, or NotReady for what readers see; then nothing has changed.
    """
    if not reason.strip():
        raise ValidationError("Give the reason: it is kept in the history.")
    model = version.instance_type
    record = model._default_manager.select_for_update().get(pk=getattr(version, model._meta.pk.attname))
    plan = planned(version, record)
    if not plan:
        raise ValidationError("Nothing in that version differs from what is on record.")
    seen = _seen_with(record)
    for name, value in plan.columns.items():
        setattr(record, name, value)
    _sign(record, plan.columns.keys(), by)
    explain(record, f"Restored the version of {_moment(version)}: {reason.strip()}", by)
    record.full_clean()
    _save(record, plan)
    _check_anew(record, plan.columns.keys())
    _require_rules(record, seen | _seen_with(record))


def _moment(version: Any) -> str:
    return dates.moment_written_out(timezone.localtime(version.history_date))


def _save(record: Any, plan: Restoration) -> None:
    with one_version(record):
        record.save()
        for name, records in plan.many.items():
            getattr(record, name).set(records)


def _sign(record: Any, columns: Iterable[str], by: AbstractBaseUser | None) -> None:
    """Who puts a judgement back vouches for it."""
    match record:
        case Statement() if {"standing", "standing_note", "standing_source"} & set(columns):
            record.standing_signed_by, record.standing_signed_on = by, timezone.localdate()  # type: ignore[assignment]
        case StatementRelation() if by:
            record.signed_by, record.signed_at = by, timezone.now()  # type: ignore[assignment]


def _check_anew(record: Any, columns: Iterable[str]) -> None:
    if not isinstance(record, Report) or not {"wording", "article_id"} & set(columns):
        return
    stands = quoting.find(record.article.text, record.wording).result in (quoting.VERBATIM, quoting.NORMALISED)
    if stands or "article_id" in columns:
        checking.place_report(record)
    else:
        checking.check_report(record)


def _seen_with(record: Any) -> set[int]:
    """The statements that would be seen otherwise."""
    match record:
        case Statement():
            return {record.pk}
        case Report():
            return {record.statement_id}
        case Article():
            return set(record.reports.values_list("statement", flat=True))
    return set()


def _require_rules(record: Any, statements: Iterable[int]) -> None:
    for statement in Statement.objects.published().filter(pk__in=statements):
        if missing := publishing.missing_for_publication(statement):
            raise publishing.NotReady([f"Readers see statement {statement.pk}, and it would lack something.", *missing])
    if isinstance(record, Topic) and not record.is_treaty and (record.parties.exists() or record.actions.exists()):
        raise ValidationError("Only a treaty has parties and actions, and this one has some.")
