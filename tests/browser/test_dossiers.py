"""A dossier in a browser: its statements put in order, and what axe says about its pages."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from statements import dossiers
from statements.models import Dossier
from tests import cast
from tests.browser.test_admin import log_in, require_nothing_found

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDINGS = ("One umbrella.", "Two umbrellas.", "Three umbrellas.", "Four umbrellas.")
SIZES = [("light", 1600), ("dark", 320)]


@pytest.fixture
def site(live_server: Any) -> str:
    statement = cast.published(cast.ada(), source=cast.article())
    dossier = Dossier.objects.create(title="Counting umbrellas", slug="counting-umbrellas")
    dossiers.add(dossier, [statement, *(cast.draft(statement.speaker, wording) for wording in WORDINGS)])
    return str(live_server.url)


def addresses() -> list[str]:
    dossier = Dossier.objects.get()
    return [
        "/admin/statements/dossier/",
        "/admin/statements/dossier/add/",
        f"/admin/statements/dossier/{dossier.pk}/change/",
        f"/admin/statements/dossier/{dossier.pk}/history/",
    ]


@pytest.mark.parametrize(("scheme", "width"), SIZES)
def test_axe_finds_nothing_and_nothing_overflows(new_context: Any, site: str, scheme: str, width: int) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    log_in(page, site)
    for address in addresses():
        page.goto(site + address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_the_policy_refuses_nothing(page: Page, site: str) -> None:
    log_in(page, site)
    for address in addresses():
        page.goto(site + address)
        expect(page.get_by_role("main")).to_be_visible()


def order_shown(page: Page) -> list[str]:
    titles = page.locator("#entries-group tr.has_original .field-words a").all_inner_texts()
    numbers = [box.input_value() for box in page.locator("#entries-group tr.has_original .field-order input").all()]
    assert numbers == [str(number) for number in range(1, len(titles) + 1)]
    return [title.split("“")[1].split()[0] for title in titles]


def order_kept() -> list[str]:
    entries = Dossier.objects.get().entries.select_related("statement")
    return [entry.statement.wording.split()[0] for entry in entries]


@pytest.fixture
def dossier_page(page: Page, site: str) -> Page:
    log_in(page, site)
    page.goto(f"{site}/admin/statements/dossier/{Dossier.objects.get().pk}/change/")
    return page


def saved(page: Page) -> list[str]:
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert order_shown(page) == order_kept()
    return order_kept()


def test_lines_are_moved_with_the_keyboard(dossier_page: Page) -> None:
    page = dossier_page
    third = page.locator("#entries-group tr.has_original").nth(2)
    third.locator("textarea").focus()
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    assert order_shown(page) == ["Two", "We", "One", "Three", "Four"]
    page.keyboard.type("First of all.")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_role("status").filter(has_text="Now number 2 of 5")).to_be_visible()
    assert saved(page) == ["We", "Two", "One", "Three", "Four"]
    assert Dossier.objects.get().entries.get(order=2).note == "First of all."


def test_lines_are_moved_by_buttons_and_by_a_number(dossier_page: Page) -> None:
    page = dossier_page
    page.get_by_role("button", name=re.compile("Move down: .*One umbrella")).click()
    assert order_shown(page) == ["We", "Two", "One", "Three", "Four"]
    box = page.locator("#entries-group tr.has_original .field-order input").last
    box.fill("1")
    box.press("Tab")
    assert order_shown(page) == ["Four", "We", "Two", "One", "Three"]
    expect(page.get_by_role("button", name=re.compile("Move up: .*Four umbrellas"))).to_be_disabled()
    assert saved(page) == ["Four", "We", "Two", "One", "Three"]


def drag(page: Page, line: int, onto: int, *, drop: bool = True) -> None:
    lines = page.locator("#entries-group tr.has_original")
    lines.nth(line).scroll_into_view_if_needed()
    start, end = lines.nth(line).locator(".handle").bounding_box(), lines.nth(onto).bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    down = onto > line
    page.mouse.move(end["x"] + 20, end["y"] + (end["height"] - 4 if down else 4), steps=8)
    if drop:
        page.mouse.up()


def test_a_line_is_dragged_and_escape_puts_it_back(dossier_page: Page) -> None:
    page = dossier_page
    page.set_viewport_size({"width": 1400, "height": 1600})
    drag(page, 0, 3)
    assert order_shown(page) == ["One", "Two", "Three", "We", "Four"]
    drag(page, 4, 1)
    assert order_shown(page) == ["One", "Four", "Two", "Three", "We"]
    drag(page, 0, 4, drop=False)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert order_shown(page) == ["One", "Four", "Two", "Three", "We"]
    assert page.locator("#entries-group :is(.moving, .drop-before, .drop-after)").count() == 0
    assert saved(page) == ["One", "Four", "Two", "Three", "We"]


def test_without_script_the_numbers_do_it(new_context: Any, site: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    log_in(page, site)
    page.goto(f"{site}/admin/statements/dossier/{Dossier.objects.get().pk}/change/")
    draft = cast.draft(None, "Five umbrellas.")
    page.locator("[name=entries-4-order]").fill("2")
    page.locator("[name=add_numbers]").fill(str(draft.pk))
    page.get_by_role("button", name="Save", exact=True).click()
    assert order_kept() == ["We", "Four", "One", "Two", "Three", "Five"]


def test_statements_are_put_in_as_one_types(dossier_page: Page) -> None:
    page = dossier_page
    cast.draft(cast.boris(), cast.RAIN)
    page.get_by_role("combobox", name="Add statements").click()
    page.keyboard.type("never about")
    page.get_by_role("option", name=re.compile("Boris Beispiel")).click()
    assert saved(page)[-1] == "It"
