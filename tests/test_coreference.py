"""Whom a mention means in its article."""

import pytest

from statements.ingest.attribution.attributing import attribute
from statements.ingest.values import Figure

TALKS = "Foreign Minister Ada Example met Boris Beispiel, the ambassador of Musterland, on Monday. "


def figures(text: str) -> list[Figure | None]:
    return [one.figure for one in attribute(text)]


def last_name(text: str) -> str:
    """The full name behind the last quotation; empty where the article does not tell."""
    figure = figures(text)[-1]
    return figure.name if figure else ""


def test_a_surname_means_whom_the_article_has_named_in_full() -> None:
    assert last_name(TALKS + '"It went well," Beispiel said.') == "Boris Beispiel"


@pytest.mark.parametrize(("pronoun", "name"), [("she", "Ada Example"), ("he", "Boris Beispiel")])
def test_a_pronoun_goes_by_gender(pronoun: str, name: str) -> None:
    assert last_name(TALKS + f'"It went well," {pronoun} said.') == name


def test_a_short_form_of_a_first_name_is_the_same_person() -> None:
    text = 'Mayor Robert Example spoke. "It is done," said Bob Example. "It is done for good," Example added.'
    figures_ = figures(text)
    assert {figure.name if figure else "" for figure in figures_} == {"Robert Example"}


def test_the_pronoun_of_a_thing_means_the_body_that_spoke() -> None:
    text = '"We deny it," the Ministry of Finance said. "All of it is invented," it added.'
    assert last_name(text) == "Ministry of Finance"


def test_a_pronoun_goes_on_with_whoever_spoke_last() -> None:
    text = 'Ada Example and Carla Muster met. "It went well," Muster said. "We agreed on much," she added.'
    assert last_name(text) == "Carla Muster"


def test_an_office_means_the_one_person_who_holds_it() -> None:
    assert last_name(TALKS + '"It went well," the ambassador said.') == "Boris Beispiel"


def test_an_office_in_the_headline_means_whom_the_text_introduces_with_it() -> None:
    text = (
        "Palace spokesman: ‘We are ready for talks’\n\nPalace spokesman Dirk Dummy told reporters that talks were near."
    )
    assert last_name(text) == "Dirk Dummy"


@pytest.mark.parametrize("source", ["the law firm", "a top aide", "one of the sources", "the crowd", "the report"])
def test_a_source_without_a_name_is_never_the_nearest_person(source: str) -> None:
    assert last_name(TALKS + f'"It went badly for everybody," {source} said.') == ""


def test_a_body_is_no_person() -> None:
    figure = figures('"We deny everything," the Ministry of Finance said.')[0]
    assert figure
    assert (figure.name, figure.is_person) == ("Ministry of Finance", False)


def test_two_of_one_surname_are_told_apart_by_first_name_or_title() -> None:
    both = "Ada Muster and her brother Boris Muster both testified. "
    assert last_name(both + '"I saw nothing," Ada Muster said.') == "Ada Muster"
    assert last_name(both + '"I saw nothing," Mr. Muster said.') == "Boris Muster"


def test_two_of_one_surname_leave_the_bare_surname_open() -> None:
    assert last_name('Ada Muster and Boris Muster both testified. "I saw nothing," Muster said.') == ""


def test_two_who_speak_as_one_are_no_figure() -> None:
    assert figures('"We agree," Ada Example and Boris Beispiel wrote.') == [None]


def test_the_one_who_spoke_is_meant_by_a_vague_description() -> None:
    assert last_name('Deputy Minister Ada Example said so. "The door is open," the diplomat stressed.') == "Ada Example"


def test_a_person_left_unnamed_keeps_the_pronoun() -> None:
    text = 'Ada Example spoke first. One mother said she was tired. "It has been chaos for us all," she said.'
    assert last_name(text) == ""


def test_a_press_secretary_is_the_spokesman() -> None:
    text = 'Press Secretary Dorofei Musterov told reporters: "We know." "We know it well," the spokesman said.'
    assert last_name(text) == "Dorofei Musterov"


@pytest.mark.parametrize(
    "introduction",
    ["Yzolt Musterov, who lost the vote, spoke first.", "Yzolt Musterov, a geologist, spoke. Musterov was late."],
)
def test_a_foreign_name_is_a_persons_by_what_the_article_says_of_it(introduction: str) -> None:
    assert last_name(introduction + ' "We know it well," she said.') == "Yzolt Musterov"


def test_a_country_that_speaks_is_no_person() -> None:
    (figure,) = figures("Musterland called the plan “a step back and a mistake”.")
    assert figure
    assert not figure.is_person


def test_whoever_is_named_as_an_owner_is_known() -> None:
    text = "The hall heard Ada Example's speech. “It was long,” she said."
    assert last_name(text) == "Ada Example"


def test_a_figure_has_its_offices_and_its_gender() -> None:
    figure = figures('"We are ready," said Palace spokesman Dirk Dummy, a former teacher.')[0]
    assert figure
    assert figure.gender == "m"
    assert figure.roles == ("Palace spokesman", "former teacher")


def test_her_and_him_after_according_to_go_by_gender() -> None:
    text = TALKS + "According to {}, the talks were “long and hard”."
    assert last_name(text.format("her")) == "Ada Example"
    assert last_name(text.format("him")) == "Boris Beispiel"
    assert last_name("Ada Example met Carla Muster. According to her, they were “long and hard”.") == ""


def test_an_office_and_the_name_behind_what_it_is_of_are_one() -> None:
    text = "“It is over,” the foreign minister of Exampleland, Ada Example, told reporters."
    assert last_name(text) == "Ada Example"
