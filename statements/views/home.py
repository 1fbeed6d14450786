"""The first page: what the archive holds, at a glance."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from statements.choices import Choice
from statements.filters import SOME
from statements.models import Article, Dossier, Revision
from statements.search import opening
from statements.search.edition import once
from statements.search.models import FacetValue
from statements.search.request import SearchRequest
from statements.sparks import Spark, spark
from statements.views.hits import hits
from statements.views.records import LATEST, search_for
from statements.views.versions import address

TREATIES = 8
SPEAKERS = 6
TOPICS_EACH = 3
CHANGES = 5
DOSSIERS = 4
Facet = FacetValue.Facet


def home(request: HttpRequest) -> HttpResponse:
    held = opening.held()
    context: dict[str, Any] = {"counts": _counts(held.total if held else 0)}
    if held:
        context |= {
            "latest": hits(opening.latest(LATEST)),
            "treaties": _treaties(held),
            "speakers": _speakers(),
            "changes": _changes(),
            "dossiers": Dossier.objects.published()[:DOSSIERS],
        }
    return render(request, "home.html", context)


def _counts(statements: int) -> list[tuple[str, int, str]]:
    """Of what has a published statement."""
    return [
        ("statement", statements, reverse("statements")),
        ("speaker", opening.different(Facet.SPEAKER), _with_statements("speakers")),
        (
            "treaty or topic,treaties and topics",
            opening.different(Facet.TREATY, Facet.TOPIC),
            _with_statements("topics"),
        ),
        ("article", once("public articles", Article.objects.public().count), reverse("articles")),
        ("outlet", opening.different(Facet.OUTLET), _with_statements("outlets")),
    ]


def _with_statements(name: str) -> str:
    return f"{reverse(name)}?statements={SOME}"


@dataclass(frozen=True)
class Treaty:
    choice: Choice
    spark: Spark | None


def _treaties(held: opening.Held) -> list[Treaty]:
    """Those with the most statements, each with its statements a year on one and the same stretch of years."""
    first = max(held.first, held.last - opening.MOST_YEARS + 1)
    found = opening.most(Facet.TREATY, TREATIES)
    counts = opening.by_year(tuple(spoken.value.pk for spoken in found), first, held.last)
    return [
        Treaty(
            _choice(spoken, search_for("treaty", spoken.value.key)), spark(counts[spoken.value.pk], first, held.last)
        )
        for spoken in found
    ]


def _speakers() -> list[tuple[Choice, list[Choice]]]:
    """Who speaks most, and about what most."""
    found = opening.most(Facet.SPEAKER, SPEAKERS)
    topics = opening.topics_of(tuple(spoken.value.pk for spoken in found), TOPICS_EACH)
    lines = []
    for spoken in found:
        search = search_for("speaker", spoken.value.key)
        about = [
            _choice(one, search.having(one.value.facet, [one.value.key])) for one in topics.get(spoken.value.pk, ())
        ]
        lines.append((_choice(spoken, search), about))
    return lines


def _choice(spoken: opening.Spoken, search: SearchRequest) -> Choice:
    return Choice(spoken.value.key, spoken.value.label, spoken.count, False, search.url)


def _changes() -> list[Revision]:
    """The newest of the list of corrections."""
    revisions = list(Revision.objects.visible()[:CHANGES])
    address(revisions)
    return revisions
