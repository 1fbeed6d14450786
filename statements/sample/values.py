"""What a sample archive is made of, as values; records point at one another by their place in a list."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Name:
    """Another name, with its language."""

    text: str
    language: str = ""
    shared: bool = False


@dataclass(frozen=True)
class Country:
    code: str
    name: str
    adjective: str
    capital: str
    language: str


@dataclass(frozen=True)
class Office:
    title: str
    institution: str
    country: str
    start: str
    end: str


@dataclass(frozen=True)
class Speaker:
    """`surname` is how an article goes on naming the speaker; `active` are the first and last year of speaking."""

    slug: str
    name: str
    surname: str
    sort_name: str
    kind: str
    note: str
    language: str
    active: tuple[int, int]
    names: tuple[Name, ...]
    offices: tuple[Office, ...]
    silent: range = range(0)
    """Years without a word, between the first and the last."""


@dataclass(frozen=True)
class Outlet:
    """`holds_text` says whether the archive may keep what it publishes."""

    slug: str
    name: str
    kind: str
    country: str
    language: str
    note: str
    holds_text: bool

    @property
    def shows_text(self) -> bool:
        """Whether readers may see whole articles: agencies live by selling theirs."""
        return self.kind != "agency"


@dataclass(frozen=True)
class Action:
    kind: str
    date: str
    party: str = ""
    note: str = ""


@dataclass(frozen=True)
class Topic:
    slug: str
    name: str
    kind: str
    note: str
    broader: int | None = None
    formal_name: str = ""
    names: tuple[Name, ...] = ()
    parties: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class World:
    """Who and what there is before anybody speaks. A broader topic stands before its narrower ones."""

    speakers: tuple[Speaker, ...]
    outlets: tuple[Outlet, ...]
    topics: tuple[Topic, ...]
    places: tuple[str, ...]


@dataclass(frozen=True)
class Statement:
    """`days` are the first and last day on which it can have been said; `office` counts in the speaker's offices."""

    speaker: int
    wording: str
    language: str
    kind: str
    said: str
    state: str
    original_wording: str = ""
    original_language: str = ""
    translator: str = ""
    translation_status: str = ""
    occasion: str = ""
    venue_outlet: int | None = None
    place: str = ""
    office: int | None = None
    withdrawal_reason: str = ""
    standing: str = "accepted"
    standing_note: str = ""
    standing_source: str = ""
    further_speakers: tuple[int, ...] = ()
    topics: tuple[int, ...] = ()
    mentioned_topics: tuple[int, ...] = ()
    mentioned_speakers: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()


@dataclass(frozen=True)
class Report:
    """Of a statement by its place in the event; `passages` are stretches of the article's text."""

    statement: int
    kind: str
    wording: str
    language: str
    translator: str
    translation_status: str
    cue: str
    speaker_as_printed: str
    check: str
    passages: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Article:
    """`based_on` is the place of another article of the same event, before this one."""

    outlet: int
    kind: str
    headline: str
    byline: str
    language: str
    published: str
    published_on: date
    published_time: time | None
    credit: str
    text: str
    shown_whole: bool
    based_on: int | None
    reports: tuple[Report, ...]
    url: str = ""
    archived_url: str = ""


@dataclass(frozen=True)
class Correction:
    """What the statement with that number in its event was published as, and what was said when it was put right.

    `note` is what is signed under it, if anything; `days` is how long it stood.
    """

    statement: int
    before: Statement
    reason: str
    note: str
    days: int


@dataclass(frozen=True)
class Event:
    """An occasion on which somebody said things, with the articles that report them."""

    statements: tuple[Statement, ...]
    articles: tuple[Article, ...]
    corrections: tuple[Correction, ...] = ()
