"""Checking many reports against their texts: a batch at a time, and in it one text after another."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from statements import quoting
from statements.checking import places_of, store_result
from statements.differences import Piece, by_word
from statements.models import Article, Report
from statements.models.curated import explain

AT_A_TIME = 500

BAD = (Report.Check.CHANGED, Report.Check.AMBIGUOUS, Report.Check.NOT_FOUND)
"""What readers must not meet: a report that does not stand in a text that is held."""


@dataclass(frozen=True)
class Check:
    """What was found of one report; `pieces` say by which words its wording differs from the text, if it is changed."""

    report: Report
    before: str
    pieces: Sequence[Piece] = ()

    @property
    def result(self) -> str:
        return self.report.check_result

    @property
    def is_confirmed(self) -> bool:
        return self.result == self.before

    @property
    def is_bad(self) -> bool:
        return self.result in BAD

    @property
    def is_public(self) -> bool:
        return self.report.statement.is_published


def numbers_of(reports: QuerySet[Report], limit: int | None = None) -> Sequence[int]:
    """Their numbers, text by text; with a limit only so many, those whose check is oldest."""
    oldest_first = (F("checked_at").asc(nulls_first=True), "pk")
    ordered = reports.order_by(*oldest_first)[:limit] if limit else reports.order_by("article", "pk")
    return array("q", ordered.values_list("pk", flat=True).iterator(chunk_size=10_000))


def batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + AT_A_TIME] for start in range(0, len(numbers), AT_A_TIME))


@transaction.atomic
def check_batch(numbers: Sequence[int], by: AbstractBaseUser | None = None) -> list[Check]:
    """Check these reports and store what is found. No more than one text is held at a time."""
    reports = (
        Report.objects.filter(pk__in=numbers)
        .select_related("statement__speaker", "article__outlet")
        .defer("article__text")
        .prefetch_related("spans")
        .order_by("article", "pk")
        .select_for_update(of=("self",))
    )
    found: list[Check] = []
    for number, of_article in groupby(reports, key=lambda report: report.article_id):
        text = Article.objects.values_list("text", flat=True).get(pk=number)
        found += [_check(report, text, by) for report in of_article]
    confirmed = [check.report.pk for check in found if check.is_confirmed]
    Report.objects.filter(pk__in=confirmed).update(checked_at=timezone.now())
    return found


def _check(report: Report, text: str, by: AbstractBaseUser | None) -> Check:
    before, places = report.check_result, places_of(report)
    result = quoting.check(text, report.wording, places)
    if result != before:
        explain(report, "", by)
        store_result(report, result)
    changed = result == quoting.CHANGED
    pieces = by_word(quoting.words_there(text, report.wording, places), report.wording) if changed else ()
    return Check(report, before, pieces)
