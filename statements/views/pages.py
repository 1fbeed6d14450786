"""The pages of plain text, the site's sign, and suggestions while typing."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static

from statements.search.request import LONGEST_QUERY
from statements.search.suggest import suggest


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html")


def search_help(request: HttpRequest) -> HttpResponse:
    return render(request, "search_help.html", {"longest": LONGEST_QUERY})


def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look for the sign of a site by themselves."""
    return redirect(static("img/favicon.svg"))


def suggestions(request: HttpRequest) -> JsonResponse:
    typed = request.GET.get("q", "")[:200]
    return JsonResponse({"suggestions": [asdict(suggestion) for suggestion in suggest(typed)]})
