"""Speakers, topics and outlets in the admin: names, offices, treaties, addresses."""

from typing import Any

import pytest
from django.test import Client

from statements.models import OldSlug, Outlet, Position, Speaker, SpeakerName, Topic, TreatyAction
from tests import admin_pages, cast
from tests.admin_pages import errors, page, page_of, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return admin_pages.as_editor()


def lines(prefix: str, *given: dict[str, Any], start: int = 0) -> dict[str, Any]:
    fields: dict[str, Any] = {f"{prefix}-TOTAL_FORMS": start + len(given)}
    for number, line in enumerate(given, start):
        fields |= {f"{prefix}-{number}-{name}": value for name, value in line.items()}
    return fields


def test_a_speaker_is_added_with_names_and_offices(client: Client) -> None:
    office = {"title": "Minister of Rain", "institution": "Ministry of Rain", "country": "FR", "start": "2020-01"}
    typed = lines("names", {"name": "Сергей Тест", "language": "ru"}) | lines("positions", office)
    save(client, page("speaker", "add"), name="Sergey Test", slug="sergey-test", **typed)
    speaker = Speaker.objects.get()
    assert [name.name for name in speaker.names.all()] == ["Сергей Тест"]
    assert [position.term for position in speaker.positions.all()] == ["since January 2020"]


def test_a_name_that_leads_to_somebody_else_is_refused(client: Client) -> None:
    cast.ada()
    typed = lines("names", {"name": "АДА ПРИМЕР"})
    response = save(client, page("speaker", "add"), name="Adam", slug="adam", **typed)
    assert "already leads to Ada Example" in errors(response)["names-0-name"]
    assert not Speaker.objects.filter(slug="adam").exists()


def test_a_name_that_both_bear_is_marked_as_shared(client: Client) -> None:
    boris = cast.boris()
    both = lines("names", {"name": "Борис", "shared": "on"})
    save(client, page_of(boris), **both)
    save(client, page("speaker", "add"), name="Boris Other", slug="boris-other", **both)
    assert SpeakerName.objects.filter(name="Борис", shared=True).count() == 2


def test_the_same_name_twice_is_said_in_words(client: Client) -> None:
    ada = cast.ada()
    response = save(client, page_of(ada), **lines("names", {"name": "ада  пример"}, start=1))
    assert "is here twice" in errors(response)["names-1-name"]
    assert ada.names.count() == 1


def test_the_same_name_twice_is_refused_on_the_page_of_names_too(client: Client) -> None:
    response = save(client, page("speakername", "add"), speaker=cast.ada().pk, name="Ада Пример")
    assert "on record already" in errors(response)[""]


@pytest.mark.parametrize(
    "noun", ["speakername", "topicname", "treatyaction", "treatyparty", "position", "statementrelation"]
)
def test_a_part_without_its_record_is_asked_for_it(noun: str, client: Client) -> None:
    response = save(client, page(noun, "add"), name="Nobody’s", note="Nobody’s")
    assert errors(response).keys() & {"speaker", "topic", "treaty", "statement"}


def test_a_name_needs_a_letter(client: Client) -> None:
    assert "needs at least one letter" in errors(save(client, page_of(cast.boris()), name="…"))["name"]


def test_an_office_does_not_end_before_it_begins(client: Client) -> None:
    response = save(
        client, page_of(cast.boris()), **lines("positions", {"title": "Envoy", "start": "2019", "end": "2018"})
    )
    assert errors(response) == {"positions-0-end": "The office ends before it begins."}


def test_an_office_that_a_statement_names_is_not_removed(client: Client) -> None:
    boris = cast.boris()
    cast.draft(boris, position=Position.objects.create(speaker=boris, title="Envoy"))
    response = save(client, page_of(boris), **{"positions-0-DELETE": "on"})
    assert "protected" in errors(response)["positions"]
    assert boris.positions.exists()


@pytest.mark.parametrize(
    ("field", "value"), [("slug", "Ada Example!"), ("wikidata", "42"), ("website", "ftp://example.org")]
)
def test_a_wrong_slug_item_or_address_is_said_at_its_field(field: str, value: str, client: Client) -> None:
    response = save(client, page_of(cast.boris()), **{field: value})
    assert errors(response).keys() & {field, ""}
    assert f'value="{value}"' in response.content.decode()


