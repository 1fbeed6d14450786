"""Making the index anew, and finding out that it is needed."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import QuerySet

from statements.models import Speaker, Statement, Topic
from statements.search import index
from statements.search.models import Document, DocumentValue, FacetValue, Fingerprint, SearchEntry
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> Statement:
    statement = cast.published(cast.ada())
    cast.published(cast.boris(), cast.RAIN, "../2022-03")
    cast.draft(None)
    statement.topics.add(cast.umbrella_treaty(broader=cast.arms()))
    return statement


def run(**options: Any) -> str:
    out = StringIO()
    call_command("rebuild_index", stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def stored() -> tuple[list[Any], ...]:
    return (
        list(Document.objects.order_by("pk").values_list("pk", "statement", "first_day", "last_day")),
        list(SearchEntry.objects.order_by("pk").values_list("pk", "words")),
        sorted(DocumentValue.objects.values_list("document", "value__facet", "value__key", "value__label")),
        sorted(Fingerprint.objects.values_list("document", "value")),
    )


def test_it_makes_the_index_that_following_the_record_made() -> None:
    before = stored()
    index.clear()
    assert not Document.objects.exists()
    assert run() == "The index holds 2 statements.\n"
    assert stored() == before


def test_it_can_be_run_again() -> None:
    run()
    before = stored()
    run()
    assert stored() == before


def test_a_check_of_an_index_in_step_says_so() -> None:
    assert "In step; 2 statements were analysed again." in run(check=True)


def test_a_check_changes_nothing() -> None:
    before = stored()
    run(check=True)
    assert stored() == before


def lose_an_entry(statement: Statement) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_entry WHERE rowid = %s", [statement.document.pk])


def lose_a_value(statement: Statement) -> None:
    DocumentValue.objects.filter(document__statement=statement, value__facet=FacetValue.Facet.TREATY).delete()


def lose_a_fingerprint(statement: Statement) -> None:
    chosen = Fingerprint.objects.filter(document__statement=statement)[0]
    Fingerprint.objects.filter(document=chosen.document_id, value=chosen.value).delete()


def reword(statement: Statement) -> None:
    Statement.objects.filter(pk=statement.pk).update(wording="Nobody counts umbrellas")


def move_to_another_day(statement: Statement) -> None:
    Statement.objects.filter(pk=statement.pk).update(said="2021-01-01")


def rename_the_speaker(statement: Statement) -> None:
    Speaker.objects.filter(statements=statement).update(name="Ada Otherwise")


def rename_the_broader_topic(statement: Statement) -> None:
    Topic.objects.filter(slug="umbrella-control").update(name="Parasol control")


@pytest.mark.parametrize(
    "change",
    [
        lose_an_entry,
        lose_a_value,
        lose_a_fingerprint,
        reword,
        move_to_another_day,
        rename_the_speaker,
        rename_the_broader_topic,
    ],  # fmt: skip
    ids=lambda change: change.__name__,
)
def test_a_check_finds_what_bypassed_the_index_and_rebuilding_mends_it(change: Any, archive: Statement) -> None:
    change(archive)
    with pytest.raises(CommandError, match=rf"out of step.*\b{archive.pk}\b"):
        run(check=True)
    run()
    assert "In step" in run(check=True)


def test_a_statement_published_behind_its_back_shows_in_the_counts() -> None:
    drafts = Statement.objects.filter(state="draft")
    QuerySet.update(drafts, state="published", speaker=Speaker.objects.first())
    with pytest.raises(CommandError, match="counts above differ"):
        run(check=True, sample=0)
    assert run() == "The index holds 3 statements.\n"


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite plans these searches well without being told")
def test_the_planner_knows_what_was_written_before_anything_is_searched() -> None:
    run()
    tables = [Document._meta.db_table, Fingerprint._meta.db_table, Statement._meta.db_table, "search_entry"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, reltuples FROM pg_class WHERE relname = ANY(%s)", [tables])
        known = dict(cursor.fetchall())
    assert [known[table] for table in tables] == [2, Fingerprint.objects.count(), 3, 2]
