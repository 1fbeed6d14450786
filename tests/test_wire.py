"""Datelines of wire agencies: what they say, and what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.wire import dateline_in

pytestmark = pytest.mark.once

SENTENCE = "Ada Example said that the harbour would open."
DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("line", "agency", "filed"),
    [
        ("PLACETOWN, March 14, 2024. /TASS/.", "TASS", DAY),
        ("PLACETOWN, March 14, 2024 (Umbrella Wire) -", "Umbrella Wire", DAY),
        ("PLACETOWN, Mar. 14, 2024 (AFP) —", "AFP", DAY),
        ("PLACETOWN, 14 March 2024 (Reuters) –", "Reuters", DAY),
        ("NEW PLACETOWN, Exampleland, March 14, 2024 (AP) —", "AP", DAY),
        ("March 14, 2024 (Xinhua)", "Xinhua", DAY),
        ("March 14, 2024 (Xinhua) --", "Xinhua", DAY),
        ("PLACETOWN, March 14, 2024 —", "", DAY),
        ("ПРИМЕРСК, 14 марта 2024 года. /ТАСС/.", "ТАСС", DAY),
        ("Примерск. 14 марта 2024 г. INTERFAX.RU -", "INTERFAX.RU", DAY),
        ("ПРИМЕРСК, 14 мар 2024 — РИА Новости.", "РИА Новости", DAY),
        ("Musterstadt, 14. März 2024 (dpa) -", "dpa", DAY),
        ("Musterstadt, 14. März 2024 (dpa)", "dpa", DAY),
        ("Exempleville, 14 mars 2024 (AFP) –", "AFP", DAY),
        ("PLACETOWN, March 14. /TASS/.", "TASS", None),
        ("PLACETOWN, March 14 (Reuters) -", "Reuters", None),
        ("PLACETOWN/SAMPLEBURG, March 14 (Reuters) -", "Reuters", None),
        ("ST. PLACETOWN, March 14 (Xinhua) --", "Xinhua", None),
        ("Примерск. 14 марта. INTERFAX.RU -", "INTERFAX.RU", None),
        ("ПРИМЕРСК, 14 мар — РИА Новости.", "РИА Новости", None),
        ("PLACETOWN (AFP) —", "AFP", None),
        ("Musterstadt (dpa) -", "dpa", None),
        ("PLACETOWN (Umbrella Wire) -", "Umbrella Wire", None),
        ("(Reuters) -", "Reuters", None),
    ],
)
def test_a_dateline_tells_its_agency_and_its_day(line: str, agency: str, filed: date | None) -> None:
    for text in (f"{line} {SENTENCE}", f"Harbour to open\n\n{line} {SENTENCE}", f"{line}\n\n{SENTENCE}"):
        dateline = dateline_in(text)
        assert dateline
        assert text[dateline.start : dateline.end] == line
        assert (dateline.agency, dateline.filed) == (agency, filed)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "On March 14, 2024, Ada Example said that the harbour would open.",
        "March 14, 2024 was a dry day in Placetown.",
        "Placetown, March 14, 2024 was dry.",
        "Ada Example (Umbrella Party) - a surprise.",
        "Placetown (Exampleland) was dry.",
        "PLACETOWN, February 31, 2024",
        "PLACETOWN is dry. /TASS/.",
        "NATO (the alliance) said so.",
        "",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_in(text) is None


def test_a_dateline_far_down_is_of_something_else() -> None:
    assert dateline_in("\n\n".join([SENTENCE] * 6 + [f"PLACETOWN, March 14 (AFP) — {SENTENCE}"])) is None


@pytest.mark.parametrize(
    ("published", "filed"),
    [
        (date(2024, 3, 14), date(2024, 3, 14)),
        (date(2024, 3, 15), date(2024, 3, 14)),
        (date(2024, 3, 13), None),
        (date(2024, 8, 1), None),
    ],
)
def test_the_year_of_a_day_without_one_is_that_of_the_publication(published: date, filed: date | None) -> None:
    dateline = dateline_in(f"PLACETOWN, March 14 (AFP) — {SENTENCE}")
    assert dateline
    assert dateline.filed_by(published) == filed


def test_a_day_that_is_not_in_the_calendar_is_none() -> None:
    dateline = dateline_in(f"PLACETOWN, February 30, 2024 (AFP) — {SENTENCE}")
    assert dateline
    assert dateline.filed is None


@given(st.text(alphabet="PLACETOWN ,.()/-—March 1420AFP\n", max_size=80))
def test_any_text_is_answered(text: str) -> None:
    dateline = dateline_in(text)
    assert dateline is None or 0 <= dateline.start < dateline.end <= len(text)
