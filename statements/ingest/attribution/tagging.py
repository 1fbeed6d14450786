"""Gives each token of a sentence one letter for its part in the grammar, from the words of the language and the tokens beside it."""

from statements.ingest.attribution.tokens import OPEN_ENDS, QUOTED, Sentence, Token
from statements.ingest.languages import Language

# N capitalised word   n other noun or adjective   D determiner   H pronoun as subject   O as object   ' possessive ending
# V finite verb   I participle   X auxiliary   T before an infinitive   A adverb   P preposition   C and, or   S because, that
# R who, which   M word of time   # number   Q quotation   and punctuation as itself (every dash is -)
NOUNS = "nN#'"
BEFORE_A_VERB = "NnHRAOXCM),'"


def tag(sentence: Sentence, language: Language) -> None:
    tokens = sentence.tokens
    known = _lexicon(language)
    before = ""
    noun_due = alone = opened = False
    in_capitals = not sentence.paragraph and _is_headline(tokens)
    for place, token in enumerate(tokens):
        if not token.tag:
            closed = _closed(token, 0 if in_capitals else place, language, known)
            verb = in_capitals and place > 0 and not noun_due and _is_verb(token.word, language)
            due = noun_due and not (alone and not _may_be_noun(token.word, language))
            if closed == "'" and before and before in "HR":
                closed = "X"  # “she's said”
            token.tag = closed or ("V" if verb else _open(token, before, language, due))
        if opened and token.tag == "n" and token.text[0].islower() and before and before in "NH":
            token.tag = "V"
        opened = _is_open(token) or (opened and token.tag in "NHMA,")
        before = token.tag
        noun_due = (before == "D" and token.word not in language.that) or (noun_due and before in "A#")
        alone = token.word in language.indefinites
    sentence.tags = "".join(token.tag for token in tokens)
    _mend(sentence, language)


def _is_open(token: Token) -> bool:
    """Whether it is a quotation whose sentence goes on: the word after the name that follows is a verb."""
    return token.tag == QUOTED and token.text.rstrip()[-1:] in OPEN_ENDS


HEADLINE = 0.7
"""Share of words with a capital from which a line is taken for a headline in capitals: “Minister Says Talks Are Near”."""
FEWEST = 5


def _is_headline(tokens: list[Token]) -> bool:
    words = [t for t in tokens if t.quotation < 0 and t.text[:1].isalpha()]
    return len(words) >= FEWEST and sum(t.text[0].isupper() for t in words) >= HEADLINE * len(words)


_LEXICA: dict[str, dict[str, str]] = {}


def _lexicon(language: Language) -> dict[str, str]:
    """Words of the closed classes; a word of two classes has the first that is listed."""
    if language.code not in _LEXICA:
        known: dict[str, str] = {}
        classes = (
            (language.pronouns, "H"),
            (language.object_pronouns, "O"),
            (language.auxiliaries, "X"),
            (language.infinitive_marks, "T"),
            (language.determiners | frozenset(language.possessives), "D"),
            (language.relatives, "R"),
            (language.subordinators, "S"),
            (language.conjunctions, "C"),
            (language.prepositions | language.agent, "P"),
            (language.times, "M"),
            (language.adverbs | language.negations, "A"),
        )
        for words, letter in classes:
            for word in words:
                known.setdefault(word, letter)
        _LEXICA[language.code] = known
    return _LEXICA[language.code]


def _closed(token: Token, place: int, language: Language, known: dict[str, str]) -> str:
    word = token.word
    letter = known.get(word, "")
    capital = token.text[:1].isupper()
    if word in language.possessive_endings:
        return "'"
    if letter and not (capital and place and letter not in "HDMX"):
        return letter
    if capital and place and letter and token.text.isupper() and len(word) > 1:
        return "N"
    if letter:
        return letter if word in language.not_names or letter in "PCTSRA" else "N"
    if not word[:1].isalnum():
        return _mark(token)
    return ""


def _mark(token: Token) -> str:
    text = token.text
    if text in ("-", "–", "—", "―", "--"):
        return "-"
    if text in ("(", "["):
        return "("
    if text in (")", "]"):
        return ")"
    if text in (",", ";", ":", ".", "?", "!", "'"):
        return text
    return "n" if text[:1] in "$€£#@%&" else "."


def _open(token: Token, before: str, language: Language, noun_due: bool) -> str:
    word, text = token.word, token.text
    if text[0].isdigit():
        return "#"
    if text[0].isupper() and (before or not _is_verb(word, language)):
        return "n" if word in language.not_names and not before else "N"
    speech = word in language.speech.finite or word in language.framing.finite or word in language.thought.finite
    if speech or word in language.other_verbs:
        return "n" if noun_due or (before in "P'" and before) else "V"
    if _is_participle(word, language):
        return "n" if noun_due or before == "'" else "I"
    if language.past_endings and word.endswith(language.past_endings) and len(word) > 4:
        return "V" if before and before in BEFORE_A_VERB and not noun_due else "n"
    if language.adverb_endings and word.endswith(language.adverb_endings) and len(word) > 4:
        return "A"
    return "n"


