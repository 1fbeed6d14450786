"""Cards follow the record without the record knowing of them: made once what readers see is stored for good."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from statements.cards.keeping import refresh
from statements.models import Statement
from statements.models.workflow import State

AT_ONCE = 5
"""Cards made for one transaction. Of the thousands that a merge changes, the others are made when first asked for."""


def connect() -> None:
    post_save.connect(_saved, sender=Statement, dispatch_uid="statements.cards.saved")
    post_delete.connect(_deleted, sender=Statement, dispatch_uid="statements.cards.deleted")


def _saved(instance: Statement, **kwargs: Any) -> None:
    is_one_of_few = len(transaction.get_connection().run_on_commit) < AT_ONCE
    if instance.state == State.WITHDRAWN or (instance.state == State.PUBLISHED and is_one_of_few):
        _after(instance.pk)


def _deleted(instance: Statement, **kwargs: Any) -> None:
    _after(instance.pk)


def _after(number: int) -> None:
    def stored() -> None:
        refresh(number)

    # Robust: a card that cannot be made is logged, and what was published stays so.
    transaction.on_commit(stored, robust=True)
