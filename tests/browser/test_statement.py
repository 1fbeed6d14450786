"""The statement's page in a browser: its words on the outlet's page, parts of it, its wordings, and what axe has to say."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from playwright.sync_api import Page, expect

from statements.models import Outlet, Statement
from tests import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TWICE = "We will count, we will wait, and then we will count again"


@pytest.fixture
def statement(live_server: Any) -> Statement:
    statement = cast.published(
        cast.ada(),
        cast.UMBRELLAS,
        source=cast.article(url="https://placeholder.example/rain", archived_url="https://copies.example/rain"),
        original_wording="Мы пересчитаем все зонты, и пересчитаем их дважды",
        original_language="ru",
        translation_status="official",
    )
    again = cast.article(Outlet.objects.get(), headline="Again", text=cast.TEXT.replace("every", "each"))
    cast.report(statement, again, cast.UMBRELLAS.replace("every", "each"), kind="republication")
    return statement


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320)])
def test_axe_finds_nothing_and_nothing_overflows(
    new_context: Any, live_server: Any, statement: Statement, scheme: str, width: int
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    address = statement.get_absolute_url()
    for path in (f"{address}?words=every+umbrella", f"{address}?words=rain", f"/statements/{statement.pk}/wordings/"):
        page.goto(live_server.url + path)
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def select(page: Page, words: str, occurrence: int = 0) -> None:
    """As a mouse would, in the quotation."""
    page.locator(".quotation blockquote").click()
    page.evaluate(
        """([words, occurrence]) => {
            const text = document.querySelector(".quotation blockquote p").firstChild;
            let start = -1;
            for (let count = 0; count <= occurrence; count += 1) start = text.data.indexOf(words, start + 1);
            getSelection().setBaseAndExtent(text, start, text, start + words.length);
        }""",
        [words, occurrence],
    )


@pytest.mark.parametrize(
    ("wording", "chosen", "occurrence", "marked"),
    [
        (cast.UMBRELLAS, "unt every umbr", 0, "count every umbrella"),
        (TWICE, "we will count", 0, "we will count"),
        (TWICE, "will count", 1, "will count"),
        (cast.UMBRELLAS + " over, " + TWICE, cast.UMBRELLAS + " over, " + TWICE, 0, cast.UMBRELLAS + " over, " + TWICE),
        ("我们会数每一把雨伞，再数一次", "数每一把", 0, "数每一把"),
    ],
)
def test_selected_words_get_an_address_that_opens_with_them_marked(
    page: Page, live_server: Any, wording: str, chosen: str, occurrence: int, marked: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    statement = cast.published(cast.boris(), wording)
    page.goto(live_server.url + statement.get_absolute_url())
    select(page, chosen, occurrence)
    expect(page.get_by_role("button", name="Link to these words")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Link to these words")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    expect(page.locator(".quotation mark")).to_have_text(marked)
    before = page.evaluate(
        """() => {
            const range = document.createRange();
            range.setStart(document.querySelector(".quotation blockquote"), 0);
            range.setEndBefore(document.querySelector(".quotation mark"));
            return range.toString();
        }"""
    )
    assert before.count(chosen) == occurrence


def test_a_part_is_asked_for_without_script(new_context: Any, live_server: Any, statement: Statement) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(live_server.url + statement.get_absolute_url())
    page.get_by_text("Link to a part of this quotation").click()
    page.get_by_label(re.compile("The words, as they stand above")).fill("count … them")
    page.get_by_role("button", name="Mark them").click()
    expect(page.locator(".quotation mark")).to_have_text("count every umbrella, and we will count them")
    expect(page.get_by_role("link", name=re.compile(r"\?words="))).to_be_visible()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def outlet_page(tmp_path: Path) -> Iterator[str]:
    """The article as its outlet would show it, long enough to be scrolled, with the words once more in its headline."""
    filler = "<p>The weather was as usual.</p>" * 300
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in cast.TEXT.split("\n\n"))
    (tmp_path / "rain.html").write_text(f"<!doctype html><meta charset=utf-8><h1>Rain</h1>{filler}{paragraphs}{filler}")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/rain.html"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("wording", [cast.UMBRELLAS, cast.RAIN, "more or less dry"])
def test_the_outlets_page_opens_at_the_words(page: Page, live_server: Any, outlet_page: str, wording: str) -> None:
    statement = cast.published(cast.ada(), wording, source=cast.article(url=outlet_page))
    page.goto(live_server.url + statement.get_absolute_url())
    page.get_by_role("link", name="On the outlet’s page, at these words").first.click()
    page.wait_for_url(outlet_page + "**")
    assert page.evaluate("'fragmentDirective' in document")
    expect(page.get_by_text(wording).first).to_be_in_viewport()


def test_the_two_wordings_of_the_worked_example_are_one_step_away(page: Page, live_server: Any) -> None:
    call_command("load_seeds", verbosity=0)
    statement = Statement.objects.get(wording__startswith="NATO countries are effectively showing")
    page.goto(live_server.url + statement.get_absolute_url())
    expect(page.get_by_role("link", name="compare them")).to_be_in_viewport()
    page.get_by_role("link", name="compare them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Two wordings side by side")
    for number, words in (("1", "round the clock"), ("2", "24 hours a day")):
        side = page.locator(f"[aria-labelledby=wording-{number}]")
        expect(side.locator("mark").filter(has_text=words)).to_be_visible()
