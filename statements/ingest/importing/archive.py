"""What the archive knows when it reads an article: speakers, outlets and topics, and what was said around that time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.db.models import Q, QuerySet

from statements.ingest.importing.articles import Details
from statements.ingest.importing.registry import read_registry, read_topics
from statements.ingest.models import Proposal
from statements.ingest.proposing.holdings import Registry, Topics
from statements.ingest.proposing.utterances import KnownWordings
from statements.languages import primary
from statements.models import Report, Statement

if TYPE_CHECKING:
    from statements.ingest.proposing.propose import Proposed

BEFORE, AFTER = timedelta(days=90), timedelta(days=7)
"""Around an article's day of publication: what was said then may be the same utterance."""

MOST_COMPARED = 3000
"""Statements that one article is compared with, the latest first."""


@dataclass(frozen=True)
class Archive:
    """Read once for any number of articles; what was said is looked up for each, so that it is never out of date."""

    registry: Registry
    topics: Topics

    @classmethod
    def loaded(cls) -> Self:
        return cls(read_registry(), read_topics())

    def propose(self, details: Details) -> "list[Proposed]":
        # Its tables of words are for those processes only that read an article.
        from statements.ingest.proposing.propose import propose

        proposed = propose(details.text, details.circumstances, self.registry, self.topics)
        return with_statements(proposed, details.circumstances.published)


def with_statements(proposed: "Sequence[Proposed]", published: date | None) -> "list[Proposed]":
    """Each with the statement on record that it may be another wording of: by the same speaker, around that time."""
    speakers = {one.speaker for one in proposed if one.speaker}
    known = {speaker: _wordings(_near(Q(speaker=speaker), published)) for speaker in speakers}
    return [_linked(one, known[one.speaker]) if one.speaker else one for one in proposed]


def like_on_record(
    proposals: Iterable[Proposal], published: date | None, since: datetime | None = None
) -> dict[int, tuple[int, float]]:
    """By proposal, the statement that may be the same utterance and its likeness, as the record stands now.

    With `since`, only what has come onto the record or changed from then on. Two queries, whoever spoke.
    """
    rows = [row for row in proposals if row.speaker_id]
    if not rows:
        return {}
    found = _near(Q(speaker__in={row.speaker_id for row in rows}), published)
    known = _wordings_by_speaker(found if since is None else found.filter(_since(since)))
    language = {row.article_id: primary(row.article.language) for row in rows}
    nothing = KnownWordings()
    like = {row.pk: known.get(row.speaker_id or 0, nothing).like(row.wording, language[row.article_id]) for row in rows}
    return {number: one for number, one in like.items() if one}


def _since(moment: datetime) -> Q:
    return Q(changed_at__gte=moment) | Q(pk__in=Report.objects.filter(checked_at__gte=moment).values("statement"))


def _linked(one: "Proposed", known: KnownWordings) -> "Proposed":
    like = known.like(one.wording, one.language)
    return one if like is None else replace(one, same_as_statement=like[0], likeness=like[1])


def _near(condition: Q, published: date | None) -> QuerySet[Statement]:
    found = Statement.objects.exclude(state=Statement.State.WITHDRAWN).filter(condition)
    if published:
        then = Q(said_latest__gte=published - BEFORE) & Q(said_latest__lte=published + AFTER)
        found = found.filter(then | Q(said_latest=None))
    return found.order_by("-pk")


def _wordings(statements: QuerySet[Statement]) -> KnownWordings:
    known = _wordings_by_speaker(statements)
    return next(iter(known.values()), KnownWordings())


def _wordings_by_speaker(statements: QuerySet[Statement]) -> dict[int, KnownWordings]:
    """Their own, the original ones, and those of their reports."""
    own = statements.values_list("pk", "speaker", "wording", "language", "original_wording", "original_language")
    rows = list(own[:MOST_COMPARED])
    speakers = {pk: speaker for pk, speaker, *_ in rows}
    wordings = [(pk, wording, language) for pk, _, wording, language, *_ in rows]
    wordings += [(pk, original, language) for pk, *_, original, language in rows if original]
    reported = Report.objects.filter(statement__in=list(speakers)).order_by()
    wordings += reported.values_list("statement_id", "wording", "language")
    by_speaker: dict[int, dict[tuple[int, str, str], None]] = defaultdict(dict)
    for pk, wording, language in wordings:
        by_speaker[speakers[pk]][pk, wording, primary(language)] = None
    return {speaker: KnownWordings(known) for speaker, known in by_speaker.items()}
