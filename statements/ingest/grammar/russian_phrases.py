"""Russian phrases that can speak, and what may stand between verb and subject. Pure."""

import re
from dataclasses import replace

from statements.ingest.grammar import POINT, QUOTE, TERM, WORD, Phrase, Words
from statements.ingest.grammar.russian_objects import own_end, past_object
from statements.ingest.grammar.russian_words import (
    BODIES,
    NOT_NOUNS,
    PEOPLE,
    SERVING,
    SPEAKERS,
    VERB,
    gender_of_body,
    is_body_name,
    is_given,
    is_oblique_place,
    may_be_person,
    name_run,
    printed,
)
from statements.ingest.languages import russian_nouns as nouns
from statements.ingest.languages.first_names import gender_of
from statements.ingest.languages.russian import LANGUAGE
from statements.ingest.languages.russian_names import in_nominative, readings

NOMINATIVES = nouns.nominatives(
    f"{nouns.MEN} {nouns.WOMEN} {nouns.GROUPS} {nouns.DOCUMENTS} {nouns.UNNAMED} господин госпожа"
)
PLURALS = frozenset(word for word in NOMINATIVES if word.endswith(("ы", "и")))
ADJECTIVE = re.compile(r".{2,}(?:[ыиое]й|[ая]я|[ое]е|[ео]го|[ео]му|[ыи]ми?|[ыи]х|[ыи]е|[ую]ю|[ое]м)$")
OBLIQUE_ADJECTIVE = re.compile(r".*(?:[ео]го|[ео]му|[ыи]х|[ыи]ми?|[ую]ю)$")
COMPLEMENT = re.compile(r".*(?:ой|ей|[ое]го|[ыи]х|[ое]м)$")
HEARERS = re.compile(
    r"(?:журналист|репорт[её]р|корреспондент|депутат|слушател|зрител|собравшимся|нам$|агентству|изданию|газете|телеканалу|радиостанции|порталу|каналу|ему$|ей$|им$|мне$)"
)
PATRONYMIC = re.compile(r".*(?:ович|евич|ьич|овна|евна|ична)[а-я]{0,2}$")
ORDINALS = frozenset("первый первая второй вторая третий третья другой другая".split())
OPENERS = frozenset("сам сама сами этот эта эти один одна некоторые многие его ее их".split())


def nominative_run(words: Words, place: int) -> tuple[int, str] | None:
    """The longest run from `place` that is a name in the nominative, and its gender."""
    for end in range(own_end(words, place, name_run(words, place)), place, -1):
        if words[end - 1].kind != WORD:
            continue
        name = in_nominative(printed(words, place, end), "nom")
        if name and name.doubt < 2:
            return end, name.gender
    return None


def _first_name(words: Words, place: int, end: int) -> int:
    """Where the person's own name begins in «посол Примерии Роберт Образцов»."""
    usual = [at for at in range(place, end) if any(gender_of(reading.base) for reading in readings(words[at].text))]
    if usual:
        return usual[0]
    return end - 2 if end - place > 2 and not PATRONYMIC.match(words[place + 1].low) else place


def subject(words: Words, place: int) -> Phrase | None:
    return None if past_object(words, place) > place else _phrase(words, place, "nom")


def governed(words: Words, place: int) -> Phrase | None:
    return _phrase(words, place, "")


def genitive(words: Words, place: int) -> Phrase | None:
    """Of names, the genitive and the accusative of men are alike, and differ from women's in either."""
    phrase = governed(words, place)
    if phrase and phrase.kind == "name" and phrase.name:
        name = in_nominative(printed(words, *phrase.name), "gen") or in_nominative(printed(words, *phrase.name), "acc")
        return replace(phrase, gender=name.gender if name else phrase.gender)
    return phrase


