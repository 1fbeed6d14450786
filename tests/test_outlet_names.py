"""Outlets by their other names: in the admin, the search, suggestions, lists, pages and seeds."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.test import Client

from statements.models import Outlet, OutletName, Statement
from statements.search import index
from statements.search.suggest import suggest
from statements.seeding.loading import load
from tests import admin_pages, cast
from tests.admin_pages import errors, page, page_of, save
from tests.test_admin_lists import found
from tests.test_admin_speakers_topics import lines
from tests.test_find import search
from tests.test_seeds import SMALL

pytestmark = pytest.mark.django_db


@pytest.fixture
def outlet() -> Outlet:
    outlet = cast.placeholder()
    OutletName.objects.create(outlet=outlet, name="Ежедневный пример", language="ru")
    return outlet


@pytest.fixture
def statement(outlet: Outlet) -> Statement:
    """Given to the outlet and reported by it."""
    return cast.published(cast.ada(), venue_outlet=outlet)


@pytest.mark.parametrize(
    "typed", ['outlet:"ежедневный пример"', "venue:ежедневный", "outlet:daily", "venue:daily-placeholder"]
)
def test_a_field_takes_any_of_an_outlets_names(statement: Statement, typed: str) -> None:
    assert search(typed).total == 1


def test_words_find_what_was_said_to_an_outlet_by_its_other_names(statement: Statement) -> None:
    assert search("ежедневный").total == 1


def test_the_index_follows_a_name_that_comes_and_goes(statement: Statement, outlet: Outlet) -> None:
    name = outlet.names.create(name="Zebra Post")
    assert search("zebra").total == 1
    name.delete()
    assert search("zebra").total == 0
    assert index.is_in_step()


def test_an_outlet_is_suggested_by_its_other_name(outlet: Outlet) -> None:
    assert [(one.label, one.detail) for one in suggest("ежедн")] == [
        ("Daily Placeholder", "also called Ежедневный пример")
    ]


def test_the_list_and_the_page_of_outlets_know_the_name(client: Client, outlet: Outlet) -> None:
    Outlet.objects.create(slug="other", name="Other")
    listed = client.get("/outlets/", {"name": "пример"}).content.decode()
    assert "Daily Placeholder" in listed
    assert "/outlets/other/" not in listed
    assert '<bdi lang="ru">Ежедневный пример</bdi>' in client.get("/outlets/daily-placeholder/").content.decode()


def test_a_name_of_one_outlet_is_refused_to_another(outlet: Outlet) -> None:
    other = Outlet.objects.create(slug="other", name="Other")
    with pytest.raises(ValidationError, match="already leads to Daily Placeholder"):
        OutletName(outlet=other, name="ЕЖЕДНЕВНЫЙ ПРИМЕР").full_clean()
    with pytest.raises(ValidationError, match="leads to Daily Placeholder"):
        Outlet(slug="third", name="Ежедневный пример").full_clean()


def test_an_editor_adds_a_name_and_finds_the_outlet_by_it(outlet: Outlet) -> None:
    client = admin_pages.as_editor()
    save(client, page_of(outlet), **lines("names", {"name": "Placeholder am Tag", "language": "de"}, start=1))
    assert found(client, "outlet", "am tag") == {"Daily Placeholder"}
    assert found(client, "outletname", "ЕЖЕДНЕВНЫЙ") == {"Ежедневный пример"}


def test_the_same_name_twice_is_said_in_words(outlet: Outlet) -> None:
    client = admin_pages.as_editor()
    response = save(client, page_of(outlet), **lines("names", {"name": "ежедневный  ПРИМЕР"}, start=1))
    assert "is here twice" in errors(response)["names-1-name"]


def test_names_are_kept_in_the_history(outlet: Outlet) -> None:
    assert OutletName.history.get().name == "Ежедневный пример"
    assert admin_pages.as_editor().get(page("outletname")).status_code == 200


def test_seeds_give_outlets_their_names(tmp_path: Path) -> None:
    for file, entries in SMALL.items():
        named = [entries[0] | {"names": {"ru": ["Пример"]}}, *entries[1:]] if file == "outlets" else entries
        (tmp_path / f"{file}.json").write_text(json.dumps(named))
    load(tmp_path)
    assert OutletName.objects.get().outlet.slug == "daily-placeholder"


def test_the_seeds_own_outlets_are_known_by_their_native_names() -> None:
    load(settings.BASE_DIR / "seeds")
    assert OutletName.objects.get(name="Известия").outlet.name == "Izvestia"
