"""What an editor gives to be imported: a file, a text or an address, and what the source itself does not say."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget

from statements.admin.texts import AddressField
from statements.ingest.importing.deliveries import TOO_LARGE
from statements.ingest.importing.delivery import Delivery, Typed
from statements.ingest.importing.sources import too_long
from statements.ingest.readers import holds_articles
from statements.ingest.readers.values import MOST_BYTES
from statements.models import Outlet
from statements.models.curated import WebAddressField
from statements.models.fields import validate_language, validate_partial_date, validate_past
from statements.typed_text import PlainTextField

LONGEST = 500_000
"""Characters of an article that is read while somebody waits: about five seconds' work for an idle core."""

WEB_ARCHIVE = (
    "This is a web archive (WARC), which may hold any number of articles. Import it, whatever its size, with the "
    "command: manage.py import_articles FILE."
)

ONE_OF_THEM = "Give a file, a text or an address."


class ImportForm(forms.Form):
    """One of three ways; an address beside a file or a text says where that stands."""

    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        help_text="A text, a web page saved from a browser, or a PDF, of at most 20 MB. Whole folders and web archives "
        "(WARC) are imported with the command manage.py import_articles.",
    )
    text = PlainTextField(
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": too_long(LONGEST)},
        widget=forms.Textarea(attrs={"rows": 12, "class": "vLargeTextField", "autofocus": True}),
        help_text="Paste the article with its headline and date.",
    )
    address = AddressField(
        required=False,
        max_length=1000,
        validators=WebAddressField.default_validators,
        widget=forms.TextInput(attrs={"class": "vURLField", "inputmode": "url"}),
        help_text="By itself it is fetched. Beside a file or a text it says where that was published.",
    )
    outlet = forms.ModelChoiceField(Outlet.objects.all(), required=False, empty_label="as the source says")
    headline = forms.CharField(required=False, max_length=500, widget=AdminTextInputWidget)
    published = forms.CharField(
        required=False,
        max_length=32,
        validators=[validate_partial_date, validate_past],
        widget=AdminTextInputWidget,
        help_text="2023-02-28, or what is known: 2023-02, 2023. “On Tuesday” is counted from it.",
    )
    language = forms.CharField(
        required=False,
        max_length=20,
        validators=[validate_language],
        widget=AdminTextInputWidget,
        help_text="A language code such as en or ru.",
    )

    THE_SOURCE = ("file", "text", "address")

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if not file:
            return file
        if holds_articles(file.read(1024), file.name):
            raise forms.ValidationError(WEB_ARCHIVE)
        if file.size > MOST_BYTES:
            raise forms.ValidationError(TOO_LARGE)
        file.seek(0)
        return file

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        given = self.cleaned_data
        if given.get("file") and given.get("text"):
            self.add_error("text", "This is a text beside a file. Give one of them.")
        elif not (self.errors or given.get("file") or given.get("text") or given.get("address")):
            self.add_error(None, ONE_OF_THEM)
        return cleaned

    @property
    def is_to_be_fetched(self) -> bool:
        return not (self.cleaned_data["file"] or self.cleaned_data["text"])

    def delivery(self) -> Delivery:
        """Of what need not be fetched."""
        file, address = self.cleaned_data["file"], self.cleaned_data["address"]
        if file:
            return Delivery(file.read(), file.name, file.content_type or "", address)
        return Delivery(self.cleaned_data["text"].encode(), "", "text/plain; charset=utf-8", address)

    def typed(self) -> Typed:
        given = self.cleaned_data
        return Typed(given["headline"], given["outlet"], given["published"], given["language"])

    @property
    def source_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.THE_SOURCE]

    @property
    def further_fields(self) -> list[forms.BoundField]:
        return [field for field in self if field.name not in self.THE_SOURCE]
