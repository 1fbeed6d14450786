"""German complements and adjectives: “des Ministeriums”, “der Freien Liste”, “von der Opposition”. Pure."""

from statements.ingest.grammar import TERM, WORD, Words
from statements.ingest.grammar.german_words import AGED, NOT_IN_PHRASE, body_of, is_noun, role_of
from statements.ingest.languages.german import LANGUAGE

GENITIVE_ARTICLES = frozenset("des der eines einer seines seiner ihres ihrer dieser dieses".split())
LINKS = frozenset("von vom für aus bei beim im der des zur zum in am".split())


def past_complements(words: Words, place: int, named: bool = False) -> int:
    while place < len(words):
        past = past_complement(words, place)
        if (
            past == place
            and named
            and words[place].kind == WORD
            and is_noun(words[place])
            and words[place].low not in LANGUAGE.times
        ):
            past = place + 1
        if past == place:
            break
        place = past
    return place


def past_complement(words: Words, place: int) -> int:
    """Over “des Ministeriums”, “der Partei”, “von der Opposition”, “für Verkehr”, »…«."""
    word = words[place]
    if word.kind == TERM:
        return place + 1
    if word.kind != WORD:
        return place
    if is_noun(word) and (
        word.low in LANGUAGE.group_names or word.low in LANGUAGE.places or body_of(word.low) is not None
    ):
        return place + 1
    at = place
    if word.low in LINKS or word.low in GENITIVE_ARTICLES:
        at += 1
        if at < len(words) and words[at].low in LANGUAGE.determiners:
            at += 1
    else:
        return place
    while at < len(words) and (is_adjective(words, at, place) or _is_adjective_of_name(words, at)):
        at += 1
    if (
        at >= len(words)
        or not is_noun(words[at])
        or words[at].low in LANGUAGE.times
        or words[place].low in ("im", "in", "am")
        and body_of(words[at].low) is None
    ):
        return place
    return at + 1


def is_adjective(words: Words, place: int, first: int) -> bool:
    word = words[place]
    if (
        word.kind != WORD
        or word.low in NOT_IN_PHRASE
        or word.low in LANGUAGE.determiners
        and place > first
        or AGED.match(word.text)
    ):
        return False
    ending = word.low.endswith(("e", "er", "en", "es", "em"))
    return ending and (
        not word.capital
        or place == first == 0
        and place + 1 < len(words)
        and is_noun(words[place + 1])
        and role_of(word.low) is None
        and word.low not in LANGUAGE.given_names
        and body_of(word.low) is None
    )


def _is_adjective_of_name(words: Words, place: int) -> bool:
    """“der Freien Liste”, “des Auswärtigen Amtes”"""
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not is_noun(following) or not is_noun(words[place]):
        return False
    low = words[place].low
    return (
        low.endswith(("en", "er"))
        and role_of(low) is None
        and body_of(low) is None
        and not _may_begin_name(words, place)
    )


def _may_begin_name(words: Words, place: int) -> bool:
    return words[place].low in LANGUAGE.given_names or words[place].low.endswith("er")
