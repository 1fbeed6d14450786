"""Statements in review, told apart by who submitted them: one's own wait for somebody else."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from statements.admin.editors import editor
from statements.admin.filters import KnownFilter
from statements.models import Statement
from statements.queues import Queue, Stage, list_at

BY_ME, BY_OTHERS = "by-me", "by-others"


def in_review() -> QuerySet[Statement]:
    return Statement.objects.filter(state=Statement.State.IN_REVIEW).order_by()


def submissions() -> QuerySet[Any]:
    """Of each statement in review the version from which it has been so: its user submitted it.

    One that was never saved by a person or a command has none.
    """
    versions = Statement.history.model.objects.order_by()
    other = versions.filter(id=OuterRef(OuterRef("pk"))).exclude(state=Statement.State.IN_REVIEW)
    last_other = Coalesce(Subquery(other.order_by("-history_id").values("history_id")[:1]), 0)
    first = versions.filter(id=OuterRef("pk"), history_id__gt=last_other).order_by("history_id")
    numbers = in_review().values(first=Subquery(first.values("history_id")[:1]))
    found: QuerySet[Any] = versions.filter(history_id__in=numbers)
    return found


def queues_in_review(me: User) -> list[Queue]:
    mine = Q(history_user=me)
    found = submissions().aggregate(
        mine=Count("pk", filter=mine),
        my_oldest=Min("history_date", filter=mine),
        others_oldest=Min("history_date", filter=~mine | Q(history_user=None)),
    )
    others = in_review().count() - found["mine"]
    return [
        _queue("Statements in review, submitted by others", others, BY_OTHERS, found["others_oldest"]),
        _queue("Statements in review, submitted by you", found["mine"], BY_ME, found["my_oldest"]),
    ]


def _queue(title: str, count: int, submitted: str, oldest: Any) -> Queue:
    return Queue(title, count, list_at("statements_statement", submitted=submitted), Stage.IN_REVIEW, oldest)


class SubmittedFilter(KnownFilter):
    title = "in review"
    parameter_name = "submitted"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        self.me = editor(request).pk
        return [(BY_ME, "submitted by you"), (BY_OTHERS, "submitted by others")]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        mine = submissions().filter(history_user=self.me).values("id")
        found = in_review()
        found = found.filter(pk__in=mine) if value == BY_ME else found.exclude(pk__in=mine)
        return queryset.filter(pk__in=found.values("pk"))
