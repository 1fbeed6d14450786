"""Reported speech without marks, and the contents of mixed speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.quotations.finding import find_quotations
from statements.ingest.reading import read
from statements.ingest.reported.finding import find_reported
from statements.ingest.values import Attribution, Kind


def quoted_in(text: str, language: str = "en") -> list[Attribution]:
    """Every stretch in marks as speech of nobody known."""
    found = [q for q in find_quotations(text, language) if q.depth == 0]
    return [Attribution(Kind.MIXED, q.start, q.end, q.start, q.end) for q in found]


def reported(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Source and content of all speech in `text`."""
    found = find_reported(text, language, quoted_in(text, language))
    return [(a.source.text if a.source else "", text[a.content_start : a.content_end]) for a in found]


def told(text: str, language: str) -> list[tuple[str, str]]:
    """The same, with what the grammar of the language knows of its sources."""
    return [
        (one.source.text if one.source else "", text[one.content_start : one.content_end])
        for one in read(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ada Example said the bridge would close.", "Ada Example", "the bridge would close"),
        ("Ada Example said that the bridge would close.", "Ada Example", "the bridge would close"),
        ("Ada Example said on Tuesday that the bridge would close.", "Ada Example", "the bridge would close"),
        ("The ministry said in a statement that talks had failed.", "The ministry", "talks had failed"),
        ("Ada Example, the mayor, said the bridge would close.", "Ada Example", "the bridge would close"),
        ("Mr. Beispiel, who lost the vote, argued the count was unfair.", "Mr. Beispiel", "the count was unfair"),
        ("She told reporters that the plan was dead.", "She", "the plan was dead"),
        ("Example asked whether the mayor had paid.", "Example", "whether the mayor had paid"),
        (
            "Boris Beispiel accused the ministry of hiding the report.",
            "Boris Beispiel",
            "the ministry of hiding the report",
        ),
        ("He blamed the council for the flood.", "He", "the council for the flood"),
        ("She called on the council to resign.", "She", "the council to resign"),
        ("Example urged the parties to return to the talks.", "Example", "the parties to return to the talks"),
        ("Beispiel warned against a hasty vote.", "Beispiel", "a hasty vote"),
        ("Example vowed to rebuild the bridge.", "Example", "to rebuild the bridge"),
        ("Beispiel denied taking any money.", "Beispiel", "taking any money"),
        ("Beispiel called him a liar.", "Beispiel", "him a liar"),
        ("According to Carla Muster, the bridge will open in May.", "Carla Muster", "the bridge will open in May"),
        ("The bridge will open in May, according to Carla Muster.", "Carla Muster", "The bridge will open in May"),
        ("The bridge will open in May, Carla Muster said.", "Carla Muster", "The bridge will open in May"),
        ("The bridge will open in May, Carla Muster has said.", "Carla Muster", "The bridge will open in May"),
        ("The bridge is safe again, said Carla Muster, the mayor.", "Carla Muster", "The bridge is safe again"),
        ("In Example's view, the treaty is dead.", "Example", "the treaty is dead"),
        ("The poll shows that voters want a new bridge.", "The poll", "voters want a new bridge"),
        ("However, she recalled, the tunnel had been left out.", "she", "the tunnel had been left out"),
        ("Example was quoted as saying that the talks would go on.", "Example", "the talks would go on"),
        ("He went on to say that the talks would fail.", "He", "the talks would fail"),
        ("Ada Example expressed hope that talks would go on.", "Ada Example", "talks would go on"),
        ("She drew attention to the fact that talks had failed.", "She", "talks had failed"),
        ("Talks will go on, Ada Example wrote on her channel.", "Ada Example", "Talks will go on"),
        ("Exampleland ready for talks, says foreign minister", "foreign minister", "Exampleland ready for talks"),
        ("According to her, the bridge will open in May.", "her", "the bridge will open in May"),
        ("The bridge will open in May, according to him.", "him", "The bridge will open in May"),
        ("According to her lawyer, the bridge will open.", "her lawyer", "the bridge will open"),
        ("According to the treaty, signed in May, talks will go on.", "the treaty", "talks will go on"),
        ("According to Example, who was there, talks will go on.", "Example", "talks will go on"),
        ("That was wrong, Ada Example said.", "Ada Example", "That was wrong"),
        ("The ministry said in a statement trade had risen.", "The ministry", "trade had risen"),
        ("Ada Example said here on Monday that trade had risen.", "Ada Example", "trade had risen"),
        ("She called on both sides to meet, speed up the talks.", "She", "both sides to meet, speed up the talks"),
    ],
)
def test_a_construction_gives_source_and_content(text: str, source: str, content: str) -> None:
    assert reported(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor may say more tomorrow.",
        "The claims were settled in May.",
        "It was said that the bridge would close.",
        "In the United States the bridge would be closed.",
        "Example and Beispiel accused each other of lying.",
        "The report was published on Tuesday.",
    ],
)
def test_what_reports_no_speech_of_anyone_gives_nothing(text: str) -> None:
    assert reported(text) == []


