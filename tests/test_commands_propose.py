"""`manage.py propose`: text files in, proposals out, the database left alone."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

TEXT = (
    "Umbrellas\n\n“We count every umbrella,” Ada Example told reporters in Placetown on Monday. “We count them twice.”\n\n"
    "“It rains,” Boris Beispiel said."
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "umbrellas.txt"
    path.write_text(TEXT)
    return path


def lines(capsys: pytest.CaptureFixture[str], *arguments: Any) -> list[dict[str, Any]]:
    call_command("propose", *map(str, arguments), "--jsonl")
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_stretch_of_speech_is_one_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = lines(capsys, article)
    assert [TEXT[one["start"] : one["end"]].rstrip(",.") for one in printed] == [
        "We count every umbrella",
        "We count them twice",
        "It rains",
    ]
    assert {one["doc_id"] for one in printed} == {"umbrellas"}
    assert [one["speaker_name"] for one in printed] == ["Ada Example", "Ada Example", "Boris Beispiel"]
    assert [one["group"] for one in printed] == [0, 0, 1]


def test_a_line_has_what_the_scorer_reads(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = lines(capsys, article)[0]
    assert TEXT[first["speaker_start"] : first["speaker_end"]] == first["speaker_text"] == "Ada Example"
    assert TEXT[first["content_start"] : first["content_end"]].startswith("We count")
    assert first["kind"] == "direct"
    assert 0 < first["probability"] <= 1
    assert first["rule"]


def test_an_unknown_speaker_has_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("“We count every umbrella in the harbour,” the report said.")
    assert [one["speaker_name"] for one in lines(capsys, tmp_path)] == [""]


def test_a_folder_is_read_in_one_go_and_in_order(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (article.parent / "another.txt").write_text("“It snows,” Carla Muster said.")
    (article.parent / "notes.md").write_text("“It pours,” Carla Muster said.")
    assert list(dict.fromkeys(one["doc_id"] for one in lines(capsys, article.parent))) == ["another", "umbrellas"]


def test_the_day_of_publication_dates_what_was_said(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dated = lines(capsys, article, "--published", "2023-02-28")
    assert [one["said"] for one in dated] == ["2023-02-27", "2023-02-27", "../2023-02-28"]
    assert dated[0]["place"] == "Placetown"
    assert {one["said"] for one in lines(capsys, article)} == {""}


def test_people_get_plain_lines(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("propose", str(article), "--published", "2023-02-28")
    printed = capsys.readouterr().out
    assert "umbrellas.txt: 2 statements" in printed
    assert "We count every umbrella. We count them twice." in printed
    assert "27 February 2023; to reporters; Placetown" in printed


def test_the_language_is_told_from_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(
        "«Мы пересчитаем каждый зонт в этой гавани», — сказала министр Ада Пример журналистам."
    )
    (only,) = lines(capsys, tmp_path)
    assert only["speaker_text"].endswith("Пример")


@pytest.mark.django_db
def test_the_database_is_asked_nothing(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert lines(capsys, article)
    assert captured.captured_queries == []


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no"):
        call_command("propose", str(tmp_path / "none.txt"))
    (tmp_path / "bytes.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("propose", str(tmp_path / "bytes.txt"))


def test_an_empty_text_proposes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert lines(capsys, tmp_path / "empty.txt") == []
