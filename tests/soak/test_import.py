"""Kills during `import_articles`: nothing half stored at any moment, and the next run completes the first."""

import random
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from statements.ingest import review
from statements.ingest.importing.delivery import Delivery
from statements.ingest.importing.sources import import_source
from statements.ingest.models import Capture, Leftover, Proposal
from statements.models import Article, Outlet, Report, Span, Statement
from tests.ingest_cast import Machine
from tests.soak import killing, steps

ARTICLES = 40
VERSIONS = 10
"""Of the articles, which are on record with reports in an earlier version."""

State = list[tuple[Any, ...]]


def text(number: int, version: int = 2) -> str:
    said = [f"We will count umbrella number {number * 10 + place}, and we will count it twice" for place in range(6)]
    body = "\n\n".join(f"“{words},” Ada Example told the Daily Placeholder on Monday." for words in said)
    return f"Minister counts umbrellas, part {number}\n\n28.02.2023\n\n{body}\n\nSylvania has replied {version} times."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(ARTICLES):
        (articles / f"{number:03}.txt").write_text(text(number))
    return articles


def begin_anew() -> None:
    """As it was before the first run: earlier versions of some articles, with a report in each."""
    for model in (Leftover, Proposal, Capture, Statement, Article, Outlet):
        model.objects.all().delete()
    for number in range(VERSIONS):
        wording = f"We will count umbrella number {number * 10}, and we will count it twice"
        article = import_source(Delivery(text(number, 1).encode()), archive=Machine((wording,))).article
        review.accept(article.proposals.get(wording=wording), None)


def state() -> State:
    """All that was stored, without the numbers that differ from run to run."""
    articles = Article.objects.order_by("headline", "text").prefetch_related("captures", "proposals", "reports__spans")
    return [
        (
            article.headline,
            article.text,
            article.superseded_by is None,
            [capture.sha256 for capture in article.captures.all()],
            [(row.order, row.wording, row.spans, row.state) for row in article.proposals.all()],
            [(report.wording, report.check_result, report.passages) for report in article.reports.all()],
        )
        for article in articles
    ]


def require_nothing_half_stored(whole: State, before: State) -> None:
    """Every article is as it was before, or as it is in the end."""
    allowed = [*whole, *before]
    assert [article for article in state() if article not in allowed] == []
    assert not Capture.objects.filter(article=None).exists()
    for span in Span.objects.select_related("report__article"):
        assert span.report.article.text[span.start : span.end] == span.exact
    assert not Report.objects.filter(article__superseded_by__isnull=False).exists()


@pytest.mark.django_db(transaction=True)
def test_killed_at_any_moment_it_goes_on_without_doubles(folder: Path, tmp_path: Path) -> None:
    chance = random.Random(1945)
    command = ("import_articles", str(folder))
    begin_anew()
    before = state()
    took, _said = killing.run(*command, var=tmp_path)
    whole = state()
    assert len(whole) == ARTICLES + VERSIONS
    kills, wanted, in_the_middle = 0, steps(3, 200), 0
    while kills < wanted:
        begin_anew()
        for _ in range(chance.randint(1, 3)):
            after = took * chance.uniform(0.3, 1.0)
            if killing.run_and_kill(*command, after=after, var=tmp_path):
                kills += 1
            else:
                # The machine has become faster: it was done before.
                took = after
            killing.require_a_sound_database()
            require_nothing_half_stored(whole, before)
            in_the_middle += VERSIONS < Article.objects.count() < ARTICLES + VERSIONS
        took = max(took, killing.run(*command, var=tmp_path)[0])
        assert state() == whole
    print(
        f"\n{connection.vendor}: {kills} kills, {in_the_middle} with some articles stored; each run after them completed it"
    )
