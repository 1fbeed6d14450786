"""How statements relate to one another, as editors judge."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from statements.models.curated import kept_history
from statements.models.statement import Statement


class StatementRelation(models.Model):
    """A signed editorial judgement that one statement stands to another in some way."""

    class Kind(models.TextChoices):
        REPEATS = "repeats", "repeats"
        QUOTES = "quotes", "quotes"
        REPLIES = "replies_to", "replies to"
        CLARIFIES = "clarifies", "clarifies"
        CONTRADICTS = "contradicts", "contradicts"
        RETRACTS = "retracts", "retracts"

    INVERSE = {
        Kind.REPEATS: "repeated by",
        Kind.QUOTES: "quoted by",
        Kind.REPLIES: "replied to by",
        Kind.CLARIFIES: "clarified by",
        Kind.CONTRADICTS: "contradicted by",
        Kind.RETRACTS: "retracted by",
    }

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=20, choices=Kind)
    other = models.ForeignKey(Statement, models.CASCADE, related_name="relations_from_others")
    note = models.TextField(help_text="Why you judge so, in a sentence. Shown to readers, signed by you.")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    signed_at = models.DateTimeField(auto_now_add=True)

    history = kept_history()

    class Meta:
        ordering = ["signed_at"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "kind", "other"], name="relation_once"),
            models.CheckConstraint(
                condition=~Q(statement=models.F("other")),
                name="relation_to_another_statement",
                violation_error_message="A statement does not relate to itself.",
            ),
            models.CheckConstraint(condition=~Q(note=""), name="relation_is_noted"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other}"

    @property
    def inverse(self) -> str:
        return self.INVERSE[self.Kind(self.kind)]
