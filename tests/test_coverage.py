"""What the archive holds and lacks, counted: the page of coverage and its CSV."""

import csv
from collections import Counter
from datetime import date
from statistics import median
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.coverage import median_of
from statements.models import Article, Outlet, Speaker, Statement, Topic
from statements.search.covering import covered, whole
from statements.search.gaps import stretches
from statements.views.coverage import DIMENSIONS, said
from tests import cast


@pytest.fixture
def archive(db: None) -> Statement:
    """Ada checked on the treaty and published a day later; Boris unheld, in no office, dated to a month."""
    ada, boris = cast.ada(), cast.boris()
    source = cast.article(archived_url="https://archive.example/1")
    umbrellas = cast.published(ada, cast.UMBRELLAS, source=source)
    umbrellas.topics.add(cast.umbrella_treaty(broader=cast.arms()))
    cast.published(boris, cast.RAIN, "2023-01", language="fr", original_wording="Il pleut", original_language="ru")
    cast.published(boris, "Nobody counts", "2022-10-31").further_speakers.add(ada)
    cast.draft(ada, "Not yet")
    Topic.objects.create(slug="brolly-pact", name="Brolly Pact", kind=Topic.Kind.TREATY)
    return umbrellas


@pytest.mark.parametrize("values", [[3], [1, 2], [0, 0, 7], [5, 1, 1, 9], [2, 2, 3, 3], [-1, 0, 4, 4, 8]])
def test_the_median_is_that_of_the_values_one_by_one(values: list[int]) -> None:
    assert median_of(Counter(values)) == median(values)


def test_nothing_has_no_median() -> None:
    assert median_of({}) is None


@pytest.mark.parametrize(
    ("share", "words"), [(0, "0 %"), (0.2, "under 1 %"), (49.6, "50 %"), (99.9, "over 99 %"), (100, "100 %")]
)
def test_none_and_all_are_only_said_of_none_and_all(share: float, words: str) -> None:
    assert said(share) == words


def test_what_lies_between_is_left_out_in_stretches() -> None:
    assert stretches({3, 4, 6, 10}) == [(5, 5), (7, 9)]


KEYS: dict[str, Any] = {
    "speaker": lambda statement: {speaker.slug for speaker in statement.speakers},
    "country": lambda statement: {
        str(office.country)
        for speaker in statement.speakers
        for office in statement.offices_of(speaker)
        if office.country
    },
    "treaty": lambda statement: {topic.slug for topic in statement.topics.all()},
    "topic": lambda statement: {topic.broader.slug for topic in statement.topics.all() if topic.broader},
    "outlet": lambda statement: {report.article.outlet.slug for report in statement.reports.all()},
    "lang": lambda statement: (
        ({statement.language, statement.original_language} | {report.language for report in statement.reports.all()})
        - {""}
    ),
    "year": lambda statement: {statement.said[:4]},
    "month": lambda statement: {statement.said[:7]},
}


@pytest.mark.parametrize("by", DIMENSIONS)
def test_figures_are_those_of_counting_one_by_one(archive: Statement, by: str) -> None:
    groups: dict[str, list[Statement]] = {}
    for statement in Statement.objects.published():
        for key in KEYS[by](statement):
            groups.setdefault(key, []).append(statement)
    found = {row.key: row.figures for row in covered(by)}
    assert found.keys() == groups.keys()
    for key, members in groups.items():
        of = found[key]
        reports = [list(statement.reports.all()) for statement in members]
        assert (of.statements, of.checked, of.archived, of.held) == (
            len(members),
            sum(any(report.check_result == "verbatim" for report in each) for each in reports),
            sum(any(report.article.archived_url for report in each) for each in reports),
            sum(any(report.article.is_text_held for report in each) for each in reports),
        )
        assert of.lags == Counter(
            ((report.article.published_latest or date.max) - (statement.said_latest or date.min)).days
            for statement, (report,) in zip(members, reports, strict=True)
            if statement.said_earliest == statement.said_latest
        )


def test_a_digest_by_this_archive_counts_as_no_source(archive: Statement) -> None:
    Article.objects.filter(reports__statement=archive).update(kind=Article.Kind.DIGEST)
    archive.save()
    of = next(row.figures for row in covered("treaty"))
    assert (of.statements, of.checked, of.archived, of.held, of.dated) == (1, 0, 0, 0, 0)


def test_figures_follow_an_article_that_gets_its_archived_copy(archive: Statement) -> None:
    other = Article.objects.filter(archived_url="").first()
    assert other is not None
    other.archived_url = "https://archive.example/2"
    other.save()
    assert (figures := whole()) is not None
    assert figures.archived == 2


@pytest.mark.parametrize("by", DIMENSIONS)
def test_each_number_of_statements_is_what_its_link_finds(client: Client, archive: Statement, by: str) -> None:
    lines = client.get("/coverage/", {"by": by}).context["lines"]
    assert lines
    for line in lines:
        assert client.get(line.href).context["total"] == line.figures.statements, line.href


