from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.dates import parse
from statements.search.histogram import MOST_BINS, histogram, years
from statements.search.overlaps import DaysCount, Overlaps


def days(*texts: str) -> Overlaps:
    dates = [parse(text) for text in texts]
    return Overlaps([DaysCount(found.first_day.toordinal(), found.last_day.toordinal(), 1) for found in dates])


@pytest.mark.parametrize(
    ("texts", "unit", "bins"),
    [
        (["2023-02-27", "2023-03-01"], "day", 3),
        (["2023-02", "2023-02-27"], "day", 28),
        (["2019-11", "2023-02-27"], "month", 40),
        (["2010-04-08", "2023-02-27"], "quarter", 52),
        (["1990", "2023-02-27"], "year", 34),
        (["1890", "2023"], "decade", 14),
        (["0900", "2023"], "century", 12),
    ],
)
def test_bins_adapt_to_the_stretch(texts: list[str], unit: str, bins: int) -> None:
    found = histogram(days(*texts))
    assert found
    assert (found.unit, len(found.bins)) == (unit, bins)


def test_a_statement_counts_wherever_it_can_have_been_said() -> None:
    found = histogram(days("2023-02-27/2023-02-28", "2023-02-28"))
    assert found
    assert [(bin.label, bin.count) for bin in found.bins] == [("27 February 2023", 1), ("28 February 2023", 2)]


def test_a_quarter_is_named_by_its_months_and_found_by_them() -> None:
    found = histogram(days("2010-04-08", "2023-02-27"))
    assert found
    assert (found.bins[0].first, found.bins[0].last, found.bins[0].label) == (
        "2010-04",
        "2010-06",
        "April to June 2010",
    )
    assert (found.bins[-1].first, found.bins[-1].last) == ("2023-01", "2023-03")


def test_bins_keep_to_the_period_asked_for() -> None:
    found = histogram(days("2021/2023"), date(2022, 5, 1), date(2022, 5, 2))
    assert found
    assert [bin.first for bin in found.bins] == ["2022-05-01", "2022-05-02"]


def test_nothing_makes_no_histogram() -> None:
    assert histogram(Overlaps([])) is None
    assert histogram(days("2021"), earliest=date(2022, 1, 1)) is None


def test_years_come_latest_first() -> None:
    assert years(days("2021-12/2022-01", "2022")) == [("2022", 2), ("2021", 1)]


DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
COUNTS = st.lists(st.tuples(DAYS, st.integers(0, 5000), st.integers(1, 9)), min_size=1, max_size=8)


@given(COUNTS)
def test_every_bin_counts_what_overlaps_it(rows: list[tuple[date, int, int]]) -> None:
    counts = [
        DaysCount(first.toordinal(), min(first.toordinal() + length, date.max.toordinal()), count)
        for first, length, count in rows
    ]
    found = histogram(Overlaps(counts))
    assert found
    assert 1 <= len(found.bins) <= MOST_BINS
    for bin in found.bins:
        first, last = parse(bin.first).first_day.toordinal(), parse(bin.last).last_day.toordinal()
        assert bin.count == sum(row.count for row in counts if row.first <= last and row.last >= first)
    covered = [parse(bin.first).first_day for bin in found.bins] + [parse(found.bins[-1].last).last_day + timedelta(0)]
    assert covered == sorted(covered)
