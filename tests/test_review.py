"""What people make of proposals: accepted, amended, rejected, taken back, each time whole."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from statements import publishing
from statements.ingest import review
from statements.ingest.importing.on_record import settle
from statements.ingest.models import Proposal
from statements.ingest.review import AlreadyDecided
from statements.models import Article, Report, Statement
from tests import cast
from tests.ingest_cast import CHANGED, deliver, proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return cast.article()


@pytest.fixture
def editor() -> User:
    return cast.editor()


def test_an_accepted_proposal_is_a_draft_with_a_checked_report(article: Article, editor: User) -> None:
    treaty, ada = cast.umbrella_treaty(), cast.ada()
    one = proposal(article, speaker=ada, occasion="Interview")
    one.topics.add(treaty)
    statement = review.accept(one, editor)
    report = statement.reports.get()
    assert (statement.state, statement.speaker, statement.said, statement.occasion) == (
        "draft",
        ada,
        "2023-02-27",
        "Interview",
    )
    assert list(statement.topics.all()) == [treaty]
    assert (report.article, report.check_result, report.passages) == (article, "verbatim", [cast.UMBRELLAS])
    assert (report.cue, report.speaker_as_printed) == ("told", "Ada Example")


def test_the_verdict_is_kept_with_who_and_when(article: Article, editor: User) -> None:
    one = proposal(article)
    statement = review.accept(one, editor, note="Clear.")
    one.refresh_from_db()
    assert (one.state, one.decided_by, one.note, one.statement) == ("accepted", editor, "Clear.", statement)
    assert one.decided_at is not None
    assert statement.history.get().history_user == editor


def test_the_first_version_of_the_statement_has_what_it_is_about(article: Article, editor: User) -> None:
    one = proposal(article)
    one.topics.add(cast.umbrella_treaty())
    statement = review.accept(one, editor)
    version = statement.history.get()
    assert [link.topic for link in version.topics.all()] == list(statement.topics.all()) != []
    assert version.history_type == "+"


def test_words_that_stand_twice_are_anchored_where_they_were_proposed(editor: User) -> None:
    article = cast.article(text=f"{cast.RAIN}.\n\n“{cast.RAIN},” she said.")
    start = article.text.rindex(cast.RAIN)
    span = [start, start + len(cast.RAIN)]
    statement = review.accept(
        proposal(article, cast.RAIN, spans=[span], content_start=start, content_end=span[1]), editor
    )
    assert statement.reports.get().spans.get().start == start
    assert statement.reports.get().check_result == "verbatim"


def test_an_interrupted_statement_has_several_spans(article: Article, editor: User) -> None:
    spans = [
        [article.text.index(words), article.text.index(words) + len(words)] for words in (cast.UMBRELLAS, cast.RAIN)
    ]
    one = proposal(article, spans=spans)
    one.wording = f"{cast.UMBRELLAS} {cast.RAIN}"
    one.save()
    report = review.accept(one, editor).reports.get()
    assert (report.passages, report.check_result) == ([cast.UMBRELLAS, cast.RAIN], "verbatim")


def test_changes_are_kept_as_corrections(article: Article, editor: User) -> None:
    boris, topic = cast.boris(), cast.arms()
    one = proposal(article)
    statement = review.accept(one, editor, speaker=boris, said="../2023-02-28", topics=[topic], occasion="")
    one.refresh_from_db()
    assert (statement.speaker, statement.said, one.state) == (boris, "../2023-02-28", "amended")
    assert one.corrections == {
        "speaker": {"proposed": None, "decided": {"id": boris.pk, "name": "Boris Beispiel"}},
        "said": {"proposed": "2023-02-27", "decided": "../2023-02-28"},
        "topics": {"proposed": [], "decided": [{"id": topic.pk, "name": "Umbrella control"}]},
    }


def test_a_changed_wording_that_stands_in_the_text_moves_the_passage(article: Article, editor: User) -> None:
    report = review.accept(proposal(article), editor, wording="We will count every umbrella").reports.get()
    assert (report.wording, report.passages) == ("We will count every umbrella", ["We will count every umbrella"])


def test_a_wording_of_the_editors_own_leaves_the_articles_words_in_the_report(article: Article, editor: User) -> None:
    statement = review.accept(proposal(article), editor, wording="We will count [all umbrellas]")
    assert statement.wording == "We will count [all umbrellas]"
    assert statement.reports.get().wording == cast.UMBRELLAS


def test_what_the_record_refuses_changes_nothing(article: Article, editor: User) -> None:
    one = proposal(article)
    with pytest.raises(ValidationError):
        review.accept(one, editor, said="next week")
    one.refresh_from_db()
    assert one.is_waiting
    assert not Statement.objects.exists()


def test_only_what_a_proposal_has_can_be_amended(article: Article, editor: User) -> None:
    with pytest.raises(TypeError, match="state"):
        review.accept(proposal(article), editor, state="published")


def test_another_wording_of_an_utterance_becomes_a_further_report(article: Article, editor: User) -> None:
    statement = review.accept(proposal(article), editor)
    other = review.accept(proposal(article, cast.RAIN), editor, into=statement)
    assert other == statement
    assert {report.wording for report in statement.reports.all()} == {cast.UMBRELLAS, cast.RAIN}
    assert Statement.objects.count() == 1


def test_what_stands_on_record_at_that_place_is_only_linked(article: Article, editor: User) -> None:
    report = cast.report(cast.draft(None), article)
    one = proposal(article)
    review.accept(one, editor, into=report.statement)
    one.refresh_from_db()
    assert (Report.objects.get(), one.statement) == (report, report.statement)
    review.reopen(one, editor)
    assert Report.objects.get() == report


def test_a_rejected_proposal_stays_with_its_reason(article: Article, editor: User) -> None:
    one = proposal(article)
    review.reject(one, editor, " The title of a song. ")
    one.refresh_from_db()
    assert (one.state, one.note, one.decided_by) == ("rejected", "The title of a song.", editor)
    assert not Statement.objects.exists()


@pytest.mark.parametrize("again", [review.accept, review.reject])
def test_nothing_is_decided_twice(again: object, article: Article, editor: User) -> None:
    one = proposal(article)
    review.reject(one, editor)
    with pytest.raises(AlreadyDecided, match="rejected by edith"):
        again(one, editor)  # type: ignore[operator]


def test_a_verdict_is_taken_back_with_the_draft_it_made(article: Article, editor: User) -> None:
    one = proposal(article)
    review.accept(one, editor, said="2023")
    review.reopen(one, editor)
    one.refresh_from_db()
    assert (one.state, one.decided_by, one.decided_at, one.corrections) == ("waiting", None, None, {})
    assert not Statement.objects.exists()


def test_a_further_report_goes_and_its_statement_stays(article: Article, editor: User) -> None:
    statement = review.accept(proposal(article), editor)
    other = proposal(article, cast.RAIN)
    review.accept(other, editor, into=statement)
    review.reopen(other, editor)
    assert statement.reports.get().wording == cast.UMBRELLAS


def test_what_readers_see_is_not_taken_back(article: Article, editor: User) -> None:
    one = proposal(article, speaker=cast.ada())
    publishing.publish(review.accept(one, editor), editor)
    with pytest.raises(AlreadyDecided, match="published"):
        review.reopen(one, editor)
    assert Report.objects.exists()


def test_a_draft_somebody_worked_on_is_not_taken_back(article: Article, editor: User) -> None:
    one = proposal(article)
    statement = review.accept(one, editor)
    statement.topics.add(cast.arms())
    with pytest.raises(AlreadyDecided, match="edited since"):
        review.reopen(one, editor)
    assert Statement.objects.exists()


def test_what_waits_cannot_be_taken_back(article: Article, editor: User) -> None:
    with pytest.raises(AlreadyDecided):
        review.reopen(proposal(article), editor)


def test_what_is_on_record_already_is_decided_only_when_asked_for(article: Article, editor: User) -> None:
    report = cast.report(cast.draft(None), article)
    one = proposal(article)
    settle(article)
    with pytest.raises(AlreadyDecided, match="on record already"):
        review.accept(one, editor)
    review.reopen(one, editor)
    review.reject(one, editor)
    assert Report.objects.get() == report


def test_a_verdict_taken_back_in_a_later_version_is_asked_there_only(editor: User) -> None:
    first = deliver().article
    review.reject(first.proposals.get(wording=cast.RAIN), editor)
    later = deliver(CHANGED).article
    review.reopen(later.proposals.get(wording=cast.RAIN), editor)
    waiting = Proposal.objects.waiting().filter(wording=cast.RAIN)
    assert [one.article for one in waiting] == [later]


def test_an_accepted_statement_can_be_published(article: Article, editor: User) -> None:
    statement = review.accept(proposal(article, speaker=cast.ada()), editor)
    publishing.publish(statement, editor)
    assert statement.is_published


def test_a_further_report_of_a_published_statement_needs_its_reason(article: Article, editor: User) -> None:
    statement = cast.published(cast.ada(), source=article)
    one = proposal(article, cast.RAIN)
    with pytest.raises(ValidationError, match="public with its reason"):
        review.accept(one, editor, into=statement)
    review.accept(one, editor, into=statement, note="She said it twice.")
    report = statement.reports.get(wording=cast.RAIN)
    assert "She said it twice." in {row.history_change_reason for row in report.history.all()}


def test_where_two_people_publish_a_published_statement_gets_no_further_report_from_one(
    article: Article, editor: User, settings: Any
) -> None:
    settings.TWO_PERSON_PUBLISHING = True
    statement, one = cast.published(cast.ada()), proposal(article)
    with pytest.raises(ValidationError, match="here two people publish"):
        review.accept(one, editor, into=statement, note="She said it twice.")
    one.refresh_from_db()
    assert one.is_waiting
    assert statement.reports.count() == 1
