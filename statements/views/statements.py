"""The list of statements, which is the search, and the page of one statement."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from statements import dates
from statements.cards.sharing import open_graph
from statements.charts import draw
from statements.dossiers import standing_in
from statements.models import Revision, Statement
from statements.search.courses import said_again
from statements.search.find import Results, find
from statements.search.in_words import chips, orders, summary
from statements.search.limits import TooSlow
from statements.search.no_results import help_for
from statements.search.request import FILTERS, QueryTooLong, SearchRequest, read
from statements.search.suggest import called
from statements.views import echo_hits
from statements.views.hits import attributions, hits
from statements.views.htmx import HtmxHttpRequest
from statements.views.ladder import ladder, passage
from statements.views.parts import part_of
from statements.views.periods import periods_of
from statements.views.records import render_list
from statements.views.relations import relations_of
from statements.views.reports import report_view, reports_of
from statements.views.unseen import shown_or_answer
from statements.wordings import reported_otherwise, wordings_of

TEMPLATE = "statements/list.html"


def statement_list(request: HtmxHttpRequest) -> HttpResponse:
    try:
        search = read(dict(request.GET.lists()), request.path)
    except QueryTooLong:
        return render_list(request, TEMPLATE, {"too_long": True, "text": "", "length": len(request.GET["q"])})
    if not request.htmx and not search.notes and _has_empty_fields(request):
        return redirect(search.url)
    try:
        results = find(search)
    except TooSlow:
        return render_list(request, TEMPLATE, {"too_slow": True, "text": search.text})
    if results.pagination.number > results.pagination.count:
        return redirect(replace(results.request, page=1).url)
    context = _list_context(results) | _dates(search, results.request)
    context["notices"] = [note for note in context["notices"] if note not in context["bad_dates"].values()]
    return render_list(request, TEMPLATE, context)


def _has_empty_fields(request: HttpRequest) -> bool:
    """As a form sends them that was not filled in: the address of a search is worth having without them."""
    return any(name in FILTERS and not "".join(values) for name, values in request.GET.lists())


def _list_context(results: Results) -> dict[str, Any]:
    search = results.request
    return {
        "heading": _heading(search),
        "summary": summary(results),
        "notices": search.notes,
        "chips": chips(results),
        "cards": called(search.text) if search.text else [],
        "text": search.text,
        "filters": search.filters,
        "facets": results.facets,
        "office": _single(search, "as"),
        "orders": orders(search),
        "order": search.order,
        "histogram": draw(periods_of(results)),
        "hits": hits(results.statements, results.text_query),
        "pagination": results.pagination,
        "total": results.total,
        "no_results": None if results.total else help_for(results),
        "canonical": search.url,
    }


def _dates(asked: SearchRequest, answered: SearchRequest) -> dict[str, Any]:
    """What the date fields hold, with what is wrong with it."""
    typed = {name: _single(answered, name) or _single(asked, name) for name in ("from", "to")}
    bad = {name: message for name, date in typed.items() if date and (message := dates.fault(date))}
    return {"period_from": typed["from"], "period_to": typed["to"], "bad_dates": bad}


def _heading(search: SearchRequest) -> str:
    return f"Statements: {search.text}" if search.text else "Statements"


def _single(search: SearchRequest, name: str) -> str:
    return next(iter(search.filters.get(name, ())), "")


def statement_by_number(request: HttpRequest, number: int) -> HttpResponse:
    return statement_detail(request, number, "")


def statement_detail(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    statement = shown_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return statement
    if slug != statement.slug:
        asked = request.META["QUERY_STRING"]
        return redirect(f"{statement.get_absolute_url()}{'?' if asked else ''}{asked}", permanent=True)
    return render(request, "statements/detail.html", _detail_context(request, statement))


def _detail_context(request: HttpRequest, statement: Statement) -> dict[str, Any]:
    reports = reports_of(statement)
    wordings = wordings_of(statement, reports)
    rungs = ladder(reports, wordings)
    best = statement.best_report
    topics = list(statement.topics.all())
    permalink = request.build_absolute_uri(statement.get_absolute_url())
    latest_revision = Revision.objects.latest_of(statement)
    version = reverse("statement-version", args=[statement.pk, latest_revision.version if latest_revision else 1])
    return {
        "statement": statement,
        "preview": not statement.is_published,
        "by": attributions(statement),
        "part": part_of(statement, request.GET, permalink),
        "checked": next((report_view(report) for report in reports if report == best), None),
        "cited": next((report for report in (best, *reports) if report and not report.article.is_digest), None),
        "ladder": rungs,
        "reported_otherwise": reported_otherwise(wordings),
        "context": passage(rungs, best),
        "topics": topics,
        "through_time": said_again(statement, topics),
        "mentioned_topics": statement.mentioned_topics.all(),
        "mentioned_speakers": statement.mentioned_speakers.all(),
        "addressees": statement.addressees.all(),
        "notes": statement.notes.select_related("signed_by"),
        "relations": relations_of(statement),
        "dossiers": standing_in(statement),
        "echoes": echo_hits.section(statement),
        "latest_revision": latest_revision,
        "open_graph": open_graph(statement, request.build_absolute_uri) if statement.is_published else None,
        "permalink": permalink,
        "version_permalink": request.build_absolute_uri(version),
    }
