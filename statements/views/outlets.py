"""The list of outlets and the page of one."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.filters import OUTLET_AXES, OutletFilter
from statements.listing import list_records
from statements.models import Article, Outlet
from statements.other_names import arranged
from statements.search.find import count
from statements.search.tallies import statement_counts, with_statements_first
from statements.views.htmx import HtmxHttpRequest
from statements.views.records import LATEST, by_slug, follows_old_slugs, overview, render_listing, search_for


def outlet_list(request: HtmxHttpRequest) -> HttpResponse:
    listing = list_records(
        with_statements_first(Outlet.objects.all(), "outlet"),
        OutletFilter,
        OUTLET_AXES,
        dict(request.GET.lists()),
        request.path,
    )
    counts = statement_counts("outlet", [outlet.slug for outlet in listing.items])
    articles = Article.objects.public().filter(outlet__in=listing.items).values_list("outlet").order_by()
    article_counts = dict(articles.annotate(count=Count("pk")))
    for outlet in listing.items:
        outlet.statement_count = counts.get(outlet.slug, 0)
        outlet.article_count = article_counts.get(outlet.pk, 0)
    return render_listing(request, "outlets/list.html", listing, "Outlets")


@follows_old_slugs
def outlet_detail(request: HttpRequest, slug: str) -> HttpResponse:
    outlet = by_slug(Outlet.objects.all(), slug)
    articles = Article.objects.public().filter(outlet=outlet)
    given = search_for("venue", outlet.slug)
    context = {
        "outlet": outlet,
        "names": arranged(outlet.names.all()),
        "articles": articles.select_related("outlet").defer("text")[: 2 * LATEST],
        "article_count": articles.count(),
        "given_count": count(given),
        "given_href": given.url,
        "permalink": request.build_absolute_uri(outlet.get_absolute_url()),
    }
    return render(request, "outlets/detail.html", overview(search_for("outlet", outlet.slug)) | context)
