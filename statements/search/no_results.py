"""Help when nothing is found: names that are nearly it, each word alone, one filter less."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from statements.choices import Chip
from statements.search.clauses import Query, typed
from statements.search.find import Results, count
from statements.search.in_words import TITLES
from statements.search.request import SearchRequest
from statements.search.suggest import alike

MOST = 5
"""Searches counted for each kind of help."""


_ANY = {
    "from": "any beginning",
    "to": "any end",
    "as": "in any office",
    "lang": "any language",
    "mentions": "mentioning anything",
    "venue": "said to anybody",
    "addressed": "addressed to anybody",
}
"""A filter left out, where “any” and its title say it badly."""


class Wider(NamedTuple):
    """A search that finds more, and how much."""

    label: str
    statements: int
    href: str


@dataclass(frozen=True)
class Help:
    suggestions: tuple[Chip, ...]
    parts: tuple[Wider, ...]
    wider: tuple[Wider, ...]


def help_for(results: Results) -> Help:
    request = results.request
    clauses = request.query.clauses if len(request.query.clauses) > 1 else ()
    alone = [(typed(clause), replace(request, query=Query((clause,)), page=1)) for clause in clauses]
    less = [(name, request.without(name)) for name in request.filters]
    return Help(
        suggestions=tuple(Chip(found.label, found.url) for found in alike(request.text))
        if request.query.clauses
        else (),
        parts=_counted(alone),
        wider=_counted([(_ANY.get(name, f"any {TITLES[name].lower()}"), search) for name, search in less]),
    )


def _counted(searches: list[tuple[str, SearchRequest]]) -> tuple[Wider, ...]:
    found = (Wider(label, count(search), search.url) for label, search in searches[:MOST])
    return tuple(wider for wider in found if wider.statements)
