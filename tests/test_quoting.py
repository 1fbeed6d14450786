import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import quoting
from statements.quoting import AMBIGUOUS, CHANGED, NORMALISED, NOT_FOUND, NOT_HELD, VERBATIM

TEXT = "He said: “We count – and re-count – umbrellas…” Later he said: “Rain is rain.” And again: “Rain is rain.”"


@pytest.mark.parametrize(
    ("passage", "result"),
    [
        ("We count – and re-count – umbrellas", VERBATIM),
        ("We count - and re‑count  — umbrellas...", NORMALISED),
        ("We count and re-count all umbrellas", CHANGED),
        ("Rain is rain.", AMBIGUOUS),
        ("Snow is snow and nothing else", NOT_FOUND),
        ("", NOT_FOUND),
    ],
)
def test_a_passage_stands_in_a_text_in_one_way(passage: str, result: str) -> None:
    assert quoting.find(TEXT, passage).result == result


def test_without_a_text_nothing_is_claimed() -> None:
    assert quoting.find("", "Rain").result == NOT_HELD
    assert quoting.check("", "Rain", []) == NOT_HELD


def test_an_anchor_holds_the_words_and_their_surroundings() -> None:
    anchor = quoting.anchor("It was never about the rain, she added.", 7, 27)
    assert (anchor.exact, anchor.prefix, anchor.suffix) == ("never about the rain", "It was ", ", she added.")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, 1000)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(quoting.OutsideText, match="not inside"):
        quoting.anchor("short", start, end)


def test_a_span_in_a_text_that_is_not_held_is_refused() -> None:
    with pytest.raises(quoting.OutsideText, match="not held"):
        quoting.anchor("", 0, 1)


def test_the_worst_passage_decides() -> None:
    assert quoting.find_all(TEXT, ["We count", "umbrellas...”"]).result == NORMALISED
    assert quoting.find_all(TEXT, ["We count", "Rain is rain."]).result == AMBIGUOUS


def test_a_wording_is_checked_against_its_own_spans() -> None:
    start = TEXT.rindex("Rain is rain.")
    assert quoting.check(TEXT, "Rain is rain.", [(start, start + 13)]) == VERBATIM
    assert quoting.check(TEXT, "Rain is the rain.", [(start, start + 13)]) == CHANGED
    assert quoting.check(TEXT, "We count", [(start, start + 13)]) == NOT_FOUND


def test_marks_at_an_interruption_do_not_matter() -> None:
    text = "“We count,” he said, “and we re-count,” he added. “Always.”"
    spans = [(1, 10), (22, 39), (51, 58)]
    assert quoting.check(text, "We count and we re-count. Always.", spans) == NORMALISED
    assert quoting.check(text, "We count and we re-count. Always?", spans) == CHANGED


def test_interrupted_words_are_read_together() -> None:
    text = "“If they wanted,” he said. “They could have counted.”"
    assert quoting.check(text, "If they wanted, They could have counted.", [(1, 16), (28, 52)]) == VERBATIM


@given(st.text(min_size=1), st.data())
def test_what_is_cut_from_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = text[start:end]
    if passage.strip():
        found = quoting.find(text, passage)
        assert found.result in (VERBATIM, AMBIGUOUS)
        assert all(text[first:last] == passage.strip() for first, last in found.spans)


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(text: str, passage: str) -> None:
    found = quoting.find(text, passage)
    assert all(0 <= start < end <= len(text) for start, end in found.spans)
