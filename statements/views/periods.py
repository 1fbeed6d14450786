"""Counts over time as the periods of a chart, each with the address of the statements it counts."""

from collections.abc import Iterable
from datetime import date

from statements import dates
from statements.charts import Period
from statements.choices import Choice
from statements.search.find import Results
from statements.search.histogram import Bin
from statements.search.overlaps import Overlaps
from statements.search.request import SearchRequest


def periods_of(results: Results) -> list[Period]:
    if not results.histogram:
        return []
    return [period(bin, results.request) for bin in results.histogram.bins]


def years_of(results: Results, held: Overlaps, beside: Iterable[date] = ()) -> list[Period]:
    """A period for each year from the first to the last, of the statements and of the days `beside`.

    A year without a statement has none in a number, or no number if nothing is `held` from then.
    """
    choices = {int(choice.key): choice for facet in results.facets if facet.name == "year" for choice in facet.values}
    years = sorted({*choices, *(day.year for day in beside)})
    return [_year(year, choices.get(year), held) for year in range(years[0], years[-1] + 1)] if years else []


def _year(year: int, choice: Choice | None, held: Overlaps) -> Period:
    first, last = date(year, 1, 1), date(year, 12, 31)
    if choice:
        return Period(first, last, choice.count, choice.label, choice.href)
    return Period(first, last, 0 if held and held.between(first, last) else None, f"{year:04}")


def period(bin: Bin, request: SearchRequest) -> Period:
    narrower = request.having("from", [bin.first]).having("to", [bin.last])
    return Period(
        first=dates.parse(bin.first).first_day,
        last=dates.parse(bin.last).last_day,
        count=bin.count,
        name=bin.label,
        href=narrower.url,
    )
