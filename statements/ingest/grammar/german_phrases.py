"""German phrases that can speak, and what may stand between verb and subject. Pure."""

from statements.ingest.grammar import WORD, Phrase, Words
from statements.ingest.grammar.german_complements import (
    GENITIVE_ARTICLES,
    LINKS,
    is_adjective,
    past_complement,
    past_complements,
)
from statements.ingest.grammar.german_words import (
    AGED,
    NOT_IN_PHRASE,
    body_of,
    is_country,
    is_noun,
    may_be_name,
    may_be_subject,
    name_run,
    oblique_body,
    role_of,
)
from statements.ingest.languages.german import LANGUAGE

NOMINATIVE_ARTICLES = frozenset(
    "der die das ein eine kein keine dieser diese dieses jener jene viele einige mehrere manche sein seine ihr ihre unser unsere beide zwei drei".split()
)
SEVERAL = ("leute", "kräfte")
INDEFINITE = LANGUAGE.indefinite_articles


def subject(words: Words, place: int) -> Phrase | None:
    return _phrase(words, place, nominative=True)


def governed(words: Words, place: int) -> Phrase | None:
    return _phrase(words, place, nominative=False)


def genitive(words: Words, place: int) -> Phrase | None:
    """After “laut” and “so” a noun no list has speaks too: “so der 45-Jährige”."""
    known = governed(words, place)
    at = place + 1
    if known or words[place].low not in LANGUAGE.determiners:
        return known
    while at < len(words) and is_adjective(words, at, place):
        at += 1
    if at >= len(words) or not is_noun(words[at]) or words[at].low in LANGUAGE.times:
        return None
    gender = "m" if words[place].low in ("dem", "der", "den") and AGED.match(words[at].text) else ""
    end = past_complements(words, at + 1)
    return Phrase(place, end - 1, at, "nominal", None, gender, unnamed=words[place].low in INDEFINITE, roles=(at,))


def _phrase(words: Words, first: int, nominative: bool) -> Phrase | None:
    word = words[first]
    if word.kind != WORD:
        return None
    pronouns = LANGUAGE.pronouns if nominative else LANGUAGE.object_pronouns
    place = first
    if word.low in pronouns and not (place + 1 < len(words) and is_noun(words[place + 1])):
        gender = pronouns[word.low]
        return Phrase(first, first, first, "pronoun", gender=gender) if gender in "mfp" else None
    article = word.low if word.low in LANGUAGE.determiners else ""
    if nominative and article and article not in NOMINATIVE_ARTICLES:
        return None
    place += bool(article)
    while place < len(words) and (
        is_adjective(words, place, first) or article and words[place].low in ("noch", "sehr", "so")
    ):
        place += 1
    if place >= len(words) or not is_noun(words[place]):
        return None
    if place == first and _belongs_to_what_precedes(words, place):
        return None
    return _with_head(words, first, place, article, nominative)


def _belongs_to_what_precedes(words: Words, place: int) -> bool:
    """A noun after an article or an adjective begins no phrase of its own."""
    before = words[place - 1] if place else None
    if before is None or before.kind != WORD or words[place].low in LANGUAGE.given_names:
        return False
    if before.low in LANGUAGE.determiners:
        return True
    return (
        not (before.capital and place > 1)
        and before.low not in LANGUAGE.given_names
        and before.low.endswith(("e", "er", "en", "es", "em"))
        and before.low not in NOT_IN_PHRASE
        and before.low not in LANGUAGE.source_closers
    )


def _with_head(words: Words, first: int, place: int, article: str, nominative: bool) -> Phrase | None:
    head = words[place]
    gender, body = role_of(head.low), body_of(head.low)
    if head.low in LANGUAGE.titles or gender is not None:
        if nominative and not may_be_subject(article, gender or "", head.low):
            return None
        return _person(words, first, place, article, gender or LANGUAGE.titles.get(head.low, ""))
    if body is None and not article and is_country(head.low):
        body = ""
    if body is not None or head.low in LANGUAGE.group_names:
        oblique = nominative and oblique_body(article, body, head.low)
        return None if oblique else _body(words, first, place, article, body)
    bare = not article and place == first
    if may_be_name(words, place) and (bare or head.low in LANGUAGE.given_names):
        end = name_run(words, place)
        return Phrase(first, end - 1, end - 1, "name", (place, end), _gender(words, place, end))
    if nominative and not article and place == first and head.low.endswith(SEVERAL):
        return Phrase(
            first, past_complements(words, place + 1) - 1, place, "nominal", None, "p", unnamed=True, roles=(place,)
        )
    return _unknown_noun(words, first, place, article) if nominative else None


