"""French phrases that can speak, and what may stand between verb and subject. Pure."""

from collections.abc import Mapping

from statements.ingest.grammar import TERM, WORD, Phrase, Word, Words
from statements.ingest.grammar.french_words import (
    ADVERBIAL,
    ARTICLES,
    AUXILIARIES,
    BODIES,
    COMMON_CAPITALS,
    before_a_name,
    is_noun,
    is_participle,
    may_be_name,
    name_run,
)
from statements.ingest.languages.french import LANGUAGE, ROLES

LINKS = frozenset("de d' du des à au aux en pour chargé chargée".split())
HEARERS = frozenset(
    "journalistes presse reporters députés sénateurs afp reuters micro antenne chaîne radio quotidien journal".split()
)
NOT_IN_PHRASE = (
    LANGUAGE.other_verbs
    | LANGUAGE.conjunctions
    | LANGUAGE.relatives
    | frozenset(LANGUAGE.pronouns)
    | frozenset("ne n' pas s' se c' ce".split())
)
NO_NOUNS = NOT_IN_PHRASE | LANGUAGE.times | ADVERBIAL | LANGUAGE.prepositions
OPENING_ASIDES = frozenset("suite lors face grâce quant jusque vis-à-vis".split())
PORTFOLIOS = frozenset("affaires transports finances".split())
DEMONSTRATIVES = frozenset("ce cette celui celle lui celui-ci celle-ci".split())
BEFORE_NOUNS = frozenset(
    "premier première ancien ancienne nouveau nouvelle haut jeune vieux petit grand futur même seul".split()
)
TRADES = tuple("iste ien ienne eur euse ier ière trice ant ante logue aire ois oise ais aise ain aine".split())


def subject(words: Words, place: int) -> Phrase | None:
    return _phrase(words, place, nominative=True)


def governed(words: Words, place: int) -> Phrase | None:
    return _phrase(words, place, nominative=False)


def _phrase(words: Words, first: int, nominative: bool) -> Phrase | None:
    word = words[first]
    if word.kind != WORD:
        return None
    pronouns = LANGUAGE.pronouns if nominative else LANGUAGE.object_pronouns
    if word.low in pronouns or word.low in DEMONSTRATIVES:
        pronoun = _pronoun(words, first, pronouns)
        if pronoun or word.low in pronouns:
            return pronoun
    article = word.low if word.low in ARTICLES else ""
    place = first + bool(article)
    if article and place < len(words) and words[place].low in BEFORE_NOUNS:
        place += 1
    if place >= len(words) or not is_noun(words[place]):
        return None
    titled = words[place].low in LANGUAGE.titles
    if not article and not words[place].capital and not titled:
        return None
    if titled and words[place].capital:
        return _titled(words, first, place)
    common = article and place - first == 1 and words[place].low not in LANGUAGE.given_names
    if may_be_name(words, place) and not common:
        end = name_run(words, place)
        return Phrase(first, end - 1, end - 1, "name", (place, end), _gender(words, place, end))
    return _described(words, first, place, article, nominative)


def _pronoun(words: Words, place: int, pronouns: Mapping[str, str]) -> Phrase | None:
    """“elle”, “ce dernier”, “celle qui …”, and “lui” where it stands alone."""
    low = words[place].low
    following = words[place + 1] if place + 1 < len(words) else None
    if low == "lui" and following and (following.text == ":" or place == 0 and following.text == ","):
        return Phrase(place, place, place, "pronoun", gender="m")
    if low in ("ce", "cette") and following and following.low in ("dernier", "dernière"):
        return Phrase(place, place + 1, place + 1, "pronoun", gender="m" if low == "ce" else "f")
    if low in ("celui", "celle") and following and following.low in ("qui", "que", "dont"):
        return Phrase(place, place, place, "pronoun", gender="m" if low == "celui" else "f")
    gender = pronouns.get(low, "")
    return Phrase(place, place, place, "pronoun", gender=gender) if gender in ("m", "f", "p") else None


def _may_be_somebody(word: Word) -> bool:
    """A noun no list has: “le fleuriste”, but not “la situation”."""
    return word.low.endswith(TRADES) and word.low not in NO_NOUNS and word.low not in LANGUAGE.speech.finite


