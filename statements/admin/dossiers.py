"""Dossiers: statements put together, in order, with a note on each."""

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements import dossiers
from statements.admin.base import RecordAdmin, RecordForm, reason_in
from statements.admin.counting import number_of
from statements.admin.inlines import Lines, LinesFormSet
from statements.admin.signs import state_sign
from statements.admin.statements import StatementAdmin
from statements.models import Dossier, DossierEntry, Statement

ASK_FOR_REASON = "This dossier is published, and every change to it is public with its reason. Write one sentence."


class StatementsChoice(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return StatementAdmin.suggestion(obj)


class DossierForm(RecordForm):
    """New statements come in by suggestions or by their numbers, which needs no script, and stand at the end."""

    add_statements = StatementsChoice(
        Statement.objects.select_related("speaker"),
        required=False,
        widget=AutocompleteSelectMultiple(DossierEntry._meta.get_field("statement"), admin.site),
        help_text="By words, speaker or number. They are put at the end when you save.",
    )
    add_numbers = forms.CharField(
        label="Or by their numbers",
        required=False,
        max_length=2000,
        widget=AdminTextInputWidget,
        help_text="Such as: 12, 57, 3. In this order.",
    )

    def clean_add_numbers(self) -> list[Statement]:
        written = self.cleaned_data["add_numbers"].replace(",", " ").split()
        known = Statement.objects.in_bulk([int(word) for word in written if _is_number(word)])
        unknown = [word for word in written if not _is_number(word) or int(word) not in known]
        if unknown:
            raise ValidationError(f"No statement has this number: {', '.join(unknown)}.")
        return [known[int(word)] for word in written]

    @property
    def added(self) -> list[Statement]:
        """In the order in which they were chosen."""
        chosen = {str(statement.pk): statement for statement in self.cleaned_data["add_statements"]}
        sent = cast(QueryDict, self.data).getlist(self.add_prefix("add_statements"))
        numbered: list[Statement] = self.cleaned_data["add_numbers"]
        return [chosen[number] for number in sent if number in chosen] + numbered


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) < 19


class EntriesFormSet(LinesFormSet):
    def moves(self) -> list[dossiers.Move]:
        return [
            dossiers.Move(form.instance, form.initial["order"], form.cleaned_data["order"]) for form in self.parts()
        ]


class Entries(Lines):
    model = DossierEntry
    formset = EntriesFormSet
    fields = ["order", "words", "state_of_it", "note"]
    readonly_fields = ["words", "state_of_it"]
    verbose_name_plural = "statements in it, in this order"

    def get_queryset(self, request: HttpRequest) -> QuerySet[DossierEntry]:
        return super().get_queryset(request).select_related("statement__speaker")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description="statement")
    def words(self, entry: DossierEntry) -> SafeString:
        address = reverse("admin:statements_statement_change", args=[entry.statement_id])
        return format_html(
            '<a href="{}">{}</a> <span class="column-help">{}, number {}</span>',
            address,
            entry.statement,
            entry.statement.said_display or "no date",
            entry.statement_id,
        )

    @admin.display(description="state")
    def state_of_it(self, entry: DossierEntry) -> SafeString:
        return state_sign(entry.statement)


@admin.register(Dossier)
class DossierAdmin(RecordAdmin):
    form = DossierForm
    actions = None
    fieldsets = [
        (None, {"fields": ["title", "introduction", "state", "readers_see"]}),
        ("Put statements in", {"fields": ["add_statements", "add_numbers"]}),
        ("Address, sample", {"fields": ["slug", "fictional"], "classes": ["collapse"]}),
    ]
    readonly_fields = ["readers_see"]
    inlines = [Entries]
    prepopulated_fields = {"slug": ["title"]}
    list_display = ["title", "state", "statements_in_it", "readers_see"]
    list_filter = ["state", "fictional"]
    search_fields = ["title", "introduction", "slug"]

    class Media:
        css = {"all": ["admin_archive/dossier.css"]}
        js = [forms.Script("admin_archive/order.js", type="module")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dossier]:
        queryset: QuerySet[Dossier] = super().get_queryset(request)
        return queryset.annotate(
            entry_count=number_of(DossierEntry, "dossier"),
            shown_count=number_of(DossierEntry, "dossier", statement__state=Statement.State.PUBLISHED),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Dossier | None = None) -> list[str]:
        may_publish = request.user.has_perm("statements.publish_dossier")
        return [*self.readonly_fields, *([] if may_publish else ["state"])]

    def has_delete_permission(self, request: HttpRequest, obj: Dossier | None = None) -> bool:
        """What readers see is made a draft first."""
        return not (obj and obj.is_published) and bool(super().has_delete_permission(request, obj))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        moved = dossiers.renumber(formset.moves())
        super().save_formset(request, form, formset, change)
        saved = [entry for entry, _fields in formset.changed_objects]
        for entry in moved:
            if entry not in saved:
                entry.save(update_fields=["order"])

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        changed = form.has_changed() or any(formset.has_changed() for formset in formsets)
        reason = reason_in(form)
        was = form.initial.get("state", form.instance.state)
        if change and changed and was == Dossier.State.PUBLISHED and not reason:
            raise ValidationError({"change_reason": ASK_FOR_REASON})
        super().save_related(request, form, formsets, change)
        try:
            dossiers.add(form.instance, form.added, reason or "")
        except ValidationError as error:
            raise ValidationError({"add_statements": error.messages}) from error

    @admin.display(description="statements")
    def statements_in_it(self, dossier: Any) -> int:
        return int(dossier.entry_count)

    @admin.display(description="readers see")
    def readers_see(self, dossier: Any) -> str:
        if not dossier.pk:
            return "nothing before it is saved and published"
        hidden = dossier.entry_count - dossier.shown_count
        seen = (
            f"{dossier.shown_count} of {dossier.entry_count} statements" if dossier.is_published else "nothing: a draft"
        )
        are = "is" if hidden == 1 else "are"
        return f"{seen}; {hidden} of its statements {are} not published" if hidden else seen
