"""Names and words folded for comparison."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.names import fold, fold_name

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("NATO", "nato"),
        ("naïve", "naive"),
        ("nai\u0308ve", "naive"),
        ("Straße", "strasse"),
        ("Łódź, Ærø, Þór, Đilas", "lodz, aero, thor, dilas"),
        ("İstanbul", "istanbul"),
        ("ısı", "isi"),
        ("Лёвочкин", "левочкин"),
        ("Толстой", "толстой"),
        ("Толстои\u0306", "толстой"),
        ("Зеленський її", "зеленський іі"),
        ("ＮＡＴＯ ﬁ", "nato fi"),
        ("١٤٤١ १४४१", "1441 1441"),
        ("أحمد مُحَمَّد مـحـمـد", "احمد محمد محمد"),
        ("foot\u00adball, zero\u200bwidth", "football, zerowidth"),
        ("核\U000e0100", "核"),
    ],
)
def test_case_accents_and_variant_forms_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["がこう", "क्या", "สุขุมวิท", "한국어"])
def test_marks_without_which_another_word_is_left_are_kept(text: str) -> None:
    assert fold(text) == text


@settings(deadline=None)
@given(ANY_TEXT)
def test_folding_a_second_time_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_name(fold_name(text)) == fold_name(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_what_is_folded_can_be_stored(text: str) -> None:
    assert "\0" not in fold(text)
    assert fold(text).encode().decode() == fold(text)


def test_no_single_character_needs_folding_twice() -> None:
    assert [code for code in range(0x3000) if fold(fold(chr(code))) != fold(chr(code))] == []


@pytest.mark.parametrize("name", ["O’Neill", "O'Neill", " O‘Neill\n", "O´Neill", "O`Neill", "ＯʼＮｅｉｌｌ"])
def test_apostrophes_of_every_kind_are_one_in_a_name(name: str) -> None:
    assert fold_name(name) == "o'neill"


def test_a_name_has_plain_hyphens_and_single_spaces() -> None:
    assert fold_name("Jean\u2011Yves\u00a0  Le\t Drian") == "jean-yves le drian"
