"""PDF files: their text in paragraphs, without the pages' running heads and numbers."""

import io
import re
from collections import Counter
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from statements.ingest.readers.decoding import cleaned
from statements.ingest.readers.pdf_lines import Line, heading_of, paragraphs_of
from statements.ingest.readers.plain import document_of_text
from statements.ingest.readers.values import MOST_CHARACTERS, Source, Unreadable
from statements.ingest.readers.web_addresses import web_address
from statements.ingest.values import Document

_MOST_PAGES = 500
_FEWEST_LETTERS = 60
_ENCRYPTED = (
    "This PDF is protected: it is encrypted in a way that cannot be opened here, even if it asks for no password. "
    "Save it without protection, for instance by printing it to a new PDF, or paste its text."
)
_FILE_NAME = re.compile(
    r"\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|html?|pages|dvi)\b|^microsoft word|^untitled|^document\d*$|https?:|[/\\]",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|стр\.?|p\.)?\s*[-–]?\s*\d{1,4}(?:\s*(?:/|of|von|из|sur)\s*\d{1,4})?\s*[-–]?", re.IGNORECASE
)


def read_pdf(source: Source) -> Document:
    """Raises Unreadable. A PDF's own dates say when the file was made, not when the article was published."""
    try:
        reader = _opened(source.content)
        lines = _without_running_heads(_pages(reader))
    except (DependencyError, NotImplementedError) as error:
        # pypdf has no AES of its own; it may notice only when it comes to the text.
        raise Unreadable(_ENCRYPTED) from error
    text = "\n\n".join(paragraphs_of(lines))
    if len(re.findall(r"[^\W\d_]", text)) < _FEWEST_LETTERS:
        raise Unreadable("There is no text in this PDF: its pages seem to be pictures. Paste the article's text.")
    return document_of_text(
        text, address=web_address(source.address), headline=heading_of(lines)[:500] or _title(reader)
    )


def _opened(content: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(content[content.find(b"%PDF-") :]))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("This PDF is locked by a password. Save it without one, or paste its text.")
        if len(reader.pages) > _MOST_PAGES:
            raise Unreadable(f"This PDF has more than the {_MOST_PAGES} pages an article may have.")
    except (DependencyError, NotImplementedError):
        raise
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise Unreadable("This PDF is damaged and could not be opened.") from error
    return reader


def _pages(reader: PdfReader) -> list[list[Line]]:
    pages, size = [], 0
    for number, page in enumerate(reader.pages):
        lines = _lines(page, number)
        size += sum(len(line.text) for line in lines)
        if size > 2 * MOST_CHARACTERS:
            raise Unreadable(f"This text is longer than the {MOST_CHARACTERS:,} characters an article may have.")
        pages.append(lines)
    return pages


def _lines(page: PageObject, number: int) -> list[Line]:
    pieces: list[tuple[str, float, float, float]] = []
    lines: list[Line] = []

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        for index, part in enumerate(text.split("\n")):
            if index:
                lines.extend(_line(pieces, number))
                pieces.clear()
            if part:
                pieces.append((part, *_place(cm, tm), abs(size * tm[3] * cm[3]) or abs(size)))

    page.extract_text(visitor_text=visit)
    return [*lines, *_line(pieces, number)]


def _place(cm: list[float], tm: list[float]) -> tuple[float, float]:
    """On the page, of a place in the text's own system."""
    return tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]


def _line(pieces: list[tuple[str, float, float, float]], page: int) -> list[Line]:
    """One line, or none if the pieces are blank; its place is its first word's, its size that of most of it."""
    text = " ".join(cleaned("".join(piece[0] for piece in pieces)).split())
    if not text:
        return []
    _, x, y, _ = next(piece for piece in pieces if piece[0].strip())
    size = max(pieces, key=lambda piece: len(piece[0]))[3]
    return [Line(text, x, y, size, page)]


def _without_running_heads(pages: list[list[Line]]) -> list[Line]:
    """Lines that top or end most pages, numbers aside, are the pages' and not the article's; so is a lone number."""
    edges = Counter(shape for page in pages for shape in {_shape(line) for line in _edges(page)})
    often = {shape for shape, count in edges.items() if count >= 3 and count > 0.5 * len(pages)}
    kept = []
    for page in pages:
        running = [line for line in _edges(page) if _shape(line) in often or _PAGE_NUMBER.fullmatch(line.text)]
        kept += [line for line in page if line not in running]
    return kept


def _edges(page: list[Line]) -> list[Line]:
    return page[:2] + page[-2:]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _title(reader: PdfReader) -> str:
    """The title the file gives itself, unless it is the name of a file."""
    try:
        title = " ".join(cleaned(str(reader.metadata.title or "") if reader.metadata else "").split())
    except (PyPdfError, ValueError, TypeError, AttributeError):
        return ""
    return title if 3 < len(title) <= 500 and not _FILE_NAME.search(title) else ""
