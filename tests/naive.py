"""Matching as `statements.search.analysis` defines it, word for word: the oracle of both databases."""

from collections.abc import Sequence

from statements.search.query import AnyOf, Phrase, Prefix, Term, TextQuery, Word
from statements.stemming import query_stems


def matches(query: TextQuery, words: Sequence[str], stems: Sequence[str]) -> bool:
    wanted = all(holds(term, words, stems) for term in query.all_of)
    return wanted and not any(holds(term, words, stems) for term in query.none_of)


def holds(term: Term, words: Sequence[str], stems: Sequence[str]) -> bool:
    match term:
        case Word(text):
            return any(stem in stems for stem in query_stems(text))
        case Prefix(text):
            return any(word.startswith(text) for word in words)
        case Phrase(asked, prefix):
            return any(begins_with(words[place:], asked, prefix) for place in range(len(words)))
        case AnyOf(terms):
            return any(holds(option, words, stems) for option in terms)


def begins_with(words: Sequence[str], asked: Sequence[str], prefix: bool) -> bool:
    *before, last = asked
    if list(words[: len(before)]) != before or len(words) < len(asked):
        return False
    found = words[len(before)]
    return found.startswith(last) if prefix else found == last
