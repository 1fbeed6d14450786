"""When something was said, told from the words around it and the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements import dates
from statements.ingest.proposing.datings import dates_in
from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.when import Said, tells_of_earlier, when_said
from statements.ingest.values import Kind
from tests.spoken import said

TUESDAY = date(2023, 2, 28)


def told(text: str, words: str, source: str, cue: str, language: str = "en", published: date | None = TUESDAY) -> Said:
    one = said(text, words, source, cue)
    return when_said(Surroundings(text, [one], language), one, published, language)


ENGLISH = [
    ("“We count,” Ada Example said on Tuesday.", "2023-02-28"),
    ("“We count,” Ada Example said on Monday.", "2023-02-27"),
    ("“We count,” Ada Example said Wednesday.", "2023-02-22"),
    ("“We count,” Ada Example said yesterday.", "2023-02-27"),
    ("“We count,” Ada Example said last night.", "2023-02-27"),
    ("“We count,” Ada Example said this morning.", "2023-02-28"),
    ("“We count,” Ada Example said on 21 February.", "2023-02-21"),
    ("“We count,” Ada Example said on December 3.", "2022-12-03"),
    ("“We count,” Ada Example said on February 3rd, 2021.", "2021-02-03"),
    ("“We count,” Ada Example said on 2023-02-01.", "2023-02-01"),
    ("“We count,” Ada Example said in December.", "2022-12"),
    ("“We count,” Ada Example said in 2021.", "2021"),
    ("“We count,” Ada Example said in late 2021.", "2021"),
    ("“We count,” Ada Example said last week.", "2023-02-20/2023-02-26"),
    ("“We count,” Ada Example said earlier this week.", "2023-02-27/2023-02-28"),
    ("“We count,” Ada Example said earlier this month.", "2023-02-01/2023-02-28"),
    ("“We count,” Ada Example said last month.", "2023-01"),
    ("“We count,” Ada Example said last year.", "2022"),
    ("“We count,” Ada Example said three days ago.", "2023-02-25"),
    ("“We count,” Ada Example said two weeks ago.", "2023-02-14~"),
    ("“We count,” Ada Example said two months ago.", "2022-12~"),
    ("“We count,” Ada Example said last Tuesday.", "2023-02-21"),
    ("“We count,” Ada Example said last Monday.", "2023-02-20/2023-02-27"),
    ("On Monday, Ada Example said: “We count.”", "2023-02-27"),
    ("Speaking on Monday, Ada Example said: “We count.”", "2023-02-27"),
    ("In an interview on Monday, Ada Example said: “We count.”", "2023-02-27"),
    ("“We count,” Ada Example told the Daily Placeholder on Monday.", "2023-02-27"),
    ("“We count,” Ada Example said in a statement released on Monday.", "2023-02-27"),
    ("“We count,” Ada Example said in an interview published on Tuesday.", "../2023-02-28"),
    ("In an interview aired on Monday, Ada Example said: “We count.”", "../2023-02-27"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_the_date_beside_the_verb_is_taken(text: str, expected: str) -> None:
    words, cue = "We count", "told" if " told " in text else "said"
    assert told(text, words, "Ada Example", cue).text == expected


NOT_THE_ACT = [
    ("“On Monday we count,” Ada Example said.", "On Monday we count", "inside the words"),
    ("“We count,” said Ada Example, who resigned on Monday.", "We count", "in a relative clause"),
    ("Commenting on the storm of 21 February, Ada Example said: “We count.”", "We count", "what it is about"),
    ("After the talks on Monday, Ada Example said: “We count.”", "We count", "what came before"),
    ("“We count,” Ada Example said before Monday.", "We count", "another day"),
    ("“We count,” Ada Example said by Friday at the latest.", "We count", "another day"),
    ("“We count,” Ada Example said on 3 March 2023.", "We count", "still to come"),
    ("Ada Example said the storm on Monday was “a warning”.", "a warning", "of what is told"),
    ("“We count,” Ada Example said. The talks end on Monday.", "We count", "another sentence"),
]


@pytest.mark.parametrize(("text", "words", "why"), NOT_THE_ACT)
def test_a_date_that_is_not_of_the_speaking_is_left(text: str, words: str, why: str) -> None:
    assert told(text, words, "Ada Example", "said").text == "../2023-02-28"


def test_a_headline_without_a_verb_is_not_dated_by_its_words() -> None:
    text = "No count this year – Ada Example: ‘We wait’"
    one = said(text, "We wait", "Ada Example")
    assert when_said(Surroundings(text, [one]), one, TUESDAY).text == "../2023-02-28"
    according = "According to Ada Example on Monday, “we wait”."
    one = said(according, "we wait", "Ada Example")
    assert when_said(Surroundings(according, [one]), one, TUESDAY).text == "2023-02-27"


OTHERS = [
    ("ru", "«Мы считаем», — сказала Ада Пример во вторник.", "Мы считаем", "Ада Пример", "сказала", "2023-02-28"),
    ("ru", "«Мы считаем», — сказала Ада Пример 21 февраля.", "Мы считаем", "Ада Пример", "сказала", "2023-02-21"),
    ("ru", "Вчера Ада Пример сказала: «Мы считаем».", "Мы считаем", "Ада Пример", "сказала", "2023-02-27"),
    (
        "ru",
        "Ада Пример сказала на прошлой неделе: «Мы считаем».",
        "Мы считаем",
        "Ада Пример",
        "сказала",
        "2023-02-20/2023-02-26",
    ),
    ("ru", "Ада Пример сказала в 2021 году: «Мы считаем».", "Мы считаем", "Ада Пример", "сказала", "2021"),
    ("de", "„Wir zählen“, sagte Ada Beispiel am Dienstag.", "Wir zählen", "Ada Beispiel", "sagte", "2023-02-28"),
    (
        "de",
        "„Wir zählen“, sagte Ada Beispiel am 21. Februar 2023.",
        "Wir zählen",
        "Ada Beispiel",
        "sagte",
        "2023-02-21",
    ),
    ("de", "„Wir zählen“, sagte Ada Beispiel am Montagabend.", "Wir zählen", "Ada Beispiel", "sagte", "2023-02-27"),
    ("de", "„Wir zählen“, sagte Ada Beispiel vor zwei Tagen.", "Wir zählen", "Ada Beispiel", "sagte", "2023-02-26"),
    ("fr", "« Nous comptons », a déclaré Ada Exemple mardi.", "Nous comptons", "Ada Exemple", "déclaré", "2023-02-28"),
    (
        "fr",
        "« Nous comptons », a déclaré Ada Exemple le 1er février.",
        "Nous comptons",
        "Ada Exemple",
        "déclaré",
        "2023-02-01",
    ),
    (
        "fr",
        "« Nous comptons », a déclaré Ada Exemple lundi dernier.",
        "Nous comptons",
        "Ada Exemple",
        "déclaré",
        "2023-02-20/2023-02-27",
    ),
]


@pytest.mark.parametrize(("language", "text", "words", "source", "cue", "expected"), OTHERS)
def test_other_languages_have_their_own_words(
    language: str, text: str, words: str, source: str, cue: str, expected: str
) -> None:
    assert told(text, words, source, cue, language).text == expected


def test_without_a_word_it_was_said_by_the_day_of_publication() -> None:
    undated = told("“We count,” Ada Example said.", "We count", "Ada Example", "said")
    assert undated.text == "../2023-02-28"
    assert "tells no day" in undated.evidence


def test_without_a_day_of_publication_nothing_is_made_up() -> None:
    text = "“We count,” Ada Example said on Tuesday."
    assert told(text, "We count", "Ada Example", "said", published=None).text == ""
    stated = text.replace("on Tuesday", "on 28 February 2023")
    assert told(stated, "We count", "Ada Example", "said", published=None).text == "2023-02-28"


def test_the_evidence_quotes_the_article_and_names_the_day_of_publication() -> None:
    evidence = told("“We count,” Ada Example said on Monday.", "We count", "Ada Example", "said").evidence
    assert evidence == "“Ada Example said on Monday”; published 28 February 2023"


def test_a_day_that_is_not_in_the_calendar_is_left() -> None:
    assert dates_in("said on 31 February and on 30.02.2023", TUESDAY) == []


@pytest.mark.parametrize("text", ["“We count,” Ada Example had said.", "Earlier, Ada Example said “we count”."])
def test_what_was_said_at_another_time_is_noticed(text: str) -> None:
    one = said(text, "e count", "Ada Example", "said", kind=Kind.MIXED)
    surroundings = Surroundings(text, [one])
    frame = surroundings.frame(one)
    assert frame
    assert tells_of_earlier(frame, one)


WORDS = st.sampled_from(
    "said on in last this week month year Monday Tuesday February May March 3 31 2021 ago two days yesterday , . until".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_every_date_is_one_that_can_be_read_and_none_begins_after_the_publication(words: str, published: date) -> None:
    for dated in dates_in(words, published):
        assert words[dated.start : dated.end]
        first = dates.parse(dated.text).earliest
        assert first
        assert first <= published


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "de", "fr", "xx", ""]), st.dates())
def test_any_words_and_any_day_are_answered(words: str, language: str, published: date) -> None:
    for dated in dates_in(words, published, language):
        assert 0 <= dated.start < dated.end <= len(words)
        assert dates.parse(dated.text).first_day <= dates.parse(dated.text).last_day


DATELINES = [
    ("PLACETOWN, February 27 (Umbrella Wire) - “We count,” Ada Example said on Sunday.", "2023-02-26"),
    ("PLACETOWN, February 27. /TASS/. “We count,” Ada Example said.", "../2023-02-28"),
    ("PLACETOWN, February 27, 2023 (AFP) — Ada Example said “we count”.", "../2023-02-28"),
    ("PLACETOWN, February 27 (AFP) — “We count,” Ada Example said today.", "2023-02-27/2023-02-28"),
    ("PLACETOWN, February 27 (AFP) — “We count,” Ada Example said on Tuesday.", "2023-02-21/2023-02-28"),
    ("PLACETOWN, February 6 (AFP) — “We count,” Ada Example said on Monday.", "2023-02-06"),
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_a_dateline_dates_the_article_and_not_what_is_said(text: str, day: str) -> None:
    assert told(text, "e count", "Ada Example", "said").text == day


def test_without_a_day_of_publication_days_are_told_from_the_dateline() -> None:
    text = "PLACETOWN, February 27, 2023 (AFP) — “We count,” Ada Example said on Sunday."
    assert told(text, "We count", "Ada Example", "said", published=None).text == "2023-02-26"
    without_year = text.replace(", 2023", "")
    assert told(without_year, "We count", "Ada Example", "said", published=None).text == ""


def test_the_evidence_names_the_day_of_filing_where_it_is_another() -> None:
    text = "PLACETOWN, February 27 (AFP) — “We count,” Ada Example said on Sunday."
    evidence = told(text, "We count", "Ada Example", "said").evidence
    assert evidence == "“Ada Example said on Sunday”; filed 27 February 2023; published 28 February 2023"
