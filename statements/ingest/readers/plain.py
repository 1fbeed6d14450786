"""Plain text: its headline, byline and dateline where it opens with them; the text stays as it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from statements.ingest.readers.datelines import Moment, day_in_line, moment_of_line
from statements.ingest.readers.decoding import cleaned, declared_in, decoded
from statements.ingest.readers.paragraphs import in_paragraphs
from statements.ingest.readers.tongue import language_of
from statements.ingest.readers.values import MOST_CHARACTERS, Source, Unreadable
from statements.ingest.readers.web_addresses import web_address
from statements.ingest.values import Document
from statements.ingest.wire import dateline_in

_LONGEST_HEADLINE = 250
_TOP = 6
"""Paragraphs among which a dateline or byline is looked for."""
_LONG = 200
_SENTENCE_END = re.compile(r"[.;:,][\"'”’»“‘)\]]*$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)$")
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Von|Par|Автор:|Autor(?:in)?:|Text:)\s+(?P<names>[^\W\d_][\w.’'-]*(?:(?:\s+|,\s|\sand\s|\sund\s|\set\s|\sи\s)[^\W\d_][\w.’'-]*){1,12})"
)
_BETWEEN = re.compile(r"\s*[|•·,]\s*|\s+[–—-]\s+")
_PARTICLES = frozenset("and und et и von van de der den du la le al bin ibn y di da dos das zu zur".split())


def read_plain(source: Source) -> Document:
    """Raises Unreadable."""
    text = cleaned(decoded(source.content, declared_in(source.media_type)))
    return document_of_text(in_paragraphs(text), address=web_address(source.address))


def document_of_text(text: str, address: str = "", headline: str = "") -> Document:
    """Raises Unreadable for a text that is empty or beyond bounds."""
    check_length(text)
    paragraphs = text.split("\n\n", _TOP + 1)[: _TOP + 1]
    dateline = dateline_in(paragraphs[0])
    is_dated_first = moment_of_line(paragraphs[0]) is not None or bool(dateline and dateline.end == len(paragraphs[0]))
    top = top_of(paragraphs[:1] * is_dated_first + paragraphs[1 + is_dated_first :])
    moment = moment_of(top)
    document = Document(
        text=text,
        headline=headline or _headline(paragraphs[is_dated_first:], is_dated=moment is not None and not is_dated_first),
        byline=byline_of(top),
        published=moment.day if moment else "",
        published_time=moment.at if moment else None,
        published_zone=moment.zone if moment else "",
        language=language_of(text),
        address=address,
    )
    return with_dateline(document, top)


def with_dateline(document: Document, top: Iterable[str]) -> Document:
    """With the day and the agency of a wire's dateline, where nothing else dates the article or says whose it is."""
    dateline = dateline_in(document.text)
    if dateline is None:
        return document
    known = [date.fromisoformat(day) for day in map(day_in_line, top) if day]
    years = (dateline.filed_by(day) for day in known) if not dateline.year else iter(())
    filed = None if document.published else dateline.filed or next(filter(None, years), None)
    # What stands at an address is that outlet's article, whoever wrote it.
    outlet = document.outlet or ("" if document.address else dateline.agency)
    if not filed and outlet == document.outlet:
        return document
    printed = document.text[dateline.start : dateline.end]
    published = filed.isoformat() if filed else document.published
    return replace(document, outlet=outlet, published=published, dateline=printed)


def check_length(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(f"This text is longer than the {MOST_CHARACTERS:,} characters an article may have.")
    if not re.search(r"[^\W\d_]", text):
        raise Unreadable("There is no text in this.")


def top_of(paragraphs: list[str]) -> list[str]:
    """The short paragraphs between a headline and the first long one."""
    for index, paragraph in enumerate(paragraphs[:_TOP]):
        if len(paragraph) > _LONG:
            return paragraphs[:index]
    return paragraphs[:_TOP]


def moment_of(lines: list[str]) -> Moment | None:
    return next((moment for line in lines for _, moment in _divided(line) if moment), None)


def byline_of(lines: list[str]) -> str:
    """The names of a line such as “By Ada Example and Boris Beispiel”, which may give the day as well."""
    return next(filter(None, map(_names, (part for line in lines for part, _ in _divided(line)))), "")


def _names(line: str) -> str:
    match = _BYLINE.fullmatch(line.strip())
    words = re.findall(r"[^\W\d_][\w.’'-]*", match["names"]) if match else []
    return match["names"] if match and all(word[0].isupper() or word in _PARTICLES for word in words) else ""


def _divided(line: str) -> Iterator[tuple[str, Moment | None]]:
    """A line that is a byline or gives a day; and if it is both, the byline and the day."""
    yield line, moment_of_line(line)
    if not _BYLINE.search(line):
        return
    for mark in _BETWEEN.finditer(line):
        one, other = line[: mark.start()], line[mark.end() :]
        for byline, rest in ((one, other), (other, one)):
            if _names(byline) and (moment := moment_of_line(rest)):
                yield byline, moment


def _is_section(line: str) -> bool:
    """“WORLD” above the headline."""
    return line.isupper() and len(line.split()) <= 2


def _headline(paragraphs: list[str], is_dated: bool) -> str:
    """The first line, if it is no sentence of the text: short, without the stop at its end, with a text after it."""
    if len(paragraphs) > 2 and _is_section(paragraphs[0]):
        paragraphs = paragraphs[1:]
    if len(paragraphs) < 2 or len(first := paragraphs[0]) > _LONGEST_HEADLINE:
        return ""
    ends_as_sentence = _SENTENCE_END.search(first) and not _ELLIPSIS.search(first)
    return "" if ends_as_sentence and not is_dated else first
