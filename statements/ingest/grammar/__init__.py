"""Who speaks, by the constructions of Russian, German and French: what the three share. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from statements.ingest.languages import Language
from statements.ingest.languages.name_forms import FullName

QUOTE, TERM, WORD, POINT = "quote", "term", "word", "point"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a point, or a whole stretch in quotation marks; offsets are those of the text."""

    start: int
    end: int
    text: str
    low: str
    """In lower case, with straight apostrophes and е for ё."""
    kind: str = WORD
    number: int = -1
    """Of a quotation: its place in the list."""

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


Words = list[Word]


@dataclass(frozen=True)
class Phrase:
    """Words that may stand for who speaks, by their places in the sentence; `last` is included."""

    first: int
    last: int
    head: int
    kind: str
    """name, pronoun or nominal."""
    name: tuple[int, int] | None = None
    """Places of the proper name, end excluded."""
    gender: str = ""
    """m, f, n, or p for several."""
    body: bool = False
    """An organisation, a document, a paper: no person."""
    unnamed: bool = False
    """Left nameless on purpose: a source, “ein Sprecher”."""
    roles: tuple[int, ...] = ()
    """Places of the nouns that say what somebody is."""


PhraseAt = Callable[[Words, int], Phrase | None]


@dataclass(frozen=True)
class Grammar:
    """What differs between the three languages."""

    language: Language
    subject: PhraseAt
    """The phrase that begins at a place, if it can be a subject."""
    governed: PhraseAt
    """Likewise in any case: after “according to”."""
    genitive: PhraseAt
    """Likewise in the case that “according to” asks for, where that tells a man's name from a woman's."""
    skip: Callable[[Words, int], int]
    """The place after an adverb, a phrase of time or place, or a hearer that begins here; the same place if none does."""
    is_cue: Callable[[Words, int], bool]
    """Whether the word there is a finite verb (or the participle of one) that reports speech."""
    verb_start: Callable[[Words, int], int]
    """Where the group of a verb begins: at its auxiliary, which may stand far before it."""
    agrees: Callable[[Words, int, Phrase], bool]
    """Whether verb and phrase may be predicate and subject."""
    full_name: Callable[[tuple[str, ...], frozenset[str], str], FullName | None]
    """Printed words, names known in the nominative, gender -> the nominative."""
    same_name: Callable[[str, str, str], bool]
    """Whether a printed word (in that case, if known) can be a form of a name in the nominative."""
    same_role: Callable[[str, str], bool]
    """Whether two nouns, as printed in lower case, name one office: «министра» and «министр», “Ministerin” and “Außenministerin”."""
    unmarked: Callable[[Words, int], Phrase | None] = lambda words, cue: None
    """The source of a verb whose subject is none: «в МИД заявили», “hieß es aus der Partei”."""
    quoted: Callable[[Words, int], Phrase | None] = lambda words, cue: None
    """The one a verb like “quoted” has as its object."""
    is_title: Callable[[str], bool] = lambda printed: False
    """Whether a stretch in quotation marks is the name of a paper or such."""
    body_name: Callable[[str], str] = lambda printed: printed
    """The nominative of a body's name."""
    reported_mood: frozenset[str] = frozenset()
    """Verbs in the mood of reported speech: “sei”, “habe”."""
    clitics: frozenset[str] = frozenset()
    """May stand between a quotation and its verb: “s’étrangle”."""
    epithets: frozenset[str] = frozenset()
    """Nouns by which an article calls the person it spoke of last: “der Politiker”."""
    office: Callable[[str], str] = lambda description: ""
    """A word for the office in a description that is called in several ways: foreign minister, head of diplomacy."""
    kin: dict[str, re.Pattern[str]] = field(default_factory=dict)
    """Noun -> the descriptions of those it may mean: a diplomat is whoever has to do with embassies or foreign affairs."""
    verb_gender: Callable[[str], str] = lambda verb: ""
    """What a form of a verb tells of its subject: «сказала»."""
    verb_like: Callable[[Words, int], bool] = lambda words, place: False
    """Whether the word may be a finite verb by its form: enough right after a quotation."""
    weak_cues: frozenset[str] = frozenset()
    """Forms that report speech only right beside the quotation."""
    source_words: tuple[tuple[str, ...], ...] = ()
    """Stand before whoever is quoted: “laut”, «по словам»."""
    source_cases: dict[str, str] = field(default_factory=dict)
    """The case after the first word of those; genitive where it is not said."""
    closers: frozenset[str] = frozenset()
    """Stand after: “zufolge”."""
    back_references: tuple[str, ...] = ()
    """Open a sentence that says whose the words before it were: «Об этом», “Das”."""
    commented: frozenset[str] = frozenset()
    """Nouns that stand before a verb as its object: “ihre Worte nannte er”."""
    impersonal: frozenset[str] = frozenset()
    """Subjects that are nobody: “man”."""
    naming: frozenset[str] = frozenset()
    """Nouns whose quoted complement is a name: newspaper, party, book."""
    so_called: frozenset[str] = frozenset()
    inserted_after: str = ",!?…"
    """Inside the marks, what stands before “he said”."""
    insert_dash: bool = False
    narrated: frozenset[str] = frozenset()
    """After a comma these still belong to the narrator: “…, he said, before …”."""
    dialogue: bool = False
    """Whether a dash at the head of a paragraph begins speech."""


MODULES = {"ru": "russian", "de": "german", "fr": "french"}


@cache
def for_code(code: str) -> Grammar | None:
    primary = code.partition("-")[0].lower()
    if primary not in MODULES:
        return None
    grammar: Grammar = import_module(f"{__name__}.{MODULES[primary]}").GRAMMAR
    return grammar
