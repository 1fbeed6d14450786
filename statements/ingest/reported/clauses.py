"""Tokens and sentences for reading reported speech; a stretch in quotation marks is one token. Pure."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from statements.ingest.languages import Language
from statements.ingest.quotations.paragraphs import find_paragraphs
from statements.ingest.reported.cues import Reporting

WORD, NAME, MARK, QUOTE, BREAK = "word", "name", "mark", "quote", "break"
TOKEN = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*|-{2,}|\.{2,}|\n[\s]*|[^\w\s]|_+")
ELIDED = re.compile(r"(?:qu|lorsqu|puisqu|jusqu|[cdjlmnst])['’](?=[^\W\d_])|" + TOKEN.pattern, re.IGNORECASE)
ENDS = frozenset(".?!…")
DASHES = frozenset(("—", "–", "--", "---", "-"))
CLOSING = frozenset("\"'”’»)]›")
OPENING = frozenset('([“"«„‘')
LONGEST = 160
"""Tokens of a sentence read at most: lists and tables run on without end."""


class Token(NamedTuple):
    start: int
    end: int
    low: str
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    tokens: Sequence[Token]
    language: Language
    words: Reporting

    def low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> str:
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else BREAK

    def is_word(self, index: int) -> bool:
        return self.kind(index) in (WORD, NAME)

    def has(self, index: int, words: Container[str]) -> bool:
        return self.low(index) in words

    def first_letter(self, index: int) -> str:
        """Of a quotation."""
        token = self.tokens[index]
        return next((c for c in self.text[token.start : token.end] if c.isalpha()), "")

    def span(self, low: int, high: int) -> tuple[int, int]:
        return self.tokens[low].start, self.tokens[high - 1].end


def sentences(text: str, language: Language, words: Reporting, opaque: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """`opaque`: the stretches in quotation marks, marks included, in order and disjoint."""
    current: list[Token] = []
    paragraphs = {paragraph.start for paragraph in find_paragraphs(text)}
    for token in _tokens(text, opaque, words.elides):
        if token.kind == WORD and current and current[-1].kind == WORD and len(current) < LONGEST:
            current.append(token)  # most tokens, and none of the questions below is theirs
            continue
        if token.kind == BREAK:
            if current and token.end in paragraphs:
                yield Sentence(text, current, language, words)
                current = []
            continue
        if token.low == "." and current and _abbreviated(current[-1], token, language):
            current[-1] = current[-1]._replace(end=token.end)
            continue
        if current and _ends_before(text, current, token, language) or len(current) >= LONGEST:
            yield Sentence(text, current, language, words)
            current = []
        current.append(token)
    if current:
        yield Sentence(text, current, language, words)


def _tokens(text: str, opaque: Sequence[tuple[int, int]], elides: bool) -> Iterator[Token]:
    pattern = ELIDED if elides else TOKEN
    place = 0
    for start, end in opaque:
        yield from _plain(text, place, start, pattern)
        yield Token(start, end, "“”", QUOTE)
        if "," in text[max(start, end - 3) : end]:
            yield Token(end, end, ",", MARK)
        place = end
    yield from _plain(text, place, len(text), pattern)


def _plain(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Token]:
    for match in pattern.finditer(text, start, end):
        found = match.group()
        first = found[0]
        if first.isalnum():
            low = found.lower().replace("’", "'")
            yield Token(match.start(), match.end(), low, NAME if first.isupper() else WORD)
        else:
            yield Token(match.start(), match.end(), found, BREAK if first == "\n" else MARK)


def _ends_before(text: str, current: list[Token], token: Token, language: Language) -> bool:
    last = current[-1]
    if last.kind == QUOTE:
        return _quote_ends(text, last) and token.kind in (NAME, QUOTE)
    if last.low in CLOSING and len(current) > 1:
        return current[-2].low[0] in ENDS and token.kind in (NAME, QUOTE)
    if token.kind == WORD and not token.low[0].isdigit() or token.kind == MARK and token.low not in OPENING:
        return False
    if last.low[0] in ENDS:
        return True
    fresh = token.low in language.determiners or token.low in language.pronouns or token.low in language.prepositions
    return fresh and token.kind == NAME and last.kind != MARK and text[last.end - 1] == "."


def _quote_ends(text: str, quote: Token) -> bool:
    return text[quote.start : quote.end].rstrip("\"'”’»“ ").endswith((".", "?", "!", "…"))


def _abbreviated(word: Token, stop: Token, language: Language) -> bool:
    if word.end != stop.start or word.kind not in (WORD, NAME):
        return False
    if language.capital_nouns and word.low.isdigit():
        return len(word.low) < 3
    return "." in word.low or word.kind == NAME and (len(word.low) == 1 or word.low in language.abbreviations)
