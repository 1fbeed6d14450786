"""The states of a statement and who moved it there: submit, publish, withdraw."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from statements.checking import check_report
from statements.models import Statement
from statements.models.curated import explain
from statements.models.fields import days


class NotReady(ValueError):
    """What a statement lacks, in the words of the editor; `missing` has one sentence each."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(" ".join(missing))
        self.missing = missing


def missing_for_publication(statement: Statement) -> list[str]:
    """What has to be there before readers may see it; empty when it is complete."""
    missing = []
    if not statement.speaker:
        missing.append("It has no speaker.")
    if not statement.said:
        missing.append("It has no date: fill in when it was said, as far as that is known.")
    if not any(report.counts for report in statement.reports.all()):
        missing.append(
            "It has no report that stands in its source or is marked “source text not held”. "
            "A digest by this archive does not count."
        )
    said = days(statement.said)
    for report in statement.reports.all():
        published = report.article.published_latest
        if said and said.earliest and published and said.earliest > published:
            missing.append(f"It cannot have been said after {report.article} was published.")
    return missing


def submit(statement: Statement, by: AbstractBaseUser) -> None:
    """From draft to review. Raises NotReady in any other state."""
    if statement.state != Statement.State.DRAFT:
        raise NotReady([f"It is {statement.get_state_display()}, not a draft."])
    _move(statement, Statement.State.IN_REVIEW, by, "Submitted for review")


@transaction.atomic
def publish(statement: Statement, by: AbstractBaseUser | None, reason: str = "") -> None:
    """Check its reports again and show it to readers. Raises NotReady, and then nothing has changed."""
    for report in statement.reports.select_related("article"):
        check_report(report)
    missing = missing_for_publication(statement)
    if missing:
        raise NotReady(missing)
    statement.published_at = statement.published_at or timezone.now()
    statement.withdrawal_reason = ""
    _move(statement, Statement.State.PUBLISHED, by, reason or "Published")


def withdraw(statement: Statement, by: AbstractBaseUser | None, reason: str) -> None:
    """Take it from readers; its address then tells them why. Raises NotReady without a reason."""
    reason = reason.strip()
    if not reason:
        raise NotReady(["Give the reason: readers see it at the statement's address."])
    if statement.state != Statement.State.PUBLISHED:
        raise NotReady([f"It is {statement.get_state_display()}, not published."])
    statement.withdrawal_reason = reason
    _move(statement, Statement.State.WITHDRAWN, by, f"Withdrawn: {reason}")


def _move(statement: Statement, state: Statement.State, by: AbstractBaseUser | None, reason: str) -> None:
    statement.state = state
    explain(statement, reason, by)
    statement.full_clean()
    statement.save()
