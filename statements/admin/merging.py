"""Merging from a record's own page and from its list: choose the other one, look at what moves, say why."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from statements.admin.base import RecordAdmin
from statements.admin.editors import editor
from statements.merging.doing import merge
from statements.merging.moving import Plan, plan
from statements.merging.telling import tell
from statements.models import Article, Distinct, Statement, StatementRelation, Topic
from statements.search import follow

MERGE = "statements.merge_records"

LEADING_TO: dict[str, Any] = {
    "speaker": Statement._meta.get_field("speaker"),
    "topic": Topic._meta.get_field("broader"),
    "outlet": Article._meta.get_field("outlet"),
    "statement": StatementRelation._meta.get_field("other"),
    "article": Article._meta.get_field("based_on"),
}
"""A column through which Django's autocomplete offers records of each kind."""


class OtherForm(forms.Form):
    """Which record to merge with. Without a script there is nothing to choose from, so its number will do."""

    def __init__(self, model_admin: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        column = LEADING_TO[model_admin.opts.model_name]
        self.fields["other"] = forms.ModelChoiceField(
            model_admin.model._default_manager.all(),
            required=False,
            label=f"The other {model_admin.opts.verbose_name}",
            widget=AutocompleteSelect(column, model_admin.admin_site),
        )
        self.fields["number"] = forms.IntegerField(
            required=False, min_value=1, label="Or its number", help_text="As it stands in its address."
        )

    def chosen(self) -> int | None:
        if not self.is_valid():
            return None
        other = self.cleaned_data["other"]
        number: int | None = other.pk if other else self.cleaned_data["number"]
        return number


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="One sentence. The history of every record that moves tells it beside your name, and readers see it, without your name, where they see the record.",
        error_messages={"required": "Give the reason: the history of every record that moves tells it."},
    )
    looked_at = forms.CharField(widget=forms.HiddenInput, required=False)


class Merging(RecordAdmin):
    """A kind of record of which two can be made one."""

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MERGE)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if self.has_merge_permission(request) and "_popup" not in request.GET:
            name = "merge_selected"
            actions[name] = (Merging.merge_selected, name, "Merge two …")
        return actions

    @admin.action(permissions=["merge"], description="Merge two …")
    def merge_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        numbers = list(queryset.order_by("pk").values_list("pk", flat=True)[:3])
        if len(numbers) != 2:
            self.message_user(request, "Select two: one goes into the other.", messages.WARNING)
            return None
        return HttpResponseRedirect(merge_address(self.opts.model_name, *numbers))

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.merge_view)
        return [path("<int:number>/merge/", view, name=f"statements_{self.opts.model_name}_merge"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if context["original"] and self.has_merge_permission(request):
            context["merge_address"] = merge_address(self.opts.model_name, context["original"].pk)
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def merge_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """`number` is kept; the one named by `with` goes into it."""
        if not self.has_merge_permission(request):
            raise PermissionDenied
        kept = get_object_or_404(self.model, pk=number)
        choice = OtherForm(self, request.GET if {"other", "number"} & request.GET.keys() else None)
        if other := choice.chosen():
            return HttpResponseRedirect(merge_address(self.opts.model_name, number, other))
        given = request.GET.get("with", "")
        gone = self.model._default_manager.filter(pk=given).first() if _is_number(given) else None
        if gone is None:
            if given:
                self.message_user(request, f"There is no {self.opts.verbose_name} {given[:20]}.", messages.WARNING)
            return self._page(request, kept, "choose", {"choice": choice})
        return self._show_merge(request, gone, kept)

    def _show_merge(self, request: HttpRequest, gone: Any, kept: Any) -> HttpResponse:
        form = ReasonForm(request.POST or None)
        if form.is_valid():
            try:
                with follow.once_at_the_end():
                    made = merge(
                        gone, kept, editor(request), form.cleaned_data["reason"], form.cleaned_data["looked_at"]
                    )
            except ValidationError as error:
                form.add_error(None, error)
            else:
                self.message_user(request, f"Merged: {made}.", messages.SUCCESS)
                return HttpResponseRedirect(page_of(kept))
        planned = plan(gone, kept)
        return self._page(request, kept, "preview", {"form": form, **_told(planned)})

    def _page(self, request: HttpRequest, kept: Model, step: str, more: dict[str, Any]) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": f"Merge two {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "kept": kept,
            "kept_page": page_of(kept),
            "list_page": reverse(f"admin:statements_{self.opts.model_name}_changelist"),
            "media": self.media + (more["choice"].media if "choice" in more else forms.Media()),
            **more,
        }
        return TemplateResponse(request, f"admin/statements/merge/{step}.html", context)


def _told(planned: Plan) -> dict[str, Any]:
    gone, kept = planned.gone, planned.kept
    name = str(gone._meta.model_name)
    return {
        "plan": planned,
        "gone": gone,
        "told": tell(planned.steps, but=[gone, kept]),
        "swapped": merge_address(name, gone.pk, kept.pk),
        "distinct": Distinct.of(gone, kept).first(),
        "gone_page": page_of(gone),
    }


def merge_address(kind: str | None, kept: int, gone: int | None = None) -> str:
    address = reverse(f"admin:statements_{kind}_merge", args=[kept])
    return address if gone is None else f"{address}?with={gone}"


def page_of(record: Model) -> str:
    return reverse(f"admin:statements_{record._meta.model_name}_change", args=[record.pk])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19
