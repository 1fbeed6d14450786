"""What comes in: the bytes of one source with what is known about them, and what an editor says of it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from statements.models import Outlet


@dataclass(frozen=True)
class Delivery:
    content: bytes
    name: str = ""
    """Of the file, or of the web archive, if it came in one."""
    media_type: str = ""
    address: str = ""
    retrieved: datetime | None = None
    """When it was taken from its address."""

    @property
    def label(self) -> str:
        return ", ".join(filter(None, (self.name, self.address))) or "pasted text"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Typed:
    """What an editor says about a source; it goes before what the source says."""

    headline: str = ""
    outlet: Outlet | None = None
    published: str = ""
    language: str = ""
