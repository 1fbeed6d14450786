"""`manage.py measure_reading`: one command prints the figures."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from statements.ingest.measuring.gold import as_line, read_labelled

ARTICLE = (
    "language: en\npublished: 2024-03-12\nAE = Ada Example\n---\n"
    "Foreign Minister Ada Example spoke on Monday.\n\n“{d1a|We have nothing to add to that},” {c1|said} {n1 AE|Ada ^Example}.\n"
)


def measure(*arguments: str) -> str:
    out = StringIO()
    call_command("measure_reading", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("dev-01", "dev-02", "held-out-01"):
        (tmp_path / f"{name}.txt").write_text(ARTICLE)
    return tmp_path


def test_a_folder_is_measured_by_parts(folder: Path) -> None:
    found = json.loads(measure(str(folder), "--json"))
    assert [(one["gold"], one["articles"]) for one in found] == [(f"{folder} dev", 2), (f"{folder} held-out", 1)]


def test_a_part_can_be_measured_alone(folder: Path) -> None:
    assert [one["articles"] for one in json.loads(measure(str(folder), "--json", "--part", "held-out"))] == [1]


def test_a_plain_quotation_is_found_and_given_to_its_speaker(folder: Path) -> None:
    dev, _ = json.loads(measure(str(folder), "--json"))
    keys = ("quoted_precision", "quoted_recall", "quoted_end_to_end", "speaker_of_direct", "name_right")
    assert {dev[key] for key in keys} == {1.0}


def test_lines_of_json_are_measured_like_the_files_they_were_made_from(folder: Path) -> None:
    lines = folder / "gold.jsonl"
    lines.write_text(json.dumps(as_line(read_labelled(ARTICLE, "one"))) + "\n")
    [found] = json.loads(measure(str(lines), "--json"))
    dev, _ = json.loads(measure(str(folder), "--json"))
    timed = {"gold", "articles", "articles_a_second", "worst_seconds"}
    assert {key: found[key] for key in found.keys() - timed} == {key: dev[key] for key in dev.keys() - timed}


def test_speed_is_counted_in_process_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0.0, 0.5, 1.0, 1.25])
    monkeypatch.setattr("time.process_time", lambda: next(ticks))
    [found] = json.loads(measure(str(folder), "--json", "--part", "dev"))
    assert (found["articles_a_second"], found["worst_seconds"]) == (2.7, 0.5)


def test_the_table_names_each_set_and_explains_its_columns(folder: Path) -> None:
    table = measure(str(folder))
    assert f"{folder} held-out" in table
    assert all(word in table for word in ("recall", "F1", "worst", "overlap .8"))


def test_where_confidence_begins_can_be_tried(folder: Path) -> None:
    [none] = json.loads(measure(str(folder), "--json", "--part", "dev", "--confident", "1.1"))
    [every] = json.loads(measure(str(folder), "--json", "--part", "dev", "--confident", "0"))
    assert (none["confident_coverage"], every["confident_coverage"]) == (0.0, 1.0)


def test_nothing_to_measure_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(CommandError, match="No labelled article there"):
        measure(str(tmp_path / "empty.jsonl"))
    with pytest.raises(CommandError, match="No labelled article there"):
        measure(str(tmp_path))


def test_a_faulty_label_is_named(tmp_path: Path) -> None:
    (tmp_path / "dev-01.txt").write_text("language: en\n---\n“{d1|never closed")
    with pytest.raises(CommandError, match="not closed"):
        measure(str(tmp_path))


def test_no_query_is_made(folder: Path, django_assert_num_queries: Callable[..., Any], db: None) -> None:
    with django_assert_num_queries(0):
        measure(str(folder))
