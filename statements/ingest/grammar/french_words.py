"""French words for finding who speaks: what a name, an office, a body looks like. Pure."""

from statements.ingest.grammar import WORD, Word, Words
from statements.ingest.languages.french import DOCUMENTS, GROUPS, LANGUAGE, ROLES

BODIES = GROUPS | DOCUMENTS
ARTICLES = LANGUAGE.determiners
AUXILIARIES = frozenset("a ont avait avaient aura auront aurait est sont était étaient ai".split())
PAST_PARTICIPLES = frozenset(
    "répondu prétendu soutenu maintenu prévenu prévenue convenu poursuivi conclu repris reconnu admis promis émis appris souri averti avertie garanti renchéri "
    "démenti exclu établi réagi réjoui réjouie cru voulu vu promu plainte plaints dite dites dits défendu défendue rugi".split()
)
COMMON_CAPITALS = frozenset(
    "république etat état intérieur défense justice affaires région union constitution loi histoire église ouest est nord sud outre-mer hexagone premier saint".split()
)
ADVERBIAL = LANGUAGE.adverbs - {"le", "la", "les", "l'", "l", "en"}


def is_noun(word: Word) -> bool:
    return word.kind == WORD and word.text[0].isalpha()


def may_be_name(words: Words, place: int) -> bool:
    word = words[place]
    if (
        not is_noun(word)
        or not word.capital
        or word.text.endswith(("’", "'"))
        or len(word.text) == 1
        or word.low in COMMON_CAPITALS
    ):
        return False
    if word.low in LANGUAGE.given_names and not (place == 0 and word.low in LANGUAGE.not_names):
        return True
    if word.low in LANGUAGE.not_names or word.low in ROLES or word.low in BODIES or word.low in LANGUAGE.titles:
        return False
    if place == 0 and (
        _opens_with_noun(words)
        or word.low in LANGUAGE.prepositions
        or word.low in LANGUAGE.speech.participles
        or word.low.endswith("ment")
        or is_participle(word.low)
    ):
        return False
    return (
        word.low not in LANGUAGE.group_names
        and word.low not in LANGUAGE.places
        and not (word.text.isupper() and len(word.text) > 1)
    )


def _opens_with_noun(words: Words) -> bool:
    """“Coursiers de Valbrume”, “Traduction d’Anne Exemple”: a noun that begins a sentence, since first names are known."""
    return len(words) > 2 and words[1].low in ("de", "d'", "du", "des")


def is_participle(low: str) -> bool:
    return low in PAST_PARTICIPLES or low.endswith(("é", "ée", "és", "ées")) and low in LANGUAGE.speech.finite


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
            or words[end].kind == WORD
            and words[end].text == "M’"
            or end > place
            and words[end].low in LANGUAGE.particles
            and before_a_name(words, end)
        ):
            end += 1
        else:
            break
    return end


def before_a_name(words: Words, place: int) -> bool:
    following = place + 1
    if following < len(words) and words[following].low in ("la", "l'", "le"):
        following += 1
    return following < len(words) and may_be_name(words, following)
