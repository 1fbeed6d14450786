"""What goes on a card, and where."""

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True)
class Card:
    """What a card says about one statement, in words."""

    words: str
    language: str
    language_name: str
    quoted: bool
    """Whether the words are the speaker's own from end to end, and so stand in quotation marks."""
    signs: tuple[str, ...]
    """What has to be known about the words before they are read: “Paraphrase”, “Disputed”."""
    who: str
    office: str
    when: str
    number: int
    address: str
    """Empty where the archive has none that leads there from anywhere; the number then says which statement it is."""


@dataclass(frozen=True)
class Line:
    """A line of text and its baseline."""

    text: str
    y: float
    size: float
    ink: str
    language: str = ""
    at_end: bool = False
    """Whether it ends at the right edge."""


@dataclass(frozen=True)
class Picture:
    """The lines of a card; `alt` says in words what they show."""

    lines: tuple[Line, ...]
    alt: str
