"""What of a statement is searched, counted and filtered by, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.db.models import QuerySet

from statements import dates
from statements.countries import country_name
from statements.languages import language_name, primary
from statements.models import Outlet, Position, Speaker, Statement, Topic
from statements.search.analysis import IndexFields, index_fields
from statements.search.fingerprints import Passage, said_in
from statements.search.fingerprints import values as fingerprints_of
from statements.search.models import FacetValue, document_number
from statements.search.sources import Background, Source

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
    checked: bool
    archived: bool
    held: bool
    lag: int | None
    fields: IndexFields
    values: frozenset[Value]
    fingerprints: frozenset[int]


def for_indexing(statements: QuerySet[Statement], background: Background | None = None) -> list[Source]:
    return (background or Background()).sources(statements)


def entry_of(source: Source, background: Background) -> Entry:
    statement = source.statement
    said = dates.parse(statement.said)
    return Entry(
        number=document_number(_said_by(said, source), statement.pk),
        statement=statement.pk,
        first_day=said.first_day.toordinal(),
        last_day=said.last_day.toordinal(),
        checked=any(told.stands for told in source.reports),
        archived=any(told.archived for told in source.reports),
        held=any(told.held for told in source.reports),
        lag=_lag(source),
        fields=index_fields(parts(source)),
        values=frozenset(values(source, background)),
        fingerprints=fingerprints_of(passages(statement)),
    )


def _said_by(said: dates.PartialDate, source: Source) -> date:
    """The day by which it had been said: the last possible one, or that of the first article with it."""
    published = [told.published for told in source.reports if told.published]
    return max(said.first_day, min([said.last_day, *published]))


def _lag(source: Source) -> int | None:
    said = source.statement.said_latest
    published = min((told.published for told in source.reports if told.published), default=None)
    if not said or not published or said != source.statement.said_earliest:
        return None
    return (published - said).days


def passages(statement: Statement) -> list[Passage]:
    """The speaker's words in a statement: none in a paraphrase, of a mixed one what is quoted."""
    texts = [(statement.wording, statement.language), (statement.original_wording, statement.original_language)]
    if statement.kind == Statement.Kind.INDIRECT:
        return []
    quoted_only = statement.kind == Statement.Kind.MIXED
    return [Passage(text, primary(language), said_in(text, quoted_only)) for text, language in texts if text]


def parts(source: Source) -> list[tuple[str, str]]:
    """The texts a search looks in, each with its language, once each."""
    statement = source.statement
    found = [(statement.wording, statement.language), (statement.original_wording, statement.original_language)]
    found += [(told.wording, told.language) for told in source.reports]
    found += [(text, "en") for text in (statement.occasion, statement.place) if text]
    if source.venue:
        found += names_of(source.venue)
    for speaker in source.speakers:
        found += names_of(speaker)
    found += [(str(office), "en") for office in source.offices]
    for record in (*source.topics, *source.mentioned):
        found += names_of(record)
    return [(text, primary(language)) for text, language in dict.fromkeys(found) if text]


def names_of(record: Speaker | Topic | Outlet) -> list[tuple[str, str]]:
    return [(record.name, "en"), *((other.name, other.language) for other in record.names.all())]


def values(source: Source, background: Background) -> Iterator[Value]:
    statement = source.statement
    for speaker in source.speakers:
        yield Value(Facet.SPEAKER, speaker.slug, speaker.name)
    for office in source.offices:
        yield from values_of_office(office)
    for topic in background.with_broader(source.topics):
        yield Value(Facet.TREATY if topic.is_treaty else Facet.TOPIC, topic.slug, topic.name)
    for told in source.reports:
        if told.is_source:
            yield Value(Facet.OUTLET, told.outlet.slug, told.outlet.name)
    yield Value(Facet.KIND, statement.kind, statement.kind_told)
    yield from _languages(source)
    for record in source.mentioned:
        yield Value(Facet.MENTIONS, record.slug, record.name)
    for addressee in source.addressees:
        yield Value(Facet.ADDRESSED, addressee.slug, addressee.name)
    if source.venue:
        yield Value(Facet.VENUE, source.venue.slug, source.venue.name)


def _languages(source: Source) -> Iterator[Value]:
    """Those its words are held in, and the one they were spoken in if the words shown are a translation."""
    statement = source.statement
    held = {statement.language, *(told.language for told in source.reports)}
    if statement.original_wording:
        held.add(statement.original_language)
    for language in filter(None, held):
        yield Value(Facet.LANGUAGE, primary(language), language_name(language))
    if statement.is_translated:
        yield Value(Facet.TRANSLATED, primary(statement.original_language), language_name(statement.original_language))


def values_of_office(office: Position) -> tuple[Value, ...]:
    return _values_of_office(office.key, str(office), office.institution, str(office.country))


@lru_cache(maxsize=1 << 12)
def _values_of_office(key: str, name: str, institution: str, country: str) -> tuple[Value, ...]:
    values = [Value(Facet.OFFICE, key, _with_country(name, country))]
    if institution:
        values.append(Value(Facet.INSTITUTION, institution, institution))
    if country:
        values.append(Value(Facet.COUNTRY, country, country_name(country)))
    return tuple(values)


def _with_country(office: str, code: str) -> str:
    """“President, Freedonia”; without the country where the office or the institution names it."""
    name = country_name(code) if code else ""
    return office if name.partition(" (")[0] in office else f"{office}, {name}"
