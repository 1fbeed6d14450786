"""What can be done with several proposals of an article at once, each for itself: accept, submit, publish."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError

from statements import publishing
from statements.ingest.desk.cards import Card, cards_of
from statements.ingest.review import AlreadyDecided
from statements.models import Article, Statement


@dataclass
class Outcome:
    """How many it was done with, and why not with the others."""

    done: int = 0
    refused: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Candidate:
    """A statement that may be moved on, and what stands against it."""

    statement: Statement
    missing: list[str]


def safe_cards(article: Article) -> list[Card]:
    """What may be accepted unread: sure, complete, standing in the text, unlike anything on record."""
    return [card for card in cards_of(article, True) if card.is_safe]


def unpublished(article: Article, by: AbstractBaseUser) -> list[Candidate]:
    """The drafts and the statements in review that came of the article's proposals, in the order of the text."""
    statements = {card.row.statement_id: card.statement for card in cards_of(article, True) if card.row.is_accepted}
    states = (Statement.State.DRAFT, Statement.State.IN_REVIEW)
    moving = [one for one in statements.values() if one and one.state in states]
    return [Candidate(one, publishing.missing_for_publication(one)) for one in moving]


def each(records: Iterable[object], act: Callable[[object], object]) -> Outcome:
    """Those that are refused hold up no others."""
    outcome = Outcome()
    for record in records:
        try:
            act(record)
            outcome.done += 1
        except (AlreadyDecided, ValidationError, publishing.NotReady) as error:
            words = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
            outcome.refused.append(f"{record}: {words}")
    return outcome
