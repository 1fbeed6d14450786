"""What the archive holds and what it lacks, group by group: a page of tables, and the same figures as CSV."""

import csv
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from statements import dates
from statements.choices import Order
from statements.coverage import SORTS, Figures, Row, in_order
from statements.pagination import PAGE_SIZE, paginate
from statements.parameters import page_number, unknown_parameters
from statements.search import gaps
from statements.search.covering import PERIODS, covered, whole
from statements.search.request import SearchRequest
from statements.views.records import search_for

DIMENSIONS = {
    "speaker": "Speaker",
    "country": "Country",
    "treaty": "Treaty",
    "topic": "Other topic",
    "outlet": "Outlet",
    "lang": "Language",
    "year": "Year",
    "month": "Month",
}
PAGES = {"speaker": "speaker", "treaty": "topic", "topic": "topic", "outlet": "outlet"}
"""Whose groups are records, with the names of their pages' addresses."""
COLUMNS = {
    "statements": "Statements",
    "checked": "Checked",
    "archived": "Archived copy",
    "held": "Source text held",
    "days": "Days to publication",
    "first": "Earliest day",
    "last": "Latest day",
}


@dataclass(frozen=True)
class Share:
    """A part of a group: how many, said in per cent, and the width of its bar."""

    count: int
    per_cent: str
    width: str


@dataclass(frozen=True)
class Line:
    """A row as readers see it; `page` is that of the record, if the group is one, `href` the list of its statements."""

    label: str
    page: str
    href: str
    figures: Figures
    width: str
    shares: tuple[Share, ...]

    @property
    def first(self) -> str:
        return dates.written_out(self.figures.first.isoformat())

    @property
    def last(self) -> str:
        return dates.written_out(self.figures.last.isoformat())


def coverage(request: HttpRequest) -> HttpResponse:
    by, sort = _asked(request)
    rows = in_order(covered(by), sort)
    pagination = paginate(
        len(rows), page_number(dict(request.GET.lists())), lambda page: _address(by, sort, page), PAGE_SIZE
    )
    if pagination.number > pagination.count:
        return redirect(_address(by, sort))
    start = (pagination.number - 1) * PAGE_SIZE
    most = max((row.figures.statements for row in rows), default=1)
    all_of_it = whole()
    context = {
        "by": by,
        "dimensions": [
            Order(key, label, _address(key, _default_sort(key)), key == by) for key, label in DIMENSIONS.items()
        ],
        "dimension": DIMENSIONS[by],
        "columns": _columns(by, sort),
        "lines": [_line(row, by, most) for row in rows[start : start + PAGE_SIZE]],
        "whole": all_of_it,
        "shares": _shares(all_of_it) if all_of_it else (),
        "gaps": _gaps(all_of_it) if all_of_it else None,
        "pagination": pagination,
        "notices": unknown_parameters(dict(request.GET.lists()), ("by", "sort", "page")),
        "csv_href": f"{reverse('coverage-csv')}?{urlencode({'by': by})}",
        "permalink": request.build_absolute_uri(_address(by, sort, pagination.number)),
    }
    return render(request, "coverage/detail.html", context)


def coverage_csv(request: HttpRequest) -> HttpResponse:
    by, sort = _asked(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="coverage-by-{by}.csv"'
    writer = csv.writer(response)
    writer.writerow(
        ["key", "name", "statements", "checked", "archived", "held", "median_days", "days_known_of", "first", "last"]
    )
    for row in in_order(covered(by), sort):
        of = row.figures
        median = "" if of.median is None else f"{of.median:g}"
        counts = of.statements, of.checked, of.archived, of.held
        writer.writerow([row.key, row.label, *counts, median, of.dated, of.first.isoformat(), of.last.isoformat()])
    return response


def _asked(request: HttpRequest) -> tuple[str, str]:
    """By what to group and to sort; anything else than there is falls back to the default."""
    by, sort = request.GET.get("by", ""), request.GET.get("sort", "")
    by = by if by in DIMENSIONS else "speaker"
    return by, sort if sort.removeprefix("-") in SORTS else _default_sort(by)


def _default_sort(by: str) -> str:
    return "-name" if by in PERIODS else "-statements"


def _address(by: str, sort: str, page: int = 1) -> str:
    parameters = {"by": by, "sort": sort if sort != _default_sort(by) else "", "page": page if page > 1 else ""}
    given = {name: value for name, value in parameters.items() if value and (name, value) != ("by", "speaker")}
    return f"{reverse('coverage')}?{urlencode(given)}" if given else reverse("coverage")


def _columns(by: str, sort: str) -> list[dict[str, Any]]:
    """Each with the address that sorts by it: the most first, or the other way round if it does so already."""
    found = []
    for key, label in {"name": DIMENSIONS[by], **COLUMNS}.items():
        first, other = (key, f"-{key}") if key == "name" else (f"-{key}", key)
        order = "descending" if sort == f"-{key}" else "ascending" if sort == key else ""
        href = _address(by, other if sort == first else first)
        found.append({"key": key, "label": label, "href": href, "order": order})
    return found


def _line(row: Row, by: str, most: int) -> Line:
    of = row.figures
    page = reverse(PAGES[by], args=[row.key]) if by in PAGES else ""
    return Line(row.label, page, _search(by, row.key).url, of, f"{100 * of.statements / most:.2f}%", _shares(of))


def _search(by: str, key: str) -> SearchRequest:
    if by == "month":
        return search_for("from", key).having("to", [key])
    return search_for(by, key)


def _shares(of: Figures) -> tuple[Share, ...]:
    return tuple(
        Share(count, said(of.share(count)), f"{of.share(count):.2f}%") for count in (of.checked, of.archived, of.held)
    )


def said(share: float) -> str:
    """Per cent as a whole number; none and all are only said of none and all."""
    if 0 < share < 1:
        return "under 1 %"
    if 99 < share < 100:
        return "over 99 %"
    return f"{share:.0f} %"


def _gaps(of: Figures) -> dict[str, Any]:
    return {
        "unchecked": of.statements - of.checked,
        "uncopied": of.statements - of.archived,
        "unheld": of.statements - of.held,
        "undated": of.statements - of.dated,
        "inexact": gaps.without_exact_day(),
        "officeless": of.statements - gaps.with_office(),
        "articles": gaps.articles(),
        "records": [
            ("Treaties", gaps.treaties(), "topics"),
            ("Speakers", gaps.speakers(), "speakers"),
            ("Outlets", gaps.outlets(), "outlets"),
        ],
        "months": [
            dates.written_out(first) if first == last else f"{dates.written_out(first)} to {dates.written_out(last)}"
            for first, last in gaps.months()
        ],
    }
