"""German verbs and the grammar put together. Pure."""

import re

from statements.ingest.grammar import POINT, WORD, Grammar, Phrase, Words
from statements.ingest.grammar.german_asides import skip
from statements.ingest.grammar.german_phrases import genitive, governed, subject
from statements.ingest.grammar.german_words import body_of
from statements.ingest.grammar.offices import office_of
from statements.ingest.languages.german import LANGUAGE
from statements.ingest.languages.name_forms import FullName, fold, may_be, with_genitive

NOT_VERBS = (
    LANGUAGE.prepositions
    | LANGUAGE.conjunctions
    | LANGUAGE.subordinators
    | LANGUAGE.adverbs
    | LANGUAGE.determiners
    | LANGUAGE.auxiliaries
)
SHORT_PAST = frozenset(
    "lud bat gab hob wies warf riet rief sprach schrieb schrie wand stieß schob fiel ließ trug bot begann".split()
)
WEAK = LANGUAGE.framing.finite | LANGUAGE.thought.finite | frozenset(
    "gibt geben gab gaben weist weisen wies wiesen wirft werfen warf warfen hebt hob fasst fasste schiebt schob macht sieht stellt stellte stellten führt führte legt legte bringt "
    "brachte lautet heißt hieß fügt reagiert reagierte begründet begründete verteidigt verteidigte deutet deutete regt stuft findet zählt setzt setzte rechnet rechnete räumt".split()
)  # fmt: skip
SPEAKING_PLACES = frozenset("aus in von bei im vom beim seitens".split())
OFFICES_HELD = {
    "deputy head of government": re.compile(r"vize-?(?:kanzler|premier|regierungschef|ministerpräsident)"),
    "foreign minister": re.compile(r"außenminister(?!i(?:um|en\b))|außenamtschef|chefdiplomat"),
    "head of government": re.compile(r"kanzler|regierungschef|ministerpräsident|premier"),
    "spokesman of the Kremlin": re.compile(r"kremlsprecher|sprecher des kreml|kreml-sprecher"),
}
UNDER = re.compile(r"vize|\bex-|ehemalig|früher|stellvertret|sprecher|berater|sekretär|mitarbeiter|vertreter|büro")
EPITHETS = frozenset(
    "politiker politikerin minister ministerin diplomat diplomatin experte expertin forscher forscherin abgeordnete abgeordneter ressortchef ressortchefin chef chefin regierungschef "
    "regierungschefin wissenschaftler wissenschaftlerin".split()
)
PAPERS = re.compile(
    r"(?:zeitung|presse|post|rundschau|anzeiger|tagblatt|tageblatt|spiegel|nachrichten|magazin|stern|kurier|boten?|blatt|allgemeinen?|kreiszeitung|echo|volksstimme)$|^(?:bild|welt|zeit|focus|spiegel|stern|taz|bild am sonntag|welt am sonntag|rheinische[nr]? .*)$"
)


def is_cue(words: Words, place: int) -> bool:
    word = words[place]
    if word.kind != WORD or word.capital and place:
        return False
    return any(word.low in verbs.finite for verbs in (LANGUAGE.speech, LANGUAGE.framing, LANGUAGE.thought))


def verb_start(words: Words, place: int) -> int:
    """A participle's auxiliary stands second in the clause: “hat am Montag … gesagt”."""
    low = words[place].low
    if "ge" not in low and not low.endswith(("t", "en")):
        return place
    for at in range(place - 1, max(-1, place - 60), -1):
        if words[at].kind == POINT and words[at].text in ":;.":
            break
        if words[at].low in ("hat", "haben", "hatte", "hatten", "habe", "wird", "will", "wollte") and (
            low.startswith("ge")
            or "ge" in low[1:7]
            or low.startswith(("be", "er", "ver", "ent", "wider", "unter"))
            or low.endswith("iert")
        ):
            return at
        if words[at].kind == WORD and (words[at].low in LANGUAGE.subordinators):
            break
    return place


