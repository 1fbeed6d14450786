"""Which rows of words a text has."""

import pytest

from statements.search.fingerprints import MOST_ROWS, Passage, in_common, rows, said_in, shared, values

COUNT = "Freedonia will count every umbrella twice before the rain"


def passage(text: str, language: str = "en", quoted_only: bool = False) -> Passage:
    return Passage(text, language, said_in(text, quoted_only))


def read(text: str, language: str = "en", quoted_only: bool = False) -> list[str]:
    return [text[row.start : row.end] for row in rows(passage(text, language, quoted_only))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Freedonia will count every umbrella", []),
        ("Freedonia will count every umbrella twice.", ["Freedonia will count every umbrella twice"]),
        ("“Freedonia will count every umbrella twice” ", ["Freedonia will count every umbrella twice"]),
        ("It is what it was and that is that", []),
        ("count count count count count count", []),
        ("They won’t count non-proliferation as U.N. umbrellas", ["They won’t count non-proliferation as U.N.", "won’t count non-proliferation as U.N. umbrellas"]),
        ("Freedonia will count [the] every umbrella twice", []),
        ("Freedonia will count (…) every umbrella twice", []),
    ],
)  # fmt: skip
def test_six_words_make_a_row_if_three_carry_matter(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_of_scripts_without_spaces_two_characters_count_as_a_word() -> None:
    text = "我们将清点每一把雨伞两"
    assert read(text, "zh") == []
    assert read(f"{text}遍", "zh") == [f"{text}遍"]


@pytest.mark.parametrize(
    ("one", "other", "is_shared"),
    [
        (COUNT, COUNT.upper().replace(" ", ", "), True),
        ("Peut-être compterons-nous demain les parapluies bleus", "peutêtre compteronsnous demain les parapluies bleus", True),
        (COUNT, COUNT.replace("every", "each"), False),
        (COUNT, "every umbrella count will Freedonia twice before the rain", False),
    ],
)  # fmt: skip
def test_case_marks_and_hyphens_make_no_difference_but_words_and_order_do(
    one: str, other: str, is_shared: bool
) -> None:
    language = "fr" if "compter" in one else "en"
    assert bool(values([passage(one, language)]) & values([passage(other, language)])) == is_shared


def test_the_same_letters_in_another_language_are_other_words() -> None:
    assert not values([passage(COUNT, "en")]) & values([passage(COUNT, "de")])


def test_of_a_mixed_text_only_what_stands_in_marks_is_the_speakers() -> None:
    text = f"Asked about the umbrella treaty of the year, she said “{COUNT}” and left."
    assert {text.index(row) >= text.index("“") for row in read(text, quoted_only=True)} == {True}
    assert values([passage(text, quoted_only=True)]) == values([passage(COUNT)])


def test_what_is_shared_is_told_by_its_place() -> None:
    text = f"Let me say it again. {COUNT}, whatever the weather."
    start, end = min(spans := shared(passage(text), values([passage(COUNT)])))[0], max(spans)[1]
    assert text[start:end] == COUNT


def test_what_two_texts_have_in_common_is_marked_to_its_end_but_small_words_alone_are_not() -> None:
    small = "and that is what it was then"
    text = f"So {COUNT} {small}, said nobody. It is as it was, and so it will be."
    other = f"Ever {COUNT} {small}! As ever. It is as it was, and so it will be."
    assert [text[start:end] for start, end in in_common(passage(text), [passage(other)])] == [f"{COUNT} {small}"]


def test_of_a_very_long_text_the_beginning_is_compared() -> None:
    long = " ".join(f"umbrella{number}" for number in range(10_000))
    assert len(rows(passage(long))) == MOST_ROWS
