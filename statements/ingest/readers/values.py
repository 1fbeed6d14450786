"""What readers take and give: a reading, a refusal in the editor's words, and the bounds that hold for every source."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from statements.ingest.values import Document

MOST_BYTES = 20_000_000
"""Of one article as it arrives, and again after decompression."""
MOST_CHARACTERS = 2_000_000
"""Of one article's text."""


class Unreadable(Exception):
    """No article could be taken from the bytes; the message is for the editor."""


@dataclass(frozen=True)
class Reading:
    document: Document
    reader: str
    """Name of the reader that took it: “plain text”, “web page”, …"""


@dataclass(frozen=True)
class Source:
    """The bytes of one article and what is known about them; every field but the first may be empty."""

    content: bytes
    name: str = ""
    media_type: str = ""
    address: str = ""


class Captured(NamedTuple):
    """One article out of a container."""

    label: str
    """For messages: the container's name and the article's address."""
    content: bytes
    media_type: str
    address: str
    retrieved: datetime | None
