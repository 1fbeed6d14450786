"""Relations of one statement to another: judgements that editors sign."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from statements.admin.base import RecordAdmin
from statements.admin.editors import editor
from statements.admin.inlines import PartsFormSet
from statements.admin.texts import TYPED
from statements.models import StatementRelation


def sign(request: HttpRequest, relation: StatementRelation) -> None:
    relation.signed_by = editor(request)
    relation.signed_at = timezone.now()


class Relations(admin.StackedInline):
    model = StatementRelation
    formset = PartsFormSet
    fk_name = "statement"
    formfield_overrides = TYPED
    autocomplete_fields = ["other"]
    fields = ["kind", "other", "note", "signature"]
    readonly_fields = ["signature"]
    extra = 0
    verbose_name = "relation"
    verbose_name_plural = "relations: this statement repeats, quotes, replies to … another"

    @admin.display(description="signed")
    def signature(self, relation: StatementRelation) -> str:
        return signature_of(relation)


def signature_of(relation: StatementRelation) -> str:
    if not relation.pk:
        return "by you, when it is saved"
    return f"{relation.signed_by}, {relation.signed_at:%Y-%m-%d}"


@admin.register(StatementRelation)
class StatementRelationAdmin(RecordAdmin):
    autocomplete_fields = ["statement", "other"]
    fields = ["statement", "kind", "other", "note", "signature"]
    readonly_fields = ["signature"]
    list_display = ["statement", "kind", "other", "signature"]
    list_filter = ["kind"]
    list_select_related = ["statement__speaker", "other__speaker", "signed_by"]
    search_fields = ["note", "statement__wording", "other__wording"]

    def save_model(self, request: HttpRequest, obj: StatementRelation, form: Any, change: bool) -> None:
        sign(request, obj)
        super().save_model(request, obj, form, change)

    @admin.display(description="signed", ordering="signed_at")
    def signature(self, relation: StatementRelation) -> str:
        return signature_of(relation)
