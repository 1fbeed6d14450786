"""The text of the search box cut into lexemes: terms, fields, brackets and operators."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.search.analysis import are_one_word
from statements.search.clauses import Term, TypedPhrase, TypedPrefix, TypedWord
from statements.search.shapes import shape_of

FIELDS = (
    "speaker", "topic", "treaty", "outlet", "venue", "mentions", "addressed", "institution", "country", "kind", "lang",
    "translated", "office", "as", "from", "to", "year",
)  # fmt: skip
"""Names that stand before a colon; any other `name:` is a word."""

_PLAIN = str.maketrans("“”„‟«»〝〞＂「」『』（）＊：－−", '"' * 13 + "()*:--")
_DROPPED = re.compile("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_FIELD = rf'(?P<name>(?i:{"|".join(FIELDS)})):(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"()]*))'
_LEXEME = re.compile(
    r"(?P<minus>(?<![^\s(])-++)?"  # only where a word can begin: the second of «“a”-b» is a hyphen
    rf'(?:"(?P<phrase>[^"]*)"?|(?P<bracket>[()])|{_FIELD}|(?P<chunk>[^\s"()]+))'
)
_ONLY_FIELD = re.compile(_FIELD)
_CORE = re.compile("[a9h](?:.*[a9hm])?")
_ACRONYM = re.compile(r"(?:a[mi]*\.)+a[mi]*")


class FieldValue(NamedTuple):
    name: str
    value: str


class Lexeme(NamedTuple):
    """A term, a field, a bracket or one of AND, OR, NOT, with whether a minus stood before it."""

    what: Term | FieldValue | str
    excluded: bool = False


def lexemes(text: str) -> Iterator[Lexeme]:
    """Without what no search can use: stray marks, control characters, lone surrogates."""
    waiting: Lexeme | None = None
    for lexeme in _lexemes(_DROPPED.sub("", text).translate(_PLAIN)):
        if waiting and not (waiting.excluded or lexeme.excluded) and (both := join_words(waiting.what, lexeme.what)):
            waiting = Lexeme(both)
            continue
        if waiting:
            yield waiting
        waiting = lexeme
    if waiting:
        yield waiting


def join_words(first: object, second: object) -> Term | None:
    """`non` and `proliferation` as the one word they are, typed with a space."""
    match first, second:
        case TypedWord(prefix), TypedWord(word) | TypedPrefix(word) if are_one_word(prefix, word):
            return type(second)(f"{prefix} {word}")
    return None


def _lexemes(text: str) -> Iterator[Lexeme]:
    for found in _LEXEME.finditer(text):
        excluded = bool(found["minus"])
        if found["bracket"]:
            yield Lexeme(found["bracket"], excluded)
        elif found["name"]:
            yield Lexeme(_field(found), excluded)
        elif found["phrase"] is not None:
            if _CORE.search(shape_of(found["phrase"])):
                yield Lexeme(TypedPhrase(" ".join(found["phrase"].split())), excluded)
        elif what := _of_chunk(found["chunk"], excluded):
            yield Lexeme(what, excluded)


def _field(found: re.Match[str]) -> FieldValue:
    value = found["bare"] if found["quoted"] is None else found["quoted"]
    return FieldValue(found["name"].lower(), " ".join(value.split()))


def _of_chunk(chunk: str, excluded: bool) -> Term | FieldValue | str | None:
    """What is typed between spaces, less the marks around it; an operator with a minus before it is a word."""
    shape = shape_of(chunk)
    core = _CORE.search(shape)
    if not core:
        return None
    word, rest = chunk[core.start() : core.end()], chunk[core.end() :]
    if field := _ONLY_FIELD.fullmatch(word):
        return _field(field)
    if "*" in rest:
        return TypedPrefix(word)
    if word in ("AND", "OR", "NOT") and not excluded:
        return word
    if rest.startswith(".") and _ACRONYM.fullmatch(core[0]):
        word += "."
    return TypedWord(word)
