"""Names and other names (SKOS prefLabel and altLabel), kept folded, each leading to one record."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models

from statements.models.fields import FoldedField, LanguageField
from statements.names import fold_name


class Named(models.Model):
    """A record with a `name` of its own and, beside it, `names` of the model OtherName."""

    name: "models.CharField[str, str]"
    names: "models.Manager[Any]"

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        require_letters(self.name)
        self._refuse_namesake(fold_name(self.name))

    def _refuse_namesake(self, folded: str) -> None:
        records: Any = type(self)._default_manager
        namesake = records.filter(name_folded=folded).exclude(pk=self.pk).first()
        if namesake:
            raise ValidationError(
                {"name": f"Another {self._meta.verbose_name} is called {namesake}. Tell them apart in the name."}
            )
        names: Any = self._meta.get_field("names").related_model
        taken = names._default_manager.filter(name_folded=folded, shared=False)
        alias = taken.exclude(**{names.BEARER: self.pk}).first()
        if alias:
            raise ValidationError(
                {"name": f"“{self.name}” leads to {alias.bearer}. Tick “shared with others” there if both bear it."}
            )


def require_letters(name: str) -> None:
    """Raises ValidationError for a name that nothing could find."""
    if not any(char.isalnum() for char in name):
        raise ValidationError({"name": "A name needs at least one letter or digit."})


class OtherName(models.Model):
    """A name that leads to one record (in the column `BEARER`), unless it is marked as shared."""

    BEARER: ClassVar[str]

    name = models.CharField(max_length=200)
    name_folded = FoldedField(of="name", db_index=True)
    language = LanguageField(blank=True, help_text="A language code, with script if useful: ru, ru-Latn.")
    shared = models.BooleanField(
        "shared with others",
        default=False,
        help_text="Tick it when others in the archive bear this name too. A search then finds all of them.",
    )

    class Meta:
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def bearer(self) -> Any:
        return getattr(self, self.BEARER)

    def clean(self) -> None:
        super().clean()
        require_letters(self.name)
        if not self.shared and getattr(self, self.BEARER, None):
            self._refuse_clash(fold_name(self.name))

    def _refuse_clash(self, folded: str) -> None:
        """Raise ValidationError, naming the other bearer, if another record has this name."""
        bearers = type(self.bearer)._default_manager.exclude(pk=self.bearer.pk)
        others = type(self)._default_manager.filter(name_folded=folded).exclude(pk=self.pk)
        clash = (
            bearers.filter(name_folded=folded).first()
            or bearers.filter(pk__in=others.filter(shared=False).values(self.BEARER)).first()
        )
        if clash:
            raise ValidationError(
                {"name": f"“{self.name}” already leads to {clash}. Tick “shared with others” if both bear it."}
            )
