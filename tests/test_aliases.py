"""Names of records found in a text: whole words, the longest first, in any case form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.proposing.aliases import Aliases

NAMES = Aliases(
    [
        (1, "Umbrella Treaty", "en"),
        (2, "Umbrella Treaty Organisation", "en"),
        (3, "ДОЗ-III", "ru"),
        (4, "Договор о зонтах", "ru"),
        (5, "New WET", "en"),
        (6, "Образцов", "ru"),
        (7, "伞条约", "zh"),
        (8, "U.R.", "en"),
        (9, "Schirmvertrag", "de"),
    ]
)

FOUND = [
    ("en", "The Umbrella Treaty is dry", {1: "Umbrella Treaty"}),
    ("en", "two umbrella treaties", {1: "umbrella treaties"}),
    ("en", "the Umbrella Treaty’s end", {1: "Umbrella Treaty"}),
    ("en", "the Umbrella Treaty Organisation", {2: "Umbrella Treaty Organisation"}),
    ("en", "ДОЗ-III in an English text", {3: "ДОЗ-III"}),
    ("en", "New WET and U.R. policy", {5: "New WET", 8: "U.R"}),
    ("ru", "участие в ДОЗ-III", {3: "ДОЗ-III"}),
    ("ru", "в Договоре о зонтах", {4: "Договоре о зонтах"}),
    ("ru", "по словам Образцова", {6: "Образцова"}),
    ("ru", "Образцов сказал Образцовым", {6: "Образцов"}),
    ("zh", "关于伞条约的谈判", {7: "伞条约"}),
    ("de", "des Schirmvertrags", {9: "Schirmvertrags"}),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_a_name_is_found(language: str, text: str, expected: dict[int, str]) -> None:
    found = NAMES.of(text, language)
    assert {min(one.keys): text[one.start : one.end] for one in reversed(found)} == expected


NOT_FOUND = [
    ("en", "Umbrella, Treaty", "a mark between"),
    ("en", "Umbrella. Treaty", "another sentence"),
    ("en", "Umbrellas treat", "other words"),
    ("en", "a new wet start", "capitals are part of it"),
    ("en", "the Umbrellatreaty", "no whole words"),
    ("en", "Договоре о зонтах", "a case form of another language"),
    ("ru", "дозiii", "no whole words"),
]


@pytest.mark.parametrize(("language", "text", "why"), NOT_FOUND)
def test_what_only_looks_like_a_name_is_not(language: str, text: str, why: str) -> None:
    assert NAMES.of(text, language) == []


def test_a_name_that_several_bear_leads_to_all_of_them() -> None:
    names = Aliases([(1, "Example", ""), (2, "EXAMPLE", "en")])
    assert [one.keys for one in names.of("EXAMPLE", "en")] == [{1, 2}]


@given(st.text(alphabet="Umbrela TyWETДОЗ-IUR.伞条约 \n,", max_size=80), st.sampled_from(["en", "ru", "zh", ""]))
def test_what_is_found_stands_in_the_text_and_does_not_overlap(text: str, language: str) -> None:
    found = NAMES.of(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in zip(found, found[1:], strict=False))
