"""Articles as they come in, and proposals as a machine would make them, of the fixed cast."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from statements.ingest.importing.articles import Details
from statements.ingest.importing.delivery import Delivery, Typed
from statements.ingest.importing.identity import fingerprint
from statements.ingest.importing.sources import Outcome, import_source
from statements.ingest.models import Proposal
from statements.ingest.proposing.propose import Proposed
from statements.ingest.values import Kind
from statements.models import Article, Statement
from tests import cast

ADDRESS = "https://daily.example/umbrellas"
CHANGED = cast.TEXT.replace("Sylvania has not replied.", "Sylvania said it would think about it.")
"""The same article later: nothing that was quoted has changed."""
RETRACTED = cast.TEXT.replace("count them twice", "count them once")
"""The same article later still: one quotation has."""


def proposal(article: Article, wording: str = cast.UMBRELLAS, **extra: Any) -> Proposal:
    """Of words that stand in the article's text."""
    start = article.text.index(wording)
    given: dict[str, Any] = {
        "order": article.proposals.count(),
        "kind": Statement.Kind.DIRECT,
        "spans": [[start, start + len(wording)]],
        "content_start": start,
        "content_end": start + len(wording),
        "cue": "told",
        "speaker_as_printed": "Ada Example",
        "name": "Ada Example",
        "said": "2023-02-27",
        "evidence": "after the quotation: Ada Example told",
        "rule": "after",
        "probability": 0.97,
        "confident": True,
    } | extra
    return Proposal.objects.create(
        article=article, wording=wording, fingerprint=fingerprint(wording, given["name"]), **given
    )


def proposed(wording: str, *spans: tuple[int, int], **extra: Any) -> Proposed:
    """As the archive's reading makes it."""
    given: dict[str, Any] = {field.name: "" for field in fields(Proposed) if field.type is str} | {
        "attributions": (),
        "kind": Kind.DIRECT,
        "content": (spans[0][0], spans[-1][1]),
        "language": "en",
        "source": None,
        "name": "Ada Example",
        "speaker": None,
        "candidates": (),
        "venue": None,
        "topics": (),
        "mentioned_topics": (),
        "mentioned_speakers": (),
        "probability": 0.97,
        "confident": True,
    }
    return Proposed(**given | {"wording": wording, "spans": spans} | extra)


@dataclass(frozen=True)
class Machine:
    """Stands in for the archive's reading: proposes those of the words that stand in a text, said by Ada Example."""

    wordings: tuple[str, ...] = (cast.UMBRELLAS, cast.RAIN)
    amend: Callable[[list[Proposed]], list[Proposed]] = list

    def propose(self, details: Details) -> list[Proposed]:
        places = [(words, details.text.find(words)) for words in self.wordings]
        return self.amend([proposed(words, (start, start + len(words))) for words, start in places if start >= 0])


def deliver(text: str = cast.TEXT, typed: Typed | None = None, machine: Any = None, **extra: Any) -> Outcome:
    """Plain text, of which an editor says when it was published."""
    typed = typed or Typed(published="2023-02-28", language="en")
    return import_source(Delivery(text.encode(), **extra), typed=typed, archive=machine or Machine())
