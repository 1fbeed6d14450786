"""Moving statements in the admin: sent back, confirmed, checked, noted, and published by two people."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from statements.admin import checks
from statements.models import Note, Report, Speaker, Statement
from tests import admin_pages, cast
from tests.admin_pages import act, errors, page, page_of, said, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def rhea() -> User:
    return cast.reviewer()


@pytest.fixture
def client(rhea: User) -> Client:
    return admin_pages.signed_in(rhea)


@pytest.fixture
def ada() -> Speaker:
    return cast.ada()


def content_of(client: Client, statement: Statement) -> str:
    return client.get(page_of(statement)).content.decode()


def test_what_is_in_review_is_sent_back_with_a_note_the_author_sees(client: Client, ada: Speaker) -> None:
    statement = cast.in_state("in_review", ada)
    assert page("statement", "send_back", statement) in content_of(client, statement)
    response = act(client, "statement", "send_back_selected", statement, confirmed="yes", reason=" ")
    assert "Give the note for the author" in response.content.decode()
    act(client, "statement", "send_back_selected", statement, confirmed="yes", reason="Which hall?")
    statement.refresh_from_db()
    assert statement.state == "draft"
    assert "Note from the review: Which hall?" in content_of(admin_pages.as_editor(), statement)


@pytest.mark.parametrize("verb", ["send_back", "confirm", "withdraw"])
def test_editors_answer_no_question_of_reviewers(verb: str, ada: Speaker) -> None:
    statement = cast.in_state("in_review" if verb == "send_back" else "published", ada)
    before, editor = statement.state, admin_pages.as_editor()
    address = page("statement", verb, statement)
    assert editor.post(address, {"confirmed": "yes", "reason": "Mine."}).status_code == 403
    act(editor, "statement", f"{verb}_selected", statement, confirmed="yes", reason="Mine.")
    statement.refresh_from_db()
    assert (statement.state, statement.review_note) == (before, "")


def test_what_is_due_for_review_is_listed_and_confirmed(
    client: Client, ada: Speaker, rhea: User, settings: Any
) -> None:
    old, _fresh = cast.published(ada), cast.published(cast.boris(), cast.RAIN)
    Statement.objects.filter(pk=old.pk).update(reviewed_at=None, published_at="2020-01-01T00:00Z")
    due = f"{page('statement')}?review=due"
    assert "due for review" not in client.get(page("statement")).content.decode()
    assert page("statement", "confirm", old) not in content_of(client, old)
    settings.REVIEW_AFTER_DAYS = 365
    assert list(client.get(due).context["cl"].result_list) == [old]
    assert page("statement", "confirm", old) in content_of(client, old)
    answer = act(client, "statement", "confirm_selected", old, confirmed="yes", reason="Read the article again.")
    assert "Confirmed" in said(answer)
    assert client.get(due).context["cl"].result_count == 0
    assert f"{timezone.localdate()} by rhea" in content_of(client, old)


def test_a_check_from_any_list_says_what_is_changed_by_word(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada, source=cast.article())
    report = statement.reports.get()
    for noun, record in (("statement", statement), ("report", report), ("article", report.article)):
        assert said(act(client, noun, "check_selected", record)) == "One report checked: 1 verbatim"
    Report.objects.filter(pk=report.pk).update(wording=cast.UMBRELLAS.replace("count every", "tally every"))
    answer = act(client, "article", "check_selected", report.article)
    assert "1 changed" in said(answer)
    assert "count<span" in said(answer)
    assert "tally<span" in said(answer)


def test_too_many_reports_are_left_to_the_command(
    client: Client, ada: Speaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "MOST_CHECKED", 0)
    statement = cast.published(ada)
    checked_at = statement.reports.get().checked_at
    assert "manage.py check_quotes" in said(act(client, "statement", "check_selected", statement))
    assert statement.reports.get().checked_at == checked_at


def test_a_note_is_signed_by_who_writes_it_and_anew_by_who_changes_it(client: Client, ada: Speaker, rhea: User) -> None:
    statement = cast.published(ada)
    line: dict[str, Any] = {"notes-TOTAL_FORMS": 1, "notes-0-kind": "correction", "notes-0-source": "The tape"}
    line |= {"notes-0-text": "It said “once”.", "change_reason": "A reader wrote."}
    save(client, page_of(statement), **line)
    note = statement.notes.get()
    assert (note.kind, note.signed_by, note.signed_on) == ("correction", rhea, timezone.localdate())
    edith = cast.editor()
    save(admin_pages.signed_in(edith), page_of(statement), **{"notes-0-text": "It said once."}, change_reason="A mark.")
    note.refresh_from_db()
    assert (note.signed_by, note.history.count()) == (edith, 2)
    assert "A mark." in client.get(page("statement", "history", statement)).content.decode()


@pytest.mark.parametrize("missing", ["text", "source"])
def test_a_note_has_its_text_and_source(missing: str, client: Client, ada: Speaker) -> None:
    typed: dict[str, Any] = {"notes-TOTAL_FORMS": 1, "notes-0-text": "It rained.", "notes-0-source": "The tape"}
    response = save(client, page_of(cast.draft(ada)), **(typed | {f"notes-0-{missing}": ""}))
    assert f"notes-0-{missing}" in errors(response)
    assert not Note.objects.exists()


@pytest.fixture
def two_people(settings: Any) -> None:
    settings.TWO_PERSON_PUBLISHING = True


def drafted(client: Client, ada: Speaker) -> Statement:
    more: dict[str, Any] = {"reports-TOTAL_FORMS": 1, "reports-0-article": cast.article().pk}
    save(client, page("statement", "add"), speaker=ada.pk, wording=cast.UMBRELLAS, said="2023-02-27", **more)
    return Statement.objects.get()


def test_who_wrote_it_is_offered_no_button_and_told_why(two_people: None, client: Client, ada: Speaker) -> None:
    statement = drafted(client, ada)
    content = content_of(client, statement)
    assert 'name="_publish"' not in content
    assert "you wrote it" in content
    response = save(client, page_of(statement), "_publish", place="The hall")
    assert "Saved, not published" in said(response)
    assert "you wrote it" in said(act(client, "statement", "publish_selected", statement))
    statement.refresh_from_db()
    assert (statement.state, statement.place) == ("draft", "The hall")


def test_somebody_else_publishes_by_the_button_though_it_saves_as_well(
    two_people: None, client: Client, ada: Speaker
) -> None:
    statement = drafted(admin_pages.as_editor(), ada)
    assert 'name="_publish"' in content_of(client, statement)
    assert "Saved and published" in said(save(client, page_of(statement), "_publish"))


def test_what_readers_see_is_shown_and_not_edited_while_published(
    two_people: None, client: Client, ada: Speaker
) -> None:
    statement = cast.published(ada)
    content = content_of(client, statement)
    assert "here two people publish" in content
    assert 'name="wording"' not in content
    assert 'name="reports-0-wording"' not in content
    forged = {"wording": "We count.", "reports-0-cue": "told", "reports-0-DELETE": "on", "change_reason": "Forged."}
    save(client, page_of(statement), **forged, topics=[cast.arms().pk])
    statement.refresh_from_db()
    assert (statement.wording, statement.reports.count(), statement.topics.count()) == (cast.UMBRELLAS, 1, 1)


def test_a_report_page_does_not_change_alone_what_readers_see(two_people: None, client: Client, ada: Speaker) -> None:
    report = cast.published(ada).reports.get()
    response = save(client, page_of(report), cue="told", change_reason="The tape.")
    assert "here two people publish" in errors(response)[""]
    act(client, "report", "delete_selected", report, post="yes")
    report.refresh_from_db()
    assert report.cue == ""
