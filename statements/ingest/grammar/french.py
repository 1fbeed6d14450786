"""French verbs and the grammar put together. Pure."""

import re

from statements.ingest.grammar import WORD, Grammar, Phrase, Words
from statements.ingest.grammar.french_asides import skip
from statements.ingest.grammar.french_phrases import governed, past_complements, subject
from statements.ingest.grammar.french_words import ADVERBIAL, ARTICLES, AUXILIARIES, BODIES, is_participle
from statements.ingest.grammar.offices import office_of
from statements.ingest.languages.french import LANGUAGE, ROLES
from statements.ingest.languages.name_forms import FullName, as_printed, may_be

NOT_VERBS = (
    LANGUAGE.prepositions
    | LANGUAGE.subordinators
    | LANGUAGE.conjunctions
    | LANGUAGE.adverbs
    | LANGUAGE.determiners
    | frozenset(ROLES)
    | frozenset(BODIES)
)
OFFICES_HELD = {
    "foreign minister": re.compile(r"cheff?e? de la diplomatie|ministre des affaires étrangères"),
    "head of state": re.compile(r"cheff?e? de l'[eé]tat|^(?:l[ea] )?présidente? (?!d)"),
    "head of government": re.compile(r"premi(?:er|ère)[ -]ministre|cheff?e? du gouvernement"),
}
UNDER = re.compile(r"\bvice|\bex-|ancien|porte-parole|conseill|adjoint|secrétaire|cabinet|entourage|épouse|avocat")
EPITHETS = frozenset(
    "élu élue ministre député députée intéressé intéressée responsable dirigeant dirigeante magistrat magistrate avocat avocate édile candidat candidate".split()
)
WEAK = LANGUAGE.framing.finite | LANGUAGE.thought.finite | frozenset(
    "regarde regardé présente demande demandé appelle appelé fait évoque évoqué lance lancé publie publié signe voit lit salue salué commence reprend rejette rejeté "
    "annonce annoncé refuse réclame réclamé propose proposé défend défendu promet mentionne développé développe lâche tient pointe pointé parle parlé".split()
)  # fmt: skip


def is_cue(words: Words, place: int) -> bool:
    word = words[place]
    if word.kind != WORD or word.capital and place:
        return False
    if not any(word.low in verbs.finite for verbs in (LANGUAGE.speech, LANGUAGE.framing, LANGUAGE.thought)):
        return False
    if is_participle(word.low):
        return _auxiliary(words, place) >= 0
    before = words[place - 1].low if place else ""
    return (
        before not in ARTICLES - {"le", "la", "les", "l'"}
        and before not in ("de", "d'", "du", "en", "par", "sans", "à")
        and not (before in ("le", "la", "les", "l'") and place > 1 and words[place - 2].low not in LANGUAGE.pronouns)
    )


def _auxiliary(words: Words, place: int) -> int:
    """Of a participle: “a-t-il vivement déclaré”; -1 where it has none."""
    at = place - 1
    while at >= 0 and place - at < 6 and words[at].kind == WORD:
        low = words[at].low
        if low in AUXILIARIES:
            return at
        if not (
            low in ADVERBIAL
            or low in LANGUAGE.pronouns
            or low.endswith("ment")
            or low in ("été", "pas", "t", "de", "son", "leur", "fois", "à", "en")
        ):
            return -1
        at -= 1
    return -1


def verb_start(words: Words, place: int) -> int:
    at = _auxiliary(words, place) if is_participle(words[place].low) or words[place].low == "dit" else place
    at = at if at >= 0 else place
    while (
        at > 0
        and words[at - 1].low in ("s'", "se", "l'", "le", "la", "les", "n'", "ne", "lui", "leur", "y", "en")
        and words[at - 1].kind == WORD
    ):
        at -= 1
    return at


def agrees(words: Words, place: int, phrase: Phrase) -> bool:
    start = verb_start(words, place)
    verb = next((words[at].low for at in range(start, place + 1) if words[at].low in AUXILIARIES), words[place].low)
    several = (
        verb in ("ont", "avaient", "auront", "sont", "étaient")
        or verb.endswith("ent")
        and verb not in ("prévient", "soutient", "maintient", "convient", "ment")
    )
    if several:
        return phrase.gender == "p" or phrase.kind != "pronoun"
    return phrase.gender != "p"


