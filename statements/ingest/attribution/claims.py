"""Quotations that are what a noun tells: “rejected Example's claim that “…”” quotes Example, not whoever rejects it. Pure."""

from typing import NamedTuple

from statements.ingest.attribution.sources import Subjects
from statements.ingest.attribution.tokens import QUOTED, Phrase, Sentence
from statements.ingest.languages import Language

CLAIM = "claim before"
"""The rule of such a quotation."""
REACH = 25
"""Tokens between the noun and the quotation."""
COMPLEMENT = 9
"""Likewise where no “that” stands between: “call for an “…””."""
VERB_REACH = 5
"""Tokens between the verb of reaction and the phrase with the noun."""
CLOSED = ",;:-."
THIRD_PERSONS = ("m", "f", "n", "p")


class Claim(NamedTuple):
    """A noun like “claim” whose content a quotation is."""

    sentence: Sentence
    noun: int
    owner: Phrase | None
    """Whose it is, where the sentence says so."""
    reactor: Phrase | None
    """Who rejects or welcomes it."""


def find_claim(sentence: Sentence, place: int, language: Language) -> Claim | None:
    """Of the quotation at `place`; None where the words around leave it to the verb of the clause."""
    if place and sentence.tokens[place - 1].word in language.asides:
        return None  # “dismissed reports that it was late as “fiction””
    noun = _before_that(sentence, place, language)
    complement = noun is None
    if noun is None:
        noun = _before_complement(sentence, place, language)
    if noun is None:
        return None
    phrase = next((p for p in sentence.phrases if p.first <= noun <= p.last), None)
    owner = _owner(sentence, noun, phrase, language)
    verb = _reaction(sentence, min([noun, *(p.first for p in (phrase, owner) if p)]), language)
    if owner is None and complement or verb is None and (owner is None or owner.kind == "pronoun"):
        return None
    return Claim(sentence, noun, owner, Subjects(sentence).before(verb) if verb is not None else None)


def may_be_claimed(sentence: Sentence, place: int, language: Language) -> bool:
    """“mocked Example's claim: “…””: the claim's words, or those of whoever mocks it; who replies to one says his own."""
    noun = place - 2
    if sentence.tags[place - 1 : place] != ":" or not _is_noun(sentence, noun, language):
        return False
    phrase = next((p for p in sentence.phrases if p.first <= noun <= p.last), None)
    verb = _reaction(sentence, phrase.first if phrase else noun, language)
    owned = _owner(sentence, noun, phrase, language) is not None
    return owned and verb is not None and sentence.tokens[verb].word not in language.speech.finite


def _is_noun(sentence: Sentence, place: int, language: Language) -> bool:
    return place >= 0 and sentence.tags[place] in "nV" and sentence.tokens[place].word in language.claims


def _before_that(sentence: Sentence, place: int, language: Language) -> int | None:
    """“claim that …”, “claim by Ada Example that …”; not “claim that it was late is “untrue””."""
    verbs = 0
    for that in range(place - 1, max(place - REACH, 0), -1):
        token, tag = sentence.tokens[that], sentence.tags[that]
        verbs += tag in "VX" and sentence.tags[that - 1] not in "VXA"
        if tag in CLOSED or token.word in language.speech.finite or verbs > 1:
            return None
        if token.word in language.that and tag in "SRD":
            return _before_maker(sentence, that, language)
    return None


def _before_maker(sentence: Sentence, that: int, language: Language) -> int | None:
    noun = that - 1
    maker = sentence.ending.get(that - 1)
    if maker and maker.first > 1 and _is_origin(sentence, maker.first - 1, language):
        noun = maker.first - 2
        noun -= sentence.tokens[noun].word in language.making
    return noun if _is_noun(sentence, noun, language) else None


def _before_complement(sentence: Sentence, place: int, language: Language) -> int | None:
    """“call for “…””, “promise to “…””, “description of it as “…””, where the phrase ends with the quotation."""
    if sentence.tags[place + 1 : place + 2] not in ("", ",", ".", ";"):
        return None
    for noun in range(place - 1, max(place - COMPLEMENT, -1), -1):
        tag = sentence.tags[noun]
        if noun < place - 1 and _is_noun(sentence, noun, language):
            return noun if sentence.tokens[noun + 1].word in language.complements else None
        if tag in "VX" and sentence.tags[noun - 1] not in "TA" or tag in CLOSED + "SR" + QUOTED:
            return None
    return None


def _owner(sentence: Sentence, noun: int, phrase: Phrase | None, language: Language) -> Phrase | None:
    if phrase and phrase.owner:
        return phrase.owner
    if phrase and language.possessives.get(sentence.tokens[phrase.first].word, "") in THIRD_PERSONS:
        return Phrase(sentence, phrase.first, phrase.first, phrase.first, "pronoun")
    before = sentence.ending.get(noun - 1)
    if before and sentence.tags[before.last] == "'":
        return before
    made = noun + 1 + (sentence.tokens[noun + 1].word in language.making)
    return sentence.starting.get(made + 1) if _is_origin(sentence, made, language) else None


def _is_origin(sentence: Sentence, place: int, language: Language) -> bool:
    """“by Ada Example”, “words of Ada Example”."""
    word, source = sentence.tokens[place].word, sentence.starting.get(place + 1)
    return word in language.origins or word in language.name_links and source is not None and source.kind == "name"


def _reaction(sentence: Sentence, first: int, language: Language) -> int | None:
    """The verb or noun before the phrase that says somebody rejects or answers it, over “as “nonsense””."""
    for place in range(first - 1, max(first - 1 - VERB_REACH, -1), -1):
        if sentence.tokens[place].word in language.reactions:
            return place
        if sentence.tags[place] not in "PATDC" + QUOTED and sentence.tokens[place].quotation < 0:
            return None
    return None
