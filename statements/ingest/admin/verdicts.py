"""What the desk is asked to do with a proposal, each in one transaction: the buttons of a card, and its form."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from statements import publishing
from statements.admin.editors import editor
from statements.ingest import review
from statements.ingest.admin.amending import AmendingForm
from statements.ingest.admin.desk_answers import Told, answered, changes, going, next_waiting
from statements.ingest.admin.desk_page import MAY_DECIDE, article_at, page
from statements.ingest.admin.numbers import number_in
from statements.ingest.desk.cards import Card, cards_of
from statements.ingest.desk.overruling import conflict_of, decide_with, require_seen
from statements.ingest.importing.storable import cut
from statements.ingest.models import Proposal
from statements.ingest.review import AlreadyDecided
from statements.models import Speaker, Statement
from statements.search import follow

TOLD = {"into": "Accepted as a further report", "reject": "Rejected", "reopen": "Open again"}


def verdict_view(request: HttpRequest, number: int) -> HttpResponse:
    proposal = proposal_at(number)
    if request.method != "POST":
        return HttpResponseRedirect(proposal.get_absolute_url())
    verdict = request.POST.get("verdict", "")
    try:
        with follow.once_at_the_end():
            _give(request, require_seen(proposal, request.POST.get("seen", "")), verdict)
    except AlreadyDecided as error:
        proposal.refresh_from_db()
        told, at = Told(_meanwhile(proposal, error), "warn"), number
    except ValidationError as error:
        told, at = Told(f"Not accepted: {' '.join(error.messages)}", "bad"), number
    else:
        words = accepted(proposal) if verdict == "accept" else f"{TOLD[verdict]}: {proposal}"
        told, at = Told(words, "good"), number if verdict == "reopen" else next_waiting(proposal.article, number)
    return answered(request, proposal.article, told, at, decided=number if told.tone == "good" else 0)


def card_view(request: Any, number: int) -> HttpResponse:
    """A card by itself, opened, or turned into a form."""
    proposal = proposal_at(number)
    if not request.htmx:
        return HttpResponseRedirect(proposal.get_absolute_url())
    (card,) = cards_of(proposal.article, request.user.has_perm(MAY_DECIDE), [number])
    card.is_open = True
    if card.may_decide and card.is_waiting:
        card.form = AmendingForm(card) if "amend" in request.GET else None
        card.seen, card.is_splitting = card.version, "split" in request.GET
    context = {"cards": [card], "article": proposal.article, "as_change": True}
    return TemplateResponse(request, "admin/ingest/desk/_cards.html", context)


def amend_view(request: Any, number: int) -> HttpResponse:
    """Accept with what was amended. What somebody else did meanwhile is shown, and asks for a second look."""
    proposal = proposal_at(number)
    if request.method != "POST":
        return HttpResponseRedirect(proposal.get_absolute_url())
    (card,) = cards_of(proposal.article, True, [number])
    seen, card.seen = request.POST.get("seen", ""), card.version
    form = card.form = AmendingForm(card, request.POST)
    is_new = bool(seen) and seen != card.version
    if not form.is_valid() or is_new:
        card.conflict = conflict_of(card, form.cleaned_data) if is_new or not proposal.is_waiting else None
        return _once_more(request, card)
    try:
        with follow.once_at_the_end():
            row = require_seen(proposal, seen or card.version)
            decide_with(row, editor(request), form.amendments, form.cleaned_data["note"])
    except AlreadyDecided as error:
        form.add_error(None, str(error))
        return _once_more(request, card)
    except ValidationError as error:
        form.add_error(None, error)
        return _once_more(request, card)
    told, to = Told(accepted(proposal), "good"), next_waiting(proposal.article, number)
    return answered(request, proposal.article, told, to, decided=number)


def _once_more(request: Any, card: Card) -> HttpResponse:
    """The form as it was sent, with what stands against it."""
    article = article_at(card.row.article_id)
    shown = {"form": card.form, "conflict": card.conflict, "seen": card.version, "is_open": True}
    if request.htmx:
        told = Told("Decided meanwhile: look at both, then choose." if card.conflict else "Nothing was saved.", "warn")
        answer = changes(request, article, told, at=card.row.pk, special={card.row.pk: shown})
        return going(answer, to=card.row.pk, back=True)
    return page(request, article, card.row.pk, shown)


def accepted(proposal: Proposal) -> str:
    """What became of a proposal that was just accepted, and what is still to do before readers can see it."""
    statement = Proposal.objects.select_related("statement__speaker").get(pk=proposal.pk).statement
    if statement is None:
        return "Accepted."
    who = statement.speaker or "nobody yet"
    lacking = publishing.missing_for_publication(statement)
    still = f" Before it can be published: {' '.join(lacking)}" if lacking else ""
    return f"Accepted as a {statement.get_state_display()}, said by {who}: “{cut(statement.wording, 80)}”.{still}"


def proposal_at(number: int) -> Proposal:
    """Raises Http404."""
    return get_object_or_404(Proposal.objects.select_related("article__outlet", "decided_by"), pk=number)


def _meanwhile(proposal: Proposal, error: AlreadyDecided) -> str:
    if proposal.is_waiting or proposal.is_on_record:
        return str(error)
    who = f" by {proposal.decided_by}" if proposal.decided_by else ""
    return f"It has been {proposal.get_state_display()}{who} in the meantime."


def _give(request: HttpRequest, proposal: Proposal, verdict: str) -> None:
    who, note = editor(request), request.POST.get("note", "").replace("\0", "")
    match verdict:
        case "accept":
            review.accept(proposal, who, note=note, **_chosen_speaker(request))
        case "into":
            statement = get_object_or_404(Statement, pk=number_in(request.POST, "statement"))
            review.accept(proposal, who, into=statement, note=note)
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
