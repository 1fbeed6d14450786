"""The outlet's name in the title of a page, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.readers.documents import reading_of
from statements.ingest.readers.titles import outlet_in_title
from statements.ingest.readers.values import Source
from statements.ingest.values import Document
from tests.reader_samples import BODY, HEADLINE, page

pytestmark = pytest.mark.once


def read(title: str, heading: str = HEADLINE, head: str = "") -> Document:
    markup = page(head, heading=heading).replace(
        f"<title>{heading} | Daily Placeholder</title>", f"<title>{title}</title>"
    )
    return reading_of(Source(markup.encode())).document


@pytest.mark.parametrize(
    ("ending", "outlet"),
    [
        (" | The Placeholder Post", "The Placeholder Post"),
        (" - Umbrella World News", "Umbrella World News"),
        (" — The Placeholder", "The Placeholder"),
        (" – Placeholder", "Placeholder"),
        (" | World | The Placeholder Post", "The Placeholder Post"),
        (" | The Placeholder Post | World", "The Placeholder Post"),
        (" - World news - Placeholder", "Placeholder"),
        (" • placeholder.example", "placeholder.example"),
        ("| Gazette of Placetown", "Gazette of Placetown"),
        (" | World", ""),
        (" - as it happened", ""),
        (" | “We count”", ""),
        ("", ""),
    ],
)
def test_the_outlet_is_read_from_the_title_behind_the_headline(ending: str, outlet: str) -> None:
    document = read(HEADLINE + ending)
    assert (document.headline, document.outlet) == (HEADLINE, outlet)


def test_a_headline_with_a_dash_keeps_its_end() -> None:
    heading = "Talks on the Harbour Treaty resume – Exampleland"
    document = read(heading, heading=heading)
    assert (document.headline, document.outlet) == (heading, "")


def test_the_pages_data_are_believed_more_than_its_title() -> None:
    head = '<meta property="og:site_name" content="Daily Placeholder">'
    assert read(f"{HEADLINE} | The Other Post", head=head).outlet == "Daily Placeholder"


def test_an_author_in_the_title_is_no_outlet() -> None:
    assert read(f"{HEADLINE} | Carla Muster", head='<meta name="author" content="Carla Muster">').outlet == ""


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{HEADLINE} | The Placeholder", "The Placeholder"),
        (f"{HEADLINE} - The Placeholder Post", "The Placeholder Post"),
        (f"{HEADLINE} – The Harbour", ""),
        ("Umbrellas - Rain", ""),
        ("World | Harbour", ""),
    ],
)
def test_without_a_heading_the_mark_or_the_name_has_to_be_plain(title: str, outlet: str) -> None:
    assert outlet_in_title(title, []) == outlet


def test_a_line_that_turns_out_to_be_the_heading_shows_the_outlet_behind_it() -> None:
    lines = [f"<b>{HEADLINE}</b>", "28.02.2023 15:07", *BODY]
    markup = f"<html><title>{HEADLINE} - The Placeholder</title><body><table><tr><td>{'<br><br>'.join(lines)}</td></tr></table></html>"
    document = reading_of(Source(markup.encode())).document
    assert (document.headline, document.outlet) == (HEADLINE, "The Placeholder")


@given(st.text(alphabet="Talks |-—resume.News“", max_size=40), st.text(alphabet="Talks resume", max_size=10))
def test_any_title_is_answered(title: str, heading: str) -> None:
    assert outlet_in_title(title, [heading]) in title
