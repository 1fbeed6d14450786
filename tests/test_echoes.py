"""Who said the same words before and after: found in the index, told on the statement's page and on one of its own."""

import random
import re
from itertools import combinations
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements import publishing
from statements.function_words import FUNCTION_WORDS
from statements.models import Speaker, Statement, StatementRelation
from statements.search import index
from statements.search.echoes import COMMON, When, echoes_of
from statements.search.fingerprints import MOST_ROWS, WORDS
from statements.search.models import Fingerprint
from tests import cast

pytestmark = pytest.mark.django_db

COUNT = "Freedonia will count every umbrella twice before the rain"
AGAIN = f"Let me say it again: {COUNT.lower()}, whatever the weather"


@pytest.fixture
def ada() -> Speaker:
    return cast.ada()


@pytest.fixture
def boris() -> Speaker:
    return cast.boris()


def found(statement: Statement) -> set[int]:
    return {echo.statement for echo in echoes_of(statement).others}


def page(client: Client, statement: Statement, **parameters: Any) -> str:
    response = client.get(f"/statements/{statement.pk}/echoes/", parameters)
    assert response.status_code == 200
    return response.content.decode()


def own_page(client: Client, statement: Statement) -> str:
    html = client.get(statement.get_absolute_url()).content.decode()
    section = re.search(r'<section class="section" id="echoes">.*?</section>', html, re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<(?!mark|/mark)[^>]+>", "", section[0])) if section else ""


def test_the_same_words_are_found_from_both_ends(ada: Speaker, boris: Speaker) -> None:
    one, other = cast.published(ada, COUNT, "2022-05-01"), cast.published(boris, AGAIN, "2023-05-01")
    cast.published(boris, cast.RAIN)
    assert (found(one), found(other)) == ({other.pk}, {one.pk})


def test_only_the_speakers_words_are_compared(ada: Speaker, boris: Speaker) -> None:
    told = f"Minister: {COUNT}"
    direct = cast.published(ada, COUNT)
    cast.published(boris, told, kind="indirect")
    mixed = cast.published(boris, f"He said that “{COUNT}” and went on.", kind="mixed")
    assert found(direct) == {mixed.pk}


def test_original_wordings_are_compared_with_wordings_of_their_language(ada: Speaker, boris: Speaker) -> None:
    russian = "Мы пересчитаем каждый зонтик дважды до начала дождя"
    translated = cast.published(ada, COUNT, original_wording=russian, original_language="ru")
    original = cast.published(boris, russian, language="ru")
    english = cast.published(boris, COUNT)
    assert found(translated) == {original.pk, english.pk}
    assert found(original) == {translated.pk}


def reword(statement: Statement) -> None:
    statement.wording = "Nobody counts umbrellas"
    statement.save()


CHANGES: dict[str, Any] = {
    "withdrawn": lambda s: publishing.withdraw(s, None, "Recorded twice."),
    "reworded": reword,
    "deleted": lambda s: Statement.objects.filter(pk=s.pk).delete(),
}


@pytest.mark.parametrize("how", CHANGES)
def test_what_no_longer_says_it_is_no_longer_found(ada: Speaker, boris: Speaker, how: str) -> None:
    one, other = cast.published(ada, COUNT), cast.published(boris, AGAIN)
    CHANGES[how](other)
    assert found(one) == set()
    assert set(Fingerprint.objects.values_list("document__statement", flat=True)) == {one.pk}


def test_a_turn_of_phrase_that_many_have_leads_nowhere(ada: Speaker) -> None:
    first, *_others, last = [cast.published(ada, f"{number}: {COUNT}") for number in range(COMMON)]
    assert len(found(first)) == COMMON - 1
    too_many = cast.published(ada, COUNT)
    assert found(first) == set()
    assert len(echoes_of(too_many).common) == len(echoes_of(too_many).rows)
    publishing.withdraw(last, None, "Recorded twice.")
    assert len(found(too_many)) == COMMON - 1


def naive(texts: dict[int, list[str]]) -> set[tuple[int, int]]:
    """The definition, pair by pair."""

    def rows(words: list[str]) -> set[tuple[str, ...]]:
        sixes = {tuple(words[place : place + 6]) for place in range(len(words) - 5)}
        return {row for row in sixes if len(set(row) - FUNCTION_WORDS["en"]) >= 3}

    def is_rare(row: tuple[str, ...]) -> bool:
        return sum(row in rows(words) for words in texts.values()) <= COMMON

    return {
        pair
        for pair in combinations(sorted(texts), 2)
        if any(is_rare(row) for row in rows(texts[pair[0]]) & rows(texts[pair[1]]))
    }


@pytest.mark.parametrize("seed", range(3))
def test_a_naive_comparison_of_all_pairs_finds_the_same(ada: Speaker, seed: int) -> None:
    chance = random.Random(seed)
    words = [*(f"umbrella{letter}" for letter in "abcdefghij"), "the", "of", "and", "is", "we"]
    stock = [chance.choices(words, k=chance.randint(4, 9)) for _ in range(25)]
    texts = [
        [word for sentence in chance.choices(stock, range(25, 0, -1), k=3) for word in sentence] for _ in range(60)
    ]
    made = Statement.objects.bulk_create(
        Statement(speaker=ada, wording=" ".join(text), said="2023", state="published") for text in texts
    )
    index.refresh(statement.pk for statement in made)
    expected = naive({statement.pk: text for statement, text in zip(made, texts, strict=True)})
    pairs = {tuple(sorted((one.pk, other))) for one in made for other in found(one)}
    assert pairs == expected
    assert 0 < len(expected) < 60 * 59 // 2


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("2023-05-02", When.EARLIER),
        ("2023-04", When.EARLIER),
        ("../2023-04", When.EARLIER),
        ("2023-05-04", When.LATER),
        ("2023-06/..", When.LATER),
        ("2023-05-03", When.SAME_DAY),
        ("2023-05", When.UNKNOWN),
        ("../2023-05-03", When.UNKNOWN),
        ("2023-04/..", When.UNKNOWN),
    ],
)
def test_before_or_after_is_said_only_where_it_is_known(ada: Speaker, boris: Speaker, said: str, when: When) -> None:
    statement = cast.published(ada, COUNT, "2023-05-03")
    cast.published(boris, AGAIN, said)
    echoes = echoes_of(statement)
    assert [echo.when(echoes.of) for echo in echoes.others] == [when]


