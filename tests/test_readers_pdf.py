"""PDF files: lines to paragraphs, and what is no article's text."""

import textwrap

import pytest

from statements.ingest.readers.documents import reading_of
from statements.ingest.readers.pdf_lines import Line, paragraphs_of
from statements.ingest.readers.values import Source, Unreadable
from statements.ingest.values import Document
from tests.reader_samples import BODY, HEADLINE, locked, pdf, sealed

pytestmark = pytest.mark.once

PARTS = [HEADLINE, "15:07 28.02.2023", *BODY]


def wrapped(*parts: str, width: int = 60) -> list[str]:
    """Lines of paragraphs with an empty line between them."""
    return [line for part in parts for line in ["", *textwrap.wrap(part, width)]][1:]


def read(content: bytes) -> Document:
    return reading_of(Source(content, "talks.pdf")).document


def lines(*texts: str, leading: float = 12, page: int = 0) -> list[Line]:
    return [Line(text, 72, 700 - index * leading, 10, page) for index, text in enumerate(texts)]


def test_lines_are_joined_to_paragraphs() -> None:
    assert read(pdf(wrapped(*PARTS))).text.split("\n\n") == PARTS


def test_headline_and_dateline_are_the_printed_ones() -> None:
    document = read(pdf(wrapped(*PARTS)))
    assert (document.headline, document.published, document.language) == (HEADLINE, "2023-02-28", "en")


def test_the_day_the_file_was_made_is_not_the_day_of_publication() -> None:
    document = read(pdf(wrapped(HEADLINE, *BODY)))
    assert (document.published, document.byline) == ("", "")


def test_the_title_the_file_gives_itself_is_its_headline() -> None:
    assert read(pdf(wrapped(*BODY), title="Harbour Treaty")).headline == "Harbour Treaty"


@pytest.mark.parametrize("title", ["talks_v2_final.docx", "Microsoft Word - talks", "untitled", "Document1"])
def test_the_name_of_a_file_is_no_headline(title: str) -> None:
    assert read(pdf(wrapped(*PARTS), title=title)).headline == HEADLINE


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = wrapped(BODY[2])
    text = read(pdf([*wrapped(*BODY[:2]), "", first], [second, "", *wrapped(BODY[3])])).text
    assert text.split("\n\n") == list(BODY)


def test_running_heads_and_page_numbers_are_left_out() -> None:
    towns = ["Alton", "Belford", "Carwick", "Dunmere"]
    sentences = [
        [f"The mayor of {town} said that the harbour would open.", f"Nobody in {town} doubted it."] for town in towns
    ]
    pages = [["Daily Placeholder, page " + str(n), *part, str(n)] for n, part in enumerate(sentences)]
    assert read(pdf(*pages)).text.split() == " ".join(line for part in sentences for line in part).split()


def test_a_word_divided_at_the_end_of_a_line_is_whole_again() -> None:
    assert paragraphs_of(
        lines("The talks on the harbour and on inspec-", "tions will be resumed in the spring, she said.")
    ) == ["The talks on the harbour and on inspections will be resumed in the spring, she said."]


def test_a_hyphen_of_the_words_own_is_kept_where_the_text_tells() -> None:
    text = paragraphs_of(
        lines(
            "A long-term plan is what both sides need, and a long-",
            "term plan is what they will get in the end, he said.",
        )
    )
    assert text == [
        "A long-term plan is what both sides need, and a long-term plan is what they will get in the end, he said."
    ]


def test_a_gap_divides_paragraphs_of_full_lines() -> None:
    above = lines(
        "The minister said that the talks would go on in spring.",
        "Nobody has left the table, and nobody will leave it now.",
    )
    below = [Line(line.text, line.x, line.y - 40, line.size, 0) for line in above]
    assert len(paragraphs_of([*above, *below])) == 2


def test_an_indent_divides_paragraphs_of_full_lines() -> None:
    full = lines(*["The minister said that the talks would go on in spring."] * 4)
    indented = [Line(line.text, line.x + 20 * (index == 2), line.y, line.size, 0) for index, line in enumerate(full)]
    assert len(paragraphs_of(indented)) == 2


def test_a_locked_file_is_refused() -> None:
    with pytest.raises(Unreadable, match="password"):
        read(locked(pdf(wrapped(*PARTS)), "secret"))


def test_a_file_locked_without_a_password_is_read() -> None:
    assert read(locked(pdf(wrapped(*PARTS)), "")).text.split("\n\n") == PARTS


@pytest.mark.parametrize("algorithm", ["AES-128", "AES-256"])
def test_a_file_encrypted_beyond_what_can_be_opened_tells_what_to_do(algorithm: str) -> None:
    with pytest.raises(Unreadable, match="encrypted.* Save it without protection.* or paste its text"):
        read(sealed(pdf(wrapped(*PARTS)), algorithm))


def test_a_file_of_pictures_is_refused() -> None:
    with pytest.raises(Unreadable, match="no text in this PDF"):
        read(pdf([], []))


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7", b"%PDF-1.4\n%%EOF", b"%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF", b"junk %PDF-"]
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        read(content)


def test_a_file_cut_off_is_read_or_refused() -> None:
    whole = pdf(wrapped(*PARTS))
    for length in range(0, len(whole), 97):
        try:
            assert read(whole[:length] + b" " * 40).text
        except Unreadable:
            pass


def test_a_file_with_too_many_pages_is_refused() -> None:
    with pytest.raises(Unreadable, match="500 pages"):
        read(pdf(*[["A line."]] * 501))
