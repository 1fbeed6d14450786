"""Plain text: what it opens with, and what becomes of its lines."""

from datetime import time
from pathlib import Path

import pytest

from statements.ingest.readers.documents import reading_of
from statements.ingest.readers.paragraphs import in_paragraphs
from statements.ingest.readers.values import MOST_CHARACTERS, Source, Unreadable
from statements.ingest.values import Document
from tests.reader_samples import BODY, HEADLINE, TEXT

pytestmark = pytest.mark.once

EXAMPLE = Path(__file__).resolve().parents[2] / "shared/seeds/000_acccf71954da4062.txt"
WRAPPED = """The foreign minister of Exampleland said on Tuesday that the talks on
the Harbour Treaty would be resumed in spring, whatever the others may
think of it.

Boris Beispiel, her counterpart, answered that nobody had ever left the
table and that the well-
known differences were small."""


def read(text: str) -> Document:
    return reading_of(Source(text.encode())).document


def test_a_text_stays_as_it_is() -> None:
    assert read(TEXT).text == TEXT


def test_the_first_line_is_the_headline() -> None:
    assert read(TEXT).headline == HEADLINE


def test_a_line_with_time_and_day_dates_the_article() -> None:
    document = read(TEXT)
    assert (document.published, document.published_time, document.published_zone) == ("2023-02-28", time(15, 7), "")


def test_what_the_text_does_not_say_stays_empty() -> None:
    document = read(TEXT)
    assert (document.outlet, document.byline, document.address) == ("", "", "")


def test_the_address_it_was_taken_from_is_kept() -> None:
    source = Source(TEXT.encode(), address="https://placeholder.example/a")
    assert reading_of(source).document.address == "https://placeholder.example/a"


def test_a_text_without_a_headline_has_none() -> None:
    assert read("\n\n".join(BODY)).headline == ""


def test_a_single_paragraph_is_no_headline() -> None:
    assert read("Talks on the Harbour Treaty resume").headline == ""


def test_a_headline_may_end_in_a_full_stop_where_a_dateline_follows() -> None:
    assert read("\n\n".join([f"{HEADLINE}.", "28 February 2023", *BODY])).headline == f"{HEADLINE}."


def test_the_name_of_a_section_is_no_headline() -> None:
    assert read(f"WORLD\n\n{TEXT}").headline == HEADLINE


def test_a_dateline_may_come_before_the_headline() -> None:
    document = read("\n\n".join(["28 February 2023", HEADLINE, *BODY]))
    assert (document.headline, document.published) == (HEADLINE, "2023-02-28")


def test_a_date_within_the_text_is_not_when_it_was_published() -> None:
    assert read("\n\n".join([HEADLINE, *BODY, "It began on 28 February 2023."])).published == ""


def test_a_date_far_down_is_not_when_it_was_published() -> None:
    assert read("\n\n".join([HEADLINE, BODY[0] * 3, "28 February 2023"])).published == ""


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ada Example", "Ada Example"),
        ("By Ada Example and Boris Beispiel", "Ada Example and Boris Beispiel"),
        ("Von Carla von Muster", "Carla von Muster"),
        ("Par Ada Example", "Ada Example"),
        ("Автор: Ада Пример", "Ада Пример"),
        ("By the end of the day all was over", ""),
        ("By Tuesday.", ""),
    ],
)
def test_a_byline_is_read_where_it_is_printed(line: str, byline: str) -> None:
    assert read("\n\n".join([HEADLINE, line, *BODY])).byline == byline


def test_line_ends_of_every_kind_are_one_kind() -> None:
    assert read(TEXT.replace("\n", "\r\n")).text == read(TEXT.replace("\n", "\r")).text == TEXT


def test_lines_that_are_paragraphs_get_an_empty_line_between_them() -> None:
    assert read(TEXT.replace("\n\n", "\n")).text == TEXT


def test_wrapped_lines_are_joined() -> None:
    first, second = in_paragraphs(WRAPPED).split("\n\n")
    assert "talks on the Harbour Treaty would be resumed in spring, whatever the others may think" in first
    assert second.endswith("the well-known differences were small.")


def test_lines_at_the_top_are_not_taken_for_wrapped_ones() -> None:
    top = f"{HEADLINE}\nBy Ada Example\n28 February 2023"
    document = read("\n\n".join([top, *BODY]))
    assert (document.headline, document.byline, document.published) == (HEADLINE, "Ada Example", "2023-02-28")


