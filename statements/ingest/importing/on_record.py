"""Proposals that the record answers already: their passage stands in a report of this very article."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from statements.ingest.models import Proposal
from statements.marks import Span
from statements.models import Article, Report
from statements.pieces import NEAR

MOST = 0.5
"""Of a proposal's words: when a report holds more than this share of them, they are on record."""

ALL_BUT = 0.8
"""Of both: the same stretch of text, whoever was read to have said it."""


def settle(article: Article) -> int:
    """Link what waits to the report it stands in, so that nobody is asked for it. How many were linked."""
    reports = list(article.reports.select_related("statement").prefetch_related("spans"))
    settled = []
    for row in article.proposals.waiting() if reports else ():
        if report := next((report for report in reports if _is_answered(row, report)), None):
            row.state, row.decided_at = Proposal.State.ON_RECORD, timezone.now()
            row.statement_id, row.report = report.statement_id, report
            settled.append(row)
    Proposal.objects.bulk_update(settled, ["state", "decided_at", "statement", "report"], batch_size=500)
    return len(settled)


def _is_answered(proposal: Proposal, report: Report) -> bool:
    """A stretch inside of a longer one may be somebody else's words, quoted there: then it is asked."""
    stretches = _stretches((span.start, span.end) for span in report.spans.all())
    shared = _shared(proposal.places, stretches)
    if shared <= MOST * _length(proposal.places):
        return False
    same_stretch = shared >= ALL_BUT * max(_length(proposal.places), _length(stretches))
    return same_stretch or proposal.speaker_id in (None, report.statement.speaker_id)


def _stretches(spans: Iterable[Span]) -> list[Span]:
    """Each from a first piece to a last one that are near one another: what was left out between is answered too."""
    stretches: list[Span] = []
    for start, end in sorted(spans):
        if stretches and start - stretches[-1][1] <= NEAR:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


def _shared(ones: Iterable[Span], others: Sequence[Span]) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for start, end in ones for first, last in others)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)
