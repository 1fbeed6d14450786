"""Parts of a quotation: asked for by their words, found in them, and asked for again."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.parts import Found, find, query, read
from tests import cast

TWICE = "We will count, we will wait, and then we will count again."


def sought(text: str, **asked: str) -> Found:
    directive = read(asked)
    assert directive
    return find(text, directive)


def found(text: str, **asked: str) -> str | None:
    place = sought(text, **asked).place
    return text[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (cast.UMBRELLAS, "count every umbrella"),
        ("It’s “more or less dry” – so far", 'It\'s "more or less dry" - so far'),
        ("Wait… and see", "Wait... and see"),
        ("We count.\n\nAnd we wait.", "We count. And we wait."),
        (cast.RAIN, f"“{cast.RAIN}”"),
        ("我们会数每一把雨伞", "每一把雨伞"),
        ("سنعد كل مظلة", "كل مظلة"),
    ],
)
def test_words_are_found_whatever_their_marks_and_spaces(text: str, words: str) -> None:
    assert found(text, words=words)


def test_the_first_and_the_last_words_stand_for_all_between() -> None:
    assert found(cast.UMBRELLAS, words="count every", to="count them") == "count every umbrella, and we will count them"


def test_words_behind_it_tell_one_end_from_another() -> None:
    assert found(TWICE, words="We will", to="count", after="again") == TWICE.removesuffix(" again.")


def test_an_ellipsis_that_is_typed_stands_for_what_is_left_out() -> None:
    assert found(cast.UMBRELLAS, words="We will … umbrella") == "We will count every umbrella"


def test_whole_words_come_before_parts_of_words() -> None:
    assert sought("The rainy day of rain", words="rain").place == (17, 21)


def test_words_around_it_tell_one_place_from_another() -> None:
    assert sought(TWICE, words="we will count", before="and then").place == (38, 51)


@pytest.mark.parametrize("asked", [{}, {"before": "never"}])
def test_words_that_come_twice_are_found_first_and_counted(asked: dict[str, str]) -> None:
    assert sought(TWICE, words="will count", **asked) == Found((3, 13), 1)


@pytest.mark.parametrize(
    "asked", [{"words": "never said"}, {"words": "count", "to": "sunshine"}, {"words": "x" * 9000}]
)
def test_words_that_are_not_there_have_no_place(asked: dict[str, str]) -> None:
    assert found(TWICE, **asked) is None


@pytest.mark.parametrize("parameters", [{}, {"words": " "}, {"to": "rain"}])
def test_nothing_is_asked_for_without_words(parameters: dict[str, str]) -> None:
    assert read(parameters) is None


def test_a_long_part_is_asked_for_in_short() -> None:
    text = "We begin with the umbrellas of the north, " + "then " * 200 + "and we end with those of the islands."
    assert query(text, (0, len(text))) == "words=We+begin+with+the+umbrellas+of&to=end+with+those+of+the+islands."


WORD = st.sampled_from(["we", "will", "count", "every", "umbrella", "twice,", "–", "“rain”", "и", "дождь", "umbrellas"])
SENTENCES = st.lists(WORD, min_size=1, max_size=60)


@given(words=SENTENCES, data=st.data())
def test_what_is_asked_for_again_is_at_the_same_place_or_is_said_to_be_elsewhere_too(
    words: list[str], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    text, start = " ".join(words), len(" ".join([*words[:first], ""]))
    place = start, start + len(" ".join(words[first : last + 1]))
    asked = read(dict(parse_qsl(query(text, place))))
    assert asked
    again = find(text, asked)
    assert again.place == place or again.others or " ".join(words).count(asked.end) > 1