def test_joining_lines_changes_no_word() -> None:
    assert in_paragraphs(WRAPPED).replace("-", "- ").split() == WRAPPED.replace("-", "- ").split()


def test_an_indented_line_begins_a_paragraph_of_a_wrapped_text() -> None:
    wrapped = WRAPPED.replace("\n\nBoris", "\n    Boris")
    assert in_paragraphs(wrapped).count("\n\n") == 1


def test_characters_that_are_none_are_dropped() -> None:
    assert read(TEXT.replace("Talks", "\x01Talks\ufeff", 1).replace("ready", "re\x00ady", 1)).text == TEXT


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "… — 123 !"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="no text|empty"):
        read(text)


def test_a_text_beyond_bounds_is_refused() -> None:
    with pytest.raises(Unreadable, match="2,000,000 characters"):
        read("word " * (MOST_CHARACTERS // 5 + 1))


@pytest.mark.skipif(not EXAMPLE.exists(), reason="the worked example is not beside the project")
def test_the_worked_example_reads_as_it_is_printed() -> None:
    document = reading_of(Source(EXAMPLE.read_bytes(), EXAMPLE.name)).document
    assert document.headline == "Kremlin spokesman: NATO is ‘de facto at war with Russia’"
    assert (document.published, document.published_time) == ("2023-02-28", time(15, 7))
    assert (document.published_zone, document.language, document.outlet, document.byline) == ("", "en", "", "")
    assert document.text == EXAMPLE.read_text().replace("\n\n\n", "\n\n")


FILED = "Ada Example, the foreign minister of Exampleland, said on Wednesday that the talks would be resumed in spring."


@pytest.mark.parametrize(
    ("line", "published", "outlet"),
    [
        ("PLACETOWN, March 14, 2024. /TASS/.", "2024-03-14", "TASS"),
        ("PLACETOWN, March 14, 2024 (Umbrella Wire) -", "2024-03-14", "Umbrella Wire"),
        ("March 14, 2024 (Xinhua)", "2024-03-14", "Xinhua"),
        ("Musterstadt, 14. März 2024 (dpa) -", "2024-03-14", "dpa"),
        ("PLACETOWN, March 14. /TASS/.", "", "TASS"),
        ("PLACETOWN (AFP) —", "", "AFP"),
    ],
)
def test_a_wires_dateline_gives_day_and_agency(line: str, published: str, outlet: str) -> None:
    for text in (f"{line} {FILED}\n\n{BODY[0]}", "\n\n".join([HEADLINE, f"{line} {FILED}", *BODY])):
        document = read(text)
        assert (document.published, document.outlet, document.dateline) == (published, outlet, line)
        assert document.text == text


def test_a_dateline_on_a_line_of_its_own_is_no_headline() -> None:
    document = read("\n\n".join(["Musterstadt, 14. März 2024 (dpa)", HEADLINE, *BODY]))
    assert (document.headline, document.published) == (HEADLINE, "2024-03-14")


def test_a_line_that_dates_the_article_is_believed_more_than_a_dateline() -> None:
    document = read("\n\n".join([HEADLINE, "15 March 2024 10:15", f"PLACETOWN, March 14, 2024 (AFP) — {FILED}"]))
    assert (document.published, document.published_time) == ("2024-03-15", time(10, 15))


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Updated 15 March 2024 10:15", "2024-03-14"),
        ("Last updated: January 2, 2025", ""),
        ("Ten years of the treaty", ""),
    ],
)
def test_a_dateline_without_a_year_takes_it_from_a_full_date_at_the_top(line: str, published: str) -> None:
    assert read("\n\n".join([HEADLINE, line, f"PLACETOWN, March 14 (AFP) — {FILED}", *BODY])).published == published


def test_what_stands_at_an_address_is_not_the_agencys() -> None:
    text = "\n\n".join([HEADLINE, f"PLACETOWN, March 14, 2024 (AFP) — {FILED}", *BODY])
    document = reading_of(Source(text.encode(), address="https://placeholder.example/a")).document
    assert (document.published, document.outlet) == ("2024-03-14", "")


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Example | 28 February 2023",
        "By Ada Example, 28 February 2023",
        "28 February 2023 • By Ada Example",
        "By Ada Example — February 28, 2023",
    ],
)
def test_a_line_may_give_names_and_day(line: str) -> None:
    document = read("\n\n".join([HEADLINE, line, *BODY]))
    assert (document.headline, document.byline, document.published) == (HEADLINE, "Ada Example", "2023-02-28")
