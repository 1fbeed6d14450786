"""Readers: the bytes of one article to a document, and a container to its articles."""

from statements.ingest.readers.guard import read_guarded
from statements.ingest.readers.values import MOST_BYTES, Captured, Reading, Source, Unreadable
from statements.ingest.readers.warc import articles_in, holds_articles

__all__ = ["Captured", "Reading", "Unreadable", "articles_in", "holds_articles", "read_bytes"]


def read_bytes(content: bytes, name: str = "", media_type: str = "", address: str = "") -> Reading:
    """Raises Unreadable, whose message is for the editor."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"This is larger than the {MOST_BYTES // 1_000_000} MB an article may have.")
    return read_guarded(Source(content, name, media_type, address))
