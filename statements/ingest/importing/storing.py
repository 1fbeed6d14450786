"""Proposals as rows, with the verdicts that were given on them before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from statements.ingest.importing.identity import fingerprint
from statements.ingest.importing.storable import cut, storable
from statements.ingest.models import Proposal
from statements.models import Article

if TYPE_CHECKING:
    from statements.ingest.proposing.propose import Proposed

VERDICT = ("state", "decided_by_id", "decided_at", "note", "corrections", "statement_id", "report_id")
LINKS = ("candidates", "topics", "mentioned_topics", "mentioned_speakers")


def store(article: Article, proposed: "Sequence[Proposed]", before: Article | None = None) -> int:
    """How many wait for a verdict: what was decided in this article or a version of it keeps the verdict it got."""
    verdicts = _verdicts(article, before)
    rows = [_row(article, order, one) for order, one in enumerate(proposed, _next_order(article))]
    for row in rows:
        for name, value in verdicts.get(row.fingerprint, {}).items():
            setattr(row, name, value)
    Proposal.objects.bulk_create(rows)
    _store_links(rows, proposed)
    _store_likenesses(rows, proposed)
    return sum(row.is_waiting for row in rows)


def store_again(article: Article, proposed: "Sequence[Proposed]") -> int:
    """What nobody touched makes room for what is proposed today; the rest stays as it is and is not asked again."""
    article.proposals.undecided().filter(by_hand=False).delete()
    known = {*_verdicts(article, None), *article.proposals.values_list("fingerprint", flat=True)}
    return store(article, [one for one in proposed if fingerprint(one.wording, one.name) not in known])


def store_one(article: Article, one: "Proposed") -> Proposal:
    """What an editor chose in the text, at the end of the list."""
    row = _row(article, _next_order(article), one)
    row.by_hand = True
    row.save()
    _store_links([row], [one])
    return row


def _verdicts(article: Article, before: Article | None) -> dict[str, dict[str, Any]]:
    """By fingerprint, the latest there is in any version of the article; in another one nothing is joined yet."""
    versions = Q(article=article)
    for version in filter(None, (article.superseded_by or article, before)):
        versions |= Q(article=version) | Q(article__superseded_by=version)
    decided = (
        Proposal.objects.decided().exclude(state=Proposal.State.JOINED).filter(versions).order_by("decided_at", "pk")
    )
    return {row.pop("fingerprint"): row for row in decided.values("fingerprint", *VERDICT)}


def _next_order(article: Article) -> int:
    last = article.proposals.order_by("-order").values_list("order", flat=True).first()
    return 0 if last is None else last + 1


def _row(article: Article, order: int, one: "Proposed") -> Proposal:
    return Proposal(
        article=article,
        order=order,
        kind=one.kind,
        spans=[list(span) for span in one.spans],
        content_start=one.content[0],
        content_end=one.content[1],
        wording=storable(one.wording),
        cue=cut(one.cue, 100),
        source_start=one.source.start if one.source else None,
        source_end=one.source.end if one.source else None,
        speaker_as_printed=cut(one.source.text, 300) if one.source else "",
        name=cut(one.name, 300),
        speaker_id=one.speaker,
        why=one.why,
        said=one.said,
        why_then=one.why_then,
        occasion=cut(one.occasion, 300),
        venue_outlet_id=one.venue,
        place=cut(one.place, 200),
        why_there=one.why_there,
        why_about=one.why_about,
        evidence=one.evidence,
        rule=cut(one.rule, 100),
        probability=min(1.0, max(0.0, one.probability)),
        confident=one.confident,
        same_as_statement_id=one.same_as_statement,
        likeness=one.likeness,
        fingerprint=fingerprint(one.wording, one.name),
    )


def _store_links(rows: Sequence[Proposal], proposed: "Sequence[Proposed]") -> None:
    for name in LINKS:
        through = getattr(Proposal, name).through
        column = Proposal._meta.get_field(name).m2m_reverse_field_name()  # type: ignore[union-attr]
        through.objects.bulk_create(
            through(proposal_id=row.pk, **{f"{column}_id": number})
            for row, one in zip(rows, proposed, strict=True)
            for number in dict.fromkeys(getattr(one, name))
        )


def _store_likenesses(rows: Sequence[Proposal], proposed: "Sequence[Proposed]") -> None:
    """A proposal names the other one of its article by its place in the list."""
    linked = []
    for row, one in zip(rows, proposed, strict=True):
        if one.same_as is not None:
            row.same_as_proposal = rows[one.same_as]
            linked.append(row)
    Proposal.objects.bulk_update(linked, ["same_as_proposal"])
