"""An article read whole."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from statements.ingest.languages import for_code
from statements.ingest.reading import read, with_holders
from statements.ingest.values import Attribution, Figure, Kind, MentionKind
from tests.test_figures import ADA, BORIS, said_by

GOLD = Path(__file__).parents[2] / "shared" / "eval" / "seed" / "gold.jsonl"
needs_the_example = pytest.mark.skipif(
    not GOLD.exists(), reason="the worked example lies beside the project, not in it"
)


@pytest.fixture(scope="module")
def example() -> tuple[dict, list[Attribution]]:
    gold = json.loads(GOLD.read_text(encoding="utf-8").splitlines()[0])
    return gold, read(gold["text"])


@needs_the_example
def test_each_of_the_fifteen_quotations_of_the_worked_example_is_found_and_his(
    example: tuple[dict, list[Attribution]],
) -> None:
    gold, read_ = example
    quoted = [one for one in read_ if one.kind is not Kind.INDIRECT]
    words = [gold["text"][unit["start"] : unit["end"]] for unit in gold["units"] if unit["track"] == "quoted"]
    assert len(words) == 15
    assert [gold["text"][one.start : one.end].rstrip(".,]") for one in quoted] == [one.rstrip(".,]") for one in words]
    assert {one.figure.name if one.figure else "" for one in quoted} == {"Dmitry Peskov"}


@needs_the_example
def test_of_the_five_reported_contents_of_the_worked_example_three_are_the_spokesman_s(
    example: tuple[dict, list[Attribution]],
) -> None:
    gold, read_ = example
    names = [
        (unit["name"], next((one.figure.name for one in read_ if one.figure and _shares_most(one, unit)), ""))
        for unit in gold["units"]
        if unit["track"] == "content"
    ]
    assert len(names) == 5
    assert all(labelled == found for labelled, found in names)


def _shares_most(one: Attribution, unit: dict) -> bool:
    start, end = int(unit["start"]), int(unit["end"])
    return min(one.content_end, end) - max(one.content_start, start) >= 0.8 * (end - start)


@pytest.mark.parametrize("age", ["41", "➁", "٤١", "²"])
def test_an_age_may_be_written_in_any_digits(age: str) -> None:
    (found,) = read(f'"We tried," said Ada Example, {age}, on Monday.')
    assert found.figure
    assert found.figure.name == "Ada Example"


def test_quoted_and_reported_speech_come_in_the_order_of_the_text() -> None:
    text = 'Ada Example said that the talks had failed. "We tried," she said. Boris Beispiel denied that anybody had tried.'
    found = read(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert {one.kind for one in found} == {Kind.DIRECT, Kind.INDIRECT}


def named_after(*roles: str, description: str) -> list[Figure | None]:
    holder = replace(ADA, roles=roles)
    described = said_by(description, 90, None, MentionKind.NOMINAL)
    return [one.figure for one in with_holders([said_by("Ada Example", 0, holder), described], for_code("en"))][1:]


@pytest.mark.parametrize(
    "description", ["The press secretary of the President of Russia", "the Kremlin’s press secretary"]
)
def test_an_office_in_other_words_means_whom_the_article_names_in_it(description: str) -> None:
    found = named_after("Kremlin spokesman", description=description)
    assert [one.name for one in found if one] == ["Ada Example"]


@pytest.mark.parametrize(
    "description", ["the spokesman", "a Kremlin spokesman", "the White House spokesman", "the deputy"]
)
def test_an_office_that_is_not_surely_the_same_means_nobody_named(description: str) -> None:
    assert named_after("Kremlin spokesman", description=description) == [None]


def test_a_spokeswoman_is_not_the_spokesman_who_is_named() -> None:
    spokesman = replace(BORIS, gender="m", roles=("Kremlin spokesman",))
    described = said_by("the Kremlin spokeswoman", 90, None, MentionKind.NOMINAL)
    assert with_holders([said_by("Boris Beispiel", 0, spokesman), described], for_code("en"))[1].figure is None


def test_an_office_of_two_named_people_means_neither() -> None:
    both = [said_by("Ada Example", 0, replace(ADA, roles=("Kremlin spokesman",)))]
    both.append(said_by("Boris Beispiel", 300, replace(BORIS, roles=("Kremlin spokesman",))))
    described = said_by("the president of Russia’s press secretary", 600, None, MentionKind.NOMINAL)
    assert with_holders([*both, described], for_code("en"))[-1].figure is None
