"""What people decided on proposals, as examples to learn from: the text around, what was proposed, what was made of it."""

from collections.abc import Iterator
from typing import Any

from statements.ingest.models import Proposal, ProposalQuerySet

AROUND = 400
"""Characters of the text before and after: enough to judge by, and no copy of the article."""


def examples(proposals: ProposalQuerySet | None = None) -> Iterator[dict[str, Any]]:
    """One for each verdict, in the order of the articles; a verdict that a later version took over comes once."""
    decided = (Proposal.objects.all() if proposals is None else proposals).decided()
    rows = decided.select_related("article__outlet", "speaker", "venue_outlet").prefetch_related(
        "candidates", "topics", "mentioned_topics", "mentioned_speakers"
    )
    seen: set[tuple[str, Any]] = set()
    for row in rows.order_by("article", "order").iterator(chunk_size=500):
        if (row.fingerprint, row.decided_at) not in seen:
            seen.add((row.fingerprint, row.decided_at))
            yield example(row)


def example(proposal: Proposal) -> dict[str, Any]:
    """Offsets count from the beginning of `context`, which begins at `context_start` of the article's text."""
    first, last = _window(proposal)
    return {
        "article": _article(proposal),
        "context": proposal.article.text[first:last],
        "context_start": first,
        "proposal": _proposed(proposal, first),
        "verdict": proposal.state,
        "corrections": proposal.corrections,
        "note": proposal.note,
        "decided_at": proposal.decided_at.isoformat() if proposal.decided_at else None,
    }


def _window(proposal: Proposal) -> tuple[int, int]:
    edges = [proposal.content_start, proposal.content_end, *(edge for place in proposal.places for edge in place)]
    if proposal.source_start is not None and proposal.source_end is not None:
        edges += [proposal.source_start, proposal.source_end]
    return max(0, min(edges) - AROUND), min(len(proposal.article.text), max(edges) + AROUND)


def _article(proposal: Proposal) -> dict[str, Any]:
    article = proposal.article
    return {
        "sha256": article.text_sha256,
        "headline": article.headline,
        "outlet": article.outlet.name,
        "language": article.language,
        "published": article.published,
    }


def _proposed(proposal: Proposal, first: int) -> dict[str, Any]:
    source = (proposal.source_start, proposal.source_end)
    return {
        "kind": proposal.kind,
        "wording": proposal.wording,
        "spans": [[start - first, end - first] for start, end in proposal.places],
        "content": [proposal.content_start - first, proposal.content_end - first],
        "source": None if None in source else [offset - first for offset in source if offset is not None],
        "cue": proposal.cue,
        "name": proposal.name,
        "speaker": proposal.speaker.name if proposal.speaker else None,
        "candidates": [speaker.name for speaker in proposal.candidates.all()],
        "said": proposal.said,
        "occasion": proposal.occasion,
        "venue": proposal.venue_outlet.name if proposal.venue_outlet else None,
        "topics": [topic.name for topic in proposal.topics.all()],
        "mentioned_topics": [topic.name for topic in proposal.mentioned_topics.all()],
        "mentioned_speakers": [speaker.name for speaker in proposal.mentioned_speakers.all()],
        "rule": proposal.rule,
        "probability": proposal.probability,
    }
