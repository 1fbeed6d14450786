"""Searching as `find()` answers it, on both databases."""

from collections import Counter
from typing import Any

import pytest
from django.http import QueryDict

from statements.models import Outlet, Position, Speaker, SpeakerName, Statement
from statements.search import index
from statements.search.find import Results, find
from statements.search.request import read
from tests import cast

pytestmark = pytest.mark.django_db


def search(text: str = "", **filters: Any) -> Results:
    parameters = QueryDict(mutable=True)
    parameters["q"] = text
    for name, keys in filters.items():
        parameters.setlist(name.rstrip("_"), keys if isinstance(keys, list) else [keys])
    return find(read(dict(parameters.lists())))


def found(text: str = "", **filters: Any) -> list[str]:
    return [statement.wording for statement in search(text, **filters).statements]


def counts(results: Results, name: str) -> dict[str, int]:
    facet = next(facet for facet in results.facets if facet.name == name)
    return {choice.key: choice.count for choice in facet.values}


@pytest.fixture
def archive() -> dict[str, Statement]:
    """Ada as minister on the treaty, Ada as president on rain, Boris on sanctions; Boris mentions Ada."""
    ada, boris, arms = cast.ada(), cast.boris(), cast.arms()
    treaty = cast.umbrella_treaty(broader=arms)
    umbrellas = cast.published(ada, cast.UMBRELLAS, "2023-02-27")
    umbrellas.topics.add(treaty)
    rain = cast.published(ada, cast.RAIN, "2024-07-01", language="fr")
    rain.topics.add(arms)
    sanctions = cast.published(boris, "They are sanctioned, naïve and unanswered", "../2022-03", kind="mixed")
    sanctions.mentioned_speakers.add(ada)
    return {"umbrellas": umbrellas, "rain": rain, "sanctions": sanctions}


def test_no_words_list_everything_newest_first(archive: dict[str, Statement]) -> None:
    assert found() == [archive["rain"].wording, archive["umbrellas"].wording, archive["sanctions"].wording]


def test_what_is_dated_to_a_year_stands_where_it_was_first_published(archive: dict[str, Statement]) -> None:
    ada = Speaker.objects.get(slug="ada-example")
    source = cast.article(Outlet.objects.get(), published="2024-02-10", headline="Vague", text="")
    vague = cast.published(ada, "Some year or other", "2024", source=source)
    later = cast.published(ada, "Later that year", "2024-02-11")
    assert found()[:3] == [archive["rain"].wording, later.wording, vague.wording]
    assert vague.wording in found(**{"from": "2024-12"})


def test_a_word_finds_its_other_forms(archive: dict[str, Statement]) -> None:
    assert found("counting umbrellas") == [cast.UMBRELLAS]


def test_a_prefix_finds_longer_words(archive: dict[str, Statement]) -> None:
    assert found("sanction*") == [archive["sanctions"].wording]


def test_accents_do_not_matter(archive: dict[str, Statement]) -> None:
    assert found("naive") == [archive["sanctions"].wording]


SPELLINGS = (
    ("non-proliferation", "non proliferation", "nonproliferation"),
    ("People’s", "People's", "peoples"),
    ("U.N.", "UN"),
    ("1,550", "1550"),
    ("1441",),
    ("cease-fire", "ceasefire"),
    ("СНВ-III", "снв-iii"),
)


@pytest.mark.parametrize(
    ("written", "typed"), [(written, typed) for forms in SPELLINGS for written in forms for typed in forms]
)
def test_spellings_of_one_word_find_one_another(written: str, typed: str) -> None:
    cast.published(cast.boris(), f"On {written} and so on")
    assert search(typed).total == search(f'"on {typed}"').total == 1


def test_a_name_in_another_script_finds_what_the_speaker_said(archive: dict[str, Statement]) -> None:
    assert found("Пример rain") == [cast.RAIN]


def test_another_name_of_a_treaty_finds_statements_about_it(archive: dict[str, Statement]) -> None:
    assert found("ДОЗ-III") == [cast.UMBRELLAS]


