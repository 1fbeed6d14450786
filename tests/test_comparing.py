"""Two wordings side by side: what of them corresponds and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.comparing import Side, beside
from tests import cast

LONG = "Nobody likes the weather here. We will count every umbrella in the land. The treaty stays dry."
SHORT = "We count each umbrella in the land."


def text(side: Side) -> str:
    return side.before + "".join(piece.words for piece in side.pieces) + side.after


def sides(one: str, other: str) -> tuple[Side, Side]:
    compared = beside(one, other, "en")
    return compared.one, compared.other


def changed(side: Side) -> list[str]:
    return [piece.words for piece in side.pieces if piece.kind != "same"]


def test_a_sentence_is_compared_with_its_counterpart_in_a_longer_wording() -> None:
    one, other = sides(LONG, SHORT)
    assert (one.before, one.after) == ("Nobody likes the weather here. ", " The treaty stays dry.")
    assert (changed(one), changed(other)) == (["will", "every"], ["each"])


def test_the_longer_may_be_the_second() -> None:
    one, other = sides(SHORT, LONG)
    assert other.before == "Nobody likes the weather here. "
    assert changed(one) == ["each"]


def test_wordings_of_the_same_extent_are_compared_whole() -> None:
    one, other = sides(cast.UMBRELLAS, cast.UMBRELLAS.replace("twice", "once"))
    assert (one.before, one.after, changed(one), changed(other)) == ("", "", ["twice"], ["once"])


@pytest.mark.parametrize(
    ("one", "other", "tells"),
    [
        (LONG, SHORT, True),
        (cast.UMBRELLAS, cast.RAIN, False),
        ("我们会数每一把雨伞", "我们要数每一把伞", True),
        ("我们会数每一把雨伞", "从来不是因为天气", False),
        ("!", "?", False),
    ],
)
def test_it_is_told_whether_comparing_tells_anything(one: str, other: str, tells: bool) -> None:
    assert beside(one, other, "en").tells is tells


def test_no_mark_begins_or_ends_with_a_space() -> None:
    one, other = sides("We are now being counted", "We are counted here and there")
    assert (changed(one), changed(other)) == (["now being"], ["here and there"])


@pytest.mark.parametrize(
    ("one", "other", "marked", "cut"),
    [
        (LONG, SHORT, True, True),
        (LONG, "We will count every umbrella in the land.", False, True),
        (cast.UMBRELLAS, cast.UMBRELLAS.replace("twice", "once"), True, False),
    ],
)
def test_it_is_told_what_there_is_to_explain(one: str, other: str, marked: bool, cut: bool) -> None:
    compared = beside(one, other, "en")
    assert (compared.is_marked, compared.is_cut) == (marked, cut)


SENTENCES = st.lists(
    st.sampled_from(["We count.", "It rains a lot!", "And you?\n", "дождь идёт", "数伞。"]), max_size=50
)


@pytest.mark.parametrize("language", ["en", "ru"])
@given(one=SENTENCES, other=SENTENCES)
def test_each_side_is_its_wording(language: str, one: list[str], other: list[str]) -> None:
    left, right = " ".join(one), " ".join(other)
    compared = beside(left, right, language)
    assert (text(compared.one), text(compared.other)) == (left, right)
    assert 0 <= compared.common <= 1
