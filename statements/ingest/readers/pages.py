"""Web pages: the article's text in paragraphs, and what the page says about it. Nothing is fetched."""

import re
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from statements.ingest.readers.datelines import Moment
from statements.ingest.readers.decoding import cleaned, declared_in, decoded
from statements.ingest.readers.metadata import Metadata, are_alike, metadata_of, title_of
from statements.ingest.readers.plain import byline_of, check_length, moment_of, top_of, with_dateline
from statements.ingest.readers.printed import lines_under_heading
from statements.ingest.readers.titles import outlet_in_title
from statements.ingest.readers.tongue import language_of
from statements.ingest.readers.values import Source, Unreadable
from statements.ingest.readers.walls import wall
from statements.ingest.values import Document

_FEWEST_LETTERS = 60
_MOST_MARKS = 400_000
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+?)\s")
_CONTAINERS = {"list", "table", "row", "quote", "body", "main", "div"}
_LEFT_OUT = {"graphic"}


def read_page(source: Source) -> Document:
    """Raises Unreadable."""
    markup = decoded(source.content, declared_in(source.media_type) or _declared_inside(source.content))
    saved_from = _SAVED_FROM.search(markup[:4000])
    tree = _tree(markup)
    metadata = metadata_of(tree, source.address or (saved_from[1] if saved_from else ""))
    paragraphs, top = _paragraphs(tree), lines_under_heading(tree)
    _check(paragraphs, tree)
    if not top:
        metadata, paragraphs = _without_heading(metadata, paragraphs, title_of(tree))
        top = top_of(paragraphs)
    return _document(_under_headline(metadata.headline, paragraphs), metadata, top)


def _declared_inside(content: bytes) -> str:
    match = _META_CHARSET.search(content[:8192])
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


def _tree(markup: str) -> HtmlElement:
    if markup.count("<") > _MOST_MARKS:
        raise Unreadable("This page has more parts than an article may have.")
    parser = HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return document_fromstring(cleaned(markup).encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("There is no page in this: it holds no text.") from error


def _paragraphs(tree: HtmlElement) -> list[str]:
    # Metadata off: its dates are guessed, and ours are read by metadata.py.
    extracted = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(extracted, "body", None)
    if body is None:
        return []
    return [text for text in (" ".join(cleaned(part).split()) for part in _parts(body)) if text]


def _parts(body: etree._Element) -> list[str]:
    """Text of each block in order. By hand, because nesting may be deep."""
    parts = [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag in _CONTAINERS or element.tag in ("p", "head", "item", "cell", "lb", "code")
        if is_block:
            parts.append("")
        parts[-1] += (element.text if event == "start" and element.tag not in _LEFT_OUT else "") or ""
        if event == "end":
            parts[-1] += element.tail or ""
    return parts


def _check(paragraphs: list[str], tree: HtmlElement) -> None:
    text = "\n".join(paragraphs)
    if what := wall(text or _whole_text(tree)):
        raise Unreadable(f"The page {what} and holds no article. Open it in a browser and save or paste what you see.")
    if len(re.findall(r"[^\W\d_]", text)) < _FEWEST_LETTERS:
        raise Unreadable("No article was found on this page. If it shows one in a browser, paste its text.")


def _whole_text(tree: HtmlElement) -> str:
    etree.strip_elements(tree, "script", "style", "head", with_tail=False)
    return "\n".join(" ".join(text.split()) for text in tree.itertext() if text.strip())


def _without_heading(metadata: Metadata, paragraphs: list[str], title: str) -> tuple[Metadata, list[str]]:
    """For pages that mark no heading: it is the line at the top that the page's title begins with."""
    for index, line in enumerate(paragraphs[:8]):
        if are_alike(line, metadata.headline) and max(map(len, paragraphs[:index]), default=0) < _FEWEST_LETTERS:
            outlet = metadata.outlet or outlet_in_title(title, [line])
            return replace(metadata, headline=line, outlet=outlet), paragraphs[index + 1 :]
    return metadata, paragraphs


def _under_headline(headline: str, paragraphs: list[str]) -> list[str]:
    """The headline first, as a reader of the page sees it: it may quote too."""
    if not headline:
        return paragraphs
    key = _key(headline)
    rest = [text for index, text in enumerate(paragraphs) if index > 3 or _key(text) != key]
    return [headline, *rest]


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _document(paragraphs: list[str], metadata: Metadata, top: list[str]) -> Document:
    text = "\n\n".join(paragraphs)
    check_length(text)
    moment: Moment | None = metadata.moment or moment_of(top)
    document = Document(text, metadata.headline, metadata.byline or byline_of(top), metadata.outlet)
    if moment:
        document = replace(document, published=moment.day, published_time=moment.at, published_zone=moment.zone)
    document = replace(document, language=language_of(text, metadata.language), address=metadata.address)
    return with_dateline(document, top)
