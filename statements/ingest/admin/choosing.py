"""A form's field that names a record or several: typed with suggestions, and without script by a whole name."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from statements.ingest.admin.numbers import as_number
from statements.ingest.desk import names


class Naming(forms.Widget):
    """What was chosen goes by number, what was typed beside it."""

    template_name = "admin/ingest/desk/_naming.html"

    def __init__(self, noun: str, is_many: bool) -> None:
        super().__init__()
        self.noun, self.is_many = noun, is_many

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        # Forms look for templates in apps only, unless a whole project's forms do otherwise.
        return render_to_string(template_name, context)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[list[int], str]:
        given = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        numbers = [number for one in given if (number := as_number(one))]
        return numbers, data.get(f"{name}_typed", "").replace("\0", "").strip()

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        numbers, typed = value or ([], "")
        chosen = names.described(self.noun, numbers)
        context["widget"] |= {"noun": self.noun, "is_many": self.is_many, "chosen": chosen, "typed": typed}
        if not self.is_many:
            context["widget"]["typed"] = typed or (chosen[0].name if chosen else "")
        return context


class NamingField(forms.Field):
    """Cleans to a record or None, or to a list of records."""

    widget: Naming

    def __init__(self, noun: str, *, many: bool = False, **kwargs: Any) -> None:
        self.noun, self.is_many = noun, many
        super().__init__(widget=Naming(noun, many), required=False, **kwargs)

    def prepare_value(self, value: Any) -> tuple[list[int], str]:
        """From a record or records, as the row has them."""
        match value:
            case tuple():
                return value
            case None | "":
                return [], ""
            case list():
                return [one.pk for one in value], ""
        return [getattr(value, "pk", value)], ""

    def clean(self, value: Any) -> Any:
        numbers, typed = value or ([], "")
        model: Any = names.NOUNS[self.noun][0]
        records = model.objects.in_bulk(numbers)
        chosen = [records[number] for number in dict.fromkeys(numbers) if number in records]
        if self.is_many:
            return chosen + [one for one in self._named(typed) if one not in chosen]
        if not typed:
            return None
        return next((one for one in chosen if one.name == typed), None) or self._named(typed)[0]

    def _named(self, typed: str) -> list[Any]:
        found = names.called(self.noun, typed) if typed else []
        if typed and not found:
            raise ValidationError(
                f"No {self.noun} on record is called “{typed}”. Choose one of the suggestions, or add it."
            )
        if len(found) > 1:
            several = ", ".join(f"{one} ({one.pk})" for one in found)
            raise ValidationError(f"Several are called “{typed}”: {several}. Choose one of the suggestions.")
        return found
