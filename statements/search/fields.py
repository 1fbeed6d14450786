"""Fields typed into the search box (`speaker:peskov`) resolved to the keys that filters take."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from django.db.models import Q

from statements.languages import primary
from statements.models import Outlet, Speaker, Statement, Topic
from statements.names import fold_name
from statements.search.models import FacetValue
from statements.search.request import SearchRequest

MOST = 50
"""A field that fits more records than that takes the first of them."""


def resolve(request: SearchRequest) -> SearchRequest:
    """The same request with its typed fields among the filters. What fits nothing stays, finds nothing and is noted."""
    notes = list(request.notes)
    for name, typed in request.query.fields:
        keys = RESOLVERS[name](typed)
        if not keys:
            notes.append(f"Nothing in the archive fits {name}:{typed}")
        name = "treaty" if name == "topic" and _all_treaties(keys) else name
        before = () if name in ("as", "from", "to") else request.filters.get(name, ())
        request = request.having(name, [*before, *(keys or [typed])])
    query = replace(request.query, fields=(), notes=())
    return replace(request, query=query, notes=tuple(notes))


def named(model: type[Any], typed: str) -> list[str]:
    """Slugs of the records whose slug or name it is, else of those with its words in one of their names."""
    folded = fold_name(typed)
    if not folded:
        return []
    exactly = Q(slug=typed.lower()) | Q(name_folded=folded)
    has_words = Q()
    for word in folded.split():
        has_words &= Q(name_folded__contains=word)
    other = model._meta.get_field("names").related_model.objects
    column = other.model.BEARER
    exactly |= Q(pk__in=other.filter(name_folded=folded).values(column))
    has_words |= Q(pk__in=other.filter(has_words).values(column))
    for condition in (exactly, has_words):
        if slugs := list(model.objects.filter(condition).order_by("pk").values_list("slug", flat=True)[:MOST]):
            return slugs
    return []


def names_of(slugs: Collection[str]) -> dict[tuple[str, str], str]:
    """Names of speakers, topics and outlets by filter and slug, whether or not they have statements."""
    models: dict[tuple[str, ...], Any] = {
        ("speaker", "addressed", "mentions"): Speaker,
        ("topic", "treaty", "mentions"): Topic,
        ("outlet", "venue"): Outlet,
    }
    return {
        (name, slug): label
        for names, model in models.items()
        for slug, label in model.objects.filter(slug__in=slugs).values_list("slug", "name")
        for name in names
    }


def _all_treaties(slugs: list[str]) -> bool:
    kinds = set(Topic.objects.filter(slug__in=slugs).values_list("kind", flat=True))
    return kinds == {Topic.Kind.TREATY}


def _speakers(typed: str) -> list[str]:
    return named(Speaker, typed)


def _topics(typed: str) -> list[str]:
    return named(Topic, typed)


def _outlets(typed: str) -> list[str]:
    return named(Outlet, typed)


def _values(facet: str) -> Callable[[str], list[str]]:
    """Resolver by the key or label of a facet's values: a country by code or name, an institution by its words."""

    def resolver(typed: str) -> list[str]:
        folded = fold_name(typed)
        values = FacetValue.objects.filter(facet=facet).values_list("key", "label")
        exact = [key for key, label in values if folded in (fold_name(key), fold_name(label))]
        return exact or [key for key, label in values if folded and folded in fold_name(label)][:MOST]

    return resolver


def _kinds(typed: str) -> list[str]:
    return [kind for kind in Statement.Kind.values if kind == typed.lower()]


def _languages(facet: str) -> Callable[[str], list[str]]:
    values = _values(facet)
    return lambda typed: values(primary(typed)) or values(typed)


def _as_typed(typed: str) -> list[str]:
    return [typed]


RESOLVERS: dict[str, Callable[[str], list[str]]] = {
    "speaker": _speakers,
    "topic": _topics,
    "treaty": _topics,
    "outlet": _outlets,
    "venue": _outlets,
    "mentions": lambda typed: _speakers(typed) + _topics(typed),
    "addressed": _speakers,
    "institution": _values(FacetValue.Facet.INSTITUTION),
    "office": _values(FacetValue.Facet.OFFICE),
    "country": _values(FacetValue.Facet.COUNTRY),
    "kind": _kinds,
    "lang": _languages(FacetValue.Facet.LANGUAGE),
    "translated": _languages(FacetValue.Facet.TRANSLATED),
    "as": _as_typed,
    "from": _as_typed,
    "to": _as_typed,
    "year": _as_typed,
}
