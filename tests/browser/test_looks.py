"""How pages sit in a window: nothing is wider than the screen, and nothing jumps while it loads."""

from typing import Any

import pytest
from playwright.sync_api import Page, Route

from statements.models import Article
from tests import hard_cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SHIFTS = """
window.shifted = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    window.shifted.push([entry.value, ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
}).observe({ type: "layout-shift", buffered: true });
"""
SETTLED = """
document.fonts.ready.then(() => new Promise((tell) => setTimeout(() => tell(window.shifted), 150)))
"""
ABOUT = ("wordings", "versions", "v1", "echoes")
LONGEST_LINES = """
(() => {
  const drawn = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll("main :is(p, dd, figcaption)")].flatMap((element) => {
    const text = element.innerText, { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    drawn.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const characters = text.length * element.clientWidth / drawn.measureText(text).width;
    return text.length > 140 && characters > 77 ? [[Math.round(characters), text.slice(0, 60)]] : [];
  });
})()
"""
SPREAD = """
[...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && box.right > innerWidth + 1 && !element.closest("svg, .visually-hidden, .skip");
}).map((element) => element.outerHTML.slice(0, 80))
"""


@pytest.fixture
def statement(live_server: Any) -> str:
    """The address of the page with most on it, in an archive of what is hard to set."""
    return str(hard_cast.archive().get_absolute_url())


def addresses(statement: str) -> list[str]:
    article = Article.objects.filter(language="ar")[0].get_absolute_url()
    return [
        "/", "/statements/?q=count&speaker=endless&topic=endless", statement, article, "/articles/",
        *(f"/{nouns}/{slug}" for nouns in ("speakers", "topics", "outlets") for slug in ("", "endless/")),
        *(f"/statements/{statement.split('/')[2].partition('-')[0]}/{part}/" for part in ABOUT),
        "/positions/", "/positions/?speaker=endless&speaker=speaker-ar&topic=endless",
        "/compare/?speaker=endless&topic=endless", "/coverage/", "/corrections/", "/dossiers/", "/about/", "/search-help/", f"/report-an-error/?page={statement}", "/nowhere/",
    ]  # fmt: skip


def test_no_name_and_no_script_makes_a_page_wider_than_a_small_screen(
    new_context: Any, live_server: Any, statement: str
) -> None:
    page = new_context(viewport={"width": 320, "height": 256}).new_page()
    for address in addresses(statement):
        page.goto(live_server.url + address)
        for panel in page.locator("details").all():
            panel.evaluate("panel => { panel.open = true; }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, (address, page.evaluate(SPREAD))


def test_no_line_of_text_has_more_characters_than_are_read_with_ease(
    new_context: Any, live_server: Any, statement: str
) -> None:
    page = new_context(viewport={"width": 1600, "height": 900}).new_page()
    for address in addresses(statement):
        page.goto(live_server.url + address)
        assert page.evaluate(LONGEST_LINES) == [], address


def test_paper_is_white_and_holds_all_of_a_page_whatever_scheme_the_reader_has(
    new_context: Any, live_server: Any, statement: str
) -> None:
    page = new_context(viewport={"width": 680, "height": 960}, color_scheme="dark").new_page()
    page.emulate_media(media="print")
    for address in addresses(statement):
        page.goto(live_server.url + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 680, (address, page.evaluate(SPREAD))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--good')") == "#22693c"


def test_nothing_jumps_while_a_page_loads_and_little_when_the_typeface_is_late(
    page: Page, live_server: Any, statement: str
) -> None:
    held: list[Route] = []
    page.add_init_script(SHIFTS)
    for address in ("/", "/statements/", statement):
        page.goto(live_server.url + address)
        assert page.evaluate(SETTLED) == [], address
    page.route("**/*.woff2", lambda route: held.append(route))
    for address in ("/", "/statements/", statement):
        page.goto(live_server.url + address, wait_until="domcontentloaded")
        page.wait_for_timeout(500)
        while held:
            held.pop().continue_()
        assert sum(value for value, *_ in page.evaluate(SETTLED)) < 0.01, address
