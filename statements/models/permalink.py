"""Addresses that never break: a slug that is left behind leads to its record for good."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q


class Slugged(models.Model):
    """A record whose public address is its slug; a slug it had before is kept as an OldSlug."""

    slug = models.SlugField(
        max_length=100,
        unique=True,
        help_text="The last part of the address. When you change it, the old address keeps leading here.",
    )

    _slug_before: str = ""

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        instance = super().from_db(*args, **kwargs)
        instance._slug_before = instance.__dict__.get("slug", "")
        return instance

    def clean(self) -> None:
        super().clean()
        taken = OldSlug.objects.of(self).filter(slug=self.slug).exclude(**{OldSlug.column(self): self.pk}).first()
        if taken:
            raise ValidationError({"slug": f"“{self.slug}” is an old address of {taken.record}. Choose another."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        before = self._slug_before
        with transaction.atomic():
            super().save(*args, **kwargs)
            if before and before != self.slug:
                here: dict[str, Any] = {OldSlug.column(self): self}
                OldSlug.objects.get_or_create(slug=before, **here)
                OldSlug.objects.of(self).filter(slug=self.slug).delete()
        self._slug_before = self.slug


class OldSlugQuerySet(models.QuerySet["OldSlug"]):
    def of(self, record: "Slugged | type[Slugged]") -> Self:
        """The old slugs of all records of that kind."""
        return self.filter(**{f"{OldSlug.column(record)}__isnull": False})


SLUGGED = ("speaker", "topic", "outlet", "dossier")
"""The kinds of records whose address is a slug: a column of OldSlug each."""


def _of_one_record() -> Q:
    """Exactly one of the columns leads to a record."""
    one = Q()
    for kind in SLUGGED:
        one |= Q(**{f"{other}__isnull": other != kind for other in SLUGGED})
    return one


class OldSlug(models.Model):
    """An address that a speaker, topic, outlet or dossier had before."""

    slug = models.SlugField(max_length=100)
    speaker = models.ForeignKey("Speaker", models.CASCADE, null=True, blank=True, related_name="old_slugs")
    topic = models.ForeignKey("Topic", models.CASCADE, null=True, blank=True, related_name="old_slugs")
    outlet = models.ForeignKey("Outlet", models.CASCADE, null=True, blank=True, related_name="old_slugs")
    dossier = models.ForeignKey("Dossier", models.CASCADE, null=True, blank=True, related_name="old_slugs")

    objects = OldSlugQuerySet.as_manager()

    class Meta:
        verbose_name = "old address"
        verbose_name_plural = "old addresses"
        constraints = [
            models.CheckConstraint(
                condition=_of_one_record(),
                name="old_slug_of_one_record",
                violation_error_message="An old address belongs to one speaker, topic, outlet or dossier.",
            ),
            *(
                models.UniqueConstraint(
                    fields=["slug"], condition=Q(**{f"{kind}__isnull": False}), name=f"old_slug_unique_{kind}"
                )
                for kind in SLUGGED
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slug} → {self.record}"

    @property
    def record(self) -> "Slugged | None":
        return self.speaker or self.topic or self.outlet or self.dossier

    @staticmethod
    def column(record: "Slugged | type[Slugged]") -> str:
        return str(record._meta.model_name)