def _is_verb(word: str, language: Language) -> bool:
    return any(
        word in forms for forms in (language.speech.finite, language.speech.participles, language.framing.participles)
    )


def _is_participle(word: str, language: Language) -> bool:
    if any(word in verbs.participles for verbs in (language.speech, language.framing, language.thought)):
        return True
    known = word in language.roles or word in language.documents or word in language.groups
    return (
        bool(language.participle_endings) and word.endswith(language.participle_endings) and len(word) > 5 and not known
    )


def _mend(sentence: Sentence, language: Language) -> None:
    """What only the right neighbour tells: particles inside names, verbs that are nouns."""
    tokens, tags = sentence.tokens, list(sentence.tags)
    for place in range(1, len(tokens) - 1):
        word = tokens[place].word
        if word in language.that and tags[place] != "N":
            tags[place] = _that(tags, place)
        elif tags[place] == "T" and (tags[place + 1] in "DNHO#'" or _names_persons(tokens[place + 1].word, language)):
            tags[place] = "P"
        elif tags[place] == "n" and tokens[place].quotation < 0 and _is_hidden_verb(sentence, tags, place, language):
            tags[place] = "V"
        elif tags[place] == "V" and _is_noun(sentence, tags, place, language):
            tags[place] = "n"
    for place in range(len(tokens) - 2, 0, -1):
        if (
            tokens[place].word in language.particles
            and tags[place + 1] == "N"
            and (tags[place - 1] == "N" or tags[place] == "n")
        ):
            tags[place] = "N"
    sentence.tags = "".join(tags)
    for token, letter in zip(tokens, tags, strict=True):
        token.tag = letter


def _names_persons(word: str, language: Language) -> bool:
    return word in language.roles or word in language.groups


def _is_hidden_verb(sentence: Sentence, tags: list[str], place: int, language: Language) -> bool:
    """“to halt”, “would ever endorse”; “Ada Example sings, “…””"""
    before = place - 1
    while before > 0 and tags[before] == "A":
        before -= 1
    if tags[before] == "T" or sentence.tokens[before].word in language.modals:
        return True
    if tags[place - 1] not in "NH" or tags[place + 1] not in ",:" or tags[place + 2 : place + 3] != [QUOTED]:
        return False
    first = place - 1
    while first >= 0 and tags[first] in "NnA#":
        first -= 1
    word = sentence.tokens[place].word
    governed = first >= 0 and tags[first] in "DP'"
    return not governed and not _may_be_noun(word, language) and not _names_persons(word, language)


def _may_be_noun(word: str, language: Language) -> bool:
    return word in language.speech_nouns or word in language.documents or word in language.groups


def _that(tags: list[str], place: int) -> str:
    """“of that man”, “a message that said”, “said that”."""
    if tags[place - 1] in "PC":
        return "D"
    return "R" if tags[place - 1] in "nN'" and _verb_follows(tags, place) else "S"


def _verb_follows(tags: list[str], place: int) -> bool:
    after = place + 1
    while after < len(tags) and tags[after] == "A":
        after += 1
    return after < len(tags) and tags[after] in "VX"


def _is_noun(sentence: Sentence, tags: list[str], place: int, language: Language) -> bool:
    """“an unprompted call”, “repeated calls”: a form that is noun and verb, after words that expect a noun."""
    if not language.plural_endings or tags[place - 1] not in "nNV":
        return False
    if tags[place - 1] == "V":
        return _may_be_noun(sentence.tokens[place].word, language)
    word, before = sentence.tokens[place].word, sentence.tokens[place - 1].word
    noun = _may_be_noun(word, language)
    if word in language.speech.plain or word in language.framing.plain:
        if before.endswith(language.plural_endings) and not before.endswith(language.adjective_endings):
            return False
        return (
            noun
            if tags[place - 1] == "N"
            else not _names_persons(before, language) and before not in language.documents
        )
    if not word.endswith(language.plural_endings):
        return (
            tags[place - 1] == "n"
            and noun
            and before.endswith(language.adjective_endings)
            and before not in language.roles
        )
    if _verb_follows(tags, place) or (noun and sentence.tokens[place + 1].word in language.name_links):
        return True
    said = word in language.speech.finite and not noun
    return (
        tags[place - 1] == "n"
        and not said
        and before.endswith(language.adjective_endings)
        and before not in language.roles
    )
