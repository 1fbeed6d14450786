"""What a statement is about and what it only mentions."""

import pytest

from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.holdings import KnownSpeaker, KnownTopic, Name, Registry, Topics
from statements.ingest.proposing.topics import Naming, Subjects
from statements.ingest.values import Attribution, Kind
from tests.spoken import figure, said

TREATY, FLOOD, LAND, RAIN_PACT, UNION = 1, 2, 3, 4, 5
TOPICS = Topics(
    [
        KnownTopic(TREATY, "Umbrella Treaty", "treaty", (Name("ДОЗ-III", "ru"), Name("Договор о зонтах", "ru"))),
        KnownTopic(FLOOD, "Flood in Freedonia", "conflict", (Name("Freedonian flood", "en"),)),
        KnownTopic(LAND, "Freedonia", "country"),
        KnownTopic(RAIN_PACT, "Rain Pact", "treaty"),
        KnownTopic(UNION, "Dry Union", "organisation"),
    ]
)
ADA, BORIS, DRY = 11, 12, 13
REGISTRY = Registry(
    [
        KnownSpeaker(ADA, "Ada Example", (Name("Example", "en"),)),
        KnownSpeaker(BORIS, "Boris Beispiel", (Name("Beispiel", "en"), Name("Борис Образцов", "ru"))),
        KnownSpeaker(DRY, "Dry Union", is_person=False),
    ]
)


def subjects(text: str, *parts: Attribution, language: str = "en", speaker: int | None = ADA) -> Subjects:
    return Naming(Surroundings(text, parts, language), TOPICS, REGISTRY).subjects(parts, speaker)


def of(text: str, words: str, source: str = "Ada Example", cue: str = "said", language: str = "en") -> Subjects:
    return subjects(text, said(text, words, source, cue, figure("Ada Example")), language=language)


def test_what_the_words_name_is_what_they_are_about() -> None:
    assert of("“The Umbrella Treaty is dry,” Ada Example said.", "The Umbrella Treaty is dry").about == (TREATY,)


def test_the_longest_name_counts() -> None:
    assert of("“The flood in Freedonia goes on,” Ada Example said.", "The flood in Freedonia goes on").about == (FLOOD,)


def test_a_country_is_mentioned() -> None:
    found = of("“Freedonia keeps the Umbrella Treaty,” Ada Example said.", "Freedonia keeps the Umbrella Treaty")
    assert (found.about, found.mentioned) == ((TREATY,), (LAND,))


def test_the_clause_that_introduces_the_words_tells_what_they_are_about() -> None:
    text = "Commenting on Beispiel’s decision to end the Umbrella Treaty, Ada Example said it was “wet”."
    found = subjects(text, said(text, "wet", "Ada Example", "said", kind=Kind.MIXED))
    assert (found.about, found.speakers) == ((TREATY,), (BORIS,))


def test_a_country_that_is_asked_about_is_what_it_is_about() -> None:
    assert of("Asked about Freedonia, Ada Example said: “It is wet.”", "It is wet.").about == (LAND,)


def test_where_it_was_said_is_not_what_it_is_about() -> None:
    assert of("“It is wet,” Ada Example said at a Dry Union summit.", "It is wet") == Subjects()


def test_the_next_sentence_of_the_article_is_not_what_it_is_about() -> None:
    assert of("“It is wet,” Ada Example said. The Umbrella Treaty ended.", "It is wet") == Subjects()


@pytest.mark.parametrize(
    "words", ["We stay [in the Umbrella Treaty]", "We stay, as Beispiel said of the Umbrella Treaty, dry"]
)
def test_insertions_and_words_of_others_are_in_passing(words: str) -> None:
    found = of(f"“{words},” Ada Example said.", words)
    assert (found.about, found.mentioned) == ((), (TREATY,))


def test_the_treaty_is_the_one_that_was_named_before() -> None:
    text = "The Umbrella Treaty was signed.\n\n“The treaty is dry,” Ada Example said."
    found = of(text, "The treaty is dry")
    assert (found.about, found.evidence) == ((TREATY,), "Umbrella Treaty: “The treaty”")


@pytest.mark.parametrize(
    "before",
    [
        "The Umbrella Treaty and the Rain Pact were signed.",
        "The Umbrella Treaty was signed.\n\nIt rained.\n\nIt snowed.\n\nIt froze.",
        "Nothing was signed.",
    ],
)
def test_the_treaty_is_left_open_where_it_is_not_clear_which(before: str) -> None:
    assert of(f"{before}\n\n“The treaty is dry,” Ada Example said.", "The treaty is dry").about == ()


def test_several_treaties_are_not_the_treaty() -> None:
    assert (
        of(
            "The Umbrella Treaty was signed. “Draft treaties were wet,” Ada Example said.", "Draft treaties were wet"
        ).about
        == ()
    )


def test_case_forms_of_another_language_are_known() -> None:
    text = "«Участие в ДОЗ-III и Договоре о зонтах», — сказала Ада Пример."
    assert of(text, "Участие в ДОЗ-III и Договоре о зонтах", "Ада Пример", "сказала", "ru").about == (TREATY,)


def test_speakers_who_are_named_are_mentioned_but_not_the_speaker() -> None:
    found = of("“Beispiel told Example,” Ada Example said.", "Beispiel told Example")
    assert found.speakers == (BORIS,)


def test_an_organisation_that_is_a_topic_is_no_speaker_mentioned() -> None:
    found = of("“The Dry Union is wet,” Ada Example said.", "The Dry Union is wet")
    assert (found.about, found.speakers) == ((UNION,), ())


def test_a_name_that_two_topics_share_leads_nowhere() -> None:
    shared = Topics([KnownTopic(1, "Ceasefire"), KnownTopic(2, "Truce", names=(Name("Ceasefire", "en", True),))])
    text = "“The ceasefire holds,” Ada Example said."
    part = said(text, "The ceasefire holds", "Ada Example", "said")
    assert Naming(Surroundings(text, [part]), shared, Registry()).subjects([part]) == Subjects()
