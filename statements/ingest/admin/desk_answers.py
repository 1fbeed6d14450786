"""What the desk answers: to a page with script, the parts of it that are no longer as it shows them; else a page."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from statements.ingest.admin.desk_page import MAY_DECIDE, PER_PAGE, marked, marks_of
from statements.ingest.desk.cards import cards_of
from statements.ingest.desk.counts import Counts
from statements.ingest.desk.versions import read, versions_of
from statements.ingest.models import Proposal
from statements.models import Article

LEVELS = {"good": messages.SUCCESS, "warn": messages.WARNING, "bad": messages.ERROR}
SHAPES = {"good": "●", "warn": "▲", "bad": "✕", "": ""}


@dataclass(frozen=True)
class Told:
    """What became of what was asked, for the editor."""

    words: str = ""
    tone: str = ""

    @property
    def shape(self) -> str:
        return SHAPES[self.tone]

    def leave(self, request: HttpRequest) -> None:
        """For the page that comes next."""
        if self.words:
            messages.add_message(request, LEVELS[self.tone or "good"], self.words)


def answered(
    request: Any, article: Article, told: Told, at: int = 0, *, decided: int = 0, back: bool = False
) -> HttpResponse:
    """After a verb: the changes, with the proposal `at` opened; without script the page, there."""
    if request.htmx:
        response = changes(request, article, told, at=at)
        return going(response, to=at, back=back or told.tone != "good", decided=decided)
    told.leave(request)
    page = reverse("admin:ingest_proposal_article", args=[article.pk])
    return HttpResponseRedirect(f"{page}?at={at}#proposal-{at}" if at else page)


def going(response: HttpResponse, **where: int) -> HttpResponse:
    """Tell the page where to go on, whether an editor who is ahead is called back, and what has been decided."""
    response.headers["HX-Trigger-After-Swap"] = json.dumps({"desk:go": where})
    return response


def next_waiting(article: Article, after: int, *, beside: bool = False) -> int:
    """The first that waits behind that one in the order of the text, else itself; unless `beside`, else the first of all."""
    order = list(article.proposals.order_by("content_start", "order", "pk").values_list("pk", "state"))
    place = next((place for place, (number, _) in enumerate(order) if number == after), 0)
    behind, rest = order[place + 1 :], () if beside else order[: place + 1]
    return next((number for number, state in (*behind, *rest) if state == Proposal.State.WAITING), after)


def changes(
    request: Any,
    article: Article,
    told: Told | None = None,
    *,
    at: int = 0,
    special: Mapping[int, Mapping[str, Any]] | None = None,
) -> HttpResponse:
    """What has changed since the page was as it says in `known`.

    The card `at` is sent as the current one; `special` holds what some cards show beyond themselves.
    """
    known, now = read(request.POST.get("known", "")), versions_of(article)
    order = _on_the_page(list(now), known)
    special = special or {}
    sent = {number for number in order if known.get(number) != now[number]} | set(special) | {at} & set(order)
    cards = {card.row.pk: card for card in cards_of(article, request.user.has_perm(MAY_DECIDE), sent)}
    for number, values in special.items():
        for name, value in values.items():
            setattr(cards[number], name, value)
    if at in cards:
        cards[at].is_open = True
    removed = [number for number in known if number not in now]
    context = {
        "article": article,
        "told": told,
        "changed": [card for number, card in cards.items() if number in known or not known],
        "added": [
            ([cards[number]], _before(order, number))
            for number in order
            if number in cards and known and number not in known
        ],
        "removed": removed,
        "counts": Counts.of(article),
    }
    return render(request, "admin/ingest/desk/changes.html", context | _text_if_moved(request, article, order))


def nothing_new(request: HttpRequest, article: Article) -> bool:
    known, now = read(request.POST.get("known", "")), versions_of(article)
    order = _on_the_page(list(now), known)
    return [*known.items()] == [(number, now[number]) for number in order]


def _on_the_page(order: Sequence[int], known: Mapping[int, str]) -> Sequence[int]:
    """Of an article with several pages of proposals, those from the first to the last that the page shows."""
    if len(order) <= PER_PAGE:
        return order
    places = [place for place, number in enumerate(order) if number in known]
    return order[min(places) : max(places) + 1] if places else []


def _before(order: Sequence[int], number: int) -> int:
    place = list(order).index(number)
    return order[place - 1] if place else 0


def _text_if_moved(request: HttpRequest, article: Article, order: Sequence[int]) -> dict[str, Any]:
    shown = request.POST.get("marks", "")
    if not shown:
        return {}
    rows = article.proposals.in_bulk(order)
    placed = [rows[number] for number in order if number in rows]
    marks = marks_of(placed)
    return {} if marks == shown else {"marks": marks, "pieces": marked(article, placed)}
