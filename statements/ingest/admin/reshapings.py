"""What the desk is asked to do with proposals before any verdict: join, split, add from the text, take back."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from statements import quoting
from statements.admin.editors import editor
from statements.ingest import reshaping
from statements.ingest.admin.amending import AmendingForm
from statements.ingest.admin.desk_answers import Told, answered, changes, going, next_waiting
from statements.ingest.admin.desk_page import article_at
from statements.ingest.admin.numbers import as_number, number_in
from statements.ingest.admin.verdicts import proposal_at
from statements.ingest.desk.cards import cards_of
from statements.ingest.desk.overruling import require_seen
from statements.ingest.desk.versions import read
from statements.ingest.models import Proposal
from statements.ingest.review import AlreadyDecided
from statements.models import Article
from statements.search import follow

NOTHING_FOLLOWS = "No proposal that waits follows it."
UNKNOWN = "not on the page"
"""In place of a sign of what was seen: like none."""


@require_POST
def join_view(request: HttpRequest, number: int) -> HttpResponse:
    """With the one chosen, or the next that waits."""
    proposal = proposal_at(number)

    def join() -> tuple[str, int]:
        one = require_seen(proposal, request.POST.get("seen", ""))
        other = number_in(request.POST, "other") or next_waiting(proposal.article, number, beside=True)
        if other == number:
            raise ValidationError(NOTHING_FOLLOWS)
        if known := read(request.POST.get("known", "")):
            require_seen(proposal_at(other), known.get(other, UNKNOWN))
        joined = reshaping.join(one, proposal_at(other), editor(request))
        return f"Joined: {joined}", joined.pk

    return _done(request, proposal.article, join, number)


@require_POST
def split_view(request: HttpRequest, number: int) -> HttpResponse:
    """Where the caret was, or before the words that were typed; without either, at its interruptions."""
    proposal = proposal_at(number)

    def split() -> tuple[str, int]:
        one = require_seen(proposal, request.POST.get("seen", ""))
        parts = reshaping.split(one, editor(request), _place(request, one))
        return f"Split in {len(parts)}.", number

    return _done(request, proposal.article, split, number)


@require_POST
def undo_view(request: HttpRequest, number: int) -> HttpResponse:
    """What this editor did last in this article."""
    article = article_at(number)
    before = dict(article.proposals.values_list("pk", "state"))

    def undo() -> tuple[str, int]:
        said = reshaping.undo(article, editor(request))
        now = dict(article.proposals.values_list("pk", "state"))
        return said, next((one for one, state in now.items() if before.get(one) != state), 0)

    return _done(request, article, undo, number_in(request.POST, "current"))


@require_POST
def add_view(request: Any, number: int) -> HttpResponse:
    """From words selected in the text, or typed as they stand there. The new proposal is there to be amended."""
    article = article_at(number)
    try:
        with follow.once_at_the_end():
            row = reshaping.add(article, *_selected(request, article), editor(request))
    except (ValidationError, AlreadyDecided) as error:
        return answered(request, article, _refused(error), number_in(request.POST, "current"))
    if not request.htmx:
        page = reverse("admin:ingest_proposal_article", args=[number])
        return HttpResponseRedirect(f"{page}?at={row.pk}&amend=1#proposal-{row.pk}")
    (card,) = cards_of(article, True, [row.pk])
    shown = {"form": AmendingForm(card), "seen": card.version}
    told = Told("Added: look it over, then accept it.", "good")
    answer = changes(request, article, told, at=row.pk, special={row.pk: shown})
    return going(answer, to=row.pk, back=True, added=True)


def _done(request: HttpRequest, article: Article, verb: Callable[[], tuple[str, int]], at: int) -> HttpResponse:
    try:
        with follow.once_at_the_end():
            said, at = verb()
    except (ValidationError, AlreadyDecided) as error:
        return answered(request, article, _refused(error), at)
    return answered(request, article, Told(said, "good"), at, back=True)


def _refused(error: ValidationError | AlreadyDecided) -> Told:
    return Told(" ".join(error.messages) if isinstance(error, ValidationError) else str(error), "warn")


def _place(request: HttpRequest, proposal: Proposal) -> int | None:
    if words := request.POST.get("before", "").strip():
        start, end = proposal.content_start, proposal.content_end
        return start + _found(proposal.article.text[start:end], words)[0]
    given = request.POST.get("at", "")
    return as_number(given) if given else None


def _selected(request: HttpRequest, article: Article) -> tuple[int, int]:
    if words := request.POST.get("words", "").strip():
        return _found(article.text, words)
    return number_in(request.POST, "start"), number_in(request.POST, "end")


def _found(text: str, words: str) -> tuple[int, int]:
    """Raises ValidationError unless the words stand there at one place."""
    found = quoting.find(text, words)
    if found.result == quoting.AMBIGUOUS:
        raise ValidationError("These words stand there more than once. Give more of them.")
    if found.result not in (quoting.VERBATIM, quoting.NORMALISED):
        raise ValidationError("These words do not stand there. Copy them as they are in the text.")
    return found.spans[0]
