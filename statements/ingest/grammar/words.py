"""A text cut into sentences of words, each stretch in quotation marks being one. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from statements.ingest.grammar import POINT, QUOTE, TERM, WORD, Word, Words
from statements.ingest.languages import Language
from statements.ingest.values import Nature, Quotation

PARAGRAPH = re.compile(r"[^\n\r\u2029]+")
TOKEN = re.compile(r"\d+(?:[.,:]\d+)*%?(?:-[^\W\d_]+)*|[^\W\d_](?:[\w]|['’‑&-](?=\w))*|\.{2,}|[^\w\s]|_+")
ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]", re.IGNORECASE)
INVERSION = re.compile(r"(-t)?-(ils?|elles?|on|je|nous|vous|ce)$", re.IGNORECASE)
SENTENCE_ENDS = frozenset({".", "?", "!", "…", "...", "..", "?!", "!!"})
LONGEST = 250
"""Words of a sentence: lists and tables run on without end."""
LONGEST_ASIDE = 14
PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "ё": "е", "Ё": "е"})


def plain(text: str) -> str:
    return text.lower().translate(PLAIN)


def sentences(text: str, quotations: Sequence[Quotation], language: Language) -> Iterator[list[Words]]:
    """Paragraph by paragraph."""
    outer = [(number, q) for number, q in enumerate(quotations) if q.depth == 0]
    starts = [q.outer_start for _, q in outer]
    ends = [q.outer_end for _, q in outer]
    for paragraph in PARAGRAPH.finditer(text):
        first, last = bisect_left(ends, paragraph.start() + 1), bisect_left(starts, paragraph.end())
        words = _without_asides(list(_words(text, paragraph.span(), outer[first:last], language)))
        if words:
            yield list(_split(words, language))


def words_between(text: str, start: int, end: int, language: Language) -> Words:
    return list(_plain(text, start, end, language.code))


def _words(text: str, span: tuple[int, int], quoted: list[tuple[int, Quotation]], language: Language) -> Iterator[Word]:
    place, end = span
    for number, quotation in quoted:
        if quotation.outer_start < place:
            place = max(place, min(quotation.outer_end, end))
            continue
        yield from _plain(text, place, quotation.outer_start, language.code)
        kind = QUOTE if quotation.nature is Nature.SPEECH else TERM
        printed = text[quotation.start : quotation.end]
        yield Word(quotation.outer_start, quotation.outer_end, printed, "", kind, number)
        place = min(quotation.outer_end, end)
    yield from _plain(text, place, end, language.code)


def _without_asides(words: Words) -> Words:
    """Less what stands in round brackets: parties, ages, agencies, which part a subject from its verb."""
    kept: Words = []
    opened = -1
    for word in words:
        kept.append(word)
        if word.text == "(" and word.kind == POINT:
            opened = len(kept) - 1
        elif word.text == ")" and word.kind == POINT and opened >= 0:
            inside = kept[opened:]
            if len(inside) <= LONGEST_ASIDE and all(each.kind in (WORD, POINT) for each in inside):
                del kept[opened:]
            opened = -1
    return kept


def _plain(text: str, start: int, end: int, code: str) -> Iterator[Word]:
    for match in TOKEN.finditer(text, start, end):
        a, b = match.span()
        if not match.group()[0].isalnum():
            yield Word(a, b, match.group(), match.group(), POINT)
        elif code == "fr":
            yield from _french(text, a, b)
        else:
            yield Word(a, b, text[a:b], plain(text[a:b]), WORD)


def _french(text: str, start: int, end: int) -> Iterator[Word]:
    """The elided article and the pronoun after the verb are words of their own: l’|élue, a|il."""
    while elided := ELISION.match(text, start, end):
        if elided.end() >= end:
            break
        yield Word(start, elided.end(), text[start : elided.end()], plain(text[start : elided.end()]), WORD)
        start = elided.end()
    inverted = INVERSION.search(text[start:end])
    cut = start + inverted.start() if inverted and inverted.start() else end
    yield Word(start, cut, text[start:cut], plain(text[start:cut]), WORD)
    if inverted and cut < end:
        a = start + inverted.start(2)
        yield Word(a, end, text[a:end], plain(text[a:end]), WORD)


def _split(words: Words, language: Language) -> Iterator[Words]:
    start = 0
    for place in range(len(words) - 1):
        if _ends(words, place, language) or place - start >= LONGEST:
            yield words[start : place + 1]
            start = place + 1
    yield words[start:]


def _ends(words: Words, place: int, language: Language) -> bool:
    word, following = words[place], words[place + 1]
    opens = following.kind in (QUOTE, TERM) or following.capital or following.text[:1].isdigit()
    if word.kind == QUOTE:
        return opens and word.text.rstrip()[-1:] in SENTENCE_ENDS
    if word.text not in SENTENCE_ENDS or not (opens or following.text in "—–-("):
        return False
    return word.text != "." or not _abbreviated(words, place, language)


def _abbreviated(words: Words, place: int, language: Language) -> bool:
    before = words[place - 1] if place else None
    if before is None or before.end != words[place].start or before.kind != WORD:
        return False
    initial = len(before.text) == 1 and before.capital and words[place + 1].low not in language.not_names
    if initial and place > 1 and words[place - 2].low in language.prepositions and language.code == "de":
        return False
    return initial or before.low in language.abbreviations or language.code == "de" and before.text.isdigit()
