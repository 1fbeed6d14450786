import pytest
from django.db import IntegrityError, transaction

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
        Statement.objects.filter(pk=statement.pk).update(**broken)
