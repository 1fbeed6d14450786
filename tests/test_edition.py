"""What was worked out of the whole archive is kept until the archive changes, and no longer."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from statements import publishing
from statements.models import Article, Dossier, Outlet, Speaker, Statement, Topic
from statements.search import edition, follow, index
from statements.search.edition import once
from statements.search.models import EditionMark
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    return cast.published(cast.ada(), cast.UMBRELLAS, source=cast.article())


def kept() -> Callable[[], bool]:
    """A result of the edition that there is; whether it is kept still."""
    result = object()
    assert once("a test", lambda: result) is result
    return lambda: once("a test", object) is result


def test_a_result_is_worked_out_once_in_an_edition(statement: Statement) -> None:
    still = kept()
    assert still()
    assert once("another", lambda: 1) == 1
    assert still()


def source_named(statement: Statement) -> None:
    report = statement.reports.get()
    between = Article.objects.create(outlet=report.article.outlet, headline="Between")
    report.article.based_on = between
    report.article.save()


def source_of_the_source_named(statement: Statement) -> None:
    between = statement.reports.get().article.based_on
    assert between
    between.based_on = Article.objects.create(outlet=between.outlet, headline="The source")
    between.save()


CHANGES: dict[str, Callable[[Statement], Any]] = {
    "a statement published": lambda statement: cast.published(Speaker.objects.get(), cast.RAIN),
    "a statement withdrawn": lambda statement: publishing.withdraw(statement, None, "Not said."),
    "a statement deleted": lambda statement: statement.delete(),
    "a topic put to it": lambda statement: statement.topics.add(cast.arms()),
    "a report deleted": lambda statement: statement.reports.get().delete(),
    "a dossier made": lambda statement: Dossier.objects.create(title="Umbrellas", slug="umbrellas"),
    "a speaker on record": lambda statement: cast.boris(),
    "a topic on record": lambda statement: cast.arms(),
    "an outlet renamed": lambda statement: Outlet.objects.get(slug="daily-placeholder").save(),
    "an article's source": source_named,
    "the index made anew": lambda statement: index.rebuild(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_makes_another_edition(statement: Statement, change: Callable[[Statement], Any]) -> None:
    still = kept()
    change(statement)
    assert not still()


def test_the_source_of_a_source_makes_another_edition_too(statement: Statement) -> None:
    source_named(statement)
    still = kept()
    source_of_the_source_named(statement)
    assert not still()


def test_what_was_rolled_back_was_never_an_edition(statement: Statement) -> None:
    with transaction.atomic():
        cast.boris()
        assert once("a test", lambda: "rolled back") == once("a test", lambda: "again") == "rolled back"
        transaction.set_rollback(True)
    assert once("a test", lambda: "as it was") == "as it was"


def half_done() -> None:
    with follow.once_at_the_end():
        cast.boris()
        once("a test", lambda: "half done")
        raise RuntimeError


def test_what_is_counted_amid_many_changes_is_kept_for_nobody(statement: Statement) -> None:
    with pytest.raises(RuntimeError):
        half_done()
    assert once("a test", lambda: "as it was") == "as it was"


def test_nothing_is_kept_where_nothing_was_ever_changed() -> None:
    assert not EditionMark.objects.exists()
    assert once("a test", object) is not once("a test", object)


def test_it_keeps_no_more_than_so_many_results(statement: Statement) -> None:
    for number in range(edition.MOST + 1):
        once(("a test", number), object)
    assert once(("a test", edition.MOST), object) is not once(("a test", edition.MOST), object)


def test_the_first_page_and_the_lists_count_exactly_after_every_change(client: Client, statement: Statement) -> None:
    def counted() -> tuple[int, ...]:
        home = {noun: count for noun, count, _href in client.get("/").context["counts"]}
        articles = client.get("/articles/").context["listing"]
        assert articles.total == home["article"] == Article.objects.public().count()
        assert (
            sum(choice.count for facet in articles.facets if facet.name == "kind" for choice in facet.values)
            == articles.total
        )
        whole = client.get("/statements/").context["total"]
        assert whole == home["statement"] == Statement.objects.published().count()
        return whole, articles.total

    assert counted() == (1, 1)
    second = cast.published(Speaker.objects.get(), cast.RAIN)
    assert counted() == (2, 2)
    publishing.withdraw(second, None, "Not said.")
    assert counted() == (1, 1)
    source_named(statement)
    assert counted() == (1, 2)
    Topic.objects.all().delete()
    Speaker.objects.create(slug="z", name="Zebra")
    assert counted() == (1, 2)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
def test_no_writer_waits_for_another() -> None:
    done = threading.Event()

    def write() -> None:
        edition.change()
        done.set()
        connection.close()

    with transaction.atomic():
        edition.change()
        other = threading.Thread(target=write)
        other.start()
        assert done.wait(10)
    other.join()
    assert EditionMark.objects.count() == 2
