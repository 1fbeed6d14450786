"""Statements: one act of speaking or writing by a speaker."""

from typing import Any, Self

from anyascii import anyascii
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify

from statements import dates
from statements.languages import primary
from statements.models.curated import kept_history
from statements.models.fields import DayField, LanguageField, PartialDateField, validate_past
from statements.models.outlet import Outlet
from statements.models.report import Report
from statements.models.speaker import Position, Speaker
from statements.models.topic import Topic
from statements.models.translation import TranslationStatusField
from statements.models.workflow import State, Workflow, WorkflowQuerySet


class StatementQuerySet(WorkflowQuerySet):
    def published(self) -> Self:
        return self.filter(state=State.PUBLISHED)

    def for_lists(self) -> Self:
        """With all that a line in a list shows, in a fixed number of queries."""
        return self.select_related("speaker", "position", "venue_outlet").prefetch_related(
            "speaker__positions", "further_speakers__positions", "topics", "reports__article__outlet"
        )


class Statement(Workflow):
    """What a speaker said at one time, whoever reported it."""

    class Kind(models.TextChoices):
        DIRECT = "direct", "direct: the speaker’s words"
        MIXED = "mixed", "mixed: partly quoted"
        INDIRECT = "indirect", "indirect: paraphrase"

    class Standing(models.TextChoices):
        ACCEPTED = "accepted", "accepted"
        DISPUTED = "disputed", "disputed"
        DENIED = "denied", "denied by the speaker"
        MISATTRIBUTED = "misattributed", "misattributed"

    slug = models.SlugField(max_length=100, blank=True, help_text="Left empty, it is made from the words.")
    speaker = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="statements")
    further_speakers = models.ManyToManyField(
        Speaker, blank=True, related_name="joint_statements", help_text="Of a joint statement: the others who made it."
    )
    position = models.ForeignKey(
        Position,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name="in what office",
        help_text="Leave it empty: the office is the one the speaker held that day. Choose one only to overrule that.",
    )
    wording = models.TextField(help_text="The words shown to readers, without quotation marks around them.")
    language = LanguageField(default="en", help_text="Of the wording shown, such as en.")
    original_wording = models.TextField(
        blank=True, help_text="If the wording shown is a translation: the words as spoken."
    )
    original_language = LanguageField(
        blank=True, help_text="The language spoken, if the wording shown is a translation."
    )
    translator = models.CharField(max_length=200, blank=True, help_text="Who made the translation that is shown.")
    translation_status = TranslationStatusField()
    kind = models.CharField("kind of speech", max_length=20, choices=Kind, default=Kind.DIRECT)
    said = PartialDateField(
        blank=True,
        validators=[validate_past],
        help_text="2023-02-28; what is known: 2023-02, 2023; or open: ../2023-02-28 for on or before that day.",
    )
    said_earliest = DayField(of="said", side="earliest")
    said_latest = DayField(of="said", side="latest")
    occasion = models.CharField(
        max_length=300, blank=True, help_text="Interview with Izvestia; press conference; speech."
    )
    venue_outlet = models.ForeignKey(
        Outlet,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statements_given",
        verbose_name="said to (outlet)",
        help_text="The outlet that was spoken to, which need not be the one that reports it.",
    )
    place = models.CharField(max_length=200, blank=True, help_text="City and hall, if known.")
    topics = models.ManyToManyField(Topic, blank=True, related_name="statements", verbose_name="about")
    mentioned_topics = models.ManyToManyField(Topic, blank=True, related_name="mentioning_statements")
    mentioned_speakers = models.ManyToManyField(Speaker, blank=True, related_name="mentioning_statements")
    addressees = models.ManyToManyField(
        Speaker, blank=True, related_name="statements_received", verbose_name="addressed to"
    )
    standing = models.CharField(max_length=20, choices=Standing, default=Standing.ACCEPTED)
    standing_note = models.TextField(
        blank=True, help_text="What is disputed, and by whom. Shown to readers, signed by you."
    )
    standing_source = models.CharField(max_length=1000, blank=True, help_text="Where that can be checked.")
    standing_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    standing_signed_on = models.DateField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = StatementQuerySet.as_manager()
    history = kept_history(
        m2m_fields=[further_speakers, topics, mentioned_topics, mentioned_speakers, addressees],
        excluded_fields=["changed_at"],
    )

    class Meta:
        ordering = [models.F("said_latest").desc(nulls_last=True), "-pk"]
        permissions = [
            ("publish_statement", "Can publish a statement"),
            ("withdraw_statement", "Can withdraw a statement"),
        ]
        indexes = [models.Index(fields=["state", "said_latest"], name="statement_state_said")]
        constraints = [
            models.CheckConstraint(condition=~Q(wording=""), name="statement_has_wording"),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(speaker__isnull=False) & ~Q(said=""),
                name="published_statement_has_speaker_and_date",
                violation_error_message="A published statement has a speaker and a date.",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | ~Q(withdrawal_reason=""),
                name="withdrawn_statement_has_a_reason",
                violation_error_message="A withdrawn statement has a reason.",
            ),
            models.CheckConstraint(
                condition=Q(standing="accepted") | ~Q(standing_note="") & ~Q(standing_source=""),
                name="standing_is_noted_and_sourced",
                violation_error_message="A standing other than accepted needs a note and its source.",
            ),
            models.CheckConstraint(
                condition=Q(original_wording="") | ~Q(original_language=""),
                name="original_wording_has_its_language",
                violation_error_message="Say in which language the original wording is.",
            ),
        ]

    def __str__(self) -> str:
        words = self.wording if len(self.wording) <= 80 else self.wording[:79].rstrip() + "…"
        return f"{self.speaker or 'Unknown speaker'}: “{words}”"

    def get_absolute_url(self) -> str:
        return reverse("statement", args=[self.pk, self.slug])

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = slugify(anyascii(" ".join(self.wording.split()[:8])))[:80].strip("-") or "statement"
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.position and self.position.speaker_id != self.speaker_id:
            raise ValidationError({"position": f"“{self.position}” is not an office of {self.speaker}."})
        if self.state == State.PUBLISHED:
            missing = {
                name: "A published statement has one." for name in ("speaker", "said") if not getattr(self, name)
            }
            if missing:
                raise ValidationError(missing)

    @property
    def said_display(self) -> str:
        return dates.written_out(self.said) if self.said else ""

    @property
    def kind_told(self) -> str:
        """“the speaker’s words”, “partly quoted”, “paraphrase”: what a reader is told of the words."""
        return str(self.Kind(self.kind).label).partition(": ")[2]

    @property
    def is_translated(self) -> bool:
        """Whether it was spoken in another language than that of the words shown, as far as is known."""
        return bool(self.original_language) and primary(self.original_language) != primary(self.language)

    @property
    def quoted_in_part(self) -> str:
        """What the words are if not all of them are the speaker's: “partly quoted”, “paraphrase”."""
        return "" if self.kind == self.Kind.DIRECT else self.kind_told

    @property
    def speakers(self) -> list[Speaker]:
        """All who made it, the one named first. Reads `further_speakers`: prefetch it for many statements."""
        return [speaker for speaker in (self.speaker, *self.further_speakers.all()) if speaker]

    @property
    def where(self) -> str:
        """“Interview with Izvestia, Moscow”: occasion, outlet spoken to, place, as far as they are known."""
        told = str(self.venue_outlet) if self.venue_outlet and self.venue_outlet.name not in self.occasion else ""
        return ", ".join(filter(None, (self.occasion, told and f"to {told}", self.place)))

    def offices_of(self, speaker: Speaker) -> list[Position]:
        """What the speaker was that day, as far as it is on record: none, one, or more than one."""
        if self.position and speaker == self.speaker:
            return [self.position]
        if not self.said:
            return []
        said = dates.parse(self.said)
        return speaker.positions_between(said.first_day, said.last_day)

    @property
    def best_report(self) -> Report | None:
        """The report that carries it: one in its language and words before others, for it is these that readers see
        beside the check; then one that stands in its source before one whose source is not held.
        """
        reports = [report for report in self.reports.all() if report.counts]
        return min(reports, key=self._remoteness, default=None)

    def _remoteness(self, report: Report) -> tuple[bool, bool, int]:
        other_language = primary(report.language) != primary(self.language)
        check = Report.COUNTING.index(Report.Check(report.check_result))
        return other_language, report.wording != self.wording, check
