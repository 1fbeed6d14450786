"""Records that were merged into another: what moved, by whom and why, and whether it was undone."""

from typing import Any, Self

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q


class MergeQuerySet(models.QuerySet["Merge"]):
    def standing(self) -> Self:
        """Those that were not undone."""
        return self.filter(undone_at=None)

    def of_whom_and_where(self) -> Self:
        """Those that found two names to be of one speaker, outlet or article, and changed nothing that was said."""
        return self.filter(kind__in=[Merge.Kind.SPEAKER, Merge.Kind.OUTLET, Merge.Kind.ARTICLE])

    def of(self, record: Any) -> Self:
        """Those in which that record is the one kept."""
        return self.filter(kind=record._meta.model_name, kept=record.pk)


class Merge(models.Model):
    """One record that went into another of its kind. Its number leads there for as long as the merge stands."""

    class Kind(models.TextChoices):
        SPEAKER = "speaker", "speaker"
        TOPIC = "topic", "topic"
        OUTLET = "outlet", "outlet"
        STATEMENT = "statement", "statement"
        ARTICLE = "article", "article"

    kind = models.CharField(max_length=20, choices=Kind)
    gone = models.PositiveBigIntegerField("number of the one that went")
    gone_label = models.CharField("what went", max_length=500)
    kept = models.PositiveBigIntegerField("number of the one kept")
    kept_label = models.CharField("what was kept", max_length=500)
    was_public = models.BooleanField(help_text="Whether readers may have had the address of the one that went.")
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField("merged", auto_now_add=True)
    steps = models.JSONField(help_text="What was done to which row, in order: undone from the last to the first.")
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    undone_at = models.DateTimeField("undone", null=True)
    undone_reason = models.TextField(blank=True)
    left = models.JSONField("left as it was when undone", default=list)

    objects = MergeQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        permissions = [("merge_records", "Can merge two records and undo that")]
        indexes = [models.Index(fields=["kind", "kept"], name="merge_kept")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "gone"], condition=Q(undone_at__isnull=True), name="merge_gone_once"
            ),
            models.CheckConstraint(condition=~Q(gone=models.F("kept")), name="merge_into_another_record"),
            models.CheckConstraint(condition=~Q(reason=""), name="merge_has_a_reason"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | ~Q(undone_reason=""), name="merge_undone_with_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gone_label} ({self.gone}) into {self.kept_label} ({self.kept})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.gone_label, self.kept_label = self.gone_label[:500], self.kept_label[:500]
        super().save(*args, **kwargs)

    @staticmethod
    def model_of(kind: str) -> type[models.Model]:
        return apps.get_model("statements", kind)

    def column(self, name: str) -> Any:
        """Of the record that went, as it was; None if it had no such column."""
        went = ("drop", f"statements.{self.kind}", self.gone)
        for step in self.steps:
            if (step["do"], step["model"], step["pk"]) == went:
                return step["row"].get(name)
        return None

    @property
    def is_undone(self) -> bool:
        return self.undone_at is not None

    @property
    def told(self) -> str:
        """The reason in the history of all that it moved."""
        return f"Merged: {self}: {self.reason}"

    @property
    def told_undone(self) -> str:
        return f"Merge undone: {self}: {self.undone_reason}"
