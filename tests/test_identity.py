"""Whether two sources are one article and two proposals the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.importing.identity import (
    address_key,
    are_alike,
    fingerprint,
    host_of,
    plain_address,
    web_address,
)

PAGE = "https://daily.example/news/umbrellas"


@pytest.mark.parametrize(
    "address",
    [
        "http://daily.example/news/umbrellas",
        "https://www.daily.example/news/umbrellas/",
        "HTTPS://Daily.Example:443/news/umbrellas#comments",
        "https://daily.example/news/umbrellas?utm_source=feed&fbclid=1",
    ],
)
def test_links_to_one_page_have_one_key(address: str) -> None:
    assert address_key(address) == address_key(PAGE)


@pytest.mark.parametrize(
    "address",
    [
        "https://daily.example/news/Umbrellas",
        "https://daily.example/news/umbrellas?page=2",
        "https://daily.example:8443/news/umbrellas",
        "https://evil.example/daily.example/news/umbrellas",
    ],
)
def test_links_to_different_pages_have_different_keys(address: str) -> None:
    assert address_key(address) != address_key(PAGE)


@pytest.mark.parametrize(
    "address", ["", "daily.example", "ftp://daily.example/", "http://[", "https://a:99999/", "mailto:a@b"]
)
def test_what_is_no_web_address_has_no_key(address: str) -> None:
    assert (address_key(address), web_address(address), host_of(address)) == ("", "", "")


def test_the_order_of_a_query_makes_no_difference() -> None:
    assert (
        plain_address("https://a.example/?b=2&a=1") == plain_address("https://a.example?a=1&b=2") == "a.example?a=1&b=2"
    )


@given(st.text())
def test_any_text_has_a_key_or_none(text: str) -> None:
    assert address_key(text) == "" or len(address_key(text)) == 64


def test_marks_case_and_spaces_leave_a_fingerprint_as_it_is() -> None:
    assert fingerprint("“We will count,” twice", "Ada Example") == fingerprint("We  WILL count - twice.", "ada example")


def test_other_words_or_another_name_change_it() -> None:
    first = fingerprint("We will count", "Ada Example")
    assert first not in (
        fingerprint("We will not count", "Ada Example"),
        fingerprint("We will count", "Boris Beispiel"),
    )


def test_versions_of_a_text_are_alike_and_other_texts_are_not() -> None:
    text = "The Umbrella Treaty remains more or less dry, the minister said on Monday. " * 5
    assert are_alike(text, text.replace("Monday", "Tuesday"))
    assert not are_alike(text, "Hats, brims and feathers are in fashion again this spring, as every year. " * 5)
