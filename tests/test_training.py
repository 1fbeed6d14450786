"""Verdicts as examples to learn from, each with its text around and what was corrected."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from statements.ingest import review
from statements.ingest.training import AROUND, examples
from statements.models import Article
from tests import cast
from tests.ingest_cast import ADDRESS, CHANGED, deliver, proposal

pytestmark = pytest.mark.django_db

LONG = f"{'Much else was said. ' * 100}\n\n{cast.TEXT}\n\n{'And more. ' * 100}"


def the_only() -> dict[str, Any]:
    (found,) = examples()
    return found


def test_an_example_has_the_words_where_its_spans_say() -> None:
    article = cast.article(text=LONG)
    review.accept(proposal(article, source_start=LONG.index("Ada"), source_end=LONG.index("Ada") + 11), None)
    found = the_only()
    (start, end), (first, last) = found["proposal"]["spans"][0], found["proposal"]["source"]
    assert found["context"][start:end] == cast.UMBRELLAS
    assert found["context"][first:last] == "Ada Example"
    assert LONG[found["context_start"] :].startswith(found["context"])


def test_an_example_is_no_copy_of_the_article() -> None:
    review.reject(proposal(cast.article(text=LONG)), None, "Not hers.")
    found = the_only()
    assert len(found["context"]) < 2 * AROUND + 100 < len(LONG)
    assert (found["verdict"], found["note"]) == ("rejected", "Not hers.")


def test_what_was_corrected_is_told_with_both_values() -> None:
    review.accept(proposal(cast.article()), None, speaker=cast.boris())
    found = the_only()
    assert found["verdict"] == "amended"
    assert found["corrections"]["speaker"]["decided"]["name"] == "Boris Beispiel"


def test_what_waits_is_no_example() -> None:
    proposal(cast.article())
    assert list(examples()) == []


def test_a_verdict_taken_over_by_a_later_version_comes_once() -> None:
    first = deliver(address=ADDRESS).article
    review.reject(first.proposals.get(order=0), None)
    deliver(CHANGED, address=ADDRESS)
    assert len(list(examples())) == 1


@pytest.fixture
def decided() -> Article:
    article = cast.article()
    review.accept(proposal(article), None)
    review.reject(proposal(article, cast.RAIN), None)
    return article


def test_verdicts_are_exported_one_a_line(decided: Article) -> None:
    out = io.StringIO()
    call_command("export_verdicts", stdout=out)
    assert [json.loads(line)["verdict"] for line in out.getvalue().splitlines()] == ["accepted", "rejected"]


def test_verdicts_are_exported_to_a_file(decided: Article, tmp_path: Path) -> None:
    out = io.StringIO()
    call_command("export_verdicts", "--output", str(tmp_path / "verdicts.jsonl"), stdout=out)
    assert len((tmp_path / "verdicts.jsonl").read_text().splitlines()) == 2
    assert "2 verdicts" in out.getvalue()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_verdicts", "--output", str(tmp_path / "nowhere" / "verdicts.jsonl"))
