"""All statements on record that share words with one, in the order of time."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from statements.pagination import paginate
from statements.parameters import page_number
from statements.search.echoes import COMMON, Echo, Echoes, beside, echoes_of, is_compared_whole
from statements.search.fingerprints import MATTER, MOST_ROWS, WORDS
from statements.views.echo_hits import hits_of, in_time, turn_of_phrase
from statements.views.hits import LONGEST_IN_A_LIST
from statements.views.unseen import published_or_answer

WHOSE = {"": "All", "same": "By the same speaker", "others": "By others"}


def statement_echoes(request: HttpRequest, number: int) -> HttpResponse:
    """Of one that is not published it says what the statement's own page says."""
    statement = published_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return statement
    whose = request.GET.get("by", "")
    whose = whose if whose in WHOSE else ""
    echoes = echoes_of(statement)
    listed = [echo for echo in in_time(echoes) if echo is echoes.of or _is_wanted(echo, echoes, whose)]
    page = page_number(dict(request.GET.lists()))
    pagination = paginate(len(listed), page, lambda page: _href(number, whose, page))
    if pagination.number > pagination.count:
        return redirect(_href(number, whose))
    start = (pagination.number - 1) * pagination.size
    shown = {echo.statement for echo in listed[start : start + pagination.size]}
    context = {
        "statement": statement,
        "hits": hits_of(statement, echoes, shown, LONGEST_IN_A_LIST),
        "total": len(echoes.others),
        "choices": _choices(number, echoes, whose),
        "pagination": pagination,
        "maybe_first": len(echoes.firsts),
        "judged": beside(statement),
        "turn_of_phrase": turn_of_phrase(statement, echoes),
        "is_compared": bool(echoes.rows),
        "is_whole": is_compared_whole(statement),
        "rows": MOST_ROWS,
        "least": WORDS,
        "matter": MATTER,
        "most": COMMON,
        "permalink": request.build_absolute_uri(_href(number, whose, pagination.number)),
    }
    return render(request, "echoes/list.html", context)


def _is_wanted(echo: Echo, echoes: Echoes, whose: str) -> bool:
    return not whose or echo.is_by_same(echoes.of) == (whose == "same")


def _choices(number: int, echoes: Echoes, whose: str) -> list[dict[str, Any]]:
    return [
        {
            "label": label,
            "count": sum(_is_wanted(echo, echoes, key) for echo in echoes.others),
            "href": _href(number, key),
            "current": key == whose,
        }
        for key, label in WHOSE.items()
    ]


def _href(number: int, whose: str, page: int = 1) -> str:
    pairs = ([("by", whose)] if whose else []) + ([("page", str(page))] if page > 1 else [])
    address = reverse("statement-echoes", args=[number])
    return f"{address}?{urlencode(pairs)}" if pairs else address
