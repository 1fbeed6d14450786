"""What is wrong with a page's HTML: pure functions over its text, for tests/test_html.py."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
REFERRING = ("for", "form", "headers", "list", "popovertarget")
"""Attributes that hold ids of the same page, as every aria-* of this kind does."""
REFERRING_ARIA = ("controls", "describedby", "details", "errormessage", "flowto", "labelledby", "owns")
BLOCKS = set("article aside blockquote details div dl fieldset figure footer form header main nav ol p pre section table ul".split()) | set(HEADINGS)  # fmt: skip
PHRASES = {"b", "button", "cite", "code", "em", "i", "label", "mark", "p", "pre", "small", "span", "strong", "time"} | set(HEADINGS)  # fmt: skip
"""What may hold running text only."""
PARTS = {
    "ul": {"li", "template", "script"},
    "ol": {"li", "template", "script"},
    "dl": {"div", "dt", "dd"},
    "tr": {"th", "td"},
    "select": {"option", "optgroup", "hr"},
}
"""Elements that may hold nothing but these."""
ACTIVE = {"a", "button", "input", "select", "textarea", "summary", "label"}


def faults(html: str) -> list[str]:
    """In words; none for a good page."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page: Element = parser.parse(html)
    checks = (attributes, ids, references, headings, contents, names, languages, frame)
    return [
        *(f"line {at[0]}: {code}" for at, code, _ in parser.errors),
        *(said for check in checks for said in check(page)),
    ]


def title(html: str) -> str:
    page: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return " ".join((page.findtext("head/title") or "").split())


def tag(element: Element) -> str:
    """Without the namespace that parts of a drawing have; comments have no tag."""
    name: Any = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attributes(page: Element) -> Iterator[str]:
    for element in page.iter():
        if "}" not in str(element.tag):
            names = [name for name in element.attrib if "-" in name and name != "accept-charset"]
            yield from (f"{tag(element)} {name}" for name in names if not name.startswith(("aria-", "data-")))


def ids(page: Element) -> Iterator[str]:
    counted = Counter(element.get("id", "") for element in page.iter() if "id" in element.attrib)
    for name, count in counted.items():
        if count > 1 or not name or re.search(r"\s", name):
            yield f"id {name!r}, {count} times"


def references(page: Element) -> Iterator[str]:
    held = {element.get("id") for element in page.iter()}
    for element in page.iter():
        for attribute, value in element.attrib.items():
            for name in _referred_to(attribute, value):
                if name not in held:
                    yield f"{tag(element)} {attribute}: no id {name!r}"


def _referred_to(attribute: str, value: str) -> list[str]:
    if attribute in REFERRING or attribute.removeprefix("aria-") in REFERRING_ARIA:
        return value.split()
    if attribute == "href" and len(value) > 1 and value.startswith("#"):
        return [value[1:]]
    return re.findall(r"url\(#([^)]+)\)", value)


def headings(page: Element) -> Iterator[str]:
    levels = [HEADINGS.index(tag(element)) + 1 for element in page.iter() if tag(element) in HEADINGS]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1"
    for above, level in zip([0, *levels], levels, strict=False):
        if level > above + 1:
            yield f"h{level} after h{above}"
    for element in page.iter():
        if tag(element) in HEADINGS and not text(element):
            yield f"empty {tag(element)}"


def contents(page: Element) -> Iterator[str]:
    """What stands in an element that may not hold it."""
    for element in page.iter():
        name = tag(element)
        for child in element:
            if name in PARTS and tag(child) not in PARTS[name] | {""}:
                yield f"{tag(child)} in {name}"
            if name in PHRASES and tag(child) in BLOCKS:
                yield f"{tag(child)} in {name}"
        if name == "figure" and "figcaption" in [tag(child) for child in element[1:-1]]:
            yield "figcaption amid a figure"
        if name in ("a", "button"):
            yield from (
                f"{tag(other)} in {name}" for other in element.iter() if other is not element and tag(other) in ACTIVE
            )


def names(page: Element) -> Iterator[str]:
    """What is there for the eye alone and has no words, or says so wrongly."""
    labelled = {element.get("for") for element in page.iter("label")}
    wrapped = {id(field) for element in page.iter("label") for field in element.iter()}
    for element in page.iter():
        name = tag(element)
        told = element.get("aria-label") or element.get("aria-labelledby")
        if name == "img" and "alt" not in element.attrib:
            yield f"img without alt: {element.get('src')}"
        if name == "img" and not ("width" in element.attrib and "height" in element.attrib):
            yield f"img without its size: {element.get('src')}"
        if name == "svg" and element.get("aria-hidden") != "true" and not told:
            yield "svg without a name"
        if name in ("a", "button") and not told and not text(element) and not any(True for _ in element.iter("img")):
            yield f"{name} without words: {element.get('href')}"
        is_field = name in ("select", "textarea") or (name == "input" and element.get("type") != "hidden")
        if is_field and not told and element.get("id") not in labelled and id(element) not in wrapped:
            yield f"{name} without a label: {element.get('name')}"


def languages(page: Element) -> Iterator[str]:
    if not page.get("lang"):
        yield "html without lang"
    for element in page.iter():
        if "lang" in element.attrib and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", element.get("lang", "")):
            yield f"{tag(element)} lang={element.get('lang')!r}"


def frame(page: Element) -> Iterator[str]:
    if not text(page.find("head/title")):
        yield "no title"
    if page.find("body/a[@href='#main']") is None and page.find(".//nav") is not None:
        yield "navigation, and no link past it"
    if len(list(page.iter("main"))) != 1:
        yield "not one main"


def text(element: Element | None) -> str:
    return "".join(element.itertext()).strip() if element is not None else ""
