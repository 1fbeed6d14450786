"""What the steps of reading a text hand to one another. Every offset counts characters of the text as stored."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Nature(StrEnum):
    """What a stretch in quotation marks is."""

    SPEECH = "speech"
    TITLE = "title"
    TERM = "term"
    NICKNAME = "nickname"


class Kind(StrEnum):
    """Kind of speech, in the words of the record."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class MentionKind(StrEnum):
    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


@dataclass(frozen=True)
class Quotation:
    """A stretch in quotation marks: `start` and `end` without the marks, `outer_start` and `outer_end` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    nature: Nature = Nature.SPEECH
    depth: int = 0
    closed: bool = True
    continues: bool = False
    """Whether it goes on with the quotation of the paragraph before, which was left open on purpose."""


@dataclass(frozen=True)
class Mention:
    """Words of the text that stand for a speaker; the head is the word that carries them (“spokesman”)."""

    start: int
    end: int
    head_start: int
    head_end: int
    text: str
    kind: MentionKind


@dataclass(frozen=True)
class Figure:
    """Who or what is spoken of in one article under one or more mentions."""

    name: str
    """The fullest form in which the article gives the name; empty if it gives none."""
    is_person: bool
    gender: str = ""
    """“f”, “m”, or empty where the article does not tell."""
    roles: tuple[str, ...] = ()
    """Offices and descriptions the article gives, as printed: “Kremlin spokesman”."""
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class Attribution:
    """One stretch of speech and who is said to have said it."""

    kind: Kind
    start: int
    end: int
    """Of the quoted words without marks; of indirect speech, the whole content."""
    content_start: int
    content_end: int
    """The whole content, its unquoted parts too."""
    source: Mention | None = None
    cue: tuple[int, int] | None = None
    figure: Figure | None = None
    """None where the article does not tell, or not clearly."""
    rule: str = ""
    evidence: str = ""
    """For the editor, in words: “after the quotation: Ada Example said”."""
    probability: float = 0.0
    """That span and speaker are both right."""
    words: tuple[tuple[int, int], ...] = ()
    """Where the words to propose stand, if that is not the span or the content: less what a narrator puts in between,
    or with the verb without which it would say something else: “denied that …”."""


@dataclass(frozen=True)
class Document:
    """What a reader takes from the bytes of one article: only what the source says, the rest is empty."""

    text: str
    """Paragraphs with an empty line between them."""
    headline: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    """A partial date as `statements.dates` reads it."""
    published_time: time | None = None
    published_zone: str = ""
    language: str = ""
    address: str = ""
    dateline: str = ""
    """As printed, where the day or the outlet is read from it."""


@dataclass(frozen=True)
class Circumstances:
    """What is known of an article beside its text."""

    language: str = ""
    published: date | None = None
    outlet: str = ""
    headline: str = ""
