"""Texts as every database takes them, with each character in its place."""

import re

_REFUSED = re.compile("[\0\ud800-\udfff]")


def storable(text: str) -> str:
    """Of the same length: PostgreSQL takes no NUL, and a lone surrogate is no character."""
    return _REFUSED.sub("\ufffd", text)


def cut(text: str, longest: int) -> str:
    """One line of at most so many characters."""
    line = " ".join(storable(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
