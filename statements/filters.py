"""The filters of the lists of speakers, topics, articles and outlets, and how each is counted."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, Q, QuerySet

from statements.countries import country_name
from statements.listing import Axis, Counted
from statements.models import Article, Outlet, Position, Report, Revision, Speaker, Topic
from statements.names import fold_name
from statements.search.tallies import held_keys

SOME, NONE = "some", "none"
"""Whether a record has published statements."""


class AnyKeys(forms.MultipleChoiceField):
    """Any keys: one that nothing has finds nothing, which is no error."""

    def valid_value(self, value: str) -> bool:
        return True


class KeysFilter(django_filters.Filter):
    """Records that have one of the keys in the column `field_name`, beside what they must have `also`."""

    field_class = AnyKeys

    def __init__(self, field_name: str, **also: Any) -> None:
        super().__init__(field_name)
        self.also = also

    def filter(self, records: QuerySet[Any], keys: list[str]) -> QuerySet[Any]:
        if not keys:
            return records
        having = records.model.objects.filter(**{f"{self.field_name}__in": keys}, **self.also)
        return records.filter(pk__in=having.values("pk"))


class YearFilter(KeysFilter):
    def filter(self, records: QuerySet[Any], keys: list[str]) -> QuerySet[Any]:
        years = [key for key in keys or () if key.isascii() and key.isdecimal() and len(key) == 4]
        return super().filter(records, years) if years or not keys else records.none()


class NameFilter(django_filters.CharFilter):
    """Records with a name in which each typed word begins a word."""

    def filter(self, records: QuerySet[Any], value: str) -> QuerySet[Any]:
        for word in fold_name(value or "").split():
            records = records.filter(pk__in=_with_word(records.model, word).values("pk"))
        return records


def _with_word(model: type[Any], word: str) -> QuerySet[Any]:
    begins = Q(name_folded__startswith=word) | Q(name_folded__contains=f" {word}")
    records: QuerySet[Any] = model.objects.all()
    names = model._meta.get_field("names").related_model
    return records.filter(begins | Q(pk__in=names.objects.filter(begins).values(names.BEARER)))


class HeldFilter(django_filters.Filter):
    """Records that a published statement names in one of the facets (`some`), or those that none does (`none`)."""

    field_class = AnyKeys

    def __init__(self, *facets: str) -> None:
        super().__init__()
        self.facets = facets

    def filter(self, records: QuerySet[Any], keys: list[str]) -> QuerySet[Any]:
        wanted = set(keys or (SOME, NONE)) & {SOME, NONE}
        if wanted == {SOME, NONE}:
            return records
        held = Q(slug__in=held_keys(*self.facets))
        return records.filter(held) if SOME in wanted else records.exclude(held) if wanted else records.none()


SPOKEN, TOPICAL, REPORTED = ("speaker",), ("topic", "treaty"), ("outlet",)


class SpeakerFilter(django_filters.FilterSet):
    name = NameFilter()
    statements = HeldFilter(*SPOKEN)
    kind = KeysFilter("kind")
    country = KeysFilter("positions__country")
    institution = KeysFilter("positions__institution")


class TopicFilter(django_filters.FilterSet):
    name = NameFilter()
    statements = HeldFilter(*TOPICAL)
    kind = KeysFilter("kind")


class ArticleFilter(django_filters.FilterSet):
    outlet = KeysFilter("outlet__slug")
    speaker = KeysFilter("reports__statement__speaker__slug", reports__statement__state="published")
    year = YearFilter("published_latest__year")
    kind = KeysFilter("kind")


class OutletFilter(django_filters.FilterSet):
    name = NameFilter()
    statements = HeldFilter(*REPORTED)
    kind = KeysFilter("kind")
    country = KeysFilter("country")


class RevisionFilter(django_filters.FilterSet):
    kind = KeysFilter("kind")
    what = KeysFilter("what")
    year = YearFilter("year")


def _by(column: str, label: Callable[[Any], str] = str) -> Callable[[QuerySet[Any]], Counted]:
    """Counts records by a column of their own, most frequent first."""

    def count(records: QuerySet[Any]) -> Counted:
        pairs = records.order_by().values_list(column).annotate(count=Count("pk"))
        return _most_frequent_first((str(key), label(key), number) for key, number in pairs if key)

    return count


def _by_statements(*facets: str) -> Callable[[QuerySet[Any]], Counted]:
    def count(records: QuerySet[Any]) -> Counted:
        total = records.order_by().count()
        some = records.order_by().filter(slug__in=held_keys(*facets)).count()
        return [row for row in ((SOME, "With statements", some), (NONE, "Without", total - some)) if row[2]]

    return count


def _by_position(column: str, label: Callable[[Any], str] = str) -> Callable[[QuerySet[Speaker]], Counted]:
    """Counts speakers by what is so of any of their positions."""

    def count(speakers: QuerySet[Speaker]) -> Counted:
        positions = Position.objects.filter(speaker__in=speakers.order_by().values("pk")).exclude(**{column: ""})
        pairs = positions.order_by().values_list(column).annotate(count=Count("speaker", distinct=True))
        return _most_frequent_first((str(key), label(key), number) for key, number in pairs)

    return count


def _by_outlet(articles: QuerySet[Article]) -> Counted:
    counts = articles.order_by().values_list("outlet__slug", "outlet__name").annotate(count=Count("pk"))
    return _most_frequent_first(counts)


def _by_speaker(articles: QuerySet[Article]) -> Counted:
    reports = Report.objects.filter(statement__state="published", article__in=articles.order_by().values("pk"))
    pairs = reports.order_by().values_list("statement__speaker").annotate(count=Count("article", distinct=True))
    names = {pk: (slug, name) for pk, slug, name in Speaker.objects.values_list("pk", "slug", "name")}
    return _most_frequent_first((*names[speaker], number) for speaker, number in pairs)


def _by_year(articles: QuerySet[Article]) -> Counted:
    days = articles.order_by().filter(published_latest__isnull=False).values_list("published_latest")
    years: Counter[int] = Counter()
    for day, number in days.annotate(count=Count("pk")):
        years[day.year] += number
    return [(str(year), str(year), number) for year, number in sorted(years.items(), reverse=True)]


def _by_year_of_change(revisions: QuerySet[Revision]) -> Counted:
    years = revisions.order_by().values_list("year").annotate(count=Count("pk"))
    return [(str(year), str(year), number) for year, number in sorted(years, reverse=True)]


def _most_frequent_first(counted: Iterable[tuple[str, str, int]]) -> Counted:
    return sorted(counted, key=lambda row: (-row[2], row[1]))


def _label_of(choices: Any) -> Callable[[Any], str]:
    return lambda key: str(dict(choices.choices).get(key, key))


SPEAKER_AXES = (
    Axis("statements", "Statements", _by_statements(*SPOKEN)),
    Axis("country", "Country", _by_position("country", country_name)),
    Axis("institution", "Institution", _by_position("institution")),
    Axis("kind", "Kind", _by("kind", _label_of(Speaker.Kind))),
)
TOPIC_AXES = (
    Axis("statements", "Statements", _by_statements(*TOPICAL)),
    Axis("kind", "Kind", _by("kind", _label_of(Topic.Kind))),
)
ARTICLE_AXES = (
    Axis("outlet", "Outlet", _by_outlet),
    Axis("speaker", "Speaker", _by_speaker),
    Axis("year", "Year", _by_year),
    Axis("kind", "Kind", _by("kind", _label_of(Article.Kind))),
)
OUTLET_AXES = (
    Axis("statements", "Statements", _by_statements(*REPORTED)),
    Axis("kind", "Kind", _by("kind", _label_of(Outlet.Kind))),
    Axis("country", "Country", _by("country", country_name)),
)
REVISION_AXES = (
    Axis("kind", "Kind of record", _by("kind", _label_of(Revision.Kind))),
    Axis("what", "What was done", _by("what", _label_of(Revision.What))),
    Axis("year", "Year", _by_year_of_change),
)
