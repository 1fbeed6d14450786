"""What a list offers a reader to choose from: facets with counts, chips to take away, orders."""

from dataclasses import dataclass


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
