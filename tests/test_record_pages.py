"""Home and the pages and lists of speakers, topics, articles and outlets."""

import re
from collections.abc import Callable

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements import publishing
from statements.models import Article, Outlet, Speaker, Statement, Topic, TopicName
from statements.views import meanwhile
from statements.views.actions import Numbered
from tests import cast
from tests.hard_cast import WORDINGS

pytestmark = pytest.mark.django_db

LISTS = ("/speakers/", "/topics/", "/articles/", "/outlets/")


@pytest.fixture
def archive() -> Statement:
    treaty = cast.umbrella_treaty(broader=cast.arms())
    source = cast.article()
    ada = cast.ada()
    statement = cast.published(ada, cast.UMBRELLAS, source=source)
    statement.topics.add(treaty)
    rain = cast.published(cast.boris(), cast.RAIN, "2023-01", source=source)
    rain.mentioned_speakers.add(ada)
    return statement


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("part", ["wordings/", "versions/", "v1/", "echoes/"])
def test_every_page_about_a_statement_tells_the_same_way_to_it(client: Client, archive: Statement, part: str) -> None:
    way = page(client, f"/statements/{archive.pk}/{part}").partition('class="breadcrumbs"')[2].partition("</nav>")[0]
    links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', way)
    assert links[:3] == [
        ("/", "Home"),
        ("/statements/", "Statements"),
        (archive.get_absolute_url(), "27 February 2023"),
    ]


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("/about/", "About"),
        ("/search-help/", "How to search"),
        ("/report-an-error/?page=/speakers/ada-example/", "Report an error"),
        ("/corrections/", "Corrections"),
        ("/coverage/", "Coverage"),
        ("/dossiers/", "Dossiers"),
        ("/positions/", "Positions through time"),
        ("/compare/", "Side by side"),
    ],
)
def test_a_page_beside_the_lists_says_where_one_is(client: Client, archive: Statement, address: str, here: str) -> None:
    assert f'<li aria-current="page"><bdi>{here}</bdi></li>' in page(client, address)


def test_a_withdrawn_statement_says_where_one_is(client: Client) -> None:
    gone = cast.in_state("withdrawn", cast.ada())
    html = client.get(f"/statements/{gone.pk}/").content.decode()
    assert f'<li aria-current="page"><bdi>Statement {gone.pk}</bdi></li>' in html


@pytest.mark.parametrize("address", ["/speakers/ada-example/", "/topics/umbrella-treaty/"])
def test_names_in_other_scripts_keep_their_places(client: Client, archive: Statement, address: str) -> None:
    assert '<bdi lang="ru">' in page(client, address)


@pytest.mark.parametrize("address", ["/", "/statements/", *LISTS, "/about/", "/search-help/"])
def test_an_empty_archive_has_every_page(client: Client, address: str) -> None:
    assert "<h1" in page(client, address)


@pytest.mark.parametrize(
    "address", ["/", "/statements/", *LISTS, "/about/", "/speakers/ada-example/", "/topics/umbrella-treaty/"]
)
def test_readers_get_no_cookie_and_a_strict_policy(client: Client, archive: Statement, address: str) -> None:
    response = client.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/speakers/?country=XA", ["Ada Example"]),
        ("/speakers/?institution=Presidency+of+Freedonia", ["Ada Example"]),
        ("/speakers/?name=beisp", ["Boris Beispiel"]),
        ("/speakers/?name=пример", ["Ada Example"]),
        ("/speakers/?kind=organisation", []),
        ("/topics/?kind=treaty", ["Umbrella Treaty"]),
        ("/topics/?name=доз", ["Umbrella Treaty"]),
        ("/outlets/?kind=newspaper", ["Daily Placeholder"]),
    ],
)
def test_lists_are_filtered(client: Client, archive: Statement, address: str, shown: list[str]) -> None:
    assert [record.name for record in client.get(address).context["listing"].items] == shown


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("outlet=daily-placeholder", 1),
        ("speaker=ada-example", 1),
        ("year=2023", 1),
        ("year=x", 0),
        ("kind=interview", 0),
    ],
)
def test_articles_are_filtered(client: Client, archive: Statement, address: str, count: int) -> None:
    assert client.get(f"/articles/?{address}").context["listing"].total == count


