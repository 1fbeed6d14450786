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


def options(html: str) -> list[str]:
    menu = html[html.index('<select id="other"') : html.index("</select>", html.index('<select id="other"'))]
    return re.findall(r"<option [^>]*>(.+?)</option>", menu)


def test_what_only_one_has_is_marked_alike_on_both_sides_and_said(client: Client, umbrellas: Statement) -> None:
    html = client.get(address(umbrellas)).content.decode()
    for words in ("will", "shall"):
        hidden = '<span class="visually-hidden">'
        assert f"<mark>{hidden}[only here: </span>{words}{hidden}]</span></mark>" in html
    assert "Marked</mark> is what only one of the two has" in html
    assert "<del>" not in html
    assert "<ins>" not in html


def test_marks_are_not_explained_where_nothing_is_marked(client: Client, umbrellas: Statement) -> None:
    Report.objects.filter(wording=OTHER).update(wording=f"Nobody likes the weather here. {cast.UMBRELLAS}")
    html = client.get(address(umbrellas)).content.decode()
    assert "Pale</span> is what has no counterpart" in html
    assert "Marked</mark>" not in html
    assert "<mark>" not in html


def test_a_wording_is_one_choice_with_all_named_who_have_it(client: Client, umbrellas: Statement) -> None:
    html = client.get(address(umbrellas)).content.decode()
    assert options(html) == ["1: We will count every umbrella…", "2: We shall count every umbrella…"]
    column = html[html.index('id="wording-1"') : html.index('id="wording-2"')]
    assert [title in column for title in ("rules out talks", "Again", "In other words")] == [True, True, False]


def test_one_wording_stands_alone_with_all_who_have_it(client: Client, umbrellas: Statement) -> None:
    other(umbrellas).delete()
    html = client.get(address(umbrellas)).content.decode()
    assert "The one wording on record</h1>" in html
    assert "<select" not in html
    assert html.count(cast.UMBRELLAS) == 1
    assert all(f">{title}</a>" in html for title in ("Freedonia’s minister rules out talks", "Again"))


def test_of_many_reports_with_the_same_words_a_few_are_named_at_once(client: Client, umbrellas: Statement) -> None:
    for number in range(7):
        cast.report(umbrellas, cast.article(Outlet.objects.get(), headline=f"Copy {number}", text=""))
    html = client.get(address(umbrellas)).content.decode()
    column = html[html.index('id="wording-1"') : html.index('id="wording-2"')]
    assert "and 3 more</summary>" in column
    assert column.count("Daily Placeholder") == 9


def test_languages_are_told_apart_where_there_are_several(client: Client) -> None:
    statement = cast.published(cast.ada(), cast.RAIN, original_wording="Дело было не в дожде", original_language="ru")
    assert options(client.get(address(statement)).content.decode()) == [
        "1, English: It was never about the rain",
        "2, Russian: Дело было не в дожде",
    ]


def test_the_number_of_any_report_leads_to_its_wording(client: Client, umbrellas: Statement) -> None:
    for report in umbrellas.reports.all():
        assert client.get(address(umbrellas), {"one": str(report.pk)}).context["one"].words == report.wording


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
    assert "<mark>" not in html
    assert re.search(r'lang="ru" dir="auto">\s*<span class="worded">Дело было не в дожде', html)


def test_wordings_with_hardly_a_word_in_common_are_not_marked(client: Client, umbrellas: Statement) -> None:
    report = cast.report(umbrellas, umbrellas.reports.all()[0].article, cast.RAIN)
    html = client.get(address(umbrellas), {"other": str(report.pk)}).content.decode()
    assert "The two have hardly any words in common" in html
    assert "<mark>" not in html


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
