"""What became of a statement since it was published: its versions, each at its address; and all corrections."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from statements.filters import REVISION_AXES, RevisionFilter
from statements.listing import list_records
from statements.models import Article, Revision, Statement, Topic
from statements.revisions.kinds import KINDS
from statements.revisions.past import Past, past
from statements.revisions.reading import walks
from statements.revisions.reasons import for_readers
from statements.views.hits import Attribution
from statements.views.htmx import HtmxHttpRequest
from statements.views.ladder import ladder
from statements.views.parts import part_of
from statements.views.records import render_listing
from statements.views.unseen import published_or_answer
from statements.wordings import wordings_of

_MODELS: Mapping[str, Any] = {name: kind.model for name, kind in KINDS.items()} | {Revision.Kind.TREATY: Topic}


def versions(request: HttpRequest, number: int) -> HttpResponse:
    statement = published_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return statement
    revisions = list(Revision.objects.of(Revision.Kind.STATEMENT, number))
    context = {
        "statement": statement,
        "revisions": revisions,
        "count": max((revision.version for revision in revisions), default=1),
        "permalink": request.build_absolute_uri(reverse("statement-versions", args=[number])),
    }
    return render(request, "versions/list.html", context)


def version(request: HttpRequest, number: int, version: int) -> HttpResponse:
    statement = published_or_answer(request, number)
    if isinstance(statement, HttpResponse):
        return statement
    walk = walks(KINDS["statement"], [number])[number]
    if not 0 < version <= len(walk.versions):
        raise Http404
    shown = walk.versions[version - 1]
    then = past(walk, shown)
    canonical = request.build_absolute_uri(statement.get_absolute_url())
    context = {
        "now": statement,
        "version": shown,
        "version_label": f"Version {version}",
        "next": version + 1,
        "reason": for_readers(shown.reason) if version > 1 else "",
        "count": len(walk.versions),
        "is_newest": version == len(walk.versions),
        "past": then,
        "statement": then.statement,
        "ladder": ladder(then.reports, wordings_of(then.statement, then.reports)),
        "by": [Attribution(speaker, then.offices[speaker.pk]) for speaker in then.speakers],
        **_linkable(then),
        "permalink": request.build_absolute_uri(reverse("statement-version", args=[number, version])),
        "part": part_of(then.statement, {}, canonical),
        "canonical": canonical,
    }
    return render(request, "versions/detail.html", context)


def _linkable(then: Past) -> dict[str, set[int]]:
    """What an old version names may lead to where there is a page for readers now."""
    articles = [report.article_id for report in then.reports]
    others = [relation.other_id for relation in then.relations]
    return {
        "public_articles": set(Article.objects.ever_public().filter(pk__in=articles).values_list("pk", flat=True)),
        "public_statements": set(Statement.objects.published().filter(pk__in=others).values_list("pk", flat=True)),
    }


def corrections(request: HtmxHttpRequest) -> HttpResponse:
    listing = list_records(
        Revision.objects.visible(), RevisionFilter, REVISION_AXES, dict(request.GET.lists()), request.path
    )
    address(listing.items)
    return render_listing(request, "corrections/list.html", listing, "Corrections")


def address(revisions: Sequence[Any]) -> None:
    """Give each `href`, where its record is."""
    addresses = _addresses(revisions)
    for revision in revisions:
        revision.href = addresses[revision.kind, revision.number]


def _addresses(revisions: Sequence[Revision]) -> dict[tuple[str, int], str]:
    """Of the records they are about; a withdrawn statement is reached by its number."""
    found: dict[tuple[str, int], str] = {}
    for kind, model in _MODELS.items():
        numbers = {revision.number for revision in revisions if revision.kind == kind}
        records = model._base_manager.in_bulk(numbers)
        if kind == Revision.Kind.STATEMENT:
            found |= {(kind, number): reverse("statement-by-number", args=[number]) for number in numbers}
            records = {number: record for number, record in records.items() if record.is_published}
        found |= {(kind, number): record.get_absolute_url() for number, record in records.items()}
    return found
