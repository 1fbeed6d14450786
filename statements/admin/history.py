"""The history of a record: who changed it, when and why, and its versions, to be looked at."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from simple_history.admin import SimpleHistoryAdmin

from statements.admin import versions
from statements.admin.inlines import column_of

MOST_PARTS = 200


class HistoryPages(SimpleHistoryAdmin):
    """Versions are read only: putting one back would also put back its state, past the rules of publishing."""

    def revert_disabled(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not object_id.isdecimal():
            raise Http404
        context = {"part_changes": self._changes_of_parts(object_id), **(extra_context or {})}
        response: HttpResponse = super().history_view(request, object_id, context)
        return response

    def set_history_delta_changes(
        self, request: HttpRequest, historical_records: Sequence[Any], foreign_keys_are_objs: bool = True
    ) -> None:
        # simple-history's own comparison leaves out what no form edits: the state, a check, a signature.
        rows = list(historical_records)
        for (row, after), (_, before) in pairwise(zip(rows, versions.values_of_each(rows), strict=True)):
            row.history_delta_changes = versions.changes(before, after)

    def _changes_of_parts(self, object_id: str) -> list[Any]:
        """What was done to the lines edited on the record's page, the latest first; one query for each kind."""
        rows: list[Any] = []
        for inline in self.inlines:
            if hasattr(inline.model, "history"):
                of_record = inline.model.history.filter(**{column_of(inline, self.model): object_id})
                for row in of_record.select_related("history_user")[:MOST_PARTS]:
                    row.noun = inline.model._meta.verbose_name
                    rows.append(row)
        return sorted(rows, key=lambda row: row.history_date, reverse=True)[:MOST_PARTS]

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not (object_id.isdecimal() and version_id.isdecimal()):
            raise Http404
        version = get_object_or_404(self.model.history, pk=version_id, **{self.opts.pk.attname: object_id})
        if request.method != "GET" or not self.has_view_permission(request, version.instance):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": "Version in the history",
            "subtitle": version.history_object,
            "opts": self.opts,
            "version": version,
            "object_id": object_id,
            "values": versions.values_of_each([version])[0],
        }
        return TemplateResponse(request, self.object_history_form_template, context)
