"""What the pages of speakers, topics and outlets have in common."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from statements.choices import Choice
from statements.listing import Listing
from statements.models import OldSlug
from statements.search.find import Results, count, find
from statements.search.request import SearchRequest
from statements.views.hits import hits
from statements.views.htmx import HtmxHttpRequest

LATEST = 5


View = Callable[[HttpRequest, str], HttpResponse]


class Moved(Exception):
    """The slug is an old one; `record` is where it leads."""

    def __init__(self, record: Any) -> None:
        self.record = record


def by_slug(records: QuerySet[Any], slug: str) -> Any:
    """The record with that slug. Raises Moved for an old slug, Http404 for one that never was."""
    record = records.filter(slug=slug).first()
    if record:
        return record
    old = OldSlug.objects.of(records.model).filter(slug=slug).first()
    if old:
        raise Moved(old.record)
    raise Http404


def follows_old_slugs(view: View) -> View:
    """Decorator: an old slug is answered with a permanent redirect to the record's address."""

    def wrapped(request: HttpRequest, slug: str) -> HttpResponse:
        try:
            return view(request, slug)
        except Moved as moved:
            return redirect(moved.record, permanent=True)

    return wrapped


def search_for(name: str, key: str) -> SearchRequest:
    return SearchRequest(filters={name: (key,)}, path=reverse("statements"))


def overview(search: SearchRequest, facets: Sequence[str] = ()) -> dict[str, Any]:
    """The latest statements of a search, these facets by name as links that narrow it, and where to see all."""
    results = find(search, LATEST, facets)
    return {
        "results": results,
        "total": results.total,
        "latest": hits(results.statements),
        "search_href": search.url,
        "choices": {facet.name: _others(results, facet.values) for facet in results.facets},
    }


def _others(results: Results, values: Collection[Choice]) -> list[Choice]:
    return [value for value in values if value.count and not value.selected]


def mentions(slug: str) -> dict[str, Any]:
    search = search_for("mentions", slug)
    return {"mentioned_count": count(search), "mentioned_href": search.url}


def render_listing(request: HtmxHttpRequest, template: str, listing: Listing, heading: str) -> HttpResponse:
    """The page of a list; one that no longer exists leads to the first."""
    if listing.pagination.number > listing.pagination.count:
        parameters = request.GET.copy()
        parameters.pop("page")
        return redirect(f"{request.path}?{parameters.urlencode()}" if parameters else request.path)
    return render_list(request, template, {"listing": listing, "heading": heading})


def render_list(request: HtmxHttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page, or only its part `results` for htmx; caches keep the two apart."""
    response = render(request, f"{template}#results" if request.htmx else template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response
