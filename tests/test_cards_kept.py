"""Quote cards as they are made, kept and served."""

import logging
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from statements import publishing
from statements.cards import keeping
from statements.cards.follow import AT_ONCE
from statements.cards.making import card_of
from statements.merging.doing import merge
from statements.models import Statement
from tests import cast

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def kept(settings: Any, tmp_path: Path) -> Path:
    settings.CARDS_DIR = tmp_path / "cards"
    return tmp_path / "cards"


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_picture_of_the_promised_size_is_served_made_and_kept(client: Client, kept: Path) -> None:
    statement = cast.published(cast.ada())
    response = client.get(f"/statements/{statement.pk}/card.png")
    assert response["Content-Type"] == "image/png"
    assert response.content[:8] == PNG
    assert [int.from_bytes(response.content[at : at + 4]) for at in (16, 20)] == [1200, 630]
    (path,) = kept.rglob("*.png")
    assert path.read_bytes() == response.content


@pytest.mark.parametrize(("kind", "styled"), [("png", True), ("svg", False)])
def test_only_what_a_browser_puts_around_a_picture_may_be_styled(client: Client, kind: str, styled: bool) -> None:
    statement = cast.published(cast.ada())
    address = f"/statements/{statement.pk}/card.{kind}"
    policy = client.get(address)["Content-Security-Policy"]
    assert re.findall(r"([\w-]+) [^;]*unsafe-inline", policy) == ["style-src"] * styled
    publishing.withdraw(statement, None, "Recorded twice.")
    gone = client.get(address)
    assert (gone.status_code, "unsafe-inline" in gone["Content-Security-Policy"]) == (410, False)


def test_a_kept_picture_is_not_made_again(client: Client, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"/statements/{cast.published(cast.ada()).pk}/card.png"
    first = client.get(address).content
    monkeypatch.setattr(keeping, "rendered", lambda svg: pytest.fail("made again"))
    assert client.get(address).content == first


def test_new_words_get_a_new_card_and_the_old_one_goes(client: Client, kept: Path) -> None:
    statement = cast.published(cast.ada())
    address = f"/statements/{statement.pk}/card.png"
    before, old = client.get(address), files(kept)
    statement.wording = "We will not count them"
    statement.save()
    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after.content == before.content) == (200, False)
    assert len(files(kept)) == 1
    assert files(kept) != old


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_copy_is_confirmed_without_the_picture_and_lasts_at_the_address_of_its_version(
    client: Client, kept: Path, kind: str
) -> None:
    statement = cast.published(cast.ada())
    address = f"/statements/{statement.pk}/card.{kind}"
    response = client.get(address)
    assert response["Cache-Control"] == "no-cache"
    again = client.get(address, headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", response["ETag"])
    digest = response["ETag"].strip('"')
    assert "max-age=604800" in client.get(f"{address}?v={digest}")["Cache-Control"]
    assert client.get(f"{address}?v=another")["Cache-Control"] == "no-cache"


def test_a_folder_that_cannot_be_written_costs_no_reader_the_card(
    client: Client, settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    settings.CARDS_DIR = tmp_path / "file" / "cards"
    with caplog.at_level(logging.CRITICAL, "statements.cards.keeping"):
        assert client.get(f"/statements/{cast.published(cast.ada()).pk}/card.png").content[:8] == PNG


def test_many_at_once_keep_one_whole_picture(kept: Path) -> None:
    statement = cast.published(cast.ada())
    card = card_of(Statement.objects.for_lists().get(pk=statement.pk))
    with ThreadPoolExecutor(4) as pool:
        pictures = set(pool.map(keeping.png, [card] * 8))
    assert len(pictures) == 1
    assert files(kept) == [f"{statement.pk}-{card.digest}.png"]


def test_publishing_makes_the_card_and_withdrawing_takes_it_away(
    kept: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        statement = cast.published(cast.ada())
        assert files(kept) == []
    assert len(files(kept)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        publishing.withdraw(statement, None, "Recorded twice.")
    assert files(kept) == []


def test_of_many_published_together_most_cards_wait_until_they_are_asked_for(
    client: Client, kept: Path, django_capture_on_commit_callbacks: Any
) -> None:
    boris = cast.boris()
    with django_capture_on_commit_callbacks(execute=True):
        many = [cast.published(boris, f"Rain {number}", said=f"{2000 + number}") for number in range(AT_ONCE + 2)]
    assert len(files(kept)) == AT_ONCE
    for statement in many:
        assert client.get(f"/statements/{statement.pk}/card.png").status_code == 200
    assert len(files(kept)) == len(many)
    with django_capture_on_commit_callbacks(execute=True):
        for statement in many:
            publishing.withdraw(statement, None, "Recorded twice.")
    assert files(kept) == []


def test_a_card_that_cannot_be_made_stops_no_publishing(
    kept: Path, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def broken(svg: str) -> bytes:
        raise ValueError("no type")

    monkeypatch.setattr(keeping, "rendered", broken)
    with django_capture_on_commit_callbacks(execute=True):
        statement = cast.published(cast.ada())
    assert Statement.objects.published().get() == statement
    assert files(kept) == []


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("in_review", 404), ("withdrawn", 410)])
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_what_readers_do_not_see_has_no_card(client: Client, state: str, status: int, kind: str) -> None:
    statement = cast.in_state(state, cast.ada())
    response = client.get(f"/statements/{statement.pk}/card.{kind}")
    assert response.status_code == status
    assert cast.UMBRELLAS not in response.content.decode()


def test_a_merged_number_leads_to_the_card_of_the_one_kept(client: Client) -> None:
    ada = cast.ada()
    one, other = cast.published(ada), cast.published(ada, "Every umbrella is counted")
    number = one.pk
    merge(one, other, cast.reviewer(), "One and the same.")
    response = client.get(f"/statements/{number}/card.png")
    assert (response.status_code, response["Location"]) == (301, f"/statements/{other.pk}/card.png")


def test_a_card_takes_as_many_queries_whatever_hangs_on_the_statement(
    client: Client, django_assert_num_queries: Any
) -> None:
    statement = cast.published(cast.ada())
    with django_assert_num_queries(7) as few:
        client.get(f"/statements/{statement.pk}/card.svg")
    for number in range(3):
        cast.report(
            statement,
            cast.article(statement.reports.get(article__headline="Not held").article.outlet, headline=f"{number}"),
        )
    statement.topics.add(cast.arms(), cast.umbrella_treaty())
    with django_assert_num_queries(len(few)):
        client.get(f"/statements/{statement.pk}/card.svg")
