"""A statement's quote card, as PNG and as SVG."""

from collections.abc import Callable

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response

from statements.cards.keeping import png
from statements.cards.making import Drawn, card_of
from statements.views.public_records import record_at
from statements.views.unseen import published_or_answer

styled = csp_update({"style-src": [UNSAFE_INLINE]})
"""For a picture, which runs nothing: the page that a browser puts around it has a style of its own."""

A_WEEK = 7 * 24 * 60 * 60
"""How long a copy may be shown without asking: a statement can be withdrawn."""


def card_png(request: HttpRequest, number: int) -> HttpResponseBase:
    answer = _card(request, number, "card-png", "image/png", png)
    return styled(lambda request: answer)(request) if answer.has_header("ETag") else answer


def card_svg(request: HttpRequest, number: int) -> HttpResponseBase:
    return _card(request, number, "card-svg", "image/svg+xml", lambda card: card.svg.encode())


def _card(
    request: HttpRequest, number: int, name: str, content_type: str, content: Callable[[Drawn], bytes]
) -> HttpResponseBase:
    statement = published_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return _elsewhere(statement, name)
    card = card_of(statement)
    tag = f'"{card.digest}"'
    response = get_conditional_response(request, etag=tag) or HttpResponse(content(card), content_type=content_type)
    response["ETag"] = tag
    # The address with the digest in it changes with the card; the plain one has to be asked each time.
    response["Cache-Control"] = f"public, max-age={A_WEEK}" if request.GET.get("v") == card.digest else "no-cache"
    # It is made to be shown on other pages.
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _elsewhere(answer: HttpResponse, name: str) -> HttpResponse:
    """A merged one leads to the card of the one kept."""
    kept = record_at(answer.get("Location", ""))
    return redirect(name, kept.pk, permanent=True) if kept else answer
