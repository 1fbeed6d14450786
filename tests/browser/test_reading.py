"""Reading the archive in a browser: the main walk, live filtering, keys, and what axe has to say about every page."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from playwright.sync_api import Page, expect

from statements import dossiers
from statements.models import Article, Dossier, Statement
from statements.models.curated import explain
from tests import cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(live_server: Any) -> str:
    treaty = cast.umbrella_treaty(broader=cast.arms())
    source = cast.article()
    ada, boris = cast.ada(), cast.boris()
    umbrellas = cast.published(ada, cast.UMBRELLAS, source=source, occasion="Interview")
    umbrellas.topics.add(treaty)
    explain(umbrellas, "The tape has it.")
    umbrellas.occasion = "Press conference"
    umbrellas.save()
    dossiers.add(Dossier.objects.create(title="Counting", slug="counting", state="published"), [umbrellas])
    cast.published(boris, cast.RAIN, "2023-01", source=source).topics.add(treaty)
    for number in range(25):
        cast.published(boris, f"They are answered, {number} times over", f"20{10 + number % 14}-03").topics.add(treaty)
    return str(live_server.url)


BOTH = "speaker=ada-example&speaker=boris-beispiel&topic=umbrella-treaty"


def addresses() -> list[str]:
    statement = Statement.objects.get(wording=cast.UMBRELLAS)
    article = Article.objects.get(headline="Freedonia’s minister rules out talks")
    return [
        "/", "/statements/", "/statements/?q=umbrella&speaker=ada-example", "/statements/?q=zeppelin", statement.get_absolute_url(),
        "/speakers/", "/speakers/ada-example/", "/topics/", "/topics/umbrella-treaty/", "/articles/", article.get_absolute_url(),
        f"/statements/{statement.pk}/versions/", f"/statements/{statement.pk}/v1/", "/corrections/", "/dossiers/", "/dossiers/counting/",
        "/outlets/", "/outlets/daily-placeholder/", "/about/", "/coverage/", "/coverage/?by=month", "/search-help/", "/nowhere/",
        "/positions/", "/positions/?speaker=nobody&topic=umbrella", f"/positions/?{BOTH}", f"/compare/?{BOTH}",
        "/positions/?speaker=ada-example&topic=umbrella-treaty&from=2023-02&to=2023-02",
    ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_overflows(new_context: Any, site: str, scheme: str) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": 320, "height": 900}).new_page()
    for address in addresses():
        page.goto(site + address)
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_readers_get_no_cookie_and_ask_no_third_party(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in addresses():
        page.goto(site + address)
    assert page.context.cookies() == []
    assert [url for url in asked if not url.startswith((site, "data:"))] == []


def test_filtering_is_live_and_the_way_back_works(page: Page, site: str) -> None:
    page.goto(f"{site}/statements/?q=umbrella")
    page.get_by_role("checkbox", name=re.compile("Ada Example")).check()
    expect(page).to_have_url(re.compile(r"speaker=ada-example"))
    expect(page.get_by_role("heading", name=re.compile("1 statement by Ada Example"))).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name=re.compile("27 statements"))).to_be_visible()


def test_a_field_left_empty_leaves_out_only_itself(page: Page, site: str) -> None:
    page.goto(f"{site}/positions/")
    page.get_by_label("Speaker", exact=True).fill("Ada Example")
    page.get_by_label("Topic", exact=True).fill("Umbrella Treaty")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(f"{site}/positions/?speaker=ada-example&topic=umbrella-treaty")


def test_everything_works_without_script(new_context: Any, site: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/")
    page.get_by_role("main").get_by_role("searchbox").or_(page.get_by_role("main").get_by_role("combobox")).first.fill(
        "umbrella"
    )
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("checkbox", name=re.compile("Ada Example")).check()
    page.get_by_role("button", name="Apply").first.click()
    expect(page.get_by_role("heading", name=re.compile("1 statement by Ada Example"))).to_be_visible()


def test_suggestions_are_reached_with_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/")
    page.keyboard.press("/")
    page.keyboard.type("при")
    expect(page.get_by_role("option", name=re.compile("Ada Example"))).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/speakers/ada-example/")


@pytest.fixture
def demo(live_server: Any) -> str:
    call_command("load_seeds", verbosity=0)
    return str(live_server.url)


def test_the_worked_example_is_found_read_and_followed_to_its_treaty(page: Page, demo: str) -> None:
    page.goto(demo)
    page.get_by_role("main").get_by_role("combobox").fill("New START")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("checkbox", name=re.compile("Dmitry Peskov")).check()
    expect(page.get_by_role("heading", name=re.compile(r"statements? by Dmitry Peskov"))).to_be_visible()
    page.get_by_role("link", name=re.compile("more or less living")).first.click()
    expect(page.get_by_role("blockquote").first).to_contain_text("more or less living")
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_text(re.compile("source text not held", re.I)).first).to_be_visible()
    page.get_by_role("link", name="New START", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("New START")
    expect(page.locator("#actions").get_by_text("8 April 2010").first).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page.get_by_role("heading", name=re.compile(r"statements? by Dmitry Peskov"))).to_be_visible()
