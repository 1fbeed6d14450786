from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from statements import publishing
from statements.models import Article, Report, Statement
from tests import cast

pytestmark = pytest.mark.django_db


def test_a_complete_statement_is_published() -> None:
    statement = cast.draft(cast.ada())
    cast.report(statement, cast.article())
    publishing.publish(statement, cast.reviewer())
    statement.refresh_from_db()
    assert statement.is_published
    assert statement.published_at


@pytest.mark.parametrize(
    ("speaker", "said", "missing"), [(False, "2023", "no speaker"), (True, "", "no date"), (True, "2023", "no report")]
)
def test_what_is_missing_is_said(speaker: bool, said: str, missing: str) -> None:
    statement = cast.draft(cast.ada() if speaker else None, said=said)
    with pytest.raises(publishing.NotReady, match=missing):
        publishing.publish(statement, None)
    statement.refresh_from_db()
    assert statement.state == Statement.State.DRAFT


def test_nothing_was_said_after_it_was_reported() -> None:
    statement = cast.draft(cast.ada(), said="2023-03-01")
    cast.report(statement, cast.article())
    with pytest.raises(publishing.NotReady, match="cannot have been said after"):
        publishing.publish(statement, None)


def test_a_report_whose_source_is_not_held_carries_a_statement() -> None:
    statement = cast.draft(cast.ada())
    cast.report(statement, cast.article(text=""))
    publishing.publish(statement, None)
    assert statement.is_published


@pytest.mark.parametrize("wording", ["We shall never count anything at all", "rain"])
def test_a_report_that_does_not_stand_carries_nothing(wording: str) -> None:
    statement = cast.draft(cast.ada(), "Rain")
    source = cast.article(text=cast.TEXT + " rain rain")
    report = Report.objects.create(statement=statement, article=source, wording=wording)
    assert not report.counts
    with pytest.raises(publishing.NotReady):
        publishing.publish(statement, None)


def test_a_digest_by_this_archive_never_counts() -> None:
    statement = cast.draft(cast.ada())
    report = cast.report(statement, cast.article(kind=Article.Kind.DIGEST))
    assert report.check_result == Report.Check.VERBATIM
    with pytest.raises(publishing.NotReady, match="digest"):
        publishing.publish(statement, None)


def test_withdrawing_needs_a_reason() -> None:
    statement = cast.published(cast.ada())
    with pytest.raises(publishing.NotReady, match="reason"):
        publishing.withdraw(statement, None, "  ")
    publishing.withdraw(statement, None, "Recorded twice.")
    statement.refresh_from_db()
    assert (statement.state, statement.withdrawal_reason) == ("withdrawn", "Recorded twice.")


def test_only_drafts_are_submitted() -> None:
    statement = cast.draft(cast.ada())
    publishing.submit(statement, cast.editor())
    assert statement.state == Statement.State.IN_REVIEW
    with pytest.raises(publishing.NotReady, match="in review"):
        publishing.submit(statement, cast.editor("emil"))


def test_history_keeps_who_and_why() -> None:
    statement, reviewer = cast.published(cast.ada()), cast.reviewer()
    publishing.withdraw(statement, reviewer, "Recorded twice.")
    last = statement.history.first()
    assert (last.history_user, last.history_change_reason) == (reviewer, "Withdrawn: Recorded twice.")


@pytest.mark.parametrize("broken", [{"speaker": None}, {"said": ""}, {"state": "withdrawn"}, {"wording": ""}])
def test_the_database_keeps_what_a_published_statement_has(broken: dict[str, object]) -> None:
    statement = cast.published(cast.ada())
    with pytest.raises(IntegrityError), transaction.atomic():
        QuerySet.update(Statement.objects.filter(pk=statement.pk), **broken)


@pytest.mark.parametrize("state", ["draft", "in_review", "published", "withdrawn"])
@pytest.mark.parametrize("other", ["draft", "in_review", "published", "withdrawn"])
def test_a_save_never_changes_the_state(state: str, other: str) -> None:
    statement = cast.in_state(state, cast.ada())
    statement.state, statement.withdrawal_reason = other, "Typed."
    if other == state:
        statement.save()
        return
    with pytest.raises(ValidationError, match="saving this would make it"):
        statement.save()
    statement.refresh_from_db()
    assert statement.state == state


