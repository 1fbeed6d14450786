"""Names as an article prints them: their words, the descriptions beside them, mentions as values. Pure."""

from collections.abc import Container, Iterable

from statements.ingest.grammar import WORD, Grammar, Phrase, Words
from statements.ingest.languages.name_forms import fold
from statements.ingest.values import Mention, MentionKind


def described(words: Words, start: int, end: int) -> str:
    joined = ""
    for word in words[start:end]:
        joined += word.text if not joined or joined.endswith(("’", "'")) or word.kind == "point" else f" {word.text}"
    return joined


def qualifiers(description: str) -> frozenset[str]:
    """The beginnings of the longer words after the first: what of, or of which country."""
    return frozenset(fold(word)[:5] for word in description.split()[1:] if len(word) > 3)


def printed_name(words: Words, titles: Container[str]) -> tuple[str, ...]:
    """The words of a name, an elided particle joined to what it belongs to."""
    found: list[str] = []
    end = -1
    for word in words:
        if word.kind == WORD and word.low not in titles:
            if found and word.start == end and found[-1].endswith(("’", "'")):
                found[-1] += word.text
            else:
                found.append(word.text)
            end = word.end
    return tuple(found)


def mention(words: Words, phrase: Phrase, text: str) -> Mention:
    start, end, head = words[phrase.first].start, words[phrase.last].end, words[phrase.head]
    return Mention(start, end, head.start, head.end, text[start:end], MentionKind(phrase.kind))


def is_lone(phrase: Phrase) -> bool:
    """Whether it gives a name of one word."""
    return phrase.kind == "name" and phrase.name is not None and phrase.name[1] - phrase.name[0] == 1


def introduced(words: Words, grammar: Grammar) -> Iterable[tuple[Phrase, Phrase | None]]:
    """Every phrase of a sentence that gives a person's name, with the description that stands beside it between commas."""
    place = 0
    before: Phrase | None = None
    while place < len(words):
        phrase = grammar.governed(words, place) if words[place].kind == WORD else None
        if phrase is None or phrase.kind == "pronoun":
            place += 1
            continue
        if phrase.name and not phrase.body:
            beside = (
                before if before and before.last + 2 == phrase.first and words[before.last + 1].text in ",—–-" else None
            )
            yield phrase, beside or _after(words, phrase, grammar)
        before = phrase if phrase.kind == "nominal" and not phrase.body else None
        place = phrase.last + 1 if phrase.name or before else place + 1


def _after(words: Words, phrase: Phrase, grammar: Grammar) -> Phrase | None:
    place = phrase.last + 1
    if place + 1 >= len(words) or words[place].text != "," or words[place + 1].kind != WORD:
        return None
    beside = grammar.governed(words, place + 1)
    closed = beside and (beside.last + 1 >= len(words) or words[beside.last + 1].kind == "point")
    return beside if beside and closed and beside.kind == "nominal" and not beside.body else None
