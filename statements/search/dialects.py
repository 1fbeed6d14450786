"""A TextQuery in the words of SQLite's FTS5 and of PostgreSQL.

FTS5: columns `words` and `stems`, `tokenize='ascii'`, for which every character of our tokens belongs to the token.
PostgreSQL: a tsvector with the words as lexemes and the stems as lexemes behind an equals sign, and the words as one
text between spaces. A tsvector keeps too few positions for phrases, so it narrows them down and LIKE decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from statements.search.analysis import SEPARATOR
from statements.search.query import AnyOf, Atom, Phrase, Prefix, Term, TextQuery, Word, atoms
from statements.stemming import query_stems

_LAST_POSITION = 16_383
_POSITIONS_A_LEXEME = 255


def fts5(query: TextQuery) -> str:
    """A MATCH string. Raises ValueError for a query that only excludes: FTS5 has no form for it."""
    if not query.all_of:
        raise ValueError("FTS5 cannot match by exclusion alone")
    wanted = " AND ".join(map(_fts5, query.all_of))
    if not query.none_of:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(map(_fts5, query.none_of))})"


def _fts5(term: Term) -> str:
    match term:
        case Word(text):
            return f"stems : ({' OR '.join(map(_quoted, query_stems(text)))})"
        case Prefix(text):
            return f"words : {_quoted(text)} *"
        case Phrase(words, prefix):
            return f"words : {_quoted(' '.join(words))}{' *' if prefix else ''}"
        case AnyOf(terms):
            return f"({' OR '.join(map(_fts5, terms))})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def postgresql(query: TextQuery, vector_sql: str, words_sql: str) -> tuple[str, list[str]]:
    """A condition over the two columns, with its parameters; the empty query is true of every row.

    One tsquery says all that it can say, with phrases weakened to their words: an index answers it. What it leaves
    open is decided by further conditions on the rows that remain.
    """
    parts = [(f"{vector_sql} @@ %s::tsquery", [_weakened(query)])] if _weakened(query) else []
    parts += [_decided(term, vector_sql, words_sql) for term in query.all_of if _has_phrase(term)]
    for term in query.none_of:
        if _has_phrase(term):
            condition, params = _decided(term, vector_sql, words_sql)
            parts.append((f"NOT {condition}", params))
    conditions = " AND ".join(condition for condition, _ in parts)
    return f"({conditions})" if parts else "TRUE", [param for _, params in parts for param in params]


def rank_tsquery(query: TextQuery) -> str:
    """Everything that is wanted, as alternatives, for ts_rank."""
    return " | ".join(dict.fromkeys(_tsquery(term) for term in query.all_of))


def tsvector(words: Sequence[str], stems: Sequence[str]) -> str:
    """A tsvector literal. Positions that PostgreSQL would not keep are left out; they only matter for rank."""
    positions: dict[str, list[int]] = defaultdict(list)
    for place, pair in enumerate(zip(words, stems, strict=True), start=1):
        if pair[0] == SEPARATOR:
            continue
        for lexeme in (pair[0], f"={pair[1]}"):
            known = positions[lexeme]
            if place <= _LAST_POSITION and len(known) < _POSITIONS_A_LEXEME:
                known.append(place)
    return " ".join(_with_positions(lexeme, places) for lexeme, places in positions.items())


def _with_positions(lexeme: str, places: Sequence[int]) -> str:
    return f"{_lexeme(lexeme)}:{','.join(map(str, places))}" if places else _lexeme(lexeme)


def _weakened(query: TextQuery) -> str:
    wanted = [_tsquery(term) for term in query.all_of]
    unwanted = [f"!{_tsquery(term)}" for term in query.none_of if not _has_phrase(term)]
    return " & ".join((*wanted, *unwanted))


def _tsquery(term: Term) -> str:
    match term:
        case Word(text):
            return _alternatives(_lexeme(f"={stem}") for stem in query_stems(text))
        case Prefix(text):
            return f"{_lexeme(text)}:*"
        case Phrase(words, prefix):
            lexemes = [_lexeme(word) for word in words]
            return f"({' & '.join(lexemes)}{':*' if prefix else ''})"
        case AnyOf(terms):
            return _alternatives(map(_tsquery, terms))


def _alternatives(queries: Iterable[str]) -> str:
    return f"({' | '.join(queries)})"


def _lexeme(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def _has_phrase(term: Term) -> bool:
    return any(_needs_order(atom) for atom in atoms(term))


def _needs_order(atom: Atom) -> bool:
    return isinstance(atom, Phrase) and len(atom.words) > 1


def _decided(term: Term, vector_sql: str, words_sql: str) -> tuple[str, list[str]]:
    """The exact condition of a term with phrases of several words in it."""
    phrases = [atom for atom in atoms(term) if isinstance(atom, Phrase) and len(atom.words) > 1]
    others = [_tsquery(atom) for atom in atoms(term) if not _needs_order(atom)]
    conditions = [f"{words_sql} LIKE %s"] * len(phrases)
    params = [_pattern(phrase) for phrase in phrases]
    if others:
        conditions.insert(0, f"{vector_sql} @@ %s::tsquery")
        params.insert(0, " | ".join(others))
    return f"({' OR '.join(conditions)})", params


def _pattern(phrase: Phrase) -> str:
    escaped = " ".join(phrase.words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"% {escaped}{'' if phrase.prefix else ' '}%"
