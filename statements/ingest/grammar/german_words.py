"""German words for finding who speaks: what a name, an office, a body looks like. Pure."""

import re

from statements.ingest.grammar import WORD, Word, Words
from statements.ingest.languages.german import DOCUMENTS, GROUPS, LANGUAGE, ROLES
from statements.ingest.languages.german_nouns import feminine

NOT_IN_PHRASE = (
    LANGUAGE.speech.finite | LANGUAGE.other_verbs | LANGUAGE.prepositions | LANGUAGE.conjunctions | LANGUAGE.subordinators | LANGUAGE.adverbs
    | frozenset(LANGUAGE.pronouns) | LANGUAGE.auxiliaries | LANGUAGE.framing.finite | LANGUAGE.thought.finite
)  # fmt: skip
HEADS = frozenset(
    form
    for noun in """Minister Präsident Sprecher Chef Vorsitzender Vorsitzende Kanzler Bürgermeister Politiker Abgeordneter Abgeordnete Beauftragter Beauftragte
    Direktor Leiter Experte Forscher Anwalt Kommissar Sekretär Vertreter Führer Botschafter Berater Ökonom Wissenschaftler Historiker Soldat General Inspekteur
    Trainer Manager Kandidat Referent Diplomat Journalist Korrespondent Reporter Mitarbeiter Professor Arzt Beamter Beamte Richterin Rätin Anwältin Ärztin Beamtin
    Expertin Politologe Soziologe Psychologe Unternehmer Gründer Aktivist Funktionär Gewerkschafter Demokrat Premier Vize Obmann Volkswirt Analyst Strategin Stratege
    Ermittler Polizist Verteidiger Pfarrer Bischof Besitzer Betreiber Inhaber Bewohner Anwohner Züchter Händler Hersteller Beobachter Landwirt Kreise""".split()
    for form in (
        noun.lower(),
        feminine(noun).lower(),
        noun.lower() + "s",
        feminine(noun).lower() + "nen",
        noun.lower() + "n",
    )
)
BODY_HEADS = frozenset("amt bund bank partei verein sender konzern".split())
COMMON_ENDINGS = ("leute", "kräfte", "kreise", "kreisen", "umfeld")
COUNTRY_ENDINGS = ("ien", "istan")
AGED = re.compile(r"\d+-[A-ZÄÖÜ]")


def role_of(low: str) -> str | None:
    """Gender of a noun for a person, also as the last part of a compound; None if it is none."""
    last = low.rpartition("-")[2]
    if last in ROLES:
        return ROLES[last]
    return next(
        (ROLES[last[cut:]] for cut in range(3, len(last) - 3) if last[cut:] in HEADS and last[cut:] in ROLES), None
    )


def body_of(low: str) -> str | None:
    last = low.rpartition("-")[2]
    for nouns in (GROUPS, DOCUMENTS):
        if last in nouns:
            return nouns[last]
        for cut in range(3, len(last) - 2):
            if last[cut:] in nouns and (last[cut:] in BODY_HEADS or len(last) - cut > 5):
                return nouns[last[cut:]]
    return None


def is_country(low: str) -> bool:
    """One that no list has, by its ending."""
    return low.endswith(COUNTRY_ENDINGS) and len(low) > 6 and low not in LANGUAGE.given_names


def is_noun(word: Word) -> bool:
    return word.kind == WORD and (word.capital and word.text[0].isalpha() or bool(AGED.match(word.text)))


def may_be_name(words: Words, place: int) -> bool:
    word = words[place]
    if (
        not is_noun(word)
        or word.low in LANGUAGE.not_names
        and word.low not in LANGUAGE.given_names
        or word.low in LANGUAGE.times
    ):
        return False
    if word.low in LANGUAGE.given_names:
        return True
    if place == 0 and word.low in NOT_IN_PHRASE:
        return False
    if role_of(word.low) is not None or body_of(word.low) is not None or word.low in LANGUAGE.titles:
        return False
    if word.low.endswith(COMMON_ENDINGS) or is_country(word.low):
        return False
    return (
        word.low not in LANGUAGE.group_names
        and word.low not in LANGUAGE.places
        and not (word.text.isupper() and len(word.text) > 1)
    )


def name_run(words: Words, place: int) -> int:
    end = place
    while end < len(words):
        initial = (
            len(words[end].text) == 1 and words[end].capital and end + 1 < len(words) and words[end + 1].text == "."
        )
        if initial:
            end += 2
        elif (
            may_be_name(words, end)
            or _surname_like_a_noun(words, place, end)
            or end > place
            and words[end].low in LANGUAGE.particles
            and _before_a_name(words, end)
        ):
            end += 1
        else:
            break
    return end


def _surname_like_a_noun(words: Words, place: int, end: int) -> bool:
    """“Anna Richter”: after a first name any noun may be a surname."""
    if end != place + 1 or words[place].low not in LANGUAGE.given_names or not is_noun(words[end]):
        return False
    return (
        not (words[end].text.isupper() and len(words[end].text) > 1)
        and words[end].low not in LANGUAGE.times
        and words[end].low not in LANGUAGE.not_names
    )


def _before_a_name(words: Words, place: int) -> bool:
    """Inside a name: “Ursula von der Leyen”."""
    following = place + 1
    if following < len(words) and words[following].low in ("der", "den", "dem", "und"):
        following += 1
    return (
        words[place].low in ("von", "van", "zu", "de", "der", "den", "di", "del")
        and following < len(words)
        and may_be_name(words, following)
    )


def may_be_subject(article: str, gender: str, low: str) -> bool:
    """“der Ministerin” is no subject, nor “die Minister” one person."""
    if not article and low.endswith("ern"):
        return False
    if article == "der":
        return gender in ("m", "") and not low.endswith("ern")
    return True


def oblique_body(article: str, gender: str | None, low: str) -> bool:
    """“der Zeitung” is no subject, nor “die” before a noun that is not feminine, unless it is the plural."""
    if article == "der":
        return gender != "m"
    return article in ("die", "eine") and gender in ("m", "n") and not low.endswith(("en", "e"))