def test_a_second_verb_of_the_same_speaker_begins_a_content_of_its_own() -> None:
    found = reported("Ada Example said the bridge was safe and accused Boris Beispiel of spreading fear.")
    assert found == [("Ada Example", "the bridge was safe"), ("Ada Example", "Boris Beispiel of spreading fear")]


def test_a_participle_after_a_comma_has_the_subject_of_the_sentence() -> None:
    found = reported("Boris Beispiel left the hall, saying that the vote had been a farce.")
    assert found == [("Boris Beispiel", "the vote had been a farce")]


def test_after_a_quotation_only_a_participle_reports_more() -> None:
    text = "“The bridge is safe,” Ada Example said aboard the ferry, noting that it had been tested."
    found = find_reported(text, "en", [Attribution(Kind.DIRECT, 1, 20, 1, 20)])
    assert [text[a.content_start : a.content_end] for a in found[1:]] == ["it had been tested"]


def test_a_participle_at_the_head_of_a_sentence_has_its_subject() -> None:
    text = "Noting that the road was closed, Ada Example said it would open."
    assert reported(text) == [("Ada Example", "the road was closed"), ("Ada Example", "it would open")]


def test_a_source_between_commas_stands_in_its_content() -> None:
    text = "The talks, according to Ada Example, are over."
    assert reported(text) == [("Ada Example", "The talks"), ("Ada Example", "are over")]


def test_whoever_asks_not_to_be_named_asks_nothing_else() -> None:
    assert reported("An official, who asked not to be named, said trade had risen.") == [
        ("An official", "trade had risen")
    ]


def test_what_was_not_said_or_only_may_be_said_is_no_report() -> None:
    assert reported("Ada Example did not say that the bridge was safe.") == []
    assert reported("Ada Example might argue that the bridge is safe.") == []


def test_a_content_ends_where_another_speaker_is_reported() -> None:
    found = reported("Ada Example said the bridge was safe, but Boris Beispiel said it should be closed.")
    assert found == [("Ada Example", "the bridge was safe"), ("Boris Beispiel", "it should be closed")]


def test_a_clause_at_the_head_of_a_sentence_ends_at_its_comma() -> None:
    found = reported("After Ada Example said the bridge was safe, the council voted against her.")
    assert found == [("Ada Example", "the bridge was safe")]


def test_what_is_said_inside_another_content_is_no_report_of_its_own() -> None:
    found = reported("Ada Example said Boris Beispiel had claimed that the bridge was safe.")
    assert found == [("Ada Example", "Boris Beispiel had claimed that the bridge was safe")]


def test_an_abbreviated_title_ends_no_sentence() -> None:
    assert reported("Gov. Carla Muster said Dr. Beispiel would stay.") == [
        ("Gov. Carla Muster", "Dr. Beispiel would stay")
    ]


def test_a_dateline_is_no_part_of_a_content() -> None:
    found = reported("EXAMPLEVILLE, May 14 (Placeholder) - The bridge has been closed, the ministry said on Tuesday.")
    assert found == [("the ministry", "The bridge has been closed")]


