"""Lines and values that say when an article was published."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import dates
from statements.ingest.readers.datelines import Moment, moment_of_line, moment_of_value

pytestmark = pytest.mark.once

DAY = "2023-02-28"


@pytest.mark.parametrize(
    ("line", "at", "zone"),
    [
        ("15:07 28.02.2023 •", time(15, 7), ""),
        ("28.02.2023 15:07", time(15, 7), ""),
        ("28.02.2023", None, ""),
        ("2023-02-28", None, ""),
        ("2023年2月28日 15:07", time(15, 7), ""),
        ("28/02/2023 - 15:07", time(15, 7), ""),
        ("28 февраля 2023, 15:07 МСК", time(15, 7), "МСК"),
        ("28 февраля 2023 г. в 15:07", time(15, 7), ""),
        ("28 Feb 2023 15:07 GMT", time(15, 7), "GMT"),
        ("February 28, 2023, 3:07 PM EST", time(15, 7), "EST"),
        ("12:30 a.m. ET Feb. 28, 2023", time(0, 30), "ET"),
        ("Published at 12:07 BST 28 February 2023", time(12, 7), "BST"),
        ("Tue 28 Feb 2023 15.07 GMT", time(15, 7), "GMT"),
        ("Source: Xinhua | 2023-02-28 15:07:05", time(15, 7), ""),
        ("Publié le 28 février 2023 à 15h07", time(15, 7), ""),
        ("Dienstag, 28. Februar 2023 um 15.07 Uhr", time(15, 7), ""),
        ("28 February 2023 12:00 UTC+3", time(12, 0), "UTC+3"),
        ("(15:07 Moscow time, 28 February 2023)", time(15, 7), "Moscow time"),
        ("Tuesday, February 28, 2023 10:15 +0300", time(10, 15), "+0300"),
        ("Published 28 Feb 2023 | Updated 1 Mar 2023 10:00", None, ""),
        ("Updated on 1 March 2023 · Published on 28 February 2023", None, ""),
        ("PUBLISHED: 15:07 EST, 28 February 2023 | UPDATED: 16:00 EST, 28 February 2023", time(15, 7), "EST"),
        ("Published: Tuesday, 28 February 2023, 15:07 GMT", time(15, 7), "GMT"),
        ("28.02.2023 15:07 (МСК)", time(15, 7), "МСК"),
        ("2023-02-28T15:07:00+03:00", time(15, 7), "+03:00"),
        ("Published: 2023-02-28T15:07Z", time(15, 7), "UTC"),
        ("Дата публикации: 28.02.2023", None, ""),
        ("February 28, 2023 • 4 min read", None, ""),
    ],
)
def test_a_dateline_is_read(line: str, at: time | None, zone: str) -> None:
    assert moment_of_line(line) == Moment(DAY, at, zone)


@pytest.mark.parametrize(
    "line",
    [
        "It began on 28 February 2023",
        "Updated 28 February 2023 15:07",
        "Stand: 28.02.2023",
        "Обновлено 28.02.2023",
        "02/03/2023",
        "31.02.2023",
        "28.13.2023",
        "25:07 28.02.2023",
        "28 February",
        "15:07",
        "28 February 2023 3",
        "28 February 2023 – 1 March 2023",
        "28.02.23",
        "",
    ],
)
def test_what_is_no_dateline_or_not_clear_is_not_read(line: str) -> None:
    assert moment_of_line(line) is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2023-02-28T15:07:00+03:00", Moment(DAY, time(15, 7), "+03:00")),
        ("2023-02-28T12:07:00.000Z", Moment(DAY, time(12, 7), "UTC")),
        ("2023-02-28T15:07", Moment(DAY, time(15, 7))),
        ("2023-02-28 15:07:00 +0300", Moment(DAY, time(15, 7), "+0300")),
        ("Tue, 28 Feb 2023 12:07:00 GMT", Moment(DAY, time(12, 7), "GMT")),
        ("2023-02", Moment("2023-02")),
        ("2023", Moment("2023")),
        ("2023-13-01", None),
        ("0000-00-00", None),
        ("2023-02-28T25:00:00", Moment(DAY)),
        ("soon", None),
        ("", None),
    ],
)
def test_a_value_is_read(value: str, moment: Moment | None) -> None:
    assert moment_of_value(value) == moment


@pytest.mark.parametrize("value", ["2023-02-28T00:00:00Z", "2023-02-28T00:00:00", "2023-02-28 00:00"])
def test_midnight_to_the_second_is_a_day_without_a_time(value: str) -> None:
    assert moment_of_value(value) == Moment(DAY)


def test_a_time_after_midnight_is_one() -> None:
    assert moment_of_value("2023-02-28T00:07:00Z") == Moment(DAY, time(0, 7), "UTC")


@given(st.text(alphabet="0123456789.:-/ TZ+•| FebMay2023февраля", max_size=40))
def test_whatever_is_read_is_a_day_of_the_calendar(line: str) -> None:
    for moment in (moment_of_line(line), moment_of_value(line)):
        assert moment is None or dates.parse(moment.day).earliest
