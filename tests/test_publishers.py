"""Which outlet of the record published a source."""

import pytest

from statements.ingest.importing.publishers import outlet_for
from statements.models import Outlet, OutletName
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def outlet() -> Outlet:
    made = cast.placeholder()
    made.website = "https://www.daily.example/en/"
    made.save()
    OutletName.objects.create(outlet=made, name="Ежедневная заглушка", language="ru")
    return made


@pytest.mark.parametrize("name", ["Daily Placeholder", "DAILY  placeholder", "ежедневная заглушка"])
def test_it_is_known_by_any_of_its_names(outlet: Outlet, name: str) -> None:
    assert outlet_for(name, "") == outlet


@pytest.mark.parametrize("host", ["daily.example", "www.daily.example", "news.daily.example"])
def test_it_is_known_by_the_host_of_the_address(outlet: Outlet, host: str) -> None:
    assert outlet_for("", f"https://{host}/umbrellas") == outlet


def test_the_name_goes_before_the_host(outlet: Outlet) -> None:
    other = Outlet.objects.create(slug="agency", name="Freedonian Agency")
    assert outlet_for("Freedonian Agency", "https://daily.example/umbrellas") == other


def test_the_longer_of_two_hosts_is_meant(outlet: Outlet) -> None:
    other = Outlet.objects.create(slug="sport", name="Daily Sport", website="https://sport.daily.example")
    assert outlet_for("", "https://sport.daily.example/umbrellas") == other


@pytest.mark.parametrize("address", ["", "https://notdaily.example/", "https://daily.example.evil.example/"])
def test_nothing_is_guessed(outlet: Outlet, address: str) -> None:
    found = outlet_for("Daily Placehold", address)
    assert (found.slug, found.kind) == ("outlet-not-named", "unknown")


def test_there_is_one_record_for_outlets_that_are_not_named(outlet: Outlet) -> None:
    assert outlet_for("", "") == outlet_for("Somebody", "")
