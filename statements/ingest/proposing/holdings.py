"""What the archive holds of speakers, topics and outlets, as values that the steps of reading can be given."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from statements.ingest.proposing.aliases import Aliases
from statements.names import fold_name


@dataclass(frozen=True)
class KnownOffice:
    title: str
    institution: str = ""
    country: str = ""
    """Its code, as the record has it."""
    first: date | None = None
    last: date | None = None

    def held_on(self, day: date) -> bool:
        return (self.first or date.min) <= day <= (self.last or date.max)


@dataclass(frozen=True)
class Name:
    text: str
    language: str = ""
    shared: bool = False


@dataclass(frozen=True)
class KnownSpeaker:
    pk: int
    name: str
    names: tuple[Name, ...] = ()
    """Other names; its own is not among them."""
    is_person: bool = True
    offices: tuple[KnownOffice, ...] = ()

    @property
    def all_names(self) -> tuple[Name, ...]:
        return (Name(self.name), *self.names)


@dataclass(frozen=True)
class KnownTopic:
    pk: int
    name: str
    kind: str = "concept"
    names: tuple[Name, ...] = ()


@dataclass(frozen=True)
class KnownOutlet:
    pk: int
    name: str
    names: tuple[Name, ...] = ()


class Registry:
    """Speakers and outlets, to be looked up by their names."""

    def __init__(self, speakers: Iterable[KnownSpeaker] = (), outlets: Iterable[KnownOutlet] = ()) -> None:
        self.speakers = {speaker.pk: speaker for speaker in speakers}
        self.outlets = {outlet.pk: outlet for outlet in outlets}

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[KnownSpeaker]]:
        """Speakers by each of their folded names; several where a name is shared."""
        found: dict[str, dict[int, KnownSpeaker]] = defaultdict(dict)
        for speaker in self.speakers.values():
            for name in speaker.all_names:
                found[plain(name.text)][speaker.pk] = speaker
        return {name: tuple(bearers.values()) for name, bearers in found.items()}

    @cached_property
    def outlet_names(self) -> Aliases:
        return Aliases(
            (outlet.pk, printed, name.language)
            for outlet in self.outlets.values()
            for name in (Name(outlet.name, "en"), *outlet.names)
            for printed in {name.text, without_article(name.text)}
        )

    @cached_property
    def speaker_names(self) -> Aliases:
        return Aliases(
            (speaker.pk, name.text, name.language) for speaker in self.speakers.values() for name in speaker.all_names
        )


class Topics:
    """Topics, to be found in a text by their names."""

    def __init__(self, topics: Iterable[KnownTopic] = ()) -> None:
        self.topics = {topic.pk: topic for topic in topics}

    def __bool__(self) -> bool:
        return bool(self.topics)

    @cached_property
    def names(self) -> Aliases:
        return Aliases(
            (topic.pk, name.text, name.language)
            for topic in self.topics.values()
            for name in (Name(topic.name, "en"), *topic.names)
        )

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset(
            plain(name.text) for topic in self.topics.values() for name in (Name(topic.name), *topic.names)
        )


def plain(name: str) -> str:
    return without_article(fold_name(name))


def without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in ("the", "der", "die", "das", "le", "la", "les") else name
