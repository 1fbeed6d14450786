"""The page of two wordings side by side."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.models import Outlet, Report, Statement
from tests import cast

pytestmark = pytest.mark.django_db

OTHER = "We shall count every umbrella, and count them twice"


@pytest.fixture
def umbrellas() -> Statement:
    statement = cast.published(cast.ada(), cast.UMBRELLAS, source=cast.article())
    cast.report(statement, cast.article(Outlet.objects.get(), headline="Again", text=""), kind="republication")
    again = cast.article(Outlet.objects.get(), headline="In other words", text="")
    cast.report(statement, again, OTHER, kind="republication")
    return statement


def address(statement: Statement) -> str:
    return f"/statements/{statement.pk}/wordings/"


def other(statement: Statement) -> Report:
    return statement.reports.get(wording=OTHER)


def test_the_statement_stands_beside_the_first_report_that_differs(client: Client, umbrellas: Statement) -> None:
    response = client.get(address(umbrellas))
    assert [wording.words for wording, _side in response.context["sides"]] == [cast.UMBRELLAS, OTHER]
    html = response.content.decode()
    assert "will</del>" in html.replace('<span class="visually-hidden">]</span>', "")
    assert "shall</ins>" in html.replace('<span class="visually-hidden">]</span>', "")


def test_any_two_can_be_chosen(client: Client, umbrellas: Statement) -> None:
    number = str(other(umbrellas).pk)
    response = client.get(address(umbrellas), {"one": number, "other": "shown"})
    assert [wording.words for wording, _side in response.context["sides"]] == [OTHER, cast.UMBRELLAS]
    assert f'<option value="{number}" selected>' in response.content.decode()


def test_the_statements_page_leads_to_the_comparison(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert f'href="{address(umbrellas)}?one=shown&amp;other={other(umbrellas).pk}"' in html


def test_different_languages_stand_side_by_side_without_marks(client: Client) -> None:
    statement = cast.published(cast.ada(), cast.RAIN, original_wording="Дело было не в дожде", original_language="ru")
    response = client.get(address(statement), {"other": "spoken"})
    html = response.content.decode()
    assert "The two are in different languages, so nothing is marked" in html
    assert {piece.kind for _wording, side in response.context["sides"] for piece in side.pieces} == {"same"}
    assert "<del>" not in html
    assert re.search(r'lang="ru" dir="auto">\s*<span class="difference">Дело было не в дожде', html)


def test_wordings_with_hardly_a_word_in_common_are_not_marked(client: Client, umbrellas: Statement) -> None:
    report = cast.report(umbrellas, umbrellas.reports.all()[0].article, cast.RAIN)
    html = client.get(address(umbrellas), {"other": str(report.pk)}).content.decode()
    assert "The two have hardly any words in common" in html
    assert "<del>" not in html


def test_the_page_begins_with_wordings_that_have_words_in_common(client: Client, umbrellas: Statement) -> None:
    Report.objects.exclude(wording=OTHER).filter(kind="republication").update(wording=cast.RAIN)
    assert client.get(address(umbrellas)).context["other"].words == OTHER


def test_the_same_words_are_said_to_be_the_same(client: Client, umbrellas: Statement) -> None:
    assert "The two have the same words" in client.get(address(umbrellas), {"other": "shown"}).content.decode()


@pytest.mark.parametrize("asked", [{"one": "x", "other": "0"}, {"one": "9" * 40}, {"one": "\x00"}])
def test_wordings_that_are_not_there_are_answered_with_those_that_are(
    client: Client, umbrellas: Statement, asked: dict[str, str]
) -> None:
    assert client.get(address(umbrellas), asked).context["one"].words == cast.UMBRELLAS


def test_a_report_of_another_statement_is_no_wording_of_this_one(client: Client, umbrellas: Statement) -> None:
    hidden = cast.draft(cast.boris(), "Hush")
    report = cast.report(hidden, umbrellas.reports.all()[0].article)
    assert "Hush" not in client.get(address(umbrellas), {"other": str(report.pk)}).content.decode()


@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("in_review", 404), ("withdrawn", 410)])
def test_what_readers_do_not_see_has_no_wordings_for_them(client: Client, state: str, status: int) -> None:
    statement = cast.in_state(state, cast.boris(), "Hush")
    response = client.get(address(statement))
    assert response.status_code == status
    assert "Hush" not in response.content.decode()


def test_more_wordings_need_no_more_queries(client: Client, umbrellas: Statement) -> None:
    with CaptureQueriesContext(connection) as few:
        client.get(address(umbrellas))
    for number in range(6):
        cast.report(umbrellas, cast.article(Outlet.objects.get(), headline=f"{number}", text=""), f"{number} times")
    with CaptureQueriesContext(connection) as many:
        client.get(address(umbrellas))
    assert len(many) == len(few)
