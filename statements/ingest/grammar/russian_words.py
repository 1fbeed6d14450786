"""Russian words for finding who speaks: what a name, an office, a body looks like. Pure."""

import re

from statements.ingest.grammar import WORD, Word, Words
from statements.ingest.languages import russian_nouns as nouns
from statements.ingest.languages.first_names import LATIN_MEN, LATIN_WOMEN
from statements.ingest.languages.name_forms import fold
from statements.ingest.languages.russian import LANGUAGE

BODIES = LANGUAGE.groups | LANGUAGE.documents
SPEAKERS = BODIES | LANGUAGE.unnamed | frozenset(LANGUAGE.roles) | frozenset(LANGUAGE.titles)
VERB = re.compile(r".{3,}(?:л|ла|ло|ли|лся|лась|лись|ет|ит|ют|ят|ется|ится|ются|ятся)$")
OFFICES = re.compile(
    r"(?:мин|рос|гос|глав)(?:обр|фин|эконом|здрав|транс|юст|энерго|пром|сель|культ|цифр|спорт|труд|строй|природ|наук|гидро|надзор)"
)
PREPOSITIONS = LANGUAGE.prepositions
NOT_NOUNS = (
    LANGUAGE.speech.finite | LANGUAGE.framing.finite | LANGUAGE.thought.finite | LANGUAGE.other_verbs | LANGUAGE.speech.participles
    | PREPOSITIONS | LANGUAGE.conjunctions | LANGUAGE.subordinators | LANGUAGE.adverbs | LANGUAGE.relatives | LANGUAGE.speech.plain
    | frozenset(LANGUAGE.pronouns) | frozenset(LANGUAGE.object_pronouns) | LANGUAGE.times
)  # fmt: skip
LEMMAS: dict[str, set[str]] = {}
for _noun in f"{nouns.MEN} {nouns.WOMEN}".split():
    for _form in nouns.forms(_noun):
        LEMMAS.setdefault(_form.replace("ё", "е"), set()).add(_noun)
LATIN_NAMES = frozenset(map(fold, [*LATIN_MEN, *LATIN_WOMEN]))


def is_body_name(word: Word) -> bool:
    if word.text.isascii() and word.text[:1].isupper():
        return word.low not in LATIN_NAMES
    shouted = word.text.isupper() and len(word.text) > 1 and word.text.isalpha()
    return shouted or word.low in LANGUAGE.group_names or word.low in LANGUAGE.places or bool(OFFICES.match(word.low))


def may_be_person(words: Words, place: int) -> bool:
    word = words[place]
    if word.kind != WORD or not word.capital or not word.text[0].isalpha():
        return False
    if word.low in SPEAKERS or word.low in LANGUAGE.not_names and fold(word.text) not in LANGUAGE.given_names:
        return False
    return not is_body_name(word) and (place > 0 or word.low not in NOT_NOUNS)


def name_run(words: Words, place: int) -> int:
    """The end of the capitalised words and initials that begin at `place`."""
    end = place
    while end < len(words):
        initial = (
            len(words[end].text) == 1 and words[end].capital and end + 1 < len(words) and words[end + 1].text == "."
        )
        if initial:
            end += 2
        elif may_be_person(words, end) or end > place and is_particle(words, end):
            end += 1
        else:
            break
    return end


def is_particle(words: Words, place: int) -> bool:
    return words[place].low in LANGUAGE.particles and place + 1 < len(words) and words[place + 1].capital
