"""What is asked of the index, as values: folded tokens only, no syntax, no SQL."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """A word in any of its forms: one with the same stem."""

    text: str


@dataclass(frozen=True)
class Prefix:
    """Any word that starts so."""

    text: str


@dataclass(frozen=True)
class Phrase:
    """These words side by side and exactly so; with `prefix`, the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


Atom = Word | Prefix | Phrase


@dataclass(frozen=True)
class AnyOf:
    terms: tuple[Atom, ...]


Term = Atom | AnyOf


@dataclass(frozen=True)
class TextQuery:
    """Every one of `all_of`, and not one of `none_of`."""

    all_of: tuple[Term, ...] = ()
    none_of: tuple[Term, ...] = ()

    def unwanted(self) -> "TextQuery":
        """What a purely negative query excludes, as a query of its own."""
        return TextQuery((AnyOf(tuple(dict.fromkeys(atom for term in self.none_of for atom in atoms(term)))),))


def atoms(term: Term) -> tuple[Atom, ...]:
    return term.terms if isinstance(term, AnyOf) else (term,)
