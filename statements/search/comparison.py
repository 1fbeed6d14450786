"""Who is compared on what: read from an address whatever is in it, and written back to one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from statements import dates
from statements.models import OldSlug, Speaker, Topic
from statements.parameters import Parameters, clean, page_number, unknown_parameters
from statements.search.fields import named
from statements.search.find import without_bad_dates
from statements.search.request import SearchRequest
from statements.search.suggest import records_alike

MOST = 2
MOST_OFFERED = 10
"""Records to choose from where a name fits several."""
PERIOD = ("from", "to")


@dataclass(frozen=True)
class Option:
    label: str
    href: str


@dataclass(frozen=True)
class Unclear:
    """A name that fits several records, or none; `options` are the ones it may mean, each with its address."""

    name: str
    typed: str
    fits: bool
    options: tuple[Option, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """One speaker on one or two topics, or two speakers on one topic; with less than that it is not complete."""

    path: str
    speakers: tuple[Speaker, ...] = ()
    topics: tuple[Topic, ...] = ()
    period: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    typed: Mapping[str, str] = field(default_factory=dict)
    """The dates as they were typed, for the form to show again."""
    notes: tuple[str, ...] = ()
    unclear: tuple[Unclear, ...] = ()

    @property
    def complete(self) -> bool:
        return bool(self.speakers and self.topics and not self.unclear)

    @property
    def is_clear(self) -> bool:
        """Nothing has to be said about what was asked for."""
        return not (self.notes or self.unclear) and self.typed == self.period

    @property
    def pairs(self) -> list[tuple[Speaker, Topic]]:
        return [(speaker, topic) for speaker in self.speakers for topic in self.topics]

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """Canonical: one order of names and slugs, nothing that is the default."""
        pairs = [("speaker", slug) for slug in sorted(speaker.slug for speaker in self.speakers)]
        pairs += [("topic", slug) for slug in sorted(topic.slug for topic in self.topics)]
        pairs += [(name, self.period[name]) for name in PERIOD if name in self.period]
        return pairs + ([("page", str(self.page))] if self.page > 1 else [])

    @property
    def query(self) -> str:
        return urlencode(self.parameters)

    @property
    def url(self) -> str:
        return f"{self.path}?{self.query}" if self.parameters else self.path

    def search(self, speaker: Speaker | None, topic: Topic | None) -> SearchRequest:
        """The statements of that speaker, or about that topic, or both, whenever they were said."""
        filters: dict[str, tuple[str, ...]] = {}
        if speaker:
            filters["speaker"] = (speaker.slug,)
        if topic:
            filters["treaty" if topic.is_treaty else "topic"] = (topic.slug,)
        return SearchRequest(filters=filters)

    def having(self, name: str, slug: str) -> str:
        """The address with one more speaker or topic, or with a period's other date."""
        added = [
            *(pair for pair in replace(self, page=1).parameters if name not in PERIOD or pair[0] != name),
            (name, slug),
        ]
        names = ("speaker", "topic", *PERIOD)
        return f"{self.path}?{urlencode(sorted(added, key=lambda pair: (names.index(pair[0]), pair[1])))}"


def read(parameters: Parameters, path: str) -> Comparison:
    """Never raises; what cannot be used is among `notes` or `unclear`."""
    speakers, unclear_speakers, speaker_notes = _records(Speaker, "speaker", parameters)
    topics, unclear_topics, topic_notes = _records(Topic, "topic", parameters)
    notes = [*speaker_notes, *topic_notes]
    if len(speakers) == MOST and len(topics) == MOST:
        notes.append(f"Two speakers are compared on one topic: “{topics[1].name}” was left out.")
        topics = topics[:1]
    typed = {name: key for name in PERIOD for key in map(clean, parameters.get(name, ())) if key}
    dated = without_bad_dates(SearchRequest(filters={name: (key,) for name, key in typed.items()}))
    faults = set(map(dates.fault, typed.values()))
    notes += [note for note in dated.notes if note not in faults]
    found = Comparison(
        path=path,
        speakers=tuple(sorted(speakers, key=lambda speaker: speaker.slug)),
        topics=tuple(sorted(topics, key=lambda topic: topic.slug)),
        period={name: keys[0] for name, keys in dated.filters.items()},
        page=page_number(parameters),
        typed=typed,
        notes=(*notes, *unknown_parameters(parameters, {"speaker", "topic", "page", *PERIOD})),
    )
    offered = [
        Unclear(name, typed, fits, tuple(Option(record.name, found.having(name, record.slug)) for record in records))
        for name, typed, fits, records in (*unclear_speakers, *unclear_topics)
    ]
    return replace(found, unclear=tuple(offered))


_Unclear = tuple[str, str, bool, Sequence[Any]]


def _records(model: type[Any], name: str, parameters: Parameters) -> tuple[list[Any], list[_Unclear], list[str]]:
    """The first records named, each once; what is unclear; and what to say about the rest."""
    named_once = list(filter(None, map(clean, parameters.get(name, ()))))
    found: list[Any] = []
    unclear: list[_Unclear] = []
    notes: list[str] = []
    for typed in named_once[:MOST]:
        fitting = _fitting(model, typed)
        if len(fitting) != 1:
            nearly = fitting or [record for record, _name in records_alike(typed) if isinstance(record, model)]
            unclear.append((name, typed, bool(fitting), nearly[:MOST_OFFERED]))
        elif fitting[0] in found:
            notes.append(f"“{fitting[0].name}” was chosen twice: choose another one to compare with.")
        else:
            found += fitting
    if left := named_once[MOST:]:
        notes.append(
            f"Two {name}s at most can be compared: “{left[0]}”{' and others were' if left[1:] else ' was'} left out."
        )
    return found, unclear, notes


def _fitting(model: type[Any], typed: str) -> list[Any]:
    """The record with that slug, an old one included, else those with that name or with its words in one."""
    if record := model.objects.filter(slug=typed.lower()).first():
        return [record]
    if old := OldSlug.objects.of(model).filter(slug=typed.lower()).first():
        return [old.record]
    slugs = named(model, typed)
    return list(model.objects.filter(slug__in=slugs))
