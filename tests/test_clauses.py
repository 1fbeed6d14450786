"""Tokens and sentences for reading reported speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest import languages
from statements.ingest.reported import cues as reporting_cues
from statements.ingest.reported.clauses import QUOTE, Sentence, sentences


def cut(text: str, code: str = "en", opaque: tuple[tuple[int, int], ...] = ()) -> list[Sentence]:
    return list(sentences(text, languages.for_code(code), reporting_cues.for_code(code), opaque))


def printed(text: str, code: str = "en", opaque: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [text[s.tokens[0].start : s.tokens[-1].end] for s in cut(text, code, opaque)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bridge closed. The tunnel stayed open.", 2),
        ("Mr. Beispiel and Gen. Example met J. Muster.", 1),
        ("They met in the U.S. The talks failed.", 2),
        ("They met at 5 p.m. on Tuesday.", 1),
        ("He said no. Nobody asked why.", 2),
        ("One line\nthat goes on.", 1),
        ("A headline\nThe text begins.", 2),
        ("A headline\n\nthe text begins.", 2),
        ("Is it safe? It is.", 2),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str, count: int) -> None:
    assert len(cut(text)) == count


def test_a_german_date_ends_no_sentence() -> None:
    assert len(cut("Der Entwurf wird am 8. Dezember beraten. Danach wird gewählt.", "de")) == 2


def test_a_french_article_is_a_token_of_its_own() -> None:
    assert [t.low for t in cut("L’édile dit qu’il part", "fr")[0].tokens] == ["l'", "édile", "dit", "qu'", "il", "part"]


def test_a_quotation_is_one_token_and_its_comma_another() -> None:
    tokens = cut("“It is safe,” she said.", opaque=((0, 13),))[0].tokens
    assert [(t.kind, t.low) for t in tokens[:3]] == [(QUOTE, "“”"), ("mark", ","), ("word", "she")]


def test_a_quotation_that_ends_with_a_full_stop_ends_its_sentence() -> None:
    text = "She said “It is safe.” The bridge closed."
    assert printed(text, opaque=((9, 22),)) == ["She said “It is safe.”", "The bridge closed."]


@given(st.text(max_size=200))
def test_tokens_are_in_order_and_inside_any_text(text: str) -> None:
    place = 0
    for sentence in cut(text):
        for token in sentence.tokens:
            assert place <= token.start < token.end <= len(text)
            place = token.end
