"""Answering a search: the one way to list statements, whatever shows the result."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from django.db.models import QuerySet
from django.utils.datastructures import MultiValueDict

from statements import dates
from statements.choices import Facet, make_facet
from statements.models import Statement
from statements.pagination import PAGE_SIZE, Pagination, paginate
from statements.search.clauses import to_text_query
from statements.search.expressions import Rank
from statements.search.facets import Count, Tally, tally
from statements.search.fields import names_of, resolve
from statements.search.filters import PERIOD, SHOWN, StatementFilter
from statements.search.histogram import Histogram, histogram, years
from statements.search.limits import limited
from statements.search.matching import matching
from statements.search.models import Document, FacetValue, statement_of
from statements.search.overlaps import Overlaps
from statements.search.query import TextQuery
from statements.search.request import SearchRequest


@dataclass(frozen=True)
class Results:
    """What a search found. Counts are exact; those of a facet ignore the facet's own selection.

    `days` is when what was found can have been said.
    """

    request: SearchRequest
    text_query: TextQuery
    total: int
    statements: tuple[Statement, ...]
    facets: tuple[Facet, ...]
    days: Overlaps
    histogram: Histogram | None
    pagination: Pagination
    labels: Mapping[tuple[str, str], str]

    def label(self, name: str, key: str) -> str:
        return self.labels.get((name, key), key)


def find(request: SearchRequest, size: int = PAGE_SIZE, facets: Sequence[str] | None = None) -> Results:
    """One page, with the years and these facets counted, or all that lists show. Raises TooSlow when the database takes too long over it."""
    with limited():
        request = without_bad_dates(resolve(request))
        text = to_text_query(request.query)
        base = matching(text)
        documents = filtered(base, request)
        tallied = tally(documents, facets)
        overlaps = tallied.overlaps
        shown = SHOWN if facets is None else facets
        counts = _count(base, tallied, overlaps, request, shown)
        pagination = paginate(tallied.total, request.page, lambda page: replace(request, page=page).url, size)
        labels = _labels(counts, request)
        return Results(
            request=request,
            text_query=text,
            total=tallied.total,
            statements=tuple(_statements(documents, request, text, size)),
            facets=tuple(_facets(counts, request, labels, shown)),
            days=overlaps,
            histogram=_histogram(overlaps, request),
            pagination=pagination,
            labels=labels,
        )


def count(request: SearchRequest) -> int:
    """How many statements a search finds, and nothing else of it."""
    return documents_of(request).count()


def documents_of(request: SearchRequest) -> QuerySet[Document]:
    """What a search finds, as the index has it and in no order; its typed fields and bad dates are the caller's to settle."""
    return filtered(matching(to_text_query(request.query)), request)


def filtered(documents: QuerySet[Document], request: SearchRequest) -> QuerySet[Document]:
    data = MultiValueDict({name: list(keys) for name, keys in request.filters.items()})
    found: QuerySet[Document] = StatementFilter(data, queryset=documents).qs
    return found


def without_bad_dates(request: SearchRequest) -> SearchRequest:
    """Leave out, and note, what is not a date where one belongs."""
    for name in PERIOD:
        for key in request.filters.get(name, ()):
            try:
                dates.parse(key)
            except dates.BadDate as error:
                left = [other for other in request.filters[name] if other != key]
                request = replace(request.having(name, left), notes=(*request.notes, str(error)), page=request.page)
    return _with_note_on_period(request)


def _with_note_on_period(request: SearchRequest) -> SearchRequest:
    first, last = (request.filters.get(name, ("",))[0] for name in ("from", "to"))
    if not (first and last) or dates.parse(first).first_day <= dates.parse(last).last_day:
        return request
    note = f"The period is back to front: it begins with {dates.written_out(first)} and ends with {dates.written_out(last)}."
    return replace(request, notes=(*request.notes, note))


def _statements(
    documents: QuerySet[Document], request: SearchRequest, text: TextQuery, size: int
) -> Iterable[Statement]:
    """One page, in order."""
    start = (request.page - 1) * size
    numbers = list(_ordered(documents, request, text).values_list("pk", flat=True)[start : start + size])
    found = Statement.objects.for_lists().in_bulk([statement_of(number) for number in numbers])
    return (found[pk] for number in numbers if (pk := statement_of(number)) in found)


def _ordered(documents: QuerySet[Document], request: SearchRequest, text: TextQuery) -> QuerySet[Document]:
    """By the entry's own number where it is searched, so that newest first stops early on SQLite."""
    number = "entry__pk" if text.all_of else "pk"
    match request.effective_order:
        case "relevance" if text.all_of:
            return documents.order_by(Rank(text), f"-{number}")
        case "oldest":
            return documents.order_by(number)
    return documents.order_by(f"-{number}")


def _count(
    base: QuerySet[Document], tallied: Tally, overlaps: Overlaps, request: SearchRequest, facets: Sequence[str]
) -> dict[str, list[Count]]:
    """These facets over the matching documents; a facet with a selection again, over those that ignore it."""
    counts = dict(tallied.facets)
    for name in facets:
        if name in request.filters:
            wider = tally(filtered(base, request.without(name)), [name, FacetValue.Facet.TREATY]).facets
            also = wider.get(FacetValue.Facet.TREATY, []) if name == FacetValue.Facet.TOPIC else []
            counts[name] = wider.get(name, []) + [count for count in also if count.key in request.filters[name]]
    if "year" in request.filters:
        overlaps = tally(filtered(base, request.without("year")), []).overlaps
    counts["year"] = [Count(year, year, count) for year, count in years(overlaps)]
    return counts


def _facets(
    counts: Mapping[str, list[Count]],
    request: SearchRequest,
    labels: Mapping[tuple[str, str], str],
    facets: Sequence[str],
) -> Iterable[Facet]:
    titles = {facet.value: str(facet.label) for facet in map(FacetValue.Facet, facets)} | {"year": "Year"}
    for name, title in titles.items():
        chosen = request.filters.get(name, ())
        counted = [(count.key, count.label, count.count) for count in counts.get(name, ())]
        known = {key for key, _label, _count in counted}
        counted += [(key, labels.get((name, key), key), 0) for key in chosen if key not in known]
        yield make_facet(name, title, counted, chosen, partial(_address, request, name))


def _address(request: SearchRequest, name: str, key: str) -> str:
    return request.toggling(name, key).url


def _labels(counts: Mapping[str, list[Count]], request: SearchRequest) -> dict[tuple[str, str], str]:
    """Of the chosen keys; what the archive does not know keeps its key."""
    labels = {(name, count.key): count.label for name in request.filters for count in counts.get(name, ())}
    missing = {
        key
        for name, keys in request.filters.items()
        for key in keys
        if name not in PERIOD and (name, key) not in labels
    }
    if missing:
        stored = FacetValue.objects.filter(key__in=missing).values_list("facet", "key", "label")
        labels = names_of(missing) | labels | {(facet, key): label for facet, key, label in stored}
    return labels


def _histogram(overlaps: Overlaps, request: SearchRequest) -> Histogram | None:
    bounds = {name: dates.parse(request.filters[name][0]) for name in ("from", "to") if name in request.filters}
    earliest = bounds["from"].first_day if "from" in bounds else None
    latest = bounds["to"].last_day if "to" in bounds else None
    return histogram(overlaps, earliest, latest)
