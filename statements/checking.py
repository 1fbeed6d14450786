"""Checking reports against the text of their article."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from statements import quoting
from statements.models import Report, Span
from statements.models.curated import explain

MORE_THAN_ONCE = "stands in the text more than once. Give a longer passage, with the words around it."


def check_report(report: Report) -> None:
    """Look again how the report's wording stands in the held text, and store it with the time."""
    spans = [(span.start, span.end) for span in report.spans.all()]
    report.check_result = quoting.check(report.article.text, report.wording, spans)
    report.checked_at = timezone.now()
    explain(report, f"Checked: {report.get_check_result_display()}")
    report.save()


def place_report(report: Report, passages: Sequence[str] = ()) -> None:
    """Anchor a saved report at its passages (by default its whole wording) and check it, in one transaction.

    Raises what `locate` raises.
    """
    finding = locate(report.article.text, report.wording, passages)
    with transaction.atomic():
        report.spans.all().delete()
        if finding.result in (quoting.VERBATIM, quoting.NORMALISED, quoting.CHANGED):
            for start, end in sorted(set(finding.spans)):
                Span.objects.create(report=report, start=start, end=end)
        check_report(report) if report.spans.exists() else _store(report, finding.result)


def locate(text: str, wording: str, passages: Sequence[str] = ()) -> quoting.Finding:
    """Where the passages stand, or without any the wording. A sole passage around the wording only says which place.

    Raises ValidationError for a passage that does not stand in the held text at one place.
    """
    problems = [problem for passage in passages if (problem := _problem(text, passage))]
    if problems:
        raise ValidationError(problems)
    finding = quoting.find_all(text, passages) if passages else quoting.find_wording(text, wording)
    if len(passages) == 1:
        return _narrowed(text, wording, finding.spans[0]) or finding
    return finding


def _narrowed(text: str, wording: str, around: tuple[int, int]) -> quoting.Finding | None:
    """The wording's one place inside; None if it does not stand there."""
    inside = quoting.find_wording(text[slice(*around)], wording)
    match inside.result:
        case quoting.VERBATIM | quoting.NORMALISED:
            return quoting.Finding(inside.result, tuple((around[0] + a, around[0] + b) for a, b in inside.spans))
        case quoting.AMBIGUOUS:
            raise ValidationError(
                f"“{_short(wording)}” stands in the passage more than once. Give one in which it stands once, "
                "or the words themselves in several lines."
            )
    return None


def _store(report: Report, result: str) -> None:
    report.check_result, report.checked_at = result, timezone.now()
    explain(report, f"Checked: {report.get_check_result_display()}")
    report.save()


def _problem(text: str, passage: str) -> str:
    match quoting.find(text, passage).result:
        case quoting.NOT_HELD:
            return "The article's text is not held, so no passage can be pointed at."
        case quoting.NOT_FOUND | quoting.CHANGED:
            return (
                f"“{_short(passage)}” does not stand in the article's text letter for letter. Copy it as it is there."
            )
        case quoting.AMBIGUOUS:
            return f"“{_short(passage)}” {MORE_THAN_ONCE}"
    return ""


def _short(passage: str) -> str:
    return passage if len(passage) <= 60 else passage[:59] + "…"
