"""The list of dossiers and the page of one: its introduction, its statements in order, the notes beside them."""

from dataclasses import dataclass

import django_filters
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from statements.listing import list_records
from statements.models import Dossier, DossierEntry
from statements.views.hits import Attribution, attributions
from statements.views.htmx import HtmxHttpRequest
from statements.views.records import Moved, by_slug, follows_old_slugs, render_listing
from statements.views.unseen import may_preview

_SHOWN = Count("entries", filter=Q(entries__statement__state="published"))


@dataclass(frozen=True)
class EntryView:
    """An entry as readers see it; its number counts those they see."""

    number: int
    entry: DossierEntry
    by: list[Attribution]
    address: str


def dossier_list(request: HtmxHttpRequest) -> HttpResponse:
    dossiers = Dossier.objects.published().annotate(statement_count=_SHOWN)
    listing = list_records(dossiers, django_filters.FilterSet, (), dict(request.GET.lists()), request.path)
    return render_listing(request, "dossiers/list.html", listing, "Dossiers")


@follows_old_slugs
def dossier_detail(request: HttpRequest, slug: str) -> HttpResponse:
    dossier = _seen(request, slug)
    entries = dossier.entries.shown().select_related(
        "statement__speaker", "statement__position", "statement__venue_outlet"
    )
    context = {
        "dossier": dossier,
        "preview": not dossier.is_published,
        "entries": [
            EntryView(
                number,
                entry,
                attributions(entry.statement),
                request.build_absolute_uri(entry.statement.get_absolute_url()),
            )
            for number, entry in enumerate(
                entries.prefetch_related(
                    "statement__speaker__positions",
                    "statement__further_speakers__positions",
                    "statement__reports__article__outlet",
                ),
                1,
            )
        ],
        "permalink": request.build_absolute_uri(dossier.get_absolute_url()),
    }
    return render(request, "dossiers/detail.html", context)


def _seen(request: HttpRequest, slug: str) -> Dossier:
    """Raises Moved for an old address, and Http404 for one of a draft, unless an editor asks."""
    moved: Moved | None = None
    try:
        dossier: Dossier = by_slug(Dossier.objects.all(), slug)
    except Moved as found:
        moved, dossier = found, found.record
    if not dossier.is_published and not may_preview(request, "statements.view_dossier"):
        raise Http404
    if moved:
        raise moved
    return dossier
