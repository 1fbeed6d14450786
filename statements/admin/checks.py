"""The action that looks reports up in their texts again, from the lists of reports, statements and articles."""

from collections import Counter
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements import checks
from statements.admin.base import RecordAdmin
from statements.admin.editors import editor
from statements.checks import Check
from statements.differences import shortened
from statements.models import Report
from statements.search import follow

MOST_CHECKED = 1_000
MOST_TOLD = 20


class Checks(RecordAdmin):
    """Records that are, or have, reports."""

    checked_by: ClassVar[str]
    """The column of reports that leads to the record."""

    @admin.action(permissions=["change"], description="Check against the text")
    def check_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        # Without an order: a list may be sorted by what is only counted there.
        chosen = queryset.order_by().values("pk")
        numbers = checks.numbers_of(Report.objects.filter(**{f"{self.checked_by}__in": chosen}))
        if len(numbers) > MOST_CHECKED:
            words = f"Nothing was checked: these have {len(numbers):,} reports. Choose fewer, up to {MOST_CHECKED:,} "
            self.message_user(request, f"{words}at once; manage.py check_quotes checks all of them.", messages.ERROR)
            return
        found: list[Check] = []
        for batch in checks.batches(numbers):
            with follow.once_at_the_end():
                found += checks.check_batch(batch, editor(request))
        self._tell(request, found)

    def _tell(self, request: HttpRequest, found: list[Check]) -> None:
        bad = [check for check in found if check.is_bad]
        self.message_user(request, summary(found), messages.WARNING if bad else messages.SUCCESS)
        for check in sorted(bad, key=lambda check: not check.is_public)[:MOST_TOLD]:
            self.message_user(request, in_words(check), messages.ERROR if check.is_public else messages.WARNING)
        if len(bad) > MOST_TOLD:
            self.message_user(request, f"And {len(bad) - MOST_TOLD:,} more: filter the reports by check.")


def summary(found: list[Check]) -> str:
    counted = Counter(check.report.get_check_result_display() for check in found)
    reports = "One report" if len(found) == 1 else f"{len(found) or 'No'} reports"
    return f"{reports} checked{': ' if found else '.'}" + ", ".join(f"{n} {result}" for result, n in counted.items())


def in_words(check: Check) -> SafeString:
    report = check.report
    pieces = shortened(check.pieces)
    return format_html(
        '{} ({}): <a href="{}">{}</a>: {}{}{}',
        report.statement,
        report.statement.get_state_display(),
        reverse("admin:statements_report_change", args=[report.pk]),
        report,
        report.get_check_result_display(),
        ": " if pieces else ".",
        render_to_string("_difference.html", {"pieces": pieces}) if pieces else "",
    )
