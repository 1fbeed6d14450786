"""What a web page says of its article in JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = ("Article", "BlogPosting", "Report", "PressRelease", "Posting")
_MOST_NODES = 5000


def article_in(tree: HtmlElement) -> dict[str, Any]:
    """The first object that is an article; empty if there is none."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for node in _nodes(_parsed(script.text or "")):
                if _is_article(node):
                    return node
    return {}


def text_of(value: Any) -> str:
    """A string, or the name of a thing; empty for anything else."""
    match value:
        case str():
            return " ".join(value.split())
        case {"name": str(name)}:
            return " ".join(name.split())
        case [first, *_]:
            return text_of(first) if not isinstance(first, list) else ""
    return ""


def names_of(value: Any) -> list[str]:
    """Names of one author or several."""
    values = value if isinstance(value, list) else [value]
    return [name for name in map(text_of, values[:20]) if name]


def address_of(value: Any) -> str:
    match value:
        case str():
            return value
        case {"@id": str(address)} | {"url": str(address)}:
            return address
    return ""


def _parsed(text: str) -> Any:
    text = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Objects, the outer ones first; without recursion, for what is nested without end."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        match waiting.pop(0):
            case dict() as node:
                yield node
                waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if key in node]
            case list() as values:
                waiting += values[:_MOST_NODES]


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(_ARTICLE) for name in names)
