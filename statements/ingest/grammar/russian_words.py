"""Russian words for finding who speaks: what a name, an office, a body looks like. Pure."""

import re

from statements.ingest.grammar import WORD, Word, Words
from statements.ingest.languages import russian_nouns as nouns
from statements.ingest.languages.first_names import LATIN_MEN, LATIN_WOMEN, gender_of
from statements.ingest.languages.name_forms import fold
from statements.ingest.languages.russian import LANGUAGE, ORGANISATIONS, PLACES
from statements.ingest.languages.russian_names import in_nominative, readings

BODIES = LANGUAGE.groups | LANGUAGE.documents
SPEAKERS = BODIES | LANGUAGE.unnamed | frozenset(LANGUAGE.roles) | frozenset(LANGUAGE.titles)
VERB = re.compile(r".{3,}(?:л|ла|ло|ли|лся|лась|лись|ет|ит|ют|ят|ется|ится|ются|ятся)$")
OFFICES = re.compile(
    r"(?:мин|рос|гос|глав)(?:обр|фин|эконом|здрав|транс|юст|энерго|пром|сель|культ|цифр|спорт|труд|строй|природ|наук|гидро|надзор)"
)
COMMENTED = nouns.all_forms(
    """слово заявление высказывание утверждение предложение обвинение претензия упрёк критика комментарий речь выступление письмо сообщение ответ тезис довод
    аргумент требование угроза обещание реплика фраза оценка позиция решение действие политика инициатива план идея вопрос отставка назначение поступок визит"""
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
PEOPLE = ("ики", "ели", "исты", "цы", "ане", "яне", "оры", "еры", "анты", "енты")
"""Endings of nouns for several people."""
NO_NAMES = ("ть", "ться", *PEOPLE)
SERVING = nouns.all_forms(
    """адвокат сын жена муж мать отец брат сестра дочь помощник советник пресс-секретарь представитель секретарь заместитель соратник
    коллега юрист защитник сотрудник друг подруга сторонник"""
)
PLACE_FORM = re.compile(r".{2,}(?:и(?:я|и|ю|ей)|(?:стан|ланд)(?:а|у|ом|е)?)$")
OBLIQUE_FORM = re.compile(r".*(?:и(?:и|ю|ей)|(?:стан|ланд)(?:а|у|ом|е))$")
BODY_BASES = {
    form.replace("ё", "е"): name
    for name in f"{ORGANISATIONS} {PLACES} {nouns.GROUPS}".split()
    if name.isalpha()
    for form in nouns.forms(name)
    if form != name
}
BASE_PLACES = frozenset(fold(name) for name in f"{ORGANISATIONS} {PLACES}".split())
LATIN_NAMES = frozenset(map(fold, [*LATIN_MEN, *LATIN_WOMEN]))


def is_body_name(word: Word) -> bool:
    if word.text.isascii() and word.text[:1].isupper():
        return word.low not in LATIN_NAMES
    shouted = word.text.isupper() and len(word.text) > 1 and word.text.isalpha()
    return shouted or word.low in LANGUAGE.group_names or is_place(word) or bool(OFFICES.match(word.low))


def is_place(word: Word) -> bool:
    """A country that no list has is told by its ending."""
    if word.low in LANGUAGE.places:
        return True
    noun = word.low in SPEAKERS or word.low in COMMENTED or not word.capital
    return not noun and bool(PLACE_FORM.match(word.low)) and not is_given(word)


def is_given(word: Word) -> bool:
    return any(gender_of(reading.base) for reading in readings(word.text))


def is_oblique_place(word: Word) -> bool:
    """«Вельмарии» is the subject of nothing."""
    if word.low in LANGUAGE.places:
        return word.low not in BASE_PLACES
    return is_place(word) and bool(OBLIQUE_FORM.match(word.low))


def gender_of_body(word: Word) -> str:
    """By the ending of the nominative; abbreviations and «Кремль» do not tell."""
    base = BODY_BASES.get(word.low, word.low)
    listed = word.low in SPEAKERS or word.low in LANGUAGE.group_names or word.low in LANGUAGE.places
    if word.text.isupper() or not base.isalpha() or not listed:
        return ""
    return {"а": "f", "я": "f", "о": "n", "е": "n", "ь": "", "и": "", "ы": ""}.get(base[-1], "m")


def body_name(name: str) -> str:
    """In the nominative, which only its first word has to be put in."""
    first, space, rest = name.partition(" ")
    base = BODY_BASES.get(first.lower().replace("ё", "е"))
    return f"{first[0]}{base[1:]}{space}{rest}" if base and not first.isupper() else name


def may_be_person(words: Words, place: int) -> bool:
    word = words[place]
    if word.kind != WORD or not word.capital or not word.text[0].isalpha():
        return False
    if word.low in SPEAKERS or word.low in LANGUAGE.not_names and fold(word.text) not in LANGUAGE.given_names:
        return False
    if word.low not in LANGUAGE.places and is_place(word):
        named = place > 0 and words[place - 1].kind == WORD and words[place - 1].capital and is_given(words[place - 1])
        return named or _agrees_with_surname(words, place)
    return not is_body_name(word) and (place > 0 or not _opens_sentence(word))


def _agrees_with_surname(words: Words, place: int) -> bool:
    """«Корнелия Образцова», but not «Вельмарии Игорь Образцов»: in one case, and a woman's."""
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not following.capital or following.low in SPEAKERS or is_body_name(following):
        return False
    name = in_nominative((words[place].text, following.text), gender="f")
    oblique = is_oblique_place(words[place])
    return (
        name is not None
        and name.doubt < 2
        and (name.case != "nom") == oblique
        and not (oblique and is_given(following))
    )


def _opens_sentence(word: Word) -> bool:
    """A capital only because a sentence begins: «Назвать»."""
    return word.low in NOT_NOUNS or word.low in COMMENTED or word.low.endswith(NO_NAMES) and not is_given(word)


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


def printed(words: Words, start: int, end: int) -> tuple[str, ...]:
    """The words of a name, less its initials."""
    return tuple(word.text for word in words[start:end] if word.kind == WORD and len(word.text) > 1)
