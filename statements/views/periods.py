"""Counts over time as the periods of a chart, each with the address of the statements it counts."""

from datetime import date

from statements import dates
from statements.charts import Period
from statements.search.find import Results
from statements.search.histogram import Bin
from statements.search.request import SearchRequest


def periods_of(results: Results) -> list[Period]:
    if not results.histogram:
        return []
    return [period(bin, results.request) for bin in results.histogram.bins]


def years_of(results: Results) -> list[Period]:
    """A period for each year that has statements."""
    choices = next(facet.values for facet in results.facets if facet.name == "year")
    return [
        Period(date(year, 1, 1), date(year, 12, 31), choice.count, choice.label, choice.href)
        for choice in sorted(choices, key=lambda choice: choice.key)
        if (year := int(choice.key))
    ]


def period(bin: Bin, request: SearchRequest) -> Period:
    narrower = request.having("from", [bin.first]).having("to", [bin.last])
    return Period(
        first=dates.parse(bin.first).first_day,
        last=dates.parse(bin.last).last_day,
        count=bin.count,
        name=bin.label,
        href=narrower.url,
    )
