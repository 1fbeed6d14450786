"""Restoring a version on its page: all differences to the present first, then the reason, then one change."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from statements import publishing, restoring
from statements.admin.editors import editor
from statements.admin.history import HistoryPages
from statements.admin.inlines import column_of
from statements.admin.published import REASON_HELP
from statements.models.fields import DayField, FoldedField
from statements.revisions.telling import Change, shown
from statements.search import follow


class RestorationForm(forms.Form):
    reason = forms.CharField(
        label="Reason for restoring it",
        max_length=500,
        widget=AdminTextInputWidget,
        help_text=REASON_HELP,
        error_messages={"required": "Give the reason: it is kept in the history."},
    )
    latest = forms.IntegerField()
    """The latest version when the page was shown."""


class RestorePages(HistoryPages):
    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.restore_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        return [path("<int:number>/history/<int:version>/restore/", view, name=name), *super().get_urls()]

    def restore_view(self, request: HttpRequest, number: int, version: int) -> HttpResponse:
        record = get_object_or_404(self.model._default_manager, pk=number)
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        row = self.version_or_404(str(number), str(version))
        latest = self.model.history.filter(**{self.opts.pk.attname: number}).values_list("pk", flat=True).first()
        form = RestorationForm(request.POST if request.method == "POST" else None)
        if form.is_valid():
            self._restore(request, form, row, latest)
            if form.is_valid():
                self.message_user(request, f"Restored: {record}", messages.SUCCESS)
                return HttpResponseRedirect(reverse(f"admin:statements_{self.opts.model_name}_change", args=[number]))
        return self._preview(request, form, row, record, {"latest": latest})

    def _restore(self, request: HttpRequest, form: RestorationForm, row: Any, latest: int | None) -> None:
        """What stands in the way of it becomes an error of the form."""
        if form.cleaned_data["latest"] != latest:
            form.add_error(None, "It was changed while you looked at this page. Look at the differences again.")
            return
        try:
            with follow.once_at_the_end():
                restoring.restore(row, editor(request), form.cleaned_data["reason"])
        except publishing.NotReady as error:
            form.add_error(None, error.missing)
        except ValidationError as error:
            form.add_error(None, error.messages)

    def _preview(
        self, request: HttpRequest, form: RestorationForm, row: Any, record: Any, more: dict[str, Any]
    ) -> HttpResponse:
        plan = restoring.planned(row, record)
        context = {
            **self.admin_site.each_context(request),
            "title": "Restore a version",
            "subtitle": record,
            "opts": self.opts,
            "object": record,
            "version": row,
            "form": form,
            "plan": plan,
            "changes": _changes(plan),
            "staying": _staying(record),
            "lines": self._changed_lines(record, row),
            "is_article": self.opts.model_name == "article",
            **more,
        }
        return TemplateResponse(request, "admin/restore.html", context)

    def _changed_lines(self, record: Any, row: Any) -> list[tuple[str, int]]:
        """Of each kind of line on the record's page, how often one was changed since."""
        counted = []
        for inline in self.inlines:
            which = {column_of(inline, self.model): record.pk, "history_date__gt": row.history_date}
            changes = inline.model.history.filter(**which).count() if hasattr(inline.model, "history") else 0
            counted.append((str(inline.model._meta.verbose_name_plural), changes))
        return counted


def _changes(plan: restoring.Restoration) -> list[Change]:
    """From the present to the version."""
    record, restored = plan.record, plan.restored
    columns = [each for each in restoring.put_back(type(record)) if each.attname in plan.columns]
    changes = [Change(str(each.verbose_name), shown(record, each), shown(restored, each)) for each in columns]
    for name, records in plan.many.items():
        label = str(record._meta.get_field(name).verbose_name)
        changes.append(Change(label, _names(getattr(record, name).all()), _names(records)))
    return changes


def _names(records: Any) -> str:
    return "; ".join(sorted(map(str, records)))


def _staying(record: Any) -> list[str]:
    """The columns that no version brings back."""
    put_back = restoring.put_back(type(record))
    return [
        str(each.verbose_name)
        for each in record.history.model.tracked_fields
        if each not in put_back and not each.primary_key and not isinstance(each, FoldedField | DayField)
    ]
