"""How many published statements records have, read from the index."""

from collections.abc import Collection

from django.db.models import Count

from statements.search.models import DocumentValue


def statement_counts(facet: str, keys: Collection[str] | None = None) -> dict[str, int]:
    """By key of the facet, of these keys or of all. A topic's count takes in narrower topics. One query."""
    values = DocumentValue.objects.filter(value__facet=facet)
    if keys is not None:
        values = values.filter(value__key__in=keys)
    return dict(values.values_list("value__key").annotate(count=Count("document_id")).order_by())
