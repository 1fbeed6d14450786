"""Who publishes, and the other names that outlets go by."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django_countries.fields import CountryField

from statements.models.curated import WebAddressField, kept_history, web_address_constraint
from statements.models.fields import FoldedField, LanguageField
from statements.models.naming import Named, OtherName
from statements.models.permalink import Slugged


class Outlet(Named, Slugged):
    """Who publishes: a newspaper, an agency, a broadcaster, a government's site, this archive itself."""

    class Kind(models.TextChoices):
        NEWSPAPER = "newspaper", "newspaper or magazine"
        AGENCY = "agency", "news agency"
        BROADCASTER = "broadcaster", "broadcaster"
        WEBSITE = "website", "news website"
        OFFICIAL = "official", "official publisher"
        ARCHIVE = "archive", "this archive"
        UNKNOWN = "unknown", "not named in the source"

    name = models.CharField(max_length=200, unique=True, help_text="As the outlet calls itself in English.")
    name_folded = FoldedField(of="name", db_index=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.NEWSPAPER)
    country = CountryField(blank=True, help_text="Where it is based.")
    language = LanguageField("main language", blank=True, help_text="A language code such as ru or en.")
    website = WebAddressField(blank=True, help_text="Its own site, if you are sure of the address.")
    note = models.TextField(blank=True, help_text="Shown on the outlet's page: who owns it, what it is known for.")
    fictional = models.BooleanField(default=False, help_text="Part of a sample archive, not of the world.")

    history = kept_history()

    class Meta:
        ordering = ["name_folded", "pk"]
        constraints = [web_address_constraint("website", "outlet_website_is_http")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("outlet", args=[self.slug])

    @property
    def is_named(self) -> bool:
        """Whether it is an outlet at all, and not what stands in for one."""
        return self.kind != self.Kind.UNKNOWN

    @property
    def told(self) -> str:
        """As it is told in a sentence: its name, or that there is none."""
        return self.name if self.is_named else f"outlet {self.get_kind_display()}"


class OutletName(OtherName):
    """Another name of an outlet: in its own script, a short form, an abbreviation."""

    BEARER = "outlet"

    outlet = models.ForeignKey(Outlet, models.CASCADE, related_name="names")

    history = kept_history()

    class Meta(OtherName.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["outlet", "name_folded"], name="outlet_name_once"),
            models.UniqueConstraint(
                fields=["name_folded"], condition=Q(shared=False), name="outlet_name_of_one_outlet"
            ),
        ]
