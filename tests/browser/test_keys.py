"""Single keys for readers: where they lead, when they keep still, and how they are switched off."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from statements.pagination import PAGE_SIZE
from tests import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server: Any) -> str:
    boris = cast.boris()
    for number in range(PAGE_SIZE + 1):
        cast.published(boris, f"Rain {number}", f"{1990 + number}")
    return str(live_server.url)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_keys_lead_to_the_search_through_the_list_and_to_the_next_page(page: Page, site: str) -> None:
    page.goto(f"{site}/statements/")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.keyboard.press("j")
    assert focused(page) == "Rain 20"
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("k")
    assert focused(page) == "Rain 20"
    page.locator(".results a.direct").last.focus()
    page.keyboard.press("j")
    assert focused(page) == "Next page"
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.get_by_role("blockquote")).to_have_text("Rain 1")
    page.keyboard.press("/")
    page.keyboard.type("/jk?")
    expect(page.get_by_role("combobox")).to_have_value("/jk?")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_keys_keep_still_with_a_modifier_and_work_where_nothing_is_written(page: Page, site: str) -> None:
    page.goto(f"{site}/statements/")
    for modified in ("Control+j", "Alt+j", "Meta+j"):
        page.keyboard.press(modified)
        assert page.evaluate("document.activeElement.tagName") == "BODY", modified
    page.get_by_role("checkbox", name="Boris Beispiel").focus()
    page.keyboard.press("j")
    assert focused(page) == "Rain 20"


def test_the_help_opens_and_closes_and_gives_the_focus_back(page: Page, site: str) -> None:
    page.goto(f"{site}/statements/")
    page.keyboard.press("j")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert focused(page) == "Rain 20"


def test_keys_that_are_switched_off_stay_off_without_a_cookie(page: Page, site: str) -> None:
    page.goto(f"{site}/statements/")
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_role("checkbox", name="These keys are on").uncheck()
    page.get_by_role("dialog").get_by_role("button", name="Close").click()
    for address in ("/statements/", "/"):
        page.goto(site + address)
        for key in "/j?":
            page.keyboard.press(key)
            assert page.evaluate("document.activeElement.tagName") == "BODY"
    assert page.context.cookies() == []
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_role("checkbox", name="These keys are on").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    expect(page.get_by_role("main").get_by_role("combobox")).to_be_focused()


def test_without_script_nothing_speaks_of_keys(new_context: Any, site: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/")
    expect(page.get_by_role("button", name="Keyboard shortcuts")).to_be_hidden()
