"""What Russian may put between verb and subject: adverbs, phrases of time and place, hearers. Pure."""

from statements.ingest.grammar import POINT, QUOTE, TERM, WORD, Words
from statements.ingest.grammar.russian_objects import past_object
from statements.ingest.grammar.russian_phrases import ADJECTIVE, HEARERS, subject
from statements.ingest.grammar.russian_words import (
    NOT_NOUNS,
    PREPOSITIONS,
    SPEAKERS,
    is_body_name,
    is_place,
)
from statements.ingest.languages import russian_nouns as nouns
from statements.ingest.languages.russian import LANGUAGE

BASES = frozenset(
    word.replace("ё", "е")
    for word in f"{nouns.MEN} {nouns.WOMEN} {nouns.GROUPS} {nouns.DOCUMENTS} {nouns.UNNAMED}".split()
)
MEDIA = frozenset(
    "тасс рбк риа новости интерфакс интерфаксу рейтер rtvi rt би-би-си радио reuters afp bloomberg ura.ru lenta.ru известиям forbes фонтанке коммерсанту ведомостям".split()
)


def skip(words: Words, place: int) -> int:
    word = words[place]
    if word.kind in (QUOTE, TERM):
        short = word.kind == TERM or len(word.text.split()) <= 3
        return place + 1 if short and place + 1 < len(words) and words[place + 1].kind == WORD else place
    if word.kind == POINT:
        return place
    if (
        word.low in LANGUAGE.adverbs
        or word.low in LANGUAGE.times
        or word.text[0].isdigit()
        or word.low in LANGUAGE.auxiliaries
    ):
        return place + 1
    if word.low in PREPOSITIONS:
        return _past_prepositional(words, place)
    if (end := past_object(words, place)) > place:
        return end
    if HEARERS.match(word.low) or word.low in MEDIA:
        return _past_oblique(words, place + 1)
    return place


def _past_prepositional(words: Words, place: int) -> int:
    place += 1
    while (
        place < len(words)
        and words[place].kind == WORD
        and ADJECTIVE.match(words[place].low)
        and not words[place].capital
    ):
        place += 1
    if place < len(words) and (
        words[place].kind != WORD or words[place].low in NOT_NOUNS and words[place].low not in LANGUAGE.times
    ):
        return place
    end = past_object(words, place) if place < len(words) else place
    return end if end > place else _past_oblique(words, place + 1)


def _past_oblique(words: Words, place: int) -> int:
    """Over what can be no subject: the rest of a phrase in another case."""
    while place < len(words):
        word = words[place]
        if word.kind == POINT or word.low in NOT_NOUNS and word.low not in LANGUAGE.times:
            break
        like_genitive = word.low in SPEAKERS and word.low not in BASES
        if (
            word.kind == WORD
            and not like_genitive
            and subject(words, place)
            and not (is_body_name(word) and not is_place(word))
        ):
            break
        place += 1
    return min(place, len(words))
