"""What every record's pages share: one transaction a change, its reason, and refusals shown on the form."""

from http import HTTPStatus
from typing import Any, ClassVar, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from statements.admin.name_search import FoldedSearch
from statements.admin.published import REASON_HELP, require_unnamed
from statements.admin.restoration import RestorePages
from statements.admin.texts import TYPED
from statements.admin.two_editors import TwoEditors
from statements.search import follow

REFUSAL = "refusal"
"""Where a request keeps why it was refused, while its form is shown once more."""

CLASH = "Something here is on record already, or is here twice. Look again, then save."


class RecordForm(forms.ModelForm):
    """Asks for the reason of a change, and shows what only the attempt to save could find out (`refusal`)."""

    refusal: ClassVar[ValidationError | None] = None
    asked_on_adding: ClassVar[bool] = False

    change_reason = forms.CharField(
        label="Reason for this change",
        required=False,
        max_length=500,
        widget=AdminTextInputWidget,
        help_text=REASON_HELP,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding and not self.asked_on_adding:
            self.fields.pop("change_reason", None)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.refusal:
            for field, errors in _by_field(self.refusal).items():
                self.add_error(field if field in self.fields else None, errors)
        return cleaned


def _by_field(error: ValidationError) -> dict[str, list[ValidationError]]:
    return error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.error_list}


class RecordAdmin(FoldedSearch, TwoEditors, RestorePages):
    """A curated record. A ValidationError raised while saving undoes the whole change and is shown on the form."""

    form = RecordForm
    formfield_overrides = TYPED
    actions: Any = ["delete_selected"]
    list_per_page = 50
    list_prefetch_related: Any = ()
    named_in: ClassVar[tuple[str, ...]] = ()
    """Columns of statements from which deleting the record would take it without a word."""

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        if any("\0" in value for values in request.GET.lists() for value in values[1]):
            # PostgreSQL takes no such text, and Django's filters pass it on.
            raise IncorrectLookupParameters
        changelist = super().get_changelist_instance(request)
        # For the lines shown only: a record that is edited must not remember its parts as they were.
        changelist.result_list = changelist.result_list.prefetch_related(*self.list_prefetch_related)
        return changelist

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponseBase:
        page = super().changeform_view

        def answer() -> HttpResponseBase:
            return cast(HttpResponseBase, page(request, object_id, form_url, extra_context))

        if request.method != "POST":
            return answer()
        said = _waiting_messages(request)
        said_before = len(said)
        try:
            with follow.once_at_the_end():
                response = self.meet_others(request, object_id) or answer()
                if response.status_code == HTTPStatus.FOUND:
                    self.say_taken(request)
                return response
        except ValidationError as error:
            refusal = error
        except IntegrityError:
            refusal = ValidationError(CLASH)
        # What was said about the change is undone with it.
        del said[said_before:]
        setattr(request, REFUSAL, refusal)
        return answer()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> type[RecordForm]:
        form: type[RecordForm] = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, REFUSAL, None)
        return form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj._change_reason = reason_in(form)
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for part in formset.forms:
            part.instance._change_reason = reason_in(form)
        super().save_formset(request, form, formset, change)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponseBase:
        page = super().delete_view
        if request.method != "POST":
            return cast(HttpResponseBase, page(request, object_id, extra_context))
        try:
            with follow.once_at_the_end():
                return cast(HttpResponseBase, page(request, object_id, extra_context))
        except ValidationError as error:
            self._say_refused(request, error)
        return HttpResponseRedirect(reverse(f"admin:statements_{self.opts.model_name}_change", args=[object_id]))

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        if self.named_in:
            require_unnamed([obj], self.named_in)
        # No form reads this one, and PostgreSQL takes no NUL.
        obj._change_reason = request.POST.get("change_reason", "").replace("\0", "").strip() or None
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        if self.named_in:
            require_unnamed(queryset, self.named_in)
        super().delete_queryset(request, queryset)

    @admin.action(permissions=["delete"], description="Delete selected %(verbose_name_plural)s")
    def delete_selected(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> HttpResponse | None:
        try:
            with follow.once_at_the_end():
                return delete_selected(self, request, queryset)
        except ValidationError as error:
            self._say_refused(request, error)
        return None

    def _say_refused(self, request: HttpRequest, error: ValidationError) -> None:
        self.message_user(request, " ".join(["Nothing was deleted.", *error.messages]), messages.ERROR)


def _waiting_messages(request: HttpRequest) -> list[Any]:
    """Those this request has for the next page, as Django keeps them; it offers no way to take one back."""
    queued: list[Any] = getattr(messages.get_messages(request), "_queued_messages", [])
    return queued


def reason_in(form: forms.ModelForm) -> str | None:
    return form.cleaned_data.get("change_reason", "").strip() or None
