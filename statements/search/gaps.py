"""What the archive lacks, counted: published statements, the records around them, and months nothing was said in."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from statements.models import Article, Outlet, Speaker, Statement, Topic
from statements.search.edition import once_an_edition
from statements.search.models import Document, DocumentValue, FacetValue
from statements.search.tallies import held_keys

Facet = FacetValue.Facet
MOST_NAMED = 12


@dataclass(frozen=True)
class Records:
    """Records of a kind with no published statement: how many of how many, and the first of them by name."""

    count: int
    total: int
    named: list[Any]

    @property
    def more(self) -> int:
        return self.count - len(self.named)


@dataclass(frozen=True)
class Articles:
    total: int
    no_address: int
    no_copy: int
    no_day: int
    no_text: int


@once_an_edition
def with_office() -> int:
    """Statements with an office of a speaker on record for the day. Two queries: a join takes twenty times as long."""
    offices = list(FacetValue.objects.filter(facet=Facet.OFFICE).values_list("pk", flat=True))
    return DocumentValue.objects.filter(value__in=offices).values("document_id").distinct().count()


@once_an_edition
def without_exact_day() -> int:
    """Open dates among them: of “on or before” a day, that day is only the last."""
    exact = Statement.objects.published().filter(said_earliest=F("said_latest"))
    return Document.objects.count() - exact.count()


@once_an_edition
def treaties() -> Records:
    return _records(Topic.objects.filter(kind=Topic.Kind.TREATY), Facet.TREATY)


@once_an_edition
def speakers() -> Records:
    return _records(Speaker.objects.all(), Facet.SPEAKER)


@once_an_edition
def outlets() -> Records:
    """This archive reports nothing, and of what is not named nothing can be missing."""
    return _records(Outlet.objects.exclude(kind__in=(Outlet.Kind.ARCHIVE, Outlet.Kind.UNKNOWN)), Facet.OUTLET)


def _records(records: QuerySet[Any], facet: str) -> Records:
    """Three queries."""
    lacking = records.exclude(slug__in=held_keys(facet))
    return Records(lacking.count(), records.count(), list(lacking.order_by("name_folded", "pk")[:MOST_NAMED]))


@once_an_edition
def articles() -> Articles:
    """Of those that readers may know of; digests by this archive are no sources. One query."""
    counted = (
        Article.objects.public()
        .exclude(kind=Article.Kind.DIGEST)
        .aggregate(
            total=Count("pk"),
            no_address=Count("pk", filter=Q(url="")),
            no_copy=Count("pk", filter=Q(archived_url="")),
            no_day=Count("pk", filter=~Q(published_earliest=F("published_latest")) | Q(published_latest=None)),
            no_text=Count("pk", filter=Q(text_sha256="")),
        )
    )
    return Articles(**counted)


@once_an_edition
def months() -> list[tuple[str, str]]:
    """Stretches of months, between the first and the last with a statement, in which none can have been said. One query."""
    held = {
        month
        for last, first in set(Document.objects.values_list("last_day", "first_day").distinct())
        for month in range(_month(first), _month(last) + 1)
    }
    return [(_written(first), _written(last)) for first, last in stretches(held)]


def stretches(held: set[int]) -> list[tuple[int, int]]:
    """Where numbers are left out: the first and the last of each run that lies between two of these."""
    numbers = sorted(held)
    return [(one + 1, other - 1) for one, other in pairwise(numbers) if other - one > 1]


@cache
def _month(day: int) -> int:
    return date.fromordinal(day).year * 12 + date.fromordinal(day).month - 1


def _written(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
