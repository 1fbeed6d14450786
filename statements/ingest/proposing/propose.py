"""From the text of an article to the statements it proposes: whose, when, where and to whom, about what, and how sure."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from statements import dates
from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.grouping import as_one_quotation, groups, speaker_of
from statements.ingest.proposing.holdings import Registry, Topics
from statements.ingest.proposing.occasions import Occasion, occasions
from statements.ingest.proposing.resolution import resolve
from statements.ingest.proposing.topics import Naming
from statements.ingest.proposing.utterances import KnownWordings, Likeness, repeated_in
from statements.ingest.proposing.wording import passages, wording_of
from statements.ingest.reading import CONFIDENT, read
from statements.ingest.values import Attribution, Circumstances, Kind, Mention


@dataclass(frozen=True)
class Proposed:
    """A statement as a machine reads it. Speakers, topics and outlets are given by their numbers in the archive."""

    attributions: tuple[Attribution, ...]
    kind: Kind
    spans: tuple[tuple[int, int], ...]
    """Where the words stand; `wording` is put together from them."""
    content: tuple[int, int]
    wording: str
    language: str
    cue: str
    source: Mention | None
    name: str
    """Of the speaker, as the article has it in full; empty where it gives none."""
    speaker: int | None
    candidates: tuple[int, ...]
    why: str
    """Why that speaker, or who may be meant."""
    said: str
    why_then: str
    occasion: str
    outlet: str
    """Spoken to, as printed."""
    venue: int | None
    place: str
    why_there: str
    topics: tuple[int, ...]
    mentioned_topics: tuple[int, ...]
    mentioned_speakers: tuple[int, ...]
    why_about: str
    evidence: str
    rule: str
    probability: float
    confident: bool
    same_as: int | None = None
    """The place in the list of an earlier proposal that may be the same utterance."""
    same_as_statement: int | None = None
    likeness: float | None = None
    likenesses: tuple[Likeness, ...] = ()
    """With all other proposals, by their places in the list."""


def propose(
    text: str,
    circumstances: Circumstances,
    registry: Registry | None = None,
    topics: Topics | None = None,
    known: KnownWordings | None = None,
) -> list[Proposed]:
    """In the order of the text."""
    attributions = read(text, circumstances.language)
    return propose_from(text, attributions, circumstances, registry, topics, known)


def propose_from(
    text: str,
    attributions: Sequence[Attribution],
    circumstances: Circumstances,
    registry: Registry | None = None,
    topics: Topics | None = None,
    known: KnownWordings | None = None,
) -> list[Proposed]:
    """The same for an article that has been read."""
    article = _Article(text, attributions, circumstances, registry or Registry(), topics or Topics())
    proposed = [article.proposed(group) for group in groups(article.surroundings, article.attributions)]
    return _with_statements(_with_repetitions(proposed, article.language), known)


def propose_one(
    text: str,
    said: Attribution,
    attributions: Sequence[Attribution],
    circumstances: Circumstances,
    registry: Registry,
    topics: Topics,
) -> Proposed:
    """Of one stretch, whatever is around it; `attributions` are all of the article's, this one among them."""
    article = _Article(text, attributions, circumstances, registry, topics)
    return article.proposed([article.attributions.index(said)])


