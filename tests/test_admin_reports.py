"""Reports in the admin: passages are typed as words, and what is found of them is shown."""

from typing import Any

import pytest
from django.test import Client

from statements.models import Article, Report, Statement
from tests import admin_pages, cast
from tests.admin_pages import act, errors, page, page_of, said, save

pytestmark = pytest.mark.django_db

PLACE = cast.TEXT.index(cast.RAIN)


@pytest.fixture
def client() -> Client:
    return admin_pages.as_editor()


@pytest.fixture
def source() -> Article:
    return cast.article()


@pytest.fixture
def report(source: Article) -> Report:
    return cast.report(cast.draft(cast.ada()), source)


def add(client: Client, statement: Statement, article: Article, wording: str, passages: str = "") -> object:
    fields: dict[str, Any] = {
        "statement": statement.pk,
        "article": article.pk,
        "wording": wording,
        "passages": passages,
    }
    return save(client, page("report", "add"), **fields)


def test_the_wording_itself_is_looked_for(client: Client, source: Article) -> None:
    response = add(client, cast.draft(cast.ada()), source, cast.RAIN)
    span = Report.objects.get().spans.get()
    assert (span.start, span.exact) == (PLACE, cast.RAIN)
    assert "verbatim" in said(response)


def test_passages_are_found_where_they_stand(client: Client, source: Article) -> None:
    add(client, cast.draft(cast.ada()), source, "more or less dry It was never about the rain",
        f"more or less dry\r\n{cast.RAIN}\r\n")  # fmt: skip
    report = Report.objects.get()
    assert report.passages == ["more or less dry", cast.RAIN]
    assert report.check_result == "verbatim"
    assert "more or less dry\nIt was never" in client.get(page_of(report)).content.decode()


@pytest.mark.parametrize(
    ("passage", "complaint"),
    [
        ("We will count every umbrella, and we will count them thrice", "letter for letter"),
        ("Nothing of the kind stands there", "letter for letter"),
        ("We will count", "more than once. Give a longer passage, with the words around it."),
    ],
)
def test_a_passage_that_is_not_at_one_place_is_refused(passage: str, complaint: str, client: Client) -> None:
    source = cast.article(text=cast.TEXT + " We will count.")
    response = add(client, cast.draft(cast.ada()), source, cast.RAIN, passage)
    assert complaint in errors(response)["passages"]
    assert not Report.objects.exists()


TWICE = f"{cast.TEXT} Asked again: “{cast.RAIN}.”"


@pytest.mark.parametrize("around", ["Asked again: “It was never about the rain", 'again: "It was never about the rain'])
def test_a_longer_passage_says_which_of_two_places_it_is(around: str, client: Client) -> None:
    response = add(client, cast.draft(cast.ada()), cast.article(text=TWICE), cast.RAIN, around)
    report = Report.objects.get()
    assert [(span.start, span.exact) for span in report.spans.all()] == [(TWICE.rindex(cast.RAIN), cast.RAIN)]
    assert report.check_result == "verbatim"
    assert "verbatim" in said(response)


def test_a_wording_at_two_places_is_said_to_need_a_longer_passage(client: Client) -> None:
    response = add(client, cast.draft(cast.ada()), cast.article(text=TWICE), cast.RAIN)
    assert "Give a longer passage, with the words around it." in said(response)


def test_a_passage_that_holds_the_wording_twice_is_refused(client: Client, source: Article) -> None:
    response = add(client, cast.draft(cast.ada()), source, "count", "count every umbrella, and we will count them")
    assert "“count” stands in the passage more than once" in errors(response)["passages"]


def test_no_passage_is_given_where_the_text_is_not_held(client: Client) -> None:
    response = add(client, cast.draft(cast.ada()), cast.article(text=""), cast.RAIN, cast.RAIN)
    assert "text is not held" in errors(response)["passages"]


def test_a_wording_that_is_not_found_is_kept_and_said(client: Client, source: Article) -> None:
    response = add(client, cast.draft(cast.ada()), source, "Nothing of the kind stands there.")
    assert Report.objects.get().check_result == "not_found"
    assert "not found in the text" in said(response)


def test_a_corrected_wording_is_looked_for_anew(client: Client, report: Report) -> None:
    save(client, page_of(report), wording=cast.RAIN)
    assert report.spans.get().start == PLACE


def test_a_changed_wording_is_checked_against_its_passages(client: Client, source: Article) -> None:
    add(client, cast.draft(cast.ada()), source, "The treaty is dry", "more or less dry")
    save(client, page_of(Report.objects.get()), wording="more or less dry")
    report = Report.objects.get()
    assert (report.passages, report.check_result) == (["more or less dry"], "verbatim")


def test_what_is_saved_unchanged_is_not_checked_again(client: Client, report: Report) -> None:
    save(client, page_of(report), cue="told")
    before, report = report.checked_at, Report.objects.get()
    assert (report.cue, report.checked_at) == ("told", before)


