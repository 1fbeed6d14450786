"""Positions through time and side by side: who said what about which topic when, as strips, table and data."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from statements import strips
from statements.models import TreatyAction
from statements.pagination import paginate
from statements.points import Said
from statements.search.comparison import Comparison, read
from statements.search.courses import Course, Courses, courses
from statements.search.histogram import stretches
from statements.search.limits import TooSlow, limited
from statements.search.models import Document
from statements.search.side_by_side import PERIODS, rows, spoken
from statements.views.actions import Numbered, drawn, numbered
from statements.views.comparing import form, heading, labels, offers
from statements.views.hits import hits
from statements.views.meanwhile import Chronicle, Told, Voice, among, said

COLUMNS = ("speaker", "speaker_name", "topic", "topic_name", "from", "to", "statements", "of", "share")


def positions(request: HttpRequest) -> HttpResponse:
    """Statements of what is compared on one axis of time."""
    return _page(request, "positions/strips.html", _strips)


def compare(request: HttpRequest) -> HttpResponse:
    """Statements of what is compared, side by side by period."""
    return _page(request, "positions/side_by_side.html", _side_by_side)


def positions_csv(request: HttpRequest) -> HttpResponse:
    """The figures of the strips: a line for each period of each of them. What cannot be answered leads to the page that says why."""
    comparison = replace(read(dict(request.GET.lists()), reverse("positions")), page=1)
    if not (comparison.complete and comparison.is_clear):
        return redirect(comparison.url)
    try:
        found = courses(comparison, [one.event.day for one in numbered(_actions(comparison))], silence=True)
    except TooSlow:
        return redirect(comparison.url)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="positions.csv"'
    writer = csv.writer(response)
    writer.writerow(COLUMNS)
    for course, shares in zip(found.courses, found.shares, strict=True):
        known = (course.speaker.slug, course.speaker.name, course.topic.slug, course.topic.name)
        for stretch, share in zip(found.stretches, shares, strict=True):
            part = f"{share.count / share.held:.4f}" if share.held else ""
            writer.writerow([*known, stretch.start, stretch.end, share.count, share.held, part])
    return response


Show = Callable[[Comparison], dict[str, Any]]


def _page(request: HttpRequest, template: str, show: Show) -> HttpResponse:
    """What is not chosen yet, or not clear, leaves the form; an address that is not the canonical one leads there."""
    comparison = read(dict(request.GET.lists()), request.path)
    given = [(name, value) for name, values in request.GET.lists() for value in values]
    if comparison.is_clear and given != comparison.parameters:
        return redirect(comparison.url)
    context = form(comparison) | {
        "comparison": comparison,
        "heading": heading(comparison),
        "notices": comparison.notes,
        "canonical": request.build_absolute_uri(comparison.url),
    }
    try:
        shown = show(comparison) if comparison.complete else {}
        offered = [] if comparison.unclear else offers(comparison)
    except TooSlow:
        return render(request, template, context | {"too_slow": True})
    pagination = shown.get("pagination")
    if pagination and pagination.number > pagination.count:
        return redirect(replace(comparison, page=1).url)
    return render(request, template, context | shown | {"offers": [offer for offer in offered if offer[1]]})


def _actions(comparison: Comparison) -> list[TreatyAction]:
    return list(TreatyAction.objects.filter(treaty__in=comparison.topics).select_related("treaty"))


def _strips(comparison: Comparison) -> dict[str, Any]:
    actions = _actions(comparison)
    found = courses(comparison, [one.event.day for one in numbered(actions)], silence=True)
    listed = numbered(actions, *_ends(found))
    as_points = strips.fit_as_points(found.shares)
    series = [
        strips.Series(label, shares, _said(course, found) if as_points else ())
        for label, course, shares in zip(labels(comparison), found.courses, found.shares, strict=True)
    ]
    return {
        "drawing": strips.draw(series, drawn(listed)),
        "has_open_days": any(said.is_open for one in series for said in one.statements),
        "unit": found.unit,
        "series": series,
        "actions": listed,
        "happened": _happened(listed, series, found),
        "several_treaties": len({action.treaty_id for action in actions}) > 1,
        "sums": list(zip(found.courses, found.totals, strict=False)),
        "table": [
            (stretch.label, shares)
            for stretch, shares in zip(found.stretches, zip(*found.shares, strict=True), strict=True)
        ],
        "whole_href": replace(comparison, period={}).url,
        "closer": _closer(comparison, found),
        "csv_href": f"{reverse('positions-csv')}?{comparison.query}",
        "other_href": f"{reverse('compare')}?{comparison.query}",
    }


def _whose(course: Course, found: Courses) -> str:
    several_topics = len({one.topic for one in found.courses}) > 1
    return f"{course.speaker.name} on {course.topic.name}" if several_topics else course.speaker.name


def _closer(comparison: Comparison, found: Courses) -> tuple[str, str]:
    """The unit and the address of the time from the first statement to the last, where that shows more."""
    days = [day for course in found.courses if course.found for day in (course.found.first, course.found.last)]
    if comparison.period or not days or min(days) == max(days):
        return "", ""
    first, last = date.fromordinal(min(days)), date.fromordinal(max(days))
    unit, _stretches = stretches(first, last)
    closer = replace(comparison, period={"from": first.isoformat(), "to": last.isoformat()})
    return ("", "") if unit == found.unit else (unit, closer.url)


def _ends(found: Courses) -> tuple[date, date]:
    return (found.stretches[0].first, found.stretches[-1].last) if found.stretches else (date.max, date.min)


def _said(course: Course, found: Courses) -> tuple[Said, ...]:
    """The statements of a course that can have been said in the time shown."""
    shown = course.within(*_ends(found))[: strips.MOST_POINTS]
    with limited():
        documents = list(Document.objects.filter(number__in=shown).select_related("statement").order_by("number"))
    return tuple(map(said, documents))


def _happened(listed: Sequence[Numbered], series: Sequence[strips.Series], found: Courses) -> Chronicle:
    """What happened to the treaties, and between what was said."""
    voices = []
    for one, course in zip(series, found.courses, strict=True):
        label = _whose(course, found)
        told = [Told(statement, label) for statement in one.statements]
        voices.append(Voice(label, course.about, course.found, told))
    return among(listed, voices, *_ends(found))


def _side_by_side(comparison: Comparison) -> dict[str, Any]:
    found = courses(comparison)
    periods = spoken(found)
    pagination = paginate(len(periods), comparison.page, lambda page: replace(comparison, page=page).url, PERIODS)
    start = (pagination.number - 1) * PERIODS
    return {
        "sums": list(zip(found.courses, found.totals, strict=False)),
        "unit": found.unit,
        "rows": [
            (
                row.label,
                [
                    (label, cell, hits(cell.statements))
                    for label, cell in zip(labels(comparison), row.cells, strict=True)
                ],
            )
            for row in rows(found, periods[start : start + PERIODS])
        ],
        "silent": len(found.stretches) - len(periods),
        "pagination": pagination,
        "other_href": f"{reverse('positions')}?{replace(comparison, page=1).query}",
    }
