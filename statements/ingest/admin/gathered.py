"""Doing the same with several proposals of an article, after a preview of each."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from statements import publishing
from statements.admin.editors import editor
from statements.ingest import review
from statements.ingest.admin.desk_page import article_at
from statements.ingest.admin.numbers import as_number
from statements.ingest.desk.gathering import each, safe_cards, unpublished
from statements.ingest.models import Proposal
from statements.models import Article, Statement
from statements.search import follow


def confident_view(request: HttpRequest, number: int) -> HttpResponse:
    article = article_at(number)
    cards = safe_cards(article)
    if request.method != "POST":
        left = article.proposals.waiting().count() - len(cards)
        return _preview(request, article, "confident", "Accept all confident proposals", cards=cards, left=left)
    chosen = [card.row for card in cards if card.row.pk in _ticked(request)]
    return _do(request, article, chosen, lambda row: review.accept(row, editor(request)), "accepted")


def publish_view(request: HttpRequest, number: int) -> HttpResponse:
    """Reviewers publish, editors submit for review."""
    article = article_at(number)
    may_publish = request.user.has_perm("statements.publish_statement")
    candidates = unpublished(article, editor(request))
    if not may_publish:
        candidates = [one for one in candidates if one.statement.state == Statement.State.DRAFT]
    if request.method != "POST":
        title = "Publish what was accepted" if may_publish else "Submit what was accepted for review"
        return _preview(request, article, "publish", title, candidates=candidates, may_publish=may_publish)
    chosen = [one.statement for one in candidates if one.statement.pk in _ticked(request)]
    if may_publish and "submit" not in request.POST:
        return _do(request, article, chosen, lambda one: publishing.publish(one, editor(request)), "published")
    drafts = [one for one in chosen if one.state == Statement.State.DRAFT]
    return _do(request, article, drafts, lambda one: publishing.submit(one, editor(request)), "submitted for review")


def _ticked(request: HttpRequest) -> set[int]:
    return {as_number(given) for given in request.POST.getlist("chosen")}


def _preview(request: HttpRequest, article: Article, template: str, title: str, **shown: Any) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "is_nav_sidebar_enabled": False,
        "title": title,
        "subtitle": article.title,
        "opts": Proposal._meta,
        "article": article,
        **shown,
    }
    return TemplateResponse(request, f"admin/ingest/desk/{template}.html", context)


def _do(request: HttpRequest, article: Article, records: Any, act: Callable[[Any], object], done: str) -> HttpResponse:
    def one_by_one(record: object) -> None:
        with follow.once_at_the_end():
            act(record)

    outcome = each(records, one_by_one)
    for words in outcome.refused:
        messages.warning(request, f"Not {done}: {words}")
    if outcome.done:
        messages.success(request, f"{outcome.done} {done}.")
    elif not outcome.refused:
        messages.warning(request, "Nothing was ticked.")
    return HttpResponseRedirect(reverse("admin:ingest_proposal_article", args=[article.pk]))
