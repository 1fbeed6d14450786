"""Proposals: the list of them, an article's page, and the verdicts given there."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.editors import editor
from statements.admin.name_search import FoldedSearch
from statements.ingest import review
from statements.ingest.admin.amending import Amending, accepted
from statements.ingest.admin.article_page import article_for_page, context_of
from statements.ingest.admin.filters import ArticleFilter, SpeakerFilter
from statements.ingest.admin.outlets import form_for, may_name, outlet_view
from statements.ingest.admin.waiting import queue_of_proposals
from statements.ingest.importing.sources import propose_again
from statements.ingest.importing.storable import cut
from statements.ingest.models import Proposal
from statements.ingest.review import AlreadyDecided
from statements.models import Speaker, Statement
from statements.queues import Queue
from statements.search import follow

_STATES = {
    Proposal.State.WAITING: ("none", "○"),
    Proposal.State.ON_RECORD: ("good", "■"),
    Proposal.State.ACCEPTED: ("good", "●"),
    Proposal.State.AMENDED: ("good", "◐"),
    Proposal.State.REJECTED: ("bad", "✕"),
}
NOT_READ_AGAIN = "It could not be read: something unforeseen went wrong, and the log says what. Nothing has changed."
TOLD = {
    "into": "Accepted as a further report",
    "reject": "Rejected",
    "reopen": "Open again",
}


@admin.register(Proposal)
class ProposalAdmin(FoldedSearch, Amending):
    actions = ["accept_selected", "reject_selected"]
    list_display = ["words", "who", "day", "sure", "sign_of_state", "where", "about"]
    list_display_links = None
    list_filter = ["state", "confident", "kind", SpeakerFilter, ArticleFilter]
    list_per_page = 50
    list_select_related = ["speaker", "article__outlet"]
    show_full_result_count = False
    ordering = ["-article", "order"]
    search_fields = ["wording", "name", "speaker__name_folded", "article__headline"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Proposal]:
        return super().get_queryset(request).defer("article__text").prefetch_related("topics")

    def queues(self, request: HttpRequest) -> list[Queue]:
        return [queue_of_proposals()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("ingest.decide_proposal")

    def get_urls(self) -> list[Any]:
        wrap = self.admin_site.admin_view
        return [
            path("article/<int:number>/", wrap(self.article_view), name="ingest_proposal_article"),
            path("article/<int:number>/outlet/", wrap(outlet_view), name="ingest_proposal_outlet"),
            path("<int:number>/verdict/", wrap(self.verdict_view), name="ingest_proposal_verdict"),
            *super().get_urls(),
        ]

    def article_view(self, request: HttpRequest, number: int) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        article = article_for_page(number)
        if article is None:
            raise Http404
        may_decide = self.has_decide_permission(request)
        if request.method == "POST":
            if not may_decide:
                raise PermissionDenied
            waiting = propose_again(article)
            if waiting is None:
                self.message_user(request, NOT_READ_AGAIN, messages.ERROR)
            else:
                self.message_user(
                    request, f"Read again: {waiting} to decide. What was decided stays.", messages.SUCCESS
                )
            return HttpResponseRedirect(request.path)
        context = {
            **self.admin_site.each_context(request),
            **context_of(article, may_decide, number_in(request.GET, "at")),
            "outlet_form": form_for(article) if may_name(request) else None,
            "title": "Proposed statements",
            "subtitle": article.title,
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/ingest/proposal/article.html", context)

    def verdict_view(self, request: HttpRequest, number: int) -> HttpResponse:
        if not self.has_decide_permission(request):
            raise PermissionDenied
        proposal = get_object_or_404(Proposal, pk=number)
        if request.method == "POST":
            self._give(request, proposal)
        return HttpResponseRedirect(proposal.get_absolute_url())

    def _give(self, request: HttpRequest, proposal: Proposal) -> None:
        """What the buttons of a proposal ask for; what stands against it is said."""
        verdict = request.POST.get("verdict", "")
        try:
            with follow.once_at_the_end():
                _decide(request, proposal, verdict)
        except AlreadyDecided as error:
            self.message_user(request, str(error), messages.WARNING)
        except ValidationError as error:
            self.message_user(request, f"Not accepted: {' '.join(error.messages)}", messages.ERROR)
        else:
            said = accepted(proposal) if verdict == "accept" else f"{TOLD[verdict]}: {proposal}"
            self.message_user(request, said, messages.SUCCESS)

    @admin.action(permissions=["decide"], description="Accept as drafts")
    def accept_selected(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        self._decide_each(request, queryset, lambda one: review.accept(one, editor(request)), "accepted")

    @admin.action(permissions=["decide"], description="Reject")
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        self._decide_each(request, queryset, lambda one: review.reject(one, editor(request)), "rejected")

    def _decide_each(self, request: HttpRequest, proposals: QuerySet[Proposal], give: Any, done: str) -> None:
        """Each in a transaction of its own: those that cannot be decided hold up no others."""
        number = 0
        for proposal in proposals:
            try:
                give(proposal)
                number += 1
            except (AlreadyDecided, ValidationError) as error:
                words = " ".join(error.messages) if isinstance(error, ValidationError) else str(error)
                self.message_user(request, f"Not {done}: {proposal} {words}", messages.WARNING)
        if number:
            self.message_user(request, f"{number} {done}.", messages.SUCCESS)

    @admin.display(description="words")
    def words(self, proposal: Proposal) -> SafeString:
        return format_html('<a href="{}">{}</a>', proposal.get_absolute_url(), cut(proposal.wording, 100))

    @admin.display(description="speaker", ordering="speaker__sort_name")
    def who(self, proposal: Proposal) -> str:
        if proposal.speaker:
            return str(proposal.speaker)
        printed = proposal.name or proposal.speaker_as_printed
        return f"unknown ({printed})" if printed else "unknown"

    @admin.display(description="said")
    def day(self, proposal: Proposal) -> str:
        return proposal.said_display

    @admin.display(description="probability", ordering="probability")
    def sure(self, proposal: Proposal) -> str:
        return f"{proposal.probability:.0%}" + (", confident" if proposal.confident else "")

    @admin.display(description="state", ordering="state")
    def sign_of_state(self, proposal: Proposal) -> SafeString:
        tone, shape = _STATES[Proposal.State(proposal.state)]
        words = proposal.get_state_display()
        sign = '<span class="sign sign-{}"><span aria-hidden="true">{}</span> {}</span>'
        return format_html(sign, tone, shape, words)

    @admin.display(description="article", ordering="article")
    def where(self, proposal: Proposal) -> SafeString:
        address = reverse("admin:ingest_proposal_article", args=[proposal.article_id])
        return format_html('<a href="{}">{}</a>', address, cut(proposal.article.title, 60))

    @admin.display(description="about")
    def about(self, proposal: Proposal) -> str:
        return ", ".join(topic.name for topic in proposal.topics.all())


def _decide(request: HttpRequest, proposal: Proposal, verdict: str) -> None:
    who, note = editor(request), request.POST.get("note", "").replace("\0", "")
    match verdict:
        case "accept":
            review.accept(proposal, who, note=note, **_chosen_speaker(request))
        case "into":
            review.accept(
                proposal, who, into=get_object_or_404(Statement, pk=number_in(request.POST, "statement")), note=note
            )
        case "reject":
            review.reject(proposal, who, note)
        case "reopen":
            review.reopen(proposal, who)
        case _:
            raise Http404


def _chosen_speaker(request: HttpRequest) -> dict[str, Any]:
    """Of several who may have said it, the one the editor chose; nothing if none was."""
    number = number_in(request.POST, "speaker")
    return {"speaker": get_object_or_404(Speaker, pk=number)} if number else {}


def number_in(given_by: QueryDict, name: str) -> int:
    """0 for what is no number of a record."""
    given = given_by.get(name, "")
    return int(given) if given.isdecimal() and given.isascii() and len(given) < 19 else 0