class _Article:
    """One article with all that is worked out for the whole of it."""

    def __init__(
        self,
        text: str,
        attributions: Sequence[Attribution],
        circumstances: Circumstances,
        registry: Registry,
        topics: Topics,
    ) -> None:
        self.text = text
        self.language = circumstances.language.split("-")[0]
        self.published = circumstances.published
        self.registry = registry
        self.attributions = sorted(attributions, key=lambda said: (said.start, said.end))
        self.surroundings = Surroundings(text, self.attributions, self.language)
        self.naming = Naming(self.surroundings, topics, registry)
        speakers = [self._identity(said) for said in self.attributions]
        self.occasions = occasions(self.surroundings, self.attributions, speakers, self.published, registry)

    def _identity(self, said: Attribution) -> str:
        """Whom the archive or else the article knows to be one speaker; empty for nobody known."""
        known = resolve(said.figure, said.source, self.registry, self.published).speaker
        return f"#{known}" if known else speaker_of(said)

    def proposed(self, group: Sequence[int]) -> Proposed:
        said = as_one_quotation([self.attributions[number] for number in group])
        occasion = _best([self.occasions[number] for number in group])
        first = next((one for one in said if one.source), said[0])
        resolution = resolve(first.figure, first.source, self.registry, self._day(occasion))
        subjects = self.naming.subjects(said, resolution.speaker)
        spans = passages(self.text, said)
        probability = min(one.probability for one in said)
        venue = occasion.venue
        return Proposed(
            attributions=tuple(said),
            kind=_kind(said),
            spans=spans,
            content=(min(one.content_start for one in said), max(one.content_end for one in said)),
            wording=wording_of(self.text, spans),
            language=self.language,
            cue=self.text[first.cue[0] : first.cue[1]] if first.cue else "",
            source=first.source,
            name=first.figure.name if first.figure else "",
            speaker=resolution.speaker,
            candidates=resolution.candidates,
            why=resolution.how,
            said=occasion.said.text,
            why_then=occasion.said.evidence,
            occasion=venue.occasion if venue else "",
            outlet=venue.outlet if venue else "",
            venue=venue.outlet_pk if venue else None,
            place=venue.place if venue else "",
            why_there=venue.evidence if venue else "",
            topics=subjects.about,
            mentioned_topics=subjects.mentioned,
            mentioned_speakers=subjects.speakers,
            why_about=subjects.evidence,
            evidence="; ".join(dict.fromkeys(one.evidence for one in said if one.evidence)),
            rule=first.rule,
            probability=probability,
            confident=probability >= CONFIDENT,
        )

    def _day(self, occasion: Occasion) -> date | None:
        """On which an office was held: when it was said, as far as one day is known, else published."""
        said = dates.parse(occasion.said.text) if occasion.said.text else None
        if said and said.earliest and said.earliest == said.latest:
            return said.earliest
        return self.published or (said.latest if said else None)


def _best(told: Sequence[Occasion]) -> Occasion:
    """Told beside the words rather than elsewhere; with a venue rather than without."""
    return min(told, key=lambda one: (one.carried, one.venue is None, one.said.text.startswith("..")))


def _kind(said: Sequence[Attribution]) -> Kind:
    kinds = {one.kind for one in said}
    return kinds.pop() if len(kinds) == 1 else Kind.MIXED


def _with_repetitions(proposed: list[Proposed], language: str) -> list[Proposed]:
    """Each later wording of an utterance points to an earlier one: one in quotation marks before a paraphrase."""
    wordings = [one.wording for one in proposed]
    found = repeated_in(wordings, [_identity(one) for one in proposed], language)
    mine: dict[int, list[Likeness]] = defaultdict(list)
    for like in found:
        mine[like.one].append(like)
        mine[like.other].append(like)
    linked = list(proposed)
    for number, likes in mine.items():
        earlier = [like for like in likes if like.other == number]
        best = min(earlier, key=lambda like: (proposed[like.one].kind == Kind.INDIRECT, -like.likeness), default=None)
        first, score = (best.one, best.likeness) if best else (None, None)
        linked[number] = replace(proposed[number], same_as=first, likeness=score, likenesses=tuple(likes))
    return linked


def _identity(one: Proposed) -> str:
    return f"#{one.speaker}" if one.speaker else speaker_of(one.attributions[0])


def _with_statements(proposed: Sequence[Proposed], known: KnownWordings | None) -> list[Proposed]:
    return list(_compared(proposed, known)) if known else list(proposed)


def _compared(proposed: Sequence[Proposed], known: KnownWordings) -> Iterator[Proposed]:
    for one in proposed:
        like = known.like(one.wording, one.language)
        if like is None:
            yield one
        else:
            yield replace(one, same_as_statement=like[0], likeness=max(like[1], one.likeness or 0.0))
