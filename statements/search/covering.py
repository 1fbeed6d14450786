"""What the index holds, group by group: by a facet's values, or by the months or years of speaking."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from django.db.models import Aggregate, Count, Max, Min, Q, TextField

from statements import dates
from statements.coverage import Figures, Row, Sum
from statements.search.edition import once_an_edition
from statements.search.models import Document, DocumentValue, FacetValue

FACETS = ("speaker", "country", "treaty", "topic", "outlet", "lang")
PERIODS = ("year", "month")


class Joined(Aggregate):
    """All numbers of a group that are not null, with commas between: grouping by them too takes several times as long."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(
            compiler, connection, function="STRING_AGG", template="%(function)s(%(expressions)s::text, ',')", **extra
        )


@once_an_edition
def covered(by: str) -> list[Row]:
    """The figures of each group, in no order. Two queries at most, however much there is."""
    return _by_period(by) if by in PERIODS else _by_facet(by)


@once_an_edition
def whole() -> Figures | None:
    """The figures of everything published; None if that is nothing. One query."""
    found = Document.objects.aggregate(**_columns())
    return _figures(found.values()) if found["statements"] else None


def _by_facet(facet: str) -> list[Row]:
    """The values' numbers are spelled out, so that both databases go through the index of values."""
    values = {value.pk: value for value in FacetValue.objects.filter(facet=facet)}
    held = DocumentValue.objects.filter(value__in=list(values)).order_by()
    rows = held.values_list("value_id").annotate(**_columns("document__", "document_id"))
    return [Row(values[pk].key, values[pk].label, _figures(columns)) for pk, *columns in rows]


def _by_period(by: str) -> list[Row]:
    """A statement counts in each period in which it can have been said, as in the search."""
    name = cache(lambda day: date.fromordinal(day).isoformat()[: 4 if by == "year" else 7])
    sums: dict[str, Sum] = {}
    rows = Document.objects.order_by().values_list("last_day", "first_day").annotate(**_columns())
    for last, first, *columns in rows:
        figures = _figures(columns)
        for period in _periods(name(first), name(last)):
            sums.setdefault(period, Sum()).add(figures)
    return [Row(period, dates.written_out(period), found.figures, period) for period, found in sums.items()]


def _periods(first: str, last: str) -> Iterable[str]:
    """From one year to another, or from one month (YYYY-MM) to another."""
    if first == last:
        return (first,)
    if len(first) == 4:
        return (f"{year:04}" for year in range(int(first), int(last) + 1))
    begin, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return (f"{number // 12:04}-{number % 12 + 1:02}" for number in range(begin, end + 1))


def _columns(document: str = "", number: str = "pk") -> dict[str, Any]:
    """What is counted of documents, in the order of the fields of Figures; `document` is the way to their columns."""
    signs = ("checked", "archived", "held")
    return {
        "statements": Count(number),
        **{f"{sign}_count": Count(number, filter=Q((f"{document}{sign}", True))) for sign in signs},
        "earliest": Min(f"{document}first_day"),
        "latest": Max(f"{document}last_day"),
        "lags": Joined(f"{document}lag"),
    }


def _figures(columns: Iterable[Any]) -> Figures:
    statements, checked, archived, held, first, last, lags = columns
    days = {int(lag): count for lag, count in Counter(lags.split(",")).items()} if lags else {}
    return Figures(statements, checked, archived, held, date.fromordinal(first), date.fromordinal(last), days)
