"""What a reader asks for, as a value: read from an address, written back to one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from statements.parameters import Parameters, clean, page_number, unknown_parameters
from statements.search.parser import Query, parse, unparse

LONGEST_QUERY = 1000
ORDERS = ("relevance", "newest", "oldest")
FILTERS = (
    "speaker", "treaty", "topic", "country", "institution", "office", "outlet", "kind", "lang",
    "translated", "venue", "mentions", "addressed", "as", "from", "to", "year",
)  # fmt: skip
"""Names of filters, in the order an address has them."""

_SINGLE = ("as", "from", "to")


class QueryTooLong(ValueError):
    """More than LONGEST_QUERY characters in the search box."""


@dataclass(frozen=True)
class SearchRequest:
    """A search. `filters` hold the chosen keys by the filter's name; `fields` what was typed as `name:value`."""

    query: Query = field(default_factory=Query)
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = ""
    page: int = 1
    notes: tuple[str, ...] = ()
    path: str = "/statements/"

    @property
    def text(self) -> str:
        return unparse(self.query)

    @property
    def is_empty(self) -> bool:
        return not self.query.clauses and not self.filters

    @property
    def effective_order(self) -> str:
        """Relevance where there are words to be relevant to, else newest."""
        has_words = bool(self.query.clauses)
        if self.order in ORDERS and (self.order != "relevance" or has_words):
            return self.order
        return "relevance" if has_words else "newest"

    def without(self, *names: str) -> "SearchRequest":
        return replace(self, filters={name: keys for name, keys in self.filters.items() if name not in names}, page=1)

    def having(self, name: str, keys: Iterable[str]) -> "SearchRequest":
        chosen = {**self.filters, name: tuple(dict.fromkeys(keys))}
        return replace(self, filters={key: value for key, value in chosen.items() if value}, page=1)

    def toggling(self, name: str, key: str) -> "SearchRequest":
        keys = self.filters.get(name, ())
        return self.having(name, [other for other in keys if other != key] if key in keys else [*keys, key])

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """Canonical: one order of names and keys, nothing that is the default."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(name, key) for name in FILTERS for key in sorted(self.filters.get(name, ()))]
        if self.order and self.order == self.effective_order:
            pairs.append(("order", self.order))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return pairs

    @property
    def url(self) -> str:
        return f"{self.path}?{urlencode(self.parameters)}" if self.parameters else self.path


def read(parameters: Parameters, path: str = "/statements/") -> SearchRequest:
    """A request from an address's parameters, each name with its values. Raises QueryTooLong; never anything else."""
    typed = " ".join(parameters.get("q", ()))
    if len(typed) > LONGEST_QUERY:
        raise QueryTooLong
    query = parse(typed)
    filters: dict[str, tuple[str, ...]] = {}
    notes = list(query.notes)
    for name in FILTERS:
        keys = list(filter(None, map(clean, parameters.get(name, ()))))
        if len(keys) > 1 and name in _SINGLE:
            notes.append(f"Only one value of “{name}” can be used: {keys[-1]}.")
            keys = keys[-1:]
        if keys:
            filters[name] = tuple(dict.fromkeys(keys))
    notes += unknown_parameters(parameters, {"q", "order", "page", *FILTERS})
    order = next((value for value in parameters.get("order", ()) if value in ORDERS), "")
    return SearchRequest(query, filters, order, page_number(parameters), tuple(notes), path)
