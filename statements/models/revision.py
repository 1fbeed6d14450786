"""What readers are told of the changes to public records: worked out from the histories, and made anew at any time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from statements.differences import Piece, by_word, shortened
from statements.models.article import Article
from statements.models.dossier import Dossier
from statements.models.statement import Statement
from statements.models.workflow import State


class RevisionQuerySet(models.QuerySet["Revision"]):
    def of(self, kind: str, number: int) -> Self:
        """Of one record."""
        return self.filter(kind=kind, number=number)

    def latest_of(self, statement: Statement) -> "Revision | None":
        """The last change of it that readers are told of, beside its withdrawals."""
        changes = self.of(Revision.Kind.STATEMENT, statement.pk).exclude(what=Revision.What.WITHDRAWN)
        return changes.order_by("-version").first()

    def visible(self) -> Self:
        """Those of records that are public now; of a statement that is not, only that and why it was withdrawn."""
        Kind = Revision.Kind
        unpublished = Statement.objects.filter(state__in=set(State) - {State.PUBLISHED}).order_by()
        drafts = Dossier.objects.exclude(state=Dossier.State.PUBLISHED).order_by()
        public_article = Article.objects.ever_public().filter(pk=OuterRef("number")).order_by()
        return self.exclude(
            Q(kind=Kind.STATEMENT, number__in=unpublished.values("pk")) & ~Q(what=Revision.What.WITHDRAWN)
        ).filter(
            ~Q(kind=Kind.DOSSIER) | ~Q(number__in=drafts.values("pk")),
            ~Q(kind=Kind.ARTICLE) | Exists(public_article),
        )


@dataclass(frozen=True)
class Difference:
    """What one change of a revision did: by which words a text differs, or what a line added or removed whole held."""

    label: str
    pieces: list[Piece]
    parts: list[list[str]]
    is_removed: bool = False


class Revision(models.Model):
    """A version of a public record that differs from the one before, or its withdrawal. The first version is none."""

    class Kind(models.TextChoices):
        STATEMENT = "statement", "statement"
        SPEAKER = "speaker", "speaker"
        TREATY = "treaty", "treaty"
        TOPIC = "topic", "topic"
        ARTICLE = "article", "article"
        OUTLET = "outlet", "outlet"
        DOSSIER = "dossier", "dossier"

    class What(models.TextChoices):
        CHANGED = "changed", "changed"
        CORRECTED = "corrected", "corrected, with a signed correction"
        WITHDRAWN = "withdrawn", "withdrawn"

    kind = models.CharField("kind of record", max_length=20, choices=Kind)
    number = models.PositiveBigIntegerField(help_text="Of the record.")
    version = models.PositiveIntegerField(help_text="Counted from 1 for what was first published.")
    what = models.CharField(max_length=20, choices=What, default=What.CHANGED)
    at = models.DateTimeField()
    year = models.PositiveSmallIntegerField(editable=False, help_text="Of that time, so that years are counted fast.")
    reason = models.TextField(blank=True)
    label = models.CharField(max_length=300, help_text="What the record was called then.")
    changes = models.JSONField(default=list, help_text="Label, before and after of each.")
    """Before and after are texts; of a line that was added or removed whole, lists of a name and a text each."""

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["kind", "number"], name="revision_record"),
            # All that the list is filtered, counted and ordered by.
            models.Index(fields=["at", "kind", "what", "year", "number"], name="revision_list"),
        ]

    def __str__(self) -> str:
        return f"{self.label}, version {self.version}"

    @property
    def differences(self) -> Iterator[Difference]:
        """Of long texts, the neighbourhood of what changed."""
        for label, before, after in self.changes:
            if isinstance(after, list):
                yield Difference(label, [], after or before, is_removed=not after)
            else:
                yield Difference(label, shortened(by_word(before, after)), [])
