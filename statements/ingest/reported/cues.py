"""Words that report speech without marks, by what follows them; each language has its own. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module

from statements.ingest.languages import NONE, Words


class Frame(StrEnum):
    """What stands after the cue and where the content begins."""

    SAY = "said"
    """A clause, with or without “that”."""
    THAT = "replied"
    """A clause with “that” only."""
    STATE = "announced"
    """A clause, or a thing alone: announced a plan, confirmed the report."""
    TELL = "told"
    """A person, then a clause: told reporters that, reminded him to."""
    ASK = "asked"
    """Perhaps a person, then a question or a request."""
    URGE = "urged"
    """A person and what to do or has done, all of it content: urged them to leave, accused her of lying."""
    SHOW = "showed"
    """A clause with “that”: the poll shows that."""
    CALL = "called"
    """A person or thing and its name, all of it content: called him a liar."""
    VOW = "vowed"
    """An infinitive or a clause: vowed to stay, promised that."""


class Form(StrEnum):
    FINITE = "finite"
    PLAIN = "plain"
    """An infinitive, or finite after a plural: say."""
    PARTICIPLE = "participle"
    """Its subject is that of the clause before: saying."""


@dataclass(frozen=True)
class Cue:
    frame: Frame
    form: Form
    particles: Words = NONE
    """One of them must follow: call for, point out."""
    noun: bool = False
    """The form may be a noun: claims, reports."""
    past: bool = False
    """After “was” it is passive."""
    sure: bool = False
    """Whatever clause follows is content: said."""


@dataclass(frozen=True)
class Reporting:
    """Words in lower case, of one language, for the places named beside them."""

    cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    source_phrases: tuple[tuple[str, ...], ...] = ()
    """Before the source of a whole clause: according to."""
    nouns: Words = NONE
    """“X's claim that”."""
    source_openings: Words = NONE
    """Their first words."""
    voicing: Words = NONE
    voiced: Words = NONE
    """“expressed hope that”, “drew attention to the fact that”: the verb and the noun."""
    views: Words = NONE
    """“In X's view,”."""
    denials: Words = NONE
    """Verbs that turn what follows into its opposite: denied, ruled out."""
    refusals: Words = NONE
    """Verbs after which nothing has been said: refused (to say, to confirm)."""
    quoted_as: Words = NONE
    """“was quoted as saying”."""
    persons: Words = NONE
    """Words for the person told that are no pronouns in any other place: her, you."""
    clause_words: Words = NONE
    """Begin a question that is content: whether, if, why."""
    conditions: Words = NONE
    """Subordinators that may begin a content: if, because."""
    subject_words: Words = NONE
    """Begin a clause after a person: told reporters he."""
    names_openings: Words = NONE
    """Begin the name somebody is called: the, as."""
    adjunct_openings: Words = NONE
    """Prepositions of a phrase between cue and content: said in an interview he would."""
    time_openings: Words = NONE
    """Before a time: last, this, late."""
    not_adjuncts: Words = NONE
    """Adverbs and times that begin a content more often: this, all."""
    time_prepositions: Words = NONE
    """on Tuesday, in March."""
    weak_subordinators: Words = NONE
    """Stand inside a subject too: as, once."""
    noun_links: Words = NONE
    """Prepositions inside the name of a person or body: of, for."""
    approximations: Words = NONE
    """Before a number of people: about, nearly."""
    quantities: Words = NONE
    plurals: Words = NONE
    """Plural without an ending: people, police."""
    no_subjects: Words = NONE
    """there"""
    noun_signs: Words = NONE
    """Adjectives after which a form is no verb: new."""
    trailing: Words = NONE
    """After a comma they begin what the article adds: saying."""
    appositions: Words = NONE
    """After the last comma likewise: a, an."""
    occasions: Words = NONE
    """“in a statement” after a content belongs to the cue."""
    continuing: Words = NONE
    """“went on to say”."""
    opening: Words = NONE
    """At the head of a sentence, no part of the content: but, however."""
    concessions: Words = NONE
    """Begin a clause in which somebody else may speak: while, although."""
    contrasts: Words = NONE
    """Before a pronoun they turn from the content to the article: but."""
    additions: Words = NONE
    """Conjunctions that may go on with the content after a dash: and."""
    thing_particles: Words = NONE
    """Particles after which a thing is content: call for."""
    adjuncts: Words = NONE
    """After a content without a verb they begin a clause that is no part of it: after, when."""
    days: Words = NONE
    free_relatives: Words = NONE
    """Before the subject they make the content a thing of the clause around: what she said."""
    unreal: Words = NONE
    """Auxiliaries after which nothing has been said: may, should."""
    singular_pronouns: Words = NONE
    participle_openings: Words = NONE
    """May stand before a participle that shares its subject: and, by."""
    naming: Words = NONE
    """“asked not to be named” is no request to be recorded."""
    mutual: Words = NONE
    """Two parties doing the same to one another say nothing that is one speaker's: each other."""

    back_references: tuple[tuple[str, ...], ...] = ()
    """At the head of a sentence they stand for the one before, which is the content: об этом (сообщил)."""
    reported_mood: Words = NONE
    """Verb forms of speech reported without “that”: habe, sei."""
    sure_mood: Words = NONE
    """Those of the forms of the mood of reported speech that are no others."""
    only: Words = NONE
    """After “not” these make an assertion of it."""
    weak_phrases: tuple[tuple[str, ...], ...] = ()
    """Source phrases of the language that mean other things as often."""
    comma_after_source: bool = True
    """«По словам X, …»; not: „Laut X werde …“."""
    hearers: Words = NONE
    """Those told, between verb and subject: журналистам."""
    impersonal: Words = NONE
    """With a preposition they stand before the place that spoke: (heißt) es (aus)."""
    elides: bool = False
    """Articles and pronouns are joined to the next word by an apostrophe: l’, qu’."""
    aside_openings: Words = NONE
    """Between the comma and the verb of “…, as X said”."""


MODULES = {"en": "english", "ru": "others", "de": "others", "fr": "others"}


@cache
def for_code(code: str) -> Reporting:
    """Empty where nobody has written the words of a language."""
    primary = code.partition("-")[0].lower()
    if primary not in MODULES:
        return Reporting()
    reporting: Reporting = import_module(f"{__package__}.{MODULES[primary]}").REPORTING[primary]
    return reporting
