"""Form fields for what is typed: texts with the line ends of the record, addresses with the record's own rule."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models

from statements.typed_text import PlainTextField, plain_lines


class KeptTextField(PlainTextField):
    """A text that must come back letter for letter, so its outer spaces belong to it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "strip": False})

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(plain_lines(initial or ""), data)


class AddressField(forms.URLField):
    """What makes a web address is said by the model, in one place; `example.org` is taken for https."""

    default_validators = []
    default_error_messages = {"invalid": "Write an address that begins with http:// or https://."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs, assume_scheme="https")


TYPED: dict[Any, Any] = {
    models.TextField: {"form_class": PlainTextField, "widget": AdminTextareaWidget(attrs={"rows": 3})},
    models.URLField: {"form_class": AddressField},
}
"""For `formfield_overrides`."""
