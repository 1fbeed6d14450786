"""Where and to whom something is said, and how far that holds in an article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.holdings import KnownOutlet, Name, Registry
from statements.ingest.proposing.occasions import Occasion, occasions
from statements.ingest.proposing.venues import Venue, venue_in
from statements.ingest.values import Attribution
from tests.spoken import figure, said

NEWS = KnownOutlet(7, "Daily Placeholder", (Name("Ежедневный пример", "ru"), Name("Der Platzhalter", "de")))
REGISTRY = Registry(outlets=[NEWS])
TUESDAY = date(2023, 2, 28)

VENUES = [
    ("en", "Ada Example told the Daily Placeholder.", ("", "Daily Placeholder", "")),
    ("en", "Ada Example told Daily Placeholder newspaper on Monday.", ("", "Daily Placeholder", "")),
    ("en", "Ada Example told Rainy Days newspaper.", ("", "Rainy Days", "")),
    ("en", "Ada Example told the newspaper Rainy Days.", ("", "Rainy Days", "")),
    ("en", "Ada Example told state news agency Umbrella Wire.", ("", "Umbrella Wire", "")),
    ("en", "Ada Example told TASS.", ("", "TASS", "")),
    ("en", "Ada Example told CNN’s Carla Muster.", ("", "CNN", "")),
    ("en", "Ada Example told the Rainy Times Tuesday.", ("", "Rainy Times", "")),
    (
        "en",
        "Ada Example said in an interview with the Daily Placeholder.",
        ("interview with Daily Placeholder", "Daily Placeholder", ""),
    ),
    (
        "en",
        "Speaking to the Daily Placeholder for an interview, she said",
        ("interview with Daily Placeholder", "Daily Placeholder", ""),
    ),
    ("en", "Ada Example told reporters in Placetown on Friday.", ("to reporters", "", "Placetown")),
    ("en", "Ada Example told journalists.", ("to journalists", "", "")),
    ("en", "she said at a press conference in Placetown", ("press conference", "", "Placetown")),
    ("en", "she told reporters at a news conference in New Placetown.", ("news conference", "", "New Placetown")),
    (
        "en",
        "Speaking at the summit of the Umbrella Alliance in Placetown, she said",
        ("summit of the Umbrella Alliance", "", "Placetown"),
    ),
    ("en", "she said in a statement.", ("statement", "", "")),
    ("en", "she wrote on Telegram.", ("post on Telegram", "", "")),
    ("en", "she said in a message on her Telegram channel.", ("post on Telegram", "", "")),
    ("en", "she said at a briefing in May.", ("briefing", "", "")),
    ("ru", "заявила Ада Пример газете «Ежедневный пример».", ("", "Ежедневный пример", "")),
    ("ru", "сказала она «Ежедневному примеру».", ("", "Ежедневному примеру", "")),
    ("ru", "сообщила ТАСС Ада Пример.", ("", "ТАСС", "")),
    ("ru", "заявила она журналистам.", ("журналистам", "", "")),
    ("ru", "сказала она на пресс-конференции в Примерске.", ("пресс-конференция", "", "")),
    ("de", "sagte Ada Beispiel der Zeitung „Regenblatt“.", ("", "Regenblatt", "")),
    ("de", "sagte sie dem Platzhalter.", ("", "Platzhalter", "")),
    ("de", "sagte sie auf einer Pressekonferenz in Musterstadt.", ("Pressekonferenz", "", "Musterstadt")),
    ("de", "sagte sie vor Journalisten in Musterstadt.", ("vor Journalisten", "", "Musterstadt")),
    ("fr", "a-t-elle dit au journal La Pluie.", ("", "La Pluie", "")),
    (
        "fr",
        "a-t-elle ajouté lors d’une conférence de presse à Exempleville.",
        ("conférence de presse", "", "Exempleville"),
    ),
    ("fr", "a-t-elle déclaré à des journalistes.", ("devant des journalistes", "", "")),
]


@pytest.mark.parametrize(("language", "words", "expected"), VENUES)
def test_the_venue_is_told_from_the_words_at_the_verb(
    language: str, words: str, expected: tuple[str, str, str]
) -> None:
    venue = venue_in(words, language, REGISTRY)
    assert venue
    if language == "fr":
        assert venue.outlet in expected[1]
        assert (venue.occasion, venue.place) == expected[::2]
    else:
        assert (venue.occasion, venue.outlet, venue.place) == expected


NO_VENUE = [
    "Ada Example told Boris Beispiel.",
    "Ada Example said.",
    "Ada Example told him on Monday.",
    "Ada Example told the Foreign Ministry.",
    "Ada Example, who meets Boris Beispiel, said",
]


@pytest.mark.parametrize("words", NO_VENUE)
def test_a_person_who_is_told_is_no_venue(words: str) -> None:
    assert venue_in(words, "en", REGISTRY) is None


MORE_VENUES = [
    ("en", "Ada Example told the Placeholder Post.", ("", "Placeholder Post", "")),
    (
        "en",
        "Ada Example told the Placeholder Post newspaper in an interview published on Tuesday.",
        ("interview with Placeholder Post", "Placeholder Post", ""),
    ),
    (
        "en",
        "she said in an interview with the Placeholder Post published on Tuesday.",
        ("interview with Placeholder Post", "Placeholder Post", ""),
    ),
    (
        "en",
        "she said in an interview published by the Placeholder Post on Tuesday.",
        ("interview with Placeholder Post", "Placeholder Post", ""),
    ),
    ("en", "she said in an interview on Umbrella TV.", ("interview with Umbrella TV", "Umbrella TV", "")),
    ("en", "Speaking to reporters in Placetown, she said", ("to reporters", "", "Placetown")),
    ("en", "she told reporters on a visit to Placetown.", ("to reporters", "", "")),
    ("en", "she told reporters aboard her plane.", ("to reporters", "", "")),
    ("en", "she told a news conference in Placetown.", ("news conference", "", "Placetown")),
    (
        "en",
        "she said at a joint news conference with Boris Beispiel in Placetown.",
        ("joint news conference", "", "Placetown"),
    ),
    ("en", "she wrote in a post on Telegram.", ("post on Telegram", "", "")),
    ("en", "she said in a post on X.", ("post on X", "", "")),
    ("en", "she posted on X.", ("post on X", "", "")),
    ("en", "she wrote on her X account.", ("post on X", "", "")),
    ("en", "she said on state television.", ("state television", "", "")),
    ("en", "she said in remarks broadcast on state television.", ("state television", "", "")),
    ("en", "she said in a televised address.", ("televised address", "", "")),
    ("en", "she told state TV.", ("state TV", "", "")),
    ("en", "she told parliament.", ("to parliament", "", "")),
    ("en", "she told lawmakers in Placetown.", ("to lawmakers", "", "Placetown")),
    ("en", "she told BBC Radio 4’s Today programme.", ("", "BBC Radio 4", "")),
    ("en", "she told the BBC’s Today programme.", ("", "BBC", "")),
    ("en", "she told the Sunday Times.", ("", "Sunday Times", "")),
    ("en", "she told The Sunday Placeholder newspaper.", ("", "Sunday Placeholder", "")),
    ("en", "she told USA Today.", ("", "USA Today", "")),
    ("en", "she told the Umbrella news agency.", ("", "Umbrella", "")),
    ("en", "she wrote in the Placeholder Times.", ("", "Placeholder Times", "")),
    ("en", "she told a rally in Placetown on Monday.", ("rally", "", "Placetown")),
    ("en", "she told students at Placetown University.", ("to students", "", "Placetown University")),
    ("en", "she said during a phone call with Boris Beispiel.", ("phone call", "", "")),
    ("en", "she said in a letter to Boris Beispiel.", ("letter", "", "")),
    ("en", "she said on the sidelines of a summit in Placetown.", ("sidelines of a summit", "", "Placetown")),
    ("ru", "сказала она в интервью газете «Вестник».", ("интервью: Вестник", "Вестник", "")),
    ("ru", "заявила она в интервью «Вестнику».", ("интервью: Вестнику", "Вестнику", "")),
    ("ru", "сообщила она агентству «Зонт».", ("", "Зонт", "")),
    ("ru", "рассказала она журналистам в Примерске.", ("журналистам", "", "")),
    ("ru", "заявила она в эфире телеканала «Дождик».", ("", "Дождик", "")),
    ("ru", "написала она в Telegram.", ("Telegram", "", "")),
    ("ru", "написала она в своём Telegram-канале.", ("Telegram", "", "")),
    ("ru", "написала она в телеграм-канале.", ("телеграм", "", "")),
    ("ru", "сказала она на брифинге в Примерске.", ("брифинг", "", "")),
    ("ru", "сказала она журналисту Борису Образцову.", ("журналисту", "", "")),
    ("de", "sagte sie der Zeitung „Regenblatt“.", ("", "Regenblatt", "")),
    ("de", "sagte Ada Beispiel der „Welt am Sonntag“.", ("", "Welt am Sonntag", "")),
    ("de", "sagte sie im Interview mit dem Sender Regen TV.", ("Interview: Regen TV", "Regen TV", "")),
    ("de", "sagte sie im Gespräch mit dem „Regenblatt“.", ("Interview: Regenblatt", "Regenblatt", "")),
    ("de", "schrieb sie auf Telegram.", ("Telegram", "", "")),
    ("de", "schrieb sie auf der Plattform X.", ("X", "", "")),
    ("de", "sagte sie bei einer Pressekonferenz in Musterstadt.", ("Pressekonferenz", "", "Musterstadt")),
    ("de", "sagte sie im Staatsfernsehen.", ("Staatsfernsehen", "", "")),
    ("fr", "a-t-elle déclaré dans un entretien au journal La Pluie.", ("entretien : La Pluie", "La Pluie", "")),
    (
        "fr",
        "a-t-elle déclaré dans un entretien accordé au quotidien « Le Parapluie ».",
        ("entretien : Le Parapluie", "Le Parapluie", ""),
    ),
    ("fr", "a déclaré Ada Exemple à l’agence Parapluie.", ("", "Parapluie", "")),
    ("fr", "a-t-elle déclaré au micro de Radio Pluie.", ("", "Radio Pluie", "")),
    ("fr", "a déclaré Ada Exemple à Aujourd’hui en France jeudi.", ("", "Aujourd’hui en France", "")),
    ("fr", "a-t-elle dit à France Inter.", ("", "France Inter", "")),
    ("fr", "a-t-elle écrit sur X.", ("X", "", "")),
    ("fr", "a-t-elle écrit sur le réseau social X.", ("X", "", "")),
    (
        "fr",
        "a-t-elle dit lors d’une conférence de presse à Exempleville.",
        ("conférence de presse", "", "Exempleville"),
    ),
    ("fr", "a-t-elle déclaré à la télévision d’État.", ("télévision d’État", "", "")),
]


@pytest.mark.parametrize(("language", "words", "expected"), MORE_VENUES)
def test_outlets_occasions_and_places_are_told_apart(language: str, words: str, expected: tuple[str, str, str]) -> None:
    venue = venue_in(words, language, Registry())
    assert venue
    assert (venue.occasion, venue.outlet, venue.place) == expected


NOT_SPOKEN_TO = [
    ("fr", "a-t-elle dit à la France."),
    ("en", "she told the UN Security Council."),
    ("en", "she said, the Placeholder Post reported."),
    ("en", "she said, according to the Placeholder Post."),
    ("en", "The Placeholder Post asked her, and she said"),
    ("en", "she told the Harbour Committee."),
    ("en", "she told Placetown."),
    ("en", "she told President Boris Beispiel."),
    ("ru", "сообщает «Вестник»."),
    ("de", "sagte sie dem Minister Boris Muster."),
    ("fr", "a-t-elle dit au président Boris Modèle."),
    ("fr", "a-t-elle déclaré, selon le journal La Pluie."),
]


@pytest.mark.parametrize(("language", "words"), NOT_SPOKEN_TO)
def test_who_reports_or_is_only_told_is_no_venue(language: str, words: str) -> None:
    assert venue_in(words, language, Registry()) is None


@pytest.mark.parametrize(
    ("language", "words"), [("en", "told the Daily Placeholder"), ("ru", "сказала «Ежедневному примеру»")]
)
def test_the_printed_name_leads_to_the_outlet_in_any_case_form(language: str, words: str) -> None:
    venue = venue_in(words, language, REGISTRY)
    assert venue
    assert venue.outlet_pk == 7


def test_the_evidence_quotes_the_article() -> None:
    venue = venue_in("Ada Example told the Daily Placeholder on Monday", "en", REGISTRY)
    assert venue
    assert venue.evidence == "“told the Daily Placeholder”"
    listeners = venue_in("Ada Example told reporters on Monday", "en", REGISTRY)
    assert listeners
    assert listeners.evidence == "“told reporters”"


@given(st.text(max_size=150), st.sampled_from(["en", "ru", "de", "fr", "xx"]))
def test_any_words_are_answered(words: str, language: str) -> None:
    venue = venue_in(f"Ada Example told {words}", language, REGISTRY)
    assert venue is None or isinstance(venue, Venue)


ADA, BORIS = figure("Ada Example"), figure("Boris Beispiel")


def held(text: str, *attributions: Attribution) -> list[Occasion]:
    speakers = [one.figure.name if one.figure else "" for one in attributions]
    return occasions(Surroundings(text, attributions), attributions, speakers, TUESDAY, REGISTRY)


INTERVIEW = (
    "“We count,” Ada Example told the Daily Placeholder.\n\n"
    "Speaking to the Daily Placeholder for an interview published on Monday, Example said it was “dry”.\n\n"
    "“It is raining,” she added. “It snows,” Boris Beispiel said."
)
BY_ADA = [
    said(INTERVIEW, "We count", "Ada Example", "told", ADA),
    said(INTERVIEW, "dry", "Example", "said", ADA),
    said(INTERVIEW, "It is raining", "she", "added", ADA),
]
BY_BORIS = said(INTERVIEW, "It snows", "Boris Beispiel", "said", BORIS)


def test_an_interview_holds_for_all_the_speaker_says_in_the_article() -> None:
    first, second, third, _ = held(INTERVIEW, *BY_ADA, BY_BORIS)
    assert {one.venue.outlet for one in (first, second, third) if one.venue} == {"Daily Placeholder"}
    assert {one.said.text for one in (first, second, third)} == {"../2023-02-27"}
    assert third.venue
    assert third.venue.evidence.startswith("told elsewhere: ")


def test_it_does_not_hold_for_another_speaker() -> None:
    other = held(INTERVIEW, *BY_ADA, BY_BORIS)[-1]
    assert (other.venue, other.said.text) == (None, "../2023-02-28")


def test_of_two_occasions_each_holds_in_its_own_paragraph() -> None:
    text = (
        "“We count,” Ada Example told reporters on Monday. “It is dry,” she added.\n\n"
        "“We counted,” Ada Example told the Daily Placeholder on Friday.\n\n“It was wet,” she said."
    )
    parts = [("We count", "Ada Example", "told"), ("It is dry", "she", "added")]
    parts += [("We counted", "Ada Example", "told"), ("It was wet", "she", "said")]
    told = held(text, *(said(text, words, source, cue, ADA) for words, source, cue in parts))
    assert [one.said.text for one in told] == ["2023-02-27", "2023-02-27", "2023-02-24", "../2023-02-28"]
    assert told[1].venue
    assert told[1].venue.occasion == "to reporters"
    assert told[3].venue is None


def test_what_was_said_earlier_is_not_of_the_occasion() -> None:
    text = "“We count,” Ada Example told reporters on Monday.\n\nShe had said she was “dry”."
    first, second = held(
        text, said(text, "We count", "Ada Example", "told", ADA), said(text, "dry", "She", "said", ADA)
    )
    assert first.said.text == "2023-02-27"
    assert (second.said.text, second.venue) == ("../2023-02-28", None)


def test_a_sentence_that_only_tells_of_the_occasion_counts() -> None:
    text = "Ada Example spoke at a press conference in Placetown on Monday.\n\n“We count,” she said."
    (told,) = held(text, said(text, "We count", "she", "said", ADA))
    assert told.said.text == "2023-02-27"
    assert told.venue
    assert (told.venue.occasion, told.venue.place) == ("press conference", "Placetown")


def test_unknown_speakers_share_nothing() -> None:
    text = "“We count,” a source told reporters on Monday. “It is dry,” it said."
    first, second = held(text, said(text, "We count", "a source", "told"), said(text, "It is dry", "it", "said"))
    assert first.said.text == "2023-02-27"
    assert second.said.text == "../2023-02-28"


def days_of(text: str, *parts: tuple[str, str, str]) -> list[str]:
    """Of what Ada says: for each part its words, source and verb."""
    return [one.said.text for one in held(text, *(said(text, *part, ADA) for part in parts))]


def test_a_day_does_not_hold_for_what_is_told_before_it() -> None:
    text = "“We count,” Ada Example said.\n\n“It is dry,” Example said on Monday. “It snows,” she said."
    parts = [("We count", "Ada Example", "said"), ("It is dry", "Example", "said"), ("It snows", "she", "said")]
    assert days_of(text, *parts) == ["../2023-02-28", "2023-02-27", "2023-02-27"]


def test_a_day_of_an_earlier_time_holds_for_its_sentence_only() -> None:
    text = "“We count,” Ada Example said. In 2019, Example said: “It is dry.”\n\n“It snows,” Example said."
    parts = [("We count", "Ada Example", "said"), ("It is dry", "Example", "said"), ("It snows", "Example", "said")]
    assert days_of(text, *parts) == ["../2023-02-28", "2019", "../2023-02-28"]


def test_what_goes_on_with_an_earlier_time_in_a_new_paragraph_is_left_open() -> None:
    text = "Ada Example said on Monday: “We count.”\n\nIn 2019, Example said: “It is dry.”\n\n“It snows,” she added."
    parts = [("We count", "Ada Example", "said"), ("It is dry", "Example", "said"), ("It snows", "she", "added")]
    assert days_of(text, *parts) == ["2023-02-27", "2019", "../2023-02-28"]


@pytest.mark.parametrize(("verb", "day"), [("added", "2019"), ("said", "../2023-02-28")])
def test_what_goes_on_with_a_sentence_is_of_its_day(verb: str, day: str) -> None:
    text = f"In 2019, Ada Example said: “It is dry.” “It snows,” she {verb}."
    assert days_of(text, ("It is dry", "Ada Example", "said"), ("It snows", "she", verb)) == ["2019", day]


def test_an_earlier_time_does_not_hide_the_articles_own_occasion() -> None:
    text = (
        "Ada Example told reporters on Monday: “We count.”\n\nIn 2019, Example said: “It is dry.”\n\n"
        "“It snows,” Example said."
    )
    parts = [("We count", "Ada Example", "told"), ("It is dry", "Example", "said"), ("It snows", "Example", "said")]
    assert days_of(text, *parts) == ["2023-02-27", "2019", "2023-02-27"]
    background = held(text, *(said(text, *part, ADA) for part in parts))[1]
    assert background.venue is None


def test_a_day_told_later_of_the_same_interview_holds_for_all_of_it() -> None:
    text = (
        "“We count,” Ada Example told the Daily Placeholder.\n\n“It is dry,” she told the Daily Placeholder on Monday."
    )
    parts = [("We count", "Ada Example", "told"), ("It is dry", "she", "told")]
    assert days_of(text, *parts) == ["2023-02-27", "2023-02-27"]
