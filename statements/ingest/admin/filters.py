"""Filters of the list of proposals, offering what there are proposals of."""

from typing import Any

from django.db.models import Count, Max, QuerySet
from django.http import HttpRequest

from statements.admin.filters import KnownFilter
from statements.ingest.importing.storable import cut
from statements.ingest.models import Proposal
from statements.models import Article, Speaker

MOST_OFFERED = 30


class SpeakerFilter(KnownFilter):
    """Those with most proposals, and who is not known."""

    title = "speaker"
    parameter_name = "speaker"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        counted = Proposal.objects.exclude(speaker=None).order_by().values("speaker").annotate(number=Count("pk"))
        numbers = [row["speaker"] for row in counted.order_by("-number", "speaker")[:MOST_OFFERED]]
        known = sorted(Speaker.objects.in_bulk(numbers).values(), key=lambda speaker: speaker.sort_name)
        return [("unknown", "not known"), *((str(speaker.pk), speaker.name) for speaker in known)]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(speaker=None) if value == "unknown" else queryset.filter(speaker=int(value))


class ArticleFilter(KnownFilter):
    """The articles that came in last."""

    title = "article"
    parameter_name = "article"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        latest = Proposal.objects.order_by().values("article").annotate(last=Max("pk")).order_by("-last")
        numbers = [row["article"] for row in latest[:MOST_OFFERED]]
        articles = Article.objects.defer("text").in_bulk(numbers)
        return [(str(number), cut(articles[number].title, 60)) for number in numbers]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(article=int(value))
