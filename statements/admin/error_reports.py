"""Readers' error reports: the queue of them, and the verdict on each."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, Min
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements import dates, error_reports
from statements.admin.editors import editor
from statements.admin.name_search import FoldedSearch
from statements.models import ErrorReport
from statements.queues import Queue, Stage, list_at
from statements.signs import sign
from statements.typed_text import PlainTextField

_STATES = {
    ErrorReport.State.OPEN: ("warn", "○"),
    ErrorReport.State.SETTLED: ("good", "●"),
    ErrorReport.State.DISMISSED: ("none", "✕"),
}


class VerdictForm(forms.ModelForm):
    """Carries the state the editor saw, so that a verdict given meanwhile is not overruled unseen."""

    seen_state = forms.CharField(widget=forms.HiddenInput)
    note = PlainTextField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="What was corrected, or why there is nothing to correct. For those who come after you.",
    )

    class Meta:
        widgets = {"state": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_state"] = self.instance.state

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if {"state", "note", "seen_state"} <= cleaned.keys():
            try:
                error_reports.require_verdict(self.instance, cleaned["state"], cleaned["note"], cleaned["seen_state"])
            except ValidationError as error:
                self.add_error(None, error)
        return cleaned


@admin.register(ErrorReport)
class ErrorReportAdmin(FoldedSearch, admin.ModelAdmin):
    form = VerdictForm
    actions = None
    fieldsets = [
        ("The reader", {"fields": ["text", "source", "contact", "sent_at"]}),
        ("The page", {"fields": ["record", "page_there", "seen", "since"]}),
        ("Verdict", {"fields": ["state", "note", "decided", "seen_state"]}),
    ]
    readonly_fields = ["text", "source", "contact", "sent_at", "record", "page_there", "seen", "since", "decided"]
    list_display = ["words", "record", "sent_at", "sign_of_state", "settled_by"]
    list_filter = ["state", "kind", "sent_at"]
    list_per_page = 50
    list_select_related = ["settled_by"]
    show_full_result_count = False
    search_fields = ["text", "source", "contact", "seen", "note", "page"]

    def queues(self, request: HttpRequest) -> list[Queue]:
        found = ErrorReport.objects.filter(state="open").aggregate(number=Count("pk"), oldest=Min("sent_at"))
        href = list_at("statements_errorreport", state__exact="open")
        return [Queue("Readers’ error reports", found["number"], href, Stage.FROM_READERS, found["oldest"])]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: ErrorReport, form: Any, change: bool) -> None:
        given = form.cleaned_data
        error_reports.settle(obj, given["state"], editor(request), given["note"], given["seen_state"])

    @admin.display(description="what is wrong")
    def words(self, report: ErrorReport) -> str:
        return report.text if len(report.text) <= 100 else report.text[:99].rstrip() + "…"

    @admin.display(description="record")
    def record(self, report: ErrorReport) -> SafeString:
        address = reverse(f"admin:statements_{report.kind}_change", args=[report.number])
        return format_html('<a href="{}">{} {}</a>', address, report.get_kind_display(), report.number)

    @admin.display(description="page")
    def page_there(self, report: ErrorReport) -> SafeString:
        return format_html('<a href="{}">{}</a>', report.page, report.page)

    @admin.display(description="changed since")
    def since(self, report: ErrorReport) -> SafeString | str:
        later = error_reports.versions_since(report)
        if not later:
            return "no"
        address = reverse(f"admin:statements_{report.kind}_history", args=[report.number])
        latest = later[0]
        many = f"{len(later)} version{'' if len(later) == 1 else 's'}, the latest by {latest.history_user or 'the archive'}"
        when = dates.moment_written_out(timezone.localtime(latest.history_date))
        return format_html('{} on {}: <a href="{}">history</a>', many, when, address)

    @admin.display(description="state", ordering="state")
    def sign_of_state(self, report: ErrorReport) -> SafeString:
        return sign(*_STATES[ErrorReport.State(report.state)], report.state)

    @admin.display(description="decided")
    def decided(self, report: ErrorReport) -> str:
        return error_reports.verdict(report) if report.settled_at else "not yet"
