"""Bombs: what they cost, and what the editor is told."""

import os
import threading
import time
from pathlib import Path

import pytest

from statements.ingest.readers import Unreadable, guard, read_bytes
from statements.ingest.readers.frames import Limits
from statements.ingest.readers.guard import read_guarded
from statements.ingest.readers.values import Source
from tests.child import python
from tests.reader_samples import BODY, HEADLINE, TEXT, Archive, page, pdf, saved_page

pytestmark = pytest.mark.once

WORDS = b"Ada Example said that the talks would be resumed. " * 20
SHORT = Limits(seconds=2, wall_seconds=30, memory=600_000_000)

BOMBS = {
    "deep elements": b"<html><body>" + b"<div>" * 300_000 + WORDS,
    "deep tables": b"<html><body>" + b"<table><tr><td>" * 100_000 + WORDS,
    "many elements": b"<html><body>" + b"<b></b>" * 2_800_000 + WORDS,
    "many attributes": b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">" + WORDS,
    "one long attribute": b'<html><body><p title="' + b"a" * 19_000_000 + b'">' + WORDS,
    "deep linked data": b'<html><head><script type="application/ld+json">' + b"[" * 2_000_000 + b"</script></head><body><p>" + WORDS,
    "wide linked data": b'<html><head><script type="application/ld+json">[' + b"[[]]," * 2_000_000 + b"[]]</script></head><body><p>" + WORDS,
    "entities": b"<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><html><body><p>" + b"&b;" * 100_000 + WORDS,
    "open comment": b"<html><body><p>" + WORDS + b"<!--" * 2_000_000,
    "open tags": b"<html><body><p>" + b"<" * 350_000 + WORDS,
    "deep saved page": saved_page("x").replace(b"text/html\r\n", b"multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: " * 20_000 + b"text/html\r\n"),
    "pdf stream": pdf(["A line"], extra=b" " * 300_000_000),
    "pdf operators": pdf(["A line"], extra=b"BT /F 1 Tf (a) Tj ET\n" * 2_000_000),
    "long line": b"word " * 3_900_000,
    "one word": b"a" * 19_000_000,
    "many lines": b"a\n" * 900_000,
    "blank lines": b"a" + b"\n \t" * 6_000_000 + b"a",
    "hyphens": b"a-\n" * 600_000,
    "dates": b"28.02.2023 " * 180_000,
}  # fmt: skip


def processes() -> list[int]:
    return [child._process.pid for child in guard._idle]


def most_memory(pid: int) -> int:
    """Kilobytes a process ever held."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0])


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_read_or_refused_in_bounded_time_and_memory(bomb: str) -> None:
    started = time.monotonic()
    try:
        assert len(read_guarded(Source(BOMBS[bomb]), SHORT).document.text) <= 2_000_000
    except Unreadable:
        pass
    assert time.monotonic() - started < 30
    assert all(most_memory(pid) < 700_000 for pid in processes())


def test_after_a_bomb_the_next_article_is_read() -> None:
    with pytest.raises(Unreadable, match="takes longer"):
        read_guarded(Source(BOMBS["many attributes"]), Limits(seconds=1, memory=600_000_000))
    assert read_bytes(TEXT.encode()).document.text == TEXT


def test_memory_has_its_limit() -> None:
    with pytest.raises(Unreadable, match="more memory"):
        read_guarded(Source(BOMBS["wide linked data"]), Limits(memory=350_000_000))


@pytest.mark.parametrize("kind", ["text", "page", "pdf"])
def test_a_long_article_is_read_in_a_few_seconds(kind: str) -> None:
    parts = [f"Part {n}: {part}" for n in range(2400) for part in BODY]
    contents = {
        "text": "\n\n".join(parts).encode(),
        "page": page(body="".join(f"<p>{part}</p>" for part in parts)).encode(),
        "pdf": pdf(*[parts[start : start + 48] for start in range(0, 9600, 48)]),
    }
    started = time.monotonic()
    assert len(read_bytes(contents[kind]).document.text) > 890_000
    assert time.monotonic() - started < 20


def test_a_process_is_kept_for_the_next_article() -> None:
    read_bytes(TEXT.encode())
    before = processes()
    read_bytes(page().encode())
    assert processes() == before != []


def test_a_process_that_went_of_its_own_accord_is_replaced() -> None:
    read_bytes(TEXT.encode())
    child = guard._idle[0]
    assert child._process.stdin
    child._process.stdin.close()
    child._process.wait()
    reading, writing = os.pipe()
    os.close(reading)
    child._process.stdin = os.fdopen(writing, "wb")
    assert read_bytes(TEXT.encode()).document.headline == HEADLINE


def test_threads_do_not_get_one_anothers_articles() -> None:
    found: dict[int, str] = {}

    def read(number: int) -> None:
        found[number] = read_bytes(f"Talks {number}\n\n{BODY[0]}".encode()).document.headline

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: f"Talks {number}" for number in range(4)}


def test_readers_reach_no_network(tmp_path: Path) -> None:
    code = (
        "import socket, sys\n"
        "from statements.ingest.readers import child\n"
        "sys.addaudithook(child._forbid)\n"
        "for call in (socket.socket, lambda: socket.getaddrinfo('localhost', 80)):\n"
        "    try: call()\n"
        "    except RuntimeError as error: print(error)\n"
    )
    lines = python("-c", code, var=tmp_path).stdout.splitlines()
    assert len(lines) == 2
    assert all(line.endswith("is not for readers") for line in lines)


@pytest.mark.parametrize(
    "inside",
    [
        "b'WARC/1.0\\r\\n' + b'a' * 300_000_000",
        "b'WARC/1.0\\r\\n' + b'a: b\\r\\n' * 50_000_000",
        "b'WARC/1.0\\r\\n' + b'\\r\\n' * 150_000_000",
    ],
)
def test_an_archive_of_headers_without_end_takes_no_memory(tmp_path: Path, inside: str) -> None:
    path = tmp_path / "bomb.warc.gz"
    python("-c", f"import gzip; gzip.open({str(path)!r}, 'wb', 1).write({inside})", var=tmp_path)
    code = (
        "import resource, sys; from statements.ingest.readers import articles_in\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))\n"
        f"print(list(articles_in({str(path)!r}, '', lambda label, message: print(message))))\n"
    )
    done = python("-c", code, var=tmp_path)
    assert done.stdout.endswith("[]\n")
    assert done.stderr == ""


def test_a_large_archive_is_read_as_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "large.warc.gz"
    film = Archive().add(b"a" * 19_000_000, media_type="video/mp4").content
    path.write_bytes(film * 40 + Archive().add(page().encode()).content)
    code = (
        "import resource; from statements.ingest.readers import articles_in\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))\n"
        f"print(len(list(articles_in({str(path)!r}))))\n"
    )
    assert python("-c", code, var=tmp_path).stdout == "1\n"
