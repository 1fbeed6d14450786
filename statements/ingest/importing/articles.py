"""What is known of an article when it comes in, and which article of the record it is, if it is one."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from statements.ingest.importing.delivery import Typed
from statements.ingest.importing.identity import address_key, are_alike, web_address, words_of
from statements.ingest.importing.publishers import outlet_for
from statements.ingest.importing.storable import cut, storable
from statements.ingest.models import Capture
from statements.ingest.values import Circumstances, Document
from statements.models import Article, Outlet
from statements.models.fields import days, validate_language, validate_past
from statements.names import fold_name

UNDETERMINED = "und"
"""The code of BCP 47 for a language that is not known."""


@dataclass(frozen=True)
class Details:
    """An article to be: what its source and an editor say, and nothing else."""

    outlet: Outlet
    text: str
    headline: str = ""
    byline: str = ""
    language: str = ""
    published: str = ""
    published_time: time | None = None
    published_zone: str = ""
    url: str = ""
    kind: str = Article.Kind.REPORT
    based_on: Article | None = None

    @property
    def circumstances(self) -> Circumstances:
        day = days(self.published)
        exact = day.latest if day and day.earliest == day.latest else None
        outlet = "" if self.is_outlet_unknown else self.outlet.name
        return Circumstances(self.language, exact, outlet, self.headline)

    @property
    def is_outlet_unknown(self) -> bool:
        return self.outlet.kind == Outlet.Kind.UNKNOWN

    def completed_from(self, before: Article | None) -> "Details":
        """With what people have put on record of the earlier version and the source does not say."""
        if before is None:
            return self
        when = self if self.published else before
        return replace(
            self,
            outlet=before.outlet if self.is_outlet_unknown else self.outlet,
            headline=self.headline or before.headline,
            byline=self.byline or before.byline,
            language=self.language or before.language,
            url=self.url or before.url,
            kind=before.kind,
            based_on=before.based_on,
            published=when.published,
            published_time=when.published_time,
            published_zone=when.published_zone,
        )

    def article(self, retrieved: datetime | None) -> Article:
        """Unsaved. Its text is not this archive's to publish whole."""
        return Article(
            outlet=self.outlet,
            kind=self.kind,
            headline=self.headline,
            byline=self.byline,
            language=self.language or UNDETERMINED,
            published=self.published,
            published_time=self.published_time,
            published_zone=self.published_zone,
            url=self.url,
            retrieved=retrieved.date() if retrieved else None,
            based_on=self.based_on,
            text=self.text,
            shown_whole=False,
        )


def details_of(document: Document, address: str, typed: Typed) -> Details:
    """What is not storable, such as a date still to come, is left out as if the source did not say it."""
    published = typed.published or _if_valid(document.published, validate_past)
    return Details(
        outlet=typed.outlet or outlet_for(document.outlet, document.address or address),
        text=storable(document.text),
        headline=cut(typed.headline or document.headline, 500),
        byline=cut(document.byline, 300),
        language=typed.language or _if_valid(document.language, validate_language),
        published=published,
        published_time=document.published_time if published and published == document.published else None,
        published_zone=cut(document.published_zone, 40),
        url=web_address(document.address) or web_address(address),
    )


def details_on_record(article: Article) -> Details:
    language = "" if article.language == UNDETERMINED else article.language
    return Details(article.outlet, article.text, article.headline, language=language, published=article.published)


def _if_valid(value: str, validate: Callable[[str], None]) -> str:
    try:
        validate(value)
    except ValidationError:
        return ""
    return value


def same_article(details: Details) -> Article | None:
    """The latest version on record of the same article: of this very text, at this address, or under this headline."""
    found = _of_this_text(details) or _at_this_address(details) or _under_this_headline(details)
    return (found.superseded_by or found) if found and found.text != details.text else found


def is_same_text(article: Article, details: Details) -> bool:
    """Marks, case and spaces make no difference: another form of the same article may break its lines elsewhere."""
    return article.text == details.text or words_of(article.text) == words_of(details.text)


def _articles() -> QuerySet[Article]:
    articles = Article.objects.exclude(kind=Article.Kind.DIGEST)
    return articles.select_related("outlet", "based_on", "superseded_by__outlet").order_by("-pk")


def _of_this_text(details: Details) -> Article | None:
    digest = hashlib.sha256(details.text.encode()).hexdigest()
    return _articles().filter(outlet=details.outlet, text_sha256=digest).first()


def _at_this_address(details: Details) -> Article | None:
    if not details.url:
        return None
    captured = Capture.objects.filter(address_key=address_key(details.url)).values("article")
    return _articles().filter(pk__in=captured).first() or _articles().filter(url=details.url).first()


def _under_this_headline(details: Details) -> Article | None:
    day = days(details.published)
    if not (day and day.latest and fold_name(details.headline)):
        return None
    same_day = _articles().filter(published_latest=day.latest, outlet=details.outlet, published=details.published)
    for article in same_day:
        same_headline = fold_name(article.headline) == fold_name(details.headline)
        if same_headline and (not article.text or _are_versions(article, details)):
            return article
    return None


def _are_versions(article: Article, details: Details) -> bool:
    """The headline, which is the same, tells nothing."""
    return are_alike(article.text.replace(article.headline, ""), details.text.replace(details.headline, ""))
