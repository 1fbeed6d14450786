"""Counting what a matching set holds, exactly, by SQL: every facet's values, and the days.

`tally` is all that the rest of search knows of counting.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from statements.search.edition import once_an_edition
from statements.search.models import Document, DocumentValue, FacetValue
from statements.search.overlaps import DaysCount, Overlaps


@dataclass(frozen=True, slots=True)
class Count:
    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Tally:
    """Counts by the id of a value, and by first and last day; `counted` are the facets with values, None for all."""

    values: dict[int, int]
    days: list[DaysCount]
    counted: Sequence[str] | None = None

    @property
    def total(self) -> int:
        return sum(days.count for days in self.days)

    @cached_property
    def overlaps(self) -> Overlaps:
        return Overlaps(self.days)

    @cached_property
    def facets(self) -> dict[str, list[Count]]:
        """For each facet its values, most frequent first. One query."""
        found: dict[str, list[Count]] = defaultdict(list)
        values = FacetValue.objects.all() if self.counted is None else FacetValue.objects.filter(facet__in=self.counted)
        for pk, facet, key, label in values.values_list("pk", "facet", "key", "label"):
            if pk in self.values:
                found[facet].append(Count(key, label, self.values[pk]))
        for counts in found.values():
            counts.sort(key=lambda count: (-count.count, count.label, count.key))
        return found


_HELD = DocumentValue._meta.db_table
_DOCUMENTS = Document._meta.db_table


def tally(documents: QuerySet[Document], facets: Sequence[str] | None = None) -> Tally:
    """Every count of a set of documents that matched, or of these facets only. One query; two for all there are, or for some facets."""
    columns = documents.order_by().values("number", "first_day", "last_day")
    sql, params = columns.query.sql_with_params()
    if facets is not None and not facets:
        return Tally({}, _days_of(sql, params), facets)
    if not documents.query.where:
        return _tally_of_all(None if facets is None else tuple(facets))
    hits = f"WITH hits AS MATERIALIZED ({sql})"
    held = f"FROM hits JOIN {_HELD} AS held ON held.document_id = hits.number"
    if facets is not None:
        wanted = FacetValue.objects.filter(facet__in=facets).values_list("pk", flat=True)
        # The sign keeps SQLite from going through the index of values, and so through documents that did not match.
        held += f" WHERE +held.value_id IN ({', '.join(map(str, wanted)) or 'NULL'})"
    counted = _tally_postgresql if connection.vendor == "postgresql" else _tally_sqlite
    return replace(counted(hits, held, params), counted=facets)


@once_an_edition
def _tally_of_all(facets: tuple[str, ...] | None) -> Tally:
    values = _rows(f"SELECT value_id, COUNT(*) FROM {_HELD} GROUP BY value_id")
    return Tally(dict(values), _days_of(f"SELECT first_day, last_day FROM {_DOCUMENTS}"), facets)


def _days_of(sql: str, params: Sequence[Any] = ()) -> list[DaysCount]:
    rows = _rows(f"SELECT first_day, last_day, COUNT(*) FROM ({sql}) AS hits GROUP BY last_day, first_day", params)
    return [DaysCount(*row) for row in rows]


def _tally_sqlite(hits: str, held: str, params: Sequence[Any]) -> Tally:
    """SQLite groups by sorting, which takes several times as long as handing all ids over in one value."""
    ((values, days),) = _rows(
        f"{hits} SELECT (SELECT group_concat(value_id) {held}),"
        " (SELECT group_concat(first_day || ' ' || last_day) FROM hits)",
        params,
    )
    counted = Counter((days or "").split(",")) if days else {}
    return Tally(
        {int(pk): count for pk, count in Counter(values.split(",")).items()} if values else {},
        [_days(pair, count) for pair, count in counted.items()],
    )


def _days(pair: str, count: int) -> DaysCount:
    first, last = pair.split()
    return DaysCount(int(first), int(last), count)


def _tally_postgresql(hits: str, held: str, params: Sequence[Any]) -> Tally:
    rows = _rows(
        f"{hits} SELECT value_id, NULL, NULL, COUNT(*) {held} GROUP BY value_id"
        " UNION ALL SELECT NULL, first_day, last_day, COUNT(*) FROM hits GROUP BY first_day, last_day",
        params,
    )
    return Tally(
        {pk: count for pk, _first, _last, count in rows if pk is not None},
        [DaysCount(first, last, count) for pk, first, last, count in rows if pk is None],
    )


def _rows(sql: str, params: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, list(params))
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows
