"""Pairs of records that may be one: those a machine found, and those a person has said are two."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from statements.models.merge import Merge


class Pair(models.Model):
    """Two records of one kind by their numbers, the smaller first."""

    kind = models.CharField(max_length=20, choices=Merge.Kind)
    one = models.PositiveBigIntegerField("number of one")
    other = models.PositiveBigIntegerField("number of the other")

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["kind", "one", "other"], name="%(class)s_once"),
            models.CheckConstraint(condition=models.Q(one__lt=models.F("other")), name="%(class)s_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.one} and {self.other}"


class DoubleQuerySet(models.QuerySet["Double"]):
    def waiting(self) -> Self:
        """Both are on record, neither went into another, and nobody has said that they are two."""
        different = Distinct.objects.filter(kind=OuterRef("kind"), one=OuterRef("one"), other=OuterRef("other"))
        return self.filter(_both_are_there()).exclude(Exists(different))


def _both_are_there() -> Q:
    there = Q()
    for kind in Merge.Kind.values:
        records: Any = Merge.model_of(kind)._default_manager
        ends = [Exists(records.filter(pk=OuterRef(column))) for column in ("one", "other")]
        there |= Q(*ends, kind=kind)
    return there


class Double(Pair):
    """A pair that is likely to be the same; found anew by each search for doubles."""

    likeness = models.FloatField(help_text="From 0 to 1.")
    why = models.CharField(max_length=300, help_text="In words: “one name is contained in the other”.")

    objects = DoubleQuerySet.as_manager()

    class Meta(Pair.Meta):
        abstract = False
        ordering = ["-likeness", "pk"]
        verbose_name = "likely double"
        indexes = [models.Index(fields=["kind", "likeness"], name="double_kind_likeness")]


class Distinct(Pair):
    """A pair that looks the same and is not, as somebody has found out."""

    note = models.TextField(blank=True, help_text="How to tell them apart, for those who come after you.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField("said", auto_now_add=True)

    class Meta(Pair.Meta):
        abstract = False
        ordering = ["-pk"]
        verbose_name = "pair of different records"
        verbose_name_plural = "pairs of different records"

    @classmethod
    def of(cls, one: Any, other: Any) -> "models.QuerySet[Distinct]":
        first, second = sorted((one.pk, other.pk))
        return cls._default_manager.filter(kind=one._meta.model_name, one=first, other=second)