def _phrase(words: Words, first: int, case: str) -> Phrase | None:
    place, wanted = first, case
    while place < len(words) and words[place].low in OPENERS:
        partitive = words[place + 1 : place + 2] and words[place + 1].low == "из"
        case, place = ("", place + 2) if partitive else (case, place + 1)
    if place < len(words) and words[place].kind == WORD:
        standing = _standing_alone(words, first, place, case, wanted)
        if standing:
            return standing
    opens = first == 0 and case and words[0].low.endswith(PEOPLE)
    if opens and words[0].low not in SPEAKERS and not is_given(words[0]):
        return Phrase(0, name_run(words, 1) - 1, 0, "nominal", gender="p", unnamed=True)
    heads: list[int] = []
    while place < len(words):
        word = words[place]
        if (
            may_be_person(words, place)
            and not _opens_description(words, place)
            and not (heads and _is_complement(words, place))
        ):
            return _with_name(words, first, place, heads, case)
        following = _next(words, place, heads, case)
        if following is None:
            break
        if not heads and (word.low in SPEAKERS or is_body_name(word)) or heads and word.low in LANGUAGE.roles:
            heads.append(place)
        place = following
    return _nominal(words, first, place - 1, heads) if heads else None


def _standing_alone(words: Words, first: int, place: int, case: str, wanted: str) -> Phrase | None:
    """Pronouns, and what points to somebody without a name: «она», «та», «второй», «один из них»."""
    low = words[place].low
    gender = LANGUAGE.pronouns.get(low) if case else LANGUAGE.object_pronouns.get(low)
    if gender in ("m", "f", "p"):
        return Phrase(first, place, place, "pronoun", gender=gender)
    after = words[place + 1] if place + 1 < len(words) else None
    if case and low in ("тот", "та") and (after is None or after.kind == POINT):
        return Phrase(first, place, place, "nominal", unnamed=True)
    if case and low in ORDINALS and after and after.low in LANGUAGE.speech.finite:
        return Phrase(first, place, place, "nominal", unnamed=True)
    if case != wanted and low in ("них", "нас", "нее", "него"):
        return Phrase(first, place, first, "nominal", unnamed=True)
    return None


def _opens_description(words: Words, place: int) -> bool:
    """A capital only because the sentence begins: “Официальный представитель”."""
    if place or not ADJECTIVE.match(words[0].low) or len(words) < 2:
        return False
    return (
        words[1].low in SPEAKERS
        or bool(ADJECTIVE.match(words[1].low))
        and words[1].low not in NOT_NOUNS
        and not words[1].capital
    )


def _is_complement(words: Words, place: int) -> bool:
    """«эксперт Высшей школы»: a capitalised adjective of a body's name."""
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.kind != WORD or not COMPLEMENT.match(words[place].low):
        return False
    if following.capital:
        return following.low in BODIES and not is_given(words[place])
    return following.low not in NOT_NOUNS and not VERB.match(following.low)


def _next(words: Words, place: int, heads: list[int], case: str) -> int | None:
    """The place after the word if it belongs to a phrase with these heads."""
    word = words[place]
    if word.kind in (QUOTE, TERM):
        return (
            place + 1
            if heads and (heads[-1] == place - 1 or words[place - 1].low in BODIES or _names_thing(words, place))
            else None
        )
    if word.kind == POINT or not word.text[0].isalpha():
        return None
    nominative = word.low in NOMINATIVES and not word.low.endswith("ства")
    if not case and heads and nominative and word.low in BODIES and place > heads[0]:
        return None
    if word.low in SPEAKERS:
        stands = bool(heads) or not case or word.low in NOMINATIVES
        return place + 1 if stands and not (heads and word.low in LANGUAGE.titles) else None
    if is_body_name(word):
        return None if case and not heads and is_oblique_place(word) else place + 1
    if heads and word.low in LANGUAGE.linking_prepositions and _links(words, place):
        return place + 2
    if (
        heads
        and word.low == "и"
        and place + 1 < len(words)
        and words[place + 1].low not in NOT_NOUNS
        and words[place + 1].kind == WORD
    ):
        return place + 2 if words[place + 1].low not in SPEAKERS else None
    if word.low in NOT_NOUNS or HEARERS.match(word.low):
        return None
    if heads:
        return place + 1
    return place + 1 if ADJECTIVE.match(word.low) and not (case and OBLIQUE_ADJECTIVE.match(word.low)) else None


