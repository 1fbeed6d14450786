"""Encodings, and the languages of texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.readers.decoding import cleaned, declared_in, decoded
from statements.ingest.readers.tongue import language_of
from statements.ingest.readers.values import Unreadable

pytestmark = pytest.mark.once

ENGLISH = (
    "“We are ready to talk,” Ada Example, the foreign minister of Exampleland, told the Daily Placeholder in the café."
)
RUSSIAN = 'Министр иностранных дел Примерии Ада Пример заявила, что переговоры продолжатся. "Мы готовы", - сказала она.'
UKRAINIAN = 'Міністр закордонних справ Ада Приклад заявила, що переговори триватимуть. "Ми готові", - сказала вона.'
GERMAN = (
    "Außenministerin Ada Example sagte, die Gespräche würden fortgesetzt. „Wir sind bereit, für die Lösung zu kämpfen.“"
)
FRENCH = (
    "La ministre des Affaires étrangères, Ada Example, a déclaré : « Nous sommes prêts à négocier, où que ce soit. »"
)
CHINESE = "示例国外交部长艾达周二对《每日占位报》表示，会谈将在春季继续进行，双方都没有离开谈判桌。"


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, GERMAN, FRENCH, CHINESE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_told_by_its_marks(text: str, encoding: str) -> None:
    assert cleaned(decoded(text.encode(encoding))) == text


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, GERMAN, FRENCH])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_spaces(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN.replace("і", "и").replace("є", "е")])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_the_cyrillic_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_a_short_russian_text_is_enough() -> None:
    assert decoded("Он сказал «да».".encode("cp1251")) == "Он сказал «да»."


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, FRENCH])
def test_western_texts_are_told(text: str) -> None:
    assert decoded(text.encode("cp1252")) == text


def test_a_chinese_text_is_told() -> None:
    assert decoded(CHINESE.encode("gb18030")) == CHINESE


def test_a_declared_encoding_is_used() -> None:
    assert decoded("Привет".encode("koi8-r"), "KOI8-R") == "Привет"


def test_utf8_is_believed_more_than_what_is_declared() -> None:
    assert decoded(RUSSIAN.encode(), "windows-1251") == RUSSIAN


@pytest.mark.parametrize("declared", ["utf-7", "no such thing", "base64", "idna", "unicode_escape", "rot13", "x" * 40])
def test_an_encoding_that_is_none_does_no_harm(declared: str) -> None:
    assert decoded(GERMAN.encode("cp1252"), declared) == GERMAN


def test_a_few_broken_bytes_spoil_no_text() -> None:
    broken = (RUSSIAN * 3).encode()[:-1] + b"\xff."
    assert decoded(broken).startswith(RUSSIAN)


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"ab\0\0\0cd" * 50, b"\x01\x02\x03" * 99])
def test_data_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="not a text"):
        decoded(content)


@pytest.mark.parametrize(
    ("media_type", "charset"),
    [("text/html; charset=UTF-8", "UTF-8"), ('text/plain;Charset="koi8-r"', "koi8-r"), ("text/html", ""), ("", "")],
)
def test_the_charset_of_a_media_type(media_type: str, charset: str) -> None:
    assert declared_in(media_type) == charset


@given(st.text(st.characters(exclude_categories=[]), max_size=200))
def test_cleaned_text_can_be_stored(text: str) -> None:
    clean = cleaned(text)
    assert clean.encode() is not None
    assert not set(clean) & {"\0", "\r", "\x0b", "\ufeff"}
    assert cleaned(clean) == clean


@pytest.mark.parametrize(
    ("text", "code"),
    [(ENGLISH, "en"), (RUSSIAN, "ru"), (GERMAN, "de"), (FRENCH, "fr"), (CHINESE, "zh"), (UKRAINIAN, "uk")],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    assert language_of(text) == code


def test_a_text_too_short_to_tell_has_no_language() -> None:
    assert language_of("Ada Example!") == ""


@pytest.mark.parametrize(
    ("declared", "code"), [("en-GB", "en"), ("en_US", "en"), ("ru", "en"), ("zxx yy", "en"), ("", "en")]
)
def test_a_text_that_clearly_is_in_another_language_is_believed(declared: str, code: str) -> None:
    assert language_of(ENGLISH, declared) == code


def test_a_declared_language_stands_where_the_text_does_not_tell() -> None:
    assert language_of("Ada Example!", "de-CH") == "de"
