"""The state of a statement: from draft to review to published to withdrawn, and how it is kept from changing otherwise."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction

from statements.models.authorship import not_alone


class WorkflowQuerySet(models.QuerySet[Any]):
    def update(self, **values: Any) -> int:
        if "state" in values:
            raise TypeError("A statement is moved by the verbs of statements.publishing, which keep its rules.")
        return super().update(**values)


class Workflow(models.Model):
    """What has a state. Saving it keeps the state it has in the database; only `move_to` changes that."""

    class State(models.TextChoices):
        DRAFT = "draft", "draft"
        IN_REVIEW = "in_review", "in review"
        PUBLISHED = "published", "published"
        WITHDRAWN = "withdrawn", "withdrawn"

    state = models.CharField(max_length=20, choices=State, default=State.DRAFT, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawal_reason = models.TextField(blank=True, editable=False)
    review_note = models.TextField("note from the review", blank=True, editable=False)
    reviewed_at = models.DateTimeField(
        "last reviewed",
        null=True,
        blank=True,
        editable=False,
        help_text="When a person last published or confirmed it.",
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="last reviewed by",
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError for another state than the stored one, and what `not_alone` raises."""
        with not_alone([self]), transaction.atomic():
            self._keep_state()
            super().save(*args, **kwargs)

    def move_to(self, state: State, **values: Any) -> None:
        """For statements.publishing alone, whose verbs look whether it may be. Raises ValidationError for a wrong turn."""
        if state not in MOVES[State(self.state)]:
            raise ValidationError(f"What is {self.get_state_display()} does not become {State(state).label}.")
        self._moved_from, self.state = self.state, state
        for name, value in values.items():
            setattr(self, name, value)
        try:
            self.full_clean()
            self.save()
        finally:
            del self._moved_from

    def _keep_state(self) -> None:
        stored = State.DRAFT if self._state.adding else self._stored_state()
        if stored is None:
            raise ValidationError("It was deleted in the meantime.")
        if stored != getattr(self, "_moved_from", self.state):
            raise ValidationError(
                f"It is {State(stored).label} by now, and saving this would make it {State(self.state).label}. "
                "Look at it again: it is moved by submitting, publishing, sending back and withdrawing only."
            )

    def _stored_state(self) -> str | None:
        """Locked until the end of the transaction, so that nobody moves it meanwhile."""
        rows = type(self)._base_manager.select_for_update().filter(pk=self.pk)
        return rows.order_by().values_list("state", flat=True).first()

    @property
    def is_published(self) -> bool:
        return bool(self.state == self.State.PUBLISHED)


State = Workflow.State

MOVES = {
    State.DRAFT: {State.IN_REVIEW, State.PUBLISHED},
    State.IN_REVIEW: {State.DRAFT, State.PUBLISHED},
    # Once more, with what the seeds have brought up to date.
    State.PUBLISHED: {State.WITHDRAWN, State.PUBLISHED},
    State.WITHDRAWN: {State.PUBLISHED},
}
"""What readers have seen never becomes a draft again: its address goes on answering."""
