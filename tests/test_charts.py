"""Counts and dated events into chart geometry."""

from datetime import date

import pytest

from statements import charts
from statements.axis import CHARACTER, LINE, WIDE, Axis, ticks
from statements.charts import Period
from statements.events import MARGIN, Event, Mark, place


def year(number: int, count: int | None) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), count, str(number), f"?year={number}")


def text_of(mark: Mark) -> tuple[float, float]:
    """Left and right end of a mark's number and label in pixels of a wide drawing."""
    line, width = mark.x * WIDE / 100, len(mark.text) * CHARACTER + MARGIN
    return (line, line + width) if mark.anchor == "start" else (line - width, line)


START_TREATY = [
    Event(date(2010, 4, 8), "Signature"),
    Event(date(2011, 1, 28), "Ratification"),
    Event(date(2011, 2, 5), "Entry into force"),
    Event(date(2021, 2, 3), "Extension"),
    Event(date(2023, 2, 21), "Suspension by Russia"),
    Event(date(2026, 2, 5), "Expiry"),
]


def test_nothing_to_draw_is_no_chart() -> None:
    assert charts.draw([]) is None


def test_bars_stand_on_the_baseline_in_proportion_to_their_counts() -> None:
    chart = charts.draw([year(2021, 10), year(2022, 40), year(2023, 20)], plot=80)
    assert chart
    assert [bar.height for bar in chart.bars] == [20, 80, 40]
    assert {bar.y + bar.height for bar in chart.bars} == {chart.baseline}


def test_bars_keep_their_count_name_and_link() -> None:
    chart = charts.draw([year(2021, 10), year(2022, 40)])
    assert chart
    assert [(bar.count, bar.name, bar.href) for bar in chart.bars] == [
        (10, "2021", "?year=2021"),
        (40, "2022", "?year=2022"),
    ]


def test_slots_fill_the_axis_without_overlap() -> None:
    chart = charts.draw([year(number, 1) for number in range(2000, 2024)])
    assert chart
    ends = [bar.slot_x + bar.slot_width for bar in chart.bars]
    assert ends[-1] == pytest.approx(100, abs=0.01)
    assert [bar.slot_x for bar in chart.bars[1:]] == pytest.approx(ends[:-1], abs=0.01)


def test_one_statement_beside_thousands_is_still_seen() -> None:
    chart = charts.draw([year(2021, 1), year(2022, 9000)])
    assert chart
    assert chart.bars[0].height == charts.SHORTEST_BAR


def test_one_day_among_years_is_still_seen() -> None:
    day = Period(date(2023, 2, 28), date(2023, 2, 28), 3, "28 February 2023")
    chart = charts.draw([day], START_TREATY)
    assert chart
    assert chart.bars[0].width == charts.NARROWEST_BAR


def test_a_bar_at_the_edge_stays_inside() -> None:
    chart = charts.draw([Period(date(2010, 4, 8), date(2010, 4, 8), 1, "8 April 2010")], START_TREATY)
    assert chart
    assert chart.bars[0].x == 0


def test_a_year_without_statements_has_no_height() -> None:
    chart = charts.draw([year(2021, 3), year(2022, 0), year(2023, 3)])
    assert chart
    assert chart.bars[1].height == 0
    assert chart.gaps == ()


def test_a_year_without_sources_is_a_gap_and_not_a_bar() -> None:
    chart = charts.draw([year(2021, 3), year(2022, None), year(2023, 3)])
    assert chart
    assert [bar.name for bar in chart.bars] == ["2021", "2023"]
    assert [(round(gap.x), round(gap.width)) for gap in chart.gaps] == [(33, 33)]


def test_the_time_before_and_after_the_counted_years_is_a_gap() -> None:
    chart = charts.draw([year(2015, 1)], [Event(date(2010, 1, 1), "Signature"), Event(date(2020, 12, 31), "Expiry")])
    assert chart
    assert [round(gap.x) for gap in chart.gaps] == [0, 55]
    assert round(sum(gap.width for gap in chart.gaps) + chart.bars[0].slot_width) == 100


def test_the_tallest_bar_is_labelled_directly() -> None:
    chart = charts.draw([year(2021, 3), year(2022, 12), year(2023, 5)])
    assert chart
    assert chart.peak
    assert (chart.peak.count, chart.peak.name, chart.peak.anchor) == (12, "2022", "middle")


def test_nothing_said_in_any_year_has_no_peak() -> None:
    chart = charts.draw([year(2021, 0), year(2022, 0)])
    assert chart
    assert chart.peak is None


def test_events_are_numbered_in_the_order_of_their_days() -> None:
    chart = charts.draw([year(2021, 1)], reversed(START_TREATY))
    assert chart
    assert [mark.number for mark in chart.marks] == [1, 2, 3, 4, 5, 6]
    assert [mark.label for mark in chart.marks] == [event.label for event in START_TREATY]


