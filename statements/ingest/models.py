"""What was read and what a machine makes of it: captures of sources, proposals, and reports a new version left behind."""

from collections.abc import Sequence
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from statements import dates, quoting
from statements.models import Article, Outlet, Report, Speaker, Statement, Topic
from statements.models.curated import WebAddressField, is_web_address
from statements.models.fields import PartialDateField


class CaptureQuerySet(models.QuerySet["Capture"]):
    def light(self) -> Self:
        """Without the bytes, of which there may be megabytes each."""
        return self.defer("content")


class Capture(models.Model):
    """The bytes of a source as they were given, which an article was read from."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="captures")
    content = models.BinaryField()
    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    size = models.PositiveIntegerField("bytes")
    media_type = models.CharField(max_length=200, blank=True)
    name = models.CharField("given as", max_length=500, blank=True, help_text="The name of the file.")
    address = WebAddressField(blank=True, help_text="Where it was fetched, or is said to stand.")
    address_key = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    retrieved = models.DateTimeField(null=True, blank=True, help_text="When it was taken from its address.")
    reader = models.CharField(max_length=100, blank=True)
    outlet_as_printed = models.CharField(max_length=200, blank=True)
    captured_at = models.DateTimeField(auto_now_add=True)
    captured_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="captures"
    )

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = "imported article"
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="capture_has_its_hash"),
            models.CheckConstraint(condition=Q(size__gt=0), name="capture_is_not_empty"),
            models.CheckConstraint(condition=is_web_address("address"), name="capture_address_is_http"),
        ]

    def __str__(self) -> str:
        return self.name or self.address or f"Capture {self.pk}"


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def waiting(self) -> Self:
        return self.filter(state=Proposal.State.WAITING)

    def undecided(self) -> Self:
        """Nobody has given a verdict: it waits for one, or the record answered it before anybody was asked."""
        return self.filter(state__in=[Proposal.State.WAITING, Proposal.State.ON_RECORD])

    def decided(self) -> Self:
        return self.exclude(state__in=[Proposal.State.WAITING, Proposal.State.ON_RECORD])

    def for_lists(self) -> Self:
        """With all that an article's page of proposals shows, in a fixed number of queries."""
        return (
            self.select_related(
                "speaker",
                "venue_outlet",
                "decided_by",
                "statement__speaker",
                "same_as_proposal__statement__speaker",
                "same_as_statement__speaker",
            )
            .prefetch_related(
                models.Prefetch(
                    "statement__reports", Report.objects.select_related("article__outlet").defer("article__text")
                ),
                "same_as_statement__reports",
                "same_as_proposal__statement__reports",
                "candidates__positions",
                "speaker__positions",
                "topics",
                "mentioned_topics",
                "mentioned_speakers",
            )
            .order_by("content_start", "order")
        )