@pytest.mark.parametrize("address", LISTS)
def test_every_count_in_a_list_is_what_its_link_finds(client: Client, archive: Statement, address: str) -> None:
    for facet in client.get(address).context["listing"].facets:
        for choice in facet.values:
            assert client.get(choice.href).context["listing"].total == choice.count, choice.href


def test_a_list_without_anything_offers_no_filters(client: Client, archive: Statement) -> None:
    assert 'id="facets"' in client.get("/speakers/").content.decode()
    assert 'id="facets"' in client.get("/speakers/?kind=nothing").content.decode()
    assert 'id="facets"' not in client.get("/speakers/?name=zeppelin").content.decode()
    assert 'id="facets"' not in client.get("/corrections/").content.decode()


@pytest.mark.parametrize("address", LISTS)
def test_lists_name_parameters_they_do_not_know(client: Client, archive: Statement, address: str) -> None:
    assert "“colour”" in client.get(address, {"colour": "red"}).context["listing"].notices[0]


MAKE: dict[str, Callable[[int], object]] = {
    "/speakers/": lambda n: Speaker.objects.create(slug=f"s{n}", name=f"Example {n}"),
    "/topics/": lambda n: Topic.objects.create(slug=f"t{n}", name=f"Topic {n}"),
    "/articles/": lambda n: cast.published(Speaker.objects.get(slug="ada-example"), f"Said {n}"),
    "/outlets/": lambda n: Outlet.objects.create(slug=f"o{n}", name=f"Outlet {n}"),
}


@pytest.mark.parametrize("address", LISTS)
def test_a_longer_list_needs_no_more_queries(client: Client, archive: Statement, address: str) -> None:
    with CaptureQueriesContext(connection) as few:
        page(client, address)
    for number in range(6):
        MAKE[address](number)
    with CaptureQueriesContext(connection) as many:
        page(client, address)
    assert len(many) == len(few)


@pytest.mark.parametrize(
    "address", ["/", "/speakers/ada-example/", "/topics/umbrella-treaty/", "/outlets/daily-placeholder/"]
)
def test_more_statements_need_no_more_queries_on_a_page(client: Client, archive: Statement, address: str) -> None:
    with CaptureQueriesContext(connection) as few:
        page(client, address)
    for number in range(6):
        statement = cast.published(Speaker.objects.get(slug="ada-example"), f"Said {number}")
        statement.topics.add(*archive.topics.all())
    with CaptureQueriesContext(connection) as many:
        page(client, address)
    assert len(many) == len(few)


def test_a_speaker_has_offices_over_time_and_statements_by_topic(client: Client, archive: Statement) -> None:
    html = page(client, "/speakers/ada-example/")
    assert all(
        said in html for said in ("Foreign Minister", "1 June 2019", "President", "Ада Пример", "Umbrella Treaty")
    )
    response = client.get("/speakers/ada-example/")
    assert (response.context["total"], response.context["mentioned_count"]) == (1, 1)


def test_each_office_of_a_speaker_leads_to_the_statements_made_in_it(client: Client, archive: Statement) -> None:
    offices = client.get("/speakers/ada-example/").context["offices"]
    assert [(office.title, search and search.count) for office, search in offices] == [
        ("Foreign Minister", 1),
        ("President", None),
    ]
    found = client.get(offices[0][1].href).context
    assert (found["total"], found["summary"]) == (
        1,
        "1 statement by Ada Example as Foreign Minister, Foreign Ministry of Freedonia",
    )


@pytest.mark.parametrize("address", ["/statements/", "/speakers/ada-example/"])
def test_an_office_beside_a_statement_leads_to_all_that_was_said_in_it(
    client: Client, archive: Statement, address: str
) -> None:
    href = "/statements/?office=foreign%20minister%2C%20foreign%20ministry%20of%20freedonia%20%28xa%29"
    assert f'<a href="{href}">Foreign Minister, Foreign Ministry of Freedonia</a>' in page(client, address)
    assert client.get(href).context["total"] == 1


def test_a_treaty_has_parties_actions_and_a_chart_with_its_table(client: Client, archive: Statement) -> None:
    html = page(client, "/topics/umbrella-treaty/")
    assert all(said in html for said in ("Sylvania", "8 April 2010", "<svg", "<table", "ДОЗ-III", "Umbrella control"))


