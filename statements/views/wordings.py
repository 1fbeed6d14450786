"""All wordings of a statement, and any two of them side by side."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from statements.comparing import Comparison, beside, unmarked
from statements.languages import primary
from statements.views.hits import attributions
from statements.views.unseen import shown_or_answer
from statements.wordings import Wording, beginnings, wordings_of

MOST_TRIED = 20
"""Wordings that are looked at for one to begin with."""

MOST_NAMED = 6
"""Reports with a wording that are named at once."""


def wordings(request: HttpRequest, number: int) -> HttpResponse:
    statement = shown_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return statement
    choices = wordings_of(statement, statement.reports.select_related("article__outlet"))
    one = _chosen(choices, request.GET.get("one", ""), choices[0])
    other = _chosen(choices, request.GET.get("other", ""), _first_that_differs(choices, one))
    compared = _compared(one, other)
    sides = (compared.one, compared.other) if compared and compared.tells else map(unmarked, (one.words, other.words))
    here = f"{reverse('wordings', args=[number])}?{urlencode({'one': one.key, 'other': other.key})}"
    context = {
        "statement": statement,
        "preview": not statement.is_published,
        "by": attributions(statement),
        "choices": list(zip(choices, beginnings(choices), strict=True)),
        "several_languages": len({primary(choice.language) for choice in choices}) > 1,
        "sides": list(zip((one, other), sides, strict=True)),
        "one": one,
        "other": other,
        "compared": compared,
        "same": one == other,
        "named": f":{MOST_NAMED}",
        "unnamed": f"{MOST_NAMED}:",
        "permalink": request.build_absolute_uri(here),
    }
    return render(request, "statements/wordings.html", context)


def _chosen(choices: Sequence[Wording], key: str, otherwise: Wording) -> Wording:
    """By its own key or by the number of any report that has it."""
    having = (choice for choice in choices if key == choice.key or key in map(str, choice.numbers))
    return next(having, otherwise)


def _first_that_differs(choices: Sequence[Wording], one: Wording) -> Wording:
    """The first report's with which comparing tells something, else the first other one."""
    others = [choice for choice in choices if choice != one]
    for choice in others[:MOST_TRIED]:
        if choice.reports and (compared := _compared(one, choice)) and compared.tells:
            return choice
    return others[0] if others else one


def _compared(one: Wording, other: Wording) -> Comparison | None:
    """By word; None where they are in different languages."""
    if primary(one.language) != primary(other.language):
        return None
    return beside(one.words, other.words, one.language)