@pytest.mark.parametrize(
    ("days", "firsts"),
    [
        (["2023-05-03"], [0]),
        (["2023-05-03", "2022-01-01", "2022-02"], [1]),
        (["2023-05-03", "2022-02-01", "2022-02"], [1, 2]),
        (["2023-05-03", "../2024", "2022"], [1, 2]),
        (["2023-05-03", "2023-05-03"], [0, 1]),
    ],
)
def test_the_first_on_record_is_the_one_that_none_may_precede(
    ada: Speaker, boris: Speaker, days: list[str], firsts: list[int]
) -> None:
    made = [cast.published(ada if place else boris, COUNT, day) for place, day in enumerate(days)]
    assert {echo.statement for echo in echoes_of(made[0]).firsts} == {made[place].pk for place in firsts}


def test_a_page_tells_who_said_it_first_and_who_said_it_again(client: Client, ada: Speaker, boris: Speaker) -> None:
    cast.published(boris, AGAIN, "2021-05-01")
    statement = cast.published(ada, COUNT, "2022-05-01")
    cast.published(ada, f"As ever, {COUNT}", "2023-05-01")
    html = own_page(client, statement)
    assert "First on record with words of it: 1 May 2021, by Boris Beispiel" in html
    assert f"<mark>{COUNT.lower()}</mark>, whatever" in html
    assert re.search(
        r"Earlier .*1 May 2021 .*Later .*1 May 2023 · Ada Example, Foreign Minister.*\(the same speaker\)", html
    )
    assert "Both statements with words of this one, 1 by the same speaker" in html


def test_the_first_on_record_says_so(client: Client, ada: Speaker, boris: Speaker) -> None:
    statement = cast.published(ada, COUNT, "2022-05-01")
    assert "No other statement on record shares its words" in own_page(client, statement)
    cast.published(boris, AGAIN, "2023-05-01")
    assert "First on record here" in own_page(client, statement)


def test_where_days_overlap_the_first_is_not_made_up(client: Client, ada: Speaker, boris: Speaker) -> None:
    statement = cast.published(ada, COUNT, "2022-05-01")
    cast.published(boris, AGAIN, "2022")
    html = own_page(client, statement)
    assert "Which of 2 was said first is not known" in html
    assert "2022 (before or after: not known)" in html
    assert page(client, statement).count("May be the first on record") == 2