def test_nor_does_any_other_way_of_the_orm() -> None:
    statement = cast.draft(cast.ada())
    with pytest.raises(TypeError, match="verbs"):
        Statement.objects.filter(pk=statement.pk).update(state="published")
    statement.state = Statement.State.IN_REVIEW
    with pytest.raises(TypeError, match="verbs"), transaction.atomic():
        Statement.objects.bulk_update([statement], ["state"])
    with pytest.raises(ValidationError, match="It is draft by now"):
        statement.save(update_fields=["state"])
    with pytest.raises(ValidationError, match="would make it published"):
        Statement.objects.create(wording="Hush", state="published", speaker=statement.speaker, said="2023")


def test_a_copy_from_before_does_not_take_back_what_somebody_did() -> None:
    statement = cast.published(cast.ada())
    older = Statement.objects.get(pk=statement.pk)
    publishing.withdraw(statement, None, "Recorded twice.")
    older.place = "The hall"
    with pytest.raises(ValidationError, match="It is withdrawn by now"):
        older.save()
    with pytest.raises(publishing.NotReady, match="It is withdrawn, not published"):
        publishing.confirm(older, None, "Read again.")


def test_moving_keeps_what_others_have_written_meanwhile() -> None:
    statement = cast.draft(cast.ada())
    older = Statement.objects.get(pk=statement.pk)
    statement.place = "The hall"
    statement.save()
    publishing.submit(older, cast.editor())
    statement.refresh_from_db()
    assert (statement.place, statement.state) == ("The hall", "in_review")


@pytest.mark.parametrize("state", ["draft", "published", "withdrawn"])
def test_only_what_is_in_review_is_sent_back(state: str) -> None:
    statement = cast.in_state(state, cast.ada())
    with pytest.raises(publishing.NotReady, match="not in review"):
        publishing.send_back(statement, None, "Which hall?")


def test_a_note_goes_back_with_it_and_stays_until_it_is_published() -> None:
    statement, reviewer = cast.in_state("in_review", cast.ada()), cast.reviewer()
    with pytest.raises(publishing.NotReady, match="Write what is to be done"):
        publishing.send_back(statement, reviewer, " ")
    publishing.send_back(statement, reviewer, "Which hall?")
    assert (statement.state, statement.review_note) == ("draft", "Which hall?")
    assert statement.history.first().history_change_reason == "Sent back: Which hall?"
    publishing.submit(statement, reviewer)
    assert statement.review_note == "Which hall?"
    cast.report(statement, cast.article())
    publishing.publish(statement, reviewer)
    assert statement.review_note == ""


def test_what_was_withdrawn_is_published_again_at_its_first_date() -> None:
    statement = cast.in_state("withdrawn", cast.ada())
    first = statement.published_at
    publishing.publish(statement, None)
    assert (statement.is_published, statement.withdrawal_reason, statement.published_at) == (True, "", first)


def test_a_statement_is_due_for_review_once_nobody_has_looked_for_long(settings: Any) -> None:
    settings.REVIEW_AFTER_DAYS = 30
    fresh, old = cast.published(cast.ada()), cast.published(cast.boris(), cast.RAIN)
    aged = timezone.now() - timedelta(days=31)
    Statement.objects.filter(pk=old.pk).update(reviewed_at=None, published_at=aged)
    assert list(publishing.due_for_review()) == [old]
    Statement.objects.filter(pk=fresh.pk).update(reviewed_at=aged)
    assert publishing.due_for_review().count() == 2
    reviewer = cast.reviewer()
    publishing.confirm(fresh, reviewer, "Heard the tape again.")
    assert (list(publishing.due_for_review()), fresh.reviewed_by) == ([old], reviewer)
    assert fresh.history.first().history_change_reason == "Still stands: Heard the tape again."
    settings.REVIEW_AFTER_DAYS = 0
    assert not publishing.due_for_review().exists()
