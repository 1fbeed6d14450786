"""Where a statement was reported: how each report stands in its source, and the ways there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from statements.context import paragraphs
from statements.markup import Span
from statements.models import Article, Report, Statement
from statements.text_fragments import address


@dataclass(frozen=True)
class ReportView:
    """A report as readers see it, or several of one article that stand in it alike."""

    report: Report
    spans: Sequence[Span]

    @property
    def article(self) -> Article:
        return self.report.article

    @property
    def is_digest(self) -> bool:
        return self.article.is_digest

    @property
    def is_paraphrase(self) -> bool:
        return self.report.statement.kind == Statement.Kind.INDIRECT

    @property
    def check(self) -> str:
        return self.report.check_result

    @property
    def check_label(self) -> str:
        return self.report.check_told

    @cached_property
    def outlet_href(self) -> str:
        """The outlet's own page, at the words."""
        return self._at_the_words(self.article.url)

    @cached_property
    def archived_href(self) -> str:
        """The copy that a web archive keeps, at the words."""
        return self._at_the_words(self.article.archived_url)

    def _at_the_words(self, url: str) -> str:
        return address(url, self.article.text, self.spans) if url else ""


def report_view(*reports: Report) -> ReportView:
    """Reads their article, statement and spans."""
    spans = sorted({(span.start, span.end) for report in reports for span in report.spans.all()})
    return ReportView(reports[0], spans)


def reports_of(statement: Statement) -> list[Report]:
    """In the order of their articles' days, with all that a page shows of them."""
    reports = statement.reports.select_related(
        "article__outlet", "article__based_on__outlet", "article__based_on__based_on__outlet"
    )
    return list(reports.prefetch_related("spans"))


def surroundings(view: ReportView) -> list[SafeString]:
    """The paragraphs of the held text around its passages, with these marked; none where it stands nowhere."""
    quoted, paraphrased = ([], view.spans) if view.is_paraphrase else (view.spans, [])
    excerpt = not view.article.shown_whole
    return paragraphs(view.article.text, quoted, around=1, paraphrased=paraphrased, excerpt=excerpt)
