"""Chance that is the same for the same seed, skewed as the world is."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")

_AT_ONCE = 4096


def stream(seed: int, purpose: str) -> Random:
    """A generator of its own for each purpose, so that a change in one leaves the others as they were."""
    return Random(f"{seed} {purpose}")


def zipf_weights(number: int, offset: float = 2.0, exponent: float = 1.0) -> list[float]:
    """Cumulative: the item of rank r has the weight 1 / (r + offset) ** exponent."""
    return list(accumulate((rank + offset) ** -exponent for rank in range(number)))


class Draws(Generic[T]):
    """Endless draws from a sequence, the first of it the most frequent."""

    def __init__(self, chance: Random, items: Sequence[T], offset: float = 2.0, exponent: float = 1.0) -> None:
        self._chance, self._items = chance, items
        self._weights = zipf_weights(len(items), offset, exponent)
        self._drawn: Iterator[T] = iter(())

    def __call__(self) -> T:
        for item in self._drawn:
            return item
        # Drawing many at once takes a quarter of the time.
        self._drawn = iter(self._chance.choices(self._items, cum_weights=self._weights, k=_AT_ONCE))
        return next(self._drawn)

    def several(self, number: int) -> list[T]:
        """Different ones, as many as are found in a few attempts."""
        found: dict[T, None] = {}
        for _ in range(4 * number):
            if len(found) == number:
                break
            found[self()] = None
        return list(found)
