"""The history of a record and of its lines: who changed what, when and why; and its versions, to be looked at."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from simple_history.admin import SimpleHistoryAdmin

from statements.admin.inlines import column_of
from statements.admin.timeline import Kind, page_of
from statements.revisions.telling import Versions


class HistoryPages(SimpleHistoryAdmin):
    """In the place of simple-history's own pages, which know neither lines nor words."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not object_id.isdecimal():
            raise Http404
        rows = self.model.history.filter(**{self.opts.pk.attname: object_id})
        record = self.model._default_manager.filter(pk=object_id).first()
        latest = rows.first()
        if record is None and latest is None:
            raise Http404
        if not self.has_view_or_change_permission(request, record or latest.instance):
            raise PermissionDenied
        page = page_of([Kind(rows), *self._lines(object_id)], request.GET.get("p"))
        context = {
            **self.admin_site.each_context(request),
            "title": "History",
            "subtitle": record or name_of(latest),
            "opts": self.opts,
            "object": record,
            "page_obj": page,
            "page_range": page.paginator.get_elided_page_range(page.number),
            **(extra_context or {}),
        }
        return TemplateResponse(request, self.object_history_template, context)

    def _lines(self, object_id: str) -> list[Kind]:
        """The histories of the lines edited on the record's page."""
        kinds = []
        for inline in self.inlines:
            if hasattr(inline.model, "history"):
                column = column_of(inline, self.model)
                rows = inline.model.history.filter(**{column: object_id})
                kinds.append(Kind(rows, str(inline.model._meta.verbose_name), column))
        return kinds

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        version = self.version_or_404(object_id, version_id)
        if request.method != "GET" or not self.has_view_permission(request, version.instance):
            raise PermissionDenied
        record = self.model._default_manager.filter(pk=object_id).first()
        context = {
            **self.admin_site.each_context(request),
            "title": "Version in the history",
            "subtitle": name_of(version),
            "opts": self.opts,
            "version": version,
            "object_id": object_id,
            "values": Versions([version]).values(version),
            "may_restore": record is not None and self.has_change_permission(request, record),
        }
        return TemplateResponse(request, self.object_history_form_template, context)

    def version_or_404(self, object_id: str, version_id: str) -> Any:
        if not (object_id.isdecimal() and version_id.isdecimal()):
            raise Http404
        rows = self.model.history.select_related("history_user")
        return get_object_or_404(rows, pk=version_id, **{self.opts.pk.attname: object_id})


def name_of(version: Any) -> str:
    try:
        return str(version.history_object)
    except ObjectDoesNotExist:
        return f"{version.instance_type._meta.verbose_name} number {version.instance.pk}"
