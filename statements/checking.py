"""Checking reports against the text of their article."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from statements import quoting
from statements.models import Report, Span
from statements.models.curated import explain


def check_report(report: Report) -> None:
    """Look again how the report's wording stands in the held text, and store it with the time."""
    spans = [(span.start, span.end) for span in report.spans.all()]
    report.check_result = quoting.check(report.article.text, report.wording, spans)
    report.checked_at = timezone.now()
    explain(report, f"Checked: {report.get_check_result_display()}")
    report.save()


def place_report(report: Report, passages: Sequence[str] = ()) -> None:
    """Anchor a saved report at its passages (by default its whole wording) and check it, in one transaction.

    Raises ValidationError for a given passage that is not in the held text, or stands there more than once.
    """
    text = report.article.text
    for passage in passages:
        _require_one_place(text, passage)
    finding = quoting.find_all(text, passages or [report.wording])
    with transaction.atomic():
        report.spans.all().delete()
        if finding.result in (quoting.VERBATIM, quoting.NORMALISED, quoting.CHANGED):
            for start, end in sorted(set(finding.spans)):
                Span.objects.create(report=report, start=start, end=end)
        check_report(report) if report.spans.exists() else _store(report, finding.result)


def _store(report: Report, result: str) -> None:
    report.check_result, report.checked_at = result, timezone.now()
    explain(report, f"Checked: {report.get_check_result_display()}")
    report.save()


def _require_one_place(text: str, passage: str) -> None:
    match quoting.find(text, passage).result:
        case quoting.NOT_HELD:
            raise ValidationError("The article's text is not held, so no passage can be pointed at.")
        case quoting.NOT_FOUND | quoting.CHANGED:
            raise ValidationError(f"“{_short(passage)}” does not stand in the article's text letter for letter.")
        case quoting.AMBIGUOUS:
            raise ValidationError(f"“{_short(passage)}” stands in the text more than once. Give a longer passage.")


def _short(passage: str) -> str:
    return passage if len(passage) <= 60 else passage[:59] + "…"
