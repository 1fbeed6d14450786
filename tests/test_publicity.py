"""An article that readers could open keeps its address, whatever becomes of the reports in it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from statements.merging.doing import merge
from statements.merging.undoing import undo
from statements.models import Article, Outlet, Speaker, Statement
from tests import cast

pytestmark = pytest.mark.django_db


def an_article(headline: str = "Umbrellas", **extra: Any) -> Article:
    outlet, _made = Outlet.objects.get_or_create(slug="daily-placeholder", defaults={"name": "Daily Placeholder"})
    return cast.article(outlet, headline=headline, **extra)


def a_draft(speaker: Speaker, source: Article) -> Statement:
    statement = cast.draft(speaker, cast.RAIN)
    cast.report(statement, source)
    return statement


def opens(article: Article, client: Client) -> bool:
    return client.get(article.get_absolute_url()).status_code == 200


def delete_the_report(statement: Statement) -> None:
    statement.reports.get().delete()


def move_the_report(statement: Statement) -> None:
    report = statement.reports.get()
    report.spans.all().delete()
    report.article = an_article("Elsewhere")
    report.save()


def move_it_to_a_draft(statement: Statement) -> None:
    report = statement.reports.get()
    report.statement = cast.draft(statement.speaker, cast.RAIN)
    report.save()


def delete_the_statement(statement: Statement) -> None:
    statement.delete()


@pytest.mark.parametrize("change", [delete_the_report, move_the_report, move_it_to_a_draft, delete_the_statement])
def test_it_answers_when_its_report_is_gone(change: Callable[[Statement], None], client: Client) -> None:
    article = an_article()
    statement = cast.published(cast.ada(), source=article)
    change(statement)
    assert opens(article, client)
    assert not Article.objects.public().filter(pk=article.pk).exists()


def test_so_does_what_it_was_based_on(client: Client) -> None:
    source = an_article("The source")
    article = an_article(based_on=an_article("Between", based_on=source))
    cast.published(cast.ada(), source=article)
    article.based_on = None
    article.save()
    assert opens(source, client)


def test_a_source_that_is_named_later_can_be_opened_from_then_on(client: Client) -> None:
    source, article = an_article("The source"), an_article()
    cast.published(cast.ada(), source=article)
    for based_on in (source, None):
        article.based_on = based_on
        article.save()
    assert opens(source, client)


def test_an_article_of_drafts_alone_was_never_there(client: Client) -> None:
    article = an_article()
    statement = a_draft(cast.ada(), article)
    statement.reports.get().delete()
    assert not opens(article, client)


def test_it_answers_after_a_merge_that_showed_it_was_undone(client: Client) -> None:
    article = an_article("In a draft")
    ada = cast.ada()
    draft = a_draft(ada, article)
    kept = cast.published(ada, source=an_article())
    done = merge(draft, kept, None, "One.")
    assert opens(article, client)
    undo(done, None, "Two after all.")
    assert opens(article, client)


def test_the_one_it_is_merged_into_answers_for_it(client: Client) -> None:
    gone, kept = an_article(), an_article("The same again")
    cast.published(cast.ada(), source=gone).reports.get().delete()
    merge(gone, kept, None, "One.")
    assert client.get(gone.get_absolute_url()).headers["Location"] == kept.get_absolute_url()
    assert opens(kept, client)
