"""What people make of a proposal: accept it, with changes or without, reject it, or take a verdict back."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from statements import quoting
from statements.checking import check_report
from statements.ingest.importing.superseding import Spans, drop_repeated
from statements.ingest.models import Proposal
from statements.models import Article, Report, Span, Statement
from statements.models.curated import explain, one_version

SINGLE = ("kind", "wording", "speaker", "said", "occasion", "venue_outlet", "place")
MANY = ("topics", "mentioned_topics", "mentioned_speakers")
AS_PRINTED = ("cue", "speaker_as_printed")
AMENDABLE = (*SINGLE, *MANY, *AS_PRINTED, "spans")

ASK_FOR_REASON = (
    "That statement is published, and every change to it is public with its reason. Write one sentence as the note."
)

NEAR = 500
"""Characters around a proposal in which other words for it are looked for."""

_FIRST_HAND = {Article.Kind.INTERVIEW, Article.Kind.TRANSCRIPT, Article.Kind.RELEASE, Article.Kind.DOCUMENT}


class AlreadyDecided(ValueError):
    """A verdict on what somebody has decided, or to be taken back where it no longer can; for the editor."""


@transaction.atomic
def accept(
    proposal: Proposal, by: AbstractBaseUser | None, *, into: Statement | None = None, note: str = "", **amendments: Any
) -> Statement:
    """Make it a draft with a report, or a further report of the statement `into`; `amendments` go before the proposal.

    Raises AlreadyDecided, and ValidationError for what the record refuses: then nothing has changed.
    """
    if unknown := amendments.keys() - set(AMENDABLE):
        raise TypeError(f"A proposal has no {', '.join(sorted(unknown))} to amend.")
    proposal = waiting(proposal)
    values = _values(proposal)
    corrections = _corrections(values, amendments)
    values |= amendments
    statement = into or _statement(proposal, values, by)
    if not (into and _stands_already(proposal, into)):
        if statement.is_published and not note.strip():
            raise ValidationError(ASK_FOR_REASON)
        reason = note.strip() or "Accepted from a proposal"
        proposal.report = _report(proposal, statement, values, by, reason)
    proposal.statement, proposal.corrections = statement, corrections
    decide(proposal, Proposal.State.AMENDED if corrections else Proposal.State.ACCEPTED, by, note)
    return statement


@transaction.atomic
def reject(proposal: Proposal, by: AbstractBaseUser | None, note: str = "") -> None:
    """It stays, so that it is not asked again. Raises AlreadyDecided."""
    decide(waiting(proposal), Proposal.State.REJECTED, by, note)


@transaction.atomic
def reopen(proposal: Proposal, by: AbstractBaseUser | None) -> None:
    """Take the verdict back, or ask for what is on record already. The draft that came of it goes, or the further report it gave to another statement.

    Raises AlreadyDecided if it waits, or if the statement that came of it has been edited or moved on since.
    """
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.is_waiting:
        raise AlreadyDecided("It waits for a verdict already.")
    if proposal.state == Proposal.State.JOINED:
        raise AlreadyDecided(f"It was joined with another one. Split that, or undo it: {proposal.joined_into}")
    _undo(proposal, by)
    latest = proposal.article.superseded_by or proposal.article
    versions = [latest, *latest.old_versions.all()]
    same = Proposal.objects.filter(article__in=versions, fingerprint=proposal.fingerprint)
    same.filter(decided_at=proposal.decided_at).update(
        state=Proposal.State.WAITING,
        decided_by=None,
        decided_at=None,
        note="",
        corrections={},
        statement=None,
        report=None,
    )
    drop_repeated(versions[1:], latest)


def waiting(proposal: Proposal) -> Proposal:
    """The proposal as it is stored, locked until the transaction ends. Raises AlreadyDecided unless it waits."""
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.is_on_record:
        raise AlreadyDecided("Its passage stands on record already. Ask for it all the same, if it is another one.")
    if not proposal.is_waiting:
        who = f" by {proposal.decided_by}" if proposal.decided_by else ""
        raise AlreadyDecided(f"It has been {proposal.get_state_display()}{who} in the meantime.")
    return proposal


def decide(proposal: Proposal, state: Proposal.State, by: AbstractBaseUser | None, note: str = "") -> None:
    """Store the verdict on a proposal that waits."""
    proposal.state, proposal.note = state, note.strip()
    proposal.decided_by_id, proposal.decided_at = by.pk if by else None, timezone.now()
    proposal.save()


def _values(proposal: Proposal) -> dict[str, Any]:
    values = {name: getattr(proposal, name) for name in (*SINGLE, *AS_PRINTED)}
    return values | {name: list(getattr(proposal, name).all()) for name in MANY} | {"spans": proposal.places}


def _statement(proposal: Proposal, values: dict[str, Any], by: AbstractBaseUser | None) -> Statement:
    language = proposal.article.language
    statement = Statement(language=language, **{name: values[name] for name in SINGLE})
    explain(statement, f"Accepted from a proposal in {proposal.article}"[:500], by)
    statement.full_clean(exclude=["slug"])
    with one_version(statement):
        statement.save()
        for name in MANY:
            getattr(statement, name).set(values[name])
    return statement


def _stands_already(proposal: Proposal, statement: Statement) -> bool:
    """Whether a report of these words at this place is on record."""
    spans = Span.objects.filter(report__statement=statement, report__article=proposal.article_id)
    return any(start < span.end and span.start < end for span in spans for start, end in proposal.places)


def _report(
    proposal: Proposal, statement: Statement, values: dict[str, Any], by: AbstractBaseUser | None, reason: str
) -> Report:
    article = proposal.article
    wording, spans = _in_the_text(proposal, values)
    report = Report(
        statement=statement,
        article=article,
        kind=Report.Kind.ORIGINAL if article.kind in _FIRST_HAND else Report.Kind.FIRST,
        wording=wording,
        language=article.language,
        **{name: values[name] for name in AS_PRINTED},
    )
    explain(report, reason, by)
    report.full_clean()
    report.save()
    # Their places are known, so nothing is looked for: the same words may stand elsewhere in the text too.
    for start, end in sorted(set(spans)):
        Span.objects.create(report=report, start=start, end=end)
    check_report(report)
    return report


def _in_the_text(proposal: Proposal, values: dict[str, Any]) -> tuple[str, Spans]:
    """A wording that was changed to other words of the same passage moves the spans; else the article's words stay."""
    wording = values["wording"]
    if wording == proposal.wording or values["spans"] != proposal.places:
        return wording, values["spans"]
    first = max(0, proposal.content_start - NEAR)
    found = quoting.find_wording(proposal.article.text[first : proposal.content_end + NEAR], wording)
    if found.result in (quoting.VERBATIM, quoting.NORMALISED):
        return wording, [(first + start, first + end) for start, end in found.spans]
    return proposal.wording, proposal.places


