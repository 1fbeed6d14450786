"""Paragraphs, sentences and tokens of a text whose quotations are opaque."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.attribution.parsing import parse
from statements.ingest.attribution.tokens import Sentence
from statements.ingest.languages import for_code
from statements.ingest.quotations.finding import find_quotations

ENGLISH = for_code("en")


def parsed(text: str) -> list[Sentence]:
    return parse(text, find_quotations(text, "en"), ENGLISH)


def sentences(text: str) -> list[str]:
    return [text[s.tokens[0].start : s.tokens[-1].end] for s in parsed(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Example and Gen. Boris J. Beispiel met in the U.S. on Monday.",
        '"Are we ready?" Ada Example asked her guests.',
        '"We are ready," she said.',
        '"We are ready." Example said.',
        "It cost $4.5 million (about 3.9 million then) in all.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is over. Nobody won.", ["It is over.", "Nobody won."]),
        ('"We are ready." Nobody came.', ['"We are ready."', "Nobody came."]),
        ('"Are we?" He answered, "Yes, we are."', ['"Are we?"', 'He answered, "Yes, we are."']),
        ("A headline without a stop\n\nThen the text.", ["A headline without a stop", "Then the text."]),
        ("They flew to the U.S. The talks failed.", ["They flew to the U.S.", "The talks failed."]),
    ],
)
def test_two_sentences_are_two(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_quotation_is_one_token_with_its_marks_around_it() -> None:
    (sentence,) = parsed("She said “we are ready. Now.” twice.")
    (quotation,) = (token for token in sentence.tokens if token.quotation >= 0)
    assert quotation.text == "we are ready. Now."


def test_each_token_has_one_letter() -> None:
    (sentence,) = parsed('Ada Example, who leads the party, has said that "talks are near".')
    assert sentence.tags == "NN,RVDn,XVSQ."


@pytest.mark.parametrize(
    ("text", "word", "letter"),
    [
        ("The group made an unprompted call for peace.", "call", "n"),
        ("They reject claims of fraud.", "claims", "n"),
        ("Example claims the seat.", "claims", "V"),
        ("Most said no.", "said", "V"),
        ("It was a message that read well.", "that", "R"),
        ("She said that he knew.", "that", "S"),
        ("He wanted to halt the talks.", "halt", "V"),
        ("Minister Says Grain Talks May Resume Soon", "Says", "V"),
    ],
)
def test_a_word_of_two_classes_is_told_by_its_neighbours(text: str, word: str, letter: str) -> None:
    tags = [token.tag for sentence in parsed(text) for token in sentence.tokens if token.text == word]
    assert tags == [letter]


@given(st.text(st.sampled_from("aB .,\n\"'’“”-()?!1é東\u2028"), max_size=120))
def test_tokens_lie_in_the_text_in_order_and_apart(text: str) -> None:
    tokens = [token for sentence in parsed(text) for token in sentence.tokens]
    assert all(0 <= a.start < a.end <= b.start for a, b in zip(tokens, tokens[1:], strict=False))
    assert all(token.end <= len(text) and len(token.tag) == 1 for token in tokens)
