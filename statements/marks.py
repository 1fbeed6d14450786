"""Quotation marks, dashes, ellipses and spaces in all their forms, which make no difference to what somebody said."""

import re

Span = tuple[int, int]

SINGLE = "'‘’‚‛′`´"
DOUBLE = '"“”„‟«»″'
DASHES = "-‐‑‒–—―−"
SPACE = r"[\s\u00a0\u2000-\u200b\u202f\u2060\u3000]"
MARK = f"[{re.escape(SINGLE + DOUBLE)}]"
LAST_STOPS = re.compile(rf"(?:[.,;]|{MARK})+$")
"""Commas, full stops and marks that close, at the end: typographers put the stop inside the marks or outside."""

_CLASSES = (SINGLE, DOUBLE, DASHES)


def normal_form(text: str) -> str:
    """For comparing: one kind of quotation mark, dash, ellipsis and space."""
    for marks in _CLASSES:
        text = re.sub(f"[{re.escape(marks)}]", marks[0], text)
    return re.sub(f"{SPACE}+", " ", text.replace("…", "...")).strip()


def unstopped(wording: str) -> str:
    """Without a last comma or full stop, inside marks or outside."""
    return LAST_STOPS.sub(lambda end: re.sub("[.,;]", "", end[0]), wording)


def places(text: str, passage: str) -> list[Span]:
    """Everywhere the passage stands letter for letter."""
    return [match.span() for match in re.finditer(re.escape(passage), text)] if passage else []


def normalised_places(text: str, passage: str) -> list[Span]:
    """Everywhere it stands when marks, dashes, ellipses and spaces are taken as one."""
    words = passage.split()
    if not words:
        return []
    return [match.span() for match in re.finditer(f"{SPACE}+".join(map(any_form, words)), text)]


def any_form(word: str) -> str:
    """A pattern for a word without spaces."""
    return "".join(map(_any_form_of, re.findall(r"\.\.\.|.", word, re.DOTALL)))


def _any_form_of(part: str) -> str:
    if part in ("...", "…"):
        return r"(?:\.\.\.|…)"
    for marks in _CLASSES:
        if part in marks:
            return f"[{re.escape(marks)}]"
    return re.escape(part)