def agrees(words: Words, place: int, phrase: Phrase) -> bool:
    start = verb_start(words, place)
    low = words[start].low
    several = low.endswith(("en", "ten")) or low in ("haben", "hatten")
    if start == place and low.startswith("ge") and several:
        several = False
    if phrase.kind == "pronoun" and phrase.gender == "f":
        return True
    if several:
        return phrase.gender in ("p", "") or phrase.body or phrase.kind == "nominal"
    return phrase.gender != "p"


def verb_like(words: Words, place: int) -> bool:
    word = words[place]
    if word.low in ("ist", "war", "sind") and place and words[place - 1].text == ",":
        return True
    if (
        word.kind != WORD
        or word.capital
        or word.low in NOT_VERBS
        or not word.low.endswith(("t", "te", "ten", "en", "e"))
    ):
        return word.low in SHORT_PAST
    return len(word.low) > 3


def unmarked(words: Words, cue: int) -> Phrase | None:
    """“hieß es aus dem Ministerium”, “in der Union heißt es”."""
    if words[cue].low not in ("hieß", "heißt", "heiße", "verlautete"):
        return None
    for at in [*range(cue + 1, min(cue + 6, len(words))), *range(cue - 1, max(-1, cue - 12), -1)]:
        if words[at].low in SPEAKING_PLACES and at + 1 < len(words):
            phrase = governed(words, at + 1)
            if phrase and (phrase.first > cue or phrase.last < cue) and phrase.kind == "nominal":
                return phrase
            if phrase is None and words[at].low in ("im", "vom", "beim") and body_of(words[at + 1].low) is not None:
                return Phrase(at + 1, at + 1, at + 1, "nominal", None, "", True, False, (at + 1,))
    return None


def quoted(words: Words, cue: int) -> Phrase | None:
    """“zitierte ihn die Agentur”."""
    if not words[cue].low.startswith("zitier") or cue + 1 >= len(words):
        return None
    following = words[cue + 1]
    if following.low in ("ihn", "sie"):
        return Phrase(cue + 1, cue + 1, cue + 1, "pronoun", gender="m" if following.low == "ihn" else "f")
    return None


def office(description: str) -> str:
    low = description.lower()
    return office_of(low, OFFICES_HELD, UNDER)


def is_title(printed: str) -> bool:
    return bool(PAPERS.search(printed.lower())) and len(printed.split()) <= 4 and printed[:1].isupper()


def full_name(words: tuple[str, ...], known: frozenset[str], gender: str) -> FullName | None:
    last = words[-1]
    base = last[:-1] if last.endswith("s") and fold(last[:-1]) in known and fold(last) not in known else last
    return FullName((*words[:-1], base), gender)


def same_name(word: str, base: str, case: str) -> bool:
    return may_be(word, base, with_genitive, case)


def same_role(one: str, other: str) -> bool:
    short, long = sorted((one.rpartition("-")[2], other.rpartition("-")[2]), key=len)
    return long.endswith(short)


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
    same_name=same_name,
    same_role=same_role,
    unmarked=unmarked,
    verb_like=verb_like,
    quoted=quoted,
    office=office,
    is_title=is_title,
    reported_mood=frozenset(
        "sei seien habe werde könne müsse solle wolle dürfe hätten würden wäre wären gebe lasse bleibe gehe komme stehe liege brauche".split()
    ),
    epithets=EPITHETS,
    weak_cues=WEAK,
    source_words=LANGUAGE.source_phrases,
    closers=LANGUAGE.source_closers,
    back_references=("das", "dies", "so", "damit"),
    commented=LANGUAGE.speech_nouns
    | frozenset(
        """vorwurf vorwürfe forderung forderungen vorschlag vorschläge behauptung behauptungen kritik plan pläne entscheidung vorgehen
        haltung drohung drohungen angebot idee initiative politik reaktion frage fragen begründung""".split()
    ),
    impersonal=frozenset({"man"}),
    naming=frozenset(
        "titel namen buch roman film zeitung magazin sendung partei gruppe lied song serie stück projekt operation begriff wort motto slogan schiff restaurant "
        "bewegung initiative verein firma kampagne aktion programm album".split()
    ),
    so_called=frozenset("sogenannte sogenannten sogenannter sogenanntes genannte genannten namens".split()),
)
