"""Measuring the usual searches of whatever archive is there."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from statements.search.find import find
from statements.search.limits import limited
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


def make_sample() -> None:
    call_command("make_sample", statements=200, seed=5, stdout=StringIO(), stderr=StringIO())


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


def test_an_empty_archive_is_not_measured() -> None:
    with pytest.raises(CommandError, match="too few words"):
        run()


def test_words_are_chosen_by_how_many_statements_have_any_form_of_them() -> None:
    words = Words([["treaty", "talks"], ["treaties", "fail"], ["talks", "treaty"], ["nobody", "talks"]])
    assert words.having["treaty"] == 3
    assert words.in_share(1.0) in ("treaty", "talks")
    assert words.in_share(0.25) == "fail"
