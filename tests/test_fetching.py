"""The guarded fetcher: what it refuses before it connects, and what it makes of servers that misbehave."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from statements.ingest.importing import fetching
from statements.ingest.importing.addresses import Refused
from statements.ingest.importing.fetching import Fetcher, NotFetched, fetch
from tests.test_addresses import HOSTILE

Server = Callable[..., Fetcher]

PUBLIC = "93.184.216.34"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\n\r\nhello"


@pytest.fixture
def no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> None:
        pytest.fail(f"A connection was made: {args[1:]}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture
def server() -> Iterator[Server]:
    """A fetcher whose every name leads to a server of the test that gives the answers in their order."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]

    def serve(*answers: bytes | Callable[[socket.socket], None], **settings: Any) -> Fetcher:
        threading.Thread(target=_answer, args=(listening, answers), daemon=True).start()
        return Fetcher(
            look_up=lambda host, asked: [PUBLIC],
            connect=lambda host, asked, seconds: socket.create_connection(("127.0.0.1", port), seconds),
            **settings,
        )

    yield serve
    listening.close()


def _answer(listening: socket.socket, answers: tuple[bytes | Callable[[socket.socket], None], ...]) -> None:
    for answer in answers:
        connection, _ = listening.accept()
        with connection:
            connection.recv(65_536)
            try:
                answer(connection) if callable(answer) else connection.sendall(answer)
            except OSError:
                pass


def redirect(to: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode()


@pytest.mark.usefixtures("no_connection")
@pytest.mark.parametrize("address", HOSTILE)
def test_no_connection_is_made_for_a_hostile_address(address: str) -> None:
    with pytest.raises(Refused):
        fetch(address)


@pytest.mark.usefixtures("no_connection")
@pytest.mark.parametrize("found", ["10.0.0.1", "::1", "100.64.3.4", "::ffff:10.0.0.1", "64:ff9b::a00:1", "fe80::1%lo"])
def test_a_name_that_leads_inside_is_refused(found: str) -> None:
    with pytest.raises(Refused, match=r"paper\.example leads into a private"):
        Fetcher(look_up=lambda host, port: [found]).fetch("http://paper.example/")


@pytest.mark.usefixtures("no_connection")
def test_one_inner_address_among_public_ones_refuses_the_name() -> None:
    with pytest.raises(Refused):
        Fetcher(look_up=lambda host, port: [PUBLIC, "192.168.0.1"]).fetch("http://paper.example/")


@pytest.mark.usefixtures("no_connection")
def test_a_name_that_is_not_known_is_said() -> None:
    def fail(host: str, port: int) -> list[str]:
        raise socket.gaierror("unknown")

    with pytest.raises(NotFetched, match="could not be found"):
        Fetcher(look_up=fail).fetch("http://paper.example/")


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    asked: list[str] = []
    answers = iter([[PUBLIC], ["127.0.0.1"]])

    def connect(address: str, port: int, seconds: float) -> socket.socket:
        asked.append(address)
        raise ConnectionRefusedError("nobody there")

    with pytest.raises(NotFetched, match="nobody there"):
        Fetcher(look_up=lambda host, port: next(answers), connect=connect).fetch("http://paper.example/")
    assert asked == [PUBLIC]


def test_a_page_comes_with_its_type_and_address(server: Server) -> None:
    fetched = server(PAGE).fetch(" http://paper.example/a?b=c ")
    assert (fetched.content, fetched.media_type) == (b"hello", "text/html; charset=utf-8")
    assert fetched.address == "http://paper.example/a?b=c"


def test_three_redirects_are_followed(server: Server) -> None:
    steps = [redirect("/b"), redirect("http://other.example/c"), redirect("d")]
    assert server(*steps, PAGE).fetch("http://paper.example/a").address == "http://other.example/d"


def test_a_fourth_redirect_is_not_followed(server: Server) -> None:
    with pytest.raises(NotFetched, match="more than 3 times"):
        server(*[redirect("/b")] * 4).fetch("http://paper.example/a")


@pytest.mark.parametrize("inside", ["http://127.0.0.1/", "http://[::1]/", "file:///etc/passwd", "http://a@b.example/"])
def test_a_redirect_is_checked_like_the_first_address(server: Server, inside: str) -> None:
    with pytest.raises(Refused):
        server(redirect(inside)).fetch("http://paper.example/")


def test_a_redirect_to_a_name_that_leads_inside_is_refused(server: Server) -> None:
    outside = server(redirect("http://inner.example/"))
    names = {"paper.example": [PUBLIC], "inner.example": ["10.1.2.3"]}
    with pytest.raises(Refused, match=r"inner\.example"):
        Fetcher(look_up=lambda host, port: names[host], connect=outside.connect).fetch("http://paper.example/")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "answered 404 Not Found"),
        (b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "does not say to which"),
        (b"not a web server at all\r\n\r\n", "did not answer as a web server does"),
        (b"", "did not answer as a web server does"),
        (b"HTTP/1.1 200 OK\r\n" + b"X-Many: 1\r\n" * 200 + b"\r\n", "did not answer as a web server does"),
        (b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 70_000 + b"\r\n\r\n", "did not answer as a web server does"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx", "packed as 'br'"),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip", "did not answer as a web server does"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort", "broke off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "did not answer as a web server does"),
    ],
)
def test_a_server_that_misbehaves_is_said_in_words(server: Server, answer: bytes, told: str) -> None:
    with pytest.raises(NotFetched, match=told):
        server(answer).fetch("http://paper.example/")


def test_a_packed_page_is_unpacked(server: Server) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"hello" * 10_000)
    assert server(body).fetch("http://paper.example/").content == b"hello" * 10_000


def test_a_page_that_breaks_off_in_its_packing_is_refused(server: Server) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(range(256)) * 40)[:-20]
    with pytest.raises(NotFetched, match="broke off"):
        server(body).fetch("http://paper.example/")


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_page_that_is_too_large_is_given_up(server: Server, encoding: str) -> None:
    body = b"a" * 3_000_000
    sent = gzip.compress(body) if encoding == "gzip" else body
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\n\r\n".encode()
    with pytest.raises(NotFetched, match="more than 2 million"):
        server(head + sent, most_bytes=2_000_000).fetch("http://paper.example/")


def drip(what: bytes) -> Callable[[socket.socket], None]:
    def slowly(connection: socket.socket) -> None:
        for _ in range(100):
            connection.sendall(what)
            time.sleep(0.05)

    return slowly


@pytest.mark.parametrize("what", [b"X", b"HTTP/1.1 200 OK\r\n", b"\0"])
def test_a_server_that_drips_is_left_when_the_time_is_over(server: Server, what: bytes) -> None:
    with pytest.raises(NotFetched, match=r"did not answer in whole within 0\.3 seconds"):
        server(drip(what), seconds=0.3).fetch("http://paper.example/")


def test_a_secure_server_that_never_shakes_hands_is_left(server: Server) -> None:
    with pytest.raises(NotFetched, match="within"):
        server(lambda connection: time.sleep(1), seconds=0.3).fetch("https://paper.example/")


def test_a_resolver_that_does_not_answer_is_left() -> None:
    def slowly(host: str, port: int) -> list[str]:
        time.sleep(1)
        return [PUBLIC]

    with pytest.raises(NotFetched, match="could not be found"):
        Fetcher(look_up=slowly, seconds=0.1).fetch("http://paper.example/")


def test_the_limits_are_those_that_were_promised() -> None:
    assert (fetching.SECONDS, fetching.BYTES, fetching.REDIRECTS) == (10, 20_000_000, 3)
