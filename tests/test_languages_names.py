"""Forms of names: cases undone, genders told apart, doubt kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.languages.first_names import gender_of
from statements.ingest.languages.name_forms import (
    Reading,
    agreeing,
    as_printed,
    fold,
    may_be,
    nominative,
    with_genitive,
)
from statements.ingest.languages.russian_names import bases, in_nominative, name_of_forms, readings


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Петра Образцова", "Пётр Образцов"),
        ("Петру Образцову", "Пётр Образцов"),
        ("Петром Образцовым", "Пётр Образцов"),
        ("Петре Образцове", "Пётр Образцов"),
        ("Елены Образцовой", "Елена Образцова"),
        ("Елену Образцову", "Елена Образцова"),
        ("Анны Каменской", "Анна Каменская"),
        ("Анной Каменской", "Анна Каменская"),
        ("Виктором Измышленским", "Виктор Измышленский"),
        ("Виктору Викторовичу Измышленскому", "Виктор Викторович Измышленский"),
        ("Льва Толстого", "Лев Толстой"),
        ("Ильи Бондаренко", "Илья Бондаренко"),
        ("Ольге Черных", "Ольга Черных"),
        ("Джоном Эксамплом", "Джон Эксампл"),
        ("Веры Кравец", "Вера Кравец"),
        ("Марии Ивановой-Петровой", "Мария Иванова-Петрова"),
        ("Урсулы фон дер Ляйен", "Урсула фон дер Ляйен"),
        ("Павла Выдумкина", "Павел Выдумкин"),
    ],
)
def test_a_russian_name_in_any_case_is_given_in_the_nominative(printed: str, name: str) -> None:
    assert str(in_nominative(tuple(printed.split()))) == name


def test_the_case_tells_a_man_from_a_woman_of_the_same_surname() -> None:
    assert str(in_nominative(("Образцова",), "gen")) == "Образцов"
    assert str(in_nominative(("Образцова",), "nom")) == "Образцова"
    assert str(in_nominative(("Образцову",), "dat")) == "Образцов"


def test_a_form_that_may_be_two_peoples_is_given_to_neither() -> None:
    assert in_nominative(("Образцову",)) is None


def test_a_name_known_in_the_nominative_decides_a_form() -> None:
    assert str(in_nominative(("Образцову",), known=frozenset({"образцова"}))) == "Образцова"


def test_an_instrumental_in_ым_is_a_mans() -> None:
    name = in_nominative(("Образцовым",))
    assert name is not None
    assert (str(name), name.gender) == ("Образцов", "m")


def test_what_is_no_russian_word_stays_as_printed() -> None:
    assert readings("ТАСС") == (Reading("ТАСС"),)
    assert readings("R2") == (Reading("R2"),)


def test_the_printed_form_is_first_among_the_bases() -> None:
    assert bases("Захаровой")[0] == "захаровой"
    assert "захарова" in bases("Захаровой")


def test_a_figure_printed_in_several_forms_is_called_by_the_fullest() -> None:
    assert name_of_forms(("Марии Придумкиной", "Придумкина")) == "Мария Придумкина"


def test_a_german_genitive_may_be_the_name_with_or_without_its_s() -> None:
    assert may_be("Beispiels", "Beispiel", with_genitive)
    assert may_be("Hans", "Hans", with_genitive)
    assert may_be("Schulz’", "Schulz", with_genitive)
    assert not may_be("Beispiel", "Beispiels", with_genitive)


def test_case_dots_and_apostrophes_do_not_tell_names_apart() -> None:
    assert fold("Пётр") == fold("ПЕТР")
    assert fold("D’Exemple") == fold("d'exemple")


def test_words_of_a_name_agree_in_gender() -> None:
    assert {name.gender for name in agreeing(("Елены", "Образцовой"), readings) if name.doubt <= 0} == {"f"}


def test_a_language_without_forms_gives_names_back() -> None:
    name = nominative(("Ada", "Example"), as_printed)
    assert str(name) == "Ada Example"


def test_first_names_tell_gender_and_shared_ones_do_not() -> None:
    assert gender_of("Пётр") == "m"
    assert gender_of("Hélène") == "f"
    assert gender_of("Dominique") == "f"
    assert gender_of("Andrea") == "f"
    assert gender_of("Placeholder") == ""


@given(st.text(max_size=20))
def test_any_word_has_a_reading(word: str) -> None:
    assert readings(word)
    assert fold(word) in bases(word)
