"""The index follows every change of the record, in its transaction."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from statements.models import Outlet, Speaker, SpeakerName, Statement, Topic
from statements.search import follow, index
from statements.search.models import Document, DocumentValue, Fingerprint
from tests import cast
from tests.test_find import counts, search

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    statement = cast.published(cast.ada(), cast.UMBRELLAS)
    statement.topics.add(cast.umbrella_treaty())
    return statement


RECORDS: dict[str, Callable[[], Any]] = {
    "speaker": Speaker.objects.get,
    "topic": Topic.objects.get,
    "outlet": Outlet.objects.get,
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_new_slug_and_name_are_counted_at_once(statement: Statement, name: str) -> None:
    record = RECORDS[name]()
    record.slug, record.name = f"{record.slug}-renamed", "Renamed Altogether"
    record.save()
    facet = next(facet for facet in search().facets if any("renamed" in choice.key for choice in facet.values))
    assert [(choice.key, choice.label, choice.count) for choice in facet.values] == [
        (record.slug, "Renamed Altogether", 1)
    ]
    assert index.is_in_step()


def ada() -> Speaker:
    return Speaker.objects.get(slug="ada-example")


Change = Callable[[Statement], object]

ADDED: dict[str, Change] = {
    "another name of its speaker": lambda s: ada().names.create(name="Zebra"),
    "an office of its speaker": lambda s: ada().positions.create(title="Zebra keeper", start="2020", end="2024"),
    "another name of its topic": lambda s: s.topics.get().names.create(name="Zebra"),
    "a report": lambda s: cast.report(s, s.reports.get().article, "the zebra count"),
    "a topic mentioned": lambda s: s.mentioned_topics.add(Topic.objects.create(slug="z", name="Zebra")),
    "a topic, from its end": lambda s: Topic.objects.create(slug="z", name="Zebra").statements.add(s),
    "a further speaker": lambda s: s.further_speakers.add(Speaker.objects.create(slug="z", name="Zebra")),
}


@pytest.mark.parametrize("what", ADDED)
def test_what_is_added_is_found(statement: Statement, what: str) -> None:
    assert search("zebra").total == 0
    ADDED[what](statement)
    assert search("zebra").total == 1


TAKEN: dict[str, Change] = {
    "the name": lambda s: SpeakerName.objects.get().delete(),
    "all names": lambda s: ada().names.all().delete(),
    "its letters": lambda s: ada().names.update_or_create(name="Ада Пример", defaults={"name": "Somebody"}),
}


@pytest.mark.parametrize("what", TAKEN)
def test_a_name_that_is_taken_away_is_no_longer_found(statement: Statement, what: str) -> None:
    assert search("пример").total == 1
    TAKEN[what](statement)
    assert search("пример").total == 0


UNLINKED: dict[str, Change] = {
    "all of its topics": lambda s: s.topics.clear(),
    "all statements of the topic": lambda s: s.topics.get().statements.clear(),
    "the one": lambda s: s.topics.remove(s.topics.get()),
    "the topic itself": lambda s: s.topics.get().delete(),
}


@pytest.mark.parametrize("what", UNLINKED)
def test_a_topic_that_is_taken_away_is_no_longer_counted(statement: Statement, what: str) -> None:
    assert counts(search(), "treaty") == {"umbrella-treaty": 1}
    UNLINKED[what](statement)
    assert counts(search(), "treaty") == {}
    assert index.is_in_step()


def test_a_new_broader_topic_takes_in_the_statements_below(statement: Statement) -> None:
    treaty = statement.topics.get()
    sky = Topic.objects.create(slug="sky", name="Sky")
    treaty.broader = Topic.objects.create(slug="rain", name="Rain", broader=sky)
    treaty.save()
    assert counts(search(), "topic") == {"rain": 1, "sky": 1}


def test_index_and_record_are_undone_together(statement: Statement) -> None:
    with transaction.atomic():
        statement.wording = "Something else"
        statement.save()
        assert search("something").total == 1
        transaction.set_rollback(True)
    assert search("something").total == 0
    assert search("umbrella").total == 1


def test_many_changes_are_indexed_once_at_the_end(statement: Statement, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[set[int]] = []
    refresh = index.refresh

    def counted(pks: set[int]) -> None:
        calls.append(set(pks))
        refresh(pks)

    monkeypatch.setattr(index, "refresh", counted)
    with follow.once_at_the_end():
        for name in ("Zebra", "Yak", "Xerus"):
            SpeakerName.objects.create(speaker=ada(), name=name)
    assert calls == [{statement.pk}]
    assert search("xerus").total == 1


def test_deleting_a_statement_leaves_nothing_in_the_index(statement: Statement) -> None:
    Statement.objects.filter(pk=statement.pk).delete()
    assert set(index.counts().values()) == {0}
    assert [model.objects.count() for model in (Document, DocumentValue, Fingerprint)] == [0, 0, 0]
