"""Positions through time and side by side, as pages and as data."""

import csv
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.models import OldSlug, Speaker, Statement, Topic, TreatyAction
from tests import cast

pytestmark = pytest.mark.django_db

ADA = "/positions/?speaker=ada-example&topic=umbrella-treaty"
BOTH = "speaker=ada-example&speaker=boris-beispiel&topic=umbrella-treaty"


@pytest.fixture
def archive() -> None:
    """Ada twice on the treaty and once on rain, in three years; Boris once on the treaty, in a year of hers without."""
    ada, boris = cast.ada(), cast.boris()
    treaty, rain = cast.umbrella_treaty(broader=cast.arms()), Topic.objects.create(slug="rain", name="Rain")
    cast.published(ada, cast.UMBRELLAS, "2019-02-27").topics.add(treaty)
    cast.published(ada, "We counted them", "2023-02-26").topics.add(treaty)
    cast.published(ada, cast.RAIN, "2021-07-01").topics.add(rain)
    cast.published(boris, "Nobody counts", "2021").topics.add(treaty)
    cast.draft(ada, "Not yet").topics.add(treaty)


class Links(HTMLParser):
    """Where the links within the drawing lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html.partition('<svg width="100%"')[2].partition("<table")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.headers.get("Location")
    return response.content.decode()


def figures(client: Client, address: str) -> dict[str, list[str]]:
    return {name: [share.in_words for share in shares] for name, shares in client.get(address).context["table"]}


def test_every_statement_is_a_point_that_leads_to_it(client: Client, archive: None) -> None:
    html = page(client, ADA)
    statements = Speaker.objects.get(slug="ada-example").statements.filter(topics__slug="umbrella-treaty")
    links = Links(html).found
    assert [links.count(one.get_absolute_url()) for one in statements.filter(state="published")] == [1, 1]
    assert f"“{cast.UMBRELLAS}”, 27 February 2019" in html
    assert "Not yet" not in html


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("direct", "“{}”, 27 February 2019"),
        ("mixed", "{} (partly quoted), 27 February 2019"),
        ("indirect", "{} (paraphrase), 27 February 2019"),
    ],
)
def test_a_point_says_how_far_its_words_are_quoted(client: Client, archive: None, kind: str, told: str) -> None:
    Statement.objects.filter(wording=cast.UMBRELLAS).update(kind=kind)
    assert told.format(cast.UMBRELLAS) in page(client, ADA)


@pytest.mark.parametrize(("said", "told"), [("2023-02-26", False), ("2023", False), ("../2023-02-26", True)])
def test_points_of_open_dates_are_said_to_stand_at_the_day_that_is_known(
    client: Client, archive: None, said: str, told: bool
) -> None:
    cast.published(Speaker.objects.get(slug="ada-example"), "Dry", said).topics.add(Topic.objects.get(slug="rain"))
    assert ("one said on or before a day" in page(client, ADA.replace("umbrella-treaty", "rain"))) is told


def test_silence_is_told_from_a_gap(client: Client, archive: None) -> None:
    told = figures(client, ADA)
    assert told["January to March 2019"] == ["1 of 1 statement, 100 %"]
    assert told["January to March 2020"] == ["nothing held"]
    assert told["July to September 2021"] == ["0 of 1 statement"]


def test_every_figure_is_what_its_link_finds(client: Client, archive: None) -> None:
    response = client.get(f"/positions/?{BOTH}&from=2020-12&to=2021-07")
    for _name, shares in response.context["table"]:
        for share in shares:
            for count, href in ((share.count, share.href), (share.held, share.held_href)):
                assert client.get(href).context["total"] == count, href


def test_two_are_on_one_axis_with_what_happened_to_the_treaty(client: Client, archive: None) -> None:
    drawing = client.get(f"/positions/?{BOTH}").context["drawing"]
    assert [strip.label for strip in drawing.strips] == ["Ada Example", "Boris Beispiel"]
    assert [(mark.number, mark.label) for mark in drawing.marks] == [
        (1, "signature"),
        (2, "entry into force"),
        (3, "suspension: Freedonia"),
    ]


def test_two_topics_of_one_speaker_are_told_by_their_names(client: Client, archive: None) -> None:
    drawing = client.get(ADA.replace("topic=", "topic=rain&topic=")).context["drawing"]
    assert [strip.label for strip in drawing.strips] == ["Rain", "Umbrella Treaty"]


def test_actions_of_two_treaties_are_told_by_their_names(client: Client, archive: None) -> None:
    other = Topic.objects.create(slug="a-treaty", name="A Treaty", kind="treaty")
    TreatyAction.objects.create(treaty=other, kind="signature", date="2012")
    context = client.get(f"{ADA.replace('topic=', 'topic=a-treaty&topic=')}").context
    assert "A Treaty, signature" in [mark.label for mark in context["drawing"].marks]


def test_what_was_said_stands_between_what_happened(client: Client, archive: None) -> None:
    TreatyAction.objects.create(treaty=Topic.objects.get(slug="umbrella-treaty"), kind="expiry", date="2023-02-26")
    html = page(client, ADA)
    told = html[html.index('id="actions"') :]
    places = [
        told.index(day)
        for day in ("5 February 2011", "27 February 2019", "21 February 2023", "We counted them", "xpiry")
    ]
    assert places == sorted(places)


def test_a_period_cuts_the_axis_and_numbers_only_what_it_shows(client: Client, archive: None) -> None:
    context = client.get(f"{ADA}&from=2019&to=2023").context
    assert (context["unit"], context["table"][0][0], context["table"][-1][0]) == (
        "month",
        "January 2019",
        "February 2023",
    )
    assert [(one.number, one.event.said) for one in context["actions"]] == [
        (0, "8 April 2010"),
        (0, "5 February 2011"),
        (1, "21 February 2023"),
    ]


def test_a_period_with_nothing_in_it_says_so(client: Client, archive: None) -> None:
    assert "nothing to draw in this period" in page(client, f"{ADA}&from=2030")


def test_years_in_which_the_speaker_turned_to_other_things_are_drawn(client: Client, archive: None) -> None:
    cast.published(Speaker.objects.get(slug="ada-example"), "It still rains", "2025-03-01")
    shares = figures(client, ADA)
    assert shares["October to December 2024"] == ["nothing held"]
    assert shares["January to March 2025"] == ["0 of 1 statement"]


@pytest.mark.parametrize("path", ["/positions/", "/compare/"])
def test_the_number_in_all_is_that_of_all_held_of_the_speaker(client: Client, archive: None, path: str) -> None:
    ada = Speaker.objects.get(slug="ada-example")
    cast.published(ada, "It still rains", "2025-03-01")
    cast.published(ada, "It rained before", "2001-03-01")
    (course, share), *_ = client.get(f"{path}?{BOTH}").context["sums"]
    assert (course.speaker, share.count, share.held) == (ada, 2, ada.statements.published().count())
    assert client.get(share.href).context["total"] == share.count
    assert client.get(share.held_href).context["total"] == share.held


def test_more_than_points_have_room_for_become_bars(client: Client, archive: None) -> None:
    boris, treaty = Speaker.objects.get(slug="boris-beispiel"), Topic.objects.get(slug="umbrella-treaty")
    for number in range(17):
        cast.published(boris, f"Said {number}", "2021-05-01").topics.add(treaty)
    html = page(client, f"/positions/?{BOTH}")
    assert "too many statements for points" in html
    assert {link.partition("?")[0] for link in Links(html).found} == {"/statements/"}


def test_who_said_nothing_about_it_has_noughts(client: Client, archive: None) -> None:
    told = figures(client, "/positions/?speaker=boris-beispiel&topic=rain")
    assert told["January 2021"] == ["0 of 1 statement"]


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("topic=umbrella-treaty&speaker=boris-beispiel&speaker=ada-example", BOTH),
        ("speaker=Ада+Пример&speaker=&topic=доз-iii&topic=&from=", "speaker=ada-example&topic=umbrella-treaty"),
        ("speaker=beispiel&topic=umbrella+trea", "speaker=boris-beispiel&topic=umbrella-treaty"),
        ("speaker=ada&topic=rain&utm_source=x", "speaker=ada-example&topic=rain"),
        ("speaker=", ""),
    ],
)
@pytest.mark.parametrize("path", ["/positions/", "/compare/"])
def test_names_and_old_addresses_lead_to_the_one_address(
    client: Client, archive: None, path: str, asked: str, canonical: str
) -> None:
    OldSlug.objects.create(slug="ada", speaker=Speaker.objects.get(slug="ada-example"))
    response = client.get(f"{path}?{asked}")
    assert (response.status_code, response["Location"]) == (302, f"{path}?{canonical}" if canonical else path)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("speaker=zorro&topic=rain", "knows no speaker “zorro”"),
        ("speaker=Ada+Exampel&topic=rain", "Did you mean"),
        ("speaker=ada-example&topic=umbrella", "may be one of these"),
        ("speaker=ada-example&speaker=ada-example&topic=rain", "was chosen twice"),
        ("speaker=ada-example&speaker=boris-beispiel&speaker=x&topic=rain", "Two speakers at most"),
        (f"{BOTH}&topic=rain", "“Rain” was left out"),
        ("speaker=ada-example&topic=rain&from=2023-02-31", "not in the calendar"),
        ("speaker=ada-example&topic=rain&from=2023&to=2020", "back to front"),
        ("speaker=ada-example&topic=rain&colour=red", "“colour”"),
        ("speaker=%00&topic=%27%22%3Cscript%3E", "knows no topic"),
    ],
)
@pytest.mark.parametrize("path", ["/positions/", "/compare/"])
def test_what_cannot_be_compared_is_said_beside_the_form(
    client: Client, archive: None, path: str, asked: str, said: str
) -> None:
    html = page(client, f"{path}?{asked}")
    assert said in html
    assert "<script>" not in html
    assert f'<form class="comparing" action="{path}"' in html


@pytest.mark.parametrize(
    ("asked", "title", "offered"),
    [
        ("speaker=ada-example", "On what?", {"Umbrella Treaty": 2, "Umbrella control": 2, "Rain": 1}),
        ("speaker=ada-example&speaker=boris-beispiel", "On what?", {"Umbrella Treaty": 3, "Umbrella control": 3}),
        ("topic=umbrella-treaty", "By whom?", {"Ada Example": 2, "Boris Beispiel": 1}),
        ("topic=rain&topic=umbrella-treaty", "By whom?", {"Ada Example": 3}),
        ("speaker=boris-beispiel&topic=umbrella-treaty", "Who else spoke about Umbrella Treaty", {"Ada Example": 2}),
    ],
)
def test_what_is_left_to_choose_is_offered(
    client: Client, archive: None, asked: str, title: str, offered: dict[str, int]
) -> None:
    (first, choices), *_others = client.get(f"/positions/?{asked}").context["offers"]
    assert (first, {choice.label: choice.count for choice in choices}) == (title, offered)
    for choice in choices:
        assert client.get(choice.href).status_code == 200


def test_the_figures_are_data_too(client: Client, archive: None) -> None:
    Speaker.objects.filter(slug="boris-beispiel").update(name="=Boris, “B.”")
    response = client.get(f"/positions.csv?{BOTH}")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(response.content.decode().splitlines()))
    assert list(rows[0]) == "speaker speaker_name topic topic_name from to statements of share".split()
    table = client.get(f"/positions/?{BOTH}").context["table"]
    assert [int(row["statements"]) for row in rows] == [shares[n].count for n in (0, 1) for _name, shares in table]
    assert next(row for row in rows if row["of"] == "1" and row["speaker"] == "boris-beispiel") == {
        "speaker": "boris-beispiel",
        "speaker_name": "=Boris, “B.”",
        "topic": "umbrella-treaty",
        "topic_name": "Umbrella Treaty",
        "from": "2021-01",
        "to": "2021-03",
        "statements": "1",
        "of": "1",
        "share": "1.0000",
    }
    assert {row["share"] for row in rows if row["of"] == "0"} == {""}


@pytest.mark.parametrize("asked", ["", "speaker=zorro&topic=rain", "speaker=ada-example"])
def test_data_that_cannot_be_given_leads_to_the_page_that_helps(client: Client, archive: None, asked: str) -> None:
    response = client.get(f"/positions.csv?{asked}")
    assert response.status_code == 302
    assert response["Location"].startswith("/positions/")


def test_statements_stand_side_by_side_by_period_the_earliest_first(client: Client, archive: None) -> None:
    pages = [client.get(f"/compare/?{BOTH}&page={number}".removesuffix("&page=1")).context for number in (1, 2, 3)]
    rows = [
        (name, [[hit.statement.wording for hit in hits] for _label, _cell, hits in cells])
        for context in pages
        for name, cells in context["rows"]
    ]
    assert rows[0] == ("February 2019", [[cast.UMBRELLAS], []])
    assert rows[1] == ("January 2021", [[], ["Nobody counts"]])
    assert rows[-1] == ("February 2023", [["We counted them"], []])
    assert (len(rows), pages[0]["silent"]) == (14, 49 - 14)


def test_a_side_tells_silence_from_a_gap(client: Client, archive: None) -> None:
    html = page(client, f"/compare/?{BOTH}&from=2021-07&to=2021-07")
    assert "None of <a" in html
    assert "Nothing held from then" in page(client, f"/compare/?{BOTH}&from=2021-06&to=2021-06")


def test_periods_come_in_pages_and_all_of_a_long_one_is_linked(client: Client, archive: None) -> None:
    ada, treaty = Speaker.objects.get(slug="ada-example"), Topic.objects.get(slug="umbrella-treaty")
    for number in range(5):
        cast.published(ada, f"Said {number}", "2019-02-01").topics.add(treaty)
    response = client.get(f"/compare/?{BOTH}")
    (name, ((_label, cell, hits), _other)), *_rows = response.context["rows"]
    assert (name, cell.share.count, len(hits)) == ("February 2019", 6, 3)
    assert client.get(cell.share.href).context["total"] == 6
    last = response.context["pagination"].count
    assert page(client, f"/compare/?{BOTH}&page={last}")
    assert client.get(f"/compare/?{BOTH}&page={last + 1}")["Location"] == f"/compare/?{BOTH}"


def test_the_pages_of_a_speaker_and_of_a_topic_lead_through_time(client: Client, archive: None) -> None:
    assert ADA.replace("&", "&amp;") in page(client, "/speakers/ada-example/")
    assert ADA.replace("&", "&amp;") in page(client, "/topics/umbrella-treaty/")


@pytest.mark.parametrize("address", [ADA, f"/positions/?{BOTH}", f"/compare/?{BOTH}", f"/positions.csv?{BOTH}"])
def test_more_statements_need_no_more_queries(client: Client, archive: None, address: str) -> None:
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    ada, treaty = Speaker.objects.get(slug="ada-example"), Topic.objects.get(slug="umbrella-treaty")
    for number in range(6):
        cast.published(ada, f"Said {number}", f"202{number % 4}-03").topics.add(treaty)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)


@pytest.mark.parametrize("address", ["/positions/", "/compare/"])
def test_an_empty_archive_has_the_form(client: Client, address: str) -> None:
    assert "<h1" in page(client, address)
