"""Articles: texts published by an outlet."""

import hashlib
from typing import Any, Self

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.text import slugify

from statements import dates
from statements.models.curated import WebAddressField, kept_history, web_address_constraint
from statements.models.fields import DayField, LanguageField, PartialDateField, validate_past
from statements.models.outlet import Outlet


class ArticleQuerySet(models.QuerySet["Article"]):
    def update(self, **values: Any) -> int:
        if values.keys() & {"text", "text_sha256"}:
            raise TypeError(
                "An article's text is changed through save(), which keeps it fixed once reports point into it."
            )
        return super().update(**values)

    def public(self) -> Self:
        """Those that readers may know of: with a report of a published statement, or the source of such an article."""
        return self._leading_to(_reports().filter(statement__state="published"))

    def ever_public(self) -> Self:
        """Those whose address readers may have: neither withdrawing a statement, nor a later version, nor moving a
        report or undoing a merge takes it away.
        """
        reports = _reports().filter(statement__published_at__isnull=False)
        in_later_version = Exists(reports.filter(article=OuterRef("superseded_by")))
        return self._leading_to(reports) | self.filter(Q(in_later_version) | Q(was_public=True))

    def _leading_to(self, reports: models.QuerySet[Any]) -> Self:
        """Articles with one of the reports, what they are based on, and what that is based on in turn."""
        reporting = Exists(reports.filter(article=OuterRef("pk")))
        derived = Article.objects.filter(reporting, based_on=OuterRef("pk"))
        derived_twice = Article.objects.filter(reporting, based_on__based_on=OuterRef("pk"))
        return self.filter(reporting | Exists(derived) | Exists(derived_twice))


class Article(models.Model):
    """A text published by an outlet at a time. The text may be known without being held here."""

    class Kind(models.TextChoices):
        REPORT = "report", "news report"
        INTERVIEW = "interview", "interview"
        TRANSCRIPT = "transcript", "transcript"
        RELEASE = "release", "press release"
        DOCUMENT = "document", "document"
        DIGEST = "digest", "digest by this archive"

    slug = models.SlugField(max_length=100, blank=True, help_text="Left empty, it is made from the headline.")
    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="articles")
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.REPORT)
    headline = models.CharField(max_length=500, blank=True, help_text="As printed. Leave it empty if it is not known.")
    byline = models.CharField(max_length=300, blank=True, help_text="Authors as printed.")
    language = LanguageField(default="en", help_text="A language code such as en or ru.")
    published = PartialDateField(
        blank=True, validators=[validate_past], help_text="2023-02-28, or what is known: 2023-02, 2023, ../2023-02-28."
    )
    published_time = models.TimeField("time", null=True, blank=True, help_text="As printed, in the outlet's own time.")
    published_zone = models.CharField(
        "zone", max_length=40, blank=True, help_text="Only if printed, such as +03:00 or MSK."
    )
    published_earliest = DayField(of="published", side="earliest")
    published_latest = DayField(of="published", side="latest", db_index=True)
    url = WebAddressField("address", blank=True, help_text="Where the outlet published it.")
    archived_url = WebAddressField("archived copy", blank=True, help_text="A copy kept by a web archive.")
    retrieved = models.DateField(null=True, blank=True, help_text="When the text was taken from its address.")
    based_on = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="derived",
        help_text="The article this one reports, translates or digests.",
    )
    credit = models.TextField(blank=True, help_text="Shown under the text: what it is taken from, and in whose words.")
    text = models.TextField(
        blank=True,
        help_text="The article's text. Leave it empty if it is not ours to hold. Fixed once a report points into it.",
    )
    text_sha256 = models.CharField("SHA-256 of the text", max_length=64, blank=True, editable=False)
    shown_whole = models.BooleanField(
        "text shown whole",
        default=True,
        help_text="Untick it when the text is not ours to publish: readers then see the paragraphs with statements only.",
    )
    superseded_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="old_versions",
        verbose_name="latest version",
        help_text="The latest version of this article, if its text was changed later.",
    )

    was_public = models.BooleanField(default=False, editable=False, help_text="Readers have been able to open it.")

    objects = ArticleQuerySet.as_manager()
    history = kept_history(excluded_fields=["text", "was_public"])

    class Meta:
        ordering = [F("published_latest").desc(nulls_last=True), "-pk"]
        indexes = [
            models.Index(fields=["url"], name="article_url"),
            models.Index(fields=["text_sha256"], name="article_text_sha256"),
        ]
        constraints = [
            web_address_constraint("url", "article_url_is_http"),
            web_address_constraint("archived_url", "article_archived_url_is_http"),
            models.CheckConstraint(
                condition=Q(text="", text_sha256="") | ~Q(text="") & Q(text_sha256__regex=r"^[0-9a-f]{64}$"),
                name="article_text_has_its_hash",
            ),
            models.CheckConstraint(
                condition=Q(published_time__isnull=True) | ~Q(published=""), name="article_time_needs_day"
            ),
            models.CheckConstraint(
                condition=Q(superseded_by__isnull=True) | ~Q(superseded_by=F("pk")), name="article_not_its_own_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.outlet}{', ' + self.published_display if self.published else ''})"

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk, self.slug])

    @property
    def title(self) -> str:
        return self.headline or f"{self.get_kind_display().capitalize()} without a headline on record"

    @property
    def published_display(self) -> str:
        day = dates.written_out(self.published) if self.published else ""
        time = f", {self.published_time:%H:%M} {self.published_zone}".rstrip() if self.published_time else ""
        return day + time

    @property
    def is_text_held(self) -> bool:
        return bool(self.text_sha256)

    @property
    def is_digest(self) -> bool:
        return self.kind == self.Kind.DIGEST

    def clean(self) -> None:
        super().clean()
        self._take_hash()
        if self.published_time and not self.published:
            raise ValidationError({"published_time": "A time needs its day: fill in when the article was published."})
        if self.based_on_id and self.based_on_id == self.pk:
            raise ValidationError({"based_on": "An article is not based on itself."})

    def _take_hash(self) -> None:
        """Raises ValidationError if the text has changed and reports point into it."""
        digest = _sha256(self.text) if self.text else ""
        if digest != self.text_sha256 and self.pk and self.reports.filter(spans__isnull=False).exists():
            raise ValidationError(
                {"text": "Reports point into this text, so it stays as it is. Add a changed version as a new article."}
            )
        self.text_sha256 = digest

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._take_hash()
        if not self.slug:
            self.slug = slugify(anyascii(self.headline))[:80].strip("-") or "article"
        super().save(*args, **kwargs)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _reports() -> models.QuerySet[Any]:
    return Article._meta.get_field("reports").related_model._default_manager.all()
