"""The list of statements, which is the search, and the page of one statement."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString

from statements import dates
from statements.charts import draw
from statements.context import paragraphs
from statements.merging.addresses import home_of
from statements.models import Article, Report, Statement, StatementRelation
from statements.search.find import Results, find
from statements.search.in_words import chips, orders, summary
from statements.search.limits import TooSlow
from statements.search.no_results import help_for
from statements.search.request import FILTERS, QueryTooLong, SearchRequest, read
from statements.search.suggest import called
from statements.views.hits import attributions, hits
from statements.views.htmx import HtmxHttpRequest
from statements.views.periods import periods_of
from statements.views.records import render_list
from statements.views.unseen import may_preview, merged

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
        "chips": list(chips(results)),
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


@dataclass(frozen=True)
class ReportView:
    """A report as readers see it, with the paragraphs of the held text around its passages."""

    report: Report
    context: list[SafeString]
    differs: bool

    @property
    def article(self) -> Article:
        return self.report.article

    @property
    def is_digest(self) -> bool:
        return self.article.is_digest

    @property
    def is_paraphrase(self) -> bool:
        return self.report.statement.kind == Statement.Kind.INDIRECT

    @property
    def check(self) -> str:
        return self.report.check_result

    @property
    def check_label(self) -> str:
        return self.report.get_check_result_display()


@dataclass(frozen=True)
class RelationView:
    """A relation seen from the statement whose page it stands on."""

    label: str
    statement: Statement
    relation: StatementRelation


def statement_by_number(request: HttpRequest, number: int) -> HttpResponse:
    return statement_detail(request, number, "")


def statement_detail(request: HttpRequest, number: int, slug: str) -> HttpResponse:
    statement = Statement.objects.for_lists().filter(pk=number).first()
    if statement is None:
        return _merged(request, number)
    preview = not statement.is_published
    if preview and not may_preview(request, "statements.view_statement"):
        return _not_public(request, statement)
    if slug != statement.slug:
        return redirect(statement, permanent=True)
    return render(request, "statements/detail.html", _detail_context(request, statement) | {"preview": preview})


def _not_public(request: HttpRequest, statement: Statement) -> HttpResponse:
    if statement.state != Statement.State.WITHDRAWN:
        raise Http404
    context = {
        "number": statement.pk,
        "reason": statement.withdrawal_reason,
        "withdrawn_on": _withdrawn_on(statement.pk),
    }
    return render(request, "410.html", context, status=410)


def _withdrawn_on(number: int) -> datetime | None:
    rows = Statement.history.filter(id=number, state=Statement.State.WITHDRAWN)
    days: datetime | None = rows.order_by("history_date").values_list("history_date", flat=True).first()
    return days


def _merged(request: HttpRequest, number: int) -> HttpResponse:
    """The number of one that was merged leads to the one kept; one that had been withdrawn goes on saying why."""
    merge = merged(request, "statement", number)
    reason = merge.column("withdrawal_reason")
    if reason and not may_preview(request, "statements.view_statement"):
        context = {"number": number, "reason": reason, "withdrawn_on": _withdrawn_on(number)}
        return render(request, "410.html", context, status=410)
    return redirect(get_object_or_404(Statement, pk=home_of(merge)), permanent=True)


def _detail_context(request: HttpRequest, statement: Statement) -> dict[str, Any]:
    reports = [
        report_view(report)
        for report in statement.reports.select_related(
            "article__outlet", "article__based_on__outlet", "article__based_on__based_on__outlet"
        ).prefetch_related("spans")
    ]
    return {
        "statement": statement,
        "by": attributions(statement),
        "reports": reports,
        "ladder": ladder(reports),
        "context": next((report for report in reports if report.context), None),
        "topics": statement.topics.all(),
        "mentioned_topics": statement.mentioned_topics.all(),
        "mentioned_speakers": statement.mentioned_speakers.all(),
        "addressees": statement.addressees.all(),
        "notes": statement.notes.select_related("signed_by"),
        "relations": relations_of(statement),
        "permalink": request.build_absolute_uri(statement.get_absolute_url()),
    }


def ladder(reports: Iterable[ReportView]) -> list[tuple[Article, list[ReportView]]]:
    """Each article once, in the order of its first report, with all of its reports."""
    rungs: dict[Article, list[ReportView]] = {}
    for view in reports:
        rungs.setdefault(view.article, []).append(view)
    return list(rungs.items())


def report_view(report: Report) -> ReportView:
    spans = [(span.start, span.end) for span in report.spans.all()]
    view = ReportView(report, [], report.wording != report.statement.wording)
    quoted, paraphrased = ([], spans) if view.is_paraphrase else (spans, [])
    excerpt = not report.article.shown_whole
    context = paragraphs(report.article.text, quoted, around=1, paraphrased=paraphrased, excerpt=excerpt)
    return replace(view, context=context)


def relations_of(statement: Statement) -> list[RelationView]:
    """Both ways, to published statements only."""
    outward = statement.relations.filter(other__state="published").select_related("other__speaker", "signed_by")
    inward = statement.relations_from_others.filter(statement__state="published")
    return [
        *(RelationView(relation.get_kind_display(), relation.other, relation) for relation in outward),
        *(
            RelationView(relation.inverse, relation.statement, relation)
            for relation in inward.select_related("statement__speaker", "signed_by")
        ),
    ]
