"""Dossiers as readers see them."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements import dossiers, publishing
from statements.models import Dossier, ErrorReport, Speaker, Statement
from statements.views.public_records import record_at
from tests import cast

pytestmark = pytest.mark.django_db

COUNTING = "/dossiers/counting/"


@pytest.fixture
def counting() -> Dossier:
    """Of three statements, the one in the middle a draft."""
    ada = cast.ada()
    dossier = Dossier.objects.create(
        title="Counting umbrellas", slug="counting", introduction="How they came to be counted.", state="published"
    )
    hidden = cast.draft(ada, "Nobody has counted them yet.")
    dossiers.add(dossier, [cast.published(ada, cast.RAIN), hidden, cast.published(ada, cast.UMBRELLAS)])
    dossier.entries.update(note="Said in the old hall.")
    return dossier


def page(client: Client, address: str = COUNTING) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_a_dossier_introduces_its_statements_in_order_with_the_notes_beside_them(
    client: Client, counting: Dossier
) -> None:
    html = page(client)
    assert html.index("How they came to be counted.") < html.index(cast.RAIN) < html.index(cast.UMBRELLAS)
    assert html.count("Said in the old hall.") == 2
    assert all(said in html for said in ("Ada Example", "Foreign Minister", "27 February 2023"))


def test_numbers_have_no_gap_where_a_statement_is_not_public(client: Client, counting: Dossier) -> None:
    assert re.findall(r"dossier-number[^>]*>(\d+)<", page(client)) == ["1", "2"]
    assert "Nobody has counted" not in page(client)


def test_a_withdrawn_statement_leaves_the_dossier(client: Client, counting: Dossier) -> None:
    publishing.withdraw(Statement.objects.get(wording=cast.RAIN), None, "Recorded twice.")
    assert cast.RAIN not in page(client)
    assert "1 statement" in page(client)


def test_the_list_counts_one_dossier_as_one(client: Client, counting: Dossier) -> None:
    assert "1 selection of statements, put in order" in page(client, "/dossiers/")
    Dossier.objects.create(title="Rain", slug="rain", state="published")
    assert "2 selections of statements, each put in order" in page(client, "/dossiers/")


def test_each_statement_is_printed_with_its_permanent_address(client: Client, counting: Dossier) -> None:
    for statement in Statement.objects.published():
        assert f'class="printed address">http://testserver{statement.get_absolute_url()}<' in page(client)


def test_the_list_has_published_dossiers_with_the_statements_that_readers_see(
    client: Client, counting: Dossier
) -> None:
    Dossier.objects.create(title="Not yet", slug="not-yet")
    html = page(client, "/dossiers/")
    assert "Counting umbrellas" in html
    assert "2 statements" in html
    assert "Not yet" not in html


def test_an_archive_without_dossiers_says_so(client: Client) -> None:
    assert "No dossier is published yet" in page(client, "/dossiers/")


def test_a_draft_is_not_there_but_for_a_preview(client: Client, counting: Dossier) -> None:
    Dossier.objects.update(state="draft")
    assert client.get(COUNTING).status_code == 404
    assert record_at(COUNTING) is None
    client.force_login(cast.editor())
    assert "Preview" in page(client)


@pytest.mark.parametrize(("state", "answer"), [("published", 301), ("draft", 404)])
def test_an_old_address_leads_to_a_published_dossier_only(
    client: Client, counting: Dossier, state: str, answer: int
) -> None:
    counting.slug, counting.state = "counting-again", state
    counting.save()
    response = client.get(COUNTING)
    assert response.status_code == answer
    assert response.get("Location", "") == ("/dossiers/counting-again/" if answer == 301 else "")


def test_a_statement_leads_to_the_published_dossiers_it_stands_in(client: Client, counting: Dossier) -> None:
    statement = Statement.objects.get(wording=cast.UMBRELLAS)
    dossiers.add(Dossier.objects.create(title="Not yet", slug="not-yet"), [statement])
    html = page(client, statement.get_absolute_url())
    assert COUNTING in html
    assert "Not yet" not in html


def test_readers_report_errors_on_a_dossier(client: Client, counting: Dossier) -> None:
    assert record_at(COUNTING) == counting
    client.post(
        f"/report-an-error/?page={COUNTING}", {"text": "The order is wrong."}, headers={"origin": "http://testserver"}
    )
    report = ErrorReport.objects.get()
    assert (report.kind, report.number) == ("dossier", counting.pk)


def test_more_statements_and_dossiers_need_no_more_queries(client: Client, counting: Dossier) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            page(client, address)
        return len(captured)

    few = [queries(COUNTING), queries("/dossiers/")]
    ada = Speaker.objects.get(slug="ada-example")
    dossiers.add(counting, [cast.published(ada, f"Said {number}") for number in range(6)])
    for number in range(4):
        Dossier.objects.create(title=f"Dossier {number}", slug=f"d{number}", state="published")
    assert [queries(COUNTING), queries("/dossiers/")] == few


@pytest.mark.parametrize("address", ["/", "/about/", "/statements/", "/nowhere/"])
def test_the_menu_has_dossiers_while_one_is_published(client: Client, address: str) -> None:
    def menu() -> str:
        html = client.get(address).content.decode()
        return str(html[html.index('aria-label="Site"') : html.index("</nav>")])

    dossier = Dossier.objects.create(title="Not yet", slug="not-yet")
    assert "Dossiers" not in menu()
    dossier.state = "published"
    dossier.save()
    assert ">Dossiers</a>" in menu()
    dossier.delete()
    assert "Dossiers" not in menu()


def test_a_page_asks_once_for_what_its_head_and_menu_say_of_the_archive(client: Client, counting: Dossier) -> None:
    client.get("/about/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/about/")
    assert len(queries) == 1