def test_too_few_words_to_compare_leave_no_section(client: Client, ada: Speaker) -> None:
    short = cast.published(ada, "Nobody counts umbrellas")
    assert own_page(client, short) == ""
    assert "too few words" in page(client, short)
    paraphrase = cast.published(ada, COUNT, kind="indirect")
    assert own_page(client, paraphrase) == ""
    assert "It is a paraphrase" in page(client, paraphrase)


@pytest.mark.parametrize(("more", "said"), [(0, False), (1, True)])
def test_a_text_too_long_to_be_compared_whole_says_so(client: Client, ada: Speaker, more: int, said: bool) -> None:
    numbered = " ".join(f"umbrella{number}" for number in range(MOST_ROWS + WORDS - 1 + more))
    long = cast.published(ada, numbered)
    for html in (page(client, long), own_page(client, long)):
        assert ("too long to be compared whole: its first 2,000 rows of words are" in html) == said


def test_a_turn_of_phrase_is_named_with_a_search_for_all_who_have_it(client: Client, ada: Speaker) -> None:
    made = [cast.published(ada, COUNT) for _ in range(COMMON + 1)]
    assert "shares its words, other than turns of phrase" in own_page(client, made[0])
    href = client.get(made[0].get_absolute_url()).context["echoes"].turn_of_phrase.href
    assert client.get(href).context["total"] == len(made)


def test_what_an_editor_set_beside_it_is_not_told_twice(client: Client, ada: Speaker, boris: Speaker) -> None:
    statement, repeated = cast.published(ada, COUNT, "2022-05-01"), cast.published(boris, AGAIN, "2023-05-01")
    StatementRelation.objects.create(
        statement=repeated, kind="repeats", other=statement, note="Word for word.", signed_by=cast.editor()
    )
    html = own_page(client, statement)
    assert "<mark>" not in html
    assert "1 with the same words is set beside it by an editor" in html
    assert "Set beside it by an editor" in page(client, statement)


def test_all_are_listed_in_the_order_of_time_and_narrowed_by_who_said_it(
    client: Client, ada: Speaker, boris: Speaker
) -> None:
    statement = cast.published(ada, COUNT, "2022-05-01")
    cast.published(boris, AGAIN, "2023-05-01")
    joint = cast.published(boris, f"Together: {COUNT}", "2021-05-01")
    joint.further_speakers.add(ada)
    html = page(client, statement)
    days = re.findall(r'<p class="detail">(\d+ \w+ \d+)', html)
    assert days == ["1 May 2021", "1 May 2022", "1 May 2023"]
    assert html.index("First on record") < html.index("1 May 2021")
    assert html.count("(the same speaker)") == 1
    assert re.findall(r"(All|By the same speaker|By others) \((\d+)\)", html) == [
        ("All", "2"), ("By the same speaker", "1"), ("By others", "1"),
    ]  # fmt: skip
    assert re.findall(r'<p class="detail">(\d+ \w+ \d+)', page(client, statement, by="others")) == days[1:]
    assert re.findall(r'<p class="detail">(\d+ \w+ \d+)', page(client, statement, by="same")) == days[:2]


def test_a_long_list_has_pages_and_no_more_queries(client: Client, ada: Speaker) -> None:
    statement = cast.published(ada, f"{COUNT}. {cast.UMBRELLAS}. {AGAIN} of every other minister", "2022-05-01")
    words = statement.wording.split()

    def say(count: int) -> None:
        for number in range(count):
            start = number % (len(words) - 6)
            cast.published(ada, f"Number {number}, {' '.join(words[start : start + 6])}!", f"20{10 + number % 10}")

    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    say(2)
    addresses = [statement.get_absolute_url(), f"/statements/{statement.pk}/echoes/"]
    few = [queries(address) for address in addresses]
    say(22)
    assert [queries(address) for address in addresses] == few
    assert "Page 2 of 2" in page(client, statement)
    assert client.get(addresses[1], {"page": "3"})["Location"] == addresses[1]


def test_what_is_not_published_echoes_nothing(client: Client, ada: Speaker) -> None:
    statement, hidden = cast.published(ada, COUNT), cast.draft(ada, AGAIN)
    assert found(statement) == set()
    assert client.get(f"/statements/{hidden.pk}/echoes/").status_code == 404
    publishing.withdraw(statement, None, "Recorded twice.")
    gone = client.get(f"/statements/{statement.pk}/echoes/")
    assert gone.status_code == 410
    assert "Recorded twice." in gone.content.decode()