class Proposal(models.Model):
    """A statement as a machine reads it in an article. It becomes one of the record only when a person accepts it."""

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        ON_RECORD = "on_record", "on record already"
        ACCEPTED = "accepted", "accepted"
        AMENDED = "amended", "accepted with changes"
        REJECTED = "rejected", "rejected"
        JOINED = "joined", "joined with another"

    article = models.ForeignKey(Article, models.CASCADE, related_name="proposals")
    order = models.PositiveIntegerField()
    kind = models.CharField("kind of speech", max_length=20, choices=Statement.Kind)
    spans = models.JSONField(help_text="Where the words stand in the article's text: [[start, end], …].")
    content_start = models.PositiveIntegerField()
    content_end = models.PositiveIntegerField()
    wording = models.TextField()
    cue = models.CharField(max_length=100, blank=True)
    source_start = models.PositiveIntegerField(null=True, blank=True)
    source_end = models.PositiveIntegerField(null=True, blank=True)
    speaker_as_printed = models.CharField(max_length=300, blank=True)
    name = models.CharField("name in the article", max_length=300, blank=True)
    speaker = models.ForeignKey(Speaker, models.SET_NULL, null=True, blank=True, related_name="+")
    candidates = models.ManyToManyField(Speaker, blank=True, related_name="+", verbose_name="candidate speakers")
    why = models.TextField("why this speaker", blank=True)
    said = PartialDateField(blank=True)
    why_then = models.TextField("why that day", blank=True)
    occasion = models.CharField(max_length=300, blank=True)
    venue_outlet = models.ForeignKey(
        Outlet, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="said to (outlet)"
    )
    place = models.CharField(max_length=200, blank=True)
    why_there = models.TextField("why there", blank=True)
    topics = models.ManyToManyField(Topic, blank=True, related_name="+", verbose_name="about")
    mentioned_topics = models.ManyToManyField(Topic, blank=True, related_name="+")
    mentioned_speakers = models.ManyToManyField(Speaker, blank=True, related_name="+")
    why_about = models.TextField("why about that", blank=True)
    evidence = models.TextField(blank=True)
    rule = models.CharField(max_length=100, blank=True)
    probability = models.FloatField(default=0.0)
    confident = models.BooleanField(default=False)
    same_as_proposal = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="same_wordings")
    same_as_statement = models.ForeignKey(Statement, models.SET_NULL, null=True, blank=True, related_name="+")
    likeness = models.FloatField(null=True, blank=True)
    by_hand = models.BooleanField(
        default=False, editable=False, help_text="Joined, split or added by an editor: a new reading leaves it alone."
    )
    joined_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, editable=False, related_name="joined"
    )
    fingerprint = models.CharField(max_length=64, db_index=True, editable=False)
    state = models.CharField(max_length=20, choices=State, default=State.WAITING, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    note = models.TextField(blank=True, help_text="Why, in a sentence: for those who come after you.")
    corrections = models.JSONField(default=dict, editable=False)
    statement = models.ForeignKey(
        Statement, models.SET_NULL, null=True, blank=True, editable=False, related_name="proposals"
    )
    report = models.ForeignKey(Report, models.SET_NULL, null=True, blank=True, editable=False, related_name="proposals")

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["article", "order"]
        permissions = [("decide_proposal", "Can accept and reject a proposal")]
        indexes = [models.Index(fields=["state", "article", "order"], name="proposal_state_article")]
        constraints = [
            models.UniqueConstraint(fields=["article", "order"], name="proposal_order_once"),
            models.CheckConstraint(condition=~Q(wording=""), name="proposal_has_wording"),
            models.CheckConstraint(
                condition=Q(content_end__gt=models.F("content_start")), name="proposal_content_not_empty"
            ),
            models.CheckConstraint(
                condition=Q(probability__gte=0) & Q(probability__lte=1), name="proposal_probability_is_one"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at__isnull=True)
                | ~Q(state="waiting") & Q(decided_at__isnull=False),
                name="proposal_decided_when_not_waiting",
            ),
        ]

    def __str__(self) -> str:
        words = self.wording if len(self.wording) <= 80 else self.wording[:79].rstrip() + "…"
        return f"{self.speaker or self.name or 'Unknown speaker'}: “{words}”"

    def get_absolute_url(self) -> str:
        """On the article's page of proposals."""
        page = reverse("admin:ingest_proposal_article", args=[self.article_id])
        return f"{page}?at={self.pk}#proposal-{self.pk}"

    @classmethod
    def carried_over(cls, column: str, rows: "Sequence[Proposal]", record: Any) -> dict[int, dict[str, Any] | None]:
        """Of proposals whose article is merged into another: what changes in each, by its number.

        None for one whose words do not stand in that text, or that waits while the same is proposed there.
        """
        if column != "article":
            return {}
        before = rows[0].article.text if rows else ""
        there = set(record.proposals.values_list("fingerprint", flat=True))
        last = record.proposals.aggregate(last=models.Max("order"))["last"] or 0
        return {
            row.pk: None
            if row.is_waiting and row.fingerprint in there
            else row.placed_in(before, record.text, last + number)
            for number, row in enumerate(rows, 1)
        }

    def placed_in(self, before: str, text: str, order: int) -> dict[str, Any] | None:
        """Its columns as they would be in another text that has its words; `before` is its article's."""
        if text == before:
            return {"order": order}
        found = quoting.find_all(text, [before[start:end] for start, end in self.spans])
        if found.result not in (quoting.VERBATIM, quoting.NORMALISED):
            return None
        return {
            "order": order,
            "spans": [list(span) for span in found.spans],
            "content_start": found.spans[0][0],
            "content_end": found.spans[-1][1],
            "source_start": None,
            "source_end": None,
        }

    @property
    def places(self) -> list[tuple[int, int]]:
        return [(start, end) for start, end in self.spans]

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING

    @property
    def is_on_record(self) -> bool:
        return self.state == self.State.ON_RECORD

    @property
    def is_accepted(self) -> bool:
        return self.state in (self.State.ACCEPTED, self.State.AMENDED)

    @property
    def said_display(self) -> str:
        return dates.written_out(self.said) if self.said else ""


class Reshaping(models.Model):
    """What an editor made of proposals before any verdict, with what they were, so that it can be taken back."""

    class Kind(models.TextChoices):
        JOIN = "join", "joined"
        SPLIT = "split", "split"
        ADD = "add", "added"

    article = models.ForeignKey(Article, models.CASCADE, related_name="reshapings")
    kind = models.CharField(max_length=20, choices=Kind)
    before = models.JSONField(default=list, help_text="The proposals it changed, as they were: a list of columns.")
    made = models.JSONField(default=list, help_text="The numbers of the proposals it made.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["article", "-at"], name="reshaping_article_at")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} in {self.article}"

    @property
    def concerned(self) -> set[int]:
        """The numbers of all proposals it changed or made."""
        return {row["id"] for row in self.before} | set(self.made)


class Leftover(models.Model):
    """A report whose passages do not stand in a later version of its article, so that it stays with the old one."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="leftovers")
    version = models.ForeignKey(Article, models.CASCADE, related_name="leftovers", verbose_name="later version")
    result = models.CharField("in the later version", max_length=20, choices=Report.Check)
    nearest = models.TextField("nearest passage there", blank=True)
    noticed_at = models.DateTimeField(auto_now_add=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["-pk"]
        verbose_name = "report left with an old version"
        verbose_name_plural = "reports left with an old version"
        constraints = [models.UniqueConstraint(fields=["report", "version"], name="leftover_once_a_version")]

    def __str__(self) -> str:
        return f"{self.report}, not in {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.nearest = self.nearest[:2000]
        super().save(*args, **kwargs)