def test_what_was_said_about_a_treaty_stands_among_what_happened_to_it(client: Client, archive: Statement) -> None:
    treaty = archive.topics.get()
    cast.published(Speaker.objects.get(slug="boris-beispiel"), "We counted once", "2015").topics.add(treaty)
    told = page(client, "/topics/umbrella-treaty/").partition('id="actions"')[2].partition("</section>")[0]
    order = (
        "5 February 2011",
        "“We counted once”",
        "Boris Beispiel",
        "21 February 2023",
        cast.UMBRELLAS,
        "Ada Example",
    )
    assert [told.index(one) for one in order] == sorted(told.index(one) for one in order)


def test_words_among_what_happened_run_the_way_of_their_script(client: Client, archive: Statement) -> None:
    cast.published(Speaker.objects.get(slug="boris-beispiel"), WORDINGS["ar"], language="ar").topics.add(
        archive.topics.get()
    )
    told = page(client, "/topics/umbrella-treaty/").partition('id="actions"')[2].partition("</section>")[0]
    assert '<p lang="ar" dir="auto"><a href="' in told


def test_of_many_statements_about_a_treaty_the_numbers_stand_among_what_happened_to_it(
    client: Client, archive: Statement, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meanwhile, "MOST_TOLD", 2)
    treaty, boris = archive.topics.get(), Speaker.objects.get(slug="boris-beispiel")
    for said in ("2009", "2011-02-05", "2011-02-06", "2011"):
        cast.published(boris, f"Said {said}", said).topics.add(treaty)
    chronicle = client.get("/topics/umbrella-treaty/").context["happened"]
    counted = [one for one in chronicle.entries if isinstance(one, meanwhile.Counted)]
    assert [(one.count, one.when) for one in counted] == [
        (1, "until 8 April 2010"),
        (2, "from 9 April 2010 until 5 February 2011"),
        (2, "from 6 February 2011 until 21 February 2023"),
        (1, "from 22 February 2023 on"),
    ]
    assert [client.get(one.href).context["total"] for one in counted] == [1, 2, 2, 1]
    assert [type(one) for one in chronicle.entries[:3]] == [meanwhile.Counted, Numbered, meanwhile.Counted]


def test_a_treaty_of_which_nothing_is_held_has_what_happened_to_it_alone(client: Client) -> None:
    cast.umbrella_treaty()
    told = page(client, "/topics/umbrella-treaty/").partition('id="actions"')[2].partition("</section>")[0]
    assert "what was said" not in told
    assert "suspension" in told.lower()


def test_a_record_with_many_names_shows_one_of_each_language_and_the_others_on_request(
    client: Client, archive: Statement
) -> None:
    treaty = archive.topics.get()
    for name, language in (("Traité des parapluies", "fr"), ("Accord des parapluies", "fr"), ("Schirm-Vertrag", "de")):
        TopicName.objects.create(topic=treaty, name=name, language=language)
    for number in range(4):
        TopicName.objects.create(topic=treaty, name=f"Umbrella Agreement no. {number}", language="en")
    shown, _, hidden = page(client, "/topics/umbrella-treaty/").partition('class="names"')[2].partition("</summary>")
    assert re.findall(r'<bdi lang="(\w+)">([^<]+)</bdi>', shown) == [
        ("ru", "ДОЗ-III"),
        ("fr", "Traité des parapluies"),
        ("de", "Schirm-Vertrag"),
    ]
    assert "and 5 more names" in shown
    assert hidden.partition("</details>")[0].count("<bdi lang=") == 5


def test_an_old_slug_leads_to_the_record(client: Client, archive: Statement) -> None:
    records: list[Speaker | Topic] = [Speaker.objects.get(slug="ada-example"), archive.topics.get()]
    for address, record in zip(("speakers", "topics"), records, strict=True):
        old = record.slug
        record.slug = f"{old}-renamed"
        record.save()
        response = client.get(f"/{address}/{old}/")
        assert (response.status_code, response["Location"]) == (301, record.get_absolute_url())
    assert client.get("/speakers/never-was/").status_code == 404


