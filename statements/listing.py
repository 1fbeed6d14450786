"""Lists of records other than statements: filtered through django-filter, with exact counts for each filter."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.db.models import QuerySet
from django.utils.datastructures import MultiValueDict

from statements.choices import Chip, Facet, make_facet
from statements.pagination import Pagination, paginate
from statements.parameters import clean, page_number, unknown_parameters

Counted = Iterable[tuple[str, str, int]]
"""(key, label, count) of each value."""


Once = Callable[[Hashable, Callable[[], Any]], Any]
"""Gives the result for a key, working it out or not."""


def each_time(key: Hashable, work_out: Callable[[], Any]) -> Any:
    return work_out()


@dataclass(frozen=True)
class Axis:
    """A filter with counts: its name, its title, and how the records of a queryset are counted by it."""

    name: str
    label: str
    count: Callable[[QuerySet[Any]], Counted]


@dataclass(frozen=True)
class Listing:
    items: Sequence[Any]
    total: int
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    notices: tuple[str, ...]
    pagination: Pagination
    name: str
    path: str

    @property
    def can_be_narrowed(self) -> bool:
        return any(facet.values for facet in self.facets)


@dataclass(frozen=True)
class _Address:
    """The list's address with its filters; canonical: one order of names and keys."""

    path: str
    names: tuple[str, ...]
    chosen: Mapping[str, tuple[str, ...]]

    def page(self, number: int) -> str:
        return self._with(self.chosen, number)

    def choosing(self, name: str, keys: Iterable[str]) -> str:
        return self._with({**self.chosen, name: tuple(keys)})

    def _with(self, chosen: Mapping[str, Collection[str]], page: int = 1) -> str:
        pairs = [(name, key) for name in self.names for key in sorted(chosen.get(name, ()))]
        pairs += [("page", str(page))] if page > 1 else []
        return f"{self.path}?{urlencode(pairs)}" if pairs else self.path

    def toggling(self, name: str, key: str) -> str:
        keys = self.chosen.get(name, ())
        left = [other for other in keys if other != key] if key in keys else [*keys, key]
        return self.choosing(name, left)


def list_records(
    records: QuerySet[Any],
    filters: type[django_filters.FilterSet],
    axes: Sequence[Axis],
    parameters: Mapping[str, Sequence[str]],
    path: str,
    once: Once = each_time,
) -> Listing:
    """The page of `records` that the parameters ask for. The counts of an axis ignore its own selection."""
    names = tuple(filters.base_filters)
    address = _Address(path, names, {name: _keys(parameters.get(name, ())) for name in names})
    found = _filtered(records, filters, address.chosen)
    total = once((path, "total", *sorted(address.chosen.items())), found.count)
    pagination = paginate(total, page_number(parameters), address.page)
    start = (pagination.number - 1) * pagination.size
    facets = tuple(_facet(axis, records, filters, address, once) for axis in axes)
    return Listing(
        items=list(found[start : start + pagination.size]),
        total=total,
        facets=facets,
        chips=tuple(_chips(facets, address)),
        notices=unknown_parameters(parameters, (*names, "page")),
        pagination=pagination,
        name=" ".join(address.chosen.get("name", ())),
        path=path,
    )


def _keys(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for value in values if (key := clean(value))))


def _filtered(
    records: QuerySet[Any], filters: type[django_filters.FilterSet], chosen: Mapping[str, tuple[str, ...]]
) -> QuerySet[Any]:
    data = MultiValueDict({name: list(keys) for name, keys in chosen.items() if keys})
    found: QuerySet[Any] = filters(data, queryset=records).qs
    return found


def _facet(
    axis: Axis, records: QuerySet[Any], filters: type[django_filters.FilterSet], address: _Address, once: Once
) -> Facet:
    others = {name: keys for name, keys in address.chosen.items() if name != axis.name}
    chosen = address.chosen.get(axis.name, ())
    key = (address.path, axis.name, *sorted(others.items()))
    counted = list(once(key, lambda: list(axis.count(_filtered(records, filters, others)))))
    known = {key for key, _label, _count in counted}
    counted += [(key, key, 0) for key in chosen if key not in known]
    return make_facet(axis.name, axis.label, counted, chosen, partial(address.toggling, axis.name))


def _chips(facets: Iterable[Facet], address: _Address) -> Iterable[Chip]:
    if name := " ".join(address.chosen.get("name", ())):
        yield Chip(f"Name: {name}", address.choosing("name", ()))
    for facet in facets:
        for choice in facet.values:
            if choice.selected:
                yield Chip(f"{facet.label}: {choice.label}", choice.href)
