"""Whether a form was sent from a page of this archive, asked without a cookie."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_from_here(request: HttpRequest) -> bool:
    """By what the browser says of where the request comes from, which pages of other sites cannot change.

    `Sec-Fetch-Site`, where it is sent, must be same-origin; `Origin`, or else `Referer`, must name this host.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.netloc.lower() == request.get_host().lower()
