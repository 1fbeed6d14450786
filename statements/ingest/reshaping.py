"""What an editor makes of proposals before any verdict: joined, split, added from selected words; and taken back."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from statements.ingest import review
from statements.ingest.importing.archive import Archive
from statements.ingest.importing.articles import details_on_record
from statements.ingest.importing.identity import fingerprint
from statements.ingest.importing.storing import LINKS, store_one
from statements.ingest.models import Proposal, Reshaping
from statements.ingest.proposing.wording import trimmed, wording_of
from statements.ingest.review import AlreadyDecided
from statements.merging.addresses import homes
from statements.models import Article, Statement

COLUMNS = (
    *("kind", "wording", "spans", "content_start", "content_end", "speaker_id", "name", "speaker_as_printed", "cue"),
    *("said", "occasion", "venue_outlet_id", "place", "probability", "confident"),
    *("by_hand", "joined_into_id", "state", "decided_by_id"),
)
"""What joining and splitting may change; links to other records are kept beside them."""

FILLED_IN = ("speaker_id", "name", "speaker_as_printed", "cue", "said", "occasion", "venue_outlet_id", "place")
"""What a joined proposal takes from the other one where it has nothing itself."""

Spans = Sequence[tuple[int, int]]


@transaction.atomic
def join(one: Proposal, other: Proposal, by: AbstractBaseUser | None) -> Proposal:
    """One statement of both, in the order of the text; what the earlier one lacks is taken from the later.

    Raises AlreadyDecided unless both wait, ValidationError for proposals of two articles or one and the same.
    """
    if one.pk == other.pk or one.article_id != other.article_id:
        raise ValidationError("Join two different proposals of one article.")
    first, second = sorted((review.waiting(one), review.waiting(other)), key=lambda row: (row.content_start, row.order))
    before = [_as_it_is(first), _as_it_is(second)]
    _take_in(first, second)
    second.joined_into = first
    review.decide(second, Proposal.State.JOINED, by)
    _note(first.article, Reshaping.Kind.JOIN, by, before=before)
    return first


@transaction.atomic
def split(proposal: Proposal, by: AbstractBaseUser | None, at: int | None = None) -> list[Proposal]:
    """Its words before and from the offset `at` of the article's text; without it, one proposal for each of its spans.

    Raises AlreadyDecided unless it waits, ValidationError where there is nothing to divide.
    """
    proposal = review.waiting(proposal)
    shares = _shares(proposal.article.text, proposal.places, at)
    before = [_as_it_is(proposal)]
    rest = [_copy(proposal, share) for share in shares[1:]]
    _set_spans(proposal, shares[0])
    proposal.by_hand = True
    proposal.save()
    _note(proposal.article, Reshaping.Kind.SPLIT, by, before=before, made=rest)
    return [proposal, *rest]


@transaction.atomic
def add(article: Article, start: int, end: int, by: AbstractBaseUser | None) -> Proposal:
    """A proposal of these words of the text, with what the reading makes of them.

    Raises ValidationError for no words of the text, and for words that a proposal has already.
    """
    # The tables of words it reads with are for those processes only that read an article.
    from statements.ingest.proposing.selecting import propose_words

    if not (0 <= start < end <= len(article.text) and any(map(str.isalnum, article.text[start:end]))):
        raise ValidationError("Select words of the article’s text.")
    start, end = trimmed(article.text, start, end)
    if any(row.places == [(start, end)] for row in article.proposals.exclude(state=Proposal.State.JOINED)):
        raise ValidationError("These words are proposed already.")
    archive, details = Archive.loaded(), details_on_record(article)
    one = propose_words(article.text, start, end, details.circumstances, archive.registry, archive.topics)
    row = store_one(article, one)
    _note(article, Reshaping.Kind.ADD, by, made=[row])
    return row


@transaction.atomic
def undo(article: Article, by: AbstractBaseUser) -> str:
    """Take back this editor's last verdict or reshaping in the article; says what that was.

    Raises AlreadyDecided if there is none, or if others have gone on from it.
    """
    verdicts = article.proposals.decided().exclude(state=Proposal.State.JOINED).filter(decided_by_id=by.pk)
    verdict = verdicts.order_by("-decided_at", "-pk").first()
    reshaping = article.reshapings.filter(by_id=by.pk, undone_at=None).first()
    if reshaping and not (verdict and verdict.decided_at and verdict.decided_at > reshaping.at):
        return take_back(reshaping)
    if verdict is None:
        raise AlreadyDecided("There is nothing of yours here to take back.")
    review.reopen(verdict, by)
    return f"No longer {verdict.get_state_display()}: {verdict}"


@transaction.atomic
def take_back(reshaping: Reshaping) -> str:
    """The proposals are as they were before; says what was taken back. Raises AlreadyDecided as `undo` does."""
    rows = {row.pk: row for row in Proposal.objects.select_for_update().filter(pk__in=reshaping.concerned)}
    _require_untouched(reshaping, rows.values())
    for values in reshaping.before:
        if row := rows.get(values["id"]):
            _restore(row, values)
    Proposal.objects.filter(pk__in=reshaping.made).delete()
    reshaping.undone_at = timezone.now()
    reshaping.save()
    kept = next((rows[values["id"]] for values in reshaping.before if values["id"] in rows), None)
    return f"No longer {reshaping.get_kind_display()}: {kept or 'the proposal is gone again'}"


def _require_untouched(reshaping: Reshaping, rows: Iterable[Proposal]) -> None:
    for row in rows:
        if not (row.is_waiting or row.state == Proposal.State.JOINED):
            raise AlreadyDecided(f"It has been {row.get_state_display()} since. Take that back first: {row}")
    later = Reshaping.objects.filter(article_id=reshaping.article_id, undone_at=None, pk__gt=reshaping.pk)
    for one in later:
        if one.concerned & reshaping.concerned:
            raise AlreadyDecided(f"Part of it has been {one.get_kind_display()} since. Take that back first.")


def _take_in(first: Proposal, second: Proposal) -> None:
    _set_spans(first, _united([*first.places, *second.places]))
    first.content_start = min(first.content_start, second.content_start)
    first.content_end = max(first.content_end, second.content_end)
    if first.kind != second.kind:
        first.kind = Statement.Kind.MIXED
    for name in FILLED_IN:
        setattr(first, name, getattr(first, name) or getattr(second, name))
    first.probability = min(first.probability, second.probability)
    first.confident = first.confident and second.confident
    first.by_hand = True
    first.save()
    for name in LINKS:
        getattr(first, name).add(*getattr(second, name).all())


def _united(spans: Spans) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


def _shares(text: str, spans: Spans, at: int | None) -> list[list[tuple[int, int]]]:
    if at is None:
        if len(spans) < 2:
            raise ValidationError("Its words stand in one piece. Say before which of them it is to be split.")
        return [[span] for span in spans]
    before = [(start, min(end, at)) for start, end in spans if start < at]
    behind = [(max(start, at), end) for start, end in spans if end > at]
    shares = [[trimmed(text, *span) for span in share if _has_words(text, span)] for share in (before, behind)]
    if not all(shares):
        raise ValidationError("Choose a place between its words.")
    return shares


def _has_words(text: str, span: tuple[int, int]) -> bool:
    return any(map(str.isalnum, text[slice(*span)]))


def _set_spans(proposal: Proposal, spans: Spans) -> None:
    proposal.spans = [list(span) for span in spans]
    proposal.content_start, proposal.content_end = spans[0][0], spans[-1][1]
    proposal.wording = wording_of(proposal.article.text, spans)


def _copy(proposal: Proposal, spans: Spans) -> Proposal:
    """Another proposal of the same article, speaker, day and place."""
    copy = Proposal.objects.get(pk=proposal.pk)
    copy.pk, copy._state.adding = None, True
    _set_spans(copy, spans)
    last = proposal.article.proposals.order_by("-order").values_list("order", flat=True)[0]
    copy.order, copy.by_hand, copy.fingerprint = last + 1, True, fingerprint(copy.wording, copy.name)
    copy.same_as_proposal = copy.same_as_statement = copy.likeness = None
    copy.save()
    for name in LINKS:
        getattr(copy, name).set(getattr(proposal, name).all())
    return copy


def _as_it_is(proposal: Proposal) -> dict[str, Any]:
    values = {name: getattr(proposal, name) for name in COLUMNS}
    links = {name: [record.pk for record in getattr(proposal, name).all()] for name in LINKS}
    return {"id": proposal.pk, **values, "links": links}


def _restore(proposal: Proposal, values: dict[str, Any]) -> None:
    """Of records that were merged or deleted in the meantime, what they have become part of, or none."""
    for name in COLUMNS:
        if model := proposal._meta.get_field(name).related_model:
            setattr(proposal, name.removesuffix("_id"), next(iter(homes(model, [values[name]])), None))
        else:
            setattr(proposal, name, values[name])
    proposal.decided_at = None
    proposal.save()
    for name, numbers in values["links"].items():
        getattr(proposal, name).set(homes(getattr(proposal, name).model, numbers))


def _note(
    article: Article,
    kind: Reshaping.Kind,
    by: AbstractBaseUser | None,
    before: Sequence[dict[str, Any]] = (),
    made: Sequence[Proposal] = (),
) -> None:
    Reshaping.objects.create(
        article=article, kind=kind, before=list(before), made=[row.pk for row in made], by_id=by.pk if by else None
    )