def test_only_exclusions_find_the_rest(archive: dict[str, Statement]) -> None:
    assert found("-twice") == [archive["rain"].wording, archive["sanctions"].wording]


def test_said_by_and_mentioned_in_are_told_apart(archive: dict[str, Statement]) -> None:
    assert search(speaker="ada-example").total == 2
    assert found(mentions="ada-example") == [archive["sanctions"].wording]


def test_a_topic_takes_in_its_narrower_topics(archive: dict[str, Statement]) -> None:
    assert search(topic="umbrella-control").total == 2
    assert found(treaty="umbrella-treaty") == [cast.UMBRELLAS]
    assert found(topic="umbrella-treaty") == [cast.UMBRELLAS]


def test_the_office_is_that_of_the_day(archive: dict[str, Statement]) -> None:
    assert found(as_="foreign minister") == [cast.UMBRELLAS]
    assert found("as:president") == [cast.RAIN]


MINISTER = "foreign minister, foreign ministry of freedonia (xa)"


def test_an_office_is_counted_and_filtered_by_itself(archive: dict[str, Statement]) -> None:
    assert counts(search(), "office") == {MINISTER: 1, "president, presidency of freedonia (xa)": 1}
    assert found(office=MINISTER) == [cast.UMBRELLAS]
    assert found('office:"foreign minister, foreign ministry of freedonia"') == [cast.UMBRELLAS]
    assert found(office="foreign minister") == []


def test_offices_of_the_same_name_are_told_apart_by_country(archive: dict[str, Statement]) -> None:
    for number, country in enumerate(("XA", "XB", "")):
        speaker = Speaker.objects.create(slug=f"example-{number}", name=f"Example {number}")
        Position.objects.create(speaker=speaker, title="President", country=country)
        cast.published(speaker, f"Said {number}")
    facet = next(facet for facet in search().facets if facet.name == "office")
    assert {("president (xa)", 1), ("president (xb)", 1), ("president", 1)} <= {
        (choice.key, choice.count) for choice in facet.values
    }
    assert len({choice.label for choice in facet.values}) == len(facet.values)
    assert search(as_="president").total == 4


def test_counts_of_offices_are_those_of_counting_one_by_one(archive: dict[str, Statement]) -> None:
    one, other = archive["rain"].speaker, archive["sanctions"].speaker
    assert one
    assert other
    joint = cast.published(one, "We two agree", "2024-05")
    joint.further_speakers.add(other)
    one_by_one = Counter(
        office.key
        for statement in Statement.objects.published()
        for office in {office for speaker in statement.speakers for office in statement.offices_of(speaker)}
    )
    assert counts(search(), "office") == one_by_one
    assert {key: search(office=key).total for key in one_by_one} == one_by_one


@pytest.mark.parametrize(
    ("box", "wording"),
    [
        ("speaker:example twice", cast.UMBRELLAS),
        ('speaker:"Ада Пример" rain', cast.RAIN),
        ("topic:umbrella-treaty", cast.UMBRELLAS),
        ('treaty:"Umbrella Treaty"', cast.UMBRELLAS),
        ("lang:french", cast.RAIN),
        ("lang:fr", cast.RAIN),
        ("from:2024", cast.RAIN),
        ("from:2023-02 to:2023-02", cast.UMBRELLAS),
        ("year:2024", cast.RAIN),
    ],
)
def test_fields_in_the_box_are_filters(archive: dict[str, Statement], box: str, wording: str) -> None:
    assert found(box) == [wording]


def test_fields_leave_the_box_and_become_filters(archive: dict[str, Statement]) -> None:
    results = search("speaker:boris naive")
    assert results.request.text == "naive"
    assert results.request.url == "/statements/?q=naive&speaker=boris-beispiel"


def test_a_field_that_fits_nothing_finds_nothing_and_says_so(archive: dict[str, Statement]) -> None:
    results = search("speaker:nobody")
    assert results.total == 0
    assert "speaker:nobody" in results.request.notes[0]


