"""Proposals: the list of them. Each is decided on the desk for its article."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.editors import editor
from statements.admin.name_search import FoldedSearch
from statements.ingest import review
from statements.ingest.admin import desk
from statements.ingest.admin.filters import ArticleFilter, SpeakerFilter
from statements.ingest.admin.kept import Kept
from statements.ingest.admin.numbers import as_number
from statements.ingest.admin.waiting import queue_of_proposals
from statements.ingest.importing.storable import cut
from statements.ingest.models import Proposal
from statements.ingest.review import AlreadyDecided
from statements.queues import Queue
from statements.signs import sign

_STATES = {
    Proposal.State.WAITING: ("none", "○"),
    Proposal.State.ON_RECORD: ("good", "■"),
    Proposal.State.ACCEPTED: ("good", "●"),
    Proposal.State.AMENDED: ("good", "◐"),
    Proposal.State.REJECTED: ("bad", "✕"),
    Proposal.State.JOINED: ("none", "⊂"),
}


@admin.register(Proposal)
class ProposalAdmin(FoldedSearch, Kept):
    """The list; each proposal is decided on the desk for its article."""

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

    def has_change_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        """What it takes for the actions of the list."""
        return self.has_decide_permission(request)

    def get_urls(self) -> list[Any]:
        return [*desk.urls(self.admin_site), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """On the desk; nothing is changed here."""
        proposal = get_object_or_404(Proposal, pk=as_number(object_id))
        if request.method == "POST" or not self.has_view_permission(request, proposal):
            raise PermissionDenied
        return HttpResponseRedirect(proposal.get_absolute_url())

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
        return sign(*_STATES[Proposal.State(proposal.state)], proposal.get_state_display())

    @admin.display(description="article", ordering="article")
    def where(self, proposal: Proposal) -> SafeString:
        address = reverse("admin:ingest_proposal_article", args=[proposal.article_id])
        return format_html('<a href="{}">{}</a>', address, cut(proposal.article.title, 60))

    @admin.display(description="about")
    def about(self, proposal: Proposal) -> str:
        return ", ".join(topic.name for topic in proposal.topics.all())
