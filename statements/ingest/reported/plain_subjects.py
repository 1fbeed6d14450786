"""Who speaks, in a language whose sentences nobody has described further: a phrase beside the verb. Pure."""

from statements.ingest.reported.clauses import NAME, QUOTE, WORD, Sentence
from statements.ingest.reported.subjects import Subject

LONGEST_PHRASE = 14
"""Tokens."""
STOPS = frozenset(";:?!…")


def before(s: Sentence, verb: int, floor: int = 0) -> Subject | None:
    """The subject that ends before the verb, back to the last mark; past “, the minister,” if need be."""
    language, high = s.language, verb
    while high > 0 and (s.has(high - 1, language.auxiliaries) or s.has(high - 1, language.adverbs)):
        high -= 1
    while high > 0 and (s.has(high - 1, language.times) or s.has(high - 1, s.words.time_prepositions)):
        high -= 1
    if s.has(high - 1, language.relatives) and high - 1 > floor:
        return Subject(high - 1, high, high, relative=True)
    if s.low(high - 1) == "," and high > floor + 1:
        return _before_comma(s, high - 1, floor)
    return _phrase(s, high, floor)


def _before_comma(s: Sentence, comma: int, floor: int) -> Subject | None:
    """“Ada Example, the minister, …”: the nearest stretch between commas with a name, else the nearest that may speak."""
    fallback, high = None, comma
    while high > floor:
        found = _phrase(s, high, floor)
        if found and any(s.kind(place) == NAME for place in range(found.low + 1, found.high)):
            return found
        fallback = fallback or found
        while high > floor and s.is_word(high - 1):
            high -= 1
        if s.low(high - 1) != ",":
            break
        high -= 1
    return fallback


def _phrase(s: Sentence, high: int, floor: int) -> Subject | None:
    language, low = s.language, high
    while low > floor and s.is_word(low - 1) and high - low < LONGEST_PHRASE:
        low -= 1
    while low < high and (
        s.has(low, language.adverbs) or s.has(low, language.times) or s.has(low, language.conjunctions)
    ):
        low += 1
    if low < high and s.has(low, language.prepositions | language.subordinators):
        low = _names_at_end(s, low, high)
    return Subject(low, high, high) if low < high and names_somebody(s, low, high) else None


def _names_at_end(s: Sentence, low: int, high: int) -> int:
    place = high
    while place > low and s.kind(place - 1) == NAME:
        place -= 1
    return high if s.has(place - 1, s.language.prepositions) else place


def after(s: Sentence, place: int) -> Subject | None:
    """The phrase after the verb: past those told, and past “es aus” to the place that spoke."""
    while s.has(place, s.words.hearers) or s.kind(place) == QUOTE:
        place += 1
    if s.has(place, s.words.impersonal):
        place += 2
    language, high = s.language, place
    while high < place + LONGEST_PHRASE and s.is_word(high) and not _leaves(s, place, high):
        high += 1
    while high > place and s.has(high - 1, language.linking_prepositions | language.determiners):
        high -= 1
    return Subject(place, high, high) if high > place and names_somebody(s, place, high) else None


def _leaves(s: Sentence, low: int, place: int) -> bool:
    language = s.language
    if place > low and s.has(low, language.pronouns) or s.has(place, s.language.that):
        return True
    if s.has(place, language.prepositions) and (place == low or not s.has(place, language.linking_prepositions)):
        return True
    verb = s.kind(place) == WORD and (s.has(place, language.other_verbs) or s.has(place, s.words.reported_mood))
    return verb or s.has(place, language.times) or s.has(place, language.subordinators)


def names_somebody(s: Sentence, low: int, high: int) -> bool:
    language = s.language
    for place in range(low, high):
        known = s.has(place, language.roles) or s.has(place, language.groups) or s.has(place, language.unnamed)
        if known or s.kind(place) == NAME or s.has(place, language.pronouns):
            return not s.has(low, STOPS)
    return False
