"""What a token is, in how many ways a text can be read, and what of it is indexed."""

from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.search import analysis
from statements.search.analysis import LONGEST, SEPARATOR, are_one_word, index_fields, readings, tokens

ANY_TEXT = st.text(st.characters(exclude_categories=()))
TRICKY = "aé\u0301 -’'.,1٣UN核武がﾞไ🙂\u00ad\u200d\ufe0f\u00a0¶·_\0\ud800ßﬁⅣ²"
TEXTS = ANY_TEXT | st.text(st.sampled_from(TRICKY), max_size=30)


def read(text: str) -> list[str]:
    """The readings of a text, each as one line."""
    return [" ".join(token.text for token in reading) for reading in readings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New START, signed!", ["new start signed"]),
        ("non-proliferation", ["non proliferation", "nonproliferation"]),
        ("non\u2011proliferation", ["non proliferation", "nonproliferation"]),
        ("non proliferation", ["non proliferation", "nonproliferation"]),
        ("People’s", ["people s", "peoples"]),
        ("об'єкт", ["об єкт", "обєкт"]),
        ("the U.N.", ["the u n", "the un"]),
        ("U.N.-led", ["u n led", "un led", "unled"]),
        ("1,550 or 1.550", ["1 550 or 1 550", "1550 or 1550"]),
        ("1\u202f550 warheads", ["1 550 warheads", "1550 warheads"]),
        ("СНВ-III", ["снв iii", "снвiii"]),
        ("soft\u00adware and zero\u200bwidth", ["software and zerowidth"]),
        ("🙂peace☢️war", ["peace war"]),
        ("US–Russia / East—West", ["us russia east west"]),
        ("end. Start", ["end start"]),
        ("treaty² © a_b", ["treaty a b"]),
        ("-- ' . , ¶ · \0 \ud800", [""]),
    ],
)
def test_a_text_is_read_in_as_many_ways_as_its_marks_allow(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", ["non è", "non anti-missile", "none proliferation", "non – proliferation", "the non."])
def test_a_combining_prefix_joins_only_the_word_that_follows_it(text: str) -> None:
    assert not any(token.startswith("non") and len(token) > 4 for reading in read(text) for token in reading.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("核武器", ["核武 武器 器"]),
        ("核", ["核"]),
        ("F-16战机", ["f 16 战机 机", "f16 战机 机"]),
        ("ガッコウ", ["ガッ ッコ コウ ウ"]),
        ("สันติ", ["สัน นติ ติ"]),
        ("น้ำ", ["น้ํา"]),
        ("한국 정부", ["한국 정부"]),
    ],
)
def test_scripts_without_spaces_become_bigrams_and_a_closing_unigram(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@settings(deadline=None)
@given(TEXTS)
def test_a_token_points_to_its_place_in_the_original(text: str) -> None:
    for reading in readings(text):
        assert all(0 <= token.start < token.end <= len(text) for token in reading)
        assert [token.start for token in reading] == sorted({token.start for token in reading})


@settings(deadline=None)
@given(TEXTS)
def test_tokens_hold_nothing_but_letters_digits_and_marks(text: str) -> None:
    for reading in readings(text):
        for token in reading:
            assert 0 < len(token.text) <= LONGEST
            assert {category(char)[0] for char in token.text} <= set("LNM")
            assert not any("A" <= char <= "Z" for char in token.text)


@settings(deadline=None)
@given(TEXTS)
def test_readings_differ_and_begin_with_the_one_apart(text: str) -> None:
    found = read(text)
    assert 1 <= len(found) == len(set(found)) <= 3
    assert found[0] == " ".join(token.text for token in tokens(text))


def test_the_original_of_a_token_may_be_longer_or_shorter_than_the_token() -> None:
    text = "Die Straße nai\u0308v, U.N. Rat"
    together = readings(text)[-1]
    assert [text[token.start : token.end] for token in together] == ["Die", "Straße", "nai\u0308v", "U.N.", "Rat"]
    assert [token.text for token in together] == ["die", "strasse", "naiv", "un", "rat"]


def test_very_long_words_are_cut() -> None:
    assert [token.text for token in tokens(f"{'x' * 5000} y")] == ["x" * LONGEST, "y"]
    assert [len(token.text) for token in readings("a-" * 5000)[-1]] == [LONGEST]


def test_prefix_and_word_typed_apart_are_one_word_only_as_a_whole() -> None:
    assert are_one_word("non", "proliferation")
    assert are_one_word("Anti", "missile-defence")
    assert not are_one_word("non-anti", "missile")
    assert not are_one_word("new", "start")
    assert not are_one_word("non", "")


def test_words_and_stems_of_every_text_and_reading_stand_place_by_place() -> None:
    fields = index_fields([("People's treaties", "en"), ("", "en"), ("договоры СНВ", "ru"), ("核", "zh")])
    assert fields.words == ("people", "s", "treaties", "¶", "peoples", "treaties", "¶", "договоры", "снв", "¶", "核")
    assert fields.stems[:7] == ("en·peopl", "en·s", "en·treati", "¶", "en·peopl", "en·treati", "¶")
    assert fields.stems[7:] == ("ru·договор", "ru·снв", "¶", "核")


@settings(deadline=None)
@given(st.lists(st.tuples(TEXTS, st.sampled_from(["en", "ru", "ar", "xx", ""])), max_size=4))
def test_no_separator_is_missing_doubled_or_at_an_end(parts: list[tuple[str, str]]) -> None:
    words, stems = index_fields(parts)
    assert len(words) == len(stems)
    assert [word == SEPARATOR for word in words] == [stem == SEPARATOR for stem in stems]
    pieces = " ".join(words).split(SEPARATOR)
    assert all(piece.strip() for piece in pieces) or not words


def test_a_monstrous_document_is_indexed_as_far_as_a_database_takes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "INDEXED_BYTES", 200)
    words, stems = index_fields([(" ".join(f"word{number}" for number in range(100)), "en")])
    assert 0 < len(words) == len(stems) < 20
    assert words[0] == "word0"
