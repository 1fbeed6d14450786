"""The search box: everything a person can type, and back."""

import sys
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from statements.search.clauses import Choice, Excluded, TypedPhrase, TypedPrefix, TypedWord, unparse
from statements.search.lexing import FIELDS
from statements.search.parser import Query, parse

PIECES = st.sampled_from(
    [
        "war",
        "Peace",
        "non",
        "proliferation",
        "anti",
        "U.N.",
        "People’s",
        "1,550",
        "核武器",
        "核",
        "🙂",
        "???",
        "-",
        "--",
    ]
    + ["OR", "AND", "NOT", "or", "(", ")", "()", '"', "“", "”", "«", "*", "war*", "-war", '-"', "-(", "＊", "：", "\0"]
    + ["speaker:x", "-topic:y", 'topic:"a (b', "speaker:", "foo:bar", "!OR", "¡speaker:x!", "\ud800", "\n", "\u200b"]
)
TYPED = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " "])).map("".join), max_size=12).map("".join)
ANYTHING = TYPED | st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("new  START\ttreaty", "new START treaty"),
        ("treaty, Treaty! treaty", "treaty"),
        ("“New START” «СНВ» „Vertrag“ ＂x＂", '"New START" "СНВ" "Vertrag" "x"'),
        ('say "it is', 'say "it is"'),
        ('""  "  " (', ""),
        ("sanct* sanct＊ *war w*r", "sanct* war w*r"),
        ("-war −peace －treaty --talks - x", "-war -peace -treaty -talks x"),
        ("NOT war AND peace", "-war peace"),
        ("a OR b c", "(a OR b) c"),
        ("(a OR b OR “c d”)", '(a OR b OR "c d")'),
        ("-(a OR b)", "-(a OR b)"),
        ("(new start OR salt) talks", '("new start" OR salt) talks'),
        ("(new start) talks", "new start talks"),
        ("(new start) OR salt", '("new start" OR salt)'),
        ("-(new start)", "-(new OR start)"),
        ("((a OR b) (c OR d)", "(a OR b) (c OR d)"),
        ("((a OR b) OR c) d)", "(a OR b OR c) d"),
        ("(a (b OR c))", "a (b OR c)"),
        ("(a OR (b OR c)) d", "(a OR b OR c) d"),
        ("(a OR a) (b) ()", "a b"),
        ("OR war OR", "war"),
        ("non proliferation OR peace", "(non proliferation OR peace)"),
        ("-(non proliferation)", "-(non proliferation)"),
        ("non proliferation non combat", "non proliferation non combat"),
        ("foo:bar http://x.example/y 15:07", "foo:bar http://x.example/y 15:07"),
        ("The U.N. said so.", "The U.N. said so"),
        ("wa\0r pe\x07ace \ud800x", "war peace x"),
        ("（a OR b） speaker：x", "(a OR b) speaker:x"),
        ("\u3000战争\u3000", "战争"),
    ],
)
def test_what_is_typed_has_a_normal_form(text: str, normal: str) -> None:
    assert unparse(parse(text)) == normal


def test_clauses_are_kept_as_typed() -> None:
    query = parse('Peace "New START" sanct* (a OR b*) -cold -"c d"')
    assert query.clauses == (
        TypedWord("Peace"),
        TypedPhrase("New START"),
        TypedPrefix("sanct"),
        Choice((TypedWord("a"), TypedPrefix("b"))),
        Excluded(TypedWord("cold")),
        Excluded(TypedPhrase("c d")),
    )


def test_fields_are_taken_out_with_their_values_as_typed() -> None:
    query = parse('Speaker:Peskov war topic:"New  START (2010)" from:2023-01 lang:RU speaker:Лавров')
    assert query.clauses == (TypedWord("war"),)
    assert query.fields[:2] == (("speaker", "Peskov"), ("topic", "New START (2010)"))
    assert query.fields[2:] == (("from", "2023-01"), ("lang", "RU"), ("speaker", "Лавров"))
    assert unparse(query) == 'war speaker:Peskov topic:"New START (2010)" from:2023-01 lang:RU speaker:Лавров'


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_known_by_its_name(name: str) -> None:
    assert parse(f"{name}:x").fields == ((name, "x"),)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("???", "There is nothing to search for in “???”."),
        ("OR", "There is nothing to search for in “OR”."),
        ("-speaker:x war", "Excluding by speaker is not possible: “-speaker:x” was not used."),
        ("NOT topic:x", "Excluding by topic is not possible: “-topic:x” was not used."),
        ("speaker: x", "“speaker:” was not used: what to look for must follow without a space."),
        ("(a OR -b)", "Nothing can be excluded inside brackets: “-b” was not used."),
    ],
)
def test_what_was_not_used_is_said(text: str, note: str) -> None:
    assert parse(text).notes == (note,)


@pytest.mark.parametrize("text", ["a OR -b", "-a OR b", "a OR year:1", "year:1 OR a"])
def test_an_or_that_joins_no_two_terms_is_said(text: str) -> None:
    (note,) = parse(text).notes
    assert note == "“OR” stands between words, phrases and prefixes; beside a field or an exclusion it was not used."


@pytest.mark.parametrize("text", ["", " \n", "war & peace – now", "year:1 OR year:2", '"a" OR b*', "🙂 war"])
def test_nothing_is_said_where_nothing_is_lost(text: str) -> None:
    assert parse(text).notes == ()


def test_a_clause_can_be_taken_away() -> None:
    query = parse('war "new start" speaker:x')
    assert unparse(query.without(query.clauses[0])) == '"new start" speaker:x'


@settings(deadline=None, max_examples=300)
@given(ANYTHING)
@example('non "x" "x" war')
@example("-OR and")
@example('speaker:"" -')
def test_a_query_written_and_read_again_is_the_same_query(text: str) -> None:
    query = parse(text)
    assert parse(unparse(query)) == query
    assert parse(unparse(query)).notes == ()


@settings(deadline=None)
@given(ANYTHING)
def test_what_was_parsed_can_go_into_an_address_and_a_database(text: str) -> None:
    normal = unparse(parse(text))
    assert normal.encode().decode() == normal
    assert "\0" not in normal
    assert len(normal) <= 3 * len(text)


def calls_while_parsing(text: str) -> int:
    calls = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    "piece",
    ["a ", "(", ")", '"', "-", "a OR ", "(a OR ", "-(a ", "non ", "anti-", "U.", "1,", "speaker:x ", '"a" ', "核", "*"],
)
def test_the_work_grows_with_the_length_and_no_faster(piece: str) -> None:
    short, long = (calls_while_parsing(piece * times) for times in (500, 2000))
    assert long < 5 * short + 500


def test_a_hundred_thousand_hostile_characters_parse() -> None:
    query = parse('(-"a* OR non NOT speaker:"' * 4000)
    assert isinstance(query, Query)
    assert parse(unparse(query)) == query
