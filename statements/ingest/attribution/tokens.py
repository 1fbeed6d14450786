"""A text cut into paragraphs, sentences and tokens, each quotation of depth 0 being one token. Offsets are those of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from statements.ingest.languages import Language
from statements.ingest.values import Nature, Quotation

QUOTED = "Q"
"""Tag of a quotation that may be speech."""
TERM = "n"
OPEN_ENDS = ",?!"
"""Ends of a quotation after which its sentence goes on."""
STRAIGHT = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-"}
)
BREAK = re.compile(r"\n\s*\n|\n(?=\s*[^a-zа-яäöüßé\s])|\r\n?|\u2029")
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., J.J.
    r"|(?:\$|€|£|#|@)?\w+(?:[.,:]\d+|['\-&](?=[^\W_])[^\W_]+|\.(?=[^\W\d_]\b)[^\W\d_])*%?"
    r"|\.\.\.|…|--|[^\w\s]"
)
LONGEST = 400
"""Tokens after which a sentence is cut: no prose has such."""
ENDS = frozenset(".?!…")
CLOSERS = frozenset(")]}\"'”’»“")


@dataclass(slots=True)
class Token:
    start: int
    end: int
    text: str
    word: str
    """In lower case with straight apostrophes."""
    tag: str = ""
    quotation: int = -1
    """Its number, of a quotation."""


@dataclass(slots=True)
class Sentence:
    tokens: list[Token]
    paragraph: int
    tags: str = ""
    phrases: list["Phrase"] = field(default_factory=list)
    starting: dict[int, "Phrase"] = field(default_factory=dict)
    ending: dict[int, "Phrase"] = field(default_factory=dict)
    """Phrases by their first and last token."""


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun with what belongs to it: places of tokens in their sentence, the last one included."""

    sentence: Sentence
    first: int
    last: int
    head: int
    kind: str
    name: tuple[int, int] | None = None
    """Tokens of the personal or proper name in it, end excluded."""
    apposed: bool = False
    """Whether it is two, a description and the name after its comma."""
    several: bool = False
    """Whether it joins two of whom each may be the speaker."""
    animate: bool = True
    """Whether its head is a word for persons, bodies or writings that speak."""
    is_thing: bool = False
    """Whether it is a pronoun for a thing."""
    owner: "Phrase | None" = None
    """Whose it is: the “Example” of “Example's claim”."""


def sentences(text: str, quotations: Sequence[Quotation], language: Language) -> list[Sentence]:
    opaque = [(number, q) for number, q in enumerate(quotations) if q.depth == 0]
    found: list[Sentence] = []
    for paragraph, tokens in enumerate(_paragraphs(text, opaque, language)):
        found += [Sentence(part, paragraph) for part in _split(tokens, language)]
    return found


def _paragraphs(text: str, opaque: list[tuple[int, Quotation]], language: Language) -> Iterator[list[Token]]:
    plain = text.translate(STRAIGHT)
    start, at = 0, 0
    for end, following in [*((m.start(), m.end()) for m in BREAK.finditer(text)), (len(text), len(text))]:
        tokens: list[Token] = []
        position = start
        while at < len(opaque) and opaque[at][1].outer_start < end:
            number, quotation = opaque[at]
            tokens += _words(text, plain, position, quotation.outer_start, language)
            tokens += _opaque(text, number, quotation)
            position = quotation.outer_end
            at += 1
        tokens += _words(text, plain, position, end, language)
        if tokens:
            yield tokens
        start = max(following, position)


def _opaque(text: str, number: int, quotation: Quotation) -> list[Token]:
    if quotation.nature is Nature.NICKNAME:
        return []
    tag = QUOTED if quotation.nature is Nature.SPEECH else TERM
    return [Token(quotation.outer_start, quotation.outer_end, text[quotation.start : quotation.end], "", tag, number)]


def _words(text: str, plain: str, start: int, end: int, language: Language) -> Iterator[Token]:
    position = start
    endings = tuple(e for e in language.possessive_endings + language.enclitics if len(e) > 1)
    for match in WORD.finditer(plain, start, end):
        a, b = match.span()
        word = match.group().lower()
        ending = next((e for e in endings if word.endswith(e) and len(word) > len(e)), "") if "'" in word else ""
        if a < position:
            continue
        if plain[b : b + 1] == "." and b < end and _shortened(match.group(), word, language):
            b += 1
        position = b
        if ending:
            cut = b - len(ending)
            yield Token(a, cut, text[a:cut], word[: -len(ending)])
            yield Token(cut, b, text[cut:b], ending)
        else:
            yield Token(a, b, text[a:b], word)


def _shortened(text: str, word: str, language: Language) -> bool:
    """Whether a full stop after a word belongs to it: “Mr.”, “J.”."""
    return (len(text) == 1 and text.isupper() and text != "I") or (text[0].isupper() and word in language.abbreviations)


def _split(tokens: list[Token], language: Language) -> Iterator[list[Token]]:
    start = 0
    for place in range(len(tokens) - 1):
        if _ends_sentence(tokens, place, language) or place - start >= LONGEST:
            yield tokens[start : place + 1]
            start = place + 1
    yield tokens[start:]


def _ends_sentence(tokens: list[Token], place: int, language: Language) -> bool:
    token, following = tokens[place], tokens[place + 1]
    capital = following.quotation >= 0 or not following.text[:1].islower()
    if token.quotation >= 0:
        last = token.text.rstrip("”’'\"» ")[-1:]
        return token.tag == QUOTED and last in ENDS and capital and not _clause_of_speech(tokens, place, last, language)
    if token.text in ENDS:
        if following.text in ENDS or (token.end == following.start and following.quotation < 0):
            return False
        return capital and following.text not in CLOSERS
    if not token.text.endswith(".") or len(token.text) < 3:
        return False
    return following.quotation >= 0 or (capital and _begins(following.word, language))


def _begins(word: str, language: Language) -> bool:
    """Whether a capitalised word after a shortened one begins a sentence rather than a name."""
    return any(
        word in words
        for words in (language.determiners, language.pronouns, language.prepositions, language.conjunctions)
    )


def _clause_of_speech(tokens: list[Token], place: int, last: str, language: Language) -> bool:
    """Whether the words after a quotation that ends in a full stop or question mark still tell who said it."""
    reach = place + (9 if last in "?!" else 6)
    for at in range(place + 1, min(reach, len(tokens))):
        token = tokens[at]
        if token.quotation >= 0 or token.text in ENDS or token.text in ",:;":
            return False
        if token.word in language.speech.finite or token.word in language.framing.finite:
            rest = tokens[at + 1 : at + 3]
            if not rest or rest[0].text == ".":
                return True
            if token.word not in language.speech.finite:
                return False
            return rest[-1].quotation < 0 and rest[0].quotation < 0 and (last in "?!" or rest[0].text == ",")
    return False
