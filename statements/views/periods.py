"""Counts over time as the periods of a chart, each with the address of the statements it counts."""

from statements import dates
from statements.charts import Period
from statements.search.find import Results
from statements.search.histogram import Bin
from statements.search.request import SearchRequest


def periods_of(results: Results) -> list[Period]:
    if not results.histogram:
        return []
    return [period(bin, results.request) for bin in results.histogram.bins]


def period(bin: Bin, request: SearchRequest) -> Period:
    narrower = request.having("from", [bin.first]).having("to", [bin.last])
    return Period(
        first=dates.parse(bin.first).first_day,
        last=dates.parse(bin.last).last_day,
        count=bin.count,
        name=bin.label,
        href=narrower.url,
    )
