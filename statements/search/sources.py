"""Statements with all that is indexed with them, read in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from statements.models import Article, Outlet, Position, Report, Speaker, Statement, Topic

_LINKED = ("further_speakers", "topics", "mentioned_topics", "mentioned_speakers", "addressees")


@dataclass(frozen=True)
class Told:
    """What of a report is indexed."""

    wording: str
    language: str
    outlet: Outlet
    is_source: bool
    """Not a digest by this archive, in which nothing stands as in a source, and which is no copy of one."""
    stands: bool
    archived: bool
    held: bool
    published: date | None
    """If it is known to the day."""


@dataclass(frozen=True)
class Source:
    statement: Statement
    speakers: Sequence[Speaker]
    offices: Sequence[Position]
    topics: Sequence[Topic]
    mentioned: Sequence[Speaker | Topic]
    addressees: Sequence[Speaker]
    venue: Outlet | None
    reports: Sequence[Told]

    @property
    def pk(self) -> int:
        return self.statement.pk


class Background:
    """Speakers, topics and outlets, each read when it is first met: many statements share them."""

    def __init__(self) -> None:
        self._speakers: dict[int, Speaker] = {}
        self._topics: dict[int, Topic] = {}
        self._outlets: dict[int, Outlet] = {}
        self._tree = {topic.pk: topic for topic in Topic.objects.only("slug", "name", "kind", "broader")}

    def sources(self, statements: QuerySet[Statement]) -> list[Source]:
        found = list(statements.select_related("position"))
        pks = [statement.pk for statement in found]
        links = {name: _links(name, pks) for name in _LINKED}
        reports = _reports(pks)
        self._read(found, links, reports)
        return [self._source(statement, links, reports) for statement in found]

    def with_broader(self, topics: Iterable[Topic]) -> Iterator[Topic]:
        seen: set[int] = set()
        for topic in topics:
            step: Topic | None = topic
            while step and step.pk not in seen:
                seen.add(step.pk)
                yield step
                step = self._tree.get(step.broader_id) if step.broader_id else None

    def _read(self, statements: Iterable[Statement], links: "Links", reports: "Reports") -> None:
        speakers = {statement.speaker_id for statement in statements}
        speakers |= _others(links, "further_speakers", "mentioned_speakers", "addressees")
        outlets = {statement.venue_outlet_id for statement in statements}
        outlets |= {told["article__outlet"] for tellings in reports.values() for told in tellings}
        _read_missing(self._speakers, Speaker.objects.prefetch_related("names", "positions"), speakers)
        _read_missing(
            self._topics, Topic.objects.prefetch_related("names"), _others(links, "topics", "mentioned_topics")
        )
        _read_missing(self._outlets, Outlet.objects.prefetch_related("names"), outlets)

    def _source(self, statement: Statement, links: "Links", reports: "Reports") -> Source:
        def linked(name: str, records: dict[int, Any]) -> list[Any]:
            return [records[pk] for pk in links[name].get(statement.pk, ())]

        first = [self._speakers[statement.speaker_id]] if statement.speaker_id else []
        # So that the statement's own methods ask no query.
        statement.speaker = next(iter(first), None)
        speakers = first + linked("further_speakers", self._speakers)
        return Source(
            statement=statement,
            speakers=speakers,
            offices=[office for speaker in speakers for office in statement.offices_of(speaker)],
            topics=linked("topics", self._topics),
            mentioned=linked("mentioned_speakers", self._speakers) + linked("mentioned_topics", self._topics),
            addressees=linked("addressees", self._speakers),
            venue=self._outlets[statement.venue_outlet_id] if statement.venue_outlet_id else None,
            reports=[_told(told, self._outlets[told["article__outlet"]]) for told in reports.get(statement.pk, ())],
        )


Links = dict[str, dict[int, list[int]]]
Reports = dict[int, list[dict[str, Any]]]


def _links(name: str, statements: Sequence[int]) -> dict[int, list[int]]:
    through: Any = getattr(Statement, name).through
    other = through._meta.get_fields()[2].attname
    found: dict[int, list[int]] = defaultdict(list)
    for statement, pk in (
        through.objects.filter(statement__in=statements).order_by("pk").values_list("statement_id", other)
    ):
        found[statement].append(pk)
    return found


def _reports(statements: Sequence[int]) -> Reports:
    article = ("outlet", "kind", "archived_url", "text_sha256", "published_earliest", "published_latest")
    columns = ("statement_id", "wording", "language", "check_result", *(f"article__{name}" for name in article))
    found: Reports = defaultdict(list)
    for told in Report.objects.filter(statement__in=statements).order_by("pk").values(*columns):
        found[told["statement_id"]].append(told)
    return found


def _told(told: dict[str, Any], outlet: Outlet) -> Told:
    is_source = told["article__kind"] != Article.Kind.DIGEST
    day = told["article__published_latest"]
    return Told(
        wording=told["wording"],
        language=told["language"],
        outlet=outlet,
        is_source=is_source,
        stands=is_source and told["check_result"] in Report.STANDING,
        archived=is_source and bool(told["article__archived_url"]),
        held=is_source and bool(told["article__text_sha256"]),
        published=day if is_source and day == told["article__published_earliest"] else None,
    )


def _others(links: Links, *names: str) -> set[int | None]:
    return {pk for name in names for others in links[name].values() for pk in others}


def _read_missing(known: dict[int, Any], records: QuerySet[Any], pks: set[int | None]) -> None:
    missing = [pk for pk in pks if pk is not None and pk not in known]
    if missing:
        known.update(records.in_bulk(missing))