def test_both_halves_of_an_interrupted_content_have_one_cue() -> None:
    text = "The new bridge, Ada Example said, would open in May."
    found = find_reported(text, "en", [])
    assert [text[a.content_start : a.content_end] for a in found] == ["The new bridge", "would open in May"]
    assert found[0].cue == found[1].cue


def test_mixed_speech_keeps_the_whole_clause_and_its_fragment() -> None:
    text = "Beispiel said relations have “changed radically” since the vote."
    found = find_reported(text, "en", quoted_in(text))
    assert [a.kind for a in found] == [Kind.MIXED]
    assert text[found[0].start : found[0].end] == "changed radically"
    assert text[found[0].content_start : found[0].content_end] == "relations have “changed radically” since the vote"


def test_fragments_of_one_clause_share_its_content_and_source() -> None:
    text = "Example said the plan was “dead” and its authors “asleep at the wheel”."
    found = find_reported(text, "en", quoted_in(text))
    assert len(found) == 2
    assert {(a.content_start, a.content_end, a.source and a.source.text) for a in found} == {(13, 70, "Example")}


def test_a_complete_quotation_stays_as_it_was() -> None:
    text = "“The bridge is safe,” Ada Example said."
    quoted = [Attribution(Kind.DIRECT, 1, 20, 1, 20)]
    assert find_reported(text, "en", quoted) == quoted


def test_a_complete_quotation_after_a_colon_is_not_widened() -> None:
    text = "In the letter, Ada Example wrote: “The bridge is safe.”"
    quoted = quoted_in(text)
    assert [(a.content_start, a.content_end) for a in find_reported(text, "en", quoted)] == [
        (quoted[0].start, quoted[0].end)
    ]


def test_lines_of_a_printed_paragraph_are_one_sentence() -> None:
    assert reported("Ada Example said the bridge\nwould close.") == [("Ada Example", "the bridge\nwould close")]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("ru", "Министр Пётр Образцов заявил, что мост закроют.", "Министр Пётр Образцов", "мост закроют"),
        ("ru", "По словам Образцовой, мост закроют в мае.", "Образцовой", "мост закроют в мае"),
        ("ru", "Мост закроют в мае, сообщил Пётр Образцов.", "Пётр Образцов", "Мост закроют в мае"),
        ("ru", "Мост закроют в мае. Об этом сообщил Пётр Образцов.", "Пётр Образцов", "Мост закроют в мае"),
        ("ru", "Как уточнили в министерстве, мост закроют в мае.", "министерстве", "мост закроют в мае"),
        (
            "de",
            "Anna Beispiel sagte am Dienstag, dass die Brücke sicher sei.",
            "Anna Beispiel",
            "die Brücke sicher sei",
        ),
        ("de", "Anna Beispiel sagte, die Brücke sei sicher.", "Anna Beispiel", "die Brücke sei sicher"),
        ("de", "Die Brücke sei sicher, sagte Anna Beispiel am Dienstag.", "Anna Beispiel", "Die Brücke sei sicher"),
        ("de", "Beispiel zufolge wird die Brücke gesperrt.", "Beispiel", "wird die Brücke gesperrt"),
        ("de", "Laut Beispiel wird die Brücke gesperrt.", "Beispiel", "wird die Brücke gesperrt"),
        (
            "ru",
            "Мост закроют в мае, заявил в четверг посол Пётр Образцов.",
            "посол Пётр Образцов",
            "Мост закроют в мае",
        ),
        ("ru", "Мост закроют в мае, сообщил журналистам Пётр Образцов.", "Пётр Образцов", "Мост закроют в мае"),
        ("ru", "Как отметил Пётр Образцов, мост закроют в мае.", "Пётр Образцов", "мост закроют в мае"),
        ("ru", "По его словам, мост закроют в мае.", "его", "мост закроют в мае"),
        ("ru", "По мнению садовода, мост закроют в мае.", "садовода", "мост закроют в мае"),
        ("ru", "Мост закроют в мае, считает Пётр Образцов.", "Пётр Образцов", "Мост закроют в мае"),
        ("ru", "Образцов сказал, что мост закроют, и потребовал отставки.", "Образцов", "мост закроют"),
        ("de", "Beispiel widersprach: Die Brücke sei sicher.", "Beispiel", "Die Brücke sei sicher"),
        ("de", "Beispiel schrieb, der Pfeiler trage die Brücke.", "Beispiel", "der Pfeiler trage die Brücke"),
        ("de", "Die Brücke werde gesperrt, so Beispiel.", "Beispiel", "Die Brücke werde gesperrt"),
        (
            "de",
            "Die Brücke werde gesperrt, teilte das Ministerium mit.",
            "das Ministerium",
            "Die Brücke werde gesperrt",
        ),
        ("fr", "Le pont fermera en mai, a indiqué mardi Anne Exemple.", "Anne Exemple", "Le pont fermera en mai"),
        ("fr", "Le pont reste ouvert, a-t-elle ajouté.", "elle", "Le pont reste ouvert"),
        (
            "fr",
            "Selon Anne Exemple, présidente de l’union, le pont sera fermé.",
            "Anne Exemple",
            "le pont sera fermé",
        ),
        ("fr", "Anne Exemple a déclaré que le pont serait fermé.", "Anne Exemple", "le pont serait fermé"),
        ("fr", "Selon Anne Exemple, le pont sera fermé en mai.", "Anne Exemple", "le pont sera fermé en mai"),
        ("fr", "Le pont sera fermé en mai, a déclaré Anne Exemple.", "Anne Exemple", "Le pont sera fermé en mai"),
    ],
)
def test_plain_forms_of_other_languages(language: str, text: str, source: str, content: str) -> None:
    assert told(text, language) == [(source, content)]


