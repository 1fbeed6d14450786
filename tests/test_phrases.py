"""Phrases that may stand for a speaker: what of them is a name, and their mention in the text."""

import pytest

from statements.ingest.attribution.parsing import parse
from statements.ingest.attribution.phrases import mention
from statements.ingest.languages import for_code


def kinds(text: str) -> list[tuple[str, str]]:
    """The mention of each phrase and its kind."""
    return [(mention(p, text).text, p.kind) for s in parse(text, [], for_code("en")) for p in s.phrases]


def name(text: str) -> str:
    """The words of the first name."""
    for sentence in parse(text, [], for_code("en")):
        for phrase in sentence.phrases:
            if phrase.name:
                return " ".join(token.text for token in sentence.tokens[slice(*phrase.name)])
    return ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Palace Spokesman Dirk Dummy spoke.", "Dirk Dummy"),
        ("President Ada Example spoke.", "Ada Example"),
        ("former party leader Boris Beispiel spoke.", "Boris Beispiel"),
        ("Exampleland's ambassador to Musterland Ada Example spoke.", "Ada Example"),
        ("Head of the delegation to the Umbrella Group Ada Example spoke.", "Ada Example"),
        ("The Minister of Commerce Xi Dummy spoke.", "Xi Dummy"),
        ("The Ministry of Finance spoke.", "Ministry of Finance"),
        ("The Placeholder Teachers' Union spoke.", "Placeholder Teachers ' Union"),
        ("Olga van der Muster spoke.", "Olga van der Muster"),
        ("James O'Example-Muster spoke.", "James O'Example-Muster"),
        ("Charlie King isn't here.", "Charlie King"),
        ("The Post Example spoke.", "Example"),
        ("The campaign spoke.", ""),
        ("Prime Minister spoke.", ""),
    ],
)
def test_a_name_is_what_is_left_without_office_and_title(text: str, expected: str) -> None:
    assert name(text) == expected


def test_a_description_and_the_name_after_its_comma_are_one_phrase() -> None:
    assert kinds("The bureau's director, Ada Example, spoke.")[0] == ("The bureau's director, Ada Example", "name")


def test_an_office_with_its_bodies_and_the_name_behind_them_are_one_phrase() -> None:
    office = "Head of the delegation to the Umbrella Group Ada Example"
    assert kinds(f"{office} spoke.") == [(office, "name")]


def test_an_owner_ends_before_the_apostrophe() -> None:
    assert kinds("He met the minister's aide.")[1] == ("the minister's aide", "nominal")


@pytest.mark.parametrize("text", ["She spoke.", "They spoke.", "a woman who spoke"])
def test_pronouns_are_phrases(text: str) -> None:
    assert "pronoun" in [kind for _, kind in kinds(text)]
