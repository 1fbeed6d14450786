"""A later version of an article: what stands there moves, what does not is listed, verdicts are not asked for again."""

from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import User
from hypothesis import given
from hypothesis import strategies as st

from statements import marks, publishing
from statements.checking import place_report
from statements.ingest import review
from statements.ingest.importing.on_record import settle
from statements.ingest.importing.sources import Outcome, Result, propose_again
from statements.ingest.models import Leftover, Proposal
from statements.models import Article, Report, Span, Statement
from statements.reanchoring import place_of
from tests import cast
from tests.ingest_cast import ADDRESS, CHANGED, RETRACTED, Machine, deliver, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def first() -> Article:
    return deliver(address=ADDRESS).article


def later(text: str = CHANGED, **extra: Any) -> Outcome:
    return deliver(text, address=ADDRESS, **extra)


def reported(article: Article, wording: str = cast.UMBRELLAS) -> Report:
    return cast.report(cast.draft(None, wording), article)


def test_a_report_moves_to_where_its_words_stand_now(first: Article) -> None:
    report = reported(first, cast.RAIN)
    outcome = later(f"Corrected.\n\n{CHANGED}")
    report.refresh_from_db()
    span = report.spans.get()
    assert (outcome.moved, outcome.left, report.article) == (1, 0, outcome.article)
    assert outcome.article.text[span.start : span.end] == span.exact == cast.RAIN
    assert report.check_result == "verbatim"


def test_its_history_says_why_it_moved(first: Article) -> None:
    report = reported(first)
    later()
    row = report.history.first()
    assert row.history_change_reason.startswith("Moved to a later version of the article")


def test_other_marks_and_spaces_do_not_hold_it_back(first: Article) -> None:
    report = reported(first, "“more or less dry”, the minister said")
    outcome = later(CHANGED.replace("“", '"').replace("”", '"'))
    report.refresh_from_db()
    assert (report.article, report.check_result) == (outcome.article, "normalised")


@pytest.mark.parametrize(
    ("wording", "passages"),
    [
        (f"{cast.UMBRELLAS}.", [cast.UMBRELLAS]),
        ("The Umbrella Treaty remains “more or less dry.”", ["The Umbrella Treaty remains “more or less dry”"]),
        ("We will count […] them twice.", ["We will count", "them twice"]),
    ],
)
def test_a_last_stop_and_words_left_out_do_not_hold_it_back(wording: str, passages: list[str]) -> None:
    report = reported(cast.article(text="", url=ADDRESS), wording)
    outcome = deliver(address=ADDRESS)
    report.refresh_from_db()
    assert (report.article, report.check_result) == (outcome.article, "normalised")
    assert report.passages == passages


def test_passages_that_only_their_order_tells_apart_move_together(first: Article) -> None:
    report = Report.objects.create(statement=cast.draft(None), article=first, wording=f"{cast.UMBRELLAS} {cast.RAIN}")
    place_report(report, [cast.UMBRELLAS, cast.RAIN])
    text = f"{cast.RAIN}, we hear.\n\n{CHANGED.replace('the minister said', 'Ada Example said')}"
    outcome = later(text.replace("“It was", "“Look: it was").replace("it was never", "It was never"))
    report.refresh_from_db()
    assert report.article == outcome.article
    assert [span.start for span in report.spans.all()][-1] == outcome.article.text.rindex(cast.RAIN)


def test_what_no_longer_stands_stays_and_is_listed(first: Article) -> None:
    report = reported(first)
    outcome = later(RETRACTED)
    report.refresh_from_db()
    leftover = Leftover.objects.get()
    assert (report.article, report.check_result, outcome.left) == (first, "verbatim", 1)
    assert (leftover.report, leftover.version, leftover.result) == (report, outcome.article, "changed")
    assert "count them once" in leftover.nearest


def test_a_report_moves_whole_or_not_at_all(first: Article) -> None:
    statement = cast.draft(None, f"{cast.UMBRELLAS} {cast.RAIN}")
    report = Report.objects.create(statement=statement, article=first, wording=statement.wording)
    place_report(report, [cast.UMBRELLAS, cast.RAIN])
    later(RETRACTED)
    report.refresh_from_db()
    assert (report.article, report.spans.count()) == (first, 2)


def test_words_that_stand_twice_move_with_what_stands_around_them(first: Article) -> None:
    report = reported(first)
    text = CHANGED.replace("It was never about the rain", f"It was never about the rain, {cast.UMBRELLAS}")
    outcome = later(text)
    report.refresh_from_db()
    assert report.article == outcome.article
    assert report.spans.get().start == text.index(cast.UMBRELLAS)


def test_words_that_stand_twice_with_nothing_to_tell_them_apart_stay(first: Article) -> None:
    reported(first)
    later(f"{CHANGED}\n\n{CHANGED}")
    assert Leftover.objects.get().result == "ambiguous"


def test_an_interrupted_quotation_moves_to_where_it_is_proposed() -> None:
    wording = f"{cast.UMBRELLAS}, {cast.RAIN}"
    unheld = cast.article(text="", url=ADDRESS, shown_whole=False)
    report = reported(unheld, wording)
    joined = Machine(amend=lambda found: [proposed(wording, *found[0].spans, *found[1].spans)])
    outcome = deliver(address=ADDRESS, machine=joined)
    report.refresh_from_db()
    assert (report.article, report.check_result) == (outcome.article, "normalised")


