"""How far an article is."""

from dataclasses import dataclass
from typing import Self

from django.db.models import BooleanField, ExpressionWrapper, Q

from statements.ingest.models import Proposal
from statements.models import Article, Statement

TOGETHER = Q(
    state=Proposal.State.WAITING,
    confident=True,
    speaker__isnull=False,
    same_as_statement=None,
    same_as_proposal=None,
) & ~Q(said="")
"""What may be accepted together, as far as a row tells it by itself."""


@dataclass(frozen=True)
class Counts:
    total: int
    waiting: int
    on_record: int
    confident: int
    """Candidates for being accepted together."""
    drafts: int
    """Statements that came of these and are drafts."""
    in_review: int

    @classmethod
    def of(cls, article: Article) -> Self:
        found = article.proposals.order_by().annotate(together=ExpressionWrapper(TOGETHER, BooleanField()))
        rows = list(found.values_list("state", "together", "statement", "statement__state"))
        accepted = (Proposal.State.ACCEPTED, Proposal.State.AMENDED)
        states = {number: moved for state, _, number, moved in rows if state in accepted and number}
        return cls(
            total=len(rows),
            waiting=sum(state == Proposal.State.WAITING for state, *_ in rows),
            on_record=sum(state == Proposal.State.ON_RECORD for state, *_ in rows),
            confident=sum(together for _, together, *_ in rows),
            drafts=sum(moved == Statement.State.DRAFT for moved in states.values()),
            in_review=sum(moved == Statement.State.IN_REVIEW for moved in states.values()),
        )

    @property
    def decided(self) -> int:
        return self.total - self.waiting

    @property
    def unpublished(self) -> int:
        return self.drafts + self.in_review
