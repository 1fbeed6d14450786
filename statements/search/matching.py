"""Documents that match a text query, on both databases."""

from django.db.models import QuerySet

from statements.search import expressions  # noqa: F401  registers the lookup
from statements.search.models import Document, SearchEntry
from statements.search.query import TextQuery


def matching(query: TextQuery) -> QuerySet[Document]:
    """Every document for an empty query. A purely negative one excludes by subquery: FTS5 has no unary NOT."""
    if query.all_of:
        return Document.objects.filter(entry__text__matches=query)
    if query.none_of:
        unwanted = SearchEntry.objects.filter(text__matches=query.unwanted())
        return Document.objects.exclude(pk__in=unwanted.values("pk"))
    return Document.objects.all()
