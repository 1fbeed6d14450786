"""`manage.py propose`: text files in, proposals out, the database left alone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.child import ROOT

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


def test_files_that_cannot_be_read_are_named_and_hold_up_no_others(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "b.txt").write_bytes(article.read_bytes())
    with pytest.raises(CommandError, match="2 files could not be read"):
        call_command("propose", str(tmp_path / "none.txt"), str(folder), "--jsonl")
    printed = capsys.readouterr()
    assert [line.split(" cannot be read")[0] for line in printed.err.splitlines()] == [
        str(tmp_path / "none.txt"),
        str(folder / "a.txt"),
    ]
    assert '"doc_id": "b"' in printed.out


@pytest.mark.parametrize("encoding", ["utf-16", "cp1251"])
def test_a_file_need_not_be_in_utf_8(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "«Мы пересчитаем каждый зонт в этой гавани», — сказала министр Ада Пример журналистам."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (only,) = lines(capsys, tmp_path)
    assert text[only["content_start"] : only["content_end"]] == "Мы пересчитаем каждый зонт в этой гавани"


@pytest.mark.once
def test_a_reader_who_leaves_early_ends_it_quietly(article: Path) -> None:
    command = [sys.executable, str(ROOT / "manage.py"), "propose", "--jsonl", *[str(article)] * 200]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 141)
    process.stderr.close()


def test_an_empty_text_proposes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert lines(capsys, tmp_path / "empty.txt") == []
