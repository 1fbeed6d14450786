"""Two editors on one proposal: what the other decided beside what this one would, and deciding all the same."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from statements import publishing
from statements.differences import Piece, by_word
from statements.ingest import review
from statements.ingest.desk.cards import Card, verbose_name
from statements.ingest.desk.versions import in_order, version_of
from statements.ingest.models import Proposal
from statements.ingest.review import ASK_FOR_REASON, MANY, SINGLE, AlreadyDecided
from statements.models import Statement
from statements.models.curated import explain, one_version

CHANGED = "It has changed since you looked at it. Look again, then decide."


@dataclass(frozen=True)
class Conflict:
    """A proposal as it is now, and field by field how what is being typed differs from it."""

    card: Card
    differences: list[tuple[str, list[Piece]]]

    @property
    def chooses(self) -> str:
        """What saving does from here."""
        row = self.card.row
        if row.is_accepted and self.card.statement:
            return "Change their statement to mine"
        return "Accept mine all the same"

    @property
    def may_choose(self) -> bool:
        return self.card.row.state not in (Proposal.State.JOINED, Proposal.State.ON_RECORD)


def conflict_of(card: Card, mine: dict[str, Any]) -> Conflict:
    row, statement = card.row, card.statement if card.row.is_accepted else None
    if row.state == Proposal.State.REJECTED:
        return Conflict(card, [])
    theirs = values_of(statement or row)
    compared = [(name, _in_words(theirs[name]), _in_words(mine[name])) for name in (*SINGLE, *MANY) if name in mine]
    return Conflict(
        card, [(verbose_name(name), by_word(before, after)) for name, before, after in compared if before != after]
    )


def values_of(record: Statement | Proposal) -> dict[str, Any]:
    return {name: getattr(record, name) for name in SINGLE} | {name: list(getattr(record, name).all()) for name in MANY}


def _in_words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(sorted(map(str, value)))
    return str(value or "")


def require_seen(proposal: Proposal, seen: str) -> Proposal:
    """The proposal as stored, locked. Raises AlreadyDecided if it is not as the editor saw it."""
    Proposal.objects.select_for_update().get(pk=proposal.pk)
    row = in_order(proposal.article).get(pk=proposal.pk)
    if seen and version_of(row) != seen:
        raise AlreadyDecided(CHANGED)
    return row


@transaction.atomic
def decide_with(row: Proposal, by: AbstractBaseUser, amendments: dict[str, Any], note: str) -> Statement:
    """Accept it amended, whatever was decided before: a rejection is taken back, an accepted statement is changed.

    Raises AlreadyDecided, and ValidationError for what the record refuses: then nothing has changed.
    """
    if row.is_accepted and row.statement_id:
        return _change(row, by, amendments, note)
    if not row.is_waiting:
        review.reopen(row, by)
    return review.accept(row, by, note=note, **amendments)


def _change(row: Proposal, by: AbstractBaseUser, amendments: dict[str, Any], note: str) -> Statement:
    statement: Statement = Statement.objects.select_for_update().get(pk=row.statement_id or 0)
    if statement.state == Statement.State.WITHDRAWN:
        raise AlreadyDecided("Its statement has been withdrawn and stays as it is.")
    if statement.is_published and not note.strip():
        raise ValidationError({"note": ASK_FOR_REASON})
    _set(statement, amendments, note.strip() or "Changed on the desk, after another editor had accepted it", by)
    if statement.is_published and (missing := publishing.missing_for_publication(statement)):
        raise ValidationError(missing)
    row.corrections = review.corrections_of(row, amendments)
    row.state = Proposal.State.AMENDED if row.corrections else Proposal.State.ACCEPTED
    row.note = note.strip() or row.note
    row.decided_by_id, row.decided_at = by.pk, timezone.now()
    row.save()
    return statement


def _set(statement: Statement, values: dict[str, Any], reason: str, by: AbstractBaseUser) -> None:
    for name in SINGLE:
        setattr(statement, name, values[name])
    explain(statement, reason, by)
    statement.full_clean()
    with one_version(statement):
        statement.save()
        for name in MANY:
            getattr(statement, name).set(values[name])
