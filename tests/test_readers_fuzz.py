"""Whatever the bytes are: a reading or a refusal, and a text that can be stored."""

import gzip
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements import dates
from statements.ingest.readers.documents import read_with_parsers_faults, reading_of
from statements.ingest.readers.values import MOST_CHARACTERS, Source, Unreadable
from statements.ingest.values import Document
from tests.reader_samples import LINKED, TEXT, page, pdf, saved_page

pytestmark = pytest.mark.once

FUZZ = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.sampled_from(["", "a.txt", "a.html", "a.htm.gz", "a.pdf", "a.mhtml", "a", ".", "a.json"])
TYPES = st.sampled_from(
    ["", "text/plain", "text/html", "text/html; charset=koi8-r", "application/pdf", "multipart/related", "x"]
)
ADDRESSES = st.one_of(st.just(""), st.just("https://placeholder.example/a"), st.text(max_size=30))
SAMPLES = {
    "text": TEXT.encode(),
    "page": page(LINKED, top="<time datetime='2023-02-28'>x</time>").encode(),
    "saved page": saved_page(page()),
    "pdf": pdf(TEXT.split("\n"), title="Talks"),
    "gzip": gzip.compress(page().encode()),
}
PIECES = st.sampled_from(
    "<div> </div> <p> </p> <article> <h1> </h1> <time> <blockquote> <table> <td> <br> <!-- --> <script> <style> <template> <svg> "
    "&lt; &#xD800; &#0; &nbsp; “We,” said 2023-02-28 15:07 cookies ]]> <![CDATA[ <?xml ?> <a href='//x'> <meta name=date content='9999-99-99'>".split()
)


def check(source: Source) -> Document | None:
    try:
        is_pdf = b"%PDF" in source.content
        document = (reading_of if is_pdf else read_with_parsers_faults)(source).document
    except Unreadable:
        return None
    assert document.text.encode()
    assert 0 < len(document.text) <= MOST_CHARACTERS
    assert not re.search(r"[\x00\r]|\n\n\n|\A\s|\s\Z", document.text)
    assert not dates.fault(document.published) or not document.published
    assert document.published or document.published_time is None
    assert not document.address or re.fullmatch(r"https?://[^\s]{1,1000}", document.address)
    return document


@FUZZ
@given(st.binary(max_size=400), NAMES, TYPES, ADDRESSES)
def test_any_bytes(content: bytes, name: str, media_type: str, address: str) -> None:
    check(Source(content, name, media_type, address))


@FUZZ
@given(
    st.text(st.characters(exclude_categories=[]), max_size=300),
    st.sampled_from(["utf-8", "utf-16", "cp1251", "koi8-r"]),
)
def test_any_characters(text: str, encoding: str) -> None:
    check(Source(text.encode(encoding, "replace")))


@FUZZ
@given(st.lists(PIECES, max_size=60), ADDRESSES)
def test_any_markup(pieces: list[str], address: str) -> None:
    check(Source(f"<html>{' '.join(pieces)} {TEXT}".encode(), address=address))


@pytest.mark.parametrize("sample", SAMPLES)
@FUZZ
@given(data=st.data())
def test_any_damage(sample: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[sample])
    for _ in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(0, len(content)))
        content[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=20))
    check(Source(bytes(content)))
