"""What readers say is wrong on a page, and how fast they may say it."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class ErrorReport(models.Model):
    """A reader's word that something on a public page is wrong; an editor settles or dismisses it, with a note.

    It names its record by kind and number and not by a foreign key: it outlives a record that is merged or deleted.
    """

    class Kind(models.TextChoices):
        STATEMENT = "statement", "statement"
        SPEAKER = "speaker", "speaker"
        TOPIC = "topic", "topic or treaty"
        ARTICLE = "article", "article"
        OUTLET = "outlet", "outlet"
        DOSSIER = "dossier", "dossier"

    class State(models.TextChoices):
        OPEN = "open", "open"
        SETTLED = "settled", "settled: corrected"
        DISMISSED = "dismissed", "dismissed: nothing to correct"

    page = models.CharField(max_length=500, help_text="The page's address in this archive.")
    kind = models.CharField("kind of record", max_length=20, choices=Kind)
    number = models.PositiveBigIntegerField(help_text="Of the record the page is about.")
    version = models.BigIntegerField(null=True, help_text="Number of the record's version in its history at that time.")
    seen = models.TextField("as the reader saw it")
    text = models.TextField("what is wrong")
    source = models.TextField("the correct form, or where it stands", blank=True)
    contact = models.CharField("whom to answer", max_length=200, blank=True)
    sent_at = models.DateTimeField("sent", auto_now_add=True)
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True, editable=False)
    note = models.TextField(blank=True, help_text="What was corrected, or why there is nothing to correct.")

    class Meta:
        ordering = ["-sent_at", "-pk"]
        verbose_name = "reader’s error report"
        verbose_name_plural = "readers’ error reports"
        indexes = [
            models.Index(fields=["state", "sent_at"], name="error_report_state_sent"),
            models.Index(fields=["kind", "number"], name="error_report_record"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="error_report_says_something"),
            models.CheckConstraint(
                condition=Q(state="open", settled_at__isnull=True)
                | ~Q(state="open") & Q(settled_at__isnull=False) & ~Q(note=""),
                name="error_report_settled_with_a_note",
                violation_error_message="A report that is settled or dismissed has a note.",
            ),
        ]

    def __str__(self) -> str:
        words = self.text if len(self.text) <= 80 else self.text[:79].rstrip() + "…"
        return f"{self.get_kind_display().capitalize()} {self.number}: {words}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN


class TokenBucket(models.Model):
    """Tokens somebody has used, told by one time: when, with no further use, the bucket is full again.

    A full bucket is the same as none, so its row may go.
    """

    key = models.CharField(max_length=64, unique=True)
    full_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.key}, full at {self.full_at:%Y-%m-%d %H:%M}"