def _names_thing(words: Words, place: int) -> bool:
    """«аналитик инвесткомпании «Четверть» Глеб Примеров»"""
    before_name = place + 1 < len(words) and may_be_person(words, place + 1)
    return before_name and len(words[place].text.split()) < 4 and words[place].text[:1].isupper()


def _links(words: Words, place: int) -> bool:
    """«представитель по вопросам», «посол в Париже», but not «сказал министр в четверг»."""
    if place + 1 >= len(words) or words[place + 1].kind != WORD:
        return False
    following = words[place + 1]
    return (
        words[place].low in ("по", "при", "из", "от") and following.low not in LANGUAGE.times or is_body_name(following)
    )


def _with_name(words: Words, first: int, place: int, heads: list[int], case: str) -> Phrase | None:
    end, gender = own_end(words, place, name_run(words, place)), ""
    if not heads and place == 0 and end > 2 and _first_name(words, 0, end) == 1:
        heads, place = [0], 1
    if case:
        place = _first_name(words, place, end) if heads else place
        run = nominative_run(words, place)
        if run is None:
            return _after_complement(words, first, place, end, heads) if heads else None
        end, gender = run
    else:
        place = _first_name(words, place, end) if heads else place
        whose = heads and words[heads[-1]].low in SERVING and end - place == 1
        if whose and in_nominative(printed(words, place, end), "gen"):
            return _nominal(words, first, end - 1, heads)
        name = in_nominative(printed(words, place, end))
        gender = name.gender if name else ""
    feminine = any(LANGUAGE.roles.get(words[head].low) == "f" for head in heads)
    if heads and words[heads[0]].low in BODIES:
        return _nominal(words, first, (place if _is_person_beside(words, place, end) else end) - 1, heads)
    return Phrase(
        first, end - 1, end - 1, "name", (place, end), gender or ("f" if feminine else ""), roles=tuple(heads)
    )


def _is_person_beside(words: Words, place: int, end: int) -> bool:
    """«администрации Заглушкина Анна Примерова»: the name in the nominative belongs to nobody's office."""
    return is_given(words[place]) and in_nominative(printed(words, place, end), "nom") is not None


def _after_complement(words: Words, first: int, place: int, end: int, heads: list[int]) -> Phrase:
    """«пресс-секретарь Образцова Анна Примерова»: a name in the genitive first, then perhaps one's own."""
    run = nominative_run(words, end) if end < len(words) and may_be_person(words, end) else None
    if run:
        return Phrase(first, run[0] - 1, run[0] - 1, "name", (end, run[0]), run[1], roles=tuple(heads))
    return _nominal(words, first, end - 1, heads)


def _nominal(words: Words, first: int, last: int, heads: list[int]) -> Phrase:
    head = words[heads[0]]
    unnamed = head.low in LANGUAGE.unnamed
    body = head.low in BODIES or head.low not in LANGUAGE.roles and not unnamed
    gender = "p" if head.low in PLURALS and not unnamed else LANGUAGE.roles.get(head.low, "")
    gender = gender or (gender_of_body(head) if body else "")
    end = heads[0] + 1
    while end <= last and words[end].kind == WORD and is_body_name(words[end]):
        end += 1
    name = (heads[0], end) if body and is_body_name(head) else None
    owner = [at for at in range(heads[0] + 1, last + 1) if words[at].capital]
    if head.low in LANGUAGE.groups and owner and not any(may_be_person(words, at) for at in owner):
        name = (heads[0], last + 1)
    return Phrase(first, last, heads[0], "nominal", name, gender, body, unnamed, tuple(heads))
