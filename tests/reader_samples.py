"""Small articles in every form that is read, built in code. People, places and outlets are fictional."""

import gzip
import io
import zlib
from contextlib import ExitStack
from unittest.mock import patch

from pypdf import PdfWriter

ADDRESS = "https://placeholder.example/world/talks-resume"
HEADLINE = "Talks on the Harbour Treaty resume"
BODY = (
    "“We are ready to talk,” Ada Example, the foreign minister of Exampleland, told the Daily Placeholder.",
    "“Nobody has left the table,” she said. “Nobody will.”",
    "Boris Beispiel, her counterpart, said that the inspections would begin in spring and go on for a year.",
    "The treaty was signed in the capital of Exampleland and has been kept by both sides since, officials say.",
)
TEXT = "\n\n".join([HEADLINE, "15:07 28.02.2023 •", *BODY])

LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebPage", "name": "Page"},
{"@type": "NewsArticle", "headline": "Talks on the Harbour Treaty resume", "inLanguage": "en",
 "datePublished": "2023-02-28T15:07:00+03:00", "dateModified": "2023-03-01T09:00:00+03:00",
 "author": [{"@type": "Person", "name": "Carla Muster"}, {"@type": "Person", "name": "Dora Modello"}],
 "publisher": {"@type": "Organization", "name": "Daily Placeholder"},
 "mainEntityOfPage": "https://placeholder.example/world/talks-resume"}]}</script>"""

NAVIGATION = (
    '<nav><a href="/">Front page</a> <a href="/world">World</a></nav>'
    '<div class="cookie-banner"><p>We and our partners use cookies.</p><button>Accept all</button></div>'
)
FOOTER = (
    '<aside><h2>Read next</h2><ul><li><a href="/a">Weather: rain</a></li></ul></aside>'
    "<footer>Copyright Daily Placeholder. Privacy policy.</footer>"
)


def page(head: str = "", body: str = "", top: str = "", language: str = "", heading: str = HEADLINE) -> str:
    """A page with navigation, a consent banner and a footer around its article."""
    body = body or "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    opening = f'<html lang="{language}">' if language else "<html>"
    return (
        f'<!doctype html>{opening}<head><meta charset="utf-8"><title>{heading} | Daily Placeholder</title>{head}</head><body>'
        f"{NAVIGATION}<main><article><h1>{heading}</h1>{top}{body}</article></main>{FOOTER}</body></html>"
    )


def saved_page(markup: str, address: str = ADDRESS) -> bytes:
    """As a browser saves a page in one file."""
    encoded = markup.encode()
    return (
        f"From: <Saved by a browser>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----part"\r\n\r\n'
        f"------part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: {address}\r\n\r\n"
    ).encode() + encoded + b"\r\n------part\r\nContent-Type: image/png\r\n\r\nx\r\n------part--\r\n"  # fmt: skip


def pdf(*pages: list[str], title: str = "", length: int | None = None, extra: bytes = b"") -> bytes:
    """A file of one column, a line of text for each line given; `extra` goes into the first page's content."""
    contents = [_page_content(lines) for lines in pages]
    contents[0] += extra
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, content in enumerate(contents):
        packed = zlib.compress(content, 9)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * index} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode(),
            f"<< /Filter /FlateDecode /Length {length or len(packed)} >>\nstream\n".encode() + packed + b"\nendstream",
        ]
    info = f"<< /Title ({title}) /CreationDate (D:20240505101500Z) /Author (admin) >>".encode("cp1252")
    return _assembled([*objects, info])


def _page_content(lines: list[str]) -> bytes:
    shown = [f"({line}) Tj T*".encode("cp1252", "replace") for line in (_escaped(line) for line in lines)]
    return b"BT /F 11 Tf 14 TL 72 720 Td\n" + b"\n".join(shown) + b"\nET"


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: list[bytes]) -> bytes:
    out, places = io.BytesIO(b""), []
    out.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(objects), start)
    )
    return out.getvalue()


def locked(content: bytes, password: str) -> bytes:
    writer, out = PdfWriter(clone_from=io.BytesIO(content)), io.BytesIO()
    writer.encrypt(password, algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def sealed(content: bytes, algorithm: str) -> bytes:
    """Marked as encrypted with AES, and no password needed; as pypdf cannot encrypt so, the text is left as it is."""
    with ExitStack() as stack:
        for name in ("aes_cbc_encrypt", "aes_ecb_encrypt"):
            stack.enter_context(patch(f"pypdf._encryption.{name}", lambda *given: given[-1]))
        stack.enter_context(patch("pypdf._encryption.CryptAES.encrypt", lambda _, data: data))
        writer, out = PdfWriter(clone_from=io.BytesIO(content)), io.BytesIO()
        writer.encrypt("", algorithm=algorithm)
        writer.write(out)
    return out.getvalue()


class Archive:
    """A web archive under construction."""

    def __init__(self, gzipped: bool = True) -> None:
        self._gzipped = gzipped
        self.content = b""

    def add(
        self,
        content: bytes,
        address: str = ADDRESS,
        media_type: str = "text/html; charset=utf-8",
        status: str = "200 OK",
        kind: str = "response",
        **headers: str,
    ) -> "Archive":
        named = {"Content-Type": media_type, **{name.replace("_", "-"): value for name, value in headers.items()}}
        block = _head(f"HTTP/1.1 {status}", named) + content
        about = {"WARC-Type": kind, "WARC-Target-URI": address, "WARC-Date": "2023-03-01T08:30:00Z"}
        record = _head("WARC/1.1", {**about, "Content-Length": str(len(block))}) + block + b"\r\n\r\n"
        self.content += gzip.compress(record, 6, mtime=0) if self._gzipped else record
        return self


def _head(first: str, headers: dict[str, str]) -> bytes:
    return "\r\n".join([first, *(f"{name}: {value}" for name, value in headers.items()), "", ""]).encode()


def zeros_packed(size: int) -> bytes:
    """A bomb: gzip of so many bytes."""
    return gzip.compress(b"a" * size, 9)
