"""HTTP responses as web archives keep them: status, type and the body as it was before it was sent."""

from dataclasses import dataclass

from statements.ingest.readers.compression import transferred
from statements.ingest.readers.values import MOST_BYTES, Unreadable

_ARTICLE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_MOST_HEADERS = 64_000


@dataclass(frozen=True)
class Response:
    status: int
    headers: dict[str, str]
    sent: bytes
    """The body with its transfer and content codings."""

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "")


def parsed(block: bytes) -> Response:
    """Raises ValueError for what is no HTTP response."""
    head, blank, sent = _divided(block)
    status_line, *lines = head.decode("latin-1").splitlines()
    version, status, *_ = status_line.split(" ", 2)
    if not version.startswith("HTTP/") or not blank:
        raise ValueError("no HTTP response")
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return Response(int(status), headers, sent)


def is_article(response: Response) -> bool:
    """As far as its status and its type say."""
    media_type = response.media_type.partition(";")[0].strip().lower()
    return response.status == 200 and (media_type in _ARTICLE_TYPES or not media_type)


def body(response: Response) -> bytes:
    """Raises Unreadable."""
    sent = response.sent
    if "chunked" in response.headers.get("transfer-encoding", "").lower():
        sent = _dechunked(sent)
    content = transferred(sent, response.headers.get("content-encoding", ""))
    if len(content) > MOST_BYTES:
        raise Unreadable(f"This is larger than the {MOST_BYTES // 1_000_000} MB an article may have.")
    return content


def beginning_of_large(beginning: bytes) -> bytes:
    """The headers of a response beyond bounds, if it is none of the types read here. Raises Unreadable if it is."""
    response = parsed(beginning)
    if is_article(response):
        raise Unreadable(f"This is larger than the {MOST_BYTES // 1_000_000} MB an article may have.")
    return beginning


def _divided(block: bytes) -> tuple[bytes, bytes, bytes]:
    """Headers, the empty line after them, the body."""
    found = [(place, mark) for mark in (b"\r\n\r\n", b"\n\n") if (place := block.find(mark, 0, _MOST_HEADERS)) >= 0]
    if not found:
        return block[:_MOST_HEADERS], b"", b""
    place, mark = min(found)
    return block[:place], mark, block[place + len(mark) :]


def _dechunked(sent: bytes) -> bytes:
    """The chunks joined; a body that is in no chunks is as it was: many crawlers keep the header after joining them."""
    content, place = bytearray(), 0
    while True:
        end = sent.find(b"\r\n", place, place + 64)
        size = _chunk_size(sent[place:end]) if end >= 0 else None
        if size is None:
            return bytes(content) if content else sent
        if size == 0:
            return bytes(content)
        content += sent[end + 2 : end + 2 + size]
        place = end + 2 + size + 2


def _chunk_size(line: bytes) -> int | None:
    try:
        size = int(line.partition(b";")[0].strip(), 16)
    except ValueError:
        return None
    return size if size >= 0 else None