def _body(words: Words, first: int, head: int, article: str, gender: str | None) -> Phrase:
    end = past_complements(words, head + 1, named=True)
    proper = (
        words[head].low in LANGUAGE.group_names
        or is_country(words[head].low)
        or "-" in words[head].text
        and gender is not None
    )
    name = (head, head + 1) if proper else None
    return Phrase(first, end - 1, head, "nominal", name, gender or "", True, article in INDEFINITE, (head,))


def _unknown_noun(words: Words, first: int, head: int, article: str) -> Phrase | None:
    """“die Wirtin”: a noun no list has. After “der” it may stand in the dative, unless it has the ending of a man's trade."""
    low = words[head].low
    if AGED.match(words[head].text) and article in ("der", "die"):
        return Phrase(first, head, head, "nominal", None, "m" if article == "der" else "f", False, False, (head,))
    if first and words[first - 1].text == "," or words[head].low in LANGUAGE.given_names:
        return None
    if article not in ("der", "die", "ein", "eine") or low in LANGUAGE.times or low in LANGUAGE.places:
        return None
    if (
        article == "der"
        and not low.endswith(("er", "ist", "ent", "ant", "mann", "loge", "or", "ier", "är"))
        or low.endswith(("ung", "heit", "keit", "ion", "tät", "schaft"))
    ):
        return None
    end = past_complements(words, head + 1)
    gender = {"der": "m", "ein": "m", "die": "f", "eine": "f"}[article]
    return Phrase(first, end - 1, head, "nominal", None, gender, False, article in INDEFINITE, (head,))


def _person(words: Words, first: int, head: int, article: str, gender: str) -> Phrase | None:
    place = head + 1
    roles = [head]
    if article in ("die", "eine") and gender == "":
        gender = "f"
    if article == "ein" and gender == "":
        gender = "m"
    end = place
    while place < len(words):
        if may_be_name(words, place) and (
            not _after_complement(words, head, place) or name_run(words, place) - place > 1
        ):
            end = name_run(words, place)
            if article and place == head + 1 and _is_genitive(words, place, end):
                unnamed = article in INDEFINITE or words[head].low in LANGUAGE.unnamed
                return Phrase(first, end - 1, head, "nominal", None, gender, False, unnamed, tuple(roles))
            gender = gender if gender in ("m", "f") else _gender(words, place, end)
            return Phrase(first, end - 1, end - 1, "name", (place, end), gender, roles=tuple(roles))
        if is_noun(words[place]) and role_of(words[place].low) is not None:
            roles.append(place)
            gender = role_of(words[place].low) or gender
            place += 1
        elif (
            words[place].low in LANGUAGE.titles
            or words[place].kind == WORD
            and words[place].text == "Dr"
            or words[place].text == "."
            and words[place - 1].low in ("dr", "prof")
        ):
            place += 1
        else:
            past = past_complement(words, place)
            if past == place:
                break
            place = end = past
            continue
        end = place
    unnamed = article in INDEFINITE or words[head].low in LANGUAGE.unnamed and not article
    return Phrase(first, end - 1, head, "nominal", None, gender, False, unnamed, tuple(roles))


def _is_genitive(words: Words, place: int, end: int) -> bool:
    """“ein Sprecher Musters”, “die Anwältin Carla Musters”: whose, as it seems."""
    last = words[end - 1].low
    return last.endswith("s") and not last.endswith("ss") and words[place].low not in LANGUAGE.titles


def _after_complement(words: Words, head: int, place: int) -> bool:
    """“der Präsident des Landes Musterland”: the capital may belong to the complement."""
    return any(words[at].low in LINKS or words[at].low in GENITIVE_ARTICLES for at in range(head + 1, place))


def _gender(words: Words, start: int, end: int) -> str:
    return LANGUAGE.given_names.get(words[start].low, "") if end - start > 1 else ""
