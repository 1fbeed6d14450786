"""Imported articles with proposals to decide on."""

from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, QuerySet
from django.http import HttpRequest

from statements.admin.filters import KnownFilter
from statements.ingest.models import Capture, Proposal
from statements.queues import Queue, Stage, list_at

TO_DECIDE = "to-decide"


def with_proposals_to_decide() -> QuerySet[Capture]:
    """Each article once: by the last that was given of it."""
    waiting = Proposal.objects.waiting().filter(article=OuterRef("article"))
    later = Capture.objects.filter(article=OuterRef("article"), pk__gt=OuterRef("pk"))
    return Capture.objects.filter(Exists(waiting), ~Exists(later)).order_by()


class WaitingFilter(KnownFilter):
    title = "proposals"
    parameter_name = "proposals"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(TO_DECIDE, "to decide on")]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(pk__in=with_proposals_to_decide().values("pk"))


def queue_of_articles() -> Queue:
    found = with_proposals_to_decide().aggregate(number=Count("pk"), oldest=Min("captured_at"))
    href = list_at("ingest_capture", proposals=TO_DECIDE)
    return Queue(
        "Imported articles with proposals to decide on", found["number"], href, Stage.COMING_IN, found["oldest"]
    )


def queue_of_proposals() -> Queue:
    href = list_at("ingest_proposal", state__exact=Proposal.State.WAITING)
    return Queue("Proposals to decide on", Proposal.objects.waiting().count(), href, Stage.COMING_IN)
