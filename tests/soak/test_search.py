"""Random queries over random texts: each database finds what the definition says, and counts it right."""

import random
from collections import Counter

import pytest
from django.db import connection

from statements.models import Speaker, Statement
from statements.search import index
from statements.search.analysis import IndexFields, index_fields
from statements.search.clauses import to_text_query
from statements.search.documents import for_indexing, parts
from statements.search.facets import tally
from statements.search.matching import matching
from statements.search.parser import parse
from tests.naive import matches
from tests.soak import steps

WORDS = (
    "treaty treaties war wars the the the non proliferation non-proliferation nonproliferation People’s people's peoples "
    "U.N. UN U.N.-led 1,550 1550 550 1441 cease-fire ceasefire cease fire naïve naive договор договора договоры Лавров "
    "СНВ-III ё й 核武器 核武 核 武器条约 条约 🙂 ☢️ NOT OR and o'brien back\\slash 100% a_b sanctions sanctioned sanct l’accord "
    'négociations negociation Verträge Vertrag ¶ "quoted" <b> & | ! : * ( )'
).split()
TEXTS = 300


def text(chance: random.Random, longest: int) -> str:
    words = chance.choices(WORDS, k=chance.randint(1, longest))
    if chance.random() < 0.1:
        words += [chance.choice(WORDS)] * 300  # more often than a tsvector keeps positions
    return " ".join(words)


def search(chance: random.Random) -> str:
    def term() -> str:
        word = chance.choice(WORDS)
        some = chance.choices(WORDS, k=chance.randint(2, 3))
        return chance.choice([word, word, f"{word}*", f'"{" ".join(some)}"', f"({' OR '.join(some)})", f"-{word}"])

    return " ".join(term() for _ in range(chance.randint(1, 4)))


@pytest.fixture
def archive(django_db_setup: None, db: None) -> dict[int, IndexFields]:
    """Published statements of random texts, with what the definition looks at."""
    chance = random.Random(2010)
    speaker = Speaker.objects.create(slug="x", name="Placeholder")
    Statement.objects.bulk_create(
        Statement(
            speaker=speaker,
            wording=text(chance, 12),
            language=chance.choice(["en", "ru", "fr", "de", "zh"]),
            original_wording=text(chance, 6) if chance.random() < 0.3 else "",
            original_language="ru",
            kind=chance.choice(Statement.Kind.values),
            said=f"20{chance.randint(10, 25)}",
            state="published",
        )
        for _ in range(TEXTS)
    )
    index.rebuild()
    return {statement.pk: index_fields(parts(statement)) for statement in for_indexing(Statement.objects.all())}


def test_searches_find_what_the_definition_says(archive: dict[int, IndexFields]) -> None:
    chance = random.Random(1991)
    kinds = dict(Statement.objects.values_list("pk", "kind"))
    queries, some = steps(80, 2000), 0
    for _ in range(queries):
        typed = search(chance)
        query = to_text_query(parse(typed))
        expected = {pk for pk, fields in archive.items() if matches(query, *fields)}
        documents = matching(query)
        assert set(documents.values_list("statement_id", flat=True)) == expected, typed
        counted = {count.key: count.count for count in tally(documents).facets.get("kind", ())}
        assert counted == Counter(kinds[pk] for pk in expected), typed
        some += 0 < len(expected) < TEXTS
    print(f"\n{connection.vendor}: {queries} queries over {TEXTS} texts, {some} found some of them, no difference")
    assert some > queries // 3
