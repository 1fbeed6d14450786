"""A statement's page and its address."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from statements import publishing
from statements.models import Outlet, Statement, StatementRelation
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def umbrellas() -> Statement:
    return cast.published(
        cast.ada(), cast.UMBRELLAS, source=cast.article(), occasion="Interview", place="Freedonia City"
    )


def test_the_number_decides_and_slugs_redirect(client: Client, umbrellas: Statement) -> None:
    for slug in ("", "-something-else"):
        response = client.get(f"/statements/{umbrellas.pk}{slug}/")
        assert (response.status_code, response["Location"]) == (301, umbrellas.get_absolute_url())


def test_the_words_stand_in_a_quotation_with_their_language(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert "<blockquote" in html
    assert 'lang="en"' in html
    assert cast.UMBRELLAS in html


def test_office_occasion_and_place_are_those_of_the_day(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert all(said in html for said in ("Foreign Minister", "27 February 2023", "Interview", "Freedonia City"))
    assert "President" not in html


def test_more_than_one_office_is_said(client: Client, umbrellas: Statement) -> None:
    assert umbrellas.speaker
    umbrellas.speaker.positions.create(title="Keeper of Umbrellas", start="2020", end="2024")
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert "More than one office" in html
    assert "Keeper of Umbrellas" in html


def test_no_office_on_record_is_said(client: Client) -> None:
    statement = cast.published(cast.boris(), "Hello")
    assert "not on record" in client.get(statement.get_absolute_url()).content.decode()


def test_the_passage_is_marked_in_its_context(client: Client, umbrellas: Statement) -> None:
    html = client.get(umbrellas.get_absolute_url()).content.decode()
    assert f"<mark>{cast.UMBRELLAS}</mark>,” Ada Example told the Daily Placeholder" in html


def test_an_article_stands_once_in_the_ladder_with_all_its_wordings(client: Client, umbrellas: Statement) -> None:
    source = umbrellas.reports.get().article
    cast.report(umbrellas, source, cast.RAIN)
    response = client.get(umbrellas.get_absolute_url())
    assert [(article, len(views)) for article, views in response.context["ladder"]] == [(source, 2)]
    assert cast.RAIN in response.content.decode()


def test_the_outlet_spoken_to_is_linked(client: Client, umbrellas: Statement) -> None:
    umbrellas.venue_outlet = Outlet.objects.get()
    umbrellas.save()
    assert 'href="/outlets/daily-placeholder/"' in client.get(umbrellas.get_absolute_url()).content.decode()


def test_the_check_of_each_report_is_said_in_words(client: Client, umbrellas: Statement) -> None:
    assert "verbatim" in client.get(umbrellas.get_absolute_url()).content.decode().lower()
    unheld = cast.published(cast.boris(), "Nobody kept this")
    assert "source text not held" in client.get(unheld.get_absolute_url()).content.decode().lower()


def test_a_relation_is_shown_from_both_ends_with_its_note(client: Client, umbrellas: Statement) -> None:
    answer = cast.published(cast.boris(), "No, we count them")
    StatementRelation.objects.create(
        statement=answer, kind="replies_to", other=umbrellas, note="Says so himself.", signed_by=cast.editor()
    )
    there = client.get(answer.get_absolute_url()).content.decode()
    here = client.get(umbrellas.get_absolute_url()).content.decode()
    assert "replies to" in there.lower()
    assert "replied to by" in here.lower()
    assert "Says so himself." in here


def test_a_relation_to_what_is_not_published_stays_hidden(client: Client, umbrellas: Statement) -> None:
    hidden = cast.draft(cast.boris(), "Not yet said")
    StatementRelation.objects.create(
        statement=hidden, kind="replies_to", other=umbrellas, note="Hidden.", signed_by=cast.editor()
    )
    assert "Hidden." not in client.get(umbrellas.get_absolute_url()).content.decode()


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_is_not_published_is_not_there_for_readers(client: Client, state: str) -> None:
    statement = cast.in_state(state, cast.boris(), "Hush")
    assert client.get(statement.get_absolute_url()).status_code == 404


def test_an_editor_sees_a_preview(client: Client) -> None:
    statement = cast.draft(cast.boris(), "Hush")
    client.force_login(cast.editor())
    response = client.get(statement.get_absolute_url())
    assert response.status_code == 200
    assert "preview" in response.content.decode().lower()


def test_somebody_who_only_has_an_account_sees_no_preview(client: Client) -> None:
    statement = cast.draft(cast.boris(), "Hush")
    client.force_login(User.objects.create_user("reader"))
    assert client.get(statement.get_absolute_url()).status_code == 404


def test_a_withdrawn_statement_answers_410_with_the_reason_and_without_its_words(
    client: Client, umbrellas: Statement
) -> None:
    publishing.withdraw(umbrellas, None, "Recorded twice.")
    response = client.get(umbrellas.get_absolute_url())
    assert response.status_code == 410
    html = response.content.decode()
    assert "Recorded twice." in html
    assert cast.UMBRELLAS not in html


def test_a_statement_that_never_was_answers_404(client: Client) -> None:
    assert client.get("/statements/99/").status_code == 404


def test_markup_in_a_wording_is_shown_and_not_obeyed(client: Client) -> None:
    statement = cast.published(cast.boris(), "<script>alert(1)</script> & <b>so on</b>")
    html = client.get(statement.get_absolute_url()).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_notes_stand_under_the_words_newest_first_signed_dated_and_sourced(
    client: Client, umbrellas: Statement
) -> None:
    editor = cast.editor()
    editor.first_name, editor.last_name = "Edith", "Example"
    editor.save()
    for kind, text, day in (
        ("note", "Said in <the> rain.", "2023-03-01"),
        ("correction", "It said once.", "2023-03-02"),
    ):
        umbrellas.notes.create(
            kind=kind, text=text, source="The tape of the hall", signed_by=editor, signed_on=cast.day(day)
        )
    content = client.get(umbrellas.get_absolute_url()).content.decode()
    for shown in (
        "Said in &lt;the&gt; rain.",
        "2 March 2023",
        "Source: The tape of the hall",
        "Signed by Edith Example",
    ):
        assert shown in content
    assert content.index("</blockquote>") < content.index("It said once.") < content.index("Said in &lt;the&gt; rain.")


def test_without_notes_there_is_no_place_for_them(client: Client, umbrellas: Statement) -> None:
    assert 'id="notes"' not in client.get(umbrellas.get_absolute_url()).content.decode()
