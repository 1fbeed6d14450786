"""The lists of the admin: what they cost, what they find, what autocompletes offer."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from statements import dossiers, error_reports
from statements.editing import DOUBLES, INGEST, PARTS, RECORDS, EditingSite, Suggestions
from statements.models import (
    Article,
    Dossier,
    Outlet,
    OutletName,
    Position,
    Speaker,
    SpeakerName,
    Statement,
    Topic,
    TopicName,
)
from tests import admin_pages, cast
from tests.admin_pages import page

pytestmark = pytest.mark.django_db

LISTS = (
    "statement report article speaker topic outlet position speakername topicname outletname treatyaction span "
    "dossier errorreport merge distinct".split()
)


def fill(number: int) -> None:
    """One more of everything that lists show."""
    outlet = Outlet.objects.create(slug=f"outlet-{number}", name=f"Outlet {number}", country="FR")
    OutletName.objects.create(outlet=outlet, name=f"Газета {number}")
    speaker = Speaker.objects.create(slug=f"speaker-{number}", name=f"Speaker {number}")
    SpeakerName.objects.create(speaker=speaker, name=f"Имя {number}")
    Position.objects.create(speaker=speaker, title=f"Envoy {number}", country="FR")
    topic = Topic.objects.create(slug=f"topic-{number}", name=f"Topic {number}", kind="treaty")
    TopicName.objects.create(topic=topic, name=f"Тема {number}")
    topic.actions.create(kind="signature", date="2010")
    source = Article.objects.create(outlet=outlet, headline=f"Headline {number}", text=cast.TEXT, published="2023")
    statement = Statement.objects.create(speaker=speaker, wording=cast.RAIN, said="2023")
    statement.topics.add(topic)
    cast.report(statement, source)
    dossiers.add(Dossier.objects.create(title=f"Dossier {number}", slug=f"dossier-{number}"), [statement])
    error_reports.receive(statement, f"Something is wrong with number {number}.")


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("noun", LISTS)
def test_a_list_costs_the_same_however_long_it_is(noun: str) -> None:
    client = admin_pages.as_reviewer()
    fill(1)
    client.get(page(noun))
    few = queries_of(client, page(noun))
    for number in range(2, 7):
        fill(number)
    assert queries_of(client, page(noun)) == few


def found(client: Client, noun: str, typed: str) -> set[str]:
    results = client.get(page(noun), {"q": typed}).context["cl"].result_list
    return {str(record) for record in results}


@pytest.mark.parametrize("typed", ["Ада", "ПРИМЕР", "exAmple", "ada пример", "  Ada   Example "])
def test_names_are_found_by_every_name_in_any_case(typed: str) -> None:
    cast.ada(), cast.boris()
    assert found(admin_pages.as_editor(), "speaker", typed) == {"Ada Example"}


def test_statements_reports_and_offices_are_found_by_their_speakers_other_names() -> None:
    cast.published(cast.ada())
    cast.draft(cast.boris())
    client = admin_pages.as_editor()
    assert {len(found(client, noun, "пример")) for noun in ("statement", "report")} == {1}
    assert found(client, "position", "пример minister") == {"Foreign Minister, Foreign Ministry of Freedonia"}


def test_treaties_are_found_by_their_abbreviation() -> None:
    cast.umbrella_treaty(cast.arms())
    assert found(admin_pages.as_editor(), "topic", "доз-iii") == {"Umbrella Treaty"}


def test_cyrillic_words_are_found_whatever_their_case() -> None:
    cast.draft(cast.ada(), original_wording="Зонты пересчитаны.", original_language="ru")
    client = admin_pages.as_editor()
    assert len(found(client, "statement", "зонты")) == len(found(client, "statement", "ПЕРЕСЧИТАНЫ.")) == 1


def test_a_record_is_found_by_its_number() -> None:
    draft = cast.draft(cast.ada())
    assert found(admin_pages.as_editor(), "statement", str(draft.pk)) == {str(draft)}


@pytest.mark.parametrize("typed", ["\0", "'\"", "%_\\", "9" * 40, "a " * 300, "…", "()*"])
def test_whatever_is_typed_is_answered(typed: str) -> None:
    cast.published(cast.ada())
    client = admin_pages.as_editor()
    for noun in LISTS:
        assert client.get(page(noun), {"q": typed}, follow=True).status_code == 200


def suggestions(client: Client, typed: str, model: str = "statement", field: str = "speaker") -> list[dict[str, Any]]:
    asked = {"app_label": "statements", "model_name": model, "field_name": field, "term": typed}
    results: list[dict[str, Any]] = client.get("/admin/autocomplete/", asked).json()["results"]
    return results


def test_an_autocomplete_offers_a_speaker_by_alias() -> None:
    ada = cast.ada()
    assert suggestions(admin_pages.as_editor(), "при") == [{"id": str(ada.pk), "text": "Ada Example"}]


def test_a_suggested_office_says_whose_it_is_and_when() -> None:
    cast.ada()
    asked = {"app_label": "statements", "model_name": "statement", "field_name": "position", "term": "president"}
    request = RequestFactory().get("/", asked)
    request.user = User.objects.create_superuser("root")
    view = Suggestions.as_view(admin_site=admin.site)
    answer: Any = view(request)
    assert b"Ada Example: President, Presidency of Freedonia (since 1 June 2024)" in answer.content


def test_filters_answer_with_and_without_counts() -> None:
    cast.published(cast.ada())
    client = admin_pages.as_editor()
    asked = ("state=published", "check=not_held", "year=2023", "_facets=True&kind=direct")
    for query in asked:
        assert client.get(f"{page('statement')}?{query}").context["cl"].result_count == 1
    assert client.get(f"{page('article')}?text=held").context["cl"].result_count == 0
    assert client.get(f"{page('article')}?text=not-held").context["cl"].result_count == 1
    assert client.get(f"{page('speaker')}?country=XA").context["cl"].result_count == 1
    assert client.get(f"{page('speaker')}?country=FR").context["cl"].result_count == 0


@pytest.mark.parametrize("query", ["year=abc", "year=99999999999", "country=%00", "check=x", "state__exact=%00", "p=x"])
def test_a_filter_that_makes_no_sense_is_no_error(query: str) -> None:
    cast.published(cast.ada())
    client = admin_pages.as_editor()
    for noun in ("statement", "article", "speaker", "report"):
        assert client.get(f"{page(noun)}?{query}", follow=True).status_code == 200


@pytest.mark.parametrize("typed", ["\0", "%", "'", "9" * 40])
def test_whatever_is_typed_in_an_autocomplete_is_answered(typed: str) -> None:
    cast.ada()
    client = admin_pages.as_editor()
    for field in ("speaker", "topics", "position", "venue_outlet"):
        assert isinstance(suggestions(client, typed, field=field), list)


def test_the_record_comes_first_and_in_the_order_of_use() -> None:
    site = EditingSite()
    site._registry = admin.site._registry
    request = RequestFactory().get("/")
    request.user = User.objects.create_superuser("root")
    sections = site.get_app_list(request)
    heads = ["The record", "Articles coming in", "Doubles", "Parts of records"]
    assert [section["name"] for section in sections[:4]] == heads
    names = [model["object_name"] for section in sections[:4] for model in section["models"]]
    assert names == [*RECORDS, *INGEST, *DOUBLES, *PARTS]
