"""What an article's proposals refer to, read once for all of them in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, QuerySet, Value, prefetch_related_objects
from django.urls import reverse

from statements.countries import country_name
from statements.ingest.importing.archive import like_on_record
from statements.ingest.models import Capture, Proposal
from statements.models import Article, Outlet, Position, Report, Speaker, Statement, Topic
from statements.models.fields import days
from statements.models.speaker import held_between

LISTS = {
    "candidates": "speaker_id",
    "topics": "topic_id",
    "mentioned_topics": "topic_id",
    "mentioned_speakers": "speaker_id",
}
"""Of a proposal, with the column of the record they name."""

FEW = 20
"""Proposals of which the lists are asked by number; those of more are asked for the whole article."""


class References:
    """Looked up by the proposals' own numbers, so that no proposal asks the database for itself."""

    def __init__(self, article: Article, rows: Sequence[Proposal]) -> None:
        self.article, self.rows = article, rows
        self.row_of = {row.pk: row for row in rows}
        self._held: dict[tuple[int, str], list[str]] = {}

    @cached_property
    def speakers(self) -> dict[int, Speaker]:
        wanted = {row.speaker_id for row in self.rows} | self._all("candidates", "mentioned_speakers")
        return Speaker.objects.prefetch_related("positions").in_bulk(_known(wanted))

    @cached_property
    def outlets(self) -> dict[int, Outlet]:
        return Outlet.objects.in_bulk(_known(row.venue_outlet_id for row in self.rows))

    @cached_property
    def captures(self) -> list[Capture]:
        """What the article was read from."""
        return list(self.article.captures.light().select_related("captured_by"))

    @cached_property
    def others(self) -> dict[int, Proposal]:
        """The proposals that these may be another wording of."""
        wanted = set(_known(row.same_as_proposal_id for row in self.rows))
        here = {number: self.row_of[number] for number in wanted & self.row_of.keys()}
        return here | Proposal.objects.in_bulk(wanted - here.keys())

    @cached_property
    def statements(self) -> dict[int, Statement]:
        wanted = {row.statement_id for row in self.rows} | {row.same_as_statement_id for row in self.rows}
        wanted |= {other.statement_id for other in self.others.values()} | set(self.alike.values())
        found = Statement.objects.select_related("speaker").in_bulk(_known(wanted))
        articles = Article.objects.defer("text").select_related("outlet")
        reports = Report.objects.prefetch_related(Prefetch("article", articles))
        prefetch_related_objects(list(found.values()), Prefetch("reports", reports))
        return found

    @cached_property
    def statements_address(self) -> str:
        """Of their list in the admin."""
        return reverse("admin:statements_statement_changelist")

    @cached_property
    def alike(self) -> dict[int, int]:
        """By proposal, a statement that came onto the record after it was made and may be the same utterance."""
        asked = [row for row in self.rows if row.is_waiting and not row.same_as_statement_id]
        for row in asked:
            row.article = self.article
        since = min((capture.captured_at for capture in self.captures), default=None)
        found = like_on_record(asked, self.article.published_latest, since)
        return {row: number for row, (number, _likeness) in found.items()}

    @cached_property
    def topics(self) -> dict[int, Topic]:
        return Topic.objects.in_bulk(self._all("topics", "mentioned_topics"))

    def linked(self, field: str, row: Proposal) -> list[int]:
        """The numbers of the records in one of its lists."""
        return self._links[field].get(row.pk, [])

    def _all(self, *fields: str) -> set[int]:
        return {number for field in fields for numbers in self._links[field].values() for number in numbers}

    @cached_property
    def _links(self) -> dict[str, dict[int, list[int]]]:
        """All four lists of all proposals in one query."""
        found: dict[str, dict[int, list[int]]] = {field: defaultdict(list) for field in LISTS}
        first, *others = [self._links_in(field, column) for field, column in LISTS.items()]
        for field, proposal, number in first.union(*others):
            found[field][proposal].append(number)
        return found

    def _links_in(self, field: str, column: str) -> QuerySet[Any, tuple[str, int, int]]:
        links: QuerySet[Any] = getattr(Proposal, field).through.objects.filter(proposal__article=self.article)
        if len(self.rows) <= FEW:
            links = links.filter(proposal__in=self.rows)
        return links.values_list(Value(field), "proposal_id", column)

    def offices(self, speaker: Speaker, said: str) -> list[str]:
        """Held on that day, each with its institution and the country spoken for."""
        asked = speaker.pk, said
        if asked not in self._held:
            then = days(said)
            held = held_between(speaker.positions.all(), then.first_day, then.last_day) if then else []
            self._held[asked] = [office(position) for position in held]
        return self._held[asked]


def office(position: Position) -> str:
    country = country_name(position.country) if position.country else ""
    return str(position) if not country or country in str(position) else f"{position}, {country}"


def _known(numbers: Iterable[int | None]) -> set[int]:
    return {number for number in numbers if number}
