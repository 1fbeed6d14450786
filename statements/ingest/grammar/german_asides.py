"""What German may put between verb and subject: adverbs, phrases of time and place, hearers. Pure."""

from statements.ingest.grammar import TERM, WORD, Words
from statements.ingest.grammar.german_complements import past_complement
from statements.ingest.grammar.german_phrases import subject
from statements.ingest.grammar.german_words import NOT_IN_PHRASE, is_noun
from statements.ingest.languages.german import LANGUAGE


def skip(words: Words, place: int) -> int:
    word = words[place]
    if word.kind != WORD:
        return place
    if word.low in LANGUAGE.prepositions:
        return _past_prepositional(words, place)
    if word.low in LANGUAGE.adverbs or word.low in LANGUAGE.times or word.text[0].isdigit():
        return place + 1
    if word.low in ("dem", "den", "der", "einem", "einer", "ihm", "ihr", "ihnen", "uns", "mir") and not subject(
        words, place
    ):
        return _past_noun(words, place + 1) if word.low not in ("ihm", "ihnen", "uns", "mir") else place + 1
    return place


def _past_prepositional(words: Words, place: int) -> int:
    place += 1
    if place < len(words) and words[place].low in LANGUAGE.determiners:
        place += 1
    return _past_noun(words, place)


def _past_noun(words: Words, place: int) -> int:
    while (
        place < len(words)
        and words[place].kind == WORD
        and not words[place].capital
        and (words[place].low.endswith(("e", "en", "er", "em", "es")) or words[place].text[0].isdigit())
        and words[place].low not in NOT_IN_PHRASE
    ):
        place += 1
    if place < len(words) and (words[place].kind == TERM or is_noun(words[place]) or words[place].text[0].isdigit()):
        place += 1
    if place and words[place - 1].low in LANGUAGE.times:
        return place
    while place < len(words):
        past = past_complement(words, place)
        if (
            past == place
            and words[place].kind == WORD
            and (words[place].low in LANGUAGE.times or words[place].text[0].isdigit())
        ):
            past = place + 1
        if past == place:
            break
        place = past
    return place
