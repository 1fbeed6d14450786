"""Telling the histories of many records of one change: as saving each would, but in a few queries."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import DateTimeField
from django.db.models.signals import post_save
from simple_history.signals import post_create_historical_record

from statements.models import Article, Report, Statement
from statements.models.authorship import not_alone
from statements.models.curated import explain, unrecorded

AT_A_TIME = 500
MANY = (Statement, Report, Article)
"""Of which one merge moves thousands. Of the others there are few, and saving them does more."""


def tell(records: Iterable[Any], reason: str, by: AbstractBaseUser | None) -> None:
    """A row in the history of each, and what follows from its columns in step. Raises what saving raises."""
    for model, group in groupby(records, key=type):
        together = []
        for record in group:
            explain(record, reason, by)
            if model in MANY and not _something_follows(record):
                together.append(record)
            else:
                record.save()
        for start in range(0, len(together), AT_A_TIME):
            _tell_together(model, together[start : start + AT_A_TIME])


def _something_follows(record: Any) -> bool:
    """Whether saving would work out another value than the stored one, the time of the change aside."""
    fields = [field for field in record._meta.concrete_fields if not getattr(field, "auto_now", False)]
    stored = {field.attname: getattr(record, field.attname) for field in fields}
    return any(field.pre_save(record, add=False) != stored[field.attname] for field in fields)


def _tell_together(model: Any, records: Sequence[Any]) -> None:
    with _by_more_than_one(model, records):
        _time(model, records)
        rows = model.history.bulk_history_create(records, update=True)
        for field in model.history.model._history_m2m_fields:
            _keep_links(field, rows)
        row_of = {row.id: row for row in rows}
        for record in records:
            _announce(model, record, row_of[record.pk])


def _by_more_than_one(model: Any, records: Sequence[Any]) -> AbstractContextManager[None]:
    if model is Report:
        return not_alone(list(Statement.objects.filter(reports__in=records).distinct()))
    return not_alone(records if model is Statement else ())


def _time(model: Any, records: Sequence[Any]) -> None:
    """When it was changed is the same for all."""
    now = {field.attname: field.pre_save(records[0], add=False) for field in _times(model)}
    if now:
        model._base_manager.filter(pk__in=[record.pk for record in records]).update(**now)
    for record in records:
        for name, value in now.items():
            setattr(record, name, value)


def _times(model: Any) -> Iterator[Any]:
    for field in model._meta.concrete_fields:
        if isinstance(field, DateTimeField) and field.auto_now:
            yield field


def _keep_links(field: Any, rows: Sequence[Any]) -> None:
    """Which records each named, beside its new row."""
    version_of = {row.id: row.pk for row in rows}
    through, history = field.remote_field.through, getattr(type(rows[0]), field.name).model
    owner = through._meta.get_field(field.m2m_field_name()).attname
    links = through._base_manager.filter(**{f"{owner}__in": list(version_of)}).order_by("pk").values()
    history._base_manager.bulk_create([history(history_id=version_of[link[owner]], **link) for link in links])


def _announce(model: Any, record: Any, row: Any) -> None:
    """To those that follow the record or its history; the history itself knows."""
    with unrecorded(record):
        post_save.send(model, instance=record, created=False, raw=False, update_fields=None, using=record._state.db)
    post_create_historical_record.send(type(row), instance=record, history_instance=row)
