from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.dates import BadDate, parse, written_out


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023-02-28", date(2023, 2, 28), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021~", date(2021, 1, 1), date(2021, 12, 31)),
        ("2021-12?", date(2021, 12, 1), date(2021, 12, 31)),
        ("2021-12/2022", date(2021, 12, 1), date(2022, 12, 31)),
        ("../2023-02-28", None, date(2023, 2, 28)),
        ("2023-02/..", date(2023, 2, 1), None),
        (" 2023 ", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_date_has_the_days_it_may_mean(text: str, earliest: date | None, latest: date | None) -> None:
    found = parse(text)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["", "28.02.2023", "2023-2", "2023-02-30", "2023-13", "0000", "../..", "2023/2022", "soon", "2023-02-28T15:07"],
)
def test_what_is_no_date_is_refused_in_plain_words(text: str) -> None:
    with pytest.raises(BadDate, match=r"date|calendar|ends before|open"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023-02-28", "28 February 2023"),
        ("2023-02", "February 2023"),
        ("2023", "2023"),
        ("2021~", "about 2021"),
        ("2021-12?", "probably December 2021"),
        ("../2023-02-28", "on or before 28 February 2023"),
        ("../2023", "in or before 2023"),
        ("2023-02/..", "in or after February 2023"),
        ("2022/2023-02", "2022 to February 2023"),
    ],
)
def test_dates_are_written_out(text: str, said: str) -> None:
    assert written_out(text) == said


def test_of_an_open_date_only_the_known_day_counts() -> None:
    found = parse("../2023-02-28")
    assert found.first_day == found.last_day == date(2023, 2, 28)


@given(st.dates(min_value=date(1, 1, 1)), st.dates(min_value=date(1, 1, 1)))
def test_an_interval_spans_its_two_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    found = parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (found.earliest, found.latest) == (first, last)


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        found = parse(text)
    except BadDate:
        return
    assert found.first_day <= found.last_day
