"""Bytes of one article to its document, by the reader they are for. Run in a process with limits: see `guard`."""

from collections.abc import Callable
from dataclasses import replace

from statements.ingest.readers.compression import GZIP, gunzipped
from statements.ingest.readers.kinds import Form, form_of
from statements.ingest.readers.values import MOST_BYTES, Reading, Source, Unreadable
from statements.ingest.values import Document

_DAMAGED = "This is damaged, or built in a way that cannot be read here. Paste the article's text."


def reading_of(source: Source) -> Reading:
    """Raises Unreadable, or MemoryError; whatever the bytes are, nothing else."""
    try:
        return read_with_parsers_faults(source)
    except (Unreadable, MemoryError):
        raise
    except RecursionError as error:
        raise Unreadable("This is nested too deeply to be read.") from error
    except Exception as error:
        # Parsers of other people's formats, pypdf most of all, raise anything at hostile input.
        raise Unreadable(_DAMAGED) from error


def read_with_parsers_faults(source: Source) -> Reading:
    """Raises Unreadable, and what parsers raise at input that they did not foresee."""
    if len(source.content) > MOST_BYTES:
        raise Unreadable(f"This is larger than the {MOST_BYTES // 1_000_000} MB an article may have.")
    if source.content.startswith(GZIP):
        source = replace(source, content=gunzipped(source.content), name=source.name.removesuffix(".gz"), media_type="")
    if not source.content.strip(b" \t\r\n\0"):
        raise Unreadable("This is empty.")
    form = form_of(source)
    return Reading(_reader(form)(source), form.value)


def _reader(form: Form) -> Callable[[Source], Document]:
    """Imported when needed: a plain text takes no parser of web pages."""
    match form:
        case Form.PAGE:
            from statements.ingest.readers.pages import read_page as read
        case Form.SAVED_PAGE:
            from statements.ingest.readers.saved_pages import read_saved_page as read
        case Form.PDF:
            from statements.ingest.readers.pdf import read_pdf as read
        case Form.PLAIN:
            from statements.ingest.readers.plain import read_plain as read
    return read