def test_a_new_slug_keeps_the_old_address_and_blocks_it_for_others(client: Client) -> None:
    boris = cast.boris()
    save(client, page_of(boris), slug="boris")
    assert OldSlug.objects.get().record == boris
    response = save(client, page("speaker", "add"), name="Other Boris", slug="boris-beispiel")
    assert "is an old address of Boris Beispiel" in errors(response)["slug"]


def test_a_treaty_is_added_with_its_parties_and_actions(client: Client) -> None:
    typed = lines("parties", {"country": "FR"}) | lines("actions", {"kind": "signature", "date": "2010-04-08"})
    save(client, page("topic", "add"), name="Rain Treaty", slug="rain-treaty", kind="treaty", **typed)
    treaty = Topic.objects.get()
    assert [str(part) for part in (*treaty.parties.all(), *treaty.actions.all())] == [
        "France",
        "signature, 8 April 2010",
    ]


def test_only_a_treaty_has_parties_and_actions(client: Client) -> None:
    typed = lines("actions", {"kind": "signature", "date": "2010-04-08"})
    response = save(client, page("topic", "add"), name="Rain", slug="rain", kind="concept", **typed)
    assert "Only a treaty" in errors(response)["kind"]
    assert not Topic.objects.exists()


def test_a_topic_that_is_no_treaty_is_not_asked_for_parties(client: Client) -> None:
    assert "parties-TOTAL_FORMS" not in client.get(page_of(cast.arms())).content.decode()
    assert "parties-TOTAL_FORMS" in client.get(page_of(cast.umbrella_treaty())).content.decode()


def test_a_party_is_a_country_or_a_name(client: Client) -> None:
    treaty = cast.umbrella_treaty()
    response = save(client, page_of(treaty), **lines("parties", {"note": "Who?"}, start=2))
    assert errors(response) == {"": "Choose the country, or write the name."}


def test_an_action_on_an_impossible_day_is_refused(client: Client) -> None:
    treaty = cast.umbrella_treaty()
    response = save(client, page_of(treaty), **lines("actions", {"kind": "expiry", "date": "2023-02-29"}, start=3))
    assert errors(response) == {"actions-3-date": "“2023-02-29” is not in the calendar."}
    assert TreatyAction.objects.count() == 3


def test_a_topic_is_not_wider_than_what_contains_it(client: Client) -> None:
    arms = cast.arms()
    treaty = cast.umbrella_treaty(broader=arms)
    assert "is itself narrower" in errors(save(client, page_of(arms), broader=treaty.pk))["broader"]


def test_an_outlet_is_added_and_its_name_is_its_own(client: Client) -> None:
    save(client, page("outlet", "add"), name="Daily Placeholder", slug="daily-placeholder", country="FR")
    response = save(client, page("outlet", "add"), name="Daily Placeholder", slug="daily")
    assert "Another outlet is called Daily Placeholder" in errors(response)["name"]
    assert str(Outlet.objects.get().country) == "FR"


@pytest.mark.parametrize("how", ["delete page", "list"])
def test_what_a_published_statement_names_is_not_deleted_from_under_it(how: str) -> None:
    client = admin_pages.as_reviewer()
    treaty = cast.umbrella_treaty()
    cast.published(cast.ada()).topics.add(treaty)
    if how == "list":
        response = admin_pages.act(client, "topic", "delete_selected", treaty, post="yes")
    else:
        response = client.post(page("topic", "delete", treaty), {"post": "yes"}, follow=True)
    assert "Readers see one statement that would lose it" in admin_pages.said(response)
    assert Topic.objects.filter(pk=treaty.pk).exists()


def test_a_speaker_that_no_reader_has_met_is_deleted() -> None:
    boris = cast.boris()
    cast.draft(cast.ada()).mentioned_speakers.add(boris)
    admin_pages.as_reviewer().post(page("speaker", "delete", boris), {"post": "yes"})
    assert not Speaker.objects.filter(pk=boris.pk).exists()
