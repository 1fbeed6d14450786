"""Statements in the admin: with their reports and relations, from draft to published to withdrawn."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from statements.models import Article, Report, Speaker, Statement, StatementRelation
from statements.search import index
from statements.search.models import Document
from tests import admin_pages, cast
from tests.admin_pages import act, errors, page, page_of, said, save

pytestmark = pytest.mark.django_db

ADD = "/admin/statements/statement/add/"


@pytest.fixture
def client() -> Client:
    return admin_pages.as_reviewer()


@pytest.fixture
def ada() -> Speaker:
    return cast.ada()


def with_report(article: Article, **more: Any) -> dict[str, Any]:
    return {"reports-TOTAL_FORMS": 1, "reports-0-article": article.pk} | more


def test_a_statement_is_added_with_its_report(client: Client, ada: Speaker) -> None:
    response = save(
        client, ADD, speaker=ada.pk, wording=cast.UMBRELLAS, said="2023-02-27", **with_report(cast.article())
    )
    statement = Statement.objects.get()
    assert statement.state == "draft"
    assert [(report.wording, report.check_result) for report in statement.reports.all()] == [
        (cast.UMBRELLAS, "verbatim")
    ]
    assert "verbatim" in said(response)


def test_a_statement_is_saved_and_published_at_once_and_found(client: Client, ada: Speaker) -> None:
    response = save(
        client, ADD, "_publish", speaker=ada.pk, wording=cast.UMBRELLAS, said="2023", **with_report(cast.article())
    )
    assert "Saved and published" in said(response)
    assert Document.objects.filter(statement=Statement.objects.published().get().pk).exists()


def test_what_is_missing_is_said_and_the_rest_stays_saved(client: Client, ada: Speaker) -> None:
    response = save(client, ADD, "_publish", speaker=ada.pk, wording="We will count.", said="")
    assert "It has no date" in said(response)
    assert "no report that stands" in said(response)
    assert Statement.objects.get().state == "draft"


def test_those_that_are_not_ready_hold_up_no_others(client: Client, ada: Speaker) -> None:
    ready, unready = cast.draft(ada), cast.draft(None, "Nobody said this.")
    cast.report(ready, cast.article())
    response = act(client, "statement", "publish_selected", unready, ready)
    assert "It has no speaker" in said(response)
    assert list(Statement.objects.published()) == [ready]
    assert list(Document.objects.values_list("statement", flat=True)) == [ready.pk]


def test_a_published_statement_is_not_published_again(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    versions = statement.history.count()
    assert "published already" in said(act(client, "statement", "publish_selected", statement))
    assert statement.history.count() == versions


def test_a_draft_is_submitted_for_review(ada: Speaker) -> None:
    editor, draft = cast.editor(), cast.draft(ada)
    act(admin_pages.signed_in(editor), "statement", "submit_selected", draft)
    draft.refresh_from_db()
    assert draft.state == "in_review"
    assert draft.history.first().history_user == editor


@pytest.mark.parametrize("state", ["draft", "in review"])
def test_enter_presses_save_and_no_more(state: str, client: Client, ada: Speaker) -> None:
    draft = cast.draft(ada)
    if state == "in review":
        act(client, "statement", "submit_selected", draft)
    content = client.get(page_of(draft)).content.decode()
    form = content[content.index('id="statement_form"') :]
    buttons = re.findall(r'<input type="submit"[^>]* name="(\w+)"', form)
    assert buttons[0] == "_save"
    assert "_publish" in buttons
    assert form.count(">Delete</a>") == 1


def test_withdrawing_lists_the_statements_and_asks_why(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    response = act(client, "statement", "withdraw_selected", statement)
    assert cast.UMBRELLAS in response.content.decode()
    response = act(client, "statement", "withdraw_selected", statement, confirmed="yes", reason=" ")
    assert "Give the reason" in response.content.decode()
    assert Statement.objects.published().exists()


def test_a_statement_is_withdrawn_with_its_reason_and_no_longer_found(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    act(client, "statement", "withdraw_selected", statement, confirmed="yes", reason="The source retracted it.")
    statement.refresh_from_db()
    assert (statement.state, statement.withdrawal_reason) == ("withdrawn", "The source retracted it.")
    assert not Document.objects.exists()


def test_a_statement_is_withdrawn_from_its_own_page(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    assert page("statement", "withdraw", statement) in client.get(page_of(statement)).content.decode()
    client.post(page("statement", "withdraw", statement), {"confirmed": "yes", "reason": "The source retracted it."})
    statement.refresh_from_db()
    assert statement.state == "withdrawn"
    assert "The source retracted it." in client.get(page_of(statement)).content.decode()


@pytest.mark.parametrize("field", ["speaker", "said"])
def test_a_published_statement_keeps_its_speaker_and_date(field: str, client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    response = save(client, page_of(statement), **{field: ""}, wording="Changed.", change_reason="Trying.")
    assert field in errors(response)
    statement.refresh_from_db()
    assert (statement.speaker, statement.wording) == (ada, cast.UMBRELLAS)


def test_a_published_statement_keeps_a_report_that_counts(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    response = save(
        client, page_of(statement), **{"reports-0-DELETE": "on"}, wording="Changed.", change_reason="Trying."
    )
    assert "Readers see" in errors(response)[""]
    assert "no report that stands" in errors(response)[""]
    assert 'value="Trying."' in response.content.decode()
    statement.refresh_from_db()
    assert (statement.reports.count(), statement.wording) == (1, cast.UMBRELLAS)
    assert not statement.history.filter(wording="Changed.").exists()


def test_one_report_may_go_while_another_counts(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    cast.report(statement, cast.article(Article.objects.get().outlet))
    response = save(client, page_of(statement), **{"reports-0-DELETE": "on"}, change_reason="It is another’s.")
    assert errors(response) == {}
    assert statement.reports.count() == 1


def test_a_change_of_a_published_statement_needs_its_reason(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    response = save(client, page_of(statement), place="The hall")
    assert "Write one sentence" in errors(response)["change_reason"]
    save(client, page_of(statement), place="The hall", change_reason="The place is on the tape.")
    latest = statement.history.first()
    assert (latest.place, latest.history_change_reason) == ("The hall", "The place is on the tape.")


def test_a_changed_word_is_found_at_once(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada)
    save(client, page_of(statement), occasion="Zeppelin show", change_reason="The occasion is on the tape.")
    assert "Zeppelin show" in Client().get("/statements/?q=zeppelin").content.decode()


def test_standing_is_signed_and_dated_by_who_changes_it(ada: Speaker) -> None:
    editor, statement = cast.editor(), cast.draft(ada)
    changes = {"standing": "denied", "standing_note": "Her office denies it.", "standing_source": "Its note of March."}
    save(admin_pages.signed_in(editor), page_of(statement), **changes)
    statement.refresh_from_db()
    assert (statement.standing, statement.standing_signed_by) == ("denied", editor)
    assert statement.standing_signed_on == timezone.localdate()


def test_standing_needs_a_note_and_a_source(client: Client, ada: Speaker) -> None:
    response = save(client, page_of(cast.draft(ada)), standing="disputed")
    assert errors(response) == {"": "A standing other than accepted needs a note and its source."}


def test_what_is_left_alone_is_not_signed_anew(client: Client, ada: Speaker) -> None:
    statement = cast.draft(ada)
    save(client, page_of(statement), place="The hall")
    statement.refresh_from_db()
    assert statement.standing_signed_by is None


def test_a_relation_is_signed_by_who_makes_it(ada: Speaker) -> None:
    editor, statement, other = cast.editor(), cast.draft(ada), cast.draft(cast.boris(), cast.RAIN)
    line = {"kind": "contradicts", "other": other.pk, "note": "Both cannot be meant."}
    changes: dict[str, Any] = {f"relations-0-{name}": value for name, value in line.items()} | {
        "relations-TOTAL_FORMS": 1
    }
    save(admin_pages.signed_in(editor), page_of(statement), **changes)
    relation = StatementRelation.objects.get()
    assert (relation.signed_by, relation.history.get().history_user) == (editor, editor)


def test_a_statement_does_not_relate_to_itself(client: Client, ada: Speaker) -> None:
    statement = cast.draft(ada)
    line = {"kind": "repeats", "other": statement.pk, "note": "Itself."}
    changes: dict[str, Any] = {f"relations-0-{name}": value for name, value in line.items()} | {
        "relations-TOTAL_FORMS": 1
    }
    response = save(client, page_of(statement), **changes)
    assert "does not relate to itself" in errors(response)[""]


def test_an_impossible_date_is_said_in_words_and_what_was_typed_stays(client: Client, ada: Speaker) -> None:
    response = save(client, ADD, speaker=ada.pk, wording=cast.UMBRELLAS, said="2023-02-30")
    assert errors(response) == {"said": "“2023-02-30” is not in the calendar."}
    assert cast.UMBRELLAS in response.content.decode()
    assert not Statement.objects.exists()


def test_an_office_of_somebody_else_is_refused(client: Client, ada: Speaker) -> None:
    office = ada.positions.first()
    assert office
    response = save(client, page_of(cast.draft(cast.boris())), position=office.pk)
    assert "is not an office of Boris Beispiel" in errors(response)["position"]


def test_the_office_of_that_day_is_shown(client: Client, ada: Speaker) -> None:
    content = client.get(page_of(cast.draft(ada, said="2023"))).content.decode()
    assert "Foreign Minister, Foreign Ministry of Freedonia" in content


def test_lines_end_as_they_do_in_the_record(client: Client, ada: Speaker) -> None:
    statement = cast.draft(ada)
    save(client, page_of(statement), wording="One line.\r\nAnother line.")
    statement.refresh_from_db()
    assert statement.wording == "One line.\nAnother line."


def test_a_report_of_other_words_keeps_them(client: Client, ada: Speaker) -> None:
    more = {"reports-0-wording": cast.RAIN, "reports-0-kind": "translation"}
    save(client, ADD, speaker=ada.pk, wording="The rain did not matter.", **with_report(cast.article(), **more))
    report = Report.objects.get()
    assert (report.wording, report.kind, report.check_result) == (cast.RAIN, "translation", "verbatim")


def test_a_quotation_that_stands_twice_is_placed_by_a_longer_passage(client: Client, ada: Speaker) -> None:
    source = cast.article(text=f"{cast.TEXT} Asked again: “{cast.RAIN}.”")
    more = {"reports-0-passages": f"Asked again: “{cast.RAIN}"}
    save(client, ADD, "_publish", speaker=ada.pk, wording=cast.RAIN, said="2023", **with_report(source, **more))
    report = Statement.objects.published().get().reports.get()
    assert (report.passages, report.check_result) == ([cast.RAIN], "verbatim")
    assert report.spans.get().start == source.text.rindex(cast.RAIN)


def test_a_report_of_the_same_words_is_in_the_same_language(client: Client, ada: Speaker) -> None:
    save(client, ADD, speaker=ada.pk, wording="Зонты пересчитаны.", language="ru", **with_report(cast.article(text="")))
    report = Report.objects.get()
    assert (report.wording, report.language) == ("Зонты пересчитаны.", "ru")


def test_a_draft_is_previewed_by_editors_and_hidden_from_readers(client: Client, ada: Speaker) -> None:
    draft = cast.draft(ada)
    content = client.get(page_of(draft)).content.decode()
    assert "Preview" in content
    assert "View on site" not in content
    shortcut = next(part for part in content.split('"') if part.startswith("/admin/r/"))
    assert client.get(shortcut, follow=True).status_code == 200
    assert Client().get(draft.get_absolute_url()).status_code == 404


def test_a_change_with_its_lines_is_indexed_once(client: Client, ada: Speaker, monkeypatch: pytest.MonkeyPatch) -> None:
    statement, arms = cast.published(ada), cast.arms()
    indexed: list[set[int]] = []
    monkeypatch.setattr(index, "refresh", lambda numbers: indexed.append(set(numbers)))
    typed: dict[str, Any] = {"reports-0-cue": "told", "topics": [arms.pk], "change_reason": "It is about that."}
    save(client, page_of(statement), place="The hall", **typed)
    assert indexed == [{statement.pk}]