def test_an_article_marks_its_quotations(client: Client, archive: Statement) -> None:
    article = Article.objects.get(headline="Freedonia’s minister rules out talks")
    html = page(client, article.get_absolute_url())
    assert f"<mark>{cast.UMBRELLAS}</mark>" in html
    assert f"<mark>{cast.RAIN}</mark>" in html


def test_an_article_without_published_statements_is_not_there(client: Client, archive: Statement) -> None:
    hidden = cast.article(outlet=archive.reports.get().article.outlet, headline="Not yet")
    cast.report(cast.draft(Speaker.objects.get(slug="boris-beispiel"), cast.RAIN), hidden)
    assert client.get(hidden.get_absolute_url()).status_code == 404
    assert client.get("/articles/").context["listing"].total == 1


def test_an_article_keeps_its_address_when_its_statements_are_withdrawn(client: Client, archive: Statement) -> None:
    article = Article.objects.get(headline="Freedonia’s minister rules out talks")
    for statement in Statement.objects.all():
        publishing.withdraw(statement, None, "Recorded twice.")
    assert cast.UMBRELLAS not in page(client, article.get_absolute_url()).split("Statements in it")[1]
    assert client.get("/articles/").context["listing"].total == 0


def test_an_editor_sees_a_preview_of_a_new_article(client: Client, archive: Statement) -> None:
    new = Article.objects.create(outlet=Outlet.objects.get(), headline="Not yet")
    assert client.get(new.get_absolute_url()).status_code == 404
    client.force_login(cast.editor())
    assert client.get(new.get_absolute_url()).context["preview"]


def test_statements_given_to_an_outlet_lead_to_their_search(client: Client, archive: Statement) -> None:
    archive.venue_outlet = Outlet.objects.get()
    archive.save()
    context = client.get("/outlets/daily-placeholder/").context
    assert (context["given_count"], context["given_href"]) == (1, "/statements/?venue=daily-placeholder")


def test_the_source_of_a_source_is_public_with_it(client: Client, archive: Statement) -> None:
    article = Article.objects.get(headline="Freedonia’s minister rules out talks")
    interview = cast.article(outlet=article.outlet, headline="The interview", text="", kind="interview")
    article.based_on = interview
    article.save()
    assert "The interview" in page(client, article.get_absolute_url())
    assert "not held" in page(client, interview.get_absolute_url()).lower()


def test_suggestions_come_by_any_name(client: Client, archive: Statement) -> None:
    for typed, label in (
        ("exam", "Ada Example"),
        ("при", "Ada Example"),
        ("umbrella t", "Umbrella Treaty"),
        ("ada example umbrella t", "Umbrella Treaty"),
        ("доз", "Umbrella Treaty"),
    ):
        assert label in [found["label"] for found in client.get("/suggest/", {"q": typed}).json()["suggestions"]]
    assert client.get("/suggest/", {"q": "\x00(*"}).json() == {"suggestions": []}


def test_a_missing_page_says_so(client: Client) -> None:
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "<h1" in response.content.decode()


def test_this_archive_is_not_said_to_report_what_it_digests(client: Client, archive: Statement) -> None:
    own = Outlet.objects.create(slug="own", name="Own Archive", kind=Outlet.Kind.ARCHIVE)
    cast.report(archive, cast.article(own, kind=Article.Kind.DIGEST, headline="What Ada said"))
    html = page(client, "/outlets/own/")
    assert "What Ada said" in html
    assert "Latest statements it reported" not in html
    assert "Own Archive" not in page(client, "/coverage/")


def test_a_year_of_other_statements_is_a_nought_and_one_of_none_is_a_gap(client: Client, archive: Statement) -> None:
    """The treaty is of 2010 to 2023; something else was said in 2015."""
    cast.published(Speaker.objects.get(slug="ada-example"), "It pours", "2015-05-01")
    chart = client.get("/topics/umbrella-treaty/").context["timeline"]
    assert {bar.name: bar.count for bar in chart.bars} == {"2015": 0, "2023": 1}
    assert len(chart.gaps) == 2
    assert "Hatched: nothing is held from then." in page(client, "/topics/umbrella-treaty/")


def test_a_browser_that_looks_for_the_sign_of_the_site_finds_it(client: Client) -> None:
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert finders.find(response["Location"].removeprefix("/static/"))
