"""A proposal's own page: its fields to be corrected, and accepted with that."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from statements import publishing
from statements.admin.editors import editor
from statements.admin.texts import TYPED
from statements.ingest import review
from statements.ingest.admin.kept import Kept
from statements.ingest.importing.storable import cut
from statements.ingest.models import Proposal
from statements.ingest.review import AMENDABLE, SINGLE, AlreadyDecided
from statements.models import Statement
from statements.search import follow


def accepted(proposal: Proposal) -> str:
    """What became of a proposal that was just accepted, and what is still to do before readers can see it."""
    statement = Proposal.objects.select_related("statement__speaker").get(pk=proposal.pk).statement
    if statement is None:
        return "Accepted."
    who = statement.speaker or "nobody yet"
    lacking = publishing.missing_for_publication(statement)
    still = f" Before it can be published: {' '.join(lacking)}" if lacking else ""
    return f"Accepted as a draft, said by {who}: “{cut(statement.wording, 80)}”.{still}"


class AmendingForm(forms.ModelForm):
    """Asks of the corrected values what the record would ask of the statement."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        values = {name: self.cleaned_data[name] for name in SINGLE if name in self.cleaned_data}
        statement = Statement(language=self.instance.article.language, **values)
        try:
            statement.full_clean(exclude=["slug", *self.errors])
        except ValidationError as error:
            for field, errors in error.error_dict.items():
                self.add_error(field if field in self.fields else None, errors)
        return cleaned


class Amending(Kept):
    """Saving the form is accepting the proposal: the row itself goes on saying what was proposed."""

    form = AmendingForm
    view_on_site = False
    formfield_overrides = TYPED
    autocomplete_fields = ["speaker", "venue_outlet", "topics", "mentioned_topics", "mentioned_speakers"]
    fieldsets = [
        (None, {"fields": ["wording", "kind", "speaker", "why", "evidence"]}),
        ("When, where and to whom", {"fields": ["said", "why_then", "occasion", "venue_outlet", "place"]}),
        ("What it is about", {"fields": ["topics", "mentioned_topics", "mentioned_speakers"]}),
        ("As printed", {"fields": [("cue", "speaker_as_printed")]}),
        ("Verdict", {"fields": ["note"]}),
    ]
    readonly_fields = ["why", "why_then", "evidence"]

    def has_change_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        return request.user.has_perm("ingest.decide_proposal") and (obj is None or obj.is_waiting)

    def save_model(self, request: HttpRequest, obj: Proposal, form: Any, change: bool) -> None:
        amendments = {name: form.cleaned_data[name] for name in form.changed_data if name in AMENDABLE}
        try:
            with follow.once_at_the_end():
                review.accept(obj, editor(request), note=form.cleaned_data["note"], **amendments)
        except AlreadyDecided as error:
            self.message_user(request, str(error), messages.WARNING)
        else:
            self.message_user(request, accepted(obj), messages.SUCCESS)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Topics and speakers have gone to the statement."""

    def response_change(self, request: HttpRequest, obj: Proposal) -> HttpResponse:
        return HttpResponseRedirect(obj.get_absolute_url())

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        title = "Correct a proposal" if self.has_change_permission(request, context["original"]) else "Proposal"
        shown = {"title": title, "show_delete": False}
        response: HttpResponse = super().render_change_form(request, context | shown, *args, **kwargs)
        return response