def line(start: int, end: int) -> dict[str, Any]:
    return {"spans-TOTAL_FORMS": 2, "spans-1-start": start, "spans-1-end": end}


def test_a_span_is_typed_by_its_offsets(client: Client, report: Report) -> None:
    save(client, page_of(report), **line(PLACE, PLACE + len(cast.RAIN)))
    assert report.passages == [cast.UMBRELLAS, cast.RAIN]


def test_a_span_outside_the_text_is_said_in_words(client: Client, report: Report) -> None:
    response = save(client, page_of(report), **line(10, 5000))
    complaint = f"The span 10–5000 is not inside the article's text, which has {len(cast.TEXT)} characters."
    assert errors(response) == {"": complaint}
    assert report.spans.count() == 1


def test_a_span_ends_after_it_begins(client: Client, report: Report) -> None:
    assert "is not inside" in errors(save(client, page_of(report), **line(20, 10)))[""]


def test_no_span_points_into_a_text_that_is_not_held(client: Client) -> None:
    report = cast.report(cast.draft(cast.ada()), cast.article(text=""))
    typed: dict[str, Any] = {"spans-TOTAL_FORMS": 1, "spans-0-start": 0, "spans-0-end": 5}
    assert "not held" in errors(save(client, page_of(report), **typed))[""]


def test_a_span_without_an_article_is_no_more_than_a_missing_article(client: Client) -> None:
    response = save(client, page("report", "add"), wording="x", **{**line(1, 2), "spans-TOTAL_FORMS": 2})
    assert {"article", "statement"} <= errors(response).keys()


def test_passages_and_spans_are_not_changed_at_once(client: Client, report: Report) -> None:
    response = save(client, page_of(report), passages=cast.RAIN, **line(1, 5))
    assert "not both at once" in errors(response)["passages"]
    assert report.passages == [cast.UMBRELLAS]


def test_the_last_report_that_counts_is_not_deleted(client: Client) -> None:
    report = cast.published(cast.ada()).reports.get()
    response = client.post(page("report", "delete", report), {"post": "yes"}, follow=True)
    assert "Nothing was deleted" in said(response)
    assert "no report that stands" in said(response)
    assert "Nothing was deleted" in said(act(client, "report", "delete_selected", report, post="yes"))
    assert Report.objects.filter(pk=report.pk).exists()


def test_the_last_report_that_counts_is_not_given_to_another_statement(client: Client) -> None:
    report = cast.published(cast.ada()).reports.get()
    other = cast.draft(cast.boris())
    response = save(client, page_of(report), statement=other.pk, change_reason="It is theirs.")
    assert "Readers see" in errors(response)[""]


def test_a_report_that_no_longer_stands_is_refused_while_its_statement_is_published(
    client: Client, source: Article
) -> None:
    report = cast.published(cast.ada(), source=source).reports.get()
    response = save(client, page_of(report), wording="Nothing of the kind stands there.", change_reason="Trying.")
    assert "no report that stands" in errors(response)[""]
    report.refresh_from_db()
    assert (report.wording, report.check_result) == (cast.UMBRELLAS, "verbatim")


def test_a_change_to_a_published_statements_report_needs_its_reason(client: Client) -> None:
    report = cast.published(cast.ada()).reports.get()
    assert "change_reason" in errors(save(client, page_of(report), cue="told"))


def test_a_further_report_of_a_published_statement_needs_its_reason(client: Client, source: Article) -> None:
    statement = cast.published(cast.ada(), source=source)
    assert "change_reason" in errors(add(client, statement, source, cast.RAIN))
    typed: dict[str, Any] = {"statement": statement.pk, "article": source.pk, "wording": cast.RAIN}
    typed["change_reason"] = "Said there too."
    assert errors(save(client, page("report", "add"), **typed)) == {}
    assert statement.reports.latest("pk").history.last().history_change_reason == "Said there too."


def test_a_further_report_of_a_draft_needs_no_reason(client: Client, source: Article) -> None:
    assert errors(add(client, cast.draft(cast.ada()), source, cast.RAIN)) == {}


def test_what_was_said_of_a_refused_change_is_taken_back(client: Client, source: Article) -> None:
    report = cast.published(cast.ada(), source=source).reports.get()
    response = save(client, page_of(report), wording="Nothing of the kind stands there.", change_reason="Trying.")
    assert errors(response)
    assert said(response) == ""


def test_a_report_of_a_draft_is_deleted_with_its_reason(client: Client, report: Report) -> None:
    client.post(page("report", "delete", report), {"post": "yes", "change_reason": "Not the same words."})
    last = Report.history.first()
    assert (last.history_type, last.history_change_reason) == ("-", "Not the same words.")


def test_a_digest_never_counts_and_is_labelled_so(client: Client) -> None:
    report = cast.report(cast.draft(cast.ada()), cast.article(kind="digest"))
    content = client.get(page_of(report)).content.decode()
    assert "digest by this archive, does not count as a check" in content