def corrections_of(proposal: Proposal, amendments: dict[str, Any]) -> dict[str, Any]:
    """By field, what was proposed and what is decided, where they differ."""
    return _corrections(_values(proposal), amendments)


def _corrections(values: dict[str, Any], amendments: dict[str, Any]) -> dict[str, Any]:
    """By field, what was proposed and what was decided, where they differ."""
    proposed = {name: _plain(values[name]) for name in amendments}
    decided = {name: _plain(value) for name, value in amendments.items()}
    return {
        name: {"proposed": proposed[name], "decided": decided[name]}
        for name in AMENDABLE
        if name in amendments and proposed[name] != decided[name]
    }


def _plain(value: Any) -> Any:
    """As JSON keeps it: a record with its number and its name."""
    match value:
        case Model():
            return {"id": value.pk, "name": str(value)}
        case str():
            return str(value)
        case Iterable():
            parts = [_plain(part) for part in value]
            return sorted(parts, key=lambda part: part["id"]) if parts and isinstance(parts[0], dict) else parts
    return value


def _undo(proposal: Proposal, by: AbstractBaseUser | None) -> None:
    statement, report = proposal.statement, proposal.report
    if report is None or statement is None or proposal.is_on_record:
        return
    if statement.state != Statement.State.DRAFT:
        raise AlreadyDecided(f"Its statement is {statement.get_state_display()} and stays. Edit or withdraw it there.")
    others = statement.reports.exclude(pk=report.pk).exists()
    if not others and statement.history.filter(history_date__gt=proposal.decided_at).exists():
        raise AlreadyDecided("Its draft has been edited since and stays. Delete it there if it should go.")
    explain(report, "Verdict on the proposal taken back", by)
    report.delete()
    if not others:
        explain(statement, "Verdict on the proposal taken back", by)
        statement.delete()
