"""The states of a statement and who moved it there: submit, send back, publish, withdraw, confirm."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from statements.checking import check_report
from statements.models import Statement
from statements.models.authorship import writers
from statements.models.curated import explain
from statements.models.fields import days
from statements.models.workflow import State


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
            "It has no report that stands in its source or is marked “not checked: source text not held”. "
            "A digest by this archive does not count."
        )
    said = days(statement.said)
    for report in statement.reports.all():
        published = report.article.published_latest
        if said and said.earliest and published and said.earliest > published:
            missing.append(f"It cannot have been said after {report.article} was published.")
    return missing


def refusal(statement: Statement, by: AbstractBaseUser | None) -> str:
    """Why that person may not publish it, or "". Where two people publish, not who wrote; seeds and commands may."""
    if settings.TWO_PERSON_PUBLISHING and by and by.pk in writers(statement):
        return (
            "Here two people publish, and you wrote it: since it was last published you made or changed the statement "
            "or a report of it. Somebody else has to publish it."
        )
    return ""


@transaction.atomic
def submit(statement: Statement, by: AbstractBaseUser | None) -> None:
    """From draft to review. Raises NotReady in any other state."""
    _require(statement, State.DRAFT, "a draft")
    _move(statement, State.IN_REVIEW, by, "Submitted for review")


@transaction.atomic
def send_back(statement: Statement, by: AbstractBaseUser | None, note: str) -> None:
    """From review to draft, with a note for the author. Raises NotReady without one, and in any other state."""
    note = _given(note, "Write what is to be done: the author sees it on the draft.")
    _require(statement, State.IN_REVIEW, "in review")
    _move(statement, State.DRAFT, by, f"Sent back: {note}", review_note=note)


@transaction.atomic
def publish(statement: Statement, by: AbstractBaseUser | None, reason: str = "") -> None:
    """Check its reports again and show it to readers. Raises NotReady, and then nothing has changed."""
    _lock(statement)
    if refused := refusal(statement, by):
        raise NotReady([refused])
    for report in statement.reports.select_related("article"):
        check_report(report)
    missing = missing_for_publication(statement)
    if missing:
        raise NotReady(missing)
    now = timezone.now()
    _move(
        statement,
        State.PUBLISHED,
        by,
        reason or "Published",
        published_at=statement.published_at or now,
        withdrawal_reason="",
        review_note="",
        reviewed_at=now,
        reviewed_by_id=by.pk if by else None,
    )


@transaction.atomic
def withdraw(statement: Statement, by: AbstractBaseUser | None, reason: str) -> None:
    """Take it from readers; its address then tells them why. Raises NotReady without a reason."""
    reason = _given(reason, "Give the reason: readers see it at the statement's address.")
    _require(statement, State.PUBLISHED, "published")
    _move(statement, State.WITHDRAWN, by, f"Withdrawn: {reason}", withdrawal_reason=reason)


@transaction.atomic
def confirm(statement: Statement, by: AbstractBaseUser | None, note: str) -> None:
    """Somebody has looked at it again and it still stands. Raises NotReady without a note, and unless it is published."""
    note = _given(note, "Write what you looked at: it is kept in the history.")
    _require(statement, State.PUBLISHED, "published")
    statement.reviewed_at, statement.reviewed_by_id = timezone.now(), by.pk if by else None
    explain(statement, f"Still stands: {note}", by)
    statement.save()


def due_for_review() -> QuerySet[Statement]:
    """The published ones that nobody has published or confirmed for REVIEW_AFTER_DAYS; none where that is 0."""
    if not settings.REVIEW_AFTER_DAYS:
        return Statement.objects.none()
    before = timezone.now() - timedelta(days=settings.REVIEW_AFTER_DAYS)
    never = Q(reviewed_at=None, published_at__lt=before)
    return Statement.objects.published().filter(never | Q(reviewed_at__lt=before))


def _given(words: str, ask: str) -> str:
    if not words.strip():
        raise NotReady([ask])
    return words.strip()


def _require(statement: Statement, state: State, in_words: str) -> None:
    _lock(statement)
    if statement.state != state:
        raise NotReady([f"It is {statement.get_state_display()}, not {in_words}."])


def _lock(statement: Statement) -> None:
    """Bring it up to date: what is stored is moved, whoever changed it since it was read. Until the end it stays so."""
    statement.refresh_from_db(from_queryset=Statement.objects.select_for_update().order_by())


def _move(statement: Statement, state: State, by: AbstractBaseUser | None, reason: str, **values: object) -> None:
    explain(statement, reason, by)
    statement.move_to(state, **values)
