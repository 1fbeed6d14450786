"""How far an article is."""

from dataclasses import dataclass
from typing import Self

from statements.ingest.models import Proposal
from statements.models import Article, Statement


@dataclass(frozen=True)
class Counts:
    total: int
    waiting: int
    on_record: int
    confident: int
    """Of those waiting: candidates for being accepted together."""
    drafts: int
    """Statements that came of these and are drafts."""
    in_review: int

    @classmethod
    def of(cls, article: Article) -> Self:
        rows = list(article.proposals.order_by().values_list("state", "confident", "statement", "statement__state"))
        accepted = (Proposal.State.ACCEPTED, Proposal.State.AMENDED)
        states = {number: moved for state, _, number, moved in rows if state in accepted and number}
        return cls(
            total=len(rows),
            waiting=sum(state == Proposal.State.WAITING for state, *_ in rows),
            on_record=sum(state == Proposal.State.ON_RECORD for state, *_ in rows),
            confident=sum(state == Proposal.State.WAITING and sure for state, sure, *_ in rows),
            drafts=sum(moved == Statement.State.DRAFT for moved in states.values()),
            in_review=sum(moved == Statement.State.IN_REVIEW for moved in states.values()),
        )

    @property
    def decided(self) -> int:
        return self.total - self.waiting

    @property
    def unpublished(self) -> int:
        return self.drafts + self.in_review
