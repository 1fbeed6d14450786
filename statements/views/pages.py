"""Home, the pages of plain text, and suggestions while typing."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from statements.models import Article, Outlet, Speaker, Topic
from statements.search.find import find
from statements.search.request import LONGEST_QUERY, SearchRequest
from statements.search.suggest import suggest
from statements.views.hits import hits
from statements.views.records import LATEST

SHOWN = 12


def home(request: HttpRequest) -> HttpResponse:
    results = find(SearchRequest(path=reverse("statements")), LATEST)
    facets = {facet.name: facet.values[:SHOWN] for facet in results.facets}
    context = {
        "counts": [
            ("statements", results.total, reverse("statements")),
            ("speakers", Speaker.objects.count(), reverse("speakers")),
            ("topics and treaties", Topic.objects.count(), reverse("topics")),
            ("articles", Article.objects.public().count(), reverse("articles")),
            ("outlets", Outlet.objects.count(), reverse("outlets")),
        ],
        "latest": hits(results.statements),
        "speakers": facets["speaker"],
        "treaties": facets["treaty"],
        "topics": facets["topic"],
    }
    return render(request, "home.html", context)


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")


def search_help(request: HttpRequest) -> HttpResponse:
    return render(request, "search_help.html", {"longest": LONGEST_QUERY})


def suggestions(request: HttpRequest) -> JsonResponse:
    typed = request.GET.get("q", "")[:200]
    return JsonResponse({"suggestions": [asdict(suggestion) for suggestion in suggest(typed)]})
