"""What a web page says about its article: linked data before meta elements before what is printed, and no guess."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from statements.ingest.readers import linked_data
from statements.ingest.readers.datelines import Moment, moment_of_value
from statements.ingest.readers.titles import outlet_in_title
from statements.ingest.readers.web_addresses import web_address

_LONGEST = {"headline": 500, "byline": 300, "outlet": 200, "address": 1000}
_PUBLISHED = (
    "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date "
    "publish_date publication_date date.issued dc.date.issued dcterms.issued dc.date dcterms.date citation_publication_date "
    "citation_date article.published mediator_published_time cxenseparse:recs:publishtime date"
).split()
_TITLES = "og:title twitter:title headline dc.title dcterms.title citation_title parsely-title title".split()
_SITES = "og:site_name citation_journal_title dc.publisher dcterms.publisher publisher application-name".split()
_AUTHORS = "author article:author og:article:author byl dc.creator dcterms.creator parsely-author sailthru.author citation_author".split()
_LANGUAGES = "og:locale content-language dc.language dcterms.language language".split()
_BY = re.compile(r"^(?:by|von|par|автор:?)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Metadata:
    headline: str
    byline: str
    outlet: str
    moment: Moment | None
    language: str
    address: str


def metadata_of(tree: HtmlElement, address: str) -> Metadata:
    """`address` is where the page was taken from, empty if that is not known."""
    article, metas = linked_data.article_in(tree), _metas(tree)
    outlet = _first([linked_data.text_of(article.get("publisher")), *_values(metas, _SITES)], "outlet")
    outlet = outlet or _outlet_in_title(tree, article, metas)
    return Metadata(
        headline=_headline(tree, article, metas, outlet),
        byline=_byline(article, metas, outlet),
        outlet=outlet,
        moment=_moment(tree, article, metas),
        language=_first(
            [tree.get("lang") or "", linked_data.text_of(article.get("inLanguage")), *_values(metas, _LANGUAGES)]
        ),
        address=_address(tree, article, metas, address),
    )


def _outlet_in_title(tree: HtmlElement, article: dict[str, Any], metas: dict[str, list[str]]) -> str:
    named = [name for name in (linked_data.text_of(article.get("headline")), *_values(metas, _TITLES)) if name]
    outlet = outlet_in_title(title_of(tree), [_text(heading) for heading in tree.iter("h1")], named)
    return "" if outlet == _byline(article, metas, "") else outlet


def title_of(tree: HtmlElement) -> str:
    """Of the page, as it stands in a browser's tab."""
    return next(map(_text, tree.iter("title")), "")


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := element.get(key)):
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _values(metas: dict[str, list[str]], names: Iterable[str]) -> list[str]:
    return [metas[name][0] for name in names if name in metas]


def _first(values: Iterable[str], kind: str = "headline") -> str:
    return next((value for value in values if 0 < len(value) <= _LONGEST[kind]), "")


def _headline(tree: HtmlElement, article: dict[str, Any], metas: dict[str, list[str]], outlet: str) -> str:
    """The heading as printed, where the page's data name the same; they may be shortened or bear the outlet's name."""
    headings = [heading for heading in (_text(element) for element in tree.iter("h1")) if heading]
    named = [linked_data.text_of(article.get("headline")), *_values(metas, _TITLES), title_of(tree)]
    named = [name for name in (_without_outlet(name, outlet) for name in named) if name]
    for heading in headings:
        if any(are_alike(heading, name) for name in named):
            return _first([heading])
    if len(set(headings)) == 1 and not article.get("headline") and not _values(metas, _TITLES):
        return _first(headings)
    return _first(named)


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _without_outlet(title: str, outlet: str) -> str:
    """“Talks resume” of “Talks resume | Daily Placeholder”."""
    if not outlet:
        return title
    return re.sub(rf"\s*[|–—\-•·:»]\s*{re.escape(outlet)}\s*$", "", title, flags=re.IGNORECASE) or title


def are_alike(heading: str, name: str) -> bool:
    """Whether one is the beginning of the other, and more than half of it."""
    one, other = (" ".join(re.findall(r"\w+", text.casefold())) for text in (heading, name))
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 3 and (longer.startswith(shorter) and 2 * len(shorter) > len(longer) or shorter == longer)


def _byline(article: dict[str, Any], metas: dict[str, list[str]], outlet: str) -> str:
    names = linked_data.names_of(article.get("author")) or next((metas[name] for name in _AUTHORS if name in metas), [])
    names = [_BY.sub("", name) for name in names if not re.match(r"https?:|@|[\w.+-]+@|#?\d+$", name)]
    # An outlet that gives itself as the author prints no byline.
    return _first([", ".join(dict.fromkeys(name for name in names if name.casefold() != outlet.casefold()))], "byline")


def _moment(tree: HtmlElement, article: dict[str, Any], metas: dict[str, list[str]]) -> Moment | None:
    named = [linked_data.text_of(article.get("datePublished")), *_values(metas, _PUBLISHED), *_time_elements(tree)]
    return next(filter(None, map(moment_of_value, named)), None)


def _time_elements(tree: HtmlElement) -> list[str]:
    """Those marked as the time of publication; else the only one of the article, for others may be anything's."""
    marked, others = [], []
    for element in tree.iter("time", "span", "div", "abbr"):
        value = element.get("datetime") or element.get("content") or (_text(element) if element.tag == "time" else "")
        is_marked = element.get("itemprop") == "datePublished" or "pubdate" in element.attrib
        if value and is_marked:
            marked.append(value)
        elif value and element.tag == "time" and any(parent.tag == "article" for parent in element.iterancestors()):
            others.append(value)
    return marked or (others if len(set(others)) == 1 else [])


def _address(tree: HtmlElement, article: dict[str, Any], metas: dict[str, list[str]], address: str) -> str:
    canonical = [
        link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    data = [linked_data.address_of(article.get(key)) for key in ("mainEntityOfPage", "url")]
    named = [*canonical[:1], *_values(metas, ["og:url"]), *data]
    given = web_address(address)
    found = [web for web in (web_address(name, given) for name in named) if web]
    # A page that names its site's front page as its address names none.
    return _first([web for web in found if urlsplit(web).path.strip("/") or urlsplit(web).query] + [given], "address")
