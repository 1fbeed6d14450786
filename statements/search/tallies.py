"""How many published statements records have, and which have any, read from the index."""

from collections.abc import Collection
from typing import Any

from django.db.models import Case, Count, Exists, OuterRef, QuerySet, Value, When

from statements.search.models import DocumentValue, FacetValue


def statement_counts(facet: str, keys: Collection[str] | None = None) -> dict[str, int]:
    """By key of the facet, of these keys or of all. A topic's count takes in narrower topics. One query."""
    values = DocumentValue.objects.filter(value__facet=facet)
    if keys is not None:
        values = values.filter(value__key__in=keys)
    return dict(values.values_list("value__key").annotate(count=Count("document_id")).order_by())


def held_keys(*facets: str) -> QuerySet[Any, str]:
    """Of the values that a published statement has; a value may outlive its last one."""
    held = FacetValue.objects.filter(Exists(DocumentValue.objects.filter(value=OuterRef("pk"))), facet__in=facets)
    return held.values_list("key", flat=True)


def with_statements_first(records: QuerySet[Any], *facets: str) -> QuerySet[Any]:
    """Those with a published statement before the others, in their own order."""
    rank = Case(When(slug__in=held_keys(*facets), then=Value(0)), default=Value(1))
    return records.order_by(rank, *records.model._meta.ordering)
