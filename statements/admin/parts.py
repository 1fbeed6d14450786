"""What is only looked at on its own: where passages stand, and the addresses that records had before."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from statements.admin.name_search import FoldedSearch
from statements.models import OldSlug, Span
from statements.models.permalink import SLUGGED


class LookedAt(FoldedSearch, admin.ModelAdmin):
    """Never changed here. The permission to delete stays, since a record takes these along when it is deleted."""

    actions = None
    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        raise PermissionDenied

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().render_change_form(request, context | {"show_delete": False}, *args, **kwargs)


@admin.register(Span)
class SpanAdmin(LookedAt):
    fields = ["report", "start", "end", "prefix", "exact", "suffix"]
    list_display = ["exact", "start", "end", "report"]
    list_select_related = ["report__article__outlet"]
    search_fields = ["exact", "report__article__headline"]


@admin.register(OldSlug)
class OldSlugAdmin(LookedAt):
    fields = ["slug", *SLUGGED]
    list_display = ["slug", "record"]
    list_select_related = list(SLUGGED)
    search_fields = ["slug"]
