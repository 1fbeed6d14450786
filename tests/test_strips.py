"""Shares and statements into strips over one axis of time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import strips
from statements.axis import CHARACTER, LINE, WIDE
from statements.events import Event
from statements.points import Said
from statements.shares import Share
from statements.strips import MOST_POINTS, STACK, Series, draw

EVENTS = [
    Event(date(2010, 4, 8), "Signature"),
    Event(date(2012, 2, 5), "Entry into force"),
    Event(date(2040, 1, 1), "Expiry"),
]


def share(year: int, count: int, held: int) -> Share:
    return Share(date(year, 1, 1), date(year, 12, 31), str(year), count, held, f"?year={year}", f"?held={year}")


def shares(*pairs: tuple[int, int]) -> tuple[Share, ...]:
    return tuple(share(2010 + index, *pair) for index, pair in enumerate(pairs))


def said(first: str, last: str = "", title: str = "Words") -> Said:
    return Said(date.fromisoformat(first), date.fromisoformat(last or first), title, first, f"/{first}/")


@pytest.mark.parametrize(
    ("count", "held", "words"),
    [
        (7, 31, "7 of 31 statements, 23 %"),
        (1, 1, "1 of 1 statement, 100 %"),
        (0, 31, "0 of 31 statements"),
        (0, 0, "nothing held"),
        (1, 1000, "1 of 1,000 statements, under 1 %"),
        (999, 1000, "999 of 1,000 statements, over 99 %"),
        (1, 200, "1 of 200 statements, 1 %"),
    ],
)
def test_a_share_is_said_with_what_it_is_a_share_of(count: int, held: int, words: str) -> None:
    assert share(2020, count, held).in_words == words


def test_no_period_is_no_drawing() -> None:
    assert draw([]) is None
    assert draw([Series("Ada", ())]) is None


def test_silence_is_a_nought_and_nothing_held_is_hatched() -> None:
    drawing = draw([Series("Ada", shares((1, 3), (0, 4), (0, 0), (0, 0), (2, 2)))])
    assert drawing
    (strip,) = drawing.strips
    assert [round(zero.x) for zero in strip.zeros] == [30]
    assert [(round(gap.x), round(gap.width), gap.label) for gap in strip.gaps] == [(40, 40, "nothing held")]


def test_a_gap_without_room_is_hatched_and_not_labelled() -> None:
    drawing = draw([Series("Ada", shares(*[(1, 1)] * 20, (0, 0)))])
    assert drawing
    assert [gap.label for gap in drawing.strips[0].gaps] == [""]


def test_a_statement_stands_at_its_day_on_those_it_would_touch() -> None:
    dated = ("2010-05-01", "2011-02-03", "2010-02-01", "2010-05-06")
    drawing = draw([Series("Ada", shares((3, 3), (1, 1)), tuple(map(said, dated)))])
    assert drawing
    assert [(p.href, round(p.x), drawing.foot - y, p.reach) for p, y in drawing.strips[0].points] == [
        ("/2010-02-01/", 4, 4, None),
        ("/2010-05-01/", 17, 4, None),
        ("/2010-05-06/", 17, 12, None),
        ("/2011-02-03/", 55, 4, None),
    ]


def test_a_statement_stands_on_the_side_of_an_event_on_which_it_was_said() -> None:
    both = (said("2012-02-03"), said("2012-02-07"))
    drawing = draw([Series("Ada", shares((1, 1), (0, 1), (2, 2)), both)], EVENTS)
    assert drawing
    (before, _), (after, _) = drawing.strips[0].points
    assert before.x < drawing.marks[1].x < after.x


def test_a_date_wider_than_its_period_is_drawn_as_far_as_it_reaches() -> None:
    drawing = draw([Series("Ada", shares((1, 1), (1, 1), (1, 1)), (said("2010-07-01", "2012-12-31"),))])
    assert drawing
    ((point, _y),) = drawing.strips[0].points
    assert drawing.has_rings
    assert point.reach
    assert [round(end) for end in point.reach] == [17, 100]
    assert point.reach[0] < point.x < point.reach[1]


@pytest.mark.parametrize(("count", "as_points"), [(STACK, True), (STACK + 1, False)])
def test_there_are_points_while_a_stack_has_room(count: int, as_points: bool) -> None:
    drawing = draw([Series("Ada", shares((1, 1))), Series("Boris", shares((count, 40)))])
    assert drawing
    assert drawing.as_points is as_points


def test_there_are_bars_where_points_would_be_too_many_in_all() -> None:
    assert not strips.fit_as_points([shares(*[(STACK, 90)] * (MOST_POINTS // STACK + 1))])


def test_bars_of_all_strips_are_in_one_scale() -> None:
    drawing = draw([Series("Ada", shares((10, 90), (40, 90))), Series("Boris", shares((20, 90), (0, 90)))])
    assert drawing
    heights = [[slot.bar_height for slot in strip.slots] for strip in drawing.strips]
    assert heights == [[strips.BARS_PLOT / 4, strips.BARS_PLOT], [strips.BARS_PLOT / 2, 0]]
    assert [strip.peak and strip.peak.count for strip in drawing.strips] == [40, 20]


def test_events_are_drawn_over_all_strips_and_those_outside_of_the_time_are_not() -> None:
    drawing = draw(
        [Series("Ada", shares((1, 1), (1, 1), (1, 1))), Series("Boris", shares((1, 1), (1, 1), (1, 1)))], EVENTS
    )
    assert drawing
    assert [(mark.number, mark.label) for mark in drawing.marks] == [(1, "Signature"), (2, "Entry into force")]
    assert drawing.foot == drawing.strips[1].baseline


def test_a_long_name_is_cut_where_the_drawing_ends() -> None:
    drawing = draw([Series("Ada " * 30, shares((1, 1)))])
    assert drawing
    strip = drawing.strips[0]
    assert len(strip.narrow_label) <= strips.LONGEST_NARROW_LABEL == 35
    assert strips.LONGEST_NARROW_LABEL < len(strip.label) <= strips.LONGEST_LABEL == 75
    assert strip.label.endswith("…")
    assert strip.narrow_label.endswith("…")


def test_the_figure_over_a_bar_stands_below_the_name() -> None:
    drawing = draw([Series("Ada", shares((40, 50), (10, 50)))])
    assert drawing
    (strip,) = drawing.strips
    assert strip.peak
    assert strip.peak.y - CHARACTER > strip.label_y


COUNTS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), min_size=1, max_size=62)
DATED = st.lists(st.tuples(st.integers(0, 62 * 365), st.integers(0, 900)), max_size=40)


@given(st.lists(COUNTS, min_size=1, max_size=2))
def test_every_period_is_one_slot_and_one_of_count_nought_or_gap(strands: list[list[tuple[int, int]]]) -> None:
    length = min(map(len, strands))
    series = [
        Series(
            str(index),
            shares(*((count if held else 0, count + held if held else 0) for count, held in strand[:length])),
        )
        for index, strand in enumerate(strands)
    ]
    drawing = draw(series, EVENTS)
    assert drawing
    for strip, one in zip(drawing.strips, series, strict=True):
        assert [slot.share for slot in strip.slots] == list(one.shares)
        assert len(strip.zeros) == sum(1 for each in one.shares if each.held and not each.count)
        assert round(sum(gap.width for gap in strip.gaps), 1) == round(
            sum(slot.width for slot in strip.slots if slot.share.is_gap), 1
        )
        for slot in strip.slots:
            assert slot.bar_x >= 0
            assert slot.bar_x + slot.bar_width <= 100.01
            assert strip.top <= slot.bar_y <= strip.baseline
            assert (slot.bar_height > 0) == (slot.share.count > 0 and not drawing.as_points)
    tops = [strip.label_y - LINE for strip in drawing.strips]
    feet = [strip.baseline for strip in drawing.strips]
    assert all(foot <= top + LINE for foot, top in zip(feet, tops[1:], strict=False))
    assert drawing.height >= feet[-1] + LINE


@given(DATED)
def test_every_statement_is_one_point_inside_and_none_covers_another(dated: list[tuple[int, int]]) -> None:
    first, end = date(2010, 1, 1), date(2071, 12, 31)
    statements = [
        Said(first + timedelta(begins), min(first + timedelta(begins + length), end), "", "", f"/{index}/")
        for index, (begins, length) in enumerate(dated)
        if first + timedelta(begins) <= end
    ]
    counted = [sum(1 for one in statements if one.first.year <= year <= one.last.year) for year in range(2010, 2072)]
    series = Series("Ada", shares(*((count, count + 1) for count in counted)), tuple(statements))
    drawing = draw([series])
    assert drawing
    (strip,) = drawing.strips
    if not drawing.as_points:
        assert strip.points == ()
        return
    assert sorted(point.href for point, _y in strip.points) == sorted(one.href for one in statements)
    assert len({(point.x, y) for point, y in strip.points}) == len(statements)
    for point, y in strip.points:
        assert 0 < point.x < 100
        assert strip.top < y < strip.baseline
        if point.reach:
            assert 0 <= point.reach[0] < point.reach[1] <= 100


@given(st.lists(st.tuples(st.integers(0, 3000), st.text("abc ", min_size=3, max_size=30)), max_size=6))
def test_labels_of_events_never_overlap(events: list[tuple[int, str]]) -> None:
    drawn = [Event(date(2010, 1, 1) + timedelta(day), label) for day, label in events]
    drawing = draw([Series("Ada", shares(*[(1, 1)] * 9))], drawn)
    assert drawing
    texts = []
    for mark in drawing.marks:
        line, width = mark.x * WIDE / 100, len(mark.label) * CHARACTER
        texts.append((mark.row, *((line, line + width) if mark.anchor == "start" else (line - width, line))))
    for row, left, right in texts:
        assert sum(1 for other in texts if other[0] == row and other[1] < right and left < other[2]) == 1
