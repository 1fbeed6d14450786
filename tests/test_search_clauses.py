"""What typed clauses ask of the index, and how they are said."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.names import fold
from statements.search.analysis import index_fields, tokens
from statements.search.clauses import in_words, to_text_query
from statements.search.parser import parse
from statements.search.query import AnyOf, Phrase, Prefix, TextQuery, Word
from tests.naive import matches

ALIKE = [
    ("non-proliferation", "non proliferation", "nonproliferation"),
    ("People's", "People’s", "peoples"),
    ("U.N.", "UN", "u.n."),
    ("1,550", "1550", "1.550"),
    ("naïve", "naive", "nai\u0308ve"),
    ("1441", "№ 1441", "١٤٤١"),
    ("anti-missile", "anti missile", "antimissiles"),
    ("treaty", "treaties", "Treaty"),
    ("договор", "договоры", "ДОГОВОРА"),
]


def finds(search: str, text: str, language: str = "en") -> bool:
    return matches(to_text_query(parse(search)), *index_fields([(text, language)]))


@pytest.mark.parametrize(("typed", "written"), [pair for alike in ALIKE for pair in product(alike, repeat=2)])
def test_spellings_of_a_word_find_one_another(typed: str, written: str) -> None:
    language = "ru" if fold(typed).startswith("д") else "en"
    assert finds(typed, f"On {written} today", language)
    assert not finds(f"-({typed})", f"On {written} today", language)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("sanction*", "They were sanctioned"),
        ("СНВ-III", "Договор СНВ-III"),
        ("СНВ-III", "Договор СНВ III"),
        ("cease fire", "a cease-fire"),
        ("cease fire", "to cease all fire"),
        ("cease-fire", "a ceasefire"),
        ("ceasefire", "a cease-fire"),
        ("US", "U.S.-led talks"),
        ("US-Russia", "US–Russia talks"),
        ('"U.N. Security Council"', "the UN Security Council"),
        ('"UN Security Council"', "the U.N. Security Council"),
        ('"non proliferation treaty"', "the nonproliferation treaty"),
        ("non-prolif*", "nonproliferation"),
        ("nonprolif*", "non-proliferation"),
        ("non prolif*", "non-proliferation"),
        ('"new star*"', "New START"),
        ("J.F. Kennedy", "J. F. Kennedy"),
        ("武器条", "核武器条约"),
        ("核武器", "反对核武器"),
        ("约", "核武器条约"),
        ("器", "核武器条约"),
        ('"在 NATO"', "他在 NATO 总部"),
    ],
)
def test_a_search_finds_what_a_person_means(typed: str, written: str) -> None:
    assert finds(typed, written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("party", "in part"),
        ("against", "once again"),
        ("un", "united"),
        ('"treaty"', "treaties"),
        ('"new start"', "start anew, new and start"),
        ('"peace people"', "people and peace"),
        ("核器", "核武器"),
        ("non-proliferation", "non and proliferation"),
        ("sanction*", "sanct"),
    ],
)
def test_a_search_does_not_find_what_only_looks_like_it(typed: str, written: str) -> None:
    assert not finds(typed, written)


def test_no_phrase_runs_from_one_text_or_reading_into_the_next() -> None:
    fields = index_fields([("People's war", "en"), ("peace", "en")])
    for phrase in ('"war peace"', '"war peoples"', '"war people"'):
        assert not matches(to_text_query(parse(phrase)), *fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("treaty", Word("treaty")),
        ("sanct*", Prefix("sanct")),
        ('"New START"', Phrase(("new", "start"))),
        ('"treaty"', Phrase(("treaty",))),
        ("non-prolif*", AnyOf((Phrase(("non", "prolif"), prefix=True), Prefix("nonprolif")))),
        ("U.N.", AnyOf((Phrase(("u", "n")), Word("un")))),
        ('"U.N."', AnyOf((Phrase(("u", "n")), Phrase(("un",))))),
        ("(U.N. OR NATO)", AnyOf((Phrase(("u", "n")), Word("un"), Word("nato")))),
        ("and/or", Phrase(("and", "or"))),
        ("核", Prefix("核")),
        ("核武", Word("核武")),
        ("核武器", Phrase(("核武", "武器"))),
    ],
)
def test_a_clause_asks_for_every_reading_of_it(text: str, expected: object) -> None:
    assert to_text_query(parse(text)).all_of == (expected,)


def test_wanted_and_unwanted_are_told_apart_and_asked_once() -> None:
    query = to_text_query(parse("war Peace war -treaty -(salt OR abm)"))
    unwanted = (Word("treaty"), AnyOf((Word("salt"), Word("abm"))))
    assert query == TextQuery((Word("war"), Word("peace")), unwanted)
    assert query.unwanted() == TextQuery((AnyOf((Word("treaty"), Word("salt"), Word("abm"))),))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_word_and_beginning_of_a_text_finds_it(text: str) -> None:
    fields = index_fields([(text, "en")])
    for token in tokens(text):
        assert matches(TextQuery((Word(token.text),)), *fields)
        assert finds(f"{token.text[:3]}*", text)
        assert finds(text[token.start : token.end], text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Treaty", "“Treaty”"),
        ("sanct*", "words beginning with “sanct”"),
        ('"New START"', "the words “New START” side by side"),
        ('"treaty"', "exactly “treaty”"),
        ('(war OR "cold war")', "“war” or the words “cold war” side by side"),
        ("-war", "without “war”"),
    ],
)
def test_a_clause_can_be_said_in_words(text: str, said: str) -> None:
    (clause,) = parse(text).clauses
    assert in_words(clause) == said
