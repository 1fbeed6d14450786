"""Measuring the usual searches of whatever archive is there."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from statements.search.find import find
from statements.search.limits import limited
from statements.search.management.pages import drawn_pages
from statements.search.management.usual import Words, usual_searches

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_no_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """How fast a machine is that does other things as well is no matter of these tests."""
    monkeypatch.setattr("statements.search.find.limited", lambda: limited(60))


def run(**options: Any) -> str:
    out = StringIO()
    call_command("benchmark", repeats=1, stdout=out, **options)
    return out.getvalue()


def make_sample(statements: int = 200) -> None:
    call_command("make_sample", statements=statements, seed=5, stdout=StringIO(), stderr=StringIO())


def test_ten_searches_are_chosen_and_each_of_them_finds_something() -> None:
    make_sample()
    searches = usual_searches()
    assert len({search.request.url for search in searches}) == 10
    assert [search.name for search in searches if not find(search.request).total] == []


def test_the_same_archive_is_asked_the_same_searches() -> None:
    make_sample()
    assert usual_searches() == usual_searches()


def test_each_search_has_a_line_with_hits_times_and_queries() -> None:
    make_sample()
    lines = run().splitlines()
    assert "statements on" in lines[0]
    assert lines[2].split() == ["search", "hits", "median", "ms", "max", "ms", "queries", "address"]
    assert [line.split()[-1] for line in lines[3:]] == [search.request.url for search in usual_searches()]


def test_it_fails_when_a_median_is_above_the_limit() -> None:
    make_sample()
    with pytest.raises(CommandError, match="Above 0.001 ms: no words"):
        run(at_most=0.001)


def test_pages_of_each_kind_have_a_line_with_times_queries_and_the_slowest() -> None:
    make_sample(60)
    lines = [line.split() for line in run(pages=True).splitlines()]
    assert lines[2] == ["page", "median", "ms", "max", "ms", "queries", "slowest"]
    kinds = [line[0] for line in lines[3:]]
    assert kinds[:5] == ["statement", "treaty", "speaker", "article", "home"]
    begin = ["/statements/", "/topics/", "/speakers/", "/articles/", "/"]
    assert all(line[-1].startswith(address) for line, address in zip(lines[3:], begin, strict=False))
    assert all(0 < float(line[1]) <= float(line[2]) and int(line[3]) > 0 for line in lines[3:])


def test_different_records_are_drawn_and_the_same_from_the_same_archive() -> None:
    make_sample(60)
    drawn = drawn_pages(20)
    assert drawn == drawn_pages(20)
    assert all(len(pages.addresses) == 20 for pages in drawn)
    assert len(set(drawn[0].addresses)) > 10


def test_slow_pages_fail_by_their_name() -> None:
    make_sample(60)
    with pytest.raises(CommandError, match="Above 0.001 ms: statement, treaty"):
        run(pages=True, at_most=0.001)


def test_pages_of_an_archive_without_statements_are_not_measured() -> None:
    with pytest.raises(CommandError, match="no published statement"):
        run(pages=True)


def test_an_empty_archive_is_not_measured() -> None:
    with pytest.raises(CommandError, match="too few words"):
        run()


def test_words_are_chosen_by_how_many_statements_have_any_form_of_them() -> None:
    words = Words([["treaty", "talks"], ["treaties", "fail"], ["talks", "treaty"], ["nobody", "talks"]])
    assert words.having["treaty"] == 3
    assert words.in_share(1.0) in ("treaty", "talks")
    assert words.in_share(0.25) == "fail"
