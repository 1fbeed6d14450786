"""What the reader needs to know of a language: its words of speech, of persons and of grammar. The reader has none of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

Words = frozenset[str]
"""In lower case, as printed."""
NONE: Words = frozenset()


@dataclass(frozen=True)
class Verbs:
    """The forms of a set of verbs, apart by what they need beside them."""

    finite: Words = NONE
    """Have a subject of their own: “said”, “says”, “сказала”; past participles after an auxiliary too (“gesagt”)."""
    plain: Words = NONE
    """Infinitives, whose subject is that of the clause: “to say”. A form may be finite too (“they say”)."""
    participles: Words = NONE
    """Likewise without a subject of their own: “saying”, «добавив»."""


@dataclass(frozen=True)
class Language:
    """Words are in lower case and single unless it says otherwise; a gender is m, f, n (a thing) or p (several), or empty."""

    code: str
    speech: Verbs = Verbs()
    """Report what their subject says, with or without marks: say, tell, add, write."""
    framing: Verbs = Verbs()
    """Report speech only where quoted words belong to their clause: call, praise, mock, vow."""
    thought: Verbs = Verbs()
    """Believe, think, want: weak cues for quoted words."""
    other_verbs: Words = NONE
    """Frequent finite forms that report nothing: they tell where one clause ends."""
    verb_tails: Mapping[str, Words] = field(default_factory=dict)
    """Verbs of speech only with one of these words after them: {"put": {"it"}, "shot": {"back"}}."""
    auxiliaries: Words = NONE
    modals: Words = NONE
    """Those of them that an infinitive follows: would, did."""
    passive: Words = NONE
    """Auxiliaries after which the subject of the verb is not the speaker: was, were, been."""
    quoted_as: Words = NONE
    """Forms that turn that round again: “was quoted as saying”."""

    source_phrases: tuple[tuple[str, ...], ...] = ()
    """Words before the source of a clause without a verb of speech: ("according", "to"), ("по", "словам")."""
    source_closers: Words = NONE
    """Words after it: German “zufolge”."""
    agent: Words = NONE
    """Before the one who acts in a passive: by."""
    origins: Words = NONE
    """Between words and whoever they come from: “a statement from”, “a letter by”."""
    view_marks: Words = NONE
    views: Words = NONE
    """“in X's view”: the word before and the word after."""
    addressing: Words = NONE
    """Verbs of speech whose object is a person: told, asked."""
    naming: Words = NONE
    """Verbs of framing that also just name a thing: “a website called …”."""
    asides: Words = NONE
    """Begin a clause that tells of other speech in passing: “as Example has said”."""
    speech_nouns: Words = NONE
    """What speech is called: statement, tweet, remarks. “X's statement”, “in a statement from X”."""
    claims: Words = NONE
    """What is said, as a thing that others take up: claim, remarks, warning."""
    reactions: Words = NONE
    """Verbs and nouns for taking up what another has said: rejected, echoes, response."""
    complements: Words = NONE
    """Prepositions that such a noun may have before its content: call for, promise to."""
    making: Words = NONE
    """Between such a noun and its maker: made by."""
    documents: Words = NONE
    """Nouns for writings that speak themselves: report, letter, law."""
    groups: Words = NONE
    """Nouns for bodies that speak: ministry, campaign, company, police."""
    group_names: Words = NONE
    """Names that are never a person's, each word: Kremlin, NATO, Reuters."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """Nouns for persons with their gender: spokesman m, spokeswoman f, senator empty."""
    same_roles: Mapping[str, Words] = field(default_factory=dict)
    """Other words for whoever bears a role with this word: a press secretary is a spokesman."""
    unnamed: Words = NONE
    """Nouns for persons who are left unnamed on purpose: source, official."""
    person_endings: tuple[str, ...] = ()
    """Endings of unknown nouns that are most likely persons: -er, -ist."""
    vague_roles: Words = NONE
    """Those of the roles that may stand for whoever has just spoken: “the diplomat stressed”."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Stand before a name, full stop left out: mr m, mrs f, sen empty, president empty."""
    given_names: Mapping[str, str] = field(default_factory=dict)
    short_names: Mapping[str, str] = field(default_factory=dict)
    """First names by their short forms: {"bill": "william"}."""
    particles: Words = NONE
    """Inside names, in lower case: de, van, bin."""
    portfolios: Words = NONE
    """What ministers are of: commerce, foreign affairs."""
    name_suffixes: Words = NONE
    name_links: Words = NONE
    """Inside the names of bodies: “Ministry of Finance”."""
    not_names: Words = NONE
    """Capitalised words that are part of no speaker's name: days, months, nationalities."""
    places: Words = NONE
    """Names of places (each word): a mention of one alone is no person."""

    pronouns: Mapping[str, str] = field(default_factory=dict)
    """Personal pronouns as subjects, with gender."""
    object_pronouns: Mapping[str, str] = field(default_factory=dict)
    possessives: Mapping[str, str] = field(default_factory=dict)
    """his m, her f."""
    first_person: Words = NONE
    relatives: Words = NONE
    personal_relatives: Words = NONE
    """Those of them that stand for persons only: who."""
    indefinites: Words = NONE
    """Stand alone for somebody unnamed: one, some, another, critics."""
    determiners: Words = NONE
    indefinite_articles: Words = NONE
    prepositions: Words = NONE
    linking_prepositions: Words = NONE
    """Join what follows to the noun before it: of, for, from."""
    conjunctions: Words = NONE
    subordinators: Words = NONE
    """Begin a clause inside a sentence: that, because, while."""
    that: Words = NONE
    """Those of them that begin what is said: that, что, dass, que."""
    infinitive_marks: Words = NONE
    adverbs: Words = NONE
    adverb_endings: tuple[str, ...] = ()
    negations: Words = NONE
    possessive_endings: tuple[str, ...] = ()
    """“'s”, straight."""
    enclitics: tuple[str, ...] = ()
    """Shortened auxiliaries written with the word before, straight: 'll."""
    past_endings: tuple[str, ...] = ()
    """Endings that tell a finite verb among unknown words: -ed."""
    not_past: Words = NONE
    """Words that only end like that: speed."""
    participle_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    """Where verbs and nouns share their forms, endings of the plural: nouns in -s agree with verbs without."""
    adjective_endings: tuple[str, ...] = ()
    """Likewise: after them a form that may be noun or verb is a noun."""
    abbreviations: Words = NONE
    """Before a full stop that ends no sentence: mr, gen, u.s."""
    times: Words = NONE
    """Days, months and such, which may stand between subject and verb: tuesday, late, today."""

    capital_nouns: bool = False
    """Common nouns are capitalised: a name needs more evidence than its capital."""
    drops_articles: bool = False
    """Nouns stand without articles: any role noun begins a mention."""
    name_bases: Callable[[str], tuple[str, ...]] = lambda word: (word.lower().replace("’", "'"),)
    """Forms under which a word of a name may be known elsewhere in the text: cases undone, itself among them."""
    full_name: Callable[[tuple[str, ...]], str] = lambda forms: forms[0]
    """The name as an archive would list it, of its printed forms, the fullest and first one first."""

    @property
    def has_rules(self) -> bool:
        return bool(self.speech.finite)


MODULES = {"en": "english", "ru": "russian", "de": "german", "fr": "french"}


@cache
def for_code(code: str) -> Language:
    """The language of a code like “en” or “en-GB”; one without words where nobody has written its rules."""
    primary = code.partition("-")[0].lower()
    if primary not in MODULES:
        return Language(primary)
    language: Language = import_module(f"{__name__}.{MODULES[primary]}").LANGUAGE
    return language
