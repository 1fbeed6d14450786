"""Labelled articles: what the labels become, and that those kept with the tests are sound."""

import json
from pathlib import Path

import pytest

from statements.ingest.measuring.gold import (
    FaultyLabel,
    GoldArticle,
    Unit,
    as_line,
    read_folder,
    read_json,
    read_labelled,
)

GOLD = Path(__file__).parent / "gold"
HEADER = "language: en\npublished: 2024-03-12\nAE = Ada Example\nMF = organisation Ministry of Fish\n---\n"
QUOTED = HEADER + "“{d1a|No fish today},” {c1|said} {n1 AE|Ada ^Example, MP}. “{d1a|Nor tomorrow.}”"


def read(body: str) -> GoldArticle:
    return read_labelled(HEADER + body, "one")


def words(article: GoldArticle, unit: Unit) -> str:
    return article.text[slice(*unit.span)]


def test_without_its_labels_the_text_is_as_printed() -> None:
    assert read_labelled(QUOTED, "one").text == "“No fish today,” said Ada Example, MP. “Nor tomorrow.”"


def test_a_quotation_is_a_quoted_span_and_a_content_with_source_cue_and_statement() -> None:
    article = read_labelled(QUOTED, "one")
    quoted = [unit for unit in article.units if unit.track == "quoted"]
    assert [words(article, unit) for unit in quoted] == ["No fish today", "Nor tomorrow."]
    assert [unit.statement for unit in quoted] == ["a", "a"]
    assert quoted[1].source
    assert quoted[1].source.name == "Ada Example"
    assert article.text[slice(*quoted[1].source.head)] == "Example"
    assert [article.text[slice(*cue)] for cue in quoted[1].cues] == ["said"]
    assert [unit.span for unit in article.units if unit.track == "content"] == [unit.span for unit in quoted]


def test_the_content_of_mixed_speech_is_the_whole_around_its_pieces() -> None:
    article = read("{o1 MF|The ^ministry of fish} {c1|said} {m1|that the sea was “{x1|quite empty}” again}.")
    found = {(unit.track, words(article, unit)) for unit in article.units}
    assert found == {("quoted", "quite empty"), ("content", "that the sea was “quite empty” again")}


def test_an_organisation_is_no_person_and_a_source_without_a_key_has_no_name() -> None:
    article = read("{o1 MF|It} {c1|said} {i1|so}, {o2 -|a ^source} {c2|said} {i2|not}.")
    sources = [unit.source for unit in article.units]
    assert [(source.name, source.is_person) for source in sources if source] == [
        ("Ministry of Fish", False),
        ("", True),
    ]


@pytest.mark.parametrize(
    "body", ["{d1|never closed", "closed} too often", "{d1|nobody}", "{n1 XX|Xaver} {d1|no}", "{z1|a}"]
)
def test_a_faulty_label_is_refused(body: str) -> None:
    with pytest.raises(FaultyLabel):
        read(body)


def test_what_goes_out_as_a_line_comes_back_the_same() -> None:
    article = read_labelled(QUOTED, "one")
    assert read_json(json.dumps(as_line(article))) == article


ARTICLES = list(read_folder(GOLD))
SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize("article", [article for _, article in ARTICLES], ids=lambda article: article.name)
def test_each_article_has_clean_text_and_spans_of_whole_words_inside_it(article: GoldArticle) -> None:
    assert not set("{}|^") & set(article.text)
    spans = [unit.span for unit in article.units] + [unit.source.head for unit in article.units if unit.source]
    assert all(0 <= start < end <= len(article.text) for start, end in spans)
    assert all(article.text[start:end] == article.text[start:end].strip() for start, end in spans)


@pytest.mark.parametrize("article", [article for _, article in ARTICLES], ids=lambda article: article.name)
def test_each_labelled_quotation_is_opened_by_a_mark_a_dash_or_the_paragraph_it_goes_on_in(
    article: GoldArticle,
) -> None:
    for unit in article.units:
        if unit.track == "quoted":
            before = article.text[max(0, unit.span[0] - 2) : unit.span[0]].rstrip(SPACES)
            assert before[-1:] in set("\"'“‘„«»—\n"), words(article, unit)


def test_every_style_has_as_many_articles_to_work_on_as_to_measure_with() -> None:
    sets = [name.rsplit("/", 1)[-1] for name, _ in ARTICLES]
    counts = {name: sets.count(name) for name in sets}
    for style in ("british", "russian", "german", "french", "wires"):
        assert counts[f"{style} dev"] == counts[f"{style} held-out"] >= 5
