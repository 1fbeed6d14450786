"""Amending a proposal in its place: the form, and accepting with what was amended."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.http import QueryDict

from statements.ingest.admin.choosing import NamingField
from statements.ingest.desk.cards import Card
from statements.ingest.models import Proposal
from statements.ingest.review import MANY, SINGLE
from statements.models import Statement
from statements.typed_text import PlainTextField


class AmendingForm(forms.ModelForm):
    """Asks of the corrected values what the record would ask of the statement."""

    wording = PlainTextField(widget=AdminTextareaWidget(attrs={"rows": 2}))
    speaker = NamingField("speaker", help_text="A few letters of any of the names.")
    venue_outlet = NamingField("outlet", label="Said to (outlet)")
    topics = NamingField("topic", many=True, label="About")
    mentioned_topics = NamingField("topic", many=True)
    mentioned_speakers = NamingField("speaker", many=True)
    note = PlainTextField(
        required=False, widget=AdminTextareaWidget(attrs={"rows": 1}), help_text="Why, in a sentence."
    )

    class Meta:
        model = Proposal
        fields = ("wording", *(name for name in SINGLE if name not in ("wording", "kind")), *MANY, "kind", "note")
        widgets = dict.fromkeys(("said", "occasion", "place"), AdminTextInputWidget)
        help_texts = {"said": "2023-02-28; 2023-02; ../2023-02-28 for on or before that day."}

    def __init__(self, card: Card, data: QueryDict | None = None) -> None:
        self.card = card
        super().__init__(
            data, instance=card.row, prefix=None, auto_id=f"p{card.row.pk}-%s", use_required_attribute=False
        )
        self.initial.update({name: list(getattr(card.row, name).all()) for name in MANY})

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

    @property
    def amendments(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in (*SINGLE, *MANY)}
