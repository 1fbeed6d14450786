"""A reader of an archive: what is done by clicking and typing, and what is read off a page."""

import csv
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

WITH_AND_WITHOUT_SCRIPT = pytest.mark.parametrize("scripted", [True, False], ids=["script", "no script"])
CHOSEN = """
    SELECT s.id, s.wording, s.original_wording FROM statements_statement s NOT INDEXED
    WHERE s.state = 'published' AND s.kind = 'direct' AND length(s.wording) BETWEEN 60 AND 500 AND ({}) ORDER BY s.id
"""


@dataclass(frozen=True)
class Known:
    """What a reader knows of a statement who looks for it."""

    number: int
    wording: str
    original: str


@dataclass(frozen=True)
class Archive:
    name: str
    url: str
    database: Path

    @property
    def is_demo(self) -> bool:
        return self.name == "demo"

    def statement(self, having: str = "TRUE") -> Known:
        """The first one quoted in full for which this holds, in the database's words, of the statement `s`."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            return Known(*database.execute(CHOSEN.format(having)).fetchone())


@dataclass(frozen=True)
class Reader:
    page: Page
    archive: Archive
    scripted: bool

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    def goes_home(self) -> None:
        self.page.goto(self.archive.url)

    def searches(self, words: str) -> None:
        """From the first page."""
        self.goes_home()
        self.main.get_by_label("Search statements").fill(words)
        self.main.get_by_role("button", name="Search").click()
        expect(self.summary).to_be_visible()

    def opens(self, known: Known) -> None:
        """The statement, found by its words."""
        self.searches(f"“{known.wording}”")
        self.follows(self.page.locator(f".result-words a[href*='/statements/{known.number}-']"))
        expect(self.page.locator(".quotation blockquote")).to_be_visible()

    def follows(self, words: Locator) -> None:
        """A link of many words, by one of them: the marks around it are not in it."""
        words.click(position={"x": 60, "y": 15})

    def goes_to(self, part: str, heading: str) -> None:
        """From the first page to a part of the site that its header or footer names."""
        self.goes_home()
        self.page.get_by_role("navigation").get_by_role("link", name=part, exact=True).click()
        self.reads_heading(heading)

    def reads_heading(self, heading: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading)

    @property
    def summary(self) -> Locator:
        return self.page.locator("#summary")

    def reads_total(self, total: int) -> None:
        """Of a list."""
        expect(self.summary).to_have_text(re.compile(rf"^{total:,}\b(?!,)"))

    def chooses(self, box: Locator) -> int:
        """Ticks a value of a facet, and returns the number beside it."""
        count = number(box.locator("xpath=..").locator(".count"))
        box.check()
        if not self.scripted:
            self.page.get_by_role("button", name="Apply filters").click()
        return count

    def downloads(self, link: Locator) -> list[dict[str, str]]:
        """The lines of a file of figures."""
        with self.page.expect_download() as download:
            link.click()
        with download.value.path().open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def number(shown: Locator | str) -> int:
    """The first one in it."""
    text = shown if isinstance(shown, str) else shown.inner_text()
    found = re.search(r"\d[\d,]*", text)
    assert found, text
    return int(found[0].replace(",", ""))
