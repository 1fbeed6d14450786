"""Bounded decompression: gzip, deflate and brotli never yield more than one article may have."""

import zlib
from collections.abc import Callable
from typing import Any

import brotli

from statements.ingest.readers.values import MOST_BYTES, Unreadable

GZIP = b"\x1f\x8b\x08"
_MOST_MEMBERS = 1000
_TOO_LARGE = f"Unpacked it is larger than the {MOST_BYTES // 1_000_000} MB an article may have."
_DAMAGED = "Its compression is damaged or cut off."


def gunzipped(content: bytes) -> bytes:
    """The content of a gzip file of any number of members. Raises Unreadable, also where another archive is inside."""
    inside = _inflated(content, 16 + zlib.MAX_WBITS)
    if inside.startswith(GZIP):
        raise Unreadable("It is compressed several times over. Unpack it first.")
    return inside


def transferred(content: bytes, coding: str) -> bytes:
    """What was sent under a Content-Encoding. Raises Unreadable.

    Content that bears no sign of the coding stays as it is: many crawlers keep the header after unpacking.
    """
    for name in reversed([part.strip().lower() for part in coding.split(",") if part.strip()][:2]):
        content = _decoding(name)(content)
    return content


def _decoding(name: str) -> Callable[[bytes], bytes]:
    known: dict[str, Callable[[bytes], bytes]] = {
        "gzip": _http_gzip,
        "x-gzip": _http_gzip,
        "deflate": _deflate,
        "br": _brotli,
        "identity": lambda content: content,
    }
    if name not in known:
        raise Unreadable(f"It was sent in a compression that is not read here ({name[:20]}).")
    return known[name]


def _http_gzip(content: bytes) -> bytes:
    return _inflated(content, 16 + zlib.MAX_WBITS) if content.startswith(GZIP) else content


def _deflate(content: bytes) -> bytes:
    """With the zlib header of the standard, or without it, as some servers send it."""
    try:
        return _inflated(content, zlib.MAX_WBITS)
    except Unreadable as error:
        if str(error) == _TOO_LARGE:
            raise
    try:
        return _inflated(content, -zlib.MAX_WBITS)
    except Unreadable as error:
        if str(error) == _TOO_LARGE:
            raise
    return content


def _inflated(content: bytes, window: int) -> bytes:
    unpacked = bytearray()
    for _ in range(_MOST_MEMBERS):
        member: Any = zlib.decompressobj(window)
        try:
            unpacked += member.decompress(content, MOST_BYTES + 1 - len(unpacked))
        except zlib.error as error:
            raise Unreadable(_DAMAGED) from error
        if len(unpacked) > MOST_BYTES:
            raise Unreadable(_TOO_LARGE)
        if not member.eof:
            raise Unreadable(_DAMAGED)
        content = member.unused_data.lstrip(b"\0")
        if not content or not content.startswith(GZIP):
            return bytes(unpacked)
    raise Unreadable("It is compressed in too many pieces.")


def _brotli(content: bytes) -> bytes:
    decoder = brotli.Decompressor()
    try:
        unpacked: bytes = decoder.process(content, output_buffer_limit=MOST_BYTES + 1)
    except brotli.error:
        # Brotli has no mark of its own: what cannot be unpacked was not packed.
        return content
    if len(unpacked) > MOST_BYTES:
        raise Unreadable(_TOO_LARGE)
    return unpacked if decoder.is_finished() else content
