"""What a statement is about and what it only mentions: topics and speakers of the archive, by any of their names."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from statements.ingest.proposing.aliases import Found
from statements.ingest.proposing.frames import BLANK, Surroundings
from statements.ingest.proposing.holdings import KnownSpeaker, Registry, Topics, plain
from statements.ingest.proposing.occasion_words import words_of
from statements.ingest.values import Attribution

_ASIDE = re.compile(
    r"\[[^\]]*(?:\]|$)|\([^)]*(?:\)|$)|(?:^|,)\s*(?:as|как|wie|comme)\b[^,]*\b(?:said|says|put it|noted|сказал\w*|заявил\w*|отметил\w*|sagte|dit)\b[^,]*,",
    re.IGNORECASE,
)
"""Insertions of the editor and words of somebody else: what they name is named in passing."""

_ANAPHORS = {
    "treaty": re.compile(
        r"\b(?:the|this|that) (?:\w+ )?(?:treaty|pact|agreement|accord|deal)\b|\b(?:договор|соглашени)[а-я]{0,3}\b"
        r"|\b(?:der|des|dem|den|dieser|diesem|diesen) Vertr[aä]g\w*|\b(?:das|dem|des|diese[ms]) Abkommens?\b"
        r"|\b(?:le|ce|du|au) traité\b|\b(?:l['’]|cet )accord\b",
        re.IGNORECASE,
    ),
    "organisation": re.compile(
        r"\b(?:the|this) (?:\w+ )?(?:alliance|bloc|organi[sz]ation)\b|\b(?:альянс|блок)[а-я]{0,3}\b"
        r"|\b(?:das|dem|des|diese[ms]) (?:Bündnis\w*|Allianz)\b|\b(?:l['’]alliance|l['’]organisation)\b",
        re.IGNORECASE,
    ),
}
"""Words by which a topic of some kind is meant again, once it has been named."""

_WITHIN = 2
"""Paragraphs back in which it has to have been named."""
_IN_PASSING = frozenset({"country"})
"""Kinds that are named in every other sentence: what is said is about one only where the article says so."""


@dataclass(frozen=True)
class Subjects:
    """Records by number: topics about and mentioned, speakers mentioned, and why, in words."""

    about: tuple[int, ...] = ()
    mentioned: tuple[int, ...] = ()
    speakers: tuple[int, ...] = ()
    evidence: str = ""


@dataclass
class _Named:
    about: dict[int, str] = field(default_factory=dict)
    mentioned: dict[int, str] = field(default_factory=dict)

    def subjects(self, topics: Topics, speakers: tuple[int, ...]) -> Subjects:
        mentioned = [pk for pk in self.mentioned if pk not in self.about]
        evidence = "; ".join(f"{topics.topics[pk].name}: “{words}”" for pk, words in self.about.items())
        return Subjects(tuple(self.about), tuple(mentioned), speakers, evidence)


class Naming:
    """All names of topics and speakers in one article, found once."""

    def __init__(self, surroundings: Surroundings, topics: Topics, registry: Registry) -> None:
        self.surroundings = surroundings
        self.topics = topics
        self.registry = registry
        text, language = surroundings.text, surroundings.language
        self.found = [one for one in topics.names.of(text, language) if len(one.keys) == 1] if topics else []
        self.speakers = [one for one in registry.speaker_names.of(text, language) if len(one.keys) == 1]

    def subjects(self, group: Sequence[Attribution], speaker: int | None = None) -> Subjects:
        """Of one statement: what its words name, and what is named where the sentence tells what it is about."""
        if not self.found and not self.speakers:
            return Subjects()
        contents = sorted({(said.content_start, said.content_end) for said in group})
        introduced = [span for said in group if (span := self._introduced(said))]
        named = _Named()
        for span in contents:
            self._name(span, named)
            self._name_again(span, named)
        for start, end in introduced:
            for one in self._within(self.found, start, end):
                named.about.setdefault(_key(one), self.surroundings.text[one.start : one.end])
        return named.subjects(self.topics, self._speakers(contents + introduced, speaker))

    def _within(self, found: Sequence[Found], start: int, end: int) -> list[Found]:
        first = bisect_left(found, start, key=lambda one: one.start)
        last = bisect_left(found, end, key=lambda one: one.start)
        return [one for one in found[first:last] if one.end <= end]

    def _name(self, span: tuple[int, int], named: _Named) -> None:
        start, end = span
        asides = [
            (start + one.start(), start + one.end()) for one in _ASIDE.finditer(self.surroundings.text[start:end])
        ]
        for one in self._within(self.found, start, end):
            in_passing = any(first <= one.start < last for first, last in asides) or self._kind(one) in _IN_PASSING
            into = named.mentioned if in_passing else named.about
            into.setdefault(_key(one), self.surroundings.text[one.start : one.end])

    def _kind(self, found: Found) -> str:
        return self.topics.topics[_key(found)].kind

    def _name_again(self, span: tuple[int, int], named: _Named) -> None:
        """“The treaty”, where one treaty and no other is named shortly before."""
        start, end = span
        for kind, anaphor in _ANAPHORS.items():
            if any(self.topics.topics[pk].kind == kind for pk in named.about):
                continue
            again = anaphor.search(self.surroundings.text, start, end)
            meant = self._last_named(kind, again.start()) if again else None
            if again and meant is not None:
                named.about.setdefault(meant, again.group())

    def _last_named(self, kind: str, before: int) -> int | None:
        paragraphs = self.surroundings.paragraphs
        since = paragraphs[max(0, bisect_right(paragraphs, before) - 1 - _WITHIN)]
        named = [(one.start, _key(one)) for one in self._within(self.found, since, before) if self._kind(one) == kind]
        nearest = self.surroundings.paragraph(before)[0]
        here = {pk for start, pk in named if start >= nearest}
        meant = here or {pk for _, pk in named}
        return meant.pop() if len(meant) == 1 else None

    def _introduced(self, said: Attribution) -> tuple[int, int] | None:
        """“Commenting on the treaty, Ada Example said”: the clause at the head of the sentence, up to who says it."""
        frame = self.surroundings.frame(said)
        about = words_of(self.surroundings.language).about
        if frame is None or said.source is None:
            return None
        head = frame.words[: frame.at(said.source.start)].split(BLANK)[0]
        match = about.match(head)
        return (frame.start, frame.start + len(head)) if match else None

    def _speakers(self, spans: Sequence[tuple[int, int]], speaker: int | None) -> tuple[int, ...]:
        named = [_key(one) for start, end in spans for one in self._within(self.speakers, start, end)]
        known = self.registry.speakers
        return tuple(
            pk for pk in dict.fromkeys(named) if pk != speaker and not _is_a_topic(known[pk], self.topics.folded)
        )


def _key(found: Found) -> int:
    return next(iter(found.keys))


def _is_a_topic(speaker: KnownSpeaker, names: Collection[str]) -> bool:
    """An organisation that is a topic too is mentioned as that."""
    return not speaker.is_person and any(plain(name.text) in names for name in speaker.all_names)
