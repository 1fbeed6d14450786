"""Dossiers: curated, ordered lists of statements with an introduction."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from statements.models.curated import kept_history
from statements.models.permalink import Slugged
from statements.models.statement import Statement


class DossierQuerySet(models.QuerySet["Dossier"]):
    def published(self) -> Self:
        return self.filter(state=Dossier.State.PUBLISHED)


class Dossier(Slugged):
    """A selection an editor makes and introduces. Readers see those of its statements that are published."""

    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        PUBLISHED = "published", "published"

    title = models.CharField(max_length=200, help_text="What the statements in it have in common, in a few words.")
    introduction = models.TextField(blank=True, help_text="What it shows and how it was chosen. Shown to readers.")
    state = models.CharField(
        max_length=20, choices=State, default=State.DRAFT, help_text="Readers see it once it is published."
    )
    fictional = models.BooleanField(default=False, help_text="Part of a sample archive, not of the world.")

    objects = DossierQuerySet.as_manager()
    history = kept_history()

    class Meta:
        ordering = ["title", "pk"]
        permissions = [("publish_dossier", "Can publish a dossier")]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="dossier_has_a_title")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("dossier", args=[self.slug])

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED


class DossierEntryQuerySet(models.QuerySet["DossierEntry"]):
    def shown(self) -> Self:
        """Those that readers of a published dossier see."""
        return self.filter(statement__state=Statement.State.PUBLISHED)


class DossierEntry(models.Model):
    """A statement's place in a dossier, and why it stands there."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="entries")
    statement = models.ForeignKey(Statement, models.CASCADE, related_name="dossier_entries")
    order = models.PositiveIntegerField(help_text="Its place. A number typed here moves it there.")
    note = models.TextField(blank=True, help_text="Why it stands here. Shown to readers beside the statement.")

    objects = DossierEntryQuerySet.as_manager()
    history = kept_history()

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = "entry"
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "statement"],
                name="statement_once_in_a_dossier",
                violation_error_message="A dossier has a statement once.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.statement}"
