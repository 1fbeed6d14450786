"""Columns that follow from another column of the same row, kept in step at every insert and update."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from statements import dates
from statements.names import fold_name

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")

if TYPE_CHECKING:
    _OpenDay = models.DateField[date | None, date | None]
else:
    _OpenDay = models.DateField


def validate_partial_date(text: str) -> None:
    try:
        dates.parse(text)
    except dates.BadDate as error:
        raise ValidationError(str(error)) from error


def days(text: str) -> dates.PartialDate | None:
    """The days a date may mean; None for one that is missing or that its field refuses anyway."""
    try:
        return dates.parse(text)
    except dates.BadDate:
        return None


def validate_past(text: str) -> None:
    """What has been said or published is not dated later than tomorrow, which has begun somewhere."""
    date = days(text)
    if date and date.earliest and date.earliest > timezone.now().date() + timedelta(days=1):
        raise ValidationError(f"{dates.written_out(text).capitalize()} is still to come.")


def validate_language(code: str) -> None:
    if not _LANGUAGE.fullmatch(code):
        raise ValidationError(f"“{code}” is not a language code. Write en, ru, zh or, with a script, ru-Latn.")


class LanguageField(models.CharField):
    """A language code (BCP 47): a language of two or three letters, perhaps a script, perhaps a region."""

    default_validators = [validate_language]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 20)
        super().__init__(*args, **kwargs)


class PartialDateField(models.CharField):
    """A date as it is known, in the EDTF subset of `statements.dates`."""

    default_validators = [validate_partial_date]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return value.strip() if isinstance(value, str) else value


class DayField(_OpenDay):
    """The earliest or latest day (`side`) of the partial date in the column `of`; null where that side is open."""

    def __init__(self, of: str = "", side: str = "earliest", **kwargs: Any) -> None:
        self.of, self.side = of, side
        kwargs.update(null=True, blank=True, editable=False)
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"of": self.of, "side": self.side}

    def pre_save(self, instance: models.Model, add: bool) -> date | None:
        text = getattr(instance, self.of)
        day = getattr(dates.parse(text), self.side) if text else None
        setattr(instance, self.attname, day)
        return day


class FoldedField(models.CharField):
    """The name in the column `of`, folded: searches of names compare this one, since SQLite folds only ASCII."""

    def __init__(self, of: str = "", **kwargs: Any) -> None:
        self.of = of
        kwargs.setdefault("max_length", 400)
        kwargs.update(editable=False)
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"of": self.of}

    def pre_save(self, instance: models.Model, add: bool) -> str:
        folded = fold_name(getattr(instance, self.of))[: self.max_length]
        setattr(instance, self.attname, folded)
        return folded
