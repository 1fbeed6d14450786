"""Merging in a browser: choosing the other one, the preview, the queue of doubles; and what axe says about them."""

import re
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from statements.merging.doing import merge
from statements.models import Speaker
from tests import cast
from tests.browser.test_admin import choose, log_in, require_nothing_found
from tests.test_doubles import COUNTED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server: Any) -> str:
    ada = cast.ada()
    a = Speaker.objects.create(slug="a-example", name="A. Example", note="Counts umbrellas.")
    for number in range(10):
        cast.draft(a, f"{COUNTED} Umbrella {number}.").mentioned_speakers.add(a, ada)
    cast.draft(ada, COUNTED)
    cast.draft(None, COUNTED)
    call_command("find_doubles", verbosity=0)
    return str(live_server.url)


def addresses() -> list[str]:
    ada, a = Speaker.objects.order_by("pk")
    boris = cast.boris()
    made = merge(Speaker.objects.create(slug="b-beispiel", name="B. Beispiel"), boris, None, "One person.")
    return [
        f"/admin/statements/speaker/{ada.pk}/merge/",
        f"/admin/statements/speaker/{ada.pk}/merge/?with={a.pk}",
        f"/admin/statements/speaker/{ada.pk}/merge/?with={ada.pk}",
        "/admin/statements/merge/",
        f"/admin/statements/merge/{made.pk}/change/",
        f"/admin/statements/merge/{made.pk}/undo/",
        "/admin/statements/double/?kind=speaker",
        "/admin/statements/double/?kind=statement",
        "/admin/statements/double/?kind=topic",
        "/admin/statements/distinct/",
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320)])
def test_axe_finds_nothing_and_nothing_overflows(new_context: Any, site: str, scheme: str, width: int) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    log_in(page, site)
    for address in addresses():
        page.goto(site + address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_two_are_merged_by_typing_a_name_and_parted_again(page: Page, site: str) -> None:
    ada, a = Speaker.objects.order_by("pk")
    log_in(page, site)
    page.goto(f"{site}/admin/statements/speaker/{ada.pk}/change/")
    page.get_by_role("link", name="Merge with another …").click()
    choose(page, "The other speaker", "a. ex", "A. Example")
    page.get_by_role("button", name="Look at what would move").click()
    expect(page.get_by_text("Statements, speaker: 10")).to_be_visible()
    page.get_by_label("Reason").fill("One person.")
    page.get_by_role("button", name="Merge").click()
    expect(page.get_by_text(re.compile("Merged: A. Example"))).to_be_visible()
    page.goto(f"{site}/admin/statements/merge/")
    page.get_by_role("link", name="A. Example").click()
    page.get_by_role("link", name="Undo …").click()
    page.get_by_label("Reason").fill("Two after all.")
    page.get_by_role("button", name="Undo the merge").click()
    expect(page.get_by_text(re.compile("Undone: A. Example"))).to_be_visible()
    assert a.statements.count() == 10


def test_a_pair_in_the_queue_is_said_to_be_different_by_keys(page: Page, site: str) -> None:
    log_in(page, site)
    page.goto(f"{site}/admin/statements/double/")
    page.get_by_label("How to tell them apart").first.fill("Her mother.")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Said to be different: speaker")).to_be_visible()
    expect(page.get_by_role("link", name="Speakers: 0")).to_be_visible()
