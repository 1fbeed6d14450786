"""Who said it first, and again, in a browser: the walk from a statement to all that share its words."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from statements.models import Statement
from tests import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def statement(live_server: Any) -> Statement:
    ada, boris = cast.ada(), cast.boris()
    statement = cast.published(ada, cast.UMBRELLAS)
    cast.published(boris, f"As she said: {cast.UMBRELLAS}", "2023-04")
    cast.published(ada, f"Let me repeat: {cast.UMBRELLAS}", "2023-01/2023-03", standing="disputed", standing_note="He says she did not.", standing_source="The tape")  # fmt: skip
    for number in range(6):
        cast.published(boris, f"{number}! We will count every umbrella, and we will", f"20{10 + number}")
    return statement


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_overflows(
    new_context: Any, live_server: Any, statement: Statement, scheme: str
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": 320, "height": 900}).new_page()
    address = f"/statements/{statement.pk}/echoes/"
    for path in (statement.get_absolute_url(), address, f"{address}?by=same"):
        page.goto(live_server.url + path)
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_from_a_statement_to_all_that_share_its_words_and_on(
    page: Page, live_server: Any, statement: Statement
) -> None:
    page.goto(live_server.url + statement.get_absolute_url())
    page.get_by_role("link", name="All 8 statements with words of this one").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("First said, repeated, echoed")
    expect(page.get_by_role("listitem").filter(has_text="First on record")).to_contain_text("2010")
    page.get_by_role("link", name="By the same speaker (1)").click()
    expect(page.get_by_text("By the same speaker (1)")).to_have_attribute("aria-current", "true")
    page.get_by_role("link", name="Let me repeat").press("Enter")
    expect(page).to_have_url(re.compile("let-me-repeat"))
    expect(page.locator("#echoes")).to_contain_text("27 February 2023 (before or after: not known)")
