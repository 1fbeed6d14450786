"""What a statement's quote card says, and the page that offers it."""

import re
from typing import Any

import pytest
from django.test import Client

from statements.cards.making import card_of
from statements.models import Speaker, SpeakerName, Statement
from tests import cast

pytestmark = pytest.mark.django_db


def drawn(statement: Statement) -> str:
    return card_of(Statement.objects.for_lists().get(pk=statement.pk)).alt


def test_a_card_says_who_in_what_office_that_day_when_and_where(settings: Any) -> None:
    settings.SITE_ADDRESS = "https://archive.example"
    statement = cast.published(cast.ada(), occasion="Interview", place="Freedonia City")
    assert drawn(statement) == (
        f"“{cast.UMBRELLAS}”. Ada Example. Foreign Minister, Foreign Ministry of Freedonia. "
        "27 February 2023 · Interview, Freedonia City"
    )
    svg = card_of(Statement.objects.for_lists().get()).svg
    assert f">https://archive.example/statements/{statement.pk}/<" in svg


@pytest.mark.parametrize(
    ("extra", "sign"),
    [
        ({"kind": "indirect"}, "Paraphrase"),
        ({"kind": "mixed"}, "Partly quoted"),
        ({"original_language": "ru"}, "Translated from Russian"),
        (
            {"standing": "denied", "standing_note": "She says no.", "standing_source": "The tape"},
            "Denied by the speaker",
        ),
    ],
)
def test_what_has_to_be_known_stands_before_the_words(extra: dict[str, Any], sign: str) -> None:
    assert drawn(cast.published(cast.boris(), **extra)).startswith(f"{sign}. ")


def test_fiction_is_called_so_and_an_unknown_office_unknown() -> None:
    said = drawn(cast.published(cast.ada(fictional=True), said="2001"))
    assert said.startswith("Sample, fictional. ")
    assert "Ada Example. Office that day not on record. 2001" in said


def test_of_a_joint_statement_all_speakers_stand_each_with_an_office() -> None:
    statement = cast.published(cast.ada())
    statement.further_speakers.add(cast.boris())
    said = drawn(statement)
    assert "Ada Example and Boris Beispiel. Ada Example: Foreign Minister, Foreign Ministry of Freedonia; Boris" in said


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([], "Speaker’s name: see the archive"),
        ([("Li guessed", "")], "Speaker’s name: see the archive"),
        ([("مثال", "ar"), ("Пример", "ru")], "Пример"),
        ([("Пример", "ru"), ("Beispiel Li", "de"), ("Li Example", "en")], "Li Example"),
        ([("Пример", "ru"), ("Beispiel Li", "de")], "Beispiel Li"),
    ],
)
def test_a_name_without_type_gives_way_to_another_one_on_record(names: list[tuple[str, str]], shown: str) -> None:
    speaker = Speaker.objects.create(slug="li", name="示例雨伞")
    for name, language in names:
        SpeakerName.objects.create(speaker=speaker, name=name, language=language)
    assert f". {shown}. Office that day not on record." in drawn(cast.published(speaker))


def test_beside_others_who_cannot_be_named_is_pointed_to(settings: Any) -> None:
    statement = cast.published(cast.ada(), place="示例")
    statement.further_speakers.add(Speaker.objects.create(slug="li", name="示例雨伞"))
    said = drawn(statement)
    assert ". Ada Example and a speaker named in the archive. Ada Example: Foreign Minister" in said
    assert "27 February 2023 · place: see the archive" in said


# On the page


def meta(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">', html))


def test_the_page_offers_its_card_to_whoever_shows_a_preview(client: Client) -> None:
    statement = cast.published(cast.ada(), 'We "count" them')
    html = client.get(statement.get_absolute_url()).content.decode()
    told = meta(html)
    assert told["og:title"] == "Ada Example, 27 February 2023"
    assert told["og:description"] == "“We &quot;count&quot; them”"
    assert told["og:url"] == f"http://testserver{statement.get_absolute_url()}"
    assert told["og:image:alt"].startswith("“We &quot;count&quot; them”. Ada Example. Foreign Minister")
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["twitter:card"] == "summary_large_image"
    assert f'<a href="{told["og:image"]}">Quote card</a>' in html
    picture = client.get(told["og:image"].removeprefix("http://testserver"))
    assert "max-age=604800" in picture["Cache-Control"]


def test_a_preview_of_a_draft_offers_no_card(client: Client) -> None:
    client.force_login(cast.editor())
    html = client.get(cast.in_state("draft", cast.ada()).get_absolute_url()).content.decode()
    assert "Preview." in html
    assert "og:" not in html
    assert "Quote card" not in html


@pytest.mark.parametrize("site", ["https://archive.example", ""])
def test_a_card_has_no_address_that_leads_nowhere(settings: Any, site: str) -> None:
    settings.SITE_ADDRESS = site
    statement = cast.published(cast.ada())
    svg = card_of(Statement.objects.for_lists().get()).svg
    assert (f"/statements/{statement.pk}/" in svg) == bool(site)
    assert (f"Statement Archive, no. {statement.pk}" in svg) != bool(site)
