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


@pytest.mark.parametrize(
    ("second", "result"), [("Umbrellas are counted thrice.", CHANGED), ("Umbrellas were counted twice.", AMBIGUOUS)]
)
def test_a_changed_passage_is_refused_where_a_second_place_is_as_near(second: str, result: str) -> None:
    text = f"Umbrellas were counted twice. Then it rained, and the minister went home. {second}"
    assert quoting.find(text, "Umbrellas had been counted twice.").result == result


def test_the_words_of_the_text_are_given_whole() -> None:
    assert quoting.words_there(TEXT, "count – and re-count all umbrell", []) == "count – and re-count – umbrellas"
    assert quoting.words_there(TEXT, "whatever", [(0, 2), (10, 18)]) == "He We count"
    assert quoting.words_there(TEXT, "Snow is snow and nothing else", []) == ""


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


def test_a_last_comma_or_full_stop_does_not_matter_and_a_question_mark_does() -> None:
    text = "“We count,” he said. “Do we?” he asked."
    assert quoting.check(text, "We count.", [(1, 9)]) == NORMALISED
    assert quoting.check(text, "Do we.", [(22, 28)]) == CHANGED


def test_interrupted_words_are_read_together() -> None:
    text = "“If they wanted,” he said. “They could have counted.”"
    assert quoting.check(text, "If they wanted, They could have counted.", [(1, 16), (28, 52)]) == VERBATIM


JOINED = (
    "Ada Example said the treaty, which nobody had read, was “dry.” “If they wanted,” she said, “they could have "
    "counted [each umbrella],” adding: “Rain is rain… Let us count. Why not?”\n\n“We are patient.\n\n“We can wait,” she "
    "said. ‘It is dry,’ the minister noted, ‘and it stays dry,’ and left."
)


@pytest.mark.parametrize(
    ("wording", "passages"),
    [
        ("Rain is rain… Let us count,", ["Rain is rain… Let us count"]),
        ("they could have counted [each umbrella].", ["they could have counted [each umbrella]"]),
        ("Ada Example said the treaty […] was “dry”.", ["Ada Example said the treaty", "was “dry.”"]),
        ("the treaty … was “dry”", ["the treaty", "was “dry.”"]),
        ("If they wanted, they could have counted.", ["If they wanted", "they could have counted"]),
        (
            "If they wanted they could have counted […] Let us count",
            ["If they wanted", "they could have counted", "Let us count"],
        ),
        ("We are patient. We can wait.", ["We are patient", "We can wait"]),
        ("It is dry, and it stays dry.", ["It is dry", "and it stays dry"]),
    ],
)
def test_a_wording_is_found_in_the_pieces_it_was_joined_from(wording: str, passages: list[str]) -> None:
    found = quoting.find_wording(JOINED, wording)
    assert [JOINED[start:end] for start, end in found.spans] == passages
    assert found.result == quoting.check(JOINED, wording, found.spans) == NORMALISED


@pytest.mark.parametrize(
    "wording",
    [
        "Ada Example said the treaty was “dry.”",
        "was “dry” […] Ada Example said the treaty",
        "Let us count. Why not.",
        "the treaty […] was […] wet",
    ],
)
def test_words_that_are_left_out_turned_round_or_changed_are_not_found_in_pieces(wording: str) -> None:
    assert quoting.find_wording(JOINED, wording).result in (CHANGED, NOT_FOUND)


def test_pieces_have_to_be_near_one_another_and_at_one_place() -> None:
    wording = "We count umbrellas […] and we count them twice."
    halves = ("We count umbrellas, she said, ", "and we count them twice, she said. ")
    assert quoting.find_wording("".join(halves), wording).result == NORMALISED
    assert quoting.find_wording((halves[0] + halves[1]) * 2, wording).result == AMBIGUOUS
    assert quoting.find_wording(halves[0] + "It rained. " * 200 + halves[1], wording).result in (CHANGED, NOT_FOUND)


def test_a_place_that_is_the_only_one_in_the_order_of_the_others_is_told() -> None:
    text = "Dry. We count umbrellas. It is dry. We count umbrellas twice. They are wet."
    assert quoting.find_in_order(text, ["It is dry", "We count umbrellas", "wet"]) is not None
    assert quoting.find_in_order(text, ["wet", "It is dry"]) is None


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
    for found in (quoting.find(text, passage), quoting.find_wording(text, passage)):
        assert all(0 <= start < end <= len(text) for start, end in found.spans)
