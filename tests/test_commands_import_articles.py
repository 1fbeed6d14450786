"""`manage.py import_articles`: files, folders, web archives and addresses, with a line for each that fails."""

import gzip
import io
import os
import uuid
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from statements.ingest.importing.addresses import Refused
from statements.ingest.importing.archive import Archive
from statements.ingest.importing.deliveries import Failure, Stock
from statements.ingest.importing.fetching import Fetched
from statements.ingest.management.commands import import_articles
from statements.ingest.models import Capture
from statements.models import Article
from tests import reader_samples as samples

pytestmark = pytest.mark.django_db

PLAIN = "{} resume\n\n28.02.2023\n\n“We are ready to talk,” Ada Example told the Daily Placeholder."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for number, name in enumerate(("a.txt", "b.txt", "sub/c.txt", ".hidden.txt")):
        (tmp_path / name).write_text(PLAIN.format(f"Talks number {number}"))
    return tmp_path


def run(*given: Any) -> tuple[str, str]:
    """What it said, and how it ended if not well."""
    out = io.StringIO()
    try:
        call_command("import_articles", *map(str, given), stdout=out, stderr=io.StringIO())
    except CommandError as error:
        return out.getvalue(), str(error)
    return out.getvalue(), ""


def fetching(monkeypatch: pytest.MonkeyPatch, pages: dict[str, bytes]) -> None:
    def fetch(address: str) -> Fetched:
        if address not in pages:
            raise Refused("That address is not one of the open internet.")
        return Fetched(pages[address], "text/html", address, datetime(2023, 3, 1, 9, tzinfo=UTC))

    monkeypatch.setattr(import_articles, "Stock", partial(Stock, fetch=fetch))


def test_a_folder_is_imported_with_all_below_it(folder: Path) -> None:
    said, error = run(folder)
    assert error == ""
    assert "3  imported" in said
    assert {capture.name for capture in Capture.objects.all()} == {"a.txt", "b.txt", "c.txt"}


def test_pipes_and_links_that_lead_in_circles_are_left_alone(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "sub" / "circle").symlink_to(folder)
    said, error = run(folder)
    assert ("3  imported" in said, "already" in said, error) == (True, False, "")


def test_a_second_run_makes_no_doubles(folder: Path) -> None:
    run(folder / "a.txt")
    said, error = run(folder)
    assert ("2  imported" in said, "1  on record already" in said, error) == (True, True, "")
    assert Article.objects.count() == 3


def test_what_fails_is_named_and_holds_nothing_up(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(b"")
    said, error = run(folder, folder / "nowhere")
    assert "aa.txt: " in said
    assert f"{folder / 'nowhere'}: There is no such file or folder." in said
    assert error.startswith("2 sources could not be imported")
    assert Article.objects.count() == 3


def break_down(*_: Any, **__: Any) -> None:
    raise ZeroDivisionError


def test_the_unforeseen_holds_nothing_up(folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    monkeypatch.setattr(import_articles, "import_source", break_down)
    said, error = run(folder)
    assert said.count("Something unforeseen went wrong (ZeroDivisionError)") == 3
    assert "Importing a.txt" in caplog.text
    assert error


def test_an_article_whose_statements_cannot_be_proposed_is_kept_and_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Archive, "propose", break_down)
    said, error = run(folder)
    assert said.count("Imported, but its statements could not be proposed.") == Article.objects.count() == 3
    assert "ZeroDivisionError" in caplog.text
    assert error.startswith("The statements of 3 sources could not be proposed")


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(30_000_000)
    said, _error = run(tmp_path)
    assert "larger than the 20 MB" in said


def record(address: str, page: str) -> bytes:
    """Of a web archive: an answer that a server gave."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2023-03-01T08:30:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid4()}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def test_each_article_of_a_web_archive_is_a_source(tmp_path: Path) -> None:
    addresses = [f"https://placeholder.example/{number}" for number in (1, 2)]
    records = [record(address, samples.page(heading=f"Talks number {address[-1]} resume")) for address in addresses]
    records.append(record("https://placeholder.example/empty", "<html><body></body></html>"))
    (tmp_path / "pages.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    said, error = run(tmp_path)
    assert "2  imported" in said
    assert "pages.warc.gz, https://placeholder.example/empty: " in said
    assert error.startswith("1 source ")
    assert set(Article.objects.values_list("url", flat=True)) == set(addresses)
    assert {str(article.retrieved) for article in Article.objects.all()} == {"2023-03-01"}


def test_addresses_are_fetched_and_what_is_refused_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    fetching(monkeypatch, {samples.ADDRESS: samples.page().encode()})
    said, error = run(samples.ADDRESS, "http://127.0.0.1/")
    assert "http://127.0.0.1/: That address is not one of the open internet." in said
    assert error
    article = Article.objects.get()
    assert (article.headline, article.url) == (samples.HEADLINE, samples.ADDRESS)
    assert str(article.retrieved) == "2023-03-01"


def test_how_far_it_has_come_is_counted_in_bytes(folder: Path) -> None:
    stock = Stock([str(folder)])
    seen = [stock.done for _source in stock.sources()]
    assert stock.done == stock.total == sum(path.stat().st_size for path in folder.rglob("[a-c].txt"))
    assert seen == sorted(seen)


def test_addresses_alone_are_counted_themselves() -> None:
    stock = Stock(
        ["https://a.example/", "https://b.example/"], fetch=lambda address: (_ for _ in ()).throw(Refused("No."))
    )
    assert [source for source in stock.sources() if isinstance(source, Failure)]
    assert (stock.done, stock.total, stock.unit) == (2, 2, "addresses")


def test_an_interruption_says_how_to_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_articles, "import_source", interrupt)
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_articles", str(folder), stdout=out, stderr=io.StringIO())
    assert ended.value.code == 130
    assert "goes on from here" in out.getvalue()