def test_labels_of_events_do_not_overlap_and_stay_inside() -> None:
    chart = charts.draw([year(2021, 1)], START_TREATY)
    assert chart
    by_row: dict[int, list[tuple[float, float]]] = {}
    for mark in chart.marks:
        by_row.setdefault(mark.row, []).append(text_of(mark))
    for texts in by_row.values():
        texts.sort()
        assert all(before[1] <= after[0] for before, after in zip(texts, texts[1:], strict=False))
    assert all(left >= 0 and right <= WIDE for texts in by_row.values() for left, right in texts)


def test_no_line_of_an_event_runs_through_the_label_of_another() -> None:
    chart = charts.draw([year(2021, 1)], START_TREATY)
    assert chart
    for mark in chart.marks:
        left, right = text_of(mark)
        assert not any(left < other.x * WIDE / 100 < right for other in chart.marks if other.row > mark.row)


def test_events_of_one_label_are_told_apart_by_their_dates() -> None:
    twice = [
        Event(date(2023, 2, 21), "Suspension: Russia", "21 February 2023"),
        Event(date(2023, 2, 28), "Suspension: Russia", "28 February 2023"),
    ]
    chart = charts.draw([year(2021, 1)], [Event(date(2021, 2, 3), "Extension", "3 February 2021"), *twice])
    assert chart
    assert [mark.text for mark in chart.marks] == [
        "Extension",
        "Suspension: Russia, 21 February 2023",
        "Suspension: Russia, 28 February 2023",
    ]
    assert {mark.label for mark in chart.marks} == {"Extension", "Suspension: Russia"}


def test_events_of_one_day_stand_in_rows_of_their_own() -> None:
    chart = charts.draw([year(2021, 1)], [Event(date(2021, 3, 1), f"Accession of country {n}") for n in range(5)])
    assert chart
    assert sorted(mark.row for mark in chart.marks) == [0, 1, 2, 3, 4]
    assert chart.top == 5 * LINE


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2010, 4, 8), date(2013, 12, 31), ["2010", "2011", "2012", "2013"]),
        (date(1968, 1, 1), date(2022, 12, 31), ["1970", "1980", "1990", "2000", "2010", "2020"]),
        (date(2022, 11, 1), date(2023, 2, 28), ["Nov 2022", "Dec 2022", "Jan 2023", "Feb 2023"]),
        (date(2023, 2, 28), date(2023, 2, 28), ["28 Feb"]),
    ],
)
def test_the_axis_is_labelled_in_years_months_or_days(first: date, last: date, labels: list[str]) -> None:
    shown = [tick.label for tick in ticks(Axis(first, last))]
    assert set(labels) <= set(shown)


def test_the_axis_reaches_to_the_last_day_of_the_calendar() -> None:
    chart = charts.draw([year(9998, 1), year(9999, 2)])
    assert chart
    assert [bar.name for bar in chart.bars] == ["9998", "9999"]


def test_labels_of_the_axis_fit_in_a_wide_drawing() -> None:
    shown = list(ticks(Axis(date(1900, 1, 1), date(2025, 12, 31))))
    assert sum(len(tick.label) * CHARACTER for tick in shown) < WIDE
    assert 0 < sum(not tick.wide_only for tick in shown) < len(shown)


def test_a_label_that_would_run_into_the_one_at_the_edge_is_left_out() -> None:
    shown = list(ticks(Axis(date(2021, 11, 30), date(2023, 2, 28))))
    assert [tick.label for tick in shown[:3]] == ["Nov 2021", "Mar 2022", "May 2022"]
    assert shown[0].anchor == "start"


@pytest.mark.parametrize("month", range(1, 13))
def test_a_label_with_room_is_whole_wherever_its_line_stands(month: int) -> None:
    (mark,) = place([Event(date(1979, month, 10), "amendment")], Axis(date(1972, 12, 17), date(2025, 12, 31)))
    assert mark.text == "amendment"


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2014, 6, 1), date(2015, 12, 31), date(2020, 12, 31)])
def test_a_label_longer_than_its_side_is_shortened_to_the_room_there(day: date) -> None:
    label = "Suspension: " + "The United Provinces of Freedonia and Sylvania, " * 3
    ends = [Event(date(2010, 1, 1), ""), Event(date(2020, 12, 31), "")]
    mark = max(
        place([*ends, Event(day, label)], Axis(date(2010, 1, 1), date(2020, 12, 31))), key=lambda mark: mark.label
    )
    room = WIDE * (100 - mark.x if mark.anchor == "start" else mark.x) / 100
    assert (mark.label, mark.text[-1]) == (label, "…")
    assert WIDE * 0.4 < len(mark.text) * CHARACTER <= room
