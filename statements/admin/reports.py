"""Reports: the appearance of a statement in an article, looked up in its text when it is saved."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db.models import Count, Min, QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from statements import checking
from statements.admin.base import RecordForm
from statements.admin.checks import Checks
from statements.admin.filters import FallenFilter
from statements.admin.inlines import Lines, PartsFormSet
from statements.admin.published import require_publishable, require_reason
from statements.admin.signs import check_sign
from statements.admin.texts import TYPED
from statements.marks import normal_form
from statements.models import Report, Span
from statements.models.authorship import is_fixed
from statements.queues import Queue, Stage, list_at
from statements.typed_text import PlainTextField


class PassagesForm(forms.ModelForm):
    """An editor copies the passages; where they stand is found."""

    passages = PlainTextField(
        required=False,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=(
            "One a line, each as it stands in the article’s text, if the wording is not found there in one piece. "
            "Empty: the wording itself is looked for. If it stands there more than once: one longer passage around it."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["passages"] = _given_passages(self.instance)

    def clean_passages(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["passages"].splitlines() if line.strip()]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        article = self.cleaned_data.get("article")
        if article and {"article", "passages"} & set(self.changed_data):
            try:
                passages = self.cleaned_data.get("passages", [])
                checking.locate(article.text, self.cleaned_data.get("wording", ""), passages)
            except ValidationError as error:
                self.add_error("passages", error)
        return cleaned


def _given_passages(report: Report) -> str:
    """One a line; empty where the wording is the passage."""
    passages = [" ".join(passage.split()) for passage in report.passages]
    if len(passages) == 1 and normal_form(passages[0]) == normal_form(report.wording):
        return ""
    return "\n".join(passages)


def place(request: HttpRequest, form: PassagesForm) -> None:
    """Look a saved report up in its article's text, if something about it changed, and say what was found."""
    report, passages, changed = form.instance, form.cleaned_data["passages"], set(form.changed_data)
    if {"article", "passages"} & changed or ("wording" in changed and not passages):
        checking.place_report(report, passages)
    elif "wording" in changed:
        checking.check_report(report)
    else:
        return
    say_check(request, report)


def say_check(request: HttpRequest, report: Report) -> None:
    if report.article.is_digest:
        found = "digest by this archive, which does not count."
    elif report.check_result == Report.Check.AMBIGUOUS:
        found = f"ambiguous: the wording {checking.MORE_THAN_ONCE}"
    else:
        found = f"{report.get_check_result_display()}."
    messages.add_message(
        request, messages.INFO if report.counts else messages.WARNING, f"Check in {report.article}: {found}"
    )


