"""What becomes of readers' error reports: received, settled or dismissed, and whom to answer forgotten."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from statements.models import Article, Dossier, ErrorReport, Outlet, Speaker, Statement, Topic

KINDS: dict[type[Any], ErrorReport.Kind] = {
    Statement: ErrorReport.Kind.STATEMENT,
    Speaker: ErrorReport.Kind.SPEAKER,
    Topic: ErrorReport.Kind.TOPIC,
    Article: ErrorReport.Kind.ARTICLE,
    Outlet: ErrorReport.Kind.OUTLET,
    Dossier: ErrorReport.Kind.DOSSIER,
}
MODELS: dict[str, type[Any]] = {kind.value: model for model, kind in KINDS.items()}


def receive(record: Any, text: str, source: str = "", contact: str = "") -> ErrorReport:
    """Keep what a reader says of a public record, with the words and the version that the reader had before them.

    What was sent twice, by a second press of the button, is kept once.
    """
    said = {"text": text, "source": source, "contact": contact}
    about = {"kind": KINDS[type(record)], "number": record.pk, "state": ErrorReport.State.OPEN}
    there = ErrorReport.objects.filter(**about, **said).first()
    return there or ErrorReport.objects.create(
        **about,
        **said,
        page=record.get_absolute_url(),
        version=record.history.order_by("-pk").values_list("pk", flat=True).first(),
        seen=record.wording if isinstance(record, Statement) else str(record),
    )


def require_verdict(report: ErrorReport, state: str, note: str, seen: str) -> None:
    """Raises ValidationError without a note, and where another verdict was given since the editor saw the state `seen`.

    In a transaction: the report is locked, so that what holds here goes on to hold in `settle`.
    """
    stored = ErrorReport.objects.select_for_update().get(pk=report.pk)
    if stored.state != seen:
        raise ValidationError(
            f"In the meantime: {verdict(stored)}. What you wrote is still here: look again, then save."
        )
    if state != ErrorReport.State.OPEN and not note.strip():
        raise ValidationError({"note": "Say in a sentence what was corrected, or why there is nothing to correct."})


@transaction.atomic
def settle(report: ErrorReport, state: str, by: User | None, note: str, seen: str) -> None:
    """Give a verdict, or open it again. Raises ValidationError like `require_verdict`, and then nothing has changed."""
    require_verdict(report, state, note, seen)
    report.state, report.note = state, note.strip()
    report.settled_by = None if report.is_open else by
    report.settled_at = None if report.is_open else timezone.now()
    report.save(update_fields=["state", "note", "settled_by", "settled_at"])


def verdict(report: ErrorReport) -> str:
    """“settled: corrected, by edith on 3 March 2023: The date was mistyped.”"""
    if not report.settled_at:
        return "opened again"
    day = date_format(timezone.localtime(report.settled_at), "j F Y")
    return f"{report.get_state_display()}, by {report.settled_by or 'somebody'} on {day}: {report.note}"


def forget_contacts(settled_before: datetime) -> int:
    """Delete whom to answer from reports that were settled or dismissed before then; how many there were."""
    return ErrorReport.objects.filter(settled_at__lt=settled_before).exclude(contact="").update(contact="")


def versions_since(report: ErrorReport) -> list[Any]:
    """The versions of the record that came after the one the reader saw, the latest first."""
    history = MODELS[report.kind].history.filter(**{"id": report.number, "history_id__gt": report.version or 0})
    return list(history.select_related("history_user").order_by("-history_id"))
