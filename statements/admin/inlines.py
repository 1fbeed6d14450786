"""Lines edited inside a record, with a name on every field for those who do not see the heads of columns."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.text import capfirst

from statements.admin.texts import TYPED
from statements.names import fold_name


class PartsFormSet(BaseInlineFormSet):
    """Checks the constraints that involve the record itself, which Django leaves to the database."""

    def clean(self) -> None:
        super().clean()
        for form in self.parts() if self.instance.pk else ():
            if form.has_changed() and not form.errors:
                others = {field.name for field in form.instance._meta.fields} - form.fields.keys()
                try:
                    form.instance.validate_constraints(exclude=others)
                except ValidationError as error:
                    form.add_error(None, error)

    def parts(self) -> list[Any]:
        """The forms of the parts that are to stay."""
        return [form for form in self.forms if not getattr(form, "cleaned_data", {}).get("DELETE")]


class LinesFormSet(PartsFormSet):
    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = "Delete"


class Lines(admin.TabularInline):
    """A table with one line for each part."""

    template = "admin/edit_inline/lines.html"
    formset = LinesFormSet
    formfield_overrides = TYPED

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field:
            field.widget.attrs["aria-label"] = capfirst(field.label)
            if field.help_text:
                field.widget.attrs["aria-describedby"] = f"{self.opts.model_name}-{db_field.name}-help"
        return field

    def get_extra(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> int:
        return 0 if obj else 1


class NamesFormSet(LinesFormSet):
    def clean(self) -> None:
        """No name twice: capitals, accents and marks make no difference."""
        super().clean()
        seen = set()
        for form in self.parts():
            name = getattr(form, "cleaned_data", {}).get("name")
            if not name:
                continue
            if fold_name(name) in seen:
                form.add_error("name", f"“{name}” is here twice. Capitals and accents make no difference.")
            seen.add(fold_name(name))


class Names(Lines):
    formset = NamesFormSet
    fields = ["name", "language", "shared"]
    verbose_name = "other name"
    verbose_name_plural = "other names"


def column_of(inline: Any, parent: type[models.Model]) -> str:
    """The column of a line that leads to the record."""
    if inline.fk_name:
        return f"{inline.fk_name}_id"
    columns = (field.attname for field in inline.model._meta.fields if field.related_model is parent)
    return str(next(columns))
