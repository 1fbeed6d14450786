"""Requests as the htmx middleware leaves them."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """`htmx` is true of a request for a page's changing part only."""

    htmx: HtmxDetails
