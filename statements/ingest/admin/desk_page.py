"""The desk's page for an article: its text with the passages marked, and the cards of what is proposed in it."""

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from django.conf import settings
from django.contrib import admin
from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse

from statements.admin.counting import number_of
from statements.ingest.admin.amending import AmendingForm
from statements.ingest.admin.outlets import form_for, may_name
from statements.ingest.desk.cards import Card, cards_of
from statements.ingest.desk.counts import Counts
from statements.ingest.desk.references import References
from statements.ingest.importing.publishers import printed_name
from statements.ingest.marking import pieces
from statements.ingest.models import Leftover, Proposal
from statements.models import Article

PER_PAGE = 300
"""Proposals; of an article with more of them a page shows those around the one asked for."""

MAY_DECIDE = "ingest.decide_proposal"


def article_at(number: int) -> Article:
    """Raises Http404."""
    found = Article.objects.select_related("outlet", "superseded_by__outlet").defer("superseded_by__text")
    article = found.annotate(left_behind=number_of(Leftover, "version", settled_at=None)).filter(pk=number).first()
    if article is None:
        raise Http404
    return article


def page_around(cards: Sequence[Card], at: int) -> tuple[int, Sequence[Card]]:
    """The first number and the cards of the page that holds the proposal numbered `at`, or of the first page."""
    place = next((place for place, card in enumerate(cards) if card.row.pk == at), 0)
    first = place // PER_PAGE * PER_PAGE
    return first + 1, cards[first : first + PER_PAGE]


def current_of(cards: Sequence[Card], at: int) -> Card | None:
    """The one asked for, else the first that waits."""
    asked = next((card for card in cards if card.row.pk == at), None)
    return asked or next((card for card in cards if card.is_waiting), None)


def marked(article: Article, rows: Sequence[Proposal]) -> list[tuple[str, Proposal | None]]:
    """The text in pieces, each with the proposal it belongs to; what was joined to another has no place of its own."""
    by_number = {row.pk: row for row in rows if row.state != Proposal.State.JOINED}
    places = [(start, end, row.pk) for row in by_number.values() for start, end in row.places]
    return [(words, by_number[key] if key else None) for words, key in pieces(article.text, places)]


def marks_of(rows: Sequence[Proposal]) -> str:
    """A short sign of where the passages are, that changes with them."""
    return f"{crc32(repr([(row.pk, row.spans, row.state == Proposal.State.JOINED) for row in rows]).encode()):08x}"


def page(
    request: HttpRequest, article: Article, at: int = 0, shown: Mapping[str, Any] | None = None
) -> TemplateResponse:
    """With the proposal `at` opened; `shown` is what its card shows beyond itself."""
    cards = cards_of(article, request.user.has_perm(MAY_DECIDE))
    first, on_page = page_around(cards, at)
    current = current_of(on_page, at)
    if current:
        for name, value in {"is_open": True, "is_current": True, **(shown or {})}.items():
            setattr(current, name, value)
    if current and current.is_waiting and current.may_decide and not current.form:
        current.form = AmendingForm(current) if "amend" in request.GET else None
        current.seen, current.is_splitting = current.version, "split" in request.GET
    rows = [card.row for card in on_page]
    starts = range(0, len(cards), PER_PAGE)
    context = {
        **admin.site.each_context(request),
        "is_nav_sidebar_enabled": False,
        "title": "Proposed statements",
        "subtitle": article.title,
        "opts": Proposal._meta,
        "article": article,
        "cards": on_page,
        "as_change": False,
        "counts": Counts.of(article),
        "pages": [(start + 1, min(start + PER_PAGE, len(cards)), cards[start].row.pk) for start in starts],
        "first": first,
        "pieces": marked(article, rows),
        "marks": marks_of(rows),
        "outlet_as_printed": printed_name(article),
        "outlet_form": form_for(article) if may_name(request) else None,
        "captures": (cards[0].known if cards else References(article, [])).captures,
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
    }
    return TemplateResponse(request, "admin/ingest/desk/page.html", context)
