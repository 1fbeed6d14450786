"""Verbs of an untagged sentence: what looks finite, and what belongs to a verb of speech before it. Pure."""

from typing import NamedTuple

from statements.ingest.reported.clauses import NAME, WORD, Sentence

CONTRACTED = ("n't", "n’t")
POSSESSIVE = ("'s", "’s", "s'", "s’")
SHORTEST_ADVERB = 5
RELATIVE_REACH = 8
"""Tokens between “who” and a verb of its clause."""


class Group(NamedTuple):
    """What stands between a verb and its subject."""

    before: int
    """The token before it all."""
    passive: bool
    infinitive: bool


def is_adverb(s: Sentence, index: int) -> bool:
    word, language = s.low(index), s.language
    if word in language.adverbs or word in language.negations:
        return True
    name = index and s.kind(index) == NAME
    return not name and len(word) >= SHORTEST_ADVERB and word.endswith(language.adverb_endings)


def is_auxiliary(s: Sentence, index: int) -> bool:
    return s.has(index, s.language.auxiliaries) or s.low(index).endswith(CONTRACTED)


def is_negation(s: Sentence, index: int) -> bool:
    return s.has(index, s.language.negations) or s.low(index).endswith(CONTRACTED)


def is_participle(s: Sentence, index: int) -> bool:
    return s.low(index).endswith(s.language.participle_endings) and s.kind(index) != NAME


def is_finite(s: Sentence, index: int) -> bool:
    """A lower-case word that looks like a finite verb, and not like one that stands before its noun."""
    if s.kind(index) != WORD:
        return False
    if is_auxiliary(s, index):
        return True
    word, language = s.low(index), s.language
    before = s.low(index - 1)
    if (
        before in language.determiners
        and before not in language.that
        or before in language.prepositions
        or before.endswith(POSSESSIVE[:2])
    ):
        return False
    known = word in language.other_verbs or word in language.speech.finite or word in language.framing.finite
    if known and word not in language.roles:
        return True
    past = word.endswith(language.past_endings) and "-" not in word and word not in language.not_past
    return past and not (is_adverb(s, index - 1) and _before_noun(s, index))


def _before_noun(s: Sentence, index: int) -> bool:
    """“newly released report”."""
    language, after = s.language, index + 1
    closed = s.has(after, language.determiners) or s.has(after, language.prepositions)
    return (
        s.kind(after) == WORD
        and not closed
        and not s.has(after, language.infinitive_marks)
        and not is_participle(s, after)
    )


def is_reduced(s: Sentence, verb: int) -> bool:
    """“The report released Tuesday”: a participle after its noun, or a verb inside “who …”."""
    language, after = s.language, verb + 1
    adjunct = s.has(after, language.prepositions) or s.has(after, language.times)
    if adjunct and s.low(verb).endswith(language.past_endings):
        return s.is_word(verb - 1) and not is_auxiliary(s, verb - 1)
    reach = range(max(0, verb - RELATIVE_REACH), verb)
    return any(s.has(place, language.relatives) or s.has(place, language.that) for place in reach)


def has_verb(s: Sentence, low: int, high: int) -> bool:
    return any(is_finite(s, place) for place in range(low, high))


def group_before(s: Sentence, verb: int) -> Group:
    language, index = s.language, verb - 1
    passive = infinitive = False
    while index >= 0 and s.is_word(index):
        if is_auxiliary(s, index):
            passive = passive or s.has(index, language.passive)
        elif s.has(index, language.infinitive_marks) and index == verb - 1:
            infinitive = True
        elif s.has(index, language.times):
            index = back_over_time(s, index) + 1
        elif not is_adverb(s, index):
            break
        index -= 1
    return Group(index, passive, infinitive)


def back_over_time(s: Sentence, index: int) -> int:
    """Before “on Tuesday”, “last week”, “March 3” that ends at `index`."""
    while index >= 0 and (s.has(index, s.language.times) or s.low(index).isdigit()):
        index -= 1
    return index - 1 if s.has(index, s.words.time_prepositions) else index