def test_reports_of_an_article_whose_text_was_not_held_are_checked_at_last() -> None:
    report = reported(cast.article(text="", url=ADDRESS))
    assert report.check_result == "not_held"
    outcome = deliver(address=ADDRESS)
    report.refresh_from_db()
    assert (outcome.result, outcome.moved) == (Result.NEW_VERSION, 1)
    assert (report.article, report.check_result) == (outcome.article, "verbatim")


@given(st.text(alphabet="ab“”\"' \n", max_size=40), st.text(alphabet="ab“”\"' \n", max_size=60), st.data())
def test_a_place_that_is_found_has_the_same_words(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    span = Span(start=start, end=end, exact=before[start:end], prefix=before[:start], suffix=before[end:])
    if place := place_of(span, after):
        assert marks.normal_form(after[slice(*place)]) == marks.normal_form(span.exact)


def test_every_old_version_leads_to_the_latest(first: Article) -> None:
    second = later().article
    third = later(RETRACTED).article
    assert set(third.old_versions.all()) == {first, second}


def test_what_was_left_behind_moves_when_it_stands_again(first: Article) -> None:
    report = reported(first)
    later(RETRACTED)
    outcome = later(CHANGED)
    report.refresh_from_db()
    assert (report.article, Leftover.objects.count()) == (outcome.article, 0)


def test_a_readers_address_of_the_old_version_goes_on_answering(first: Article, client: Any) -> None:
    speaker = cast.ada()
    statement = cast.published(speaker, source=first)
    address = first.get_absolute_url()
    later()
    assert Report.objects.get(statement=statement).article != first
    response = client.get(address)
    assert response.status_code == 200
    assert "A later version of this article" in response.content.decode()


def test_a_published_statement_stays_complete(first: Article) -> None:
    statement = cast.published(cast.ada(), source=first)
    for text in (RETRACTED, CHANGED):
        later(text)
        assert publishing.missing_for_publication(Statement.objects.get(pk=statement.pk)) == []


def test_what_was_decided_is_not_asked_again(first: Article) -> None:
    editor = User.objects.create_user("edith")
    rain = first.proposals.get(wording=cast.RAIN)
    review.reject(rain, editor, "It is a joke.")
    statement = review.accept(first.proposals.get(wording=cast.UMBRELLAS), editor)
    outcome = later()
    assert outcome.waiting == 0
    states = dict(outcome.article.proposals.values_list("wording", "state"))
    assert states == {cast.UMBRELLAS: "accepted", cast.RAIN: "rejected"}
    assert statement.reports.get().article == outcome.article


def test_what_stands_on_record_is_not_asked() -> None:
    report = reported(cast.article(text="", url=ADDRESS))
    outcome = deliver(address=ADDRESS)
    answered = outcome.article.proposals.get(wording=cast.UMBRELLAS)
    assert (outcome.waiting, answered.state, answered.statement) == (1, "on_record", report.statement)


def test_what_stands_on_record_is_asked_when_its_report_has_gone() -> None:
    report = reported(cast.article(text="", url=ADDRESS))
    article = deliver(address=ADDRESS).article
    report.statement.delete()
    assert propose_again(article, Machine()) == 2
    assert set(article.proposals.values_list("state", flat=True)) == {"waiting"}


@pytest.mark.parametrize(
    ("on_record", "speaker", "state"),
    [
        (f"“{cast.UMBRELLAS},” Ada", "another", "on_record"),
        ("We will count every umbrella […] count them twice", "the same", "on_record"),
        ("we will count them twice", "the same", "waiting"),
        (cast.TEXT.split("\n\n")[1], "the same", "on_record"),
        (cast.TEXT.split("\n\n")[1], "nobody known", "on_record"),
        (cast.TEXT.split("\n\n")[1], "another", "waiting"),
    ],
)
def test_what_answers_a_proposal_holds_most_of_it(first: Article, on_record: str, speaker: str, state: str) -> None:
    ada = cast.ada()
    speakers = {"the same": ada, "another": cast.boris(), "nobody known": None}
    one = first.proposals.get(wording=cast.UMBRELLAS)
    Proposal.objects.filter(pk=one.pk).update(speaker=speakers[speaker])
    cast.report(cast.draft(ada, on_record), first)
    settle(first)
    one.refresh_from_db()
    assert one.state == state


def test_a_later_version_takes_no_verdict_from_what_was_only_on_record() -> None:
    reported(cast.article(text="", url=ADDRESS))
    second = deliver(address=ADDRESS).article
    outcome = later(RETRACTED)
    assert (outcome.left, outcome.waiting) == (1, 1)
    assert list(second.proposals.values_list("state", flat=True)) == ["on_record"]


def test_what_waits_moves_along_and_what_is_gone_waits_where_it_was(first: Article) -> None:
    outcome = later(RETRACTED)
    assert [row.wording for row in first.proposals.all()] == [cast.UMBRELLAS]
    assert [row.wording for row in outcome.article.proposals.all()] == [cast.RAIN]


def test_words_now_given_to_somebody_else_are_asked_again(first: Article) -> None:
    other = Machine(amend=lambda found: [replace(one, name="Boris Beispiel") for one in found])
    review.reject(first.proposals.get(wording=cast.RAIN), None)
    assert later(machine=other).waiting == 2


def test_an_article_of_another_name_takes_nothing_over(first: Article) -> None:
    report = reported(first)
    deliver(CHANGED.replace("rules out talks", "welcomes talks"), address="https://daily.example/other")
    report.refresh_from_db()
    assert report.article == first
    assert Proposal.objects.count() == 4
