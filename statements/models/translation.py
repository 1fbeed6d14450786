"""What authority a translation has."""

from typing import Any

from django.db import models


class TranslationStatus(models.TextChoices):
    OFFICIAL = "official", "official translation"
    MEDIA = "media", "translation by a news medium"
    MACHINE = "machine", "machine translation"
    ARCHIVE = "archive", "translation by this archive"


class TranslationStatusField(models.CharField):
    """Empty where it is not on record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 20)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("choices", TranslationStatus)
        kwargs.setdefault("help_text", "Empty: not on record, or no translation.")
        super().__init__(*args, **kwargs)
