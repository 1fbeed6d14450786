"""Who speaks when and where about what, before anybody has reported it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from statements.sample.chance import Draws
from statements.sample.matters import phrase
from statements.sample.parallel import LANGUAGES, Thinking
from statements.sample.speech import Speaking
from statements.sample.values import Speaker, World

_ATTEMPTS = 8


@dataclass(frozen=True)
class Occasion:
    """`speakers` begins with the one who is named first; `venue` is the outlet that is spoken to."""

    day: date
    speakers: tuple[int, ...]
    spoken: str
    topics: tuple[int, ...]
    place: str
    name: str
    venue: int | None


@dataclass(frozen=True)
class Utterance:
    """Its sentences in each language in which it is told."""

    kind: str
    told: Mapping[str, tuple[str, ...]]
    topics: tuple[int, ...]
    mentioned_topics: tuple[int, ...] = ()
    mentioned_speakers: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()


class Occasions:
    def __init__(self, chance: Random, world: World) -> None:
        self._chance, self._world = chance, world
        self._speaking = Speaking(chance, world.places)
        self._thinking = Thinking(chance)
        self._speakers = Draws(chance, range(len(world.speakers)), offset=4.0)
        popular = list(range(len(world.topics)))
        chance.shuffle(popular)
        self._topics = Draws(chance, popular, offset=4.0)
        self._outlets = Draws(chance, range(len(world.outlets)))
        self._places = Draws(chance, world.places)
        self._interests: dict[int, list[int]] = {}

    def draw(self, day: date) -> tuple[Occasion, bool]:
        """An occasion, and whether what is said there is told in other languages too."""
        chance, first = self._chance, self._active(day)
        speaker = self._world.speakers[first]
        abroad = chance.random() < (0.1 if speaker.language == "en" else 0.65)
        further = [self._active(day) for _ in range(chance.randint(1, 2))] if chance.random() < 0.03 else []
        name, venue = self._setting(speaker)
        occasion = Occasion(
            day=day,
            speakers=tuple(dict.fromkeys([first, *further])),
            spoken=speaker.language if abroad else "en",
            topics=self._topics_of(first),
            place=self._places(),
            name=name if not further else "Joint statement",
            venue=venue if not further else None,
        )
        return occasion, abroad

    def utterance(self, occasion: Occasion, abroad: bool) -> Utterance:
        topics = occasion.topics[: self._chance.randint(1, len(occasion.topics))]
        if abroad:
            thoughts = self._thinking.thoughts(self._chance.randint(2, 5))
            told = {language: tuple(thought.said(language) for thought in thoughts) for language in LANGUAGES}
            return Utterance("direct", told, topics)
        luck, speaking = self._chance.random(), self._speaking
        surname = self._world.speakers[occasion.speakers[0]].surname
        if luck < 0.14:
            return Utterance("mixed", {"en": (speaking.mixed(surname), speaking.indirect(surname))}, topics)
        if luck < 0.28:
            return Utterance("indirect", {"en": (speaking.indirect(surname), speaking.indirect(surname))}, topics)
        return self._direct(occasion, topics)

    def narrative(self) -> str:
        return self._speaking.narrative()

    def _direct(self, occasion: Occasion, topics: tuple[int, ...]) -> Utterance:
        chance, speaking = self._chance, self._speaking
        sentences = [speaking.sentence() for _ in range(chance.choice((1, 2, 2, 3, 3, 3, 4)))]
        mentioned_topics: tuple[int, ...] = ()
        mentioned_speakers: tuple[int, ...] = ()
        addressees: tuple[int, ...] = ()
        if chance.random() < 0.7:
            sentences.insert(0, speaking.about(phrase(self._world.topics[topics[0]])))
        luck = chance.random()
        if luck < 0.1:
            mentioned_topics = self._others(self._topics(), topics)
            sentences += [speaking.mentioning(phrase(self._world.topics[other])) for other in mentioned_topics]
        elif luck < 0.22:
            mentioned_speakers = self._others(self._active(occasion.day), occasion.speakers)
            sentences += [speaking.mentioning(self._world.speakers[other].name) for other in mentioned_speakers]
        elif luck < 0.3:
            addressees = self._others(self._active(occasion.day), occasion.speakers)
            sentences += [speaking.addressing(self._world.speakers[other].name) for other in addressees]
        return Utterance("direct", {"en": tuple(sentences)}, topics, mentioned_topics, mentioned_speakers, addressees)

    def _others(self, one: int, but: tuple[int, ...]) -> tuple[int, ...]:
        return () if one in but else (one,)

    def _active(self, day: date) -> int:
        """A speaker of that time; now and then one who has retired, or is only to rise, but none in a silent year."""
        drawn = self._heard(day)
        for _ in range(_ATTEMPTS):
            first, last = self._world.speakers[drawn].active
            if first <= day.year <= last:
                break
            drawn = self._heard(day)
        return drawn

    def _heard(self, day: date) -> int:
        drawn = self._speakers()
        while day.year in self._world.speakers[drawn].silent and not self._all_silent(day.year):
            drawn = self._speakers()
        return drawn

    def _all_silent(self, year: int) -> bool:
        return all(year in speaker.silent for speaker in self._world.speakers)

    def _topics_of(self, speaker: int) -> tuple[int, ...]:
        """Mostly what the speaker keeps speaking about."""
        interests = self._interests.setdefault(speaker, self._topics.several(8))
        number = self._chance.choice((1, 1, 1, 2, 2, 3))
        drawn = [
            self._chance.choice(interests) if self._chance.random() < 0.75 else self._topics() for _ in range(number)
        ]
        return tuple(dict.fromkeys(drawn))

    def _setting(self, speaker: Speaker) -> tuple[str, int | None]:
        luck = self._chance.random()
        if luck < 0.2:
            venue = self._outlets()
            return f"Interview with {self._world.outlets[venue].name}", venue
        for share, name in ((0.45, "Press conference"), (0.6, "Speech"), (0.7, "Briefing"), (0.75, "Written answers")):
            if luck < share:
                return name, None
        return "", None
