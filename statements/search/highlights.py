"""Where in a shown text a query matched: by the same tokens and the same definition as the index."""

from collections.abc import Iterator, Sequence

from statements.markup import Span, merged
from statements.search.analysis import Token, readings
from statements.search.query import Phrase, Prefix, TextQuery, Word, atoms
from statements.stemming import query_stems, stem


def matched_spans(query: TextQuery, text: str, language: str) -> list[Span]:
    """What matched any wanted term, in order and merged, as offsets in the text; a phrase is marked as a whole."""
    wanted = [atom for term in query.all_of for atom in atoms(term)]
    if not wanted:
        return []
    stems = frozenset(asked for atom in wanted if isinstance(atom, Word) for asked in query_stems(atom.text))
    prefixes = tuple(atom.text for atom in wanted if isinstance(atom, Prefix))
    phrases = [atom for atom in wanted if isinstance(atom, Phrase)]
    spans: list[Span] = []
    for reading in readings(text):
        for place, token in enumerate(reading):
            if stem(token.text, language) in stems:
                spans.append((token.start, token.end))
            elif token.text.startswith(prefixes):
                spans.append((token.start, _end_of_prefixed(reading, place)))
        for phrase in phrases:
            spans += _places(phrase, reading)
    return merged(spans)


def _places(phrase: Phrase, reading: Sequence[Token]) -> Iterator[Span]:
    length = len(phrase.words)
    for place in range(len(reading) - length + 1):
        if _stands_at(phrase, reading, place):
            last = place + length - 1
            yield reading[place].start, _end_of_prefixed(reading, last) if phrase.prefix else reading[last].end


def _stands_at(phrase: Phrase, reading: Sequence[Token], place: int) -> bool:
    *before, last = phrase.words
    if any(word != reading[place + offset].text for offset, word in enumerate(before)):
        return False
    found = reading[place + len(before)].text
    return found.startswith(last) if phrase.prefix else found == last


def _end_of_prefixed(reading: Sequence[Token], place: int) -> int:
    """A word is marked whole, of a bigram only the letter that was asked for."""
    end = reading[place].end
    return min(end, reading[place + 1].start) if place + 1 < len(reading) else end
