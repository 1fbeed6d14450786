"""The index follows the record without the record knowing of it: by signals, in the same transaction."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete

from statements.models import (
    Article,
    Dossier,
    Outlet,
    OutletName,
    Position,
    Report,
    Speaker,
    SpeakerName,
    Statement,
    Topic,
    TopicName,
)
from statements.revisions import recording
from statements.search import edition, index

_waiting: ContextVar[set[int] | None] = ContextVar("statements waiting to be indexed", default=None)


@contextmanager
def once_at_the_end() -> Iterator[None]:
    """In one transaction, index every statement touched within once, before it commits."""
    if _waiting.get() is not None:
        yield
        return
    token = _waiting.set(set())
    try:
        with transaction.atomic(), recording.once_at_the_end():
            # What is counted before the end is of an edition that nobody else will see.
            edition.change()
            yield
            index.refresh(_waiting.get() or ())
    finally:
        _waiting.reset(token)


def touch(statements: Iterable[int]) -> None:
    """These statements, or something that is indexed with them, have changed; with none, the record around them has."""
    waiting = _waiting.get()
    if waiting is None:
        index.refresh(statements)
    else:
        waiting.update(statements)


def statements_of(record: Model) -> Iterable[int]:
    """The statements whose words or values come from that record."""
    match record:
        case Statement():
            return [record.pk]
        case Report():
            return [record.statement_id]
        case Speaker():
            return _where(
                Q(speaker=record) | Q(further_speakers=record) | Q(mentioned_speakers=record) | Q(addressees=record)
            )
        case SpeakerName() | Position():
            return statements_of(record.speaker)
        case Topic():
            return _where(Q(topics__in=[record.pk, *_narrower(record.pk)]) | Q(mentioned_topics=record))
        case TopicName():
            return _where(Q(topics=record.topic) | Q(mentioned_topics=record.topic))
        case Article():
            return _where(Q(reports__article=record))
        case Outlet():
            return _where(Q(reports__article__outlet=record) | Q(venue_outlet=record))
        case OutletName():
            return _where(Q(venue_outlet=record.outlet))
    return []


def _where(condition: Q) -> Iterable[int]:
    return Statement.objects.published().filter(condition).values_list("pk", flat=True).distinct().order_by()


def _narrower(topic: int) -> set[int]:
    """All topics below, however deep; one query a level."""
    found: set[int] = set()
    level = {topic}
    while level := set(Topic.objects.filter(broader__in=level).values_list("pk", flat=True)) - found:
        found |= level
    return found


_FOLLOWED = (
    *(Statement, Report, Speaker, SpeakerName, Position, Topic, TopicName, Article, Outlet, OutletName),
    Dossier,
)
_MANY = ("further_speakers", "topics", "mentioned_topics", "mentioned_speakers", "addressees")


def connect() -> None:
    for model in _FOLLOWED:
        uid = f"statements.search.{model.__name__}"
        post_save.connect(_saved, sender=model, dispatch_uid=uid)
        pre_delete.connect(_going, sender=model, dispatch_uid=uid)
        post_delete.connect(_gone, sender=model, dispatch_uid=uid)
    for name in _MANY:
        through = getattr(Statement, name).through
        m2m_changed.connect(_linked, sender=through, dispatch_uid=f"statements.search.{name}")


def _saved(instance: Model, raw: bool = False, created: bool = False, **_: Any) -> None:
    if not raw:
        touch(() if created and isinstance(instance, Speaker | Topic | Outlet | Article) else statements_of(instance))


def _going(instance: Any, **_: Any) -> None:
    """Before it is deleted: its links to statements are still there to be read."""
    if isinstance(instance, Statement):
        index.remove([instance.pk])
    else:
        instance._indexed_with = list(statements_of(instance))


def _gone(instance: Any, origin: Model | QuerySet[Any], **_: Any) -> None:
    """Not for what goes along with its statement: that would index it again while it goes."""
    deleted = origin.model if isinstance(origin, QuerySet) else type(origin)
    if not issubclass(deleted, Statement):
        touch(instance._indexed_with)


def _linked(instance: Any, action: str, reverse: bool, pk_set: set[int] | None, **_: Any) -> None:
    """Statements gained or lost a topic or speaker, seen from either end."""
    match action, reverse:
        case (("post_add" | "post_remove" | "post_clear"), False):
            touch([instance.pk])
        case (("post_add" | "post_remove"), True):
            touch(pk_set or ())
        case "pre_clear", True:
            instance._indexed_with = list(statements_of(instance))
        case "post_clear", True:
            touch(instance._indexed_with)
