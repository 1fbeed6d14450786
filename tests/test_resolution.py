"""From somebody in an article to a speaker of the archive: found, asked about, or left unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.proposing.holdings import KnownOffice, KnownSpeaker, Name, Registry
from statements.ingest.proposing.offices import of_record, read_title
from statements.ingest.proposing.resolution import Resolution, resolve
from statements.ingest.values import Figure, Mention, MentionKind
from statements.romanisation import romanised

SPOKESMAN, MINISTER, CHANCELLOR, SECRETARY, MFA_VOICE, OTHER, MINISTRY, LORD, LATE = range(1, 10)
DAY = date(2023, 2, 28)
MFA = "Ministry of Foreign Affairs of the Russian Federation"


def speaker(
    pk: int, name: str, *names: str, offices: tuple[KnownOffice, ...] = (), person: bool = True
) -> KnownSpeaker:
    return KnownSpeaker(pk, name, tuple(Name(one) for one in names), person, offices)


def office(title: str, institution: str, country: str, first: str, last: str = "") -> KnownOffice:
    return KnownOffice(
        title, institution, country, date.fromisoformat(first), date.fromisoformat(last) if last else None
    )


REGISTRY = Registry(
    [
        speaker(
            SPOKESMAN,
            "Pyotr Obraztsov",
            *("Obraztsov", "Пётр Образцов", "Образцов", "Pjotr Obraszow"),
            offices=(
                office("Press Secretary of the President", "Presidential Administration of Russia", "RU", "2012-05-22"),
            ),
        ),
        speaker(
            MINISTER,
            "Sergey Testov",
            *("Testov", "Сергей Тестов"),
            offices=(
                office("Minister of Foreign Affairs", MFA, "RU", "2004-03-09", "2023-06-30"),
                office("Prime Minister", "Government of the Russian Federation", "RU", "2023-07-01"),
            ),
        ),
        speaker(
            CHANCELLOR,
            "Carla Muster",
            "Muster",
            offices=(office("Federal Chancellor", "Federal Government of Germany", "DE", "2021-12-08", "2023-02-28"),),
        ),
        speaker(
            OTHER,
            "Max Muster",
            offices=(office("Federal Chancellor", "Federal Government of Germany", "DE", "2023-02-28"),),
        ),
        speaker(SECRETARY, "Jan Voorbeeld", offices=(office("Secretary General of NATO", "NATO", "", "2014-10-01"),)),
        speaker(
            MFA_VOICE,
            "Maria Primer",
            offices=(office("Director of the Information and Press Department", MFA, "RU", "2015-08-01"),),
        ),
        speaker(MINISTRY, MFA, "МИД России", person=False),
        speaker(LORD, "John Q. Sample", offices=(office("President of the United States", "", "US", "2009-01-20"),)),
        speaker(
            LATE,
            "Old Example",
            "Example",
            offices=(office("Prime Minister", "Government of the United Kingdom", "GB", "1950-01-01", "1960-01-01"),),
        ),
    ]
)


def named(name: str, *roles: str, day: date | None = DAY) -> Resolution:
    return resolve(Figure(name, True, roles=roles), None, REGISTRY, day)


def nominal(words: str, day: date | None = DAY) -> Resolution:
    return resolve(None, Mention(0, len(words), 0, len(words), words, MentionKind.NOMINAL), REGISTRY, day)


NAMES = [
    ("Pyotr Obraztsov", SPOKESMAN),
    ("PYOTR OBRAZTSOV", SPOKESMAN),
    ("Obraztsov", SPOKESMAN),
    ("Пётр Образцов", SPOKESMAN),
    ("Петр Образцов", SPOKESMAN),
    ("Петром Образцовым", SPOKESMAN),
    ("Сергеем Тестовым", MINISTER),
    ("Pyotr A. Obraztsov", SPOKESMAN),
    ("John Sample", LORD),
    ("МИД России", MINISTRY),
    ("Russia’s Foreign Ministry", MINISTRY),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_a_name_in_any_script_and_form_leads_to_the_speaker(name: str, expected: int) -> None:
    found = named(name)
    assert found.speaker == expected
    assert name in found.how


ASKED = [
    ("Muster", {CHANCELLOR}, False),
    ("P. Obraztsov", {SPOKESMAN}, True),
    ("Sergej Testow", {MINISTER}, True),
    ("Voorbeeld", {SECRETARY}, True),
    ("Образцова", {SPOKESMAN}, True),
]


@pytest.mark.parametrize(("name", "candidates", "asked"), ASKED)
def test_less_than_a_known_name_is_asked_about(name: str, candidates: set[int], asked: bool) -> None:
    found = named(name)
    assert (found.speaker is None) == asked
    assert set(found.candidates) == candidates


@pytest.mark.parametrize(
    "name", ["Boris Beispiel", "Anna Obraztsova", "Marat Obraztsov", "Xu", "the Kremlin", "Downing Street"]
)
def test_somebody_else_stays_unknown(name: str) -> None:
    assert named(name) == Resolution(None, (), f"“{name}” is nobody on record")


def test_a_name_that_several_bear_is_asked_about() -> None:
    both = Registry([KnownSpeaker(1, "Ada One", (Name("Ada"),)), KnownSpeaker(2, "Ada Two", (Name("Ada"),))])
    found = resolve(Figure("Ada", True), None, both, DAY)
    assert (found.speaker, found.candidates) == (None, (1, 2))


def test_a_last_name_whose_bearer_is_given_somebody_elses_office_is_asked_about() -> None:
    assert named("Testov", "Russian foreign minister").speaker == MINISTER
    found = named("Testov", "Kremlin spokesman")
    assert found.speaker is None
    assert set(found.candidates) == {MINISTER, SPOKESMAN}


def test_who_left_office_long_ago_is_asked_about() -> None:
    found = named("Example")
    assert (found.speaker, found.candidates) == (None, (LATE,))
    assert "left office long before" in found.how
    assert named("Example", day=date(1965, 1, 1)).speaker == LATE


OFFICES = [
    ("the Kremlin spokesman", SPOKESMAN),
    ("Kremlin spokesperson", SPOKESMAN),
    ("The press secretary of the President of the Russian Federation", SPOKESMAN),
    ("пресс-секретарь президента России", SPOKESMAN),
    ("Kremlsprecher", SPOKESMAN),
    ("le porte-parole du Kremlin", SPOKESMAN),
    ("the Russian foreign minister", MINISTER),
    ("Russia’s top diplomat", MINISTER),
    ("the head of the Russian Foreign Ministry", MINISTER),
    ("глава МИД РФ", MINISTER),
    ("der russische Außenminister", MINISTER),
    ("le ministre russe des Affaires étrangères", MINISTER),
    ("Russian Foreign Ministry spokeswoman", MFA_VOICE),
    ("официальный представитель МИД России", MFA_VOICE),
    ("the NATO secretary general", SECRETARY),
    ("NATO chief", SECRETARY),
    ("the U.S. president", LORD),
]


@pytest.mark.parametrize(("title", "expected"), OFFICES)
def test_an_office_leads_to_who_held_it_that_day(title: str, expected: int) -> None:
    found = nominal(title)
    assert found.speaker == expected
    assert "28 February 2023" in found.how


def test_another_day_another_holder() -> None:
    assert nominal("the Russian foreign minister", date(2023, 8, 1)).speaker is None
    assert nominal("the Russian prime minister", date(2023, 8, 1)).speaker == MINISTER
    assert nominal("the German chancellor", date(2022, 1, 1)).speaker == CHANCELLOR


def test_on_a_day_of_change_both_are_asked_about() -> None:
    found = nominal("the German chancellor")
    assert (found.speaker, set(found.candidates)) == (None, {CHANCELLOR, OTHER})


def test_without_a_day_an_office_is_asked_about() -> None:
    found = nominal("the NATO secretary general", day=None)
    assert (found.speaker, found.candidates) == (None, (SECRETARY,))


UNCLEAR = ["a Kremlin spokesman", "Foreign Ministry spokeswoman", "the former Russian foreign minister"]
UNCLEAR += ["the Russian foreign minister’s wife", "an envoy of the Russian foreign minister"]


@pytest.mark.parametrize("title", UNCLEAR)
def test_what_is_not_quite_the_office_is_asked_about(title: str) -> None:
    found = nominal(title)
    assert found.speaker is None
    assert found.candidates


@pytest.mark.parametrize(
    "title", ["the spokesman", "the minister", "the report", "the deputy foreign minister", "the company"]
)
def test_a_bare_role_leads_nowhere(title: str) -> None:
    assert nominal(title).candidates == ()


def test_a_pronoun_without_a_person_leads_nowhere() -> None:
    he = Mention(0, 2, 0, 2, "he", MentionKind.PRONOUN)
    assert resolve(None, he, REGISTRY, DAY) == Resolution(how="the article does not tell who it is")
    assert resolve(None, None, REGISTRY, DAY).speaker is None


def test_a_name_that_the_article_leaves_open_is_asked_about() -> None:
    name = Mention(0, 9, 0, 9, "Obraztsov", MentionKind.NAME)
    assert resolve(None, name, REGISTRY, DAY).candidates == (SPOKESMAN,)
    assert resolve(None, name, REGISTRY, DAY).speaker is None


def test_an_unnamed_figure_is_found_by_a_role_given_elsewhere() -> None:
    he = Mention(0, 2, 0, 2, "he", MentionKind.PRONOUN)
    assert resolve(Figure("", True, roles=("Kremlin spokesman",)), he, REGISTRY, DAY).speaker == SPOKESMAN


TITLES = [
    ("Deputy Chief of Staff and Press Secretary of the President", "Presidential Administration of Russia", "RU"),
    ("Press Secretary of the President", "Presidential Administration of Russia", "RU"),
]


@pytest.mark.parametrize(("title", "institution", "country"), TITLES)
def test_titles_of_one_office_are_read_alike(title: str, institution: str, country: str) -> None:
    known, printed = of_record(KnownOffice(title, institution, country)), read_title("Kremlin spokesman")
    assert known
    assert printed
    assert (known.role, known.scope) == (printed.role, printed.scope)


def test_a_deputy_does_not_hold_the_office() -> None:
    deputy = of_record(KnownOffice("First Deputy Press Secretary of the President", "", "RU"))
    full = of_record(KnownOffice("Press Secretary of the President", "", "RU"))
    assert deputy
    assert full
    assert deputy.role != full.role


@pytest.mark.parametrize("name", ["Lavrov", "Lawrow", "Лавров", "Lavroff"])
def test_romanisations_come_out_alike(name: str) -> None:
    assert romanised(name) == "lavrov"


@given(st.text(max_size=60), st.lists(st.text(max_size=40), max_size=2), st.none() | st.dates())
def test_any_name_and_title_is_answered(name: str, roles: list[str], day: date | None) -> None:
    mention = Mention(0, 1, 0, 1, name, MentionKind.NOMINAL)
    found = resolve(Figure(name, True, roles=tuple(roles)), mention, REGISTRY, day)
    assert found.speaker is None or found.speaker in found.candidates
    assert found.how
