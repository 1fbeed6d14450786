"""Who speaks in a clause: the subject before or after a verb of speech, as a stretch of tokens. Pure."""

from typing import NamedTuple

from statements.ingest.reported.clauses import DASHES, NAME, Sentence
from statements.ingest.reported.verb_groups import (
    back_over_time,
    group_before,
    has_verb,
    is_adverb,
    is_finite,
    is_participle,
    is_reduced,
)

COMMAS = DASHES | {",", ")", "("}
STOPS = frozenset(";:?!…")
FARTHEST = 60
"""Tokens looked back over."""
SHORTEST_NOUN = 4


class Subject(NamedTuple):
    low: int
    high: int
    after: int
    """Where the verb group begins: between are adverbs, times and parentheses."""
    relative: bool = False


def before(s: Sentence, cue: int, floor: int = 0, past: bool = True) -> Subject | None:
    """The subject of the verb at `cue`, looked for down to the token `floor`; none of a passive one if it is `past`."""
    group = group_before(s, cue)
    index = group.before
    if index < floor or group.infinitive or group.passive and past:
        return None
    if s.has(index, s.language.pronouns):
        return Subject(index, index + 1, index + 1)
    if s.has(index, s.language.relatives) or s.has(index, s.language.that):
        return Subject(index, index + 1, index + 1, relative=True)
    floor = max(floor, index - FARTHEST)
    if s.has(index, COMMAS):
        return _before_parenthesis(s, index, floor)
    if not s.is_word(index) or s.has(index, s.language.conjunctions):
        return None
    return trimmed(s, _clause_start(s, index, floor), index + 1, index + 1)


def _clause_start(s: Sentence, index: int, floor: int) -> int:
    """Back to where the clause begins that ends at `index`."""
    language, low = s.language, index
    while low > floor:
        place = low - 1
        if not s.has(place, language.relatives) and not (s.has(place, language.that) and is_finite(s, low)):
            if not s.is_word(place) or s.has(place, language.subordinators - s.words.weak_subordinators):
                break
            if s.has(place, language.conjunctions) and _verb_back(s, floor, place):
                break
            if is_finite(s, place) and not is_reduced(s, place):
                break
        low = place
    return low


def _verb_back(s: Sentence, floor: int, high: int) -> bool:
    """Whether a verb stands before `high`, this side of any mark."""
    low = high
    while low > floor and s.is_word(low - 1):
        low -= 1
    return has_verb(s, low, high)


def _before_parenthesis(s: Sentence, comma: int, floor: int) -> Subject | None:
    """“Ada Example, the minister, said”: the leftmost stretch that can be a subject."""
    found = None
    high = comma
    while high > floor:
        low = high
        while low > floor and not s.has(low - 1, COMMAS) and not s.has(low - 1, STOPS):
            low -= 1
        aside = s.has(low, s.language.relatives)
        verbal = not aside and any(is_finite(s, place) and not is_reduced(s, place) for place in range(low, high))
        if not aside and not verbal:
            found = trimmed(s, low, high, comma) or found
        if verbal and not is_participle(s, low) or low <= floor or not s.has(low - 1, COMMAS):
            break
        high = low - 1
    return found


def trimmed(s: Sentence, low: int, high: int, after: int) -> Subject | None:
    """Without what may stand around a subject; None if nothing is left that can speak."""
    low = _past_opening(s, low, high)
    while high > low:
        if s.has(high - 1, s.language.times):
            high = back_over_time(s, high - 1) + 1
        elif is_adverb(s, high - 1):
            high -= 1
        else:
            break
    return Subject(low, high, after) if low < high and _may_speak(s, low, high) else None


def _past_opening(s: Sentence, low: int, high: int) -> int:
    """Over conjunctions, adverbs, times and a phrase at the head of a clause."""
    language, words = s.language, s.words
    while low < high:
        counted = s.has(low + 1, words.quantities) or s.has(low + 1, language.determiners)
        if s.has(low, words.approximations) and counted:
            break
        if s.has(low, language.prepositions):
            inner = _past_phrase(s, low, high)
            if inner is None and not s.has(low, language.subordinators):
                return high
            low = inner or low + 1
        elif _is_opening(s, low):
            low += 1
        else:
            break
    return low


def _is_opening(s: Sentence, low: int) -> bool:
    language = s.language
    if s.has(low, language.conjunctions) or s.has(low, language.times) or s.has(low, language.subordinators):
        return True
    return is_adverb(s, low) and not s.has(low + 1, s.words.noun_links)


def _past_phrase(s: Sentence, low: int, high: int) -> int | None:
    """Where a subject begins after a phrase without a comma: “In a statement Example”."""
    language, place = s.language, low + 1
    while place < high and (s.has(place, language.times) or s.low(place).isdigit()):
        place += 1
    if place > low + 1:
        return place
    for place in range(high - 1, low + 1, -1):
        opens = s.has(place, language.determiners) or s.kind(place) == NAME and s.kind(place - 1) != NAME
        if opens and not s.has(place - 1, language.prepositions) and not s.has(place - 1, language.determiners):
            return place
    return None


def _may_speak(s: Sentence, low: int, high: int) -> bool:
    language = s.language
    if not s.is_word(low) or s.has(low, language.relatives):
        return False
    if s.kind(low) == NAME:
        return True
    if high - low > 1:
        return not is_participle(s, low)
    known = s.has(low, language.pronouns) or s.has(low, language.indefinites)
    return known or len(s.low(low)) >= SHORTEST_NOUN and not is_finite(s, low)


def after(s: Sentence, place: int) -> Subject | None:
    """The phrase that begins at `place`: after “said” or “according to”."""
    objects = s.has(place, s.language.object_pronouns) or s.has(place, s.words.persons)
    alone = objects and not s.is_word(place + 1)
    if alone or s.has(place, s.language.pronouns):
        return Subject(place, place + 1, place + 1)
    if s.has(place, s.language.prepositions) or s.has(place, s.language.times) or s.has(place, s.language.adverbs):
        return None
    high = place
    while _in_phrase(s, place, high):
        high += 1
    return Subject(place, high, high) if high > place and _may_speak(s, place, high) else None


def _in_phrase(s: Sentence, low: int, index: int) -> bool:
    language = s.language
    if not s.is_word(index) or s.has(index, language.relatives) or s.has(index, language.subordinators):
        return False
    if s.has(index, language.prepositions):
        return s.has(index, s.words.noun_links)
    if index == low:
        return True
    return not s.has(index, language.times) and not s.has(index, language.pronouns) and not is_finite(s, index)
