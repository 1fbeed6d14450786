"""Who speaks: people and organisations, every name they go by, and the offices they held from when to when."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django_countries.fields import CountryField

from statements import dates
from statements.models.curated import WebAddressField, kept_history, web_address_constraint
from statements.models.fields import DayField, FoldedField, PartialDateField, days
from statements.models.naming import Named, OtherName
from statements.models.permalink import Slugged
from statements.names import fold_name
from statements.parameters import LONGEST_KEY


class Speaker(Named, Slugged):
    """A person, or an organisation that speaks as one."""

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        ORGANISATION = "organisation", "organisation"

    kind = models.CharField(max_length=20, choices=Kind, default=Kind.PERSON)
    name = models.CharField(max_length=200, help_text="As it stands in English: Dmitry Peskov. Other names go below.")
    name_folded = FoldedField(of="name", db_index=True)
    sort_name = models.CharField(max_length=200, blank=True, help_text="For lists: Peskov, Dmitry. Empty: the name.")
    wikidata = models.CharField("Wikidata item", max_length=20, blank=True, help_text="Such as Q42, if you are sure.")
    website = WebAddressField(blank=True, help_text="Official page, if you are sure of the address.")
    note = models.TextField(blank=True, help_text="One or two neutral sentences, shown on the speaker's page.")
    fictional = models.BooleanField(default=False, help_text="Part of a sample archive, not of the world.")

    history = kept_history()

    class Meta:
        ordering = ["sort_name", "pk"]
        constraints = [
            web_address_constraint("website", "speaker_website_is_http"),
            models.CheckConstraint(
                condition=Q(wikidata="") | Q(wikidata__regex=r"^Q[1-9][0-9]*$"),
                name="speaker_wikidata_is_an_item",
                violation_error_message="A Wikidata item is a Q and a number, such as Q42.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_name = self.sort_name or self.name
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.slug])

    def positions_between(self, first: date, last: date) -> "list[Position]":
        """Positions held on some day of the stretch. Reads `positions`: prefetch it for many speakers."""
        return held_between(self.positions.all(), first, last)


class SpeakerName(OtherName):
    """Another name of a speaker: in another script, another romanisation, a short form."""

    BEARER = "speaker"

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="names")

    history = kept_history()

    class Meta(OtherName.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["speaker", "name_folded"], name="speaker_name_once"),
            models.UniqueConstraint(
                fields=["name_folded"], condition=Q(shared=False), name="speaker_name_of_one_speaker"
            ),
        ]


class Position(models.Model):
    """An office held by a speaker from a date to a date."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="positions")
    title = models.CharField(max_length=200, help_text="Press secretary of the President; Minister of Foreign Affairs.")
    title_folded = FoldedField(of="title", db_index=True)
    institution = models.CharField(max_length=200, blank=True, help_text="Presidential Administration of Russia; NATO.")
    country = CountryField(blank=True, help_text="The country spoken for; empty for an international organisation.")
    start = PartialDateField("from", blank=True, help_text="2012-05-22, 2012-05 or 2012; empty if not known.")
    start_earliest = DayField(of="start", side="earliest")
    end = PartialDateField("until", blank=True, help_text="Empty while it is held, or if not known.")
    end_latest = DayField(of="end", side="latest")
    source = models.CharField(max_length=500, blank=True, help_text="Where the dates come from.")

    history = kept_history()

    class Meta:
        ordering = [models.F("start_earliest").asc(nulls_first=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start_earliest__isnull=True)
                | Q(end_latest__isnull=True)
                | Q(end_latest__gte=models.F("start_earliest")),
                name="position_ends_after_it_begins",
                violation_error_message="The office ends before it begins.",
            )
        ]

    def __str__(self) -> str:
        return self.title if not self.institution else f"{self.title}, {self.institution}"

    @property
    def key(self) -> str:
        """What addresses call the office: the same whoever held it, another where another country was spoken for."""
        country = f" ({self.country})".lower() if self.country else ""
        return fold_name(str(self))[: LONGEST_KEY - len(country)] + country

    @property
    def term(self) -> str:
        """“from 2012 until 2018”, “since 22 May 2012”, “dates not on record”."""
        match bool(self.start), bool(self.end):
            case True, True:
                return f"{dates.written_out(self.start)} to {dates.written_out(self.end)}"
            case True, False:
                return f"since {dates.written_out(self.start)}"
            case False, True:
                return f"until {dates.written_out(self.end)}"
        return "dates not on record"

    def clean(self) -> None:
        super().clean()
        if self.start and self.end:
            begins, ends = days(self.start), days(self.end)
            if begins and ends and begins.earliest and ends.latest and ends.latest < begins.earliest:
                raise ValidationError({"end": "The office ends before it begins."})

    def is_held_between(self, first: date, last: date) -> bool:
        """Whether it may have been held on some day of the stretch, as far as its dates are known."""
        return (self.start_earliest or date.min) <= last and (self.end_latest or date.max) >= first


def held_between(positions: Iterable[Position], first: date, last: date) -> list[Position]:
    return [position for position in positions if position.is_held_between(first, last)]
