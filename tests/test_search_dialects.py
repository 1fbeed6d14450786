"""Queries in the words of both databases: a real FTS5 agrees with the definition, PostgreSQL's literals are well-formed."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.search import dialects
from statements.search.analysis import SEPARATOR, index_fields
from statements.search.clauses import to_text_query
from statements.search.parser import parse
from statements.search.query import AnyOf, Phrase, Prefix, TextQuery, Word
from tests.naive import matches

FRAGMENTS = st.sampled_from(
    "treaty treaties war wars non proliferation non-proliferation nonproliferation People’s people's peoples U.N. UN "
    "U.N.-led 1,550 1550 550 1441 cease-fire ceasefire cease fire naïve naive договор договора Лавров СНВ-III ё й "
    "核武器 核武 核 武器条约 🙂 ☢️ NOT OR and o'brien back\\slash 100% a_b sanctions sanctioned sanct".split()
)
TEXTS = st.lists(FRAGMENTS, max_size=8).map(" ".join)
LANGUAGES = st.sampled_from(["en", "ru", "fr", "zh", ""])
TERMS = st.one_of(
    FRAGMENTS,
    FRAGMENTS.map(lambda word: f"{word}*"),
    st.lists(FRAGMENTS, min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.lists(FRAGMENTS, min_size=2, max_size=3).map(lambda words: f"({' OR '.join(words)})"),
)
SEARCHES = st.lists(st.one_of(TERMS, TERMS, TERMS.map(lambda term: f"-{term}")), min_size=1, max_size=4).map(" ".join)


@pytest.fixture(scope="module")
def entries() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE entry USING fts5(words, stems, tokenize='ascii')")
    yield connection
    connection.close()


def found(entries: sqlite3.Connection, query: TextQuery, parts: list[tuple[str, str]]) -> bool:
    """Whether FTS5 finds a document of these parts."""
    fields = index_fields(parts)
    entries.execute("DELETE FROM entry")
    entries.execute("INSERT INTO entry VALUES (?, ?)", (" ".join(fields.words), " ".join(fields.stems)))
    if query.all_of:
        return bool(entries.execute("SELECT 1 FROM entry WHERE entry MATCH ?", (dialects.fts5(query),)).fetchall())
    if not query.none_of:
        return True
    return not entries.execute("SELECT 1 FROM entry WHERE entry MATCH ?", (dialects.fts5(query.unwanted()),)).fetchall()


@settings(max_examples=400, deadline=None)
@given(search=SEARCHES, parts=st.lists(st.tuples(TEXTS, LANGUAGES), min_size=1, max_size=3))
def test_fts5_agrees_with_the_definition(
    entries: sqlite3.Connection, search: str, parts: list[tuple[str, str]]
) -> None:
    query = to_text_query(parse(search))
    assert found(entries, query, parts) == matches(query, *index_fields(parts))
