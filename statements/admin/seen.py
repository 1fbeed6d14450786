"""What the fields of a page held when it was shown, so that a save can tell whose change is whose."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone

Mark = str | list[str]
"""Of one value, short enough to travel with the page: a digest; of many records, their numbers."""

Marks = dict[str, Mark]
"""By the name of the field."""

ASIDE = {"change_reason", "DELETE"}
"""Fields that are no part of what is on record."""


def compared(form: forms.BaseForm) -> dict[str, forms.Field]:
    """The fields of a form that hold what is on record."""
    meta = form.instance._meta if isinstance(form, forms.BaseModelForm) else None
    hidden = ASIDE | {meta.pk.name if meta and meta.pk else ""}
    inline = forms.models.InlineForeignKeyField
    return {name: each for name, each in form.fields.items() if name not in hidden and not isinstance(each, inline)}


def sent(form: forms.BaseForm, name: str) -> list[str]:
    """What a browser sends back for the value the form shows, if it is left alone."""
    each = form.fields[name]
    value = each.prepare_value(form.get_initial_for_field(each, name))
    if isinstance(each, forms.ModelMultipleChoiceField):
        return [str(number) for number in value or ()]
    if isinstance(each.widget, forms.CheckboxInput):
        return ["on"] if value else []
    shown = each.widget.format_value(value)
    return [str(part) for part in shown] if isinstance(shown, list) else [str("" if shown is None else shown)]


def mark(each: forms.Field, data: Sequence[str]) -> Mark:
    """The same for all that is read as the same value."""
    if isinstance(each, forms.ModelMultipleChoiceField):
        return sorted(set(data))
    value: Any = data[-1] if data else ""
    if not isinstance(each, forms.ModelChoiceField):
        try:
            value = each.to_python(value)
        except ValidationError:
            pass
    return digest("" if value is None else str(value))


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16] if text else ""


def marks_of(form: forms.BaseForm) -> Marks:
    """Of the values a form shows."""
    return {name: mark(each, sent(form, name)) for name, each in compared(form).items()}


@dataclass
class Seen:
    """A page's record and its lines, by their numbers, with what their fields held."""

    at: float = 0
    record: Marks = field(default_factory=dict)
    lines: dict[str, dict[str, Marks]] = field(default_factory=dict)

    def __str__(self) -> str:
        return json.dumps([self.at, self.record, self.lines], separators=(",", ":"))

    @classmethod
    def read(cls, post: QueryDict) -> "Seen":
        """What came back with a form. Without it nothing was seen, and every difference is asked about."""
        try:
            at, record, lines = json.loads(post.get("seen", ""))
            datetime.fromtimestamp(at, UTC)
            kinds = {name: {number: _marks(each) for number, each in kind.items()} for name, kind in lines.items()}
            return cls(float(at), _marks(record), kinds)
        except (ValueError, TypeError, AttributeError, OverflowError):
            return cls()

    def line(self, prefix: str, number: str) -> Marks:
        return self.lines.get(prefix, {}).get(number, {})


def _marks(given: Any) -> Marks:
    """Raises ValueError for what never was written here."""
    for each in given.values():
        if not isinstance(each, str) and not (isinstance(each, list) and all(isinstance(part, str) for part in each)):
            raise ValueError(each)
    return dict(given)


def shown(form: Any, formsets: Iterable[Any], watched: Iterable[str]) -> Seen:
    """What a page shows now. `watched` are columns that no form edits."""
    return Seen(
        timezone.now().timestamp(),
        marks_of(form) | watch(form.instance, watched),
        {lines.prefix: {str(line.instance.pk): marks_of(line) for line in lines.initial_forms} for lines in formsets},
    )


def watch(record: Any, columns: Iterable[str]) -> Marks:
    return {column: digest(str(getattr(record, column))) for column in columns}
