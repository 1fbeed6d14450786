"""Pages to measure: of records drawn from whatever the archive holds."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from statements.models import Article, Speaker, Statement, Topic
from statements.search.models import FacetValue
from statements.search.tallies import statement_counts


@dataclass(frozen=True)
class Pages:
    """Of one kind, each at its own address or all at the same."""

    name: str
    addresses: list[str]


def drawn_pages(number: int) -> list[Pages]:
    """That many of each kind that there is, the same for the same archive. Raises ValueError without a statement."""
    statements = Statement.objects.published()
    if not statements.exists():
        raise ValueError("The archive holds no published statement.")
    speaking = Speaker.objects.filter(statements__state="published").distinct()
    treaties = Topic.objects.filter(kind=Topic.Kind.TREATY, statements__state="published").distinct()
    found = [
        Pages("statement", _drawn(statements, number)),
        Pages("treaty", _drawn(treaties, number)),
        Pages("speaker", _drawn(speaking, number)),
        Pages("article", _drawn(Article.objects.public(), number)),
        Pages("home", [reverse("home")] * number),
        Pages("compare", [*_comparison()] * number),
    ]
    return [pages for pages in found if pages.addresses]


def _drawn(records: QuerySet[Any], number: int) -> list[str]:
    numbers = sorted(records.order_by().values_list("pk", flat=True))
    chosen = records.model._default_manager.in_bulk(
        random.Random(len(numbers)).choices(numbers, k=number) if numbers else []
    )
    addresses = [record.get_absolute_url() for _number, record in sorted(chosen.items())]
    return [addresses[place % len(addresses)] for place in range(number)] if addresses else []


def _comparison() -> Iterator[str]:
    """The two who speak most, on the treaty most spoken about; nothing where two cannot be compared."""
    speakers, topics = _most_frequent(FacetValue.Facet.SPEAKER), _most_frequent(FacetValue.Facet.TREATY)
    if len(speakers) > 1 and topics:
        chosen = [*(("speaker", slug) for slug in sorted(speakers[:2])), ("topic", topics[0])]
        yield f"{reverse('compare')}?{urlencode(chosen)}"


def _most_frequent(facet: str) -> list[str]:
    counts = statement_counts(facet)
    return sorted(counts, key=lambda key: (-counts[key], key))
