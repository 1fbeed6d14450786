"""Checking reports against the text of their article."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from statements import quoting
from statements.models import Report, Span
from statements.models.curated import CHECKED, PLACED, explain

MORE_THAN_ONCE = "stands in the text more than once. Give a longer passage, with the words around it."


def check_report(report: Report, placed: bool = False) -> None:
    """Look again how the report's wording stands in the held text, and store it with the time.

    `placed`: its passages are new ones, which its history is to tell whatever is found.
    """
    store_result(report, quoting.check(report.article.text, report.wording, places_of(report)), placed)


def places_of(report: Report) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in report.spans.all()]


def place_report(report: Report, passages: Sequence[str] = ()) -> None:
    """Anchor a saved report at its passages (by default its whole wording) and check it, in one transaction.

    Raises what `locate` raises.
    """
    finding = locate(report.article.text, report.wording, passages)
    anchored = finding.result in (quoting.VERBATIM, quoting.NORMALISED, quoting.CHANGED)
    places = sorted(set(finding.spans)) if anchored else []
    with transaction.atomic():
        # Asked anew: what was read before may be older than what is stored.
        moved = places != list(report.spans.order_by("start").values_list("start", "end"))
        report.spans.all().delete()
        for start, end in places:
            Span.objects.create(report=report, start=start, end=end)
        result = quoting.check(report.article.text, report.wording, places) if places else finding.result
        store_result(report, result, moved)


def store_result(report: Report, result: str, placed: bool = False) -> None:
    """With the time, and with a row in its history, unless the check only confirms what is known."""
    confirmed = result == report.check_result and not placed
    report.check_result, report.checked_at = result, timezone.now()
    if confirmed:
        Report.objects.filter(pk=report.pk).update(checked_at=report.checked_at)
        return
    explain(report, f"{PLACED if placed else CHECKED}{report.get_check_result_display()}")
    report.save(update_fields=["check_result", "checked_at"])


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
