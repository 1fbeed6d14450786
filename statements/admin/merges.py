"""The merges that were done, and undoing them."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.editors import editor
from statements.admin.merging import MERGE
from statements.admin.parts import LookedAt
from statements.merging.returning import returning
from statements.merging.telling import tell
from statements.merging.undoing import undo
from statements.models import Merge
from statements.search import follow


class UndoForm(forms.Form):
    reason = forms.CharField(
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="One sentence. The history of every record that comes back tells it beside your name, and readers see it, without your name, where they see the record.",
        error_messages={"required": "Give the reason: the history of every record that comes back tells it."},
    )


@admin.register(Merge)
class MergeAdmin(LookedAt):
    fields = ["kind", "gone_label", "gone", "kept_label", "kept_now", "reason", "by", "at", "undone", "stayed"]
    readonly_fields = ["kept_now", "undone", "stayed"]
    list_display = ["gone_label", "kept_label", "kind", "reason", "by", "at", "undone"]
    list_filter = ["kind", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["by", "undone_by"]
    search_fields = ["gone_label", "kept_label", "reason"]

    def get_queryset(self, request: HttpRequest) -> Any:
        # What was done to each row is only read to undo it.
        return super().get_queryset(request).defer("steps")

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.undo_view)
        return [path("<int:number>/undo/", view, name="statements_merge_undo"), *super().get_urls()]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        merge = context["original"]
        if merge and not merge.is_undone and request.user.has_perm(MERGE):
            context["undo_address"] = reverse("admin:statements_merge_undo", args=[merge.pk])
        return super().render_change_form(request, context, *args, **kwargs)

    def undo_view(self, request: HttpRequest, number: int) -> HttpResponse:
        if not request.user.has_perm(MERGE):
            raise PermissionDenied
        merge = get_object_or_404(Merge, pk=number)
        form = UndoForm(request.POST or None)
        if form.is_valid():
            try:
                with follow.once_at_the_end():
                    found = undo(merge, editor(request), form.cleaned_data["reason"])
            except ValidationError as error:
                form.add_error(None, error)
            else:
                return self._say_undone(request, merge, found.stays)
        found = returning(merge)
        context = {
            **self.admin_site.each_context(request),
            "title": "Undo a merge",
            "opts": self.opts,
            "merge": merge,
            "found": found,
            "told": tell(
                (step for step in found.steps if step.key != (f"statements.{merge.kind}", merge.gone)), back=True
            ),
            "form": form,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/statements/merge/undo.html", context)

    def _say_undone(self, request: HttpRequest, merge: Merge, stays: tuple[str, ...]) -> HttpResponse:
        self.message_user(request, f"Undone: {merge}.", messages.SUCCESS)
        for words in stays:
            self.message_user(request, words, messages.WARNING)
        return HttpResponseRedirect(reverse(f"admin:statements_{merge.kind}_change", args=[merge.gone]))

    @admin.display(description="number of the one kept")
    def kept_now(self, merge: Merge) -> SafeString:
        return format_html(
            '<a href="{}">{}</a>', reverse(f"admin:statements_{merge.kind}_change", args=[merge.kept]), merge.kept
        )

    @admin.display(description="undone", ordering="undone_at")
    def undone(self, merge: Merge) -> str:
        if not merge.undone_at:
            return "no"
        return f"{merge.undone_at:%Y-%m-%d} by {merge.undone_by or 'nobody on record'}: {merge.undone_reason}"

    @admin.display(description="left as it was when undone")
    def stayed(self, merge: Merge) -> str:
        return " ".join(merge.left) or "nothing"
