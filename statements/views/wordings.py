"""All wordings of a statement, and any two of them side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from statements.comparing import Comparison, beside, unmarked
from statements.languages import primary
from statements.models import Report, Statement
from statements.views.hits import attributions
from statements.views.unseen import shown_or_answer

SHOWN, SPOKEN = "shown", "spoken"
"""Keys of the wordings of the statement itself; a report's is its number."""

MOST_TRIED = 20
"""Wordings that are looked at for one to begin with."""


@dataclass(frozen=True)
class Wording:
    """Words that the statement is told in, by the statement itself or by a report."""

    key: str
    label: str
    words: str
    language: str
    translator: str = ""
    status: str = ""
    report: Report | None = None


def wordings_of(statement: Statement, reports: Sequence[Report]) -> list[Wording]:
    shown = Wording(
        SHOWN,
        "As shown on the statement’s page",
        statement.wording,
        statement.language,
        statement.translator,
        statement.get_translation_status_display(),
        next((report for report in reports if report.wording == statement.wording), None),
    )
    spoken = Wording(SPOKEN, "As spoken", statement.original_wording, statement.original_language)
    own = [shown, spoken] if statement.original_wording else [shown]
    return own + [_reported(report, reports) for report in reports]


def _reported(report: Report, reports: Sequence[Report]) -> Wording:
    article = report.article
    same = [other.pk for other in reports if other.article_id == article.pk]
    which = f"Wording {same.index(report.pk) + 1} of {len(same)}: " if len(same) > 1 else ""
    where = "Digest by this archive" if article.is_digest else f"{article.outlet}"
    day = f", {article.published_display}" if article.published else ""
    return Wording(
        str(report.pk),
        f"{which}{where}{day}",
        report.wording,
        report.language,
        report.translator,
        report.get_translation_status_display(),
        report,
    )


def wordings(request: HttpRequest, number: int) -> HttpResponse:
    statement = shown_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return statement
    reports = list(statement.reports.select_related("article__outlet"))
    choices = wordings_of(statement, reports)
    one = _chosen(choices, request.GET.get("one", ""), choices[0])
    other = _chosen(choices, request.GET.get("other", ""), _first_that_differs(choices, one))
    compared = _compared(one, other)
    sides = (compared.one, compared.other) if compared and compared.tells else map(unmarked, (one.words, other.words))
    here = f"{reverse('wordings', args=[number])}?{urlencode({'one': one.key, 'other': other.key})}"
    context = {
        "statement": statement,
        "preview": not statement.is_published,
        "by": attributions(statement),
        "choices": choices,
        "sides": list(zip((one, other), sides, strict=True)),
        "one": one,
        "other": other,
        "compared": compared,
        "same": one.words == other.words,
        "permalink": request.build_absolute_uri(here),
    }
    return render(request, "statements/wordings.html", context)


def _chosen(choices: Sequence[Wording], key: str, otherwise: Wording) -> Wording:
    return next((choice for choice in choices if choice.key == key), otherwise)


def _first_that_differs(choices: Sequence[Wording], one: Wording) -> Wording:
    """The first report's with which comparing tells something, else the first that differs at all."""
    others = [choice for choice in choices if choice.words != one.words]
    for choice in others[:MOST_TRIED]:
        if choice.report and (compared := _compared(one, choice)) and compared.tells:
            return choice
    return others[0] if others else choices[-1]


def _compared(one: Wording, other: Wording) -> Comparison | None:
    """By word; None where they are in different languages."""
    if primary(one.language) != primary(other.language):
        return None
    return beside(one.words, other.words, one.language)
