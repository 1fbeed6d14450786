"""Keeping the rule of publishing while a published statement is edited, whichever page that happens on."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, Q

from statements import publishing
from statements.models import Statement

ASK_FOR_REASON = "This statement is published, and every change to it is public with its reason. Write one sentence."

REASON_HELP = (
    "One sentence, kept in the history beside your name. If readers see this record, they see the reason beside what "
    "changed, without your name."
)
"""Wherever a reason is typed."""


def require_publishable(numbers: Iterable[int | None]) -> None:
    """Raises ValidationError if one of these statements is published and no longer has what that takes."""
    for statement in Statement.objects.published().filter(pk__in=[number for number in numbers if number]):
        missing = publishing.missing_for_publication(statement)
        if missing:
            raise ValidationError(
                f"Readers see statement {statement.pk}, “{_short(statement.wording)}”, and it would lack something: "
                f"{' '.join(missing)} To take it from readers, withdraw it."
            )


def require_reason(statement: Statement, form: Any, formsets: Iterable[Any]) -> None:
    """Raises ValidationError for a change of a published statement, or of its report, that gives no reason."""
    changed = form.has_changed() or any(formset.has_changed() for formset in formsets)
    asked = "change_reason" in form.fields
    if statement.is_published and changed and asked and not form.cleaned_data["change_reason"]:
        raise ValidationError({"change_reason": ASK_FOR_REASON})


def require_unnamed(records: Iterable[Model], columns: Iterable[str]) -> None:
    """Raises ValidationError if published statements name one of these records in one of these columns."""
    naming = reduce(or_, (Q(**{f"{column}__in": records}) for column in columns))
    number = Statement.objects.published().filter(naming).distinct().count()
    if number:
        statements = "one statement" if number == 1 else f"{number} statements"
        raise ValidationError(f"Readers see {statements} that would lose it. Change those first.")


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