def verb_like(words: Words, place: int) -> bool:
    """“…, tempête-t-elle”, “…, a tonné le maire”."""
    word = words[place]
    if word.kind != WORD or word.capital:
        return False
    if word.low == "peut" and place + 2 < len(words) and words[place + 2].low == "lire":
        return True
    if (
        place + 1 < len(words)
        and words[place + 1].low in ("il", "elle", "ils", "elles")
        and word.end + 2 >= words[place + 1].start - 1
    ):
        return word.low not in LANGUAGE.prepositions | LANGUAGE.subordinators | LANGUAGE.conjunctions
    if word.low in AUXILIARIES:
        return place + 1 < len(words) and (
            is_participle(words[place + 1].low) or words[place + 1].low.endswith(("é", "i", "u", "it", "is"))
        )
    return word.low.endswith(("e", "ent", "it", "t", "a")) and len(word.low) > 3 and word.low not in NOT_VERBS


def unmarked(words: Words, cue: int) -> Phrase | None:
    """“indique-t-on de source policière”, “à l’Elysée, on assure”."""
    if not any(words[at].low == "on" for at in range(max(0, cue - 2), min(cue + 2, len(words)))):
        return None
    for at in [*range(cue + 1, min(cue + 6, len(words))), *range(cue - 1, max(-1, cue - 8), -1)]:
        if words[at].low in ("de", "à", "au", "chez", "a", "dans", "du", "sur") and at + 1 < len(words):
            if words[at + 1].low == "source":
                end, _ = past_complements(words, at + 2, person=False)
                return Phrase(at + 1, end - 1, at + 1, "nominal", None, "f", False, True, (at + 1,))
            if words[at].low in ("au", "du") and words[at + 1].low in BODIES:
                end, _ = past_complements(words, at + 2, person=False)
                return Phrase(at + 1, end - 1, at + 1, "nominal", body=True, roles=(at + 1,))
            phrase = governed(words, at + 1)
            if phrase and phrase.body and (phrase.first > cue or phrase.last < cue):
                return phrase
    return None


def office(description: str) -> str:
    low = description.lower().replace("’", "'")
    return office_of(low, OFFICES_HELD, UNDER)


def full_name(words: tuple[str, ...], known: frozenset[str], gender: str) -> FullName | None:
    return FullName(words, gender)


def same_name(word: str, base: str, case: str) -> bool:
    return may_be(word, base, as_printed, case)


def same_role(one: str, other: str) -> bool:
    return one == other or {one, other} in (
        {"élu", "maire"},
        {"élue", "maire"},
        {"élu", "député"},
        {"élue", "députée"},
        {"chef", "cheffe"},
    )


GRAMMAR = Grammar(
    language=LANGUAGE,
    subject=subject,
    governed=governed,
    genitive=governed,
    skip=skip,
    is_cue=is_cue,
    verb_start=verb_start,
    agrees=agrees,
    full_name=full_name,
    same_name=same_name,
    same_role=same_role,
    unmarked=unmarked,
    verb_like=verb_like,
    clitics=frozenset({"s'", "se"}),
    office=office,
    epithets=EPITHETS,
    weak_cues=WEAK,
    source_words=LANGUAGE.source_phrases,
    back_references=("c'est ce", "c' est ce", "voilà ce", "ainsi"),
    naming=frozenset(
        "intitulé intitulée titre livre film roman journal quotidien magazine émission parti mouvement groupe opération association baptisé baptisée mot terme expression "
        "surnommé surnommée appelé chanson album pièce série projet plan programme collectif navire".split()
    ),
    so_called=frozenset("dit dite dits dites soi-disant prétendu prétendue surnommé surnommée".split()),
    inserted_after=",!?…",
    narrated=frozenset("avant lors devant après".split()),
    dialogue=True,
)
