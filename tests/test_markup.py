"""Escaped text with marks in it."""

import re
from html import unescape

import pytest
from django.utils.safestring import SafeString
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.markup import ELLIPSIS, clipped, excerpt, mark, merged

SPANS = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=6)
LINE = "The treaty entered into force in February and was extended once, for five years."


def visible(html: str) -> str:
    return unescape(re.sub("</?mark>", "", html))


def test_text_is_escaped_and_then_marked() -> None:
    html = mark("<b>war & peace</b>", [(3, 6), (9, 14)])
    assert html == "&lt;b&gt;<mark>war</mark> &amp; <mark>peace</mark>&lt;/b&gt;"
    assert isinstance(html, SafeString)


def test_even_text_that_calls_itself_safe_is_escaped() -> None:
    assert mark(SafeString("<i>"), [(0, 1)]) == "<mark>&lt;</mark>i&gt;"


def test_a_mark_may_have_a_class() -> None:
    assert mark("war", [(0, 3)], 'hit"') == '<mark class="hit&quot;">war</mark>'


def test_spans_that_overlap_or_touch_become_one_mark() -> None:
    assert mark("abcdef", [(2, 4), (0, 3), (4, 5)]) == "<mark>abcde</mark>f"


def test_spans_beyond_the_text_are_clipped_and_empty_ones_dropped() -> None:
    assert mark("abc", [(-4, 1), (2, 9), (1, 1), (7, 9)]) == "<mark>a</mark>b<mark>c</mark>"


@settings(deadline=None)
@given(st.text(), SPANS)
def test_marking_alters_no_text(text: str, spans: list[tuple[int, int]]) -> None:
    assert visible(mark(text, spans)) == text


@settings(deadline=None)
@given(SPANS)
def test_merged_spans_are_in_order_and_apart(spans: list[tuple[int, int]]) -> None:
    found = merged(clipped(spans, 0, 40))
    assert all(first[1] < second[0] for first, second in zip(found, found[1:], strict=False))
    marked = {place for start, end in spans for place in range(start, end) if 0 <= place < 40}
    assert {place for start, end in found for place in range(start, end)} == marked


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("The", f"<mark>The</mark> treaty entered into force in{ELLIPSIS}"),
        ("force", f"{ELLIPSIS}entered into <mark>force</mark> in February and was{ELLIPSIS}"),
        ("years.", f"{ELLIPSIS}and was extended once, for five <mark>years.</mark>"),
        ("", f"The treaty entered into force in{ELLIPSIS}"),
    ],
)
def test_an_excerpt_stands_around_the_first_mark_and_is_cut_between_words(marked: str, shown: str) -> None:
    start = LINE.index(marked)
    assert excerpt(LINE, [(start, start + len(marked))], 40) == shown


def test_a_short_text_is_its_own_excerpt() -> None:
    assert excerpt("war & peace", [(0, 3)], 11) == "<mark>war</mark> &amp; peace"


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters=ELLIPSIS)), SPANS, st.integers(1, 50))
def test_an_excerpt_is_a_piece_of_the_text_no_longer_than_asked(
    text: str, spans: list[tuple[int, int]], width: int
) -> None:
    shown = visible(excerpt(text, spans, width))
    piece = shown.strip(ELLIPSIS)
    assert piece in text
    assert len(piece) <= width
    assert (shown == text) is (ELLIPSIS not in shown)
