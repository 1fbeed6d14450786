"""A search said in words, and taken apart into chips that can be taken away one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.utils.text import get_text_list

from statements import dates
from statements.choices import Chip, Order
from statements.search.clauses import Clause, Excluded, TypedWord, in_words
from statements.search.find import Results
from statements.search.request import ORDERS, SearchRequest

TITLES = {
    "speaker": "Speaker",
    "treaty": "Treaty",
    "topic": "Topic",
    "country": "Country",
    "institution": "Institution",
    "office": "Office",
    "outlet": "Reported by",
    "kind": "Kind of speech",
    "lang": "Language",
    "translated": "Translated from",
    "mentions": "Mentions",
    "venue": "Said to",
    "addressed": "Addressed to",
    "as": "In an office with",
    "from": "From",
    "to": "Until",
    "year": "Year",
}

_PHRASES = {
    "speaker": "by {}",
    "office": "as {}",
    "as": "in an office with “{}”",
    "institution": "for {}",
    "country": "speaking for {}",
    "treaty": "about {}",
    "topic": "about {}",
    "mentions": "mentioning {}",
    "venue": "said to {}",
    "addressed": "addressed to {}",
    "outlet": "reported by {}",
    "lang": "in {}",
    "translated": "translated from {}",
    "year": "in {}",
    "from": "from {}",
    "to": "until {}",
    "kind": "({})",
}

_IN_ONE = {"from": "in {}", "to": ""}
"""Of a period whose beginning and end are written alike."""

_MOST_NAMED = 3
"""More words than these are read with ease as they were typed."""

_ORDER_LABELS = {"relevance": "Relevance", "newest": "Newest first", "oldest": "Oldest first"}


def summary(results: Results) -> str:
    """“42 statements by Dmitry Peskov about New START with “arms control””."""
    said = [f"{results.total:,} statement{'' if results.total == 1 else 's'}"]
    filters = results.request.filters
    in_one = "from" in filters and filters.get("from") == filters.get("to")
    for name, phrase in (_PHRASES | _IN_ONE if in_one else _PHRASES).items():
        if labels := [_label(results, name, key) for key in results.request.filters.get(name, ())]:
            said.append(phrase.format(" or ".join(labels)))
    clauses = results.request.query.clauses
    if wanted := [clause for clause in clauses if not isinstance(clause, Excluded)]:
        said.append(f"with {_all_of(wanted)}")
    return " ".join([*filter(None, said), *(in_words(clause) for clause in clauses if isinstance(clause, Excluded))])


def _all_of(wanted: Sequence[Clause]) -> str:
    words = [clause for clause in wanted if isinstance(clause, TypedWord)]
    if len(words) <= _MOST_NAMED:
        return get_text_list([in_words(clause) for clause in wanted], "and")
    others = [in_words(clause) for clause in wanted if clause not in words]
    return get_text_list([f"all the words of “{_side_by_side(words)}”", *others], "and")


def _side_by_side(words: Sequence[TypedWord]) -> str:
    return " ".join(word.text for word in words)


def _label(results: Results, name: str, key: str) -> str:
    return dates.written_out(key) if name in ("from", "to", "year") else results.label(name, key)


def chips(results: Results) -> list[Chip]:
    """The words are one, since they stand in the search box; alone they are none."""
    offered = [*_chips_of_text(results.request), *_chips_of_filters(results)]
    return offered if len(offered) > 1 or results.request.filters else []


def _chips_of_text(request: SearchRequest) -> Iterator[Chip]:
    query = request.query
    words = [clause for clause in query.clauses if isinstance(clause, TypedWord)]
    parts = [(clause,) for clause in query.clauses if clause not in words]
    for part in [tuple(words), *parts] if words else parts:
        label = f"Words: {_side_by_side(words)}" if len(part) > 1 else in_words(part[0])
        yield Chip(label, replace(request, query=query.without(*part), page=1).url)


def _chips_of_filters(results: Results) -> Iterator[Chip]:
    request = results.request
    for name, title in TITLES.items():
        for key in request.filters.get(name, ()):
            yield Chip(f"{title}: {_label(results, name, key)}", request.toggling(name, key).url)


def orders(request: SearchRequest) -> list[Order]:
    offered = ORDERS if request.query.clauses else ORDERS[1:]
    return [
        Order(
            order,
            _ORDER_LABELS[order],
            replace(request, order=order, page=1).url,
            order == request.effective_order,
        )
        for order in offered
    ]
