"""How a source and its reading travel between two processes: length, then JSON; a source's bytes follow it."""

import json
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import time
from typing import Any

from statements.ingest.readers.values import Reading, Source, Unreadable
from statements.ingest.values import Document

_LENGTH = struct.Struct(">I")


@dataclass(frozen=True)
class Limits:
    """What reading one source may take."""

    seconds: int = 15
    """Of the processor."""
    wall_seconds: float = 40
    """On a machine that has other things to do."""
    memory: int = 1_000_000_000
    """Of addresses, in bytes: what is really used is a good deal less."""


def request(source: Source, limits: Limits) -> bytes:
    about = {**asdict(source), **asdict(limits), "content": len(source.content)}
    return _framed(about) + source.content


def receive_request(read: Callable[[int], bytes]) -> tuple[Source, Limits]:
    about = receive(read)
    limits = Limits(about["seconds"], about["wall_seconds"], about["memory"])
    content = read(about["content"])
    return Source(content, about["name"], about["media_type"], about["address"]), limits


def answer(outcome: Reading | Unreadable) -> bytes:
    if isinstance(outcome, Unreadable):
        return _framed({"unreadable": str(outcome)})
    at = outcome.document.published_time
    fields = {**asdict(outcome.document), "published_time": at.isoformat() if at else None}
    return _framed({"reader": outcome.reader, "document": fields})


def reading_in(outcome: dict[str, Any]) -> Reading:
    """Raises Unreadable if that is the answer."""
    if "unreadable" in outcome:
        raise Unreadable(outcome["unreadable"])
    fields = outcome["document"]
    at = fields.pop("published_time")
    return Reading(Document(**fields, published_time=time.fromisoformat(at) if at else None), outcome["reader"])


def _framed(value: dict[str, Any]) -> bytes:
    # ASCII: half of a surrogate pair, which a hostile source may hold, passes as well.
    content = json.dumps(value).encode("ascii")
    return _LENGTH.pack(len(content)) + content


def receive(read: Callable[[int], bytes]) -> dict[str, Any]:
    (length,) = _LENGTH.unpack(read(_LENGTH.size))
    value: dict[str, Any] = json.loads(read(length))
    return value
