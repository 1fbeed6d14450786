"""Which reader a source is for: told by its first bytes, then by its media type and name."""

import re
from enum import StrEnum

from statements.ingest.readers.compression import GZIP
from statements.ingest.readers.values import Source, Unreadable


class Form(StrEnum):
    PLAIN = "plain text"
    PAGE = "web page"
    SAVED_PAGE = "saved web page"
    PDF = "PDF"


_LOOKED_AT = 8192
_MARK_OF_ORDER = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_REFUSED = {
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "a rich text document",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an XZ archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
    GZIP: "an archive within an archive",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"RIFF": "an image, a sound or a film",
    b"ID3": "a sound recording",
    b"OggS": "a sound recording",
    b"%!PS": "a PostScript file",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
_NOT_ARTICLES = {
    "application/json": "data",
    "application/javascript": "a script",
    "text/javascript": "a script",
    "text/css": "a style sheet",
    "text/csv": "a table",
    "application/rss+xml": "a news feed",
    "application/atom+xml": "a news feed",
}
_ENDINGS = {"json": "data", "js": "a script", "css": "a style sheet", "csv": "a table"}

_OPENS_AS_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|title|meta|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_OPENS_AS_XML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?P<root>[a-z][\w:.-]*)", re.IGNORECASE | re.DOTALL
)
_OPENS_AS_MAIL = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:\s*multipart/", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-z!/][^>]*>", re.IGNORECASE)


def is_warc(head: bytes) -> bool:
    return bool(re.match(rb"WARC/\d", head))


def form_of(source: Source) -> Form:
    """Raises Unreadable, with what the source is instead, if it is no article."""
    content = source.content
    if b"%PDF-" in content[:1024]:
        return Form.PDF
    if refused := _what_it_is_instead(content):
        raise Unreadable(f"This is {refused}. Give the article as text, as a web page or as a PDF.")
    head = opening(content)
    media_type = source.media_type.partition(";")[0].strip().lower()
    ending = source.name.rpartition(".")[2].lower()
    if _OPENS_AS_MAIL.match(head) or media_type == "multipart/related":
        return Form.SAVED_PAGE
    if _OPENS_AS_PAGE.match(head):
        return Form.PAGE
    return _by_name(head, media_type, ending)


def _what_it_is_instead(content: bytes) -> str:
    if is_warc(content):
        return "a web archive of any number of pages, and it can only be imported page by page"
    if content[257:262] == b"ustar":
        return "a TAR archive"
    if content[4:8] == b"ftyp":
        return "a film or an image"
    return next((what for mark, what in _REFUSED.items() if content.startswith(mark)), "")


def _by_name(head: str, media_type: str, ending: str) -> Form:
    if what := _NOT_ARTICLES.get(media_type) or (ending and _ENDINGS.get(ending)):
        raise Unreadable(f"This is {what}, not an article.")
    if media_type == "application/pdf" or (ending == "pdf" and not media_type):
        raise Unreadable("This is called a PDF, but it is none.")
    if media_type.startswith(("image/", "video/", "audio/", "font/")):
        raise Unreadable(f"This is no article: its type is {media_type[:60]}.")
    called_page = media_type in ("text/html", "application/xhtml+xml") or ending in ("html", "htm", "xhtml")
    if called_page and _ANY_TAG.search(head):
        return Form.PAGE
    if head.lstrip().startswith("<?xml") and (root := _OPENS_AS_XML.match(head)):
        what = "a news feed" if root["root"].lower() in ("rss", "feed", "rdf:rdf") else "XML data"
        raise Unreadable(f"This is {what}, not an article.")
    return Form.PLAIN


def opening(content: bytes) -> str:
    """The first characters, in whatever encoding, good enough to tell tags."""
    head = content[:_LOOKED_AT]
    if head.startswith(_MARK_OF_ORDER[1:]):
        return head.decode("utf-16", "replace").lstrip("\ufeff")
    return head.removeprefix(_MARK_OF_ORDER[0]).decode("latin-1")
