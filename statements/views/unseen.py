"""What readers do not see: previews for editors, what was withdrawn, and the numbers of records that were merged."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from statements.merging.addresses import home_of, merge_of
from statements.models import Merge, Statement


def may_preview(request: HttpRequest, permission: str) -> bool:
    """Only asked for what is not public: reading a published page must not depend on a session."""
    return request.user.is_staff and request.user.has_perm(permission)


def merged(request: HttpRequest, kind: str, number: int) -> Merge:
    """In which the record of that number went. Raises Http404, also where readers never had its address."""
    merge = merge_of(kind, number)
    if merge is None or not (merge.was_public or may_preview(request, f"statements.view_{kind}")):
        raise Http404
    return merge


def shown_or_answer(request: HttpRequest, number: int) -> Statement | HttpResponse:
    """The statement of that number if whoever asks may see it; else what its address answers, whichever page is asked.

    Raises Http404 for what is not published, as for what never was.
    """
    statement: Statement | None = Statement.objects.for_lists().filter(pk=number).first()
    if statement is None:
        return _merged_statement(request, number)
    if statement.is_published or may_preview(request, "statements.view_statement"):
        return statement
    if statement.state != Statement.State.WITHDRAWN:
        raise Http404
    return _gone(request, number, statement.withdrawal_reason)


def published_or_answer(request: HttpRequest, number: int) -> Statement | HttpResponse:
    """As above, for pages of which there is no preview: an editor is led to that of the statement."""
    found = shown_or_answer(request, number)
    return redirect(found) if isinstance(found, Statement) and not found.is_published else found


def _merged_statement(request: HttpRequest, number: int) -> HttpResponse:
    """The number of one that was merged leads to the one kept; one that had been withdrawn goes on saying why."""
    merge = merged(request, "statement", number)
    reason = merge.column("withdrawal_reason")
    if reason and not may_preview(request, "statements.view_statement"):
        return _gone(request, number, reason)
    return redirect(get_object_or_404(Statement, pk=home_of(merge)), permanent=True)


def _gone(request: HttpRequest, number: int, reason: str) -> HttpResponse:
    context = {"number": number, "reason": reason, "withdrawn_on": _withdrawn_on(number)}
    return render(request, "410.html", context, status=410)


def _withdrawn_on(number: int) -> datetime | None:
    rows = Statement.history.filter(id=number, state=Statement.State.WITHDRAWN)
    days: datetime | None = rows.order_by("history_date").values_list("history_date", flat=True).first()
    return days
