"""Notes and corrections: what editors add to a statement, signed, dated and with a source."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from statements.models.curated import kept_history
from statements.models.statement import Statement


class Note(models.Model):
    """Shown to readers under the words of the statement."""

    class Kind(models.TextChoices):
        CORRECTION = "correction", "correction"
        NOTE = "note", "note"

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="notes")
    kind = models.CharField(
        "what it is",
        max_length=20,
        choices=Kind,
        default=Kind.NOTE,
        help_text="A correction says what was wrong here and what it says now.",
    )
    text = models.TextField(help_text="A sentence or two. Shown to readers, signed by you.")
    source = models.CharField(max_length=1000, help_text="Where that can be checked.")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    signed_on = models.DateField(default=timezone.localdate, editable=False)

    history = kept_history()

    class Meta:
        ordering = ["-signed_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(source=""), name="note_has_text_and_source"),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else self.text[:79].rstrip() + "…"

    def get_absolute_url(self) -> str:
        return f"{self.statement.get_absolute_url()}#notes"
