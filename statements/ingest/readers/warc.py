"""Web archives (WARC): each article in them, one after the other, whatever the size of the whole."""

import contextlib
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from statements.ingest.readers import responses
from statements.ingest.readers.compression import GZIP
from statements.ingest.readers.kinds import is_warc
from statements.ingest.readers.values import MOST_BYTES, Captured, Unreadable
from statements.ingest.readers.warc_records import Records, next_start

Fault = Callable[[str, str], None]
"""Called with a label and a message for each record that could not be read."""

_NONE = "This is no web archive: it does not begin as one."
_MOST_RECORD = MOST_BYTES + 100_000
_MOST_RESTARTS = 200
"""In a row, without one good record between them."""


def holds_articles(head: bytes, name: str = "") -> bool:
    """Whether a source that begins with these bytes is a container, for `articles_in`, and not one article."""
    if head.startswith(GZIP):
        return name.lower().endswith(".warc.gz") or is_warc(_first_unpacked(head))
    return is_warc(head)


def articles_in(source: Path | str | IO[bytes], name: str = "", on_fault: Fault | None = None) -> Iterator[Captured]:
    """Web pages, PDFs and plain texts that were received whole. Raises Unreadable if it is no web archive at all."""
    report = on_fault or (lambda label, message: None)
    with contextlib.ExitStack() as stack:
        stream = stack.enter_context(open(source, "rb")) if isinstance(source, Path | str) else source
        label = name or (str(source) if isinstance(source, Path | str) else "web archive")
        if _is_seekable(stream) and not holds_articles(_head(stream), label):
            raise Unreadable(_NONE)
        for record in _records(stream, label, report):
            yield from _article(record, label, report)


def _first_unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 64)
    except zlib.error:
        return b""


def _records(stream: IO[bytes], label: str, report: Fault) -> Iterator[ArcWarcRecord]:
    """Records of the archive; after a broken one it goes on at the next that begins."""
    start, restarts, any_record = 0, 0, _is_seekable(stream)
    while restarts <= _MOST_RESTARTS:
        records = Records(stream)
        try:
            for record in records:
                any_record, restarts = True, 0
                yield record
            break
        except (ArchiveLoadFailed, ValueError, EOFError, AttributeError, KeyError) as error:
            if not any_record:
                raise Unreadable(_NONE) from error
            if not restarts:
                report(
                    f"{label}, byte {records.offset}",
                    "A record is damaged; reading goes on at the next one that is whole.",
                )
        restarts += 1
        after = next_start(stream, max(start, records.offset) + 1)
        if after is None:
            break
        start = after
    else:
        report(label, "The rest of this web archive is too damaged to be read.")


def _is_seekable(stream: IO[bytes]) -> bool:
    return getattr(stream, "seekable", bool)()


def _head(stream: IO[bytes]) -> bytes:
    head = stream.read(4096)
    stream.seek(0)
    return head


def _article(record: ArcWarcRecord, label: str, report: Fault) -> Iterator[Captured]:
    """One article, or none."""
    if record.rec_type != "response":
        return
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    where = f"{label}, {address}"
    try:
        block = _block(record)
        response = responses.parsed(block) if address.startswith(("http://", "https://")) else None
        if response and responses.is_article(response) and urlsplit(address).path != "/robots.txt":
            content = responses.body(response)
            yield Captured(where, content, response.media_type, address, _retrieved(record.rec_headers))
    except (Unreadable, ValueError) as error:
        report(where, str(error) if isinstance(error, Unreadable) else "This record is damaged.")


def _block(record: Any) -> bytes:
    if not record.length:
        raise Unreadable("This record is damaged: it does not say how long it is.")
    if record.length > _MOST_RECORD:
        # It may be a film: only what calls itself an article is worth a word.
        return responses.beginning_of_large(record.raw_stream.read(20_000))
    block: bytes = record.raw_stream.read(record.length)
    if len(block) < record.length:
        raise Unreadable("This record is cut off.")
    return block


def _retrieved(headers: Any) -> datetime | None:
    try:
        when = datetime.fromisoformat(headers.get_header("WARC-Date") or "")
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
