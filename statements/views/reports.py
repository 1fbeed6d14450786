"""Where a statement was reported: how each report stands in its source, the ways there, and all of them as a ladder."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from django.utils.text import capfirst

from statements.context import paragraphs
from statements.markup import Span
from statements.models import Article, Report, Statement
from statements.text_fragments import address


@dataclass(frozen=True)
class ReportView:
    """A report as readers see it, with the paragraphs of the held text around its passages."""

    report: Report
    spans: list[Span]
    context: list[SafeString]

    @property
    def article(self) -> Article:
        return self.report.article

    @property
    def differs(self) -> bool:
        return self.report.wording != self.report.statement.wording

    @property
    def is_digest(self) -> bool:
        return self.article.is_digest

    @property
    def is_paraphrase(self) -> bool:
        return self.report.statement.kind == Statement.Kind.INDIRECT

    @property
    def is_translated(self) -> bool:
        return self.report.kind == Report.Kind.TRANSLATION or bool(
            self.report.translator or self.report.translation_status
        )

    @property
    def kind(self) -> str:
        return capfirst(self.report.get_kind_display())

    @property
    def check(self) -> str:
        return self.report.check_result

    @property
    def check_label(self) -> str:
        return self.report.check_told

    @property
    def outlet_href(self) -> str:
        """The outlet's own page, at the words."""
        return self._at_the_words(self.article.url)

    @property
    def archived_href(self) -> str:
        """The copy that a web archive keeps, at the words."""
        return self._at_the_words(self.article.archived_url)

    def _at_the_words(self, url: str) -> str:
        return address(url, self.article.text, self.spans) if url else ""


def report_view(report: Report) -> ReportView:
    """Reads its article, statement and spans."""
    spans = [(span.start, span.end) for span in report.spans.all()]
    view = ReportView(report, spans, [])
    quoted, paraphrased = ([], spans) if view.is_paraphrase else (spans, [])
    excerpt = not report.article.shown_whole
    context = paragraphs(report.article.text, quoted, around=1, paraphrased=paraphrased, excerpt=excerpt)
    return ReportView(report, spans, context)


def reports_of(statement: Statement) -> list[ReportView]:
    """In the order of their articles' days."""
    reports = statement.reports.select_related(
        "article__outlet", "article__based_on__outlet", "article__based_on__based_on__outlet"
    ).prefetch_related("spans")
    return [report_view(report) for report in reports]


@dataclass
class Rung:
    """Articles that are alike in how near they are to what was said, each with all of its reports."""

    label: str
    missing: str = ""
    articles: dict[Article, list[ReportView]] = field(default_factory=dict)


_STEPS = (
    ("Original", "", (Report.Kind.ORIGINAL,)),
    ("First report", "No first report is on record: who reported it first is not known here.", (Report.Kind.FIRST,)),
    ("Republication", "", (Report.Kind.REPUBLICATION,)),
    ("Translations and summaries", "", (Report.Kind.TRANSLATION, Report.Kind.SUMMARY)),
)


def ladder(views: Sequence[ReportView]) -> list[Rung]:
    """From the original to what was made of it: each article once, where the report that is nearest stands.

    A rung without articles is left out, or says what is not on record.
    """
    rungs = [Rung(label, missing) for label, missing, _kinds in _STEPS]
    nearest: dict[Article, int] = {}
    for view in views:
        step = _step(Report.Kind.SUMMARY if view.is_digest else view.report.kind)
        nearest[view.article] = min(step, nearest.get(view.article, step))
    for view in views:
        rungs[nearest[view.article]].articles.setdefault(view.article, []).append(view)
    if rungs[0].articles:
        rungs[1].missing = ""
    return [rung for rung in rungs if rung.articles or rung.missing]


def _step(kind: str) -> int:
    return next(place for place, (_label, _missing, kinds) in enumerate(_STEPS) if kind in kinds)
