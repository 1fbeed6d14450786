"""Passages named by their words, and the addresses that lead to them."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.text_directives import LONG, TextDirective, naming
from statements.text_fragments import address, written
from tests import cast

PAGE = "https://placeholder.example/rain"


def at(text: str, words: str, last: str = "") -> tuple[int, int]:
    start = text.index(words)
    return start, text.index(last or words, start) + len(last or words)


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("It was never about the rain", "text=It%20was%20never%20about%20the%20rain"),
        ("a well-known, dry & cold hall", "text=a%20well%2Dknown%2C%20dry%20%26%20cold%20hall"),
        ("100% of “us”", "text=100%25%20of%20%E2%80%9Cus%E2%80%9D"),
        ("Зонты считают", "text=%D0%97%D0%BE%D0%BD%D1%82%D1%8B%20%D1%81%D1%87%D0%B8%D1%82%D0%B0%D1%8E%D1%82"),
        ("count #1, (then) count: again!", "text=count%20%231%2C%20(then)%20count:%20again!"),
    ],
)
def test_what_the_directive_itself_uses_is_encoded(words: str, directive: str) -> None:
    assert address(PAGE, words, [(0, len(words))]) == f"{PAGE}#:~:{directive}"


@pytest.mark.parametrize(
    ("url", "begins"),
    [
        (PAGE, f"{PAGE}#:~:text="),
        (f"{PAGE}#section", f"{PAGE}#section:~:text="),
        (f"{PAGE}?a=b#section:~:text=old", f"{PAGE}?a=b#section:~:text="),
    ],
)
def test_a_fragment_that_is_there_stays(url: str, begins: str) -> None:
    assert address(url, "Rain", [(0, 4)]) == f"{begins}Rain"


def test_each_passage_has_a_directive() -> None:
    text = "We count, she said, and we wait."
    assert address(PAGE, text, [(0, 8), (20, 31)]) == f"{PAGE}#:~:text=We%20count&text=and%20we%20wait"


def test_an_address_without_passages_stays_as_it_is() -> None:
    assert address(PAGE, cast.TEXT, []) == PAGE


def test_words_that_come_once_are_named_alone() -> None:
    assert naming(cast.TEXT, at(cast.TEXT, cast.UMBRELLAS)) == TextDirective(cast.UMBRELLAS)


def test_words_that_come_more_than_once_are_told_apart_by_whole_words_before_them() -> None:
    text = "Nobody there doubts whether we count. Later they said: we count."
    second = text.rindex("we count")
    assert naming(text, (second, second + 8)) == TextDirective("we count", prefix="we count. Later they said:")


def test_or_by_words_behind_them_where_none_stand_before_them() -> None:
    text = "We count on everybody in this great hall.\n\nAnd: we count."
    assert naming(text, (0, 8)) == TextDirective("We count", suffix="on everybody in this great")


def test_words_in_capitals_are_the_same_to_a_browser() -> None:
    assert naming("WE COUNT\n\nAnd so we count", (17, 25)) == TextDirective("we count", prefix="And so")


def test_a_long_passage_is_named_by_whole_words_at_its_ends() -> None:
    text = "We begin with the umbrellas of the north, " + "then " * 80 + "and we end with those of the islands."
    directive = naming(text, (0, len(text)))
    assert directive == TextDirective("We begin with the umbrellas of", "end with those of the islands.")


def test_a_passage_over_paragraphs_is_named_by_its_ends() -> None:
    text = "“We count.\n\n“And we wait,” she said."
    assert naming(text, (1, text.index(",”"))) == TextDirective("We count.", "“And we wait")


def test_scripts_without_spaces_are_cut_where_a_clause_ends() -> None:
    clause = "我们会数每一把雨伞，"
    text = (
        clause * 4
        + "然后再数一次。"
        + "雨" * LONG
        + "，"
        + "我们从来没有谈过下雨的事情，也没有谈过这把雨伞或者那把雨伞的颜色。"
    )
    directive = naming(text, (0, len(text)))
    assert directive
    assert directive.start == clause * 3
    assert directive.end.endswith("颜色。")
    assert text.endswith(directive.end)


PERMITTED = re.compile(r"text=([A-Za-z0-9!$'()*+./:;=?@_~]|%[0-9A-F]{2}|[,-])+")
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("-,& \n“"), min_size=1)


@given(text=WORDS, start=st.integers(0, 40), length=st.integers(1, 500))
def test_a_directive_holds_permitted_signs_only_and_gives_its_words_back(text: str, start: int, length: int) -> None:
    directive = naming(text, (start, min(len(text), start + length)))
    if directive is None:
        assert not text[start : start + length].strip()
        return
    string = written(directive)
    assert PERMITTED.fullmatch(string)
    terms = string.removeprefix("text=").split(",")
    prefix = unquote(terms.pop(0)[:-1]) if terms[0].endswith("-") else ""
    suffix = unquote(terms.pop()[1:]) if terms[-1].startswith("-") else ""
    first, *last = map(unquote, terms)
    assert TextDirective(first, "".join(last), prefix, suffix) == directive
    assert " ".join(text[start : start + length].split()).startswith(first)


@given(text=WORDS, start=st.integers(0, 40), length=st.integers(1, 500))
def test_no_term_reaches_over_paragraphs(text: str, start: int, length: int) -> None:
    directive = naming(text, (start, min(len(text), start + length)))
    paragraphs = [" ".join(line.split()) for line in re.split(r"[\n\r]", text)]
    for term in filter(None, vars(directive).values() if directive else ()):
        assert any(term in paragraph for paragraph in paragraphs)
