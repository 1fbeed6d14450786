"""What the archive holds, read into values."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.ingest.importing.registry import read_registry, read_topics, read_wordings
from statements.ingest.proposing.resolution import resolve
from statements.ingest.values import Figure
from statements.models import OutletName, TopicName
from tests import cast

pytestmark = pytest.mark.django_db


def test_speakers_come_with_their_names_and_offices() -> None:
    ada = cast.ada()
    registry = read_registry()
    known = registry.speakers[ada.pk]
    assert [(name.text, name.language) for name in known.names] == [("Ада Пример", "ru")]
    first = known.offices[0]
    assert (first.title, first.country, first.first, first.last) == (
        "Foreign Minister",
        "XA",
        date(2019, 6, 1),
        date(2024, 5, 31),
    )
    assert resolve(Figure("Ада Пример", True), None, registry, cast.day("2023-02-28")).speaker == ada.pk


def test_outlets_and_topics_come_with_their_names() -> None:
    outlet, treaty = cast.placeholder(), cast.umbrella_treaty()
    OutletName.objects.create(outlet=outlet, name="Пример", language="ru")
    known = read_registry().outlets[outlet.pk]
    assert [name.text for name in known.names] == ["Пример"]
    topic = read_topics().topics[treaty.pk]
    assert (topic.name, topic.kind, [name.text for name in topic.names]) == ("Umbrella Treaty", "treaty", ["ДОЗ-III"])


def test_a_shared_name_is_read_as_shared() -> None:
    treaty = cast.umbrella_treaty()
    TopicName.objects.create(topic=treaty, name="Convention", shared=True)
    assert [name.shared for name in read_topics().topics[treaty.pk].names] == [False, True]


def test_wordings_of_statements_and_their_reports_are_known() -> None:
    statement = cast.draft(
        cast.ada(), cast.UMBRELLAS, original_wording="Мы пересчитаем каждый зонт", original_language="ru"
    )
    article = cast.article()
    cast.report(statement, article, cast.RAIN)
    known = read_wordings()
    assert known.like(f"They said: {cast.UMBRELLAS}", "en") == (statement.pk, 1.0)
    assert known.like("Мы пересчитаем каждый зонт дважды", "ru")
    assert known.like(cast.RAIN, "en") == (statement.pk, 1.0)


def test_a_withdrawn_statement_is_not_offered() -> None:
    cast.in_state("withdrawn", cast.ada())
    assert read_wordings().like(cast.UMBRELLAS, "en") is None


def test_reading_costs_the_same_however_much_there_is() -> None:
    cast.ada(), cast.placeholder(), cast.umbrella_treaty()
    with CaptureQueriesContext(connection) as few:
        read_registry(), read_topics(), read_wordings()
    cast.boris(), cast.arms()
    with CaptureQueriesContext(connection) as more:
        read_registry(), read_topics(), read_wordings()
    assert len(few) == len(more)
