"""Reports that change to another article: where their passages stand there, so that no checked quotation is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements import quoting
from statements.merging.steps import Step, add, drop, name_of, set_column
from statements.models import Article, Report, Span
from statements.reanchoring import places_of


@dataclass(frozen=True)
class Placed:
    """A report as it stands in the text it moves to; `lost` if it stood in its own, or needed none, and not here."""

    report: Report
    spans: tuple[tuple[int, int], ...]
    check: str
    lost: bool

    @property
    def why_lost(self) -> str:
        found = Report.Check(self.check).label
        return f"“{_short(self.report.wording)}” in statement {self.report.statement_id}: {found} in the text kept."


def placed(report: Report, gone: Article, kept: Article) -> Placed:
    spans = tuple((span.start, span.end) for span in report.spans.all())
    if gone.text == kept.text:
        return Placed(report, spans, report.check_result, lost=False)
    there = tuple(sorted(set(places_of(report, kept.text))))
    check = quoting.check(kept.text, report.wording, there)
    stood = report.check_result in Report.COUNTING
    return Placed(report, there, check, lost=stood and check not in Report.STANDING)


def steps_of(found: Placed, gone: Article, kept: Article) -> list[Step]:
    report, family = found.report, name_of(found.report)
    steps = [set_column(report, "article_id", kept.pk)]
    if found.check != report.check_result:
        steps.append(set_column(report, "check_result", found.check))
    if gone.text == kept.text:
        return steps
    return [*steps, *(drop(span, family=family) for span in report.spans.all()), *_added(report, kept, found.spans)]


def _added(report: Report, kept: Article, spans: Sequence[tuple[int, int]]) -> list[Step]:
    anchors = [quoting.anchor(kept.text, start, end) for start, end in spans]
    return [
        add(
            Span(
                report=report,
                start=anchor.start,
                end=anchor.end,
                exact=anchor.exact,
                prefix=anchor.prefix,
                suffix=anchor.suffix,
            ),
            family=name_of(report),
        )
        for anchor in anchors
    ]


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
