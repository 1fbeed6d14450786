"""A search as it was typed: its clauses, how they are written and said, and what each of them asks of the index."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from statements.search.analysis import Token, is_unspaced, readings
from statements.search.query import AnyOf, Atom, Phrase, Prefix, TextQuery, Word, atoms
from statements.search.query import Term as Meaning


@dataclass(frozen=True)
class TypedWord:
    """A word; two where a combining prefix was typed apart from what it combines with (`non proliferation`)."""

    text: str


@dataclass(frozen=True)
class TypedPrefix:
    text: str


@dataclass(frozen=True)
class TypedPhrase:
    text: str


Term = TypedWord | TypedPrefix | TypedPhrase


@dataclass(frozen=True)
class Choice:
    options: tuple[Term, ...]


@dataclass(frozen=True)
class Excluded:
    term: Term | Choice


Clause = Term | Choice | Excluded


@dataclass(frozen=True)
class Query:
    """What the search box holds. Fields are (name, value as typed); notes say in sentences what was not used."""

    clauses: tuple[Clause, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = field(default=(), compare=False)

    def without(self, *clauses: Clause) -> "Query":
        return replace(self, clauses=tuple(kept for kept in self.clauses if kept not in clauses))


def unparse(query: Query) -> str:
    """The query in the words of the search box: `parse(unparse(query)) == query` for whatever was parsed."""
    fields = (f"{name}:{_quoted(value)}" for name, value in query.fields)
    return " ".join((*map(typed, query.clauses), *fields))


def typed(clause: Clause) -> str:
    """One clause in the words of the search box."""
    match clause:
        case TypedWord(text):
            return text
        case TypedPrefix(text):
            return f"{text}*"
        case TypedPhrase(text):
            return f'"{text}"'
        case Choice(options):
            return f"({' OR '.join(map(typed, options))})"
        case Excluded(TypedWord(text) | TypedPrefix(text) as term) if " " in text:
            return f"-({typed(term)})"
        case Excluded(term):
            return f"-{typed(term)}"


def in_words(clause: Clause) -> str:
    """A clause as a sentence would have it: for headings and for what a chip removes."""
    match clause:
        case TypedWord(text):
            return f"“{text}”"
        case TypedPrefix(text):
            return f"words beginning with “{text}”"
        case TypedPhrase(text):
            return f"the words “{text}” side by side" if len(text.split()) > 1 else f"exactly “{text}”"
        case Choice(options):
            return " or ".join(map(in_words, options))
        case Excluded(term):
            return f"without {in_words(term)}"


def to_text_query(query: Query) -> TextQuery:
    wanted = (clause for clause in query.clauses if not isinstance(clause, Excluded))
    unwanted = (clause.term for clause in query.clauses if isinstance(clause, Excluded))
    return TextQuery(_meanings(wanted), _meanings(unwanted))


def meaning(clause: Term | Choice) -> Meaning | None:
    """What a clause asks of the index: any of its options, each in any of its readings; None if there is no word in it.

    A typed word of several tokens (`and/or`, `15:07`) is a phrase.
    """
    match clause:
        case TypedWord(text):
            found = _atoms(text)
        case TypedPrefix(text):
            found = _atoms(text, prefix=True)
        case TypedPhrase(text):
            found = _atoms(text, prefix=text.endswith("*"), exact=True)
        case Choice(options):
            found = [atom for option in options if (asked := meaning(option)) for atom in atoms(asked)]
    different = tuple(dict.fromkeys(found))
    return AnyOf(different) if len(different) > 1 else next(iter(different), None)


def _meanings(clauses: Iterable[Term | Choice]) -> tuple[Meaning, ...]:
    return tuple(dict.fromkeys(asked for clause in clauses if (asked := meaning(clause))))


def _atoms(text: str, prefix: bool = False, exact: bool = False) -> list[Atom]:
    return [_atom(reading, prefix, exact) for reading in readings(text) if reading]


def _atom(reading: Sequence[Token], prefix: bool, exact: bool) -> Atom:
    """A run of a script without spaces may go on in the text, so its closing unigram is not asked for."""
    words = [token.text for token in reading]
    if len(reading) > 1 and reading[-2].end == reading[-1].end:
        words.pop()
        prefix = False
    elif is_unspaced(words[-1]):
        prefix = True
    if len(words) > 1 or (exact and not prefix):
        return Phrase(tuple(words), prefix)
    return Prefix(words[0]) if prefix else Word(words[0])


def _quoted(value: str) -> str:
    return f'"{value}"' if any(char.isspace() or char in "()" for char in value) else value
