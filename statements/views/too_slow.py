"""What a page answers that is counted anew for each reader, when counting takes too long."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.search.limits import TooSlow

RETRY = 30
"""Seconds."""


class TooSlowMiddleware:
    """503 in words, and when to try again: a busy moment is no fault of the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, TooSlow):
            return None
        response = render(request, "503.html", status=503)
        response.headers["Retry-After"] = str(RETRY)
        return response
