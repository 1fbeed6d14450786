"""Stems by language, and the stems a query asks for."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.search.analysis import tokens
from statements.stemming import LANGUAGES, MARK, query_stems, stem


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "treaty", "treaties"),
        ("ru", "договор", "договорами"),
        ("fr", "negociation", "negociations"),
        ("de", "vertrag", "vertrage"),
        ("es", "tratado", "tratados"),
        ("it", "trattato", "trattati"),
        ("pt", "tratado", "tratados"),
        ("nl", "sanctie", "sancties"),
        ("pl", "traktat", "traktatu"),
        ("ar", "نووي", "النووي"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, first: str, second: str) -> None:
    assert stem(first, language) == stem(second, language) != second
    assert stem(first, language) in query_stems(second)


def test_a_word_without_stemmer_for_its_language_or_script_is_its_own_stem() -> None:
    assert stem("treaties", "uk") == "treaties"
    assert stem("treaties", "ru") == "treaties"
    assert stem("договоры", "en") == "договоры"
    assert stem("1441", "en") == "1441"
    assert stem("核武", "en") == "核武"


@pytest.mark.parametrize(("word", "other"), [("party", "part"), ("against", "again"), ("use", "us"), ("wars", "war")])
def test_a_stemmer_of_one_language_joins_no_words_of_another(word: str, other: str) -> None:
    found_in = [language for language in LANGUAGES if stem(other, language) in query_stems(word)]
    assert all(stem(word, language) == stem(other, language) for language in found_in)
    assert other not in query_stems(word)


@settings(deadline=None)
@given(st.text(st.characters(categories=["L", "M", "Nd"])))
def test_a_document_with_the_very_word_is_always_found(text: str) -> None:
    for token in tokens(text):
        for language in (*LANGUAGES, "uk", ""):
            assert stem(token.text, language) in query_stems(token.text)


@settings(deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя'", min_size=1, max_size=12))
def test_a_stem_is_never_empty_and_is_marked_with_its_language(word: str) -> None:
    for language in LANGUAGES:
        _language, mark, stemmed = stem(word, language).partition(MARK)
        assert (stemmed and _language == language) if mark else stem(word, language) == word


def test_threads_do_not_disturb_each_other() -> None:
    words = [f"{first}{second}ations" for first in "abcdefghij" for second in "klmnopqrst"]
    expected = [stem(word, "en") for word in words]
    stem.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda word: stem(word, "en"), words)) == expected
