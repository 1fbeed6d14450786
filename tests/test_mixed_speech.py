"""The whole content of speech that is quoted in part."""

from dataclasses import replace

import pytest

from statements.ingest.reported.finding import find_reported
from statements.ingest.reported.mixed_speech import outer_spans
from statements.ingest.values import Attribution, Kind, Mention, MentionKind


def fragment(text: str, words: str, cue: str = "", source: Mention | None = None) -> Attribution:
    start = text.index(words)
    found = text.find(cue) if cue else -1
    span = (found, found + len(cue)) if cue else None
    return Attribution(Kind.MIXED, start, start + len(words), start, start + len(words), source, span)


def contents(text: str, *quoted: Attribution) -> list[str]:
    return [text[a.content_start : a.content_end] for a in find_reported(text, "en", list(quoted))]


@pytest.mark.parametrize(
    ("text", "words", "cue", "content"),
    [
        ("Example praised the treaty as “a start”.", "a start", "praised", "the treaty as “a start”"),
        ("They slammed the mayor for “sleeping”.", "sleeping", "slammed", "the mayor for “sleeping”"),
        ("The plan was “dead”, Example quipped loudly.", "dead", "quipped", "The plan was “dead”"),
        ("Example vowed to “restore order” in the port.", "restore order", "vowed", "to “restore order” in the port"),
        ("Beispiel called the plan “a disgrace” and left.", "a disgrace", "called", "the plan “a disgrace”"),
    ],
)
def test_the_content_reaches_from_the_cue_to_the_end_of_the_clause(
    text: str, words: str, cue: str, content: str
) -> None:
    assert contents(text, fragment(text, words, cue)) == [content]


def test_a_source_that_is_known_is_kept() -> None:
    text = "Ada Example said Boris Beispiel had called it “a farce”."
    known = Mention(17, 31, 23, 31, "Boris Beispiel", MentionKind.NAME)
    found = find_reported(text, "en", [fragment(text, "a farce", "called", known)])
    assert [a.source for a in found] == [known]
    assert text[found[0].content_start : found[0].content_end] == "Boris Beispiel had called it “a farce”"


def test_a_source_that_is_not_known_is_taken_from_the_clause() -> None:
    text = "Ada Example said the vote was “a farce”."
    found = find_reported(text, "en", [fragment(text, "a farce")])
    assert [a.source and a.source.text for a in found] == ["Ada Example"]


def test_a_fragment_without_cue_or_clause_stays_as_it_was() -> None:
    text = "The so-called “bridge fund” is empty."
    quoted = fragment(text, "bridge fund")
    assert find_reported(text, "en", [quoted]) == [quoted]


@pytest.mark.parametrize(
    ("text", "words", "outer"),
    [
        ("He said “no”.", "no", "“no”"),
        ("Il dit « non ».", "non", "« non »"),
        ("Il dit «\u00a0non\u00a0».", "non", "«\u00a0non\u00a0»"),
        ("She said ''no''.", "no", "''no''"),
        ("Sie sagte „nein“.", "nein", "„nein“"),
    ],
)
def test_marks_belong_to_the_stretch_that_is_not_read(text: str, words: str, outer: str) -> None:
    (start, end), *rest = outer_spans(text, [fragment(text, words)])
    assert text[start:end] == outer
    assert rest == []


def test_the_source_after_according_to_is_no_part_of_the_content() -> None:
    text = "According to her, the plan was “dead” in the port."
    her = Mention(13, 16, 13, 16, "her", MentionKind.PRONOUN)
    found = contents(text, fragment(text, "dead", "According to", her))
    assert found == ["the plan was “dead” in the port"]


def test_a_headline_signed_after_a_dash_is_content_as_a_whole() -> None:
    text = "Neighbour ‘running a circus’ on our border – security chief"
    found = replace(fragment(text, "running a circus"), rule="dash at the end")
    assert contents(text, found) == ["Neighbour ‘running a circus’ on our border"]