def _titled(words: Words, first: int, place: int) -> Phrase | None:
    start = place + 1
    if start < len(words) and words[start].text == ".":
        start += 1
    if start >= len(words):
        return None
    begin = start
    if words[start].low in ("de", "d'", "du") and before_a_name(words, start):
        start += 1
    end = name_run(words, start)
    if end == start:
        return None
    return Phrase(first, end - 1, end - 1, "name", (begin, end), LANGUAGE.titles[words[place].low])


def _described(words: Words, first: int, head: int, article: str, nominative: bool) -> Phrase | None:
    word = words[head]
    role, body = ROLES.get(word.low), BODIES.get(word.low)
    proper = word.low in LANGUAGE.group_names or word.text.isupper() and len(word.text) > 1 and word.text.isalpha()
    place_name = word.low in LANGUAGE.places and word.capital
    if role is None and body is None and not proper and not place_name:
        if word.capital and article in ("le", "la", "l'", "les"):
            proper = True
        elif nominative and article and _may_be_somebody(word):
            role = ""
        else:
            return None
    gender = _gender_of(article, role if role is not None else body or "")
    end, name = past_complements(words, head + 1, person=role is not None)
    if name and role is not None:
        return Phrase(
            first,
            end - 1,
            end - 1,
            "name",
            name,
            gender if gender in ("m", "f") else _gender(words, *name),
            roles=(head,),
        )
    unnamed = article in LANGUAGE.indefinite_articles or not article and role is not None
    return Phrase(
        first,
        end - 1,
        head,
        "nominal",
        (head, end) if proper or word.capital and head > 0 and role is None else None,
        gender,
        role is None,
        unnamed,
        (head,),
    )


def _gender_of(article: str, noun: str) -> str:
    if noun == "p" or article in ("les", "des", "plusieurs", "certains", "ces", "deux", "trois", "quelques"):
        return "p"
    if article in ("le", "un", "ce", "cet", "du", "au"):
        return "m"
    if article in ("la", "une", "cette"):
        return "f"
    return noun


def past_complements(words: Words, place: int, person: bool) -> tuple[int, tuple[int, int] | None]:
    """Over adjectives, “de …”, “chargé de …” and a name that ends the phrase; that name too."""
    end = place
    while place < len(words):
        word = words[place]
        if word.kind == TERM and end == place:
            place = end = place + 1
            continue
        if word.kind != WORD:
            break
        if person and may_be_name(words, place):
            stop = name_run(words, place)
            return stop, (place, stop)
        if person and word.low in LANGUAGE.titles and place + 1 < len(words) and word.capital:
            inner = _titled(words, place, place)
            if inner and inner.name:
                return inner.last + 1, inner.name
        past = past_complement(words, place)
        if past == place:
            break
        place = end = past
    return end, None


def past_complement(words: Words, place: int) -> int:
    word = words[place]
    if word.low in LINKS:
        return _past_linked(words, place)
    if word.low == "et" and place + 1 < len(words) and words[place + 1].low in ("de", "des", "du", "d'", "à", "aux"):
        return place + 1
    if word.low in NO_NOUNS or word.low in ARTICLES or word.low in OPENING_ASIDES or not word.text[0].isalpha():
        return place
    if word.low.endswith("ment") and not word.capital and word.low not in BODIES:
        return place
    finite = word.low in LANGUAGE.speech.finite and not is_participle(word.low) or word.low in LANGUAGE.framing.finite
    return place if word.low in AUXILIARIES or finite else place + 1


def _past_linked(words: Words, place: int) -> int:
    """Over “de la République”, “à l’intérieur”, but not “à l’AFP” or “en mars”."""
    link, at = words[place].low, place + 1
    while at < len(words) and words[at].low in ("l'", "la", "le", "les", "sa", "son", "ses", "leur", "cette", "ce"):
        at += 1
    if at >= len(words) or words[at].kind not in (WORD, TERM):
        return place
    noun = words[at]
    if noun.low in LANGUAGE.times or noun.low in ADVERBIAL:
        return place
    if link in ("à", "au", "aux") and (noun.low in HEARERS or noun.low in LANGUAGE.group_names):
        return place
    if link in ("en", "pour", "à", "au", "aux") and not (noun.capital or noun.low in PORTFOLIOS):
        return place
    if noun.low in COMMON_CAPITALS:
        return at + 1
    return name_run(words, at) if may_be_name(words, at) else at + 1


def _gender(words: Words, start: int, end: int) -> str:
    return LANGUAGE.given_names.get(words[start].low, "") if end - start > 1 else ""
