"""Counting the values of a matching set, exactly, by SQL."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet

from statements.search.models import Document, DocumentValue, FacetValue


@dataclass(frozen=True, slots=True)
class Count:
    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class DaysCount:
    """How many statements can have been said from that first to that last day (ordinals)."""

    first: int
    last: int
    count: int


def count_values(documents: QuerySet[Document], facets: Iterable[str]) -> dict[str, list[Count]]:
    """For each facet its values among these documents, most frequent first. One query."""
    wanted = list(facets)
    sql, params = documents.order_by().values("number").query.sql_with_params()
    held = f"{DocumentValue._meta.db_table} AS held"
    counted = (
        f"SELECT value_id, COUNT(*) AS n FROM hits JOIN {held} ON held.document_id = hits.number GROUP BY value_id"
        if documents.query.where
        else f"SELECT value_id, COUNT(*) AS n FROM {held} GROUP BY value_id"
    )
    found: dict[str, list[Count]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH hits AS MATERIALIZED ({sql}), counted AS ({counted}) "
            f"SELECT value.facet, value.key, value.label, counted.n FROM counted "
            f"JOIN {FacetValue._meta.db_table} AS value ON value.id = counted.value_id "
            f"WHERE value.facet IN ({', '.join(['%s'] * len(wanted))}) "
            "ORDER BY counted.n DESC, value.label, value.key",
            (*params, *wanted),
        )
        for facet, key, label, count in cursor.fetchall():
            found[facet].append(Count(key, label, count))
    return found


def count_days(documents: QuerySet[Document]) -> list[DaysCount]:
    """How many of these documents share each first and last day. One query."""
    sql, params = documents.order_by().values("first_day", "last_day").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH days AS ({sql}) SELECT first_day, last_day, COUNT(*) FROM days GROUP BY last_day, first_day", params
        )
        return [DaysCount(*row) for row in cursor.fetchall()]
