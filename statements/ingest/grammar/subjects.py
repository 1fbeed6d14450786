"""The subject of a verb, after it, in its clause, or before what is put in between. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from statements.ingest.grammar import POINT, QUOTE, TERM, WORD, Grammar, Phrase, PhraseAt, Words

CLAUSE_POINTS = frozenset({":", ";", "—", "–"})
ASIDES = frozenset({",", "(", ")", "—", "–"})
CONTRASTING = frozenset("während wie wohingegen quand tandis alors comme как хотя пока".split())
"""Begin a clause whose own speech an article tells: “while the party spoke of …”."""
FARTHEST = 40


def subject_after(words: Words, start: int, cue: int, grammar: Grammar) -> Phrase | None:
    """Right after the finite verb: a participle that closes the clause has its subject after the auxiliary."""
    for verb in dict.fromkeys((start, cue)):
        place = verb + 1
        while place < len(words):
            phrase = grammar.subject(words, place)
            if phrase and grammar.agrees(words, cue, phrase):
                return phrase
            following = cue + 1 if place == cue else grammar.skip(words, place)
            if following <= place:
                break
            place = following
    return None


def subject_before(words: Words, start: int, cue: int, grammar: Grammar) -> Phrase | None:
    """In the verb's own clause, or before what is put in between: “X, who …, said”."""
    high = start
    for low in _clause_starts(words, start, grammar):
        phrase = first_subject(words, low, high, cue, grammar, own=high == start)
        if phrase:
            return _with_what_precedes(words, phrase, low, high, cue, grammar)
        if not _aside(words, low, high, grammar):
            return None
        high = low - 1
    return None


def _with_what_precedes(words: Words, phrase: Phrase, low: int, high: int, cue: int, grammar: Grammar) -> Phrase:
    """“X, the chairman, said”: a phrase that fills its place between commas goes with the one before it."""
    if (
        low < 2
        or words[low - 1].text != ","
        or phrase.first != low
        or phrase.kind == "pronoun"
        or phrase.last != high - 1
        and not (words[phrase.last + 1].low in grammar.language.conjunctions and phrase.first == phrase.last)
    ):
        return phrase
    for first in range(low - 2, max(-1, low - 14), -1):
        if words[first].kind == POINT:
            break
        before = grammar.subject(words, first) if words[first].kind == WORD else None
        if before and before.last == low - 2 and not before.body and grammar.agrees(words, cue, before):
            opens = first == 0 or words[first - 1].kind != WORD
            lone = before.kind == "name" and phrase.first == phrase.last and before.last > before.first
            if opens and (lone or {before.kind, phrase.kind} == {"name", "nominal"}):
                return with_name(words, before, grammar.subject) if before.kind == "nominal" else before
    return phrase


def _clause_starts(words: Words, start: int, grammar: Grammar) -> Iterator[int]:
    place = start
    while place >= 0 and start - place < FARTHEST:
        place -= 1
        if (
            place < 0
            or words[place].kind == POINT
            and (words[place].text in ASIDES or words[place].text in CLAUSE_POINTS)
        ):
            yield place + 1
            if place >= 0 and words[place].text in (":", ";"):
                return
        elif words[place].kind == QUOTE and place + 1 < start and words[place + 1].kind == POINT:
            return


def first_subject(words: Words, low: int, high: int, cue: int, grammar: Grammar, own: bool = False) -> Phrase | None:
    """`own`: the clause is the verb's, so that a subordinator that begins it is that of both."""
    place = low
    while place < high:
        word = words[place]
        phrase = grammar.subject(words, place) if word.kind == WORD else None
        if phrase and phrase.last < high and (cue < 0 or grammar.agrees(words, cue, phrase)):
            return phrase
        opens = place == low and word.low in grammar.language.subordinators
        if word.low in grammar.language.relatives or opens and not (own and word.low in CONTRASTING):
            return None
        following = place + 1 if opens else grammar.skip(words, place)
        place = following if following > place else place + 1
    return None


def clause_subject(words: Words, end: int, grammar: Grammar) -> Phrase | None:
    """Of the clause that ends at a colon, whatever its verb; one capital that opens it is a name only for want of another."""
    low = end
    while low > 0 and words[low - 1].text not in (";", ":") and words[low - 1].kind != QUOTE:
        low -= 1
    opening = None
    while low < end and (phrase := first_subject(words, low, end, -1, grammar)):
        if opening and words[phrase.first - 1].text != ",":
            break
        if phrase.first == phrase.last == 0 and phrase.kind == "name":
            opening = phrase
        elif not phrase.body:
            return with_name(words, phrase, grammar.subject)
        low = phrase.last + 1
    return opening


def _aside(words: Words, low: int, high: int, grammar: Grammar) -> bool:
    """Whether what stands there may be put between a subject and its verb."""
    if low >= high:
        return True
    language, first = grammar.language, words[low]
    if first.low in language.relatives or words[low + 1 : low + 2] and words[low + 1].low in language.relatives:
        return True
    if (
        first.low in language.speech.participles
        or first.low in language.prepositions
        or first.low in language.adverbs
        or first.low in language.times
    ):
        return True
    verbal = any(
        word.low in language.other_verbs or grammar.is_cue(words, low + at) for at, word in enumerate(words[low:high])
    )
    return not verbal and all(word.kind in (WORD, TERM) for word in words[low:high])


def with_name(words: Words, phrase: Phrase, at: PhraseAt) -> Phrase:
    """“der Vorsitzende der Opposition, Klaus Mustermann”: the name after a comma is part of it."""
    place = phrase.last + 1
    if phrase.kind != "nominal" or phrase.body or phrase.unnamed or place + 1 >= len(words) or words[place].text != ",":
        return phrase
    name = at(words, place + 1) if words[place + 1].kind == WORD else None
    if name is None or name.kind != "name" or name.roles or name.first != (name.name or (0,))[0]:
        return phrase
    if name.last + 1 < len(words) and words[name.last + 1].kind not in (POINT, QUOTE):
        return phrase
    return replace(
        phrase, last=name.last, head=name.head, kind="name", name=name.name, gender=phrase.gender or name.gender
    )
