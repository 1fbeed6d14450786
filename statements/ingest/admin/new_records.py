"""Putting a speaker, a topic or an office on record without leaving the desk: a short form in a dialog."""

import json
from typing import Any

from anyascii import anyascii
from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify

from statements.admin.editors import editor
from statements.ingest.admin.numbers import number_in
from statements.ingest.desk import names
from statements.models import OldSlug, Position, Speaker, Topic
from statements.models.curated import explain
from statements.search import follow

REASON = "Put on record from the desk"
OFFICE = ("title", "institution", "country", "start", "end")


class OfficeFields(forms.ModelForm):
    class Meta:
        model = Position
        fields = OFFICE
        # The own widget of countries shows a flag, by a script in the page.
        widgets = dict.fromkeys(("title", "institution", "start", "end"), AdminTextInputWidget) | {
            "country": forms.Select
        }
        labels = {"title": "Office", "start": "From", "end": "Until"}
        help_texts = {"title": "", "institution": "", "country": "Spoken for.", "end": ""}


class NewPosition(OfficeFields):
    """An office of a speaker on record."""

    speaker = forms.ModelChoiceField(Speaker.objects.all(), widget=forms.HiddenInput)
    permissions = ("statements.add_position",)
    heading = "Add an office"

    def put_on_record(self, by: AbstractBaseUser) -> Speaker:
        position = Position(speaker=self.cleaned_data["speaker"], **office_in(self))
        _save(position, by)
        return position.speaker


class NewNamed(forms.Form):
    """A record that has a name and a kind, and perhaps the name that the article gives it."""

    model: type[models.Model]
    bearer = ""
    heading = ""
    permissions: tuple[str, ...] = ()

    name = forms.CharField(max_length=200, widget=AdminTextInputWidget, help_text="As it stands in English.")
    also = forms.CharField(
        max_length=200,
        required=False,
        widget=AdminTextInputWidget,
        label="Also called",
        help_text="In its own script, or an abbreviation.",
    )

    def put_on_record(self, by: AbstractBaseUser) -> Any:
        name = self.cleaned_data["name"]
        record: Any = self.model(name=name, kind=self.cleaned_data["kind"], slug=_free_slug(self.model, name))
        _save(record, by)
        if also := self.cleaned_data["also"]:
            _save(record.names.model(**{self.bearer: record}, name=also), by, at="also")
        return record


class NewSpeaker(NewNamed):
    model = Speaker
    bearer = "speaker"
    heading = "Add a speaker"
    permissions = ("statements.add_speaker", "statements.add_speakername", "statements.add_position")

    kind = forms.ChoiceField(choices=Speaker.Kind)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = OfficeFields(*args, **kwargs)
        for name, field in self.office.fields.items():
            field.required = False
            self.fields[name] = field

    def put_on_record(self, by: AbstractBaseUser) -> Speaker:
        speaker: Speaker = super().put_on_record(by)
        office = office_in(self)
        if office["title"]:
            _save(Position(speaker=speaker, **office), by)
        elif any(office.values()):
            raise ValidationError({"title": "Write which office, or leave the rest of it empty too."})
        return speaker


class NewTopic(NewNamed):
    model = Topic
    bearer = "topic"
    heading = "Add a topic"
    permissions = ("statements.add_topic", "statements.add_topicname")

    kind = forms.ChoiceField(choices=Topic.Kind, initial=Topic.Kind.CONCEPT)


FORMS: dict[str, Any] = {"speaker": NewSpeaker, "topic": NewTopic, "position": NewPosition}


def may_add(request: HttpRequest, noun: str) -> bool:
    return noun in FORMS and request.user.has_perms(FORMS[noun].permissions)


def new_view(request: HttpRequest, noun: str) -> HttpResponse:
    if noun not in FORMS:
        raise Http404
    if not may_add(request, noun):
        raise PermissionDenied
    if request.method != "POST":
        initial = {name: request.GET.get(name, "")[:200] for name in ("name", "speaker")}
        return _form(request, noun, FORMS[noun](initial=initial, auto_id="new-%s"))
    form = FORMS[noun](request.POST, auto_id="new-%s")
    if form.is_valid():
        try:
            with follow.once_at_the_end():
                record = form.put_on_record(editor(request))
        except ValidationError as error:
            _say(form, error)
        else:
            named = names.described(names.noun_of(record), [record.pk], request.POST.get("said", ""))[0]
            return HttpResponse(headers={"HX-Trigger": json.dumps({"desk:named": vars(named), "desk:changed": noun})})
    return _form(request, noun, form)


def _form(request: HttpRequest, noun: str, form: Any) -> HttpResponse:
    speaker = (
        get_object_or_404(Speaker, pk=number_in(request.GET or request.POST, "speaker")) if noun == "position" else None
    )
    return render(request, "admin/ingest/desk/_new.html", {"form": form, "noun": noun, "speaker": speaker})


def _say(form: Any, error: ValidationError) -> None:
    """At its field, or above them all where the form does not ask for it."""
    for field, errors in (error.error_dict if hasattr(error, "error_dict") else {None: error.error_list}).items():
        form.add_error(field if field in form.fields else None, errors)


def office_in(form: Any) -> dict[str, Any]:
    return {name: form.cleaned_data.get(name) or "" for name in OFFICE}


def _save(record: Any, by: AbstractBaseUser, at: str = "") -> None:
    explain(record, REASON, by)
    try:
        record.full_clean()
    except ValidationError as error:
        if not at:
            raise
        raise ValidationError({at: error.messages}) from error
    with transaction.atomic():
        record.save()


def _free_slug(model: Any, name: str) -> str:
    """Made from the name; with a number where another record has it or had it."""
    slug = slugify(anyascii(name))[:90].strip("-") or "unnamed"
    taken = set(model.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    taken |= set(OldSlug.objects.of(model).filter(slug__startswith=slug).values_list("slug", flat=True))
    return next(
        one for number in range(1, len(taken) + 2) if (one := slug if number == 1 else f"{slug}-{number}") not in taken
    )
