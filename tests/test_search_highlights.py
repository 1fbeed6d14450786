"""What of a shown text is marked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.markup import mark
from statements.search.analysis import index_fields
from statements.search.clauses import to_text_query
from statements.search.highlights import matched_spans
from statements.search.parser import parse
from statements.search.query import TextQuery, Word
from tests.naive import matches

VOCABULARY = "war wars non proliferation non-proliferation U.N. UN U.N.-led 核武器 核 naïve"
WORDS = st.sampled_from(VOCABULARY.split())


def marked(search: str, text: str, language: str = "en") -> str:
    html = mark(text, matched_spans(to_text_query(parse(search)), text, language))
    return html.replace("<mark>", "[").replace("</mark>", "]")


@pytest.mark.parametrize(
    ("search", "shown"),
    [
        ("treaty", "New START, [treaties] on arms"),
        ('"new start"', "The [New START] treaty, to start a new"),
        ("naive", "so [nai\u0308ve]"),
        ("sanction*", "the [sanctioned] and [sanctions]"),
        ("nonproliferation", "[non-proliferation], [non proliferation]"),
        ("proliferation", "non-[proliferation]"),
        ("un", "the [U.N.]-led [UN]"),
        ("1550", "no more than [1,550]"),
        ("peoples", "the [People’s] Republic"),
        ("(war OR peace) -treaty", "[War] and [peace] and treaty"),
        ("核武", "反对[核武]器"),
        ("核", "反对[核]武器"),
        ("武器条", "核[武器条]约"),
        ("talks", "nothing of the kind"),
    ],
)
def test_what_matched_is_marked_in_the_original(search: str, shown: str) -> None:
    text = shown.replace("[", "").replace("]", "")
    assert marked(search, text) == shown


def test_the_language_of_the_text_decides_on_its_stems() -> None:
    assert marked("договора", "Договоры", "ru") == "[Договоры]"
    assert marked("договора", "Договоры", "en") == "Договоры"


@settings(deadline=None)
@given(search=st.lists(WORDS, min_size=1, max_size=2).map(" OR ".join), text=st.lists(WORDS, max_size=5).map(" ".join))
def test_something_is_marked_exactly_where_the_index_matches(search: str, text: str) -> None:
    query = to_text_query(parse(search))
    assert bool(matched_spans(query, text, "en")) == matches(query, *index_fields([(text, "en")]))


@settings(deadline=None)
@given(st.text(), st.text(min_size=1, max_size=3))
def test_spans_are_in_order_apart_and_inside_the_text(text: str, word: str) -> None:
    spans = matched_spans(to_text_query(parse(f"{word}* {text[:9]}")), text, "en")
    places = [place for span in spans for place in span]
    assert places == sorted(set(places))
    assert all(0 <= place <= len(text) for place in places)


def test_a_query_for_nothing_marks_nothing() -> None:
    assert matched_spans(TextQuery(none_of=(Word("war"),)), "war", "en") == []