def test_what_goes_on_in_the_mood_of_reported_speech_has_the_source_before() -> None:
    text = "Die Brücke werde gesperrt, sagte Anna Beispiel. Die Lage sei ernst. Sie setze auf Geduld. Es regnete."
    assert told(text, "de") == [
        ("Anna Beispiel", "Die Brücke werde gesperrt"),
        ("Anna Beispiel", "Die Lage sei ernst"),
        ("Anna Beispiel", "Sie setze auf Geduld"),
    ]


@pytest.mark.parametrize("text", ["Die Lage sei ernst.", "Anna Beispiel sagte nichts. Es regnete. Die Lage sei ernst."])
def test_a_mood_without_a_report_before_it_has_no_source(text: str) -> None:
    assert told(text, "de") == []


def test_whoever_only_reports_without_marks_is_known_by_name() -> None:
    text = "Мост закроют в мае, сообщил министр Пётр Образцов. По словам Образцова, река уже поднялась. Он опроверг, что мост стар."
    names = [one.figure.name if one.figure else "" for one in read(text, "ru")]
    assert names == ["Пётр Образцов"] * 3


def test_a_language_without_words_gives_back_what_it_was_given() -> None:
    text = "Ana Ejemplo dijo que el puente es “seguro”."
    quoted = quoted_in(text, "es")
    assert find_reported(text, "es", quoted) == quoted


WORDS = [
    *"Example Beispiel he who said that told accused according to of and , . : ; — “ ” ' « » ( ) 's \n by asking as quoted in view".split(
        " "
    ),
    *"zufolge laut sagte dass habe по словам заявил что об этом selon a déclaré qu’il".split(),
]


@given(
    st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)),
    st.sampled_from(["en", "ru", "de", "fr", "es"]),
)
def test_any_text_gives_offsets_inside_it(text: str, language: str) -> None:
    quoted = quoted_in(text, language)
    found = find_reported(text, language, quoted)
    assert len(found) >= len(quoted)
    for one in found:
        assert 0 <= one.content_start <= one.start < one.end <= one.content_end <= len(text)
        assert one.source is None or text[one.source.start : one.source.end] == one.source.text


def test_a_pronoun_after_according_to_is_the_source() -> None:
    (found,) = find_reported("According to him, the talks had failed.", "en", [])
    assert found.source is not None
    assert (found.source.text, found.content_start) == ("him", 18)
