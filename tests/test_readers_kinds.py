"""Which reader a source is for, and what is refused."""

import gzip
import io
import tarfile
import zipfile

import pytest

from statements.ingest.readers.documents import reading_of
from statements.ingest.readers.kinds import Form, form_of
from statements.ingest.readers.values import MOST_BYTES, Source, Unreadable
from tests.reader_samples import TEXT, Archive, page, pdf, saved_page, zeros_packed

pytestmark = pytest.mark.once


def zipped(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("article.txt", content)
    return out.getvalue()


def tarred(content: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        member = tarfile.TarInfo("article.txt")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return out.getvalue()


@pytest.mark.parametrize(
    ("source", "form"),
    [
        (Source(TEXT.encode()), Form.PLAIN),
        (Source(TEXT.encode(), "talks.html"), Form.PLAIN),
        (Source(b"if 3 < 4 and 5 > 4, said Ada", "talks.txt"), Form.PLAIN),
        (Source(page().encode()), Form.PAGE),
        (Source(page().encode(), "talks.txt", "text/plain"), Form.PAGE),
        (Source(page().encode("utf-16")), Form.PAGE),
        (Source(b"\xef\xbb\xbf\n <!-- x --><html>"), Form.PAGE),
        (Source(b'<?xml version="1.0"?><!DOCTYPE html><html>'), Form.PAGE),
        (Source(b"<p>One</p><p>Two</p>"), Form.PAGE),
        (Source(b"One<br>Two", media_type="text/html; charset=utf-8"), Form.PAGE),
        (Source(pdf(["A line"])), Form.PDF),
        (Source(pdf(["A line"]), "talks.txt", "text/html"), Form.PDF),
        (Source(saved_page(page())), Form.SAVED_PAGE),
    ],
)
def test_the_reader_is_chosen_by_the_bytes_first(source: Source, form: Form) -> None:
    assert form_of(source) is form


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Source(zipped(b"text"), "articles.zip"), "a ZIP archive"),
        (Source(zipped(b"text"), "article.docx"), "an office document"),
        (Source(tarred(b"text")), "a TAR archive"),
        (Source(gzip.compress(tarred(b"text"))), "a TAR archive"),
        (Source(gzip.compress(zipped(b"text"))), "a ZIP archive"),
        (Source(gzip.compress(gzip.compress(TEXT.encode()))), "compressed several times"),
        (Source(b"\x89PNG\r\n\x1a\n"), "an image"),
        (Source(b"{\\rtf1 hello"), "rich text"),
        (Source(b"SQLite format 3\0"), "a database"),
        (Source(b'{"a": 1}', "data.json"), "data, not an article"),
        (Source(b"body { color: red }", media_type="text/css"), "a style sheet"),
        (Source(b"words", "talks.pdf"), "called a PDF"),
        (Source(b"words", "", "video/mp4"), "its type is video/mp4"),
        (Source(b'<?xml version="1.0"?><rss><channel/></rss>'), "a news feed"),
        (Source(b'<?xml version="1.0"?><feed xmlns="x"/>'), "a news feed"),
        (Source(b'<?xml version="1.0"?><svg/>'), "XML data"),
        (Source(Archive(gzipped=False).add(page().encode()).content), "a web archive"),
        (Source(Archive().add(page().encode()).content), "a web archive"),
        (Source(zeros_packed(MOST_BYTES + 1)), "larger than the 20 MB"),
        (Source(b"a" * (MOST_BYTES + 1)), "larger than the 20 MB"),
        (Source(gzip.compress(TEXT.encode())[:-9]), "damaged or cut off"),
        (Source(b"\x1f\x8b\x08 nonsense"), "damaged or cut off"),
        (Source(gzip.compress(b"") * 2000), "too many pieces"),
        (Source(b""), "empty"),
        (Source(gzip.compress(b"")), "empty"),
    ],
)
def test_what_is_no_article_is_refused_in_words(source: Source, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        reading_of(source)


def test_a_text_in_several_pieces_of_gzip_is_read() -> None:
    packed = b"".join(gzip.compress(part.encode()) for part in (TEXT[:100], TEXT[100:]))
    assert reading_of(Source(packed, "talks.txt.gz")).document.text == TEXT
