"""The history of corrected and withdrawn statements of a sample archive, and the notes signed under them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model

from statements import models
from statements.sample.founding import pks_of

_MANY = ("further_speakers", "topics", "mentioned_topics", "mentioned_speakers", "addressees")


@dataclass(frozen=True)
class Revised:
    """A stored statement, and as what it was published before."""

    before: models.Statement
    after: models.Statement
    reason: str
    note: str
    source: str
    on: datetime


def editor() -> int:
    """The number of who signs the notes: nobody who could log in."""
    user, made = get_user_model().objects.get_or_create(
        username="sample-editor", defaults={"first_name": "Fictional", "last_name": "Editor", "is_active": False}
    )
    if made:
        user.set_unusable_password()
        user.save()
    return int(user.pk)


def withdrawn(statement: models.Statement) -> Revised:
    """Published as it stands, and a month later taken back."""
    assert statement.published_at
    columns = {field.attname: getattr(statement, field.attname) for field in models.Statement._meta.concrete_fields}
    before = models.Statement(**(columns | {"state": "published", "withdrawal_reason": ""}))
    reason = f"Withdrawn: {statement.withdrawal_reason}"
    return Revised(before, statement, reason, "", "", statement.published_at + timedelta(days=30))


def store(revised: Iterable[Revised], signed_by: int) -> None:
    """Two rows of history each, with what hangs on them, and the notes with theirs."""
    found = list(revised)
    steps = [
        (each, _row(models.Statement, row, when, kind, why))
        for each in found
        for row, when, kind, why in (
            (each.before, each.after.published_at, "+", "Published"),
            (each.after, each.on, "~", each.reason),
        )
    ]
    pks_of(row for _each, row in steps)
    for name in _MANY:
        _store_links(name, steps)
    notes = [
        models.Note(
            statement=each.after,
            kind="correction",
            text=each.note,
            source=each.source,
            signed_by_id=signed_by,
            signed_on=each.on.date(),
        )
        for each in found
        if each.note
    ]
    pks_of(notes)
    noted = [each.on for each in found if each.note]
    pks_of(_row(models.Note, note, when, "+", "") for note, when in zip(notes, noted, strict=True))


def _row(model: Any, record: Any, when: datetime | None, kind: str, reason: str) -> Any:
    row = model.history.model
    columns = {field.attname: getattr(record, field.attname) for field in row.tracked_fields}
    return row(**columns, history_date=when, history_type=kind, history_change_reason=reason or None)


def _store_links(name: str, steps: Sequence[tuple[Revised, Any]]) -> None:
    """What hangs on the statements now hung on each of their versions."""
    through: Any = getattr(models.Statement, name).through
    kept = apps.get_model("statements", f"HistoricalStatement_{name}")
    numbers = {each.after.pk for each, _row in steps}
    links: dict[int, list[dict[str, int]]] = {}
    for link in through.objects.filter(statement__in=numbers).order_by("pk").values():
        links.setdefault(link["statement_id"], []).append(link)
    kept._default_manager.bulk_create(
        kept(history_id=row.pk, **link) for each, row in steps for link in links.get(each.after.pk, ())
    )
