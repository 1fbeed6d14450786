"""Fetching an article from its address, guarded: nobody can make the archive talk to its own network.

A name is looked up once, every address it has must be public, and the connection goes to the address that was
checked: a second answer of the resolver is never asked for.
"""

import contextlib
import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urljoin

from statements.ingest.importing.addresses import Refused, Target, is_public, parse_address

SECONDS = 10.0
BYTES = 20_000_000
REDIRECTS = 3
HEADERS = {
    "User-Agent": "StatementArchive/1.0 (an archive of public statements; fetches single articles for its editors)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, identity;q=0.5",
    "Connection": "close",
}
_REDIRECT = {301, 302, 303, 307, 308}
_PIECE = 65_536

IPAddress = IPv4Address | IPv6Address


class NotFetched(Exception):
    """An address that could be asked and gave nothing usable; the message is for the editor."""


@dataclass(frozen=True)
class Fetched:
    content: bytes
    media_type: str
    """As the server names it, with its character set."""
    address: str
    """After redirects."""
    retrieved: datetime


def look_up(host: str, port: int) -> Sequence[str]:
    """Every address of a host. Raises OSError."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def connect(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection((address, port), seconds)


@dataclass(frozen=True)
class Fetcher:
    """What is asked of the network, and what is let through."""

    look_up: Callable[[str, int], Sequence[str]] = look_up
    is_permitted: Callable[[IPAddress], bool] = is_public
    connect: Callable[[str, int, float], socket.socket] = connect
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context
    seconds: float = SECONDS
    most_bytes: int = BYTES

    def fetch(self, address: str) -> Fetched:
        """Raises Refused for an address that is not asked, NotFetched for one that was asked in vain."""
        deadline = time.monotonic() + self.seconds
        target = parse_address(address.strip())
        for _ in range(REDIRECTS + 1):
            with self._asked(target, deadline) as response:
                if response.status not in _REDIRECT:
                    return self._taken(response, target)
                target = _next(target, response.headers.get("Location", ""))
        raise NotFetched(f"The address leads on to another one more than {REDIRECTS} times.")

    @contextlib.contextmanager
    def _asked(self, target: Target, deadline: float) -> Iterator[http.client.HTTPResponse]:
        try:
            with self._connected(target, deadline) as connection:
                connection.request("GET", target.path, headers={"Host": target.authority, **HEADERS})
                yield connection.getresponse()
                if time.monotonic() >= deadline:
                    raise TimeoutError  # A page without a length that was cut off looks whole.
        except (OSError, http.client.HTTPException, zlib.error) as error:
            if time.monotonic() >= deadline:
                raise NotFetched(f"{target.host} did not answer in whole within {self.seconds:g} seconds.") from error
            raise NotFetched(f"{target.host} did not answer as a web server does: {_reason(error)}.") from error

    @contextlib.contextmanager
    def _connected(self, target: Target, deadline: float) -> Iterator[http.client.HTTPConnection]:
        checked = self._checked_addresses(target, deadline)
        connected = self._secured(self.connect(checked[0], target.port, _left(deadline)), target)
        # A timeout is for one packet; the whole, handshake and headers too, ends when its time is over.
        end = threading.Timer(_left(deadline), _cut, (connected,))
        end.daemon = True
        end.start()
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = connected
        try:
            if isinstance(connected, ssl.SSLSocket):
                connected.do_handshake()
            yield connection
        finally:
            end.cancel()
            connection.close()

    def _secured(self, plain: socket.socket, target: Target) -> socket.socket:
        if target.scheme != "https":
            return plain
        return self.context().wrap_socket(plain, server_hostname=target.host, do_handshake_on_connect=False)

    def _checked_addresses(self, target: Target, deadline: float) -> list[str]:
        found = _in_time(lambda: self.look_up(target.host, target.port), _left(deadline))
        if not found:
            raise NotFetched(f"{target.host} could not be found.")
        if not all(self.is_permitted(ip_address(address)) for address in found):
            raise Refused(f"{target.host} leads into a private or reserved network.")
        return list(found)

    def _taken(self, response: http.client.HTTPResponse, target: Target) -> Fetched:
        if response.status != 200:
            raise NotFetched(f"{target.host} answered {response.status} {response.reason}".rstrip() + ".")
        content = self._read(response)
        media_type = response.headers.get("Content-Type", "")
        return Fetched(content, media_type, target.address, datetime.now(UTC))

    def _read(self, response: http.client.HTTPResponse) -> bytes:
        unpacking = _unpacking(response.headers.get("Content-Encoding", ""))
        content = bytearray()
        while piece := response.read1(_PIECE):
            while piece:
                content += unpacking.decompress(piece, _PIECE) if unpacking else piece
                piece = unpacking.unconsumed_tail if unpacking else b""
                if len(content) > self.most_bytes:
                    raise NotFetched(f"The page has more than {self.most_bytes // 1_000_000} million bytes.")
        if response.length or unpacking and not unpacking.eof:
            raise NotFetched("The page broke off before its end.")
        return bytes(content)


def fetch(address: str) -> Fetched:
    """Raises Refused or NotFetched, each with a message for the editor."""
    return Fetcher().fetch(address)


def _next(target: Target, location: str) -> Target:
    if not location:
        raise NotFetched(f"{target.host} sends on to another address and does not say to which.")
    following = parse_address(urljoin(target.address, location))
    if (target.scheme, following.scheme) == ("https", "http"):
        raise Refused(f"{target.host} leads on to an address that is not secured.")
    return following


def _unpacking(encoding: str) -> "zlib._Decompress | None":
    if encoding.lower() in ("", "identity"):
        return None
    if encoding.lower() not in ("gzip", "x-gzip", "deflate"):
        raise NotFetched(f"The page is packed as {encoding[:40]!r}, which cannot be read here.")
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)


def _in_time(ask: Callable[[], Sequence[str]], seconds: float) -> Sequence[str]:
    """What a call gives that cannot be told to hurry; empty if it fails or takes longer."""
    answer: list[str] = []

    def wait() -> None:
        with contextlib.suppress(OSError, UnicodeError):
            answer.extend(ask())

    asking = threading.Thread(target=wait, daemon=True)
    asking.start()
    asking.join(seconds)
    return list(answer)


def _left(deadline: float) -> float:
    return max(0.001, deadline - time.monotonic())


def _cut(connected: socket.socket) -> None:
    with contextlib.suppress(OSError):
        # Not the secured socket's own shutdown, which would drop its cipher under the reading thread's hands.
        socket.socket.shutdown(connected, socket.SHUT_RDWR)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    return str(error).strip().rstrip(".") or type(error).__name__
