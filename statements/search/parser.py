"""The search box: words, prefix*, "phrases", (a OR b), a leading -, and fields as in speaker:peskov.

Everything a person can type parses, in time linear in its length, and `parse(unparse(query)) == query`.
Brackets hold alternatives of terms, not conditions, so they do not nest; words side by side in one are a phrase.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, zip_longest

from statements.search.clauses import (
    Choice,
    Clause,
    Excluded,
    Query,
    Term,
    TypedPhrase,
    TypedPrefix,
    TypedWord,
    meaning,
    typed,
    unparse,
)
from statements.search.lexing import FieldValue, Lexeme, join_words, lexemes

__all__ = ["Query", "parse", "unparse"]

_OR_UNUSED = "“OR” stands between words, phrases and prefixes; beside a field or an exclusion it was not used."


@dataclass
class _Node:
    """A term or a bracket: its alternatives, each of them terms side by side."""

    excluded: bool
    after_or: bool
    alternatives: list[list[Term]] = field(default_factory=list)


def parse(text: str) -> Query:
    reader = _Reader()
    for lexeme in lexemes(text):
        reader.take(lexeme)
    clauses = _settled(reader.clauses())
    notes = list(reader.notes)
    if text.strip() and not (clauses or reader.fields or notes):
        notes.append(f"There is nothing to search for in “{_short(text)}”.")
    return Query(clauses, tuple(reader.fields), tuple(notes))


class _Reader:
    """Takes lexemes one by one and keeps what they amount to; what cannot be used is noted."""

    def __init__(self) -> None:
        self.fields: dict[tuple[str, str], None] = {}
        self.notes: dict[str, None] = {}
        self._nodes: list[_Node] = []
        self._group: _Node | None = None
        self._after_not = self._after_or = self._after_field = False

    def take(self, lexeme: Lexeme) -> None:
        match lexeme.what:
            case "(":
                self._open(lexeme.excluded)
            case ")":
                self._close()
            case "OR":
                self._after_or = True
            case "NOT":
                self._after_not = True
            case FieldValue() as field_value:
                self._take_field(field_value, lexeme.excluded)
            case TypedWord() | TypedPrefix() | TypedPhrase() as term:
                self._take_term(term, lexeme.excluded)

    def _open(self, excluded: bool) -> None:
        """A bracket in a bracket is ignored where it can be: at the other's beginning and after an OR."""
        excluded = self._is_excluded(excluded)
        if self._group and not self._group.alternatives:
            self._group.excluded |= excluded
        elif not self._group or excluded or not self._after_or:
            self._group = _Node(excluded, self._is_alternative())
            self._nodes.append(self._group)

    def _close(self) -> None:
        self._group = None
        self._after_not = self._after_or = False

    def _take_field(self, field_value: FieldValue, excluded: bool) -> None:
        name, value = field_value
        if self._after_or and not self._after_field:
            self._note(_OR_UNUSED)
        self._after_or, self._after_field = False, True
        if self._is_excluded(excluded):
            self._note(f"Excluding by {name} is not possible: “-{name}:{_short(value)}” was not used.")
        elif not value:
            self._note(f"“{name}:” was not used: what to look for must follow without a space.")
        else:
            self.fields[name, value] = None

    def _take_term(self, term: Term, excluded: bool) -> None:
        excluded, alternative = self._is_excluded(excluded), self._is_alternative()
        if not self._group:
            self._nodes.append(_Node(excluded, alternative, [[term]]))
        elif excluded:
            self._note(f"Nothing can be excluded inside brackets: “{_short(typed(Excluded(term)))}” was not used.")
        elif alternative or not self._group.alternatives:
            self._group.alternatives.append([term])
        else:
            self._group.alternatives[-1].append(term)

    def _is_excluded(self, by_minus: bool) -> bool:
        by_not, self._after_not = self._after_not, False
        return by_minus or by_not

    def _is_alternative(self) -> bool:
        after_or, after_field = self._after_or, self._after_field
        self._after_or = self._after_field = False
        if after_or and after_field:
            self._note(_OR_UNUSED)
        return after_or and not after_field

    def _note(self, sentence: str) -> None:
        self.notes[sentence] = None

    def clauses(self) -> Iterator[Clause]:
        """What was taken, repetitions and all."""
        choices: list[tuple[bool, list[Term]]] = []
        nodes = [node for node in self._nodes if node.alternatives]
        for node, following in zip_longest(nodes, nodes[1:]):
            beside_or = node.after_or or (following is not None and following.after_or)
            if node.after_or and choices and not (node.excluded or choices[-1][0]):
                choices[-1][1].extend(_options(node))
                continue
            if node.after_or and choices:
                self._note(_OR_UNUSED)
            choices += ((node.excluded, options) for options in _choices(node, beside_or))
        return (_clause(excluded, options) for excluded, options in choices)


def _choices(node: _Node, beside_or: bool) -> list[list[Term]]:
    """Brackets without OR in or beside them change nothing; excluded, they stand for any of what is in them."""
    if len(node.alternatives) > 1 or (beside_or and not node.excluded):
        return [_options(node)]
    (terms,) = node.alternatives
    return [terms] if node.excluded else [[term] for term in terms]


def _options(node: _Node) -> list[Term]:
    return [term for terms in node.alternatives for term in _side_by_side(terms)]


def _side_by_side(terms: Sequence[Term]) -> Iterator[Term]:
    for are_words, run in groupby(terms, lambda term: isinstance(term, TypedWord)):
        side_by_side = list(run)
        if are_words and len(side_by_side) > 1:
            yield TypedPhrase(" ".join(word.text for word in side_by_side))
        else:
            yield from side_by_side


def _clause(excluded: bool, options: Sequence[Term]) -> Clause:
    term: Term | Choice = options[0]
    if len(options) > 1:
        different = {meaning(option): option for option in reversed(options)}
        if len(different) > 1:
            term = Choice(tuple(reversed(different.values())))
    return Excluded(term) if excluded else term


def _settled(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Each clause once. Words that come to stand together when something between them goes may be one word."""
    kept: dict[object, Clause] = {}
    for clause in clauses:
        before = next(reversed(kept.values()), None)
        if joined := join_words(before, clause):
            kept.popitem()
            clause = joined
        asked = ("-", meaning(clause.term)) if isinstance(clause, Excluded) else meaning(clause)
        kept.setdefault(asked, clause)
    return tuple(kept.values())


def _short(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
