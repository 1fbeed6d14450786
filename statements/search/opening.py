"""What the first page tells of the index: how much there is, the latest, and who speaks most about what.

Each in a query or two, so that the page stays quick however much there is; a whole `find` counts every facet.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Case, Count, IntegerField, Max, Min, Value, When

from statements.models import Statement
from statements.search.edition import once_an_edition
from statements.search.facets import tally
from statements.search.models import Document, DocumentValue, FacetValue, first_number_of, statement_of
from statements.search.overlaps import Overlaps
from statements.search.tallies import held_keys

MOST_YEARS = 40


@dataclass(frozen=True)
class Held:
    """How many statements there are, and the years of the first and the last."""

    total: int
    first: int
    last: int


@dataclass(frozen=True)
class Spoken:
    """A value of a facet with the number of its statements."""

    value: FacetValue
    count: int


@once_an_edition
def held() -> Held | None:
    """None of an empty archive. One query."""
    found = Document.objects.aggregate(total=Count("pk"), first=Min("first_day"), last=Max("last_day"))
    if not found["total"]:
        return None
    return Held(found["total"], date.fromordinal(found["first"]).year, date.fromordinal(found["last"]).year)


@once_an_edition
def days() -> Overlaps:
    """Of all that is held, from when. One query."""
    return tally(Document.objects.all(), []).overlaps


def latest(size: int) -> list[Statement]:
    numbers = [statement_of(number) for number in Document.objects.order_by("-pk").values_list("pk", flat=True)[:size]]
    found = Statement.objects.for_lists().in_bulk(numbers)
    return [found[number] for number in numbers if number in found]


@once_an_edition
def different(*facets: str) -> int:
    """How many values of these facets have a statement. One query."""
    return held_keys(*facets).count()


@once_an_edition
def most(facet: str, size: int) -> list[Spoken]:
    """The values with the most statements. Two queries."""
    values = {value.pk: value for value in FacetValue.objects.filter(facet=facet)}
    counted = DocumentValue.objects.filter(value__in=list(values)).order_by().values_list("value_id")
    rows = sorted(
        (Spoken(values[pk], count) for pk, count in counted.annotate(count=Count("document_id"))),
        key=lambda spoken: (-spoken.count, spoken.value.label, spoken.value.key),
    )
    return rows[:size]


@once_an_edition
def by_year(values: tuple[int, ...], first: int, last: int) -> dict[int, dict[int, int]]:
    """Of each value the statements a year, by the latest day each can have been said. One query."""
    begun = (
        When(document__gte=first_number_of(date(year, 1, 1)), then=Value(year)) for year in range(last, first - 1, -1)
    )
    rows = (
        DocumentValue.objects.filter(value__in=list(values), document__gte=first_number_of(date(first, 1, 1)))
        .order_by()
        .annotate(year=Case(*begun, output_field=IntegerField()))
        .values_list("value_id", "year")
        .annotate(count=Count("document_id"))
    )
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for value, year, count in rows:
        found[value][year] = count
    return found


@once_an_edition
def topics_of(speakers: tuple[int, ...], each: int) -> dict[int, list[Spoken]]:
    """What each of these values of speakers is about most, treaties and other topics alike. Two queries."""
    facets = (FacetValue.Facet.TREATY, FacetValue.Facet.TOPIC)
    topics = {value.pk: value for value in FacetValue.objects.filter(facet__in=facets)}
    found: dict[int, list[Spoken]] = defaultdict(list)
    for speaker, topic, count in _pairs(speakers, list(topics)):
        found[speaker].append(Spoken(topics[topic], count))
    return {
        speaker: sorted(spoken, key=lambda one: (-one.count, one.value.label, one.value.key))[:each]
        for speaker, spoken in found.items()
    }


def _pairs(ones: Sequence[int], others: Sequence[int]) -> list[tuple[int, int, int]]:
    """How many documents have a value of each; the sign keeps SQLite from beginning with the others, of which there are more."""
    if not ones or not others:
        return []
    table = DocumentValue._meta.db_table
    one_of, other_of = (", ".join(map(str, values)) for values in (ones, others))
    sql = (
        f"SELECT a.value_id, b.value_id, COUNT(*) FROM {table} a JOIN {table} b ON b.document_id = a.document_id"
        f" WHERE a.value_id IN ({one_of}) AND +b.value_id IN ({other_of}) GROUP BY a.value_id, b.value_id"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql)
        rows: list[tuple[int, int, int]] = cursor.fetchall()
        return rows
