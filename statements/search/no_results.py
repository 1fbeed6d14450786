"""Help when nothing is found: names that are nearly it, the words that say something, each alone, one filter less."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from statements.choices import Chip
from statements.function_words import FUNCTION_WORDS
from statements.names import fold
from statements.search.clauses import Clause, Query, TypedWord, typed, unparse
from statements.search.find import Results, count
from statements.search.in_words import TITLES
from statements.search.request import SearchRequest
from statements.search.suggest import called, corrections

MOST = 5
"""Searches counted for each kind of help."""
MOST_WORDS = 12
"""Of a question, looked at one by one."""


_ANY = {
    "from": "any beginning",
    "to": "any end",
    "as": "in any office",
    "lang": "any language",
    "translated": "translated or not",
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
    fewer: tuple[Wider, ...]
    parts: tuple[Wider, ...]
    wider: tuple[Wider, ...]


def help_for(results: Results) -> Help:
    request = results.request
    clauses = request.query.clauses if len(request.query.clauses) > 1 else ()
    alone = [(typed(clause), replace(request, query=Query((clause,)), page=1)) for clause in clauses]
    less = [(name, request.without(name)) for name in request.filters]
    parts = _counted(alone)
    return Help(
        suggestions=_corrections(request, [part.label for part in parts]),
        fewer=_with_fewer_words(request),
        parts=parts,
        wider=_counted([(_ANY.get(name, f"any {TITLES[name].lower()}"), search) for name, search in less]),
    )


def _corrections(request: SearchRequest, known: Collection[str]) -> tuple[Chip, ...]:
    """Names for what was typed, or for the words of it that nothing has; none where it is a name, or all of it is known."""
    clauses = request.query.clauses[:MOST]
    unknown = [typed(clause) for clause in clauses if typed(clause) not in known]
    if not unknown or called(request.text):
        return ()
    found = corrections(request.text, unknown)
    labels = Counter(one.label for one in found)
    return tuple(Chip(one.label if labels[one.label] == 1 else f"{one.label} ({one.kind})", one.url) for one in found)


def _with_fewer_words(request: SearchRequest) -> tuple[Wider, ...]:
    """The search without small words, or else also without those that nothing has: what a typed question is about."""
    for kept in _shorter(request):
        search = replace(request, query=replace(request.query, clauses=kept), page=1)
        if 1 < len(kept) < len(request.query.clauses) and (found := _counted([(unparse(search.query), search)])):
            return found
    return ()


def _shorter(request: SearchRequest) -> Iterator[tuple[Clause, ...]]:
    telling = tuple(clause for clause in request.query.clauses[:MOST_WORDS] if not _is_small(clause))
    yield telling
    yield tuple(clause for clause in telling if count(replace(request, query=Query((clause,)))))


def _is_small(clause: Clause) -> bool:
    return isinstance(clause, TypedWord) and any(fold(clause.text) in words for words in FUNCTION_WORDS.values())


def _counted(searches: list[tuple[str, SearchRequest]]) -> tuple[Wider, ...]:
    found = (Wider(label, count(search), search.url) for label, search in searches[:MOST])
    return tuple(wider for wider in found if wider.statements)
