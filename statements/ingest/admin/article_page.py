"""An article's page of proposals: its text with the passages marked, and each proposal with all that speaks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from statements import publishing, quoting
from statements.ingest.importing.archive import like_on_record
from statements.ingest.importing.publishers import printed_name
from statements.ingest.marking import pieces
from statements.ingest.models import Leftover, Proposal
from statements.ingest.proposing.sameness import in_words
from statements.models import Article, Position, Report, Speaker, Statement
from statements.models.fields import days

PER_PAGE = 100


@dataclass(frozen=True)
class Candidate:
    speaker: Speaker
    offices: list[Position]


@dataclass(frozen=True)
class ProposalView:
    """A proposal as an editor judges it."""

    proposal: Proposal
    number: int
    check: str
    may_decide: bool
    on_record: Statement | None = None
    """A statement that came onto the record after the proposal was made and may be the same utterance."""

    @property
    def check_label(self) -> str:
        return Report.Check(self.check).label

    @property
    def percent(self) -> int:
        return round(self.proposal.probability * 100)

    @property
    def offices(self) -> list[Position]:
        return self._offices_of(self.proposal.speaker) if self.proposal.speaker else []

    @property
    def candidates(self) -> list[Candidate]:
        others = [one for one in self.proposal.candidates.all() if one != self.proposal.speaker]
        return [Candidate(speaker, self._offices_of(speaker)) for speaker in others]

    def _offices_of(self, speaker: Speaker) -> list[Position]:
        said = days(self.proposal.said)
        return speaker.positions_between(said.first_day, said.last_day) if said else []

    @property
    def same_statement(self) -> Statement | None:
        """On record: the statement of which this is perhaps another wording."""
        other = self.proposal.same_as_proposal
        return self.proposal.same_as_statement or (other.statement if other else None) or self.on_record

    @property
    def lacking(self) -> list[str]:
        """What the draft that came of it needs before it can be published."""
        statement = self.proposal.statement
        is_draft = self.proposal.is_accepted and statement and statement.state == Statement.State.DRAFT
        return publishing.missing_for_publication(statement) if statement and is_draft else []

    @property
    def likeness(self) -> str:
        other, statement = self.proposal.same_as_proposal, self.same_statement
        wordings = [other.wording] if other else []
        if statement:
            wordings += [
                statement.wording,
                statement.original_wording,
                *(one.wording for one in statement.reports.all()),
            ]
        return in_words(self.proposal.wording, wordings, self.proposal.likeness)

    @property
    def corrections(self) -> list[tuple[str, str, str]]:
        """Of a decided one: field, proposed, decided."""
        return [
            (str(Proposal._meta.get_field(name).verbose_name), _said(change["proposed"]), _said(change["decided"]))  # type: ignore[union-attr]
            for name, change in self.proposal.corrections.items()
        ]


def _said(value: Any) -> str:
    match value:
        case {"name": name}:
            return str(name)
        case [*parts]:
            return ", ".join(map(_said, parts)) or "nothing"
    return str(value or "nothing")


def proposals_of(article: Article, numbers: Sequence[int], first: int, may_decide: bool) -> list[ProposalView]:
    rows = list(article.proposals.for_lists().filter(pk__in=numbers))
    alike = _on_record(article, [row for row in rows if row.is_waiting and not row.same_as_statement_id])
    return [
        ProposalView(row, number, quoting.check(article.text, row.wording, row.places), may_decide, alike.get(row.pk))
        for number, row in enumerate(rows, first)
    ]


def _on_record(article: Article, rows: Sequence[Proposal]) -> dict[int, Statement]:
    likenesses = like_on_record(rows, article.published_latest)
    known = Statement.objects.select_related("speaker").prefetch_related("reports")
    statements = known.in_bulk([number for number, _ in likenesses.values()])
    return {row: statements[number] for row, (number, _likeness) in likenesses.items()}


def marked(article: Article, views: Sequence[ProposalView]) -> list[tuple[str, ProposalView | None]]:
    """The text in pieces, each with the proposal it belongs to."""
    by_number = {view.number: view for view in views}
    places = [(start, end, view.number) for view in views for start, end in view.proposal.places]
    return [(words, by_number[key] if key else None) for words, key in pieces(article.text, places)]


def context_of(article: Article, may_decide: bool, at: int = 0) -> dict[str, Any]:
    """With the page of proposals that holds the one numbered `at`, or else the first page."""
    numbers = list(article.proposals.order_by("content_start", "order").values_list("pk", flat=True))
    page = numbers.index(at) // PER_PAGE if at in numbers else 0
    starts = range(0, len(numbers), PER_PAGE)
    views = proposals_of(article, numbers[page * PER_PAGE :][:PER_PAGE], page * PER_PAGE + 1, may_decide)
    return {
        "article": article,
        "views": views,
        "total": len(numbers),
        "pages": [(start + 1, min(start + PER_PAGE, len(numbers)), numbers[start]) for start in starts],
        "first": page * PER_PAGE + 1,
        "pieces": marked(article, views),
        "waiting": article.proposals.waiting().count(),
        "on_record": article.proposals.filter(state=Proposal.State.ON_RECORD).count(),
        "outlet_as_printed": printed_name(article),
        "captures": article.captures.light().select_related("captured_by"),
        "leftovers": Leftover.objects.filter(version=article, settled_at=None).count(),
    }


def article_for_page(number: int) -> Article | None:
    newest = Prefetch("superseded_by", Article.objects.defer("text").select_related("outlet"))
    return Article.objects.select_related("outlet").prefetch_related(newest).filter(pk=number).first()
