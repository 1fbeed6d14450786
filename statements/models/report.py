"""Reports of statements in articles, and the spans of text they point at."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from statements import quoting
from statements.languages import language_name, primary
from statements.models.article import Article
from statements.models.authorship import not_alone
from statements.models.curated import kept_history
from statements.models.fields import LanguageField
from statements.models.translation import TranslationStatusField


class ReportQuerySet(models.QuerySet["Report"]):
    def delete(self) -> tuple[int, dict[str, int]]:
        """Raises what `not_alone` raises."""
        statements = Report._meta.get_field("statement").related_model._default_manager.filter(reports__in=self)
        with not_alone(statements.distinct()):
            return super().delete()

    delete.alters_data = delete.queryset_only = True  # type: ignore[attr-defined]

    def counting(self) -> Self:
        """Those that can carry a published statement: they stand in their source, or its text is not held."""
        return self.filter(check_result__in=Report.COUNTING).exclude(article__kind=Article.Kind.DIGEST)


class Report(models.Model):
    """A statement's appearance in one article: its wording there, its passages in the text, who is said to have said it."""

    class Kind(models.TextChoices):
        ORIGINAL = "original", "original"
        FIRST = "first", "first report"
        REPUBLICATION = "republication", "republication"
        TRANSLATION = "translation", "translation"
        SUMMARY = "summary", "summary"

    class Check(models.TextChoices):
        UNCHECKED = "unchecked", "not checked yet"
        VERBATIM = quoting.VERBATIM, "verbatim"
        NORMALISED = quoting.NORMALISED, "verbatim after normalising marks and spaces"
        CHANGED = quoting.CHANGED, "changed"
        AMBIGUOUS = quoting.AMBIGUOUS, "ambiguous: a second place is as near"
        NOT_FOUND = quoting.NOT_FOUND, "not found in the text"
        NOT_HELD = quoting.NOT_HELD, "not checked: source text not held"

    STANDING = (Check.VERBATIM, Check.NORMALISED)
    COUNTING = (*STANDING, Check.NOT_HELD)

    statement = models.ForeignKey("Statement", models.CASCADE, related_name="reports")
    article = models.ForeignKey(Article, models.PROTECT, related_name="reports")
    kind = models.CharField("what it is", max_length=20, choices=Kind, default=Kind.FIRST)
    wording = models.TextField(help_text="The words as this article has them, without the quotation marks.")
    language = LanguageField(default="en", help_text="Of this wording.")
    translator = models.CharField(max_length=200, blank=True, help_text="Who translated it, if that is known.")
    translation_status = TranslationStatusField()
    cue = models.CharField(max_length=100, blank=True, help_text="The verb of saying as printed: told, argued, said.")
    speaker_as_printed = models.CharField(
        max_length=300, blank=True, help_text="Whom the article names, in its own words: “the spokesman”."
    )
    check_result = models.CharField("check", max_length=20, choices=Check, default=Check.UNCHECKED, editable=False)
    checked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ReportQuerySet.as_manager()
    history = kept_history()

    class Meta:
        ordering = [
            F("article__published_latest").asc(nulls_last=True),
            F("article__published_time").asc(nulls_last=True),
            "pk",
        ]
        indexes = [
            models.Index(fields=["check_result"], name="report_check_result"),
            # What came onto the record since an article was imported is asked at every verdict on it.
            models.Index(fields=["checked_at"], name="report_checked_at"),
            # Which articles are public is read from this alone, without the wordings beside it.
            models.Index(fields=["article", "statement"], name="report_article_statement"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(wording=""), name="report_has_wording")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} in {self.article}"

    def get_absolute_url(self) -> str:
        return f"{self.statement.get_absolute_url()}#report-{self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises what `not_alone` raises; of the statement it comes from, too."""
        with not_alone(self._statements()):
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with not_alone(self._statements()):
            return super().delete(*args, **kwargs)

    def _statements(self) -> models.QuerySet[Any]:
        """The statement it belongs to, and the one it belonged to before."""
        stored = Report.objects.filter(pk=self.pk).order_by().values("statement")
        return type(self.statement)._default_manager.filter(Q(pk=self.statement_id) | Q(pk__in=stored))

    @property
    def counts(self) -> bool:
        """Whether it can carry a published statement; a digest by this archive never does."""
        return self.check_result in self.COUNTING and not self.article.is_digest

    @property
    def distance(self) -> int:
        """How far it is from what was said: 0 the original, 1 the first report, 2 a republication, 3 what was made of it."""
        if self.article.is_digest:
            return 3
        near = (self.Kind.ORIGINAL, self.Kind.FIRST, self.Kind.REPUBLICATION)
        return near.index(self.Kind(self.kind)) if self.kind in near else 3

    @property
    def is_translated(self) -> bool:
        return self.kind == self.Kind.TRANSLATION or bool(self.translator or self.translation_status)

    @property
    def check_told(self) -> str:
        """How it stands in its source; and in which language, where the statement is shown in another one."""
        label = str(self.Check(self.check_result).label)
        is_other = primary(self.language) != primary(self.statement.language)
        return (
            f"{label}, in {language_name(self.language)}" if is_other and self.check_result in self.STANDING else label
        )

    @property
    def passages(self) -> list[str]:
        return [span.exact for span in self.spans.all()]


class Span(models.Model):
    """Where a passage of a report stands in the article's text (W3C TextQuoteSelector and TextPositionSelector).

    `start` and `end` count characters of the stored text: `article.text[start:end] == exact`.
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="spans")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField(editable=False)
    prefix = models.CharField(max_length=64, blank=True, editable=False)
    suffix = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="span_not_empty"),
            models.UniqueConstraint(fields=["report", "start"], name="span_once_in_a_report"),
        ]

    def __str__(self) -> str:
        return f"{self.start}–{self.end}"

    def clean(self) -> None:
        super().clean()
        # A form that could not read one of them has said so already.
        article = getattr(getattr(self, "report", None), "article", None)
        if article and None not in (self.start, self.end):
            self._anchor()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._anchor()
        super().save(*args, **kwargs)

    def _anchor(self) -> None:
        """Fill exact, prefix and suffix from the article's text. Raises ValidationError outside of it."""
        try:
            anchor = quoting.anchor(self.report.article.text, self.start, self.end)
        except quoting.OutsideText as error:
            raise ValidationError(str(error)) from error
        self.exact, self.prefix, self.suffix = anchor.exact, anchor.prefix, anchor.suffix
