"""Who said it, in French: inverted pronouns, what is put in between the marks, “selon”; and languages without rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.attribution.attributing import attribute
from statements.ingest.languages.french import LANGUAGE
from tests.quoted_speech import quoted, sources, speakers

MINISTER = "La ministre des transports, Marie Exemple, a défendu mardi sa réforme. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("« Tout est prêt », a déclaré mardi Marie Exemple.", "Marie Exemple"),
        ("« Tout est prêt », a-t-elle ajouté.", "elle"),
        ("« Tout est prêt », glisse-t-il.", "il"),
        ("« Tout est prêt », s’étrangle le sénateur Paul Bidon.", "le sénateur Paul Bidon"),
        ("« Tout est prêt », a déclaré à l’AFP le maire de Placebourg.", "le maire de Placebourg"),
        (
            "« Tout est prêt », a dit le procureur de la République, Jean Fictif.",
            "le procureur de la République, Jean Fictif",
        ),
        ("Selon Mme Exemple, tout sera « prêt avant l’été ».", "Mme Exemple"),
        ("D’après une source proche du dossier, tout est « prêt depuis hier ».", "une source proche du dossier"),
        ("Pour Paul Bidon, chef de file des élus, « rien n’est prêt ».", "Paul Bidon"),
        ("Paul Bidon a affirmé que « rien n’est prêt ».", "Paul Bidon"),
        ("Le maire dénonce « une mise en scène ».", "Le maire"),
        ("« Tout est prêt, a répondu celle qui dirige la région. Mais rien ne presse. »", "celle"),
        ("« Tout est prêt, dit-elle. Mais rien ne presse. »", "elle"),
        ("« Tout est prêt, tempête le maire. Mais rien ne presse. »", "le maire"),
        ("« Tout est prêt », indique-t-on de source policière.", "source policière"),
        ("« Tout est prêt », assure-t-on au ministère.", "ministère"),
        ("« Tout est prêt », peut-on lire dans le communiqué.", "le communiqué"),
        ("Réponse de la ministre : « Tout est prêt. »", "la ministre"),
        ("La ministre est partie, dénonçant « une mise en scène ».", "La ministre"),
        ("Invité de la radio, son ancien directeur a réagi : « Rien n’est prêt. »", "son ancien directeur"),
        ("« Tout est prêt » : le maire de Placebourg se défend", "le maire de Placebourg"),
        ("Cette dernière a répondu : « Tout est prêt. »", "Cette dernière"),
    ],
)
def test_the_construction_tells_the_source(text: str, source: str) -> None:
    assert sources(text, "fr") == [source]


@pytest.mark.parametrize(
    "said",
    [
        "« Tout est prêt », a dit Mme Exemple.",
        "« Tout est prêt », a-t-elle dit.",
        "« Tout est prêt », a insisté la ministre.",
        "Selon Marie Exemple, tout est « prêt depuis hier ».",
    ],
)
def test_any_form_of_mention_is_the_person_who_was_introduced(said: str) -> None:
    assert speakers(MINISTER + said, "fr") == ["Marie Exemple"]


def test_an_elided_particle_belongs_to_the_name() -> None:
    text = "Claire d’Exemple est venue. « Tout est prêt », a dit Mme d’Exemple."
    assert speakers(text, "fr") == ["Claire d’Exemple"]


def test_a_nameless_policeman_is_nobody_and_so_is_the_pronoun_after_him() -> None:
    text = "Le préfet Alain Bidule est venu. Selon un policier, tout est calme. « C’était prévu », confie-t-il."
    assert speakers(text, "fr") == [""]


def test_a_president_of_another_country_is_not_the_one_who_was_named() -> None:
    text = "Le président français Luc Fictif est venu. « Tout est prêt », a dit le président exemplien."
    assert speakers(text, "fr") == [""]


def test_a_quotation_that_goes_on_stays_with_its_speaker() -> None:
    text = "« Tout est prêt », a dit Paul Bidon, secrétaire général. « Rien ne presse. »"
    assert sources(text, "fr") == ["Paul Bidon", "Paul Bidon"]


def test_a_dash_begins_speech_where_a_narrator_tells_of_it() -> None:
    text = "Anne Exemple entra.\n\n— La porte est ouverte, dit-elle.\n\n— Le thé refroidit, répondit Jean Modèle."
    assert quoted(text, "fr") == ["La porte est ouverte", "Le thé refroidit"]
    assert speakers(text, "fr") == ["Anne Exemple", "Jean Modèle"]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        (
            "« La porte est ouverte », a réagi auprès de l’AVP sa présidente, Anne Exemple.",
            "sa présidente, Anne Exemple",
        ),
        ("Jean Modèle parle de retard, quand la police évoque une « porte ouverte ».", "la police"),
        ("Kestrov a qualifié les propos d’Anne Exemple de « paroles vides ».", "Kestrov"),
        ("Les propos d’Anne Exemple, Kestrov les a qualifiés de « paroles vides ».", "Kestrov"),
    ],
)
def test_the_nearest_subject_of_the_verb_is_the_source(said: str, source: str) -> None:
    assert sources(said, "fr") == [source]


def test_a_noun_at_the_head_of_a_sentence_is_no_first_name() -> None:
    text = "Traduction d’Anne Exemple, déléguée : « La porte est ouverte ici. » « Le thé refroidit », souffle-t-il."
    assert not any("Traduction" in name for name in speakers(text, "fr"))


def test_names_and_terms_are_no_speech() -> None:
    text = "L’affaire dite « des deux piscines » occupe le quotidien « Le Fictif »."
    assert quoted(text, "fr") == []


def test_verbs_are_known_in_all_their_forms() -> None:
    assert {
        "déclare",
        "déclaré",
        "déclarait",
        "répond",
        "appelle",
        "rappelle",
        "s'indigner",
    } - LANGUAGE.speech.finite == {"s'indigner"}


@given(st.text(alphabet="ABab «»“”\"'’—-.,:!?\na-t-il dit le maire Exemple", max_size=120))
def test_offsets_stay_inside_any_text(text: str) -> None:
    for one in attribute(text, "fr"):
        assert 0 <= one.start < one.end <= len(text)
        assert one.source is None or text[one.source.start : one.source.end] == one.source.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "«Estamos listos para hablar», dijo el ministro Pedro Ejemplo."),
        ("pl", "„Jesteśmy gotowi do rozmów”, powiedział minister Jan Przykładowy."),
        ("", "“Siamo pronti a parlare”, ha detto il ministro Carlo Esempio."),
    ],
)
def test_a_language_without_rules_keeps_its_quotations_and_leaves_the_speaker_open(language: str, text: str) -> None:
    (one,) = attribute(text, language)
    assert text[one.start : one.end].startswith(("Estamos", "Jesteśmy", "Siamo"))
    assert (one.source, one.figure) == (None, None)
