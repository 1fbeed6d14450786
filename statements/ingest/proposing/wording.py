"""The words of a statement, put together from where they stand."""

import re
from collections.abc import Sequence

from statements.ingest.values import Attribution, Kind

_TRAILING = re.compile(r"[\s,;:–—-]+$")
_ASIDE = re.compile(r"\s?[\"'“”’»«]|, (?=\w)")
"""What follows a piece where no comma is said: its marks, or in a paraphrase the comma before who says it."""
_STOPPED = re.compile(r"[.!?…][\"'”’»)\]]*$")


def passages(text: str, group: Sequence[Attribution]) -> tuple[tuple[int, int], ...]:
    """Where the words stand: quoted ones without the comma that leads over to who said them, mixed ones as a whole."""
    spans: list[tuple[int, int]] = []
    for said in sorted(group, key=lambda one: (one.content_start, one.start)):
        for part in said.words or (_words_of(text, said),):
            start, end = trimmed(text, *part)
            if spans and start < spans[-1][1]:
                spans[-1] = spans[-1][0], max(end, spans[-1][1])
            elif end > start:
                spans.append((start, end))
    return tuple(spans)


def _words_of(text: str, said: Attribution) -> tuple[int, int]:
    """The whole content of a paraphrase; what is quoted and nothing else, without its marks."""
    around = text[said.content_start : said.start] + text[said.end : said.content_end]
    if said.kind == Kind.DIRECT or not any(char.isalnum() for char in around):
        return said.start, said.end
    return said.content_start, said.content_end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without spaces at its ends and what leads over behind it. Never empty: what is nothing but marks stays as it is."""
    words = text[start:end]
    kept = _TRAILING.sub("", words)
    first = len(kept) - len(kept.lstrip())
    return (start + first, start + len(kept)) if kept.strip() else (start, end)


def wording_of(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """With a full stop where a new sentence begins behind an interruption, a comma where the sentence goes on.

    A comma that stands behind the marks belongs to who says it, not to what is said.
    """
    wording = ""
    before = 0
    for start, end in spans:
        part = " ".join(text[start:end].split())
        if not wording:
            wording = part
        elif _STOPPED.search(wording):
            wording = f"{wording} {part}"
        elif part.lstrip("\"'“„«‘([…. ")[:1].isupper():
            wording = f"{wording}. {part}"
        else:
            wording = f"{wording}{'' if _ASIDE.match(text, before) else ','} {part}"
        before = end
    return wording
