"""Pages compressed on their way to readers; files are, by WhiteNoise, when they are collected."""

from django.http.request import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class ReadersGZipMiddleware(GZipMiddleware):
    """Compresses only what holds no secret: answers between which no cookie goes to or fro.

    Compression lets somebody who can have a page asked for again and again guess a token that stands in it (BREACH).
    Only editors have such tokens, and only they have cookies.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.COOKIES or response.cookies:
            return response
        return super().process_response(request, response)
