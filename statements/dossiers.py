"""Putting statements into a dossier, and in order; and the dossiers that readers find a statement in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, QuerySet

from statements.models import Dossier, DossierEntry, Statement
from statements.models.curated import explain

MOST_ENTRIES = 200
"""What one page of the admin can be sent with, four fields each."""


@transaction.atomic
def add(dossier: Dossier, statements: Sequence[Statement], reason: str = "") -> None:
    """Append them in the order given. Raises ValidationError for one that is there already, or is one too many."""
    there = {entry.statement_id for entry in dossier.entries.all()}
    for statement in statements:
        if statement.pk in there:
            raise ValidationError(f"It stands in this dossier already: {statement}")
        there.add(statement.pk)
    if len(there) > MOST_ENTRIES:
        raise ValidationError(f"A dossier holds {MOST_ENTRIES} statements at most; this would make {len(there)}.")
    last = dossier.entries.aggregate(last=Max("order"))["last"] or 0
    for order, statement in enumerate(statements, last + 1):
        entry = DossierEntry(dossier=dossier, statement=statement, order=order)
        explain(entry, reason)
        entry.save()


def standing_in(statement: Statement) -> QuerySet[Dossier]:
    """The published dossiers with that statement."""
    return Dossier.objects.published().filter(entries__statement=statement)


@dataclass(frozen=True)
class Move:
    """An entry with the number it had and the number it is given."""

    entry: DossierEntry
    before: int
    after: int

    @property
    def place(self) -> tuple[int, int, int]:
        """What is moved up stands before the one whose number it takes, what is moved down behind it."""
        return self.after, (self.after > self.before) - (self.after < self.before), self.before


def renumber(moves: Iterable[Move]) -> list[DossierEntry]:
    """Number them from 1 without gaps, saving nothing; those whose number is another one now."""
    ordered = sorted(moves, key=lambda move: move.place)
    for order, move in enumerate(ordered, 1):
        move.entry.order = order
    return [move.entry for move in ordered if move.entry.order != move.before]
