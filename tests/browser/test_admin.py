"""Editing the archive in a browser: from the login to a statement that readers find, and what axe says about it."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.core.management import call_command
from playwright.sync_api import Page, expect

from statements.models import Article, Report, Speaker, Statement
from tests import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EVERY_RULE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
CUT_OFF = "[...document.querySelectorAll('.results')].filter((list) => list.scrollWidth > list.clientWidth)"
"""Lists that have to be moved sideways to be read."""

WORDS = "you need to call a spade a spade"


def log_in(page: Page, site: str, user: User | None = None) -> None:
    user = user or cast.reviewer()
    page.goto(f"{site}/admin/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill("a-long-password")
    page.get_by_role("button", name="Log in").click()
    # A key pressed before that would be the old page's.
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    page.wait_for_load_state()


def choose(page: Page, field: str, typed: str, offered: str) -> None:
    """Find as one types, in an autocomplete of one or of many."""
    page.get_by_role("combobox", name=field, exact=True).first.click()
    page.keyboard.type(typed)
    page.get_by_role("option", name=re.compile(offered)).first.click()


def test_an_article_and_a_statement_are_added_published_and_found(page: Page, live_server: Any) -> None:
    call_command("load_seeds", verbosity=0)
    log_in(page, live_server.url)

    page.get_by_role("link", name="Add", exact=False).and_(
        page.locator('[href="/admin/statements/article/add/"]')
    ).first.click()
    choose(page, "Outlet", "izvest", "Izvestia")
    page.get_by_label("Kind:").select_option("interview")
    page.get_by_label("Headline").fill("Interview with the press secretary")
    page.get_by_label("Language").fill("ru")
    page.get_by_label("Published").fill("2023-02-28")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was added successfully")).to_be_visible()

    page.goto(f"{live_server.url}/admin/statements/statement/add/")
    choose(page, "Speaker", "песков", "Dmitry Peskov")
    page.locator("#id_wording").fill(WORDS)
    page.get_by_label("Said:").fill("../2023-02-28")
    choose(page, "About", "снв-iii", "New START")
    choose(page, "Article", "press secretary", "Interview with the press secretary")
    page.get_by_role("button", name="Save and publish").click()

    expect(page.get_by_text("Saved and published")).to_be_visible()
    expect(page.get_by_text("source text not held").first).to_be_visible()
    page.get_by_role("link", name="View on site").first.click()
    expect(page.get_by_role("blockquote").first).to_contain_text(WORDS)
    page.goto(f"{live_server.url}/statements/?q=spade+speaker:peskov")
    expect(page.get_by_role("main")).to_contain_text(WORDS)


@pytest.fixture
def site(live_server: Any) -> str:
    treaty = cast.umbrella_treaty(broader=cast.arms())
    statement = cast.published(cast.ada(), source=cast.article())
    statement.topics.add(treaty)
    statement.wording = "We will count every umbrella, and every coat"
    statement.save()
    statement.notes.create(text="In the old hall.", source="The tape", signed_by=cast.editor())
    cast.draft(cast.boris(), cast.RAIN)
    return str(live_server.url)


def addresses() -> list[str]:
    statement, draft = Statement.objects.order_by("pk")
    report, article, ada = Report.objects.get(), Article.objects.get(), Speaker.objects.get(slug="ada-example")
    treaty = statement.topics.get()
    return [
        "/admin/",
        "/admin/statements/statement/",
        "/admin/statements/statement/add/",
        f"/admin/statements/statement/{statement.pk}/change/",
        f"/admin/statements/statement/{statement.pk}/history/",
        f"/admin/statements/statement/{statement.pk}/history/{statement.history.first().pk}/",
        f"/admin/statements/statement/{statement.pk}/history/{statement.history.last().pk}/restore/",
        f"/admin/statements/statement/{statement.pk}/withdraw/",
        f"/admin/statements/statement/{draft.pk}/send_back/",
        "/admin/statements/note/",
        f"/admin/statements/statement/{draft.pk}/delete/",
        f"/admin/statements/report/{report.pk}/change/",
        "/admin/statements/report/add/",
        "/admin/statements/article/",
        f"/admin/statements/article/{article.pk}/change/",
        "/admin/statements/speaker/",
        "/admin/statements/speaker/add/",
        f"/admin/statements/speaker/{ada.pk}/change/",
        f"/admin/statements/topic/{treaty.pk}/change/",
        f"/admin/statements/outlet/{article.outlet_id}/change/",
        "/admin/statements/treatyaction/",
    ]


def require_nothing_found(page: Page) -> None:
    # What is folded away is judged as well.
    page.evaluate("document.querySelectorAll('main details').forEach((details) => details.open = true)")
    found = Axe().run(page, options=EVERY_RULE).response["violations"]
    assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == [], page.url


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320)])
def test_axe_finds_nothing_and_nothing_overflows(new_context: Any, site: str, scheme: str, width: int) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    page.goto(f"{site}/admin/login/")
    require_nothing_found(page)
    log_in(page, site)
    for address in addresses():
        page.goto(site + address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert page.evaluate(CUT_OFF) == [], address


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320)])
def test_nor_on_the_pages_of_accounts(new_context: Any, live_server: Any, scheme: str, width: int) -> None:
    adam, edith = cast.administrator(), cast.editor()
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    log_in(page, live_server.url, adam)
    of_edith = f"/admin/auth/user/{edith.pk}"
    for address in ("/admin/auth/user/", "/admin/auth/user/add/", f"{of_edith}/change/", f"{of_edith}/password/"):
        page.goto(live_server.url + address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_the_policy_refuses_nothing(page: Page, site: str) -> None:
    log_in(page, site)
    for address in addresses():
        page.goto(site + address)
        expect(page.get_by_role("main")).to_be_visible()


def test_an_open_autocomplete_has_names_too(new_context: Any, site: str) -> None:
    page = new_context().new_page()
    log_in(page, site)
    page.goto(f"{site}/admin/statements/statement/add/")
    page.get_by_role("combobox", name="Speaker", exact=True).click()
    expect(page.get_by_role("option", name="Boris Beispiel")).to_be_visible()
    require_nothing_found(page)


def test_a_line_that_is_added_is_saved_and_named(page: Page, site: str) -> None:
    log_in(page, site)
    boris = Speaker.objects.get(slug="boris-beispiel")
    page.goto(f"{site}/admin/statements/speaker/{boris.pk}/change/")
    page.get_by_role("button", name="Add another Other name").click()
    page.get_by_role("textbox", name="Name", exact=True).last.fill("Борис")
    page.get_by_label("Reason for this change").fill("His passport has it.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert [name.name for name in boris.names.all()] == ["Борис"]


def test_enter_saves_a_draft_and_does_not_publish_it(page: Page, site: str) -> None:
    draft = Statement.objects.get(state="draft")
    cast.report(draft, Article.objects.get(), wording=cast.RAIN)
    log_in(page, site)
    page.goto(f"{site}/admin/statements/statement/{draft.pk}/change/")
    page.locator("#id_place").press("Enter")
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    draft.refresh_from_db()
    assert draft.state == "draft"
