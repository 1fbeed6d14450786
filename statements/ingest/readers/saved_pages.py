"""Web pages saved as one file by a browser (MHTML): the page among its parts, read as a page."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import Message

from statements.ingest.readers.kinds import Form, form_of
from statements.ingest.readers.pages import read_page
from statements.ingest.readers.values import MOST_BYTES, Source, Unreadable
from statements.ingest.values import Document

_MOST_PARTS = 5000


def read_saved_page(source: Source) -> Document:
    """Raises Unreadable."""
    message = message_from_bytes(source.content, policy=policy.compat32)
    page = _page_in(message)
    if page is None:
        raise Unreadable("This looks like a saved web page, but there is no page in it.")
    content = page.get_payload(decode=True)
    if not isinstance(content, bytes) or len(content) > MOST_BYTES:
        raise Unreadable("The page saved in this file is damaged.")
    inner = replace(
        source, content=content, media_type=_media_type(page), address=_address(message, page) or source.address
    )
    if form_of(inner) is not Form.PAGE:
        raise Unreadable("This looks like a saved web page, but there is no page in it.")
    return read_page(inner)


def _page_in(message: Message) -> Message | None:
    """The first part that is a page: the others are its frames."""
    for number, part in enumerate(message.walk()):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
        if number > _MOST_PARTS:
            break
    return None


def _media_type(page: Message) -> str:
    charset = page.get_content_charset()
    return page.get_content_type() + (f"; charset={charset}" if charset else "")


def _address(message: Message, page: Message) -> str:
    named = [message.get("Snapshot-Content-Location"), page.get("Content-Location")]
    return next((str(name).strip() for name in named if name and str(name).strip().startswith("http")), "")
