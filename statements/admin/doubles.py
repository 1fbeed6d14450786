"""The queue of likely doubles: two records side by side, to be merged or said to be different."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode

from statements.admin.editors import editor
from statements.admin.merging import MERGE, merge_address, page_of
from statements.admin.parts import LookedAt
from statements.merging.filling import Difference, differing_columns, shown
from statements.models import Distinct, Double, Merge
from statements.queues import Queue, Stage, list_at

AT_A_TIME = 20
KINDS = ("speaker", "topic", "outlet", "statement")


class DifferentForm(forms.Form):
    note = forms.CharField(required=False, max_length=500)


@dataclass(frozen=True)
class SideBySide:
    """A pair as the queue shows it."""

    double: Double
    one: Any
    other: Any
    differences: list[Difference]
    one_page: str
    other_page: str
    merge_address: str


@admin.register(Double)
class DoubleAdmin(LookedAt):
    """Filled by `manage.py find_doubles`."""

    def queues(self, request: HttpRequest) -> list[Queue]:
        waiting = dict(Double.objects.waiting().order_by().values_list("kind").annotate(number=Count("pk")))
        return [
            Queue(
                f"Likely doubles among {Merge.model_of(kind)._meta.verbose_name_plural}",
                waiting.get(kind, 0),
                list_at("statements_double", kind=kind),
                Stage.TO_REPAIR,
            )
            for kind in KINDS
        ]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.different_view)
        return [path("<int:number>/different/", view, name="statements_double_different"), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        waiting = Double.objects.waiting()
        numbers = {kind: waiting.filter(kind=kind).count() for kind in KINDS}
        chosen = request.GET.get("kind", "")
        kind = chosen if chosen in numbers else next((name for name, number in numbers.items() if number), "speaker")
        page = Paginator(waiting.filter(kind=kind), AT_A_TIME).get_page(request.GET.get("page"))
        context = {
            **self.admin_site.each_context(request),
            "title": "Likely doubles",
            "opts": self.opts,
            "kinds": [(name, Merge.model_of(name)._meta.verbose_name_plural, many) for name, many in numbers.items()],
            "kind": kind,
            "page": page,
            "pairs": side_by_side(list(page)),
            "may_merge": request.user.has_perm(MERGE),
            "may_say_different": request.user.has_perm("statements.add_distinct"),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/statements/double/queue.html", context)

    def different_view(self, request: HttpRequest, number: int) -> HttpResponse:
        if request.method != "POST" or not request.user.has_perm("statements.add_distinct"):
            raise PermissionDenied
        double = get_object_or_404(Double, pk=number)
        form = DifferentForm(request.POST)
        if form.is_valid():
            note = form.cleaned_data["note"]
            Distinct.objects.update_or_create(
                kind=double.kind, one=double.one, other=double.other, defaults={"by": editor(request), "note": note}
            )
            self.message_user(request, f"Said to be different: {double}.", messages.SUCCESS)
        else:
            self.message_user(request, " ".join(map(str, form.errors["note"])), messages.ERROR)
        queue = reverse("admin:statements_double_changelist")
        return HttpResponseRedirect(f"{queue}?{urlencode({'kind': double.kind})}")


def side_by_side(doubles: list[Double]) -> list[SideBySide]:
    """All of one kind; a fixed number of queries."""
    if not doubles:
        return []
    kind = doubles[0].kind
    model: Any = Merge.model_of(kind)
    ways = [field.name for field in model._meta.concrete_fields if field.many_to_one]
    records = model._default_manager.select_related(*ways).in_bulk(
        {number for double in doubles for number in (double.one, double.other)}
    )
    return [_pair(double, records[double.one], records[double.other]) for double in doubles]


def _pair(double: Double, one: Any, other: Any) -> SideBySide:
    differences = [
        Difference(str(field.verbose_name), shown(one, field), shown(other, field), taken=False)
        for field in differing_columns(one, other)
    ]
    address = merge_address(double.kind, one.pk, other.pk)
    return SideBySide(double, one, other, differences, page_of(one), page_of(other), address)


@admin.register(Distinct)
class DistinctAdmin(LookedAt):
    """Whoever said so by mistake deletes it; the pair then waits in the queue again."""

    fields = ["kind", "one", "other", "note", "by", "at"]
    list_display = ["__str__", "note", "by", "at"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    search_fields = ["note"]

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        return admin.ModelAdmin.delete_view(self, request, object_id, extra_context)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return admin.ModelAdmin.render_change_form(self, request, context, *args, **kwargs)