@pytest.mark.parametrize(("said", "inexact"), [("../2022-03-01", 2), ("2022/..", 2), ("2022-03-01", 1)])
def test_an_open_date_is_not_known_to_the_day(client: Client, archive: Statement, said: str, inexact: int) -> None:
    cast.published(Speaker.objects.get(slug="boris-beispiel"), "Some day", said)
    assert client.get("/coverage/").context["gaps"]["inexact"] == inexact


def test_what_is_missing_is_said(client: Client, archive: Statement) -> None:
    gaps = client.get("/coverage/").context["gaps"]
    assert {name: gaps[name] for name in ("unchecked", "uncopied", "unheld", "inexact", "undated", "officeless")} == {
        "unchecked": 2,
        "uncopied": 2,
        "unheld": 2,
        "inexact": 1,
        "undated": 1,
        "officeless": 1,
    }
    assert gaps["articles"].__dict__ == {"total": 3, "no_address": 3, "no_copy": 2, "no_day": 0, "no_text": 2}
    assert gaps["months"] == ["November 2022 to December 2022"]
    treaties = gaps["records"][0][1]
    assert ([topic.name for topic in treaties.named], treaties.total) == (["Brolly Pact"], 2)


def test_columns_sort_both_ways(client: Client, archive: Statement) -> None:
    context = client.get("/coverage/").context
    assert [line.label for line in context["lines"]] == ["Ada Example", "Boris Beispiel"]
    checked = next(column for column in context["columns"] if column["key"] == "checked")
    most_first = client.get(checked["href"]).context
    again = next(column for column in most_first["columns"] if column["key"] == "checked")
    labels = [[line.label for line in shown["lines"]] for shown in (most_first, client.get(again["href"]).context)]
    assert labels == [["Ada Example", "Boris Beispiel"], ["Boris Beispiel", "Ada Example"]]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "labels"),
    [
        ("by=month", ["April 2023", "March 2023", "February 2023", "January 2023"]),
        ("by=month&sort=name", ["January 2023", "February 2023", "March 2023", "April 2023"]),
    ],
)
def test_months_stand_in_the_order_of_time(client: Client, asked: str, labels: list[str]) -> None:
    boris = cast.boris()
    for day in ("2023-01", "2023-02-27/2023-03-02", "2023-04"):
        cast.published(boris, f"Said {day}", day)
    cast.published(boris, "Said that spring", "2023-01/2023-04")
    assert [line.label for line in client.get(f"/coverage/?{asked}").context["lines"]] == labels


def test_a_long_table_has_pages(client: Client, archive: Statement) -> None:
    for number in range(25):
        cast.published(Speaker.objects.create(slug=f"s{number}", name=f"Example {number}"), f"Said {number}")
    context = client.get("/coverage/", {"page": 2}).context
    assert (len(context["lines"]), context["pagination"].count) == (7, 2)
    assert client.get("/coverage/", {"page": 9})["Location"] == "/coverage/"


@pytest.mark.parametrize("address", ["/coverage/?by=colour&sort=-x&page=x", "/coverage.csv?by=&sort=name"])
def test_nothing_typed_into_the_address_is_an_error(client: Client, archive: Statement, address: str) -> None:
    assert client.get(address).status_code == 200


def test_the_same_figures_come_as_csv(client: Client, archive: Statement) -> None:
    response = client.get("/coverage.csv", {"by": "treaty"})
    rows = list(csv.DictReader(response.content.decode().splitlines()))
    assert rows == [
        {
            **{"key": "umbrella-treaty", "name": "Umbrella Treaty", "statements": "1", "checked": "1", "archived": "1"},
            **{"held": "1", "median_days": "1", "days_known_of": "1", "first": "2023-02-27", "last": "2023-02-27"},
        }
    ]


@pytest.mark.django_db
def test_an_empty_archive_says_that_there_is_nothing_to_count(client: Client) -> None:
    assert "Nothing is published yet" in client.get("/coverage/").content.decode()
    assert len(client.get("/coverage.csv").content.decode().splitlines()) == 1


@pytest.mark.parametrize("by", DIMENSIONS)
def test_more_statements_need_no_more_queries(client: Client, archive: Statement, by: str) -> None:
    with CaptureQueriesContext(connection) as few:
        client.get("/coverage/", {"by": by})
    for number in range(4):
        speaker = Speaker.objects.create(slug=f"s{number}", name=f"Example {number}")
        Outlet.objects.create(slug=f"o{number}", name=f"Outlet {number}")
        cast.published(speaker, f"Said {number}", f"201{number}-05").topics.add(*archive.topics.all())
    with CaptureQueriesContext(connection) as many:
        client.get("/coverage/", {"by": by})
    assert len(many) == len(few)
