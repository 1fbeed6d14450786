"""Statements, with their reports and relations."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements import publishing
from statements.admin.checks import Checks
from statements.admin.editors import editor
from statements.admin.filters import CheckFilter, DueFilter, YearSaid
from statements.admin.moves import Moves
from statements.admin.notes import Notes, sign_note
from statements.admin.published import require_publishable, require_reason
from statements.admin.relations import Relations, sign
from statements.admin.reports import Reports, place
from statements.admin.signs import check_sign, state_sign
from statements.admin.speakers import PositionAdmin
from statements.admin.submitted import SubmittedFilter, queues_in_review
from statements.models import Note, Report, Statement, StatementRelation
from statements.models.authorship import ALONE, WRITTEN, WRITTEN_LINKS, is_fixed
from statements.models.workflow import State
from statements.queues import Queue

STANDING = {"standing", "standing_note", "standing_source"}

SIGNING: dict[Any, Callable[[HttpRequest, Any], None]] = {StatementRelation: sign, Note: sign_note}
"""Parts that are judgements, and how each is signed by who made or changed it."""


class PositionChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return PositionAdmin.suggestion(obj)


@admin.register(Statement)
class StatementAdmin(Moves, Checks):
    checked_by = "statement"
    autocomplete_fields = [
        "speaker",
        "further_speakers",
        "position",
        "venue_outlet",
        "topics",
        "mentioned_topics",
        "mentioned_speakers",
        "addressees",
    ]
    fieldsets = [
        (None, {"fields": ["state_of_it", "review", "speaker", "wording", ("language", "kind")]}),
        (
            "When, where and to whom",
            {"fields": ["said", "office_that_day", "occasion", "venue_outlet", "place", "addressees"]},
        ),
        ("What it is about", {"fields": ["topics", "mentioned_topics", "mentioned_speakers"]}),
        (
            "If the wording shown is a translation",
            {
                "fields": ["original_wording", "original_language", ("translator", "translation_status")],
                "classes": ["collapse"],
            },
        ),
        (
            "Joint statement, overruled office, address",
            {"fields": ["further_speakers", "position", "slug"], "classes": ["collapse"]},
        ),
        (
            "Standing: disputed, denied, misattributed",
            {"fields": ["standing", "standing_note", "standing_source", "signature"], "classes": ["collapse"]},
        ),
    ]
    readonly_fields = ["state_of_it", "review", "office_that_day", "signature"]
    inlines = [Reports, Notes, Relations]
    watched = ("state",)
    actions = [
        "check_selected",
        "submit_selected",
        "publish_selected",
        "send_back_selected",
        "withdraw_selected",
        "confirm_selected",
        "delete_selected",
    ]
    list_display = ["words", "speaker", "day", "sign_of_state", "found", "about", "objection"]
    list_filter = ["state", SubmittedFilter, DueFilter, "kind", "standing", CheckFilter, "language", YearSaid]
    list_prefetch_related = [
        "topics",
        Prefetch("reports", Report.objects.select_related("article").defer("article__text")),
    ]
    show_full_result_count = False
    search_fields = ["wording", "original_wording", "occasion", "speaker__name_folded", "speaker__names__name_folded"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        queryset: QuerySet[Statement] = (
            super().get_queryset(request).select_related("speaker", "standing_signed_by", "reviewed_by")
        )
        return queryset

    def get_readonly_fields(self, request: HttpRequest, obj: Statement | None = None) -> list[str]:
        fixed = [*WRITTEN, *WRITTEN_LINKS] if obj and is_fixed(obj) else []
        return [*super().get_readonly_fields(request, obj), *fixed]

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if not settings.REVIEW_AFTER_DAYS:
            actions.pop("confirm_selected", None)
        return actions

    def queues(self, request: HttpRequest) -> list[Queue]:
        return queues_in_review(editor(request))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "position":
            kwargs["form_class"] = PositionChoice
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Statement | None = None) -> bool:
        """What readers have seen is withdrawn and not deleted: its address goes on answering."""
        seen = obj is not None and obj.published_at is not None
        return not seen and bool(super().has_delete_permission(request, obj))

    @admin.action(permissions=["delete"], description="Delete selected %(verbose_name_plural)s")
    def delete_selected(self, request: HttpRequest, queryset: QuerySet[Statement]) -> HttpResponse | None:
        seen = queryset.exclude(published_at=None)
        if seen.exists():
            words = f"Nothing was deleted: readers have seen {seen.count()} of these. Withdraw them instead."
            self.message_user(request, words, messages.ERROR)
            return None
        return super().delete_selected(request, queryset)

    def save_model(self, request: HttpRequest, obj: Statement, form: Any, change: bool) -> None:
        if STANDING & set(form.changed_data):
            obj.standing_signed_by = editor(request)
            obj.standing_signed_on = timezone.localdate()
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if formset.model in SIGNING:
            for part in formset.forms:
                if part.has_changed():
                    SIGNING[formset.model](request, part.instance)
        super().save_formset(request, form, formset, change)
        if formset.model is Report:
            for part in formset.forms:
                if part.has_changed() and not part.cleaned_data.get("DELETE"):
                    place(request, part)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        require_reason(form.instance, form, formsets)
        super().save_related(request, form, formsets, change)
        require_publishable([form.instance.pk])

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        statement = context["original"]
        may_change = self.has_change_permission(request, statement)
        state = statement.state if statement else State.DRAFT
        published, publisher = state == State.PUBLISHED, self.has_publish_permission(request)
        why_not = publishing.refusal(statement, editor(request)) if statement and may_change and publisher else ""
        context |= {
            "may_submit": may_change and state == State.DRAFT,
            "may_publish": may_change and not published and publisher and not why_not,
            "why_not_published": "" if published else why_not,
            "may_send_back": publisher and state == State.IN_REVIEW,
            "may_confirm": publisher and published and bool(settings.REVIEW_AFTER_DAYS),
            "may_withdraw": published and self.has_withdraw_permission(request),
        }
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    @staticmethod
    def suggestion(statement: Statement) -> str:
        return f"{statement} ({statement.said_display or 'no date'}, number {statement.pk})"

    @admin.display(description="words")
    def words(self, statement: Statement) -> str:
        return statement.wording if len(statement.wording) <= 100 else statement.wording[:99].rstrip() + "…"

    @admin.display(description="said", ordering="said_latest")
    def day(self, statement: Statement) -> str:
        return statement.said_display

    @admin.display(description="state", ordering="state")
    def sign_of_state(self, statement: Statement) -> SafeString:
        return state_sign(statement)

    @admin.display(description="state")
    def state_of_it(self, statement: Statement) -> SafeString:
        told = statement.withdrawal_reason
        if statement.review_note:
            told = f"Note from the review: {statement.review_note}"
        elif statement.is_published and is_fixed(statement):
            told = ALONE
        return format_html('{} <span class="told">{}</span>', state_sign(statement), told)

    @admin.display(description="last reviewed")
    def review(self, statement: Statement) -> str:
        if not statement.reviewed_at:
            return "not yet"
        by = f" by {statement.reviewed_by}" if statement.reviewed_by else ""
        return f"{timezone.localtime(statement.reviewed_at):%Y-%m-%d}{by}"

    @admin.display(description="best check")
    def found(self, statement: Statement) -> SafeString | str:
        report = statement.best_report or next(iter(statement.reports.all()), None)
        return check_sign(report) if report else "no report"

    @admin.display(description="standing", ordering="standing")
    def objection(self, statement: Statement) -> str:
        accepted = statement.standing == Statement.Standing.ACCEPTED
        return "" if accepted else statement.get_standing_display()

    @admin.display(description="about")
    def about(self, statement: Statement) -> str:
        return ", ".join(topic.name for topic in statement.topics.all())

    @admin.display(description="office that day")
    def office_that_day(self, statement: Statement) -> str:
        if not (statement.speaker and statement.said):
            return "found from the speaker’s offices once speaker and date are saved"
        offices = statement.offices_of(statement.speaker)
        several = "more than one on record: " if len(offices) > 1 else ""
        return several + "; ".join(map(str, offices)) or "none on record"

    @admin.display(description="signed")
    def signature(self, statement: Statement) -> str:
        if not statement.standing_signed_by:
            return "by you, when you change it"
        return f"{statement.standing_signed_by}, {statement.standing_signed_on}"
