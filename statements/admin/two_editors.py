"""Two editors on one record: the second to save sees what the first did, and chooses where both changed the same."""

from datetime import UTC, datetime
from typing import Any, ClassVar, cast

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from statements.admin.history import HistoryPages, name_of
from statements.admin.inlines import column_of
from statements.admin.meanwhile import Meanwhile, settle_page
from statements.admin.posted_lines import lines_in
from statements.admin.seen import shown
from statements.admin.settling import told

MEANWHILE = "meanwhile"
"""Where a request keeps what others saved between showing its page and saving it."""

SAVING = {"_save", "_continue", "_addanother", "_saveasnew", "_popup", "_to_field"}
"""Buttons that only save; every other one moves the record on as well."""


class TwoEditors(HistoryPages):
    """Fields that were left alone keep what is on record, whoever saved it; see `settling`."""

    watched: ClassVar[tuple[str, ...]] = ()
    """Columns that no form edits and whose change by another an editor must hear of."""

    def meet_others(self, request: HttpRequest, object_id: str | None) -> HttpResponse | None:
        """Put into the request what is to be saved. A response if the record is gone.

        Raises ValidationError where the editor must choose or look again. To be called in the transaction of the save.
        """
        record = self._locked(request, object_id) if object_id else None
        if record is None:
            return self._deleted_page(request, object_id) if object_id else None
        if not self.has_change_permission(request, record):
            return None
        form, formsets = self._as_on_record(request, record)
        meanwhile = settle_page(request.POST, form, formsets, self.watched)
        if meanwhile.taken or meanwhile.choices:
            meanwhile.who = self._who(request, meanwhile)
        setattr(request, MEANWHILE, meanwhile)
        request.POST = cast(Any, meanwhile.post)
        if meanwhile.choices:
            raise _to_choose(meanwhile)
        if meanwhile.is_moved and {name for name in request.POST if name.startswith("_")} - SAVING:
            raise ValidationError("It was moved in the meantime, as said above. Look at it again, then move it on.")
        return None

    def _locked(self, request: HttpRequest, object_id: str) -> Model | None:
        """The record, held with its lines against other saves until this one is through."""
        record: Model | None = self.get_object(request, unquote(object_id))
        if record is None:
            return None
        self._hold(self.model, pk=record.pk)
        for inline in self.get_inline_instances(request, record):
            self._hold(inline.model, **{column_of(inline, self.model): record.pk})
        held: Model | None = self.get_object(request, unquote(object_id))
        return held

    @staticmethod
    def _hold(model: type[Model], **which: Any) -> None:
        rows = model._default_manager.select_for_update().filter(**which).order_by("pk")
        list(rows.values_list("pk", flat=True))

    def _as_on_record(self, request: HttpRequest, record: Any) -> tuple[Any, list[Any]]:
        """The page's form and those of its lines that the editor may change, with what is on record now."""
        fields = flatten_fieldsets(self.get_fieldsets(request, record))
        form = self.get_form(request, record, change=True, fields=fields)(instance=record)
        formsets = []
        for kind, inline in self.get_formsets_with_inlines(request, record):
            if inline.has_change_permission(request, record):
                rows = inline.get_queryset(request)
                formsets.append(kind(instance=record, prefix=kind.get_default_prefix(), queryset=rows))
        return form, formsets

    def say_taken(self, request: HttpRequest) -> None:
        """After a save: what others had changed and what therefore stays as they left it."""
        meanwhile: Meanwhile | None = getattr(request, MEANWHILE, None)
        if meanwhile and meanwhile.taken:
            what = "; ".join(meanwhile.taken)
            words = f"In the meantime {meanwhile.who} changed: {what}. That stays, beside your changes."
            self.message_user(request, words, messages.WARNING)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        record = context["original"]
        if record and self.has_change_permission(request, record):
            meanwhile: Meanwhile | None = getattr(request, MEANWHILE, None)
            lines = [each.formset for each in context["inline_admin_formsets"] if each.has_change_permission]
            context["seen"] = str(
                meanwhile.seen if meanwhile else shown(context["adminform"].form, lines, self.watched)
            )
            if meanwhile and (meanwhile.taken or meanwhile.choices):
                context["meanwhile"] = meanwhile
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def _who(self, request: HttpRequest, meanwhile: Meanwhile) -> str:
        """Those who saved the record or a line of it since the page was shown; else who was the last to do so."""
        number = {self.opts.pk.attname: meanwhile.number}
        histories = [self.model.history.filter(**number)]
        for inline in self.get_inline_instances(request):
            if hasattr(inline.model, "history"):
                histories.append(inline.model.history.filter(**{column_of(inline, self.model): meanwhile.number}))
        since = datetime.fromtimestamp(meanwhile.known.at, UTC)
        latest = [
            row for rows in histories for row in rows.select_related("history_user").filter(history_date__gt=since)[:50]
        ]
        rows = latest if meanwhile.known.at and latest else histories[0][:1]
        names = dict.fromkeys(
            "you (in another window)" if row.history_user == request.user else str(row.history_user)
            for row in rows
            if row.history_user
        )
        return " and ".join(names) or "the archive"

    def _deleted_page(self, request: HttpRequest, object_id: str) -> HttpResponse | None:
        """What was typed, to be copied. None if there never was such a record: Django says so."""
        rows = self.model.history.filter(**{self.opts.pk.attname: object_id}, history_type="-")
        row = rows.select_related("history_user").first() if object_id.isdecimal() else None
        if row is None or not self.has_change_permission(request):
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": "Deleted in the meantime",
            "subtitle": name_of(row),
            "opts": self.opts,
            "row": row,
            "has_add_permission": self.has_add_permission(request),
            "typed": self._typed(request),
        }
        return TemplateResponse(request, "admin/deleted_meanwhile.html", context, status=409)

    def _typed(self, request: HttpRequest) -> list[tuple[str, list[tuple[str, str]]]]:
        """Under the name of the record and of each of its lines, all that came back."""
        form = self.get_form(request, None, change=True)()
        texts = [(str(self.opts.verbose_name), told(form, _lists(request.POST)))]
        for kind, inline in self.get_formsets_with_inlines(request, None):
            lines = kind(prefix=kind.get_default_prefix(), queryset=inline.model._default_manager.none())
            for data in lines_in(request.POST, lines.prefix):
                texts.append((str(inline.verbose_name), told(lines.empty_form, data)))
        return [(noun, values) for noun, values in texts if values]


def _to_choose(meanwhile: Meanwhile) -> ValidationError:
    errors: dict[str, list[str]] = {
        choice.column: ["Somebody else changed this as well. Choose above."]
        for choice in meanwhile.choices
        if choice.column
    }
    errors[NON_FIELD_ERRORS] = ["Nothing is saved yet: choose above where both of you changed the same."]
    return ValidationError(errors)


def _lists(post: Any) -> dict[str, list[str]]:
    return {name: post.getlist(name) for name in post}
