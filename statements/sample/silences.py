"""Years in which a speaker of a sample archive says nothing, so that there are gaps to show."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from statements.sample.values import Speaker

_SHARE = 0.6
"""Of the speakers; the others are never silent for long."""


def with_silences(chance: Random, speakers: Iterable[Speaker]) -> tuple[Speaker, ...]:
    return tuple(replace(speaker, silent=_silence(chance, *speaker.active)) for speaker in speakers)


def _silence(chance: Random, first: int, last: int) -> range:
    """One to three years between the first and the last one."""
    start, length = chance.randint(first + 1, max(first + 1, last - 1)), chance.randint(1, 3)
    return range(start, min(start + length, last)) if chance.random() < _SHARE else range(0)