class StatementReportForm(PassagesForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "wording" in self.fields:
            self.fields["wording"].required = False
            self.fields["wording"].help_text += " Empty: the same words as the statement’s."

    def clean(self) -> dict[str, Any] | None:
        if not self.cleaned_data.get("wording"):
            statement = self.cleaned_data["statement"]
            self.cleaned_data["wording"] = statement.wording
            if "language" not in self.changed_data:
                self.cleaned_data["language"] = statement.language
        return super().clean()


class Reports(admin.StackedInline):
    model = Report
    formset = PartsFormSet
    form = StatementReportForm
    formfield_overrides = TYPED
    autocomplete_fields = ["article"]
    readonly_fields = ["found", "stands"]
    fieldsets = [
        (None, {"fields": ["article", "kind", "wording", "passages", "stands", "found"]}),
        (
            "Language, cue and speaker as printed",
            {
                "fields": ["language", ("translator", "translation_status"), ("cue", "speaker_as_printed")],
                "classes": ["collapse"],
            },
        ),
    ]
    verbose_name = "report"
    verbose_name_plural = "reports: the articles in which it stands"
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        return super().get_queryset(request).select_related("article__outlet").prefetch_related("spans")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The passages to be typed, or as they stand where nothing is to be typed."""
        other = "stands" if self.has_change_permission(request, obj) else "passages"
        return [
            (name, {**options, "fields": [field for field in options["fields"] if field != other]})
            for name, options in super().get_fieldsets(request, obj)
        ]

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not (obj and is_fixed(obj)) and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not (obj and is_fixed(obj)) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not (obj and is_fixed(obj)) and super().has_delete_permission(request, obj)

    @admin.display(description="passages")
    def stands(self, report: Report) -> str:
        return "\n".join(report.passages)

    @admin.display(description="check")
    def found(self, report: Report) -> SafeString | str:
        return check_sign(report) if report.pk else "when it is saved"


class ReportForm(PassagesForm, RecordForm):
    # A further report changes its statement, which may be published.
    asked_on_adding = True


class Spans(Lines):
    model = Span
    fields = ["start", "end", "exact"]
    readonly_fields = ["exact"]
    verbose_name = "span"
    verbose_name_plural = "spans: the same by offsets in the text"
    classes = ["collapse"]

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0


@admin.register(Report)
class ReportAdmin(Checks):
    checked_by = "pk"
    actions = ["check_selected", "delete_selected"]
    form = ReportForm
    autocomplete_fields = ["statement", "article"]
    fieldsets = [
        (None, {"fields": ["statement", "article", "kind", "wording", "passages", "found", "checked_at"]}),
        ("As printed", {"fields": ["language", ("translator", "translation_status"), ("cue", "speaker_as_printed")]}),
        ("The article’s text, to copy passages from", {"fields": ["article_text"], "classes": ["collapse"]}),
    ]
    readonly_fields = ["found", "checked_at", "article_text"]
    inlines = [Spans]
    list_display = ["words", "speaker", "article", "kind", "found", "checked_at"]
    list_filter = [FallenFilter, "check_result", "kind", "article__kind", "checked_at", "language"]
    list_select_related = ["statement__speaker", "article__outlet"]
    show_full_result_count = False
    ordering = ["-pk"]
    search_fields = [
        "wording",
        "article__headline",
        "article__outlet__name_folded",
        "statement__speaker__name_folded",
        "statement__speaker__names__name_folded",
    ]

    def queues(self, request: HttpRequest) -> list[Queue]:
        fallen = Report.objects.filter(FallenFilter.fallen()).order_by()
        found = fallen.aggregate(number=Count("pk"), oldest=Min("checked_at"))
        href = list_at("statements_report", quotation="fallen")
        return [Queue("Quotations that no longer stand", found["number"], href, Stage.TO_REPAIR, found["oldest"])]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        spans_changed = any(formset.has_changed() for formset in formsets)
        if spans_changed and "passages" in form.changed_data:
            raise ValidationError({"passages": "Change the passages or the spans below, not both at once."})
        require_reason(form.instance.statement, form, formsets)
        super().save_related(request, form, formsets, change)
        place(request, form)
        if spans_changed:
            checking.check_report(form.instance, placed=True)
            say_check(request, form.instance)
        require_publishable({form.initial.get("statement"), form.instance.statement_id})

    def delete_model(self, request: HttpRequest, obj: Report) -> None:
        super().delete_model(request, obj)
        require_publishable([obj.statement_id])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        statements = list(queryset.values_list("statement", flat=True))
        super().delete_queryset(request, queryset)
        require_publishable(statements)

    @admin.display(description="wording")
    def words(self, report: Report) -> str:
        return report.wording if len(report.wording) <= 100 else report.wording[:99] + "…"

    @admin.display(description="speaker")
    def speaker(self, report: Report) -> str:
        return str(report.statement.speaker or "unknown")

    @admin.display(description="check", ordering="check_result")
    def found(self, report: Report) -> SafeString | str:
        return check_sign(report) if report.pk else "when it is saved"

    @admin.display(description="text")
    def article_text(self, report: Report) -> str:
        return (report.article.text or "The text is not held.") if report.pk else "Shown once the report is saved."
