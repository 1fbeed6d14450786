"""What French may put between verb and subject: adverbs, phrases of time and place, hearers. Pure."""

from statements.ingest.grammar import TERM, WORD, Words
from statements.ingest.grammar.french_phrases import past_complement
from statements.ingest.grammar.french_words import (
    ADVERBIAL,
    ARTICLES,
    AUXILIARIES,
    BODIES,
    may_be_name,
    name_run,
)
from statements.ingest.languages.french import LANGUAGE


def skip(words: Words, place: int) -> int:
    word = words[place]
    if word.kind != WORD:
        return place
    if word.low in LANGUAGE.times or word.text[0].isdigit() or word.low in AUXILIARIES or word.low == "été":
        return place + 1
    if word.low in ADVERBIAL or word.low.endswith("ment") and word.low not in BODIES and not word.capital:
        return place + 1
    if word.low in LANGUAGE.prepositions:
        return _past_prepositional(words, place)
    if (
        word.low in ("le", "ce")
        and place + 1 < len(words)
        and words[place + 1].low in LANGUAGE.times | {"même", "jour"}
    ):
        return place + 2
    return place


def _past_prepositional(words: Words, place: int) -> int:
    place += 1
    while place < len(words) and (
        words[place].low in ARTICLES or words[place].low in ("le", "la", "l'", "de", "d'", "du")
    ):
        place += 1
    if place >= len(words) or words[place].kind not in (WORD, TERM):
        return place
    place = name_run(words, place) if may_be_name(words, place) else place + 1
    while place < len(words):
        past = past_complement(words, place)
        if (
            past == place
            and words[place].kind == WORD
            and (words[place].low in LANGUAGE.times or words[place].text[0].isdigit())
        ):
            past = place + 1
        if past == place or words[place].low in ("et",):
            break
        place = past
    return place
