"""Russian verbs and the grammar put together. Pure."""

import re

from statements.ingest.grammar import POINT, WORD, Grammar, Phrase, Words
from statements.ingest.grammar.offices import office_of
from statements.ingest.grammar.russian_asides import skip
from statements.ingest.grammar.russian_phrases import genitive, governed, subject
from statements.ingest.grammar.russian_words import BODIES, LEMMAS, PREPOSITIONS, SPEAKERS, VERB, body_name
from statements.ingest.languages import russian_nouns as nouns
from statements.ingest.languages.name_forms import FullName, may_be
from statements.ingest.languages.russian import LANGUAGE
from statements.ingest.languages.russian_names import in_nominative, readings

IMPERSONAL = frozenset(
    "говорится сказано отмечается подчеркивается сообщается указывается поясняется уточняется добавляется утверждается заявлено отмечено подчеркнуто".split()
)
PLACED = frozenset({"в", "во", "на"})
OFFICES_HELD = {
    "deputy foreign minister": re.compile(r"(?:зам|вице)\w*\b.*(?:\bмид\b|иностранных дел)"),
    "deputy head of government": re.compile(
        r"вице-премьер|зам\w* (?:главы )?(?:председателя )?(?:правительства|кабмина|кабинета|премьер)"
    ),
    "foreign minister": re.compile(
        r"(?:глав|министр|шеф|руководител)\w*\b.*(?:\bмид\b|иностранных дел|зарубежных дел|внешнеполитическ|дипломати)"
    ),
    "defence minister": re.compile(r"(?:глав|министр)\w*\b.*(?:минобороны|\bобороны|оборонн)"),
    "head of government": re.compile(r"премьер|глава правительства|глава кабинета"),
    "head of state": re.compile(r"глава государства|^президент"),
    "spokesman of the Kremlin": re.compile(r"пресс-секретар|представител\w* кремля"),
}
UNDER = re.compile(r"\b(?:зам|вице|экс|бывш|помощни|советни|секретар|пресс-|представител)|\bи\.? ?о\b")
KIN = dict.fromkeys(nouns.all_forms("дипломат"), re.compile(r"\bмид\b|иностранн|посол|посла|постпред|полпред|дипломат"))
EPITHETS = nouns.all_forms(
    "дипломат политик чиновник чиновница телеведущий журналист адвокат министр глава представитель парламентарий депутат сенатор политолог эксперт"
)
PAPERS = re.compile(
    r"(?i)^(?:извести|коммерсант|ведомост|интерфакс|российск\w+ газет|парламентск\w+ газет|комсомольск\w+ правд|аргумент|нов\w+ газет|фонтанк|лент\w+\.?ру|взгляд|росси[яи]( ?\d+)?$|единая россия|единой росси)"
)
NOT_VERBS = PREPOSITIONS | LANGUAGE.adverbs | LANGUAGE.conjunctions | LANGUAGE.subordinators | SPEAKERS


def is_cue(words: Words, place: int) -> bool:
    word = words[place]
    if word.kind != WORD or word.capital and place:
        return False
    return any(word.low in verbs.finite for verbs in (LANGUAGE.speech, LANGUAGE.framing, LANGUAGE.thought))


def verb_start(words: Words, place: int) -> int:
    return place


def agrees(words: Words, place: int, phrase: Phrase) -> bool:
    verb = words[place].low.removesuffix("ся").removesuffix("сь")
    if verb.endswith(("на", "ен", "ны", "ток")) and phrase.kind != "nominal":
        return phrase.gender in ("", {"на": "f", "ны": "p"}.get(verb[-2:], "m"))
    if phrase.kind == "nominal":
        return not (phrase.gender == "p" and verb.endswith(("л", "ла"))) and not (
            phrase.gender == "f" and verb.endswith("л")
        )
    if verb.endswith(("л", "ла", "ло")):
        wanted = {"л": "m", "а": "f", "о": "n"}[verb[-1]]
        return phrase.gender in ("", wanted)
    if verb.endswith(("ли", "ют", "ят", "ут", "ат")):
        return phrase.gender in ("", "p")
    return phrase.gender != "p"


