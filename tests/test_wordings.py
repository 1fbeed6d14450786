"""The wordings of a statement, each once, and a few words of each."""

import pytest

from statements.wordings import Wording, beginnings


@pytest.mark.parametrize(
    ("wordings", "told"),
    [
        (["We will count", "It rained"], ["We will count", "It rained"]),
        (
            ["We will count every umbrella in the land, and twice", "We will count each of them"],
            ["…count every umbrella in the…", "…count each of them"],
        ),
        (["We will count", "We will count, and count again"], ["We will count", "We will count, and count again"]),
        (["We will count", "We will count and count again"], ["We will count", "…count and count again"]),
        (["我们会数每一把雨伞", "我们要数每一把伞"], ["我们会数每一把雨伞", "我们要数每一把伞"]),
        (["a" * 40], ["a" * 32 + "…"]),
        (["Alone in the world, as far as anybody knows"], ["Alone in the world, as far as…"]),
    ],
)
def test_a_few_words_tell_a_wording_from_the_others(wordings: list[str], told: list[str]) -> None:
    given = [Wording(number, str(number), words, "en") for number, words in enumerate(wordings, 1)]
    assert beginnings(given) == told
