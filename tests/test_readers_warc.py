"""Web archives: each article in them, and what is passed over."""

import gzip
import io
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.ingest.readers import Captured, Unreadable, articles_in, holds_articles
from tests.reader_samples import TEXT, Archive, page, pdf, zeros_packed

pytestmark = pytest.mark.once

PAGE = page().encode()
SITE = "https://placeholder.example"


def captured(content: bytes) -> tuple[list[Captured], list[tuple[str, str]]]:
    faults: list[tuple[str, str]] = []
    found = list(articles_in(io.BytesIO(content), "news.warc", lambda label, message: faults.append((label, message))))
    return found, faults


def addresses(content: bytes) -> list[str]:
    return [article.address.removeprefix(f"{SITE}/") for article in captured(content)[0]]


def three(gzipped: bool) -> list[bytes]:
    return [Archive(gzipped).add(PAGE, f"{SITE}/{number}").content for number in (1, 2, 3)]


@pytest.mark.parametrize("gzipped", [True, False])
def test_each_article_comes_with_what_is_known_of_it(gzipped: bool) -> None:
    (article,), faults = captured(Archive(gzipped).add(PAGE, f"{SITE}/1").content)
    assert article == (
        f"news.warc, {SITE}/1",
        PAGE,
        "text/html; charset=utf-8",
        f"{SITE}/1",
        datetime(2023, 3, 1, 8, 30, tzinfo=UTC),
    )
    assert faults == []


def test_pages_pdfs_and_plain_texts_are_articles() -> None:
    archive = Archive().add(PAGE, f"{SITE}/1").add(pdf(["A line"]), f"{SITE}/2", "application/pdf")
    assert addresses(archive.add(TEXT.encode(), f"{SITE}/3", "text/plain").content) == ["1", "2", "3"]


def test_everything_else_is_passed_over_without_a_word() -> None:
    archive = (
        Archive().add(b"GET / HTTP/1.1", f"{SITE}/1", kind="request").add(PAGE, f"{SITE}/2", status="404 Not Found")
    )
    archive.add(PAGE, f"{SITE}/3", status="301 Moved").add(b"x", f"{SITE}/4", "image/png").add(
        b"x", f"{SITE}/robots.txt", "text/plain"
    )
    assert captured(archive.add(b"a" * 21_000_000, f"{SITE}/5", "video/mp4").content) == ([], [])


@pytest.mark.parametrize(
    ("coding", "sent"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("br", brotli.compress(PAGE)),
        ("gzip", PAGE),
        ("br", PAGE),
        ("identity", PAGE),
    ],
)
def test_a_body_is_what_it_was_before_it_was_sent(coding: str, sent: bytes) -> None:
    (article,), _ = captured(Archive().add(sent, Content_Encoding=coding).content)
    assert article.content == PAGE


@pytest.mark.parametrize("sent", [b"%x\r\n%s\r\n5;x=y\r\nhello\r\n0\r\n\r\n" % (len(PAGE), PAGE), PAGE + b"hello"])
def test_chunks_are_joined(sent: bytes) -> None:
    (article,), _ = captured(Archive().add(sent, Transfer_Encoding="chunked").content)
    assert article.content == PAGE + b"hello"


@pytest.mark.parametrize(
    ("sent", "coding", "words"),
    [
        (zeros_packed(30_000_000), "gzip", "larger than the 20 MB"),
        (zlib.compress(b"a" * 30_000_000), "deflate", "larger than the 20 MB"),
        (brotli.compress(b"a" * 30_000_000, quality=1), "br", "larger than the 20 MB"),
        (gzip.compress(PAGE)[:-20], "gzip", "damaged or cut off"),
        (PAGE, "zstd", "not read here"),
        (b"a" * 21_000_000, "", "larger than the 20 MB"),
    ],
)
def test_a_bad_body_is_reported_and_the_rest_goes_on(sent: bytes, coding: str, words: str) -> None:
    archive = Archive().add(PAGE, f"{SITE}/1").add(sent, f"{SITE}/2", Content_Encoding=coding).add(PAGE, f"{SITE}/3")
    found, ((label, message),) = captured(archive.content)
    assert [article.address for article in found] == [f"{SITE}/1", f"{SITE}/3"]
    assert label == f"news.warc, {SITE}/2"
    assert words in message


def test_a_damaged_record_is_reported_and_the_rest_goes_on() -> None:
    first, second, third = three(gzipped=True)
    found, faults = captured(first + second[:40] + b"#" * 40 + second[80:] + third)
    assert [article.address for article in found] == [f"{SITE}/1", f"{SITE}/3"]
    assert [message.startswith("A record is damaged") for _, message in faults] == [True]


@pytest.mark.parametrize("gzipped", [True, False])
def test_what_is_no_record_is_reported_and_the_rest_goes_on(gzipped: bool) -> None:
    first, second, third = three(gzipped)
    found, faults = captured(first + b"what is this\n" * 9 + second + third)
    assert [article.address[-1] for article in found] == ["1", "2", "3"]
    assert len(faults) == 1


def test_a_record_longer_than_it_says_is_no_end() -> None:
    first, second, third = three(gzipped=False)
    assert addresses(first + second.replace(b"</html>", b"</html>" + b"more" * 50) + third)[::2] == ["1", "3"]


@pytest.mark.parametrize("gzipped", [True, False])
def test_an_archive_cut_off_gives_what_is_whole(gzipped: bool) -> None:
    content = b"".join(three(gzipped))
    found, faults = captured(content[:-200])
    assert [article.address[-1] for article in found] == ["1", "2"]
    assert len(faults) == 1


def test_an_archive_in_one_piece_of_gzip_is_read() -> None:
    assert addresses(gzip.compress(b"".join(three(gzipped=False)))) == ["1", "2", "3"]


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(b"".join(three(gzipped=True)))
    assert [article.address[-1] for article in articles_in(path)] == ["1", "2", "3"]


def test_a_stream_that_only_goes_on_is_read() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self, content: bytes) -> None:
            self._rest = io.BytesIO(content)

        def read(self, size: int = -1) -> bytes:
            return self._rest.read(size)

    assert [article.address[-1] for article in articles_in(Pipe(b"".join(three(gzipped=True))))] == ["1", "2", "3"]  # type: ignore[arg-type]


@pytest.mark.parametrize("content", [b"", b"hello", b"\x1f\x8b\x08", gzip.compress(b"hello", mtime=0), PAGE])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    assert not holds_articles(content)
    with pytest.raises(Unreadable, match="no web archive"):
        captured(content)


def test_an_archive_is_told_by_its_first_bytes() -> None:
    assert all(holds_articles(three(gzipped)[0][:200]) for gzipped in (True, False))


def test_damage_without_end_comes_to_an_end() -> None:
    found, faults = captured(three(gzipped=True)[0] + b"\x1f\x8b\x08" * 100_000)
    assert len(found) == 1
    assert faults[-1][1] == "The rest of this web archive is too damaged to be read."


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_damage_breaks_the_reading(data: st.DataObject) -> None:
    content = bytearray(b"".join(three(data.draw(st.booleans()))))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content) - 1))
        content[start : start + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=60))
    try:
        assert len(captured(bytes(content))[0]) <= 4
    except Unreadable:
        pass
