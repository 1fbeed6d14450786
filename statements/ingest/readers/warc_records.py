"""warcio's iterator over records, with bounds: no header without end, no guess that hides damage."""

import zlib
from typing import IO, Any

from warcio.archiveiterator import WARCIterator
from warcio.bufferedreaders import DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed

from statements.ingest.readers.compression import GZIP

_BLOCK = 16_384
_MOST_HEADERS = 256_000
"""Bytes of header lines and empty lines of one record."""


class Records(WARCIterator):
    """Records without their HTTP headers taken apart. `offset` is where the present one begins in the file."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(stream, no_record_parse=True)
        self.lines = _Reader(self.fh, block_size=_BLOCK)
        self.reader: Any = self.lines

    def _raise_invalid_gzip_err(self) -> None:
        """An archive in one piece of gzip can be read from its beginning as well as one in many."""

    def close(self) -> None:
        """Raises ArchiveLoadFailed where compressed data end in their middle, unless the last record shows it already."""
        unpacking = self.reader.decompressor if self.reader else None
        is_cut_short = self.record is not None and getattr(self.record.raw_stream, "limit", 0) > 0
        super().close()
        if unpacking and not unpacking.eof and not is_cut_short:
            raise ArchiveLoadFailed("compressed data end in their middle")

    def _consume_blanklines(self) -> tuple[bytes | None, int]:
        """As warcio does it, but what follows a record and is no empty line is damage."""
        empty = 0
        while line := self.lines.readline():
            if line.strip():
                if not empty and not self.lines.decompressor:
                    raise ArchiveLoadFailed("a record is longer than it says")
                return line, empty
            empty += len(line)
        return None, empty

    def _next_record(self, next_line: bytes | None) -> object:
        self.lines.left = _MOST_HEADERS
        return super()._next_record(next_line)


class _Reader(DecompressingBufferedReader):
    left = _MOST_HEADERS
    decompressor: Any
    is_packed = False
    """Once one member was, all that follows has to be."""

    def readline(self, length: int | None = None) -> bytes:
        line: bytes = super().readline(min(length or self.left, self.left))
        self.left -= len(line)
        if self.left <= 0:
            raise ArchiveLoadFailed("headers without end")
        return line

    def _decompress(self, data: bytes) -> bytes:
        if not self.decompressor or not data:
            return data
        try:
            unpacked: bytes = self.decompressor.decompress(data)
        except zlib.error as error:
            if self.is_packed or data.startswith(GZIP):
                raise ArchiveLoadFailed("damaged compression") from error
            self.decompressor = None
            return data
        self.is_packed = True
        return unpacked


def next_start(stream: IO[bytes], offset: int) -> int | None:
    """Where the next record seems to begin, the stream being set there; None if nowhere, or the stream goes on only."""
    try:
        stream.seek(0)
        mark = GZIP if stream.read(3) == GZIP else b"\nWARC/"
        stream.seek(offset)
    except (OSError, AttributeError):
        return None
    before = b""
    while block := stream.read(1 << 20):
        window = before + block
        if (place := window.find(mark)) >= 0:
            start = offset - len(before) + place + (0 if mark == GZIP else 1)
            stream.seek(start)
            return start
        before = window[-len(mark) :]
        offset += len(block)
    return None
