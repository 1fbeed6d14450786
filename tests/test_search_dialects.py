"""A query in the words of both databases. A real FTS5 answers here; PostgreSQL does in the tests of the index."""

import sqlite3
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.search.analysis import SEPARATOR, index_fields
from statements.search.clauses import to_text_query
from statements.search.dialects import fts5, postgresql, rank_tsquery, tsvector
from statements.search.parser import parse
from statements.search.query import AnyOf, Phrase, Prefix, TextQuery, Word
from tests.naive import matches

VOCABULARY = """
    treaty treaties war wars non proliferation non-proliferation nonproliferation People’s people's peoples U.N. UN
    U.N.-led 1,550 1550 550 1441 cease-fire ceasefire cease fire naïve naive договор договора Лавров СНВ-III ё й
    核武器 核武 核 武器条约 🙂 ☢️ NOT OR and o'brien back\\slash 100% a_b sanctions sanctioned sanct
"""
FRAGMENTS = st.sampled_from(VOCABULARY.split())
PARTS = st.tuples(st.lists(FRAGMENTS, max_size=8).map(" ".join), st.sampled_from(["en", "ru", "fr", "zh", ""]))
TERMS = st.one_of(
    FRAGMENTS,
    FRAGMENTS.map(lambda word: f"{word}*"),
    st.lists(FRAGMENTS, min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
    st.lists(FRAGMENTS, min_size=2, max_size=3).map(lambda words: f"({' OR '.join(words)})"),
)
SEARCHES = st.lists(TERMS | TERMS.map("-{}".format), min_size=1, max_size=4).map(" ".join)


@pytest.fixture(scope="module")
def entries() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE entry USING fts5(words, stems, tokenize='ascii')")
    connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(entry, col)")
    yield connection
    connection.close()


def asked(search: str) -> TextQuery:
    return to_text_query(parse(search))


def store(entries: sqlite3.Connection, parts: list[tuple[str, str]]) -> None:
    words, stems = index_fields(parts)
    entries.execute("DELETE FROM entry")
    entries.execute("INSERT INTO entry VALUES (?, ?)", (" ".join(words), " ".join(stems)))


def finds(entries: sqlite3.Connection, query: TextQuery) -> bool:
    if query.all_of:
        return bool(entries.execute("SELECT 1 FROM entry WHERE entry MATCH ?", [fts5(query)]).fetchall())
    return not (query.none_of and finds(entries, query.unwanted()))


@settings(max_examples=400, deadline=None)
@given(search=SEARCHES, parts=st.lists(PARTS, min_size=1, max_size=3))
def test_fts5_agrees_with_the_definition(
    entries: sqlite3.Connection, search: str, parts: list[tuple[str, str]]
) -> None:
    store(entries, parts)
    assert finds(entries, asked(search)) == matches(asked(search), *index_fields(parts))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_fts5_holds_the_very_tokens_that_were_made(entries: sqlite3.Connection, text: str) -> None:
    store(entries, [(text, "en"), ("U.N.", "ru")])
    words, stems = index_fields([(text, "en"), ("U.N.", "ru")])
    assert set(entries.execute("SELECT term FROM terms WHERE col = 'words'")) == {(word,) for word in words}
    assert set(entries.execute("SELECT term FROM terms WHERE col = 'stems'")) == {(stem,) for stem in stems}


PAIRS = ["".join(pair) for pair in product("abcdefghijklmnopqrst", repeat=2)]


@pytest.mark.parametrize(
    "search",
    [
        " ".join(chr(0x100 + number) for number in range(500)),
        " ".join(PAIRS),
        " ".join(f"-{pair}" for pair in PAIRS),
        "war " + " ".join(f"-{pair}" for pair in PAIRS),
        " OR ".join(PAIRS),
        " ".join(f"{pair[0]}.{pair[1]}.-x" for pair in PAIRS),
        f'"{" ".join(PAIRS)}"',
        " ".join(f'"war {pair}"' for pair in PAIRS),
        "-".join(PAIRS),
        " ".join(f"{pair}*" for pair in PAIRS),
        "".join(chr(0x4E00 + number) for number in range(1000)),
    ],
)
def test_fts5_takes_the_longest_queries(entries: sqlite3.Connection, search: str) -> None:
    assert len(search) >= 999
    query, parts = asked(search[:1000]), [("war and peace", "en")]
    store(entries, parts)
    assert finds(entries, query) == matches(query, *index_fields(parts))


def test_fts5_says_each_term_of_its_column() -> None:
    query = TextQuery((Word("1441"), Prefix("sanct"), AnyOf((Phrase(("new", "sta"), prefix=True), Word("7")))))
    assert fts5(query) == 'stems : ("1441") AND words : "sanct" * AND (words : "new sta" * OR stems : ("7"))'


def test_fts5_excludes_from_what_is_wanted() -> None:
    query = TextQuery((Word("1"), Word("2")), (Word("3"), Phrase(("4", "5"))))
    assert fts5(query) == '(stems : ("1") AND stems : ("2")) NOT (stems : ("3") OR words : "4 5")'


def test_fts5_has_no_form_for_exclusion_alone() -> None:
    with pytest.raises(ValueError, match="exclusion"):
        fts5(TextQuery(none_of=(Word("war"),)))


def test_postgresql_gets_one_tsquery_for_all_that_needs_no_order() -> None:
    query = TextQuery((Word("1"), AnyOf((Prefix("ab"), Word("2")))), (Word("3"),))
    assert postgresql(query, "v", "w") == ("(v @@ %s::tsquery)", ["('=1') & ('ab':* | ('=2')) & !('=3')"])


def test_postgresql_narrows_phrases_down_and_then_looks_at_the_words() -> None:
    condition, params = postgresql(TextQuery((Phrase(("new", "start")),)), "v", "w")
    assert condition == "(v @@ %s::tsquery AND (w LIKE %s))"
    assert params == ["('new' & 'start')", "% new start %"]


def test_postgresql_decides_on_alternatives_of_words_and_phrases() -> None:
    query = TextQuery((AnyOf((Word("1"), Phrase(("2",)), Phrase(("3", "4"), prefix=True))),))
    condition, params = postgresql(query, "v", "w")
    assert condition == "(v @@ %s::tsquery AND (v @@ %s::tsquery OR w LIKE %s))"
    assert params == ["(('=1') | ('2') | ('3' & '4':*))", "('=1') | ('2')", "% 3 4%"]


def test_postgresql_excludes_phrases_by_their_words_side_by_side() -> None:
    assert postgresql(TextQuery(none_of=(Phrase(("a", "b")),)), "v", "w") == ("(NOT (w LIKE %s))", ["% a b %"])


def test_postgresql_finds_everything_for_the_empty_query() -> None:
    assert postgresql(TextQuery(), "v", "w") == ("TRUE", [])


def test_whatever_a_lexeme_or_pattern_holds_is_quoted() -> None:
    query = TextQuery((Prefix("o'b\\"), Phrase(("100%", "a_b\\"))))
    assert postgresql(query, "v", "w")[1] == [
        "'o''b\\\\':* & ('100%' & 'a_b\\\\')",
        "% 100\\% a\\_b\\\\ %",
    ]


def test_rank_asks_for_anything_that_is_wanted() -> None:
    query = TextQuery((Word("1"), Phrase(("2", "3")), Word("1")), (Word("4"),))
    assert rank_tsquery(query) == "('=1') | ('2' & '3')"
    assert rank_tsquery(TextQuery(none_of=(Word("4"),))) == ""


def test_a_tsvector_holds_words_and_stems_with_their_places() -> None:
    words, stems = index_fields([("war treaties war", "en"), ("核", "zh")])
    assert tsvector(words, stems) == "'war':1,3 '=en·war':1,3 'treaties':2 '=en·treati':2 '核':5 '=核':5"


def test_a_tsvector_keeps_no_more_places_than_postgresql_does() -> None:
    words = ["war"] * 300 + [SEPARATOR] * 16_100 + ["late"]
    literal = tsvector(words, words)
    assert literal.split()[0].count(",") == 254
    assert literal.split()[2:] == ["'late'", "'=late'"]