def same_name(word: str, base: str, case: str) -> bool:
    return may_be(word, base, readings, case)


def unmarked(words: Words, cue: int) -> Phrase | None:
    """«в МИД заявили», «как уточнили в ведомстве», «говорится в сообщении МИД»."""
    verb = words[cue].low
    if not (verb.endswith(("ли", "ют", "ят", "ут", "ат", "лись")) or verb in IMPERSONAL):
        return None
    after = next((at for at in range(cue + 1, min(cue + 3, len(words))) if words[at].low in PLACED), -1)
    before = next(
        (at for at in range(cue - 1, max(-1, cue - 10), -1) if words[at].low in PLACED or words[at].kind == POINT), -1
    )
    for at in (after, before, 0 if words[0].low in PLACED and cue > 0 else -1):
        phrase = governed(words, at + 1) if at >= 0 and words[at].kind == WORD and at + 1 < len(words) else None
        if phrase and phrase.body and (phrase.first > cue or phrase.last < cue):
            return phrase
    return None


def quoted(words: Words, cue: int) -> Phrase | None:
    """«цитирует Образцова агентство»"""
    if not words[cue].low.startswith(("цитиру", "процитиров")):
        return None
    for place in range(cue + 1, min(cue + 4, len(words))):
        phrase = genitive(words, place) if words[place].kind == WORD else None
        if phrase and not phrase.body:
            return phrase
    return None


def is_title(printed: str) -> bool:
    return bool(PAPERS.match(printed)) and len(printed.split()) <= 3


def verb_like(words: Words, place: int) -> bool:
    word = words[place]
    return word.kind == WORD and not word.capital and bool(VERB.match(word.low)) and word.low not in NOT_VERBS


def verb_gender(verb: str) -> str:
    stem = verb.removesuffix("ся").removesuffix("сь")
    return "f" if stem.endswith("ла") else "m" if stem.endswith("л") else ""


def office(description: str) -> str:
    low = description.lower()
    return office_of(low, OFFICES_HELD, UNDER)


def full_name(words: tuple[str, ...], known: frozenset[str], gender: str) -> FullName | None:
    return in_nominative(words, gender=gender, known=known)


def same_role(one: str, other: str) -> bool:
    return bool(LEMMAS.get(one, {one}) & LEMMAS.get(other, {other}))


GRAMMAR = Grammar(
    language=LANGUAGE,
    subject=subject,
    governed=governed,
    genitive=genitive,
    skip=skip,
    is_cue=is_cue,
    verb_start=verb_start,
    agrees=agrees,
    full_name=full_name,
    same_role=same_role,
    unmarked=unmarked,
    quoted=quoted,
    office=office,
    epithets=EPITHETS,
    kin=KIN,
    verb_like=verb_like,
    body_name=body_name,
    is_title=is_title,
    verb_gender=verb_gender,
    same_name=same_name,
    weak_cues=LANGUAGE.framing.finite | frozenset(),
    source_words=LANGUAGE.source_phrases,
    source_cases={"согласно": "dat"},
    back_references=(
        "об этом",
        "так",
        "такое мнение",
        "такое заявление",
        "с таким заявлением",
        "это",
        "о том",
        "такими словами",
        "такую оценку",
        "такую позицию",
        "соответствующее заявление",
        "именно так",
        "эти слова",
    ),
    naming=BODIES
    | nouns.all_forms(
        "книга фильм роман пьеса песня альбом программа передача интервью эфир канал журнал подкаст фракция операция закон проект клуб группа премия теплоход крейсер марка"
    ),
    so_called=frozenset(
        "называемый называемая называемое называемые называемого называемой называемых называемым под названием операция".split()
    ),
    insert_dash=True,
    dialogue=True,
)
