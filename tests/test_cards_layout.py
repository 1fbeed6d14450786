"""What fits on a quote card and how large, that nothing is cut unsaid, and in which letters and marks it stands."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from statements.cards.breaking import lines, sentences
from statements.cards.drawing import draw
from statements.cards.layout import ROOM, TOP, lay_out
from statements.cards.typeface import typeface
from statements.cards.values import HEIGHT, Card, Picture
from tests import cast

FACE = typeface()
SENTENCE = "As Mr. Example told the U.S. delegation, every umbrella is counted."


def card(words: str = cast.UMBRELLAS, language: str = "en", **extra: Any) -> Card:
    given: dict[str, Any] = {
        "language_name": "English",
        "quoted": True,
        "signs": (),
        "who": "Ada Example",
        "office": "Foreign Minister, Foreign Ministry of Freedonia",
        "when": "27 February 2023 · Interview, Freedonia City",
        "number": 42,
        "address": "https://archive.example/statements/42/",
    }
    return Card(words, language, **(given | extra))


def shown(picture: Picture) -> str:
    return " ".join(line.text for line in picture.lines)


def sizes(words: str) -> set[float]:
    return {line.size for line in lay_out(FACE, card(words)).lines if line.language}


# What fits, and how large


def test_widths_are_those_of_the_typeface() -> None:
    assert [round(1000 * FACE.advances[char]) for char in "AmЖέ "] == [712, 955, 961, 466, 237]


def test_short_words_stand_larger_than_long_ones() -> None:
    assert max(sizes("It was never about the rain.")) > max(sizes(" ".join([SENTENCE] * 5)))


@given(
    st.text(st.sampled_from("abc WЖ.!?\n“”—'&<我\u0301ش"), max_size=1500),
    st.text(st.sampled_from("Aw, 我é-"), max_size=300),
)
@hypothesis_settings(deadline=None, max_examples=60)
def test_no_line_leaves_the_card_or_another_line(words: str, name: str) -> None:
    picture = lay_out(FACE, card(words or "a", who=name, office=name, when=name, signs=("Paraphrase",)))
    for line in picture.lines:
        assert FACE.has(line.text)
        assert FACE.width(line.text, line.size) <= ROOM + 0.01
        assert line.size < line.y < HEIGHT
    left = [line for line in picture.lines if not line.at_end]
    assert all(after.y - before.y >= 0.9 * after.size for before, after in zip(left, left[1:], strict=False))


@given(st.text(st.sampled_from("ab W"), min_size=1, max_size=400), st.integers(40, 400))
def test_breaking_loses_no_letter(text: str, width: int) -> None:
    assert "".join(lines(FACE, text, 30, width)).replace(" ", "") == text.replace(" ", "")


# Nothing is cut without saying so


@pytest.mark.parametrize("count", [1, 4])
def test_words_that_fit_stand_whole_and_nothing_is_said_about_more(count: int) -> None:
    said = shown(lay_out(FACE, card(" ".join([SENTENCE] * count))))
    assert said.count(SENTENCE.split()[-1]) == count
    assert "goes on" not in said
    assert "…" not in said


@pytest.mark.parametrize("count", [9, 10, 30])
def test_of_many_sentences_whole_ones_stand_and_the_rest_is_counted(count: int) -> None:
    said = shown(lay_out(FACE, card(" ".join([SENTENCE] * count))))
    there = said.count(SENTENCE)
    assert there > 3
    assert f"{SENTENCE}” The statement goes on: {count - there} more sentence" in said


def test_a_first_sentence_too_long_is_cut_at_a_word_and_says_so() -> None:
    said = shown(lay_out(FACE, card(f"{'Umbrellas, counted, ' * 60}are dry. And so on. And on.")))
    assert re.search(r"(Umbrellas|counted), \[…\]” The sentence goes on, and 2 more sentences follow\.", said)


def test_one_word_too_long_for_the_card_is_cut_and_says_so() -> None:
    said = shown(lay_out(FACE, card("umbrella" * 300)))
    assert "The sentence goes on." in said
    assert "[…]”" in said


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        (f"{SENTENCE} {SENTENCE}", "en", 2),
        ("«Зонты сосчитаны», – сказал г. Пример. Дождя нет.", "ru", 2),
        ("In the year 2023 г. Пример. Дождя нет.", "ru", 2),
        ("Umbrellas. umbrellas.", "en", 1),
        ("“Count them!” She did.", "en", 1),
        ("...", "en", 1),
    ],
)
def test_where_it_is_doubtful_a_sentence_goes_on(text: str, language: str, count: int) -> None:
    found = sentences(text, language)
    assert (" ".join(found), len(found)) == (text, count)


# Marks, scripts and letters


@pytest.mark.parametrize(
    ("language", "quoted", "begins"),
    [
        ("en", True, "“A"),
        ("ru", True, "«A"),
        ("de", True, "„A"),
        ("pt-BR", True, "“A"),
        ("xx", True, "“A"),
        ("en", False, "A"),
    ],
)
def test_only_the_speakers_own_words_stand_in_the_marks_of_their_language(
    language: str, quoted: bool, begins: str
) -> None:
    assert lay_out(FACE, card("A word", language, quoted=quoted)).lines[0].text.startswith(begins)


@pytest.mark.parametrize(
    ("words", "language", "name"), [("每一把雨伞都要数", "zh", "Chinese"), ("سنعد كل مظلة مرتين", "ar", "Arabic")]
)
def test_words_in_a_script_without_type_are_pointed_to_and_who_said_them_stands(
    words: str, language: str, name: str
) -> None:
    said = shown(lay_out(FACE, card(words, language, language_name=name)))
    assert f"The words are in {name}. Read them in the archive." in said
    assert "Ada Example" in said
    assert "https://archive.example/statements/42/" in said


def test_what_stands_for_words_that_cannot_be_set_stands_in_the_middle_of_their_room() -> None:
    said, _where, who, *_ = sorted(
        (line for line in lay_out(FACE, card("每一把雨伞都要数")).lines if not line.at_end), key=lambda line: line.y
    )
    assert (TOP + who.y - who.size - 36) / 2 == said.y


def test_a_name_without_end_is_cut_within_the_card() -> None:
    for line in lay_out(FACE, card(who=f"Ada {'W' * 200}", office="m" * 300)).lines:
        assert FACE.width(line.text, line.size) <= ROOM


def test_a_single_sign_without_type_is_not_blamed_on_the_language() -> None:
    assert "Some letters of the words cannot be set here." in shown(lay_out(FACE, card("We count 🌂 twice")))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("who", "Speaker’s name: see the archive"),
        ("office", "Office: see the archive"),
        ("when", "When and where: see"),
    ],
)
def test_what_has_letters_without_type_is_left_off_and_not_guessed(part: str, said: str) -> None:
    told = shown(lay_out(FACE, card(**{part: "李 Example"})))
    assert said in told
    assert "Li" not in told


def test_marks_nobody_sees_do_not_keep_words_from_being_set() -> None:
    assert lay_out(FACE, card("co\u00adunt\u200b\u200e it\u2011self\ufeff")).lines[0].text == "“count it-self”"


def test_a_long_address_is_never_cut() -> None:
    address = f"https://{'very-long.' * 15}example/statements/42/"
    assert address in shown(lay_out(FACE, card(address=address)))


def test_without_an_address_a_card_has_the_number_of_the_statement() -> None:
    said = shown(lay_out(FACE, card(address="")))
    assert said.count("Statement Archive") == 1
    assert "Statement Archive, no. 42" in said


def test_the_svg_is_well_formed_escapes_its_words_and_refers_to_nothing() -> None:
    hostile = """<script>alert("1")</script> & ' ]]> &amp; {} %s"""
    svg = draw(FACE, lay_out(FACE, card(hostile, who=hostile, language='en"><image href="x')))
    root = ElementTree.fromstring(svg)
    assert {element.tag.partition("}")[2] for element in root.iter()} == {"svg", "title", "rect", "path", "g", "text"}
    assert {name for element in root.iter() for name in element.attrib if "href" in name or name == "style"} == set()
    assert f"“{hostile}”" in " ".join(text for element in root.iter() if (text := element.text))