def test_what_is_no_date_is_named_and_left_out(archive: dict[str, Statement]) -> None:
    results = search(from_="yesterday")
    assert results.total == 3
    assert "“yesterday” is not a date" in results.request.notes[0]


def test_counts_of_a_facet_ignore_its_own_selection(archive: dict[str, Statement]) -> None:
    results = search(speaker="boris-beispiel")
    assert results.total == 1
    assert counts(results, "speaker") == {"ada-example": 2, "boris-beispiel": 1}
    assert counts(results, "kind") == {"mixed": 1}


def test_every_count_is_what_its_link_finds(archive: dict[str, Statement]) -> None:
    for facet in search().facets:
        for choice in facet.values:
            assert search(**{facet.name: choice.key}).total == choice.count, (facet.name, choice.key)


def test_a_chosen_value_that_nothing_has_stays_with_a_zero(archive: dict[str, Statement]) -> None:
    assert counts(search("twice", kind="indirect"), "kind") == {"direct": 1, "indirect": 0}


def test_a_statement_of_several_days_counts_in_each_of_its_years() -> None:
    cast.published(cast.boris(), "Some time ago", "2021-12/2022-01")
    assert counts(search(), "year") == {"2022": 1, "2021": 1}
    assert search(year="2021").total == search(year="2022").total == search(from_="2022").total == 1


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_what_is_not_published_is_neither_found_nor_counted(state: str) -> None:
    cast.in_state(state, cast.boris(), "Hush")
    results = search("hush")
    assert results.total == 0
    assert not any(facet.values for facet in search().facets)


def test_the_index_follows_a_new_name_at_once(archive: dict[str, Statement]) -> None:
    SpeakerName.objects.create(speaker=Speaker.objects.get(slug="ada-example"), name="阿达", language="zh")
    assert search("阿达 rain").total == 1
    assert index.is_in_step()


def test_the_index_follows_a_changed_date(archive: dict[str, Statement]) -> None:
    archive["umbrellas"].said = "2025-01-01"
    archive["umbrellas"].save()
    assert found()[0] == cast.UMBRELLAS
    assert index.is_in_step()


def test_the_index_forgets_a_deleted_statement(archive: dict[str, Statement]) -> None:
    archive["umbrellas"].delete()
    assert search("twice").total == 0
    assert index.is_in_step()


def test_a_rebuilt_index_answers_alike(archive: dict[str, Statement]) -> None:
    before = found("umbrella OR rain")
    assert index.rebuild() == 3
    assert found("umbrella OR rain") == before


def test_a_digest_by_this_archive_reports_nothing(archive: dict[str, Statement]) -> None:
    own = Outlet.objects.create(slug="own", name="Own archive", kind=Outlet.Kind.ARCHIVE)
    cast.report(archive["umbrellas"], cast.article(own, kind="digest"))
    assert set(counts(search(), "outlet")) == {"daily-placeholder"}


def test_whom_it_was_said_to_is_counted(archive: dict[str, Statement]) -> None:
    given = cast.published(
        Speaker.objects.get(slug="boris-beispiel"), "Rain is rain", venue_outlet=Outlet.objects.get()
    )
    assert counts(search(), "venue") == {"daily-placeholder": 1}
    assert found(venue="daily-placeholder") == [given.wording]


def test_a_language_counts_where_words_of_it_are_held(archive: dict[str, Statement]) -> None:
    rain = "It rains"
    cast.published(Speaker.objects.get(slug="boris-beispiel"), rain, original_language="ru")
    assert "ru" not in counts(search(), "lang")
    assert counts(search(), "translated") == {"ru": 1}
    assert found(translated="ru") == found("translated:russian") == [rain]


def test_words_as_spoken_and_those_of_a_report_are_held(archive: dict[str, Statement]) -> None:
    spoken = cast.published(
        Speaker.objects.get(slug="boris-beispiel"), "It rains", original_wording="Es regnet", original_language="de"
    )
    cast.report(spoken, spoken.reports.get().article, "Piove", language="it")
    assert found(lang="de") == found(lang="it") == ["It rains"]
    assert found(translated="it") == []
