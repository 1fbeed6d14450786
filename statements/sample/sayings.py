"""What was said before and is said again in a sample archive: by the same speaker, or by another."""

from collections import deque
from collections.abc import Sequence
from random import Random

from statements.sample.occasions import Occasion, Utterance
from statements.sample.vocabulary import NOUNS

_REPEATED, _ECHOED = 0.03, 0.06
"""Shares of what is said: below the first it was said by the speaker before, below the second by another."""
_REMEMBERED, _OF_ONE = 600, 12


class Sayings:
    """Remembers direct speech in English. What it makes of the chance is its own: the rest of the archive stays."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._all: deque[tuple[int, Utterance]] = deque(maxlen=_REMEMBERED)
        self._of: dict[int, deque[Utterance]] = {}

    def said(self, occasion: Occasion, utterance: Utterance) -> Utterance:
        """The utterance itself, or in its place one that takes up earlier words."""
        speaker = occasion.speakers[0]
        if utterance.kind != "direct" or set(utterance.told) != {"en"}:
            return utterance
        earlier = self._earlier(speaker)
        if earlier:
            return self._again(earlier, utterance)
        if utterance.told["en"][1:]:
            self._all.append((speaker, utterance))
            self._of.setdefault(speaker, deque(maxlen=_OF_ONE)).append(utterance)
        return utterance

    def _earlier(self, speaker: int) -> Utterance | None:
        luck = self._chance.random()
        if luck < _REPEATED and speaker in self._of:
            return self._chance.choice(self._of[speaker])
        if luck < _ECHOED and self._all:
            other, utterance = self._chance.choice(self._all)
            return utterance if other != speaker else None
        return None

    def _again(self, earlier: Utterance, now: Utterance) -> Utterance:
        """All of the earlier words or a stretch of them, at times with another word among them, and then what is new."""
        sentences = list(earlier.told["en"])
        if self._chance.random() < 0.4:
            del sentences[self._chance.randrange(len(sentences))]
        if self._chance.random() < 0.5:
            sentences = self._altered(sentences)
        new = [sentence for sentence in now.told["en"][-1:] if sentence not in sentences]
        return Utterance("direct", {"en": (*sentences, *new)}, earlier.topics)

    def _altered(self, sentences: Sequence[str]) -> list[str]:
        """With a noun of one of them changed for another, if it has one."""
        place = self._chance.randrange(len(sentences))
        words = sentences[place].split(" ")
        nouns = [at for at, word in enumerate(words) if word in _NOUNS]
        if nouns:
            words[self._chance.choice(nouns)] = self._chance.choice(NOUNS)
        return [*sentences[:place], " ".join(words), *sentences[place + 1 :]]


_NOUNS = frozenset(NOUNS)
