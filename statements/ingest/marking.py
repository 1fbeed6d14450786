"""A text cut at the edges of marked places, so that each piece can lead to what marks it."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

Place = tuple[int, int, Key]


def pieces(text: str, places: Iterable[Place[Key]]) -> Iterator[tuple[str, Key | None]]:
    """The whole text in order; where places overlap, the shortest has the words."""
    sound = [place for place in places if 0 <= place[0] < place[1] <= len(text)]
    owners = _owners(sound, sorted({0, len(text), *(edge for start, end, _key in sound for edge in (start, end))}))
    for (start, end), key in owners:
        yield text[start:end], key


def _owners(places: Sequence[Place[Key]], edges: Sequence[int]) -> Iterator[tuple[tuple[int, int], Key | None]]:
    """Each stretch between two edges; one pass over the places in the order in which they begin."""
    waiting = sorted(places, key=lambda place: place[0], reverse=True)
    open_places: list[Place[Key]] = []
    for start, end in zip(edges, edges[1:], strict=False):
        while waiting and waiting[-1][0] <= start:
            open_places.append(waiting.pop())
        open_places = [place for place in open_places if place[1] > start]
        shortest = min(open_places, key=lambda place: place[1] - place[0], default=None)
        yield (start, end), shortest[2] if shortest else None
