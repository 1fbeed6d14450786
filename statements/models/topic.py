"""What statements are about: topics, their other names, and treaties with parties and dated actions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django_countries.fields import CountryField

from statements import dates
from statements.countries import country_name
from statements.models.curated import WebAddressField, kept_history, web_address_constraint
from statements.models.fields import DayField, FoldedField, PartialDateField
from statements.models.naming import Named, OtherName
from statements.models.permalink import Slugged


class Topic(Named, Slugged):
    """A concept in the sense of SKOS, with at most one broader one."""

    class Kind(models.TextChoices):
        TREATY = "treaty", "treaty"
        ORGANISATION = "organisation", "organisation"
        CONFLICT = "conflict", "conflict"
        COUNTRY = "country", "country"
        CONCEPT = "concept", "concept"

    kind = models.CharField(max_length=20, choices=Kind, default=Kind.CONCEPT)
    name = models.CharField(max_length=200, help_text="The name most readers know: New START.")
    name_folded = FoldedField(of="name", db_index=True)
    formal_name = models.CharField(max_length=500, blank=True, help_text="Of a treaty: its full title.")
    broader = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        help_text="The wider topic. A search for the wider one finds statements about this one too.",
    )
    registration = models.CharField(
        max_length=100, blank=True, help_text="Of a treaty: UN Treaty Series number, if sure."
    )
    note = models.TextField(blank=True, help_text="What it is, in two or three neutral sentences.")
    source = models.CharField(
        max_length=500, blank=True, help_text="Where that is stated: usually the instrument itself."
    )
    fictional = models.BooleanField(default=False, help_text="Part of a sample archive, not of the world.")

    history = kept_history()

    class Meta:
        ordering = ["name_folded", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(broader__isnull=True) | ~Q(broader=models.F("pk")),
                name="topic_not_broader_than_itself",
                violation_error_message="A topic is not broader than itself.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])

    @property
    def is_treaty(self) -> bool:
        return self.kind == self.Kind.TREATY

    def clean(self) -> None:
        super().clean()
        if self.pk and self.broader and self in (self.broader, *self.broader.ancestors()):
            raise ValidationError({"broader": f"“{self.broader}” is itself narrower than “{self}”."})

    def ancestors(self) -> "list[Topic]":
        """From the next broader one upwards; one query a step."""
        chain: list[Topic] = []
        step = self.broader
        while step and step not in chain:
            chain.append(step)
            step = step.broader
        return chain


class TopicName(OtherName):
    """Another name of a topic: an abbreviation, a translation, a treaty's popular name."""

    BEARER = "topic"

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="names")

    history = kept_history()

    class Meta(OtherName.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["topic", "name_folded"], name="topic_name_once"),
            models.UniqueConstraint(fields=["name_folded"], condition=Q(shared=False), name="topic_name_of_one_topic"),
        ]


class TreatyParty(models.Model):
    """A state or organisation bound by a treaty."""

    treaty = models.ForeignKey(
        Topic, models.CASCADE, related_name="parties", limit_choices_to={"kind": Topic.Kind.TREATY}
    )
    country = CountryField(blank=True, help_text="Of a state.")
    name = models.CharField(max_length=200, blank=True, help_text="Only if it is no state, or had another name.")
    note = models.CharField(max_length=300, blank=True, help_text="Such as: until its dissolution in 1991.")

    history = kept_history()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "treaty parties"
        constraints = [
            models.CheckConstraint(
                condition=~Q(country="", name=""),
                name="treaty_party_is_named",
                violation_error_message="Choose the country, or write the name.",
            )
        ]

    def __str__(self) -> str:
        return self.name or country_name(self.country)


class TreatyAction(models.Model):
    """Something dated that happened to a treaty, by all its parties or by one."""

    class Kind(models.TextChoices):
        SIGNATURE = "signature", "signature"
        RATIFICATION = "ratification", "ratification"
        ACCESSION = "accession", "accession"
        PROVISIONAL = "provisional", "provisional application"
        ENTRY = "entry", "entry into force"
        AMENDMENT = "amendment", "amendment"
        EXTENSION = "extension", "extension"
        SUSPENSION = "suspension", "suspension"
        WITHDRAWAL = "withdrawal", "withdrawal"
        TERMINATION = "termination", "termination"
        EXPIRY = "expiry", "expiry"

    treaty = models.ForeignKey(
        Topic, models.CASCADE, related_name="actions", limit_choices_to={"kind": Topic.Kind.TREATY}
    )
    kind = models.CharField(max_length=20, choices=Kind)
    party = models.CharField(max_length=200, blank=True, help_text="Who did it; empty for the treaty as a whole.")
    date = PartialDateField(help_text="2023-02-21, 2023-02 or 2023.")
    earliest = DayField(of="date", side="earliest")
    latest = DayField(of="date", side="latest")
    note = models.CharField(max_length=500, blank=True, help_text="What exactly, in one sentence.")
    source = models.CharField(max_length=500, blank=True, help_text="The instrument or record that says so.")
    source_url = WebAddressField("address of the source", blank=True)

    history = kept_history()

    class Meta:
        ordering = [models.F("latest").asc(nulls_last=True), "pk"]
        constraints = [web_address_constraint("source_url", "treaty_action_source_is_http")]

    def __str__(self) -> str:
        by = f" by {self.party}" if self.party else ""
        return f"{self.get_kind_display()}{by}, {self.date_display}"

    @property
    def date_display(self) -> str:
        return dates.written_out(self.date)
