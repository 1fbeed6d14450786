"""Figures of a reading: spans found, speakers right, wrong persons given."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.measuring.gold import GoldArticle, Source, Unit, as_line, read_folder, read_json, read_labelled
from statements.ingest.measuring.scoring import add, core, figures, match, overlap, same_name, tally
from statements.ingest.values import Attribution, Figure, Kind, Mention, MentionKind

EVAL = Path(__file__).resolve().parents[2] / "shared" / "eval"
ARTICLE = read_labelled(
    "language: en\nAE = Ada Example\n---\n"
    "“{d1|No fish today},” {c1|said} {n1 AE|Ada Example}.\n\n"
    "“{d2|Nor tomorrow},” {c2|said} {o2 -|a fisherman}.\n\n"
    "{n3 AE|Example} {c3|claimed} {i3|that the sea was empty}, a “historic” day.",
    "fish",
)
CONFIDENT = 0.9


def proposal(unit: Unit, *, source: Source | None = None, name: str = "", probability: float = 0.0) -> Attribution:
    """What would be right for a unit, or with another source and the name given."""
    said_by = source or unit.source
    mention = Mention(*said_by.spans[0], *said_by.head, "", MentionKind.NAME) if said_by else None
    figure = Figure(name, is_person=True) if name else None
    return Attribution(Kind(unit.kind), *unit.span, *unit.span, source=mention, figure=figure, probability=probability)


QUOTED = [unit for unit in ARTICLE.units if unit.track == "quoted"]
INDIRECT = next(unit for unit in ARTICLE.units if unit.kind == "indirect")


def measured(*read: Attribution) -> dict[str, float | None]:
    return figures(tally(ARTICLE, read, CONFIDENT))


def test_what_is_all_right_has_full_marks() -> None:
    found = measured(*map(proposal, QUOTED), proposal(INDIRECT))
    keys = "quoted_precision quoted_recall quoted_f1 quoted_end_to_end speaker_of_direct speech_end_to_end".split()
    assert {found[key] for key in keys} == {1.0}


def test_a_span_too_many_costs_precision_and_one_missed_costs_recall() -> None:
    start = ARTICLE.text.index("historic")
    scare = replace(proposal(QUOTED[0]), start=start, end=start + 8, content_start=start, content_end=start + 8)
    found = measured(proposal(QUOTED[0]), scare)
    assert (found["quoted_precision"], found["quoted_recall"]) == (0.5, 0.5)


def test_a_speaker_confounded_costs_end_to_end_only() -> None:
    found = measured(proposal(QUOTED[0]), proposal(QUOTED[1], source=QUOTED[0].source))
    assert (found["quoted_f1"], found["quoted_end_to_end"], found["speaker_of_direct"]) == (1.0, 0.5, 0.5)


def test_a_person_given_for_an_unnamed_source_is_a_wrong_person_and_an_empty_name_is_not() -> None:
    assert measured(proposal(QUOTED[1], name="Ada Example"))["wrong_person"] == 1.0
    assert measured(proposal(QUOTED[1]))["wrong_person"] == 0.0
    assert measured(proposal(QUOTED[0], name="Ada Example"))["wrong_person"] is None


def test_a_person_given_for_an_organisation_or_for_an_unnamed_pronoun_is_a_wrong_person() -> None:
    article = read_labelled(
        "language: en\nMF = organisation Ministry of Fish\n---\n"
        "“{d1|No},” {c1|said} {o1 MF|the ministry}. “{d2|Ah},” {c2|said} {p2 -|she}.",
        "two",
    )
    read = [proposal(unit, name="Ada Example") for unit in article.units if unit.track == "quoted"]
    assert figures(tally(article, read, CONFIDENT))["wrong_person"] == 1.0


@pytest.mark.parametrize(
    ("name", "misnamed"), [("", 0.0), ("Ada", 0.0), ("Dr Ada Example KC", 0.0), ("Boris Example", 1.0), ("Fish", 1.0)]
)
def test_the_name_of_another_is_misnaming_and_a_short_or_long_one_or_none_is_not(name: str, misnamed: float) -> None:
    assert measured(proposal(QUOTED[0], name=name))["misnamed"] == misnamed


def test_the_core_keeps_what_belongs_to_numbers() -> None:
    assert core(" “$50 or 9%.” ", 0, 14) == (2, 11)


def test_confident_proposals_are_measured_by_precision_and_by_the_gold_they_cover() -> None:
    found = measured(proposal(QUOTED[0], probability=0.9), proposal(QUOTED[1], source=INDIRECT.source, probability=0.8))
    assert (found["confident_precision"], found["confident_coverage"]) == (1.0, 0.5)


def test_a_name_is_right_only_when_it_is_full() -> None:
    assert measured(proposal(QUOTED[0], name="Ada Example"))["name_right"] == 1.0
    assert measured(proposal(QUOTED[0], name="Example"))["name_right"] == 0.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Example", "Ada Example", True),
        ("Ada Example", "A. Example", True),
        ("Ada Example", "Dr Ada Maria Example", True),
        ("Ada Example", "Boris Example", False),
        ("Ada Example", "", False),
        ("Пётр Образцов", "Пётр Образцов", True),
    ],
)
def test_names_are_the_same_by_surname_and_first_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@given(st.text(), st.integers(-3, 20), st.integers(-3, 20))
def test_the_core_of_a_span_lies_in_it_and_begins_and_ends_with_a_word(text: str, start: int, end: int) -> None:
    first, last = core(text, start, end)
    assert first >= last or (max(0, start) <= first < last <= min(len(text), end))
    assert first >= last or (text[first].isalnum() or text[first] == "$")


SPANS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))), max_size=8)


@given(SPANS, SPANS)
def test_no_span_is_matched_twice_or_below_the_threshold(gold: list[Any], proposed: list[Any]) -> None:
    found = match(gold, proposed)
    assert len(set(found.values())) == len(found)
    assert all(overlap(gold[one], proposed[other]) + 1e-9 >= 0.8 for one, other in found.items())


def spoiled(article: GoldArticle, chance: random.Random) -> list[Attribution]:
    """Proposals as a middling reader makes them: some missing, moved, given to another, and a few of nothing."""
    sources = [unit.source for unit in article.units if unit.source]
    read = []
    for unit in article.units:
        if chance.random() < 0.2:
            continue
        other = chance.choice(sources) if sources and chance.random() < 0.3 else None
        one = proposal(unit, source=other)
        move = chance.choice((0, 0, 0, 5, 40))
        start = min(one.start + move, one.end - 1)
        read.append(replace(one, start=start, content_start=start))
    return read


def lines_of(article: GoldArticle, read: Sequence[Attribution]) -> list[str]:
    return [
        json.dumps(
            {"doc_id": article.name, "kind": one.kind, "start": one.start, "end": one.end}
            | ({"speaker_start": one.source.start, "speaker_end": one.source.end} if one.source else {})
        )
        for one in read
    ]


def of_the_project() -> list[GoldArticle]:
    return [article for _, article in read_folder(Path(__file__).parent / "gold" / "wires")]


def beside_the_project() -> list[GoldArticle]:
    with (EVAL / "polnear/train.jsonl").open() as lines:
        return [read_json(line) for line in islice(lines, 40)]


@pytest.mark.skipif(not EVAL.exists(), reason="the scorer and its gold data are not beside the project")
@pytest.mark.parametrize("articles_of", [of_the_project, beside_the_project])
def test_the_figures_are_those_of_the_scorer(articles_of: Callable[[], list[GoldArticle]], tmp_path: Path) -> None:
    chance = random.Random(7)
    articles = articles_of()
    read = [(article, spoiled(article, chance)) for article in articles]
    (tmp_path / "gold").write_text("".join(json.dumps(as_line(article)) + "\n" for article in articles))
    (tmp_path / "pred").write_text("".join(line + "\n" for pair in read for line in lines_of(*pair)))
    command = [sys.executable, str(EVAL / "score.py"), str(tmp_path / "gold"), str(tmp_path / "pred"), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    quoted, speech = theirs["quoted/ov80"], theirs["speech/ov80"]
    ours = figures(add(tally(*pair, CONFIDENT) for pair in read))
    assert {key: ours[key] for key in ours if key.startswith(("quoted", "sp"))} == pytest.approx(
        {
            "quoted_precision": quoted["P"],
            "quoted_recall": quoted["R"],
            "quoted_f1": quoted["F1"],
            "quoted_end_to_end": quoted["e2e_F1"],
            "speaker_of_direct": quoted["att_direct"],
            "speech_end_to_end": speech["e2e_F1"],
        },
        abs=0.0005,
    )
