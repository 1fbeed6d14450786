"""Who said it, in German: verb first, capital nouns, Konjunktiv, “so”, “laut”, “zufolge”."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.attribution.attributing import attribute
from statements.ingest.languages.german import LANGUAGE
from tests.quoted_speech import quoted, sources, speakers

MINISTER = "Innenministerin Anna Beispiel besuchte am Dienstag Musterstadt. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("„Das Geld ist da“, sagte Anna Beispiel am Dienstag.", "Anna Beispiel"),
        ("„Das Geld ist da“, sagte am Dienstag der Sprecher des Ministeriums.", "der Sprecher des Ministeriums"),
        ("»Das Geld ist da«, sagte Beispiel dem »Musterstädter Boten«.", "Beispiel"),
        ("«Das Geld ist da», meinte die Gemeindepräsidentin.", "die Gemeindepräsidentin"),
        ("Beispiel sagte: „Das Geld ist da.“", "Beispiel"),
        ("Am Abend sagte die Ministerin im Fernsehen: „Das Geld ist da.“", "die Ministerin"),
        ("„Das Geld ist da“, so die Ministerin.", "die Ministerin"),
        ("Laut der Ökonomin Carla Muster ist das „zu wenig“.", "der Ökonomin Carla Muster"),
        ("Dem Verband zufolge ist das „zu wenig“.", "Dem Verband"),
        ("Der Minister hat das am Montag als „zu wenig“ bezeichnet.", "Der Minister"),
        ("Zuvor hatte der Vorsitzende, Klaus Muster, „Versagen“ beklagt.", "der Vorsitzende, Klaus Muster"),
        ("Carla Muster (SPD), die im Stadtrat sitzt, nannte das „zu wenig“.", "Carla Muster"),
        ("„Das Geld ist da“, räumte sie ein.", "sie"),
        ("„Das Geld ist da“, bekannte er unter Beifall.", "er"),
        ("„Das Geld ist da“, hieß es aus dem Ministerium.", "dem Ministerium"),
        ("„Das Geld ist da“, zitierte ihn die Agentur.", "ihn"),
        ("„Das Geld ist da“, ist sich Klaus Muster sicher.", "Klaus Muster"),
        ("„Das Geld ist da“, so der 45-Jährige weiter.", "der 45-Jährige"),
        ("Die Antwort des Ministers: „Das Geld ist da.“", "des Ministers"),
        ("Eine Schülerin strahlte hingegen: „Mathe fällt aus!“", "Eine Schülerin"),
        ("Er hoffe, so der Außenminister, „dass alle Stühle besetzt sind“.", "der Außenminister"),
        ("Der 43-Jährige, der anonym bleiben möchte, sagt: „Das Geld ist da.“", "Der 43-Jährige"),
    ],
)
def test_the_construction_tells_the_source(text: str, source: str) -> None:
    assert sources(text, "de") == [source]


@pytest.mark.parametrize(
    "said",
    [
        "„Das Geld ist da“, sagte Beispiel.",
        "„Das Geld ist da“, sagte sie.",
        "„Das Geld ist da“, so die Ministerin.",
        "Beispiel zufolge ist das Geld „längst da“.",
        "Beispiels Worte gelten. „Das Geld ist da“, sagte sie.",
    ],
)
def test_any_form_of_mention_is_the_person_who_was_introduced(said: str) -> None:
    assert speakers(MINISTER + said, "de") == ["Anna Beispiel"]


def test_a_dative_before_the_name_is_the_hearer() -> None:
    text = "„Das Geld ist da“, sagte der Zeitung die Sprecherin Carla Muster."
    assert sources(text, "de") == ["die Sprecherin Carla Muster"]


def test_an_indefinite_spokesman_is_nobody_by_name() -> None:
    text = MINISTER + "„Das Geld ist da“, sagte eine Sprecherin. „Es reicht“, fügte sie hinzu."
    assert speakers(text, "de") == ["", ""]


def test_two_people_of_one_surname_are_not_mixed_up() -> None:
    text = "Anke Muster und Holger Muster stritten. „Das Geld ist da“, sagte Muster. „Nein“, sagte Anke Muster."
    assert speakers(text, "de") == ["", "Anke Muster"]


def test_an_interrupted_quotation_has_one_speaker() -> None:
    text = "„Wer schweigt“, sagte Klaus Muster, „der hat etwas zu verbergen.“ „Immer.“"
    assert sources(text, "de") == ["Klaus Muster"] * 3


def test_what_follows_in_the_mood_of_reported_speech_is_still_the_speakers() -> None:
    text = "„Wir warten“, sagte Anna Beispiel. Die Lage sei „mehr als ernst und wird ernster“."
    assert sources(text, "de") == ["Anna Beispiel", "Anna Beispiel"]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("Die Worte von Frau Muster nannte Beispiel „leeres Gerede“.", "Beispiel"),
        ("Die Forderung von Carla Muster nannte Beispiel „leeres Gerede“.", "Beispiel"),
        ("Beispiel bezeichnete die Äußerungen von Carla Muster als „leeres Gerede“.", "Beispiel"),
        ("Im Außenministerium hieß es: „Die Tür steht offen.“", "Außenministerium"),
        (
            "„Die Tür steht offen“, erklärte der Sprecher der Freien Liste, Uwe Muster.",
            "der Sprecher der Freien Liste, Uwe Muster",
        ),
        ("Uwe Muster, Baumeister und Gutachter, findet die Lage „heiter“.", "Uwe Muster"),
        ("Während der Verband den Plan „wunderbar und gerecht“ nannte, schwieg Uwe Muster.", "der Verband"),
    ],
)
def test_the_object_of_a_verb_and_who_is_described_beside_it_are_told_from_the_subject(said: str, source: str) -> None:
    assert sources(said, "de") == [source]


@pytest.mark.parametrize(
    "said",
    [
        "Ein Sprecher Musters sagte: „Die Tür steht allen offen.“",
        "Die Anwältin Musters sagte: „Die Tür steht allen offen.“",
        "Feuerwehrleute sagten: „Die Tür steht allen offen.“",
    ],
)
def test_whose_spokesman_it_is_has_not_spoken(said: str) -> None:
    assert speakers(f"Außenminister Uwe Muster schwieg. {said}", "de") == [""]


def test_a_country_is_no_person() -> None:
    (one,) = attribute("Velmarien erklärte: „Die Tür steht allen offen.“", "de")
    assert one.figure is not None
    assert (one.figure.name, one.figure.is_person) == ("Velmarien", False)


def test_the_spokesman_of_a_ministry_is_not_its_minister() -> None:
    text = "Außenminister Uwe Muster schwieg. „Nein“, sagte der Sprecher des Außenministeriums. „Ja“, sagte der Vizekanzler."
    assert speakers(text, "de") == ["", ""]


def test_names_of_papers_and_titles_are_no_speech() -> None:
    text = "Sie sprach mit der „Musterstädter Zeitung“ über ihr Buch „Der lange Atem“."
    assert quoted(text, "de") == []


def test_nouns_are_not_taken_for_names() -> None:
    text = "Die Kritik am Haushalt wächst. „Das reicht nicht“, hieß es in Musterstadt."
    assert speakers(text, "de") == [""]


def test_verbs_are_known_in_all_their_forms() -> None:
    assert {"sagte", "sagt", "gesagt", "sage", "sprach", "betonten", "angekündigt"} <= LANGUAGE.speech.finite


@given(st.text(alphabet="ABab „“»«\"'—-.,:!?\nsagte Beispiel der Minister so", max_size=120))
def test_offsets_stay_inside_any_text(text: str) -> None:
    for one in attribute(text, "de"):
        assert 0 <= one.start < one.end <= len(text)
        assert one.source is None or text[one.source.start : one.source.end] == one.source.text
