"""What a list offers a reader to choose from: facets with counts, chips to take away, orders."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

MOST_OFFERED = 40
"""Values of a facet; the chosen ones always are."""


@dataclass(frozen=True)
class Choice:
    """A value of a facet, with the address of the list that takes it in or leaves it out."""

    key: str
    label: str
    count: int
    selected: bool
    href: str


@dataclass(frozen=True)
class Facet:
    """Counts are exact and ignore the facet's own selection; `more` values with fewer are not among them."""

    name: str
    label: str
    values: tuple[Choice, ...]
    more: int = 0


def make_facet(
    name: str,
    label: str,
    counted: Sequence[tuple[str, str, int]],
    chosen: Collection[str],
    href: Callable[[str], str],
) -> Facet:
    """Of (key, label, count), most frequent first, with the address that each key leads to."""
    further = [row for row in counted[MOST_OFFERED:] if row[0] in chosen]
    shown = [*counted[:MOST_OFFERED], *further]
    choices = (Choice(key, title, count, key in chosen, href(key)) for key, title, count in shown)
    return Facet(name, label, tuple(choices), more=len(counted) - len(shown))


@dataclass(frozen=True)
class Chip:
    """A part of a search in words, with the address of the search without it."""

    label: str
    href: str


@dataclass(frozen=True)
class Order:
    key: str
    label: str
    href: str
    current: bool
