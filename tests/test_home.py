"""The first page: what the archive holds, at a glance."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements import publishing
from statements.models import Note, Speaker, Statement
from statements.models.curated import explain
from statements.sparks import HEIGHT, ROOM, WIDTH, spark
from tests import cast


@pytest.fixture
def archive(db: None) -> Statement:
    ada, treaty = cast.ada(), cast.umbrella_treaty(broader=cast.arms())
    statement = cast.published(ada, cast.UMBRELLAS)
    statement.topics.add(treaty)
    cast.published(ada, "We go on counting", "2021-03").topics.add(treaty)
    cast.published(cast.boris(), cast.RAIN, "2023-01").mentioned_speakers.add(ada)
    return statement


def shown(client: Client) -> Any:
    response = client.get("/")
    assert response.status_code == 200
    return response.context


def test_a_spark_line_stands_on_zero_and_reaches_the_top_in_the_year_with_the_most() -> None:
    drawn = spark({2020: 4, 2022: 2}, 2019, 2023)
    assert drawn is not None
    heights = [float(point.split()[1]) for point in drawn.line.removeprefix("M").split("L")]
    zero, top = HEIGHT - ROOM, ROOM
    assert heights == [zero, top, zero, (zero + top) / 2, zero]
    assert (drawn.baseline, drawn.peak, drawn.most) == (zero, 2020, 4)


def test_a_single_year_is_a_level_line() -> None:
    drawn = spark({2020: 4}, 2020, 2020)
    assert drawn is not None
    assert drawn.line == f"M0.0 {ROOM}.0L{WIDTH}.0 {ROOM}.0"


def test_no_statement_draws_no_line() -> None:
    assert spark({}, 2019, 2023) is None


def test_home_counts_what_is_published(client: Client, archive: Statement) -> None:
    cast.draft(archive.speaker, "Not yet")
    assert ("statement", 3, "/statements/") in shown(client)["counts"]


def test_the_latest_statements_come_first(client: Client, archive: Statement) -> None:
    assert [hit.statement.wording for hit in shown(client)["latest"]][:2] == [cast.UMBRELLAS, cast.RAIN]


def test_each_treaty_has_its_statements_and_its_line(client: Client, archive: Statement) -> None:
    (treaty,) = shown(client)["treaties"]
    assert (treaty.choice.label, treaty.choice.count) == ("Umbrella Treaty", 2)
    assert (treaty.spark.first, treaty.spark.last, treaty.spark.most) == (2021, 2023, 1)
    assert client.get(treaty.choice.href).context["total"] == 2


def test_who_speaks_most_about_what_leads_to_exactly_that(client: Client, archive: Statement) -> None:
    lines = shown(client)["speakers"]
    assert [(speaker.label, [(one.label, one.count) for one in topics]) for speaker, topics in lines] == [
        ("Ada Example", [("Umbrella Treaty", 2), ("Umbrella control", 2)]),
        ("Boris Beispiel", []),
    ]
    for choice in (lines[0][0], *lines[0][1]):
        assert client.get(choice.href).context["total"] == choice.count


@pytest.mark.parametrize("address", ["/", "/topics/umbrella-treaty/", "/speakers/ada-example/", "/coverage/"])
def test_a_name_leads_to_its_page_and_the_number_beside_it_to_the_list(
    client: Client, archive: Statement, address: str
) -> None:
    html = client.get(address).content.decode()
    named = re.findall(
        r'<a href="([^"]+)"><bdi>([^<]+)</bdi></a>[^<]*(?:</th>\s*<td[^>]*>)?<a (?:class="count" )?href="([^"]+)">(\d+)',
        html,
    )
    assert named
    for page, name, found, number in named:
        assert f"<h1>{name}</h1>" in client.get(page).content.decode()
        assert client.get(found.replace("&amp;", "&")).context["total"] == int(number)


def test_what_changed_is_told_of_published_and_withdrawn_statements_only(client: Client, archive: Statement) -> None:
    rita = User.objects.create_user("rita")
    draft = cast.draft(archive.speaker, "Not yet")
    for statement, text in ((archive, "It was Tuesday."), (draft, "Nobody knows.")):
        note = Note(statement=statement, kind="correction", text=text, source="The tape", signed_by=rita)
        explain(note, text)
        note.save()
    publishing.withdraw(Statement.objects.get(wording=cast.RAIN), None, "Recorded twice.")
    changes = shown(client)["changes"]
    assert [(change.what, change.reason) for change in changes] == [
        ("withdrawn", "Recorded twice."),
        ("corrected", "It was Tuesday."),
    ]
    assert [client.get(change.href, follow=True).status_code for change in changes] == [410, 200]


@pytest.mark.django_db
def test_an_empty_archive_says_what_to_expect(client: Client) -> None:
    html = client.get("/").content.decode()
    assert "Nothing is published yet" in html
    assert 'href="/about/"' in html


def test_more_of_everything_needs_no_more_queries(client: Client, archive: Statement) -> None:
    with CaptureQueriesContext(connection) as few:
        shown(client)
    for number in range(8):
        speaker = Speaker.objects.create(slug=f"s{number}", name=f"Example {number}")
        cast.published(speaker, f"Said {number}", f"201{number}-05").topics.add(*archive.topics.all())
    with CaptureQueriesContext(connection) as many:
        shown(client)
    assert len(many) == len(few)
