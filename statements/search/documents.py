"""What of a statement is searched, counted and filtered by, as values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import QuerySet

from statements import dates
from statements.countries import country_name
from statements.languages import language_name, primary
from statements.models import Position, Speaker, Statement, Topic
from statements.names import fold_name
from statements.search.analysis import IndexFields, index_fields
from statements.search.models import FacetValue, document_number

Facet = FacetValue.Facet


class Value(NamedTuple):
    facet: str
    key: str
    label: str


@dataclass(frozen=True)
class Entry:
    """A document with its words and values, ready to be stored."""

    number: int
    statement: int
    first_day: int
    last_day: int
    fields: IndexFields
    values: frozenset[Value]


def for_indexing(statements: QuerySet[Statement]) -> QuerySet[Statement]:
    """With all that `entry_of` reads, in a fixed number of queries."""
    return statements.select_related("speaker", "position", "venue_outlet").prefetch_related(
        "speaker__names",
        "speaker__positions",
        "further_speakers__names",
        "further_speakers__positions",
        "topics__names",
        "mentioned_topics__names",
        "mentioned_speakers__names",
        "addressees",
        "reports__article__outlet",
    )


class TopicTree:
    """All topics, read once, to find the broader ones of each."""

    def __init__(self) -> None:
        self._topics = {topic.pk: topic for topic in Topic.objects.only("slug", "name", "kind", "broader")}

    def with_broader(self, topics: Iterable[Topic]) -> Iterator[Topic]:
        seen: set[int] = set()
        for topic in topics:
            step: Topic | None = topic
            while step and step.pk not in seen:
                seen.add(step.pk)
                yield step
                step = self._topics.get(step.broader_id) if step.broader_id else None


def entry_of(statement: Statement, tree: TopicTree) -> Entry:
    said = dates.parse(statement.said)
    return Entry(
        number=document_number(said.last_day, statement.pk),
        statement=statement.pk,
        first_day=said.first_day.toordinal(),
        last_day=said.last_day.toordinal(),
        fields=index_fields(parts(statement)),
        values=frozenset(values(statement, tree)),
    )


def parts(statement: Statement) -> list[tuple[str, str]]:
    """The texts a search looks in, each with its language, once each."""
    found = [(statement.wording, statement.language), (statement.original_wording, statement.original_language)]
    found += [(report.wording, report.language) for report in statement.reports.all()]
    found += [(text, "en") for text in (statement.occasion, statement.place) if text]
    if statement.venue_outlet:
        found.append((statement.venue_outlet.name, "en"))
    for speaker in statement.speakers:
        found += names_of(speaker)
        found += [(str(office), "en") for office in statement.offices_of(speaker)]
    named: list[Speaker | Topic] = [*statement.topics.all(), *_mentioned(statement)]
    for record in named:
        found += names_of(record)
    return [(text, primary(language)) for text, language in dict.fromkeys(found) if text]


def _mentioned(statement: Statement) -> list[Speaker | Topic]:
    return [*statement.mentioned_speakers.all(), *statement.mentioned_topics.all()]


def names_of(record: Speaker | Topic) -> list[tuple[str, str]]:
    return [(record.name, "en"), *((other.name, other.language) for other in record.names.all())]


def values(statement: Statement, tree: TopicTree) -> Iterator[Value]:
    for speaker in statement.speakers:
        yield Value(Facet.SPEAKER, speaker.slug, speaker.name)
        for office in statement.offices_of(speaker):
            yield from values_of_office(office)
    for topic in tree.with_broader(statement.topics.all()):
        yield Value(Facet.TREATY if topic.is_treaty else Facet.TOPIC, topic.slug, topic.name)
    for report in statement.reports.all():
        yield Value(Facet.OUTLET, report.article.outlet.slug, report.article.outlet.name)
    yield Value(Facet.KIND, statement.kind, statement.get_kind_display().partition(":")[0])
    for language in filter(None, (statement.language, statement.original_language)):
        yield Value(Facet.LANGUAGE, primary(language), language_name(language))
    for record in _mentioned(statement):
        yield Value(Facet.MENTIONS, record.slug, record.name)
    for addressee in statement.addressees.all():
        yield Value(Facet.ADDRESSED, addressee.slug, addressee.name)


def values_of_office(office: Position) -> Iterator[Value]:
    yield Value(Facet.OFFICE, fold_name(str(office))[:400], str(office))
    if office.institution:
        yield Value(Facet.INSTITUTION, office.institution, office.institution)
    if office.country:
        yield Value(Facet.COUNTRY, str(office.country), country_name(office.country))
