"""`manage.py check_quotes`: every report looked up again in its text."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import models
from django.utils import timezone

from statements import checks, quoting
from statements.models import Article, Report, Statement
from tests import cast

pytestmark = pytest.mark.django_db

WRONG = "We will tally every umbrella, and we will count them twice"


def run(**options: Any) -> str:
    out = StringIO()
    call_command("check_quotes", stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def refused(**options: Any) -> tuple[str, str]:
    """What it printed, and with which message it failed."""
    out = StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("check_quotes", stdout=out, stderr=StringIO(), **options)
    return out.getvalue(), str(failed.value)


def exchange_text(article: Article, text: str) -> None:
    """Behind the back of the record, which keeps it fixed."""
    models.QuerySet.update(Article.objects.filter(pk=article.pk), text=text)


@pytest.fixture
def source() -> Article:
    return cast.article()


@pytest.fixture
def statement(source: Article) -> Statement:
    return cast.published(cast.ada(), source=source)


def test_what_stands_is_counted_by_result(statement: Statement, source: Article) -> None:
    cast.report(statement, cast.article(source.outlet, text=""))
    printed = run()
    assert printed.splitlines() == [
        "2 reports checked.",
        "           1 verbatim",
        "           1 not checked: source text not held",
    ]


def test_a_check_that_only_confirms_stores_the_time_and_no_history(statement: Statement) -> None:
    report, began = statement.reports.get(), timezone.now()
    rows = report.history.count()
    run()
    report.refresh_from_db()
    assert report.checked_at
    assert report.checked_at > began
    assert report.history.count() == rows


def test_a_changed_wording_is_told_by_word_and_kept_in_the_history(statement: Statement) -> None:
    report = statement.reports.get()
    Report.objects.filter(pk=report.pk).update(wording=WRONG)
    printed, message = refused()
    assert f"statement {statement.pk} (published), report {report.pk} in article {report.article_id}" in printed
    assert ": changed: We will [-count-]{+tally+} every umbrella" in printed
    assert message.startswith("One report of a published statement does not stand")
    assert report.history.first().history_change_reason == "Checked: changed"


def test_a_text_that_was_exchanged_is_noticed(statement: Statement, source: Article) -> None:
    exchange_text(source, "Nothing of it.")
    assert "not found in the text" in refused(published=True)[0]


@pytest.mark.parametrize(
    ("wording", "result"),
    [
        ("Rain is rain and wet.", quoting.NORMALISED),
        ("Rain was rain and wet.", quoting.AMBIGUOUS),
        ("Snow remains very cold in spring", quoting.NOT_FOUND),
    ],
)
def test_a_report_without_passages_is_looked_for(wording: str, result: str, source: Article) -> None:
    text = "“Rain is\u00a0rain and wet.”" if result == quoting.NORMALISED else "Rain is rain and wet. " * 2
    report = Report.objects.create(
        statement=cast.draft(cast.ada()), article=cast.article(source.outlet, text=text), wording=wording
    )
    run()
    report.refresh_from_db()
    assert report.check_result == result


def test_a_draft_that_does_not_stand_is_named_and_fails_nothing(source: Article) -> None:
    report = cast.report(cast.draft(cast.ada()), source)
    Report.objects.filter(pk=report.pk).update(wording=WRONG)
    assert "(draft)" in run()
    assert "0 reports checked" in run(published=True)


def test_one_article_is_checked(statement: Statement, source: Article) -> None:
    other = cast.article(source.outlet)
    cast.report(statement, other)
    assert "1 reports checked" in run(article=other.pk)
    with pytest.raises(CommandError, match="no article 999999"):
        run(article=999999)


def test_a_limit_takes_those_whose_check_is_oldest(statement: Statement, source: Article) -> None:
    late = statement.reports.get()
    never = Report.objects.create(statement=statement, article=source, wording=cast.RAIN)
    assert list(checks.numbers_of(Report.objects.all(), 1)) == [never.pk]
    run(limit=1)
    assert list(checks.numbers_of(Report.objects.all(), 1)) == [late.pk]


def test_a_batch_costs_the_same_however_many_reports_an_article_has(
    source: Article, django_assert_num_queries: Any
) -> None:
    ada = cast.ada()
    numbers = [cast.report(cast.draft(ada), source).pk for _ in range(6)]
    for batch in (numbers[:1], numbers):
        with django_assert_num_queries(4 + 2):
            checks.check_batch(batch)
