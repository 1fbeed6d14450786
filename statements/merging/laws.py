"""What holds of the record before a merge or its undoing and must hold after it. Raises, so that nothing has changed."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F

from statements import publishing
from statements.merging.steps import Step
from statements.models import Report, Span, Speaker, Statement


def require(records: Iterable[Any], steps: Iterable[Step]) -> None:
    """Raises ValidationError with a sentence for each law that one of them breaks."""
    moved = [step.pk for step in steps if step.do == "set" and step.model == "statements.report" and step.pk]
    problems = [*_of_texts(moved), *_of_readers(records, moved), *_of_offices(records)]
    if problems:
        raise ValidationError(problems)


def _of_texts(reports: list[int]) -> Iterator[str]:
    """Passages stand in the text of the report's article."""
    for span in Span.objects.filter(report__in=reports).select_related("report__article"):
        if span.report.article.text[span.start : span.end] != span.exact:
            yield f"A passage of “{span.report.wording[:60]}” would not stand in its article. Look at that report first."


def _of_readers(records: Iterable[Any], reports: list[int]) -> Iterator[str]:
    """Published statements have what that takes."""
    numbers = {record.pk for record in records if isinstance(record, Statement)}
    numbers |= set(Report.objects.filter(pk__in=reports).values_list("statement_id", flat=True))
    for statement in Statement.objects.published().filter(pk__in=numbers):
        for missing in publishing.missing_for_publication(statement):
            yield f"Readers see statement {statement.pk}, and it would lack something: {missing}"


def _of_offices(records: Iterable[Any]) -> Iterator[str]:
    """The office named in a statement is one of its speaker."""
    speakers = [record.pk for record in records if isinstance(record, Speaker)]
    for statement in Statement.objects.filter(speaker__in=speakers, position__isnull=False).exclude(
        position__speaker=F("speaker")
    ):
        yield (
            f"Statement {statement.pk} names the office “{statement.position}”, "
            "which would be another speaker’s. Change the office there first."
        )
