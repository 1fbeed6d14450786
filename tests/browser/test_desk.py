"""The desk in a browser: by keys alone, with two editors, through the end of a session, and what axe says about it."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from statements.ingest import review
from statements.ingest.models import Proposal
from statements.models import Article, Speaker, Statement
from tests import cast
from tests.browser.test_admin import log_in, require_nothing_found
from tests.ingest_cast import proposal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = """Freedonia’s minister rules out talks

28 February 2023

"We will count every umbrella, and we will count them twice," Foreign Minister Ada Example told the Daily Placeholder on Monday.

"It was never about the rain," Example said. "It was about the umbrellas," she added.

"The bridge stays open," Boris Beispiel told reporters. "Nobody has asked us to close the harbour," he said.

"We have time until the winter," Ada Example said.
"""


class Desk:
    """What an editor does there, by keys."""

    def __init__(self, page: Page, site: str, article: Article) -> None:
        self.page, self.address = page, f"{site}/admin/ingest/proposal/article/{article.pk}/"

    def open(self) -> "Desk":
        self.page.goto(self.address)
        expect(self.page.locator("html.scripted")).to_have_count(1)
        return self

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def current(self) -> Any:
        return self.page.locator(".card.current")

    def tells(self, words: str) -> None:
        expect(self.page.locator("#told")).to_contain_text(words)

    def counts(self, words: str) -> None:
        # Several answers may be on their way.
        expect(self.page.locator("#proposed-heading")).to_contain_text(words, timeout=20_000)


@pytest.fixture
def article() -> Article:
    return cast.article()


@pytest.fixture
def desk(page: Page, live_server: Any, article: Article) -> Desk:
    log_in(page, live_server.url)
    return Desk(page, live_server.url, article)


@pytest.fixture
def bea(new_context: Any, live_server: Any, article: Article) -> Desk:
    """A second editor in a browser of her own."""
    cast.editor("bea")
    page = new_context().new_page()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("bea")
    page.get_by_label("Password").fill("a-long-password")
    page.get_by_role("button", name="Log in").click()
    return Desk(page, live_server.url, article)


def look(desk: Desk) -> None:
    """What a page does every ten seconds, and when its tab is turned to."""
    with desk.page.expect_response(re.compile("/changes/")):
        desk.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_an_article_is_pasted_decided_published_and_found_by_keys_alone(page: Page, live_server: Any) -> None:
    cast.ada(), cast.boris(), cast.umbrella_treaty()
    log_in(page, live_server.url)
    for link in ("Skip to main content", "Import article"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name=link)).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: not url.endswith("/admin/"))
    expect(page.get_by_label("Text:")).to_be_focused()
    page.keyboard.insert_text(TEXT)
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("html.scripted .card.current")).to_be_visible()
    desk = Desk(page, live_server.url, Article.objects.get())
    rows = list(Proposal.objects.order_by("content_start"))
    assert len(rows) >= 4

    desk.press("a")
    desk.tells("Accepted as a draft, said by Ada Example")
    desk.press("m")
    desk.tells("Joined")
    desk.press("u")
    desk.tells("No longer joined")
    desk.press("k", "k", "j")
    desk.press("e")
    expect(desk.current.get_by_label("Wording")).to_be_focused()
    desk.current.get_by_label("About").focus()
    page.keyboard.type("доз")
    expect(desk.current.get_by_role("option", name="Umbrella Treaty")).to_be_visible()
    desk.press("Enter")
    expect(desk.current.get_by_role("checkbox", name="Umbrella Treaty")).to_be_checked()
    desk.press("Control+Enter")
    desk.tells("Accepted as a draft")
    while Proposal.objects.waiting().count() > 1:
        before = Proposal.objects.waiting().count()
        desk.press("a")
        desk.counts(f"{before - 1} to decide")
    desk.press("r")
    desk.counts("0 to decide")
    desk.press("p")
    expect(page.get_by_role("button", name="Publish those ticked")).to_be_focused()
    desk.press("Enter")
    expect(page.get_by_text("published.")).to_be_visible()
    page.goto(f"{live_server.url}/statements/?q=umbrella")
    expect(page.get_by_role("main")).to_contain_text("count every umbrella")
    assert Statement.objects.filter(topics__name="Umbrella Treaty").count() == 1
    assert Statement.objects.published().count() == len(rows) - 1


def test_a_card_keeps_its_number_when_it_is_replaced(desk: Desk, article: Article) -> None:
    for words in ("We will count every umbrella", "and we will count them twice", "more or less dry", cast.RAIN):
        proposal(article, words)
    desk.open().press("a", "a")
    desk.counts("2 to decide")
    drawn = "[...document.querySelectorAll('.card')].map((card) => getComputedStyle(card, '::before').content)"
    assert desk.page.evaluate(drawn) == ['"1"', '"2"', '"3"', '"4"']


def test_keys_go_ahead_of_the_answers(desk: Desk, article: Article) -> None:
    for words in ("We will count every umbrella", "and we will count them twice", "more or less dry", cast.RAIN):
        proposal(article, words)
    desk.open().press("a", "a", "r", "a")
    desk.counts("0 to decide")
    assert [row.state for row in Proposal.objects.order_by("pk")] == ["accepted", "accepted", "rejected", "accepted"]


def test_keys_are_off_in_fields_and_can_be_switched_off(desk: Desk, article: Article) -> None:
    proposal(article)
    desk.open()
    desk.current.get_by_label("Note").focus()
    desk.page.keyboard.type("arjk")
    expect(desk.current.get_by_label("Note")).to_have_value("arjk")
    desk.page.get_by_role("checkbox", name="Keys").uncheck()
    desk.open().press("a")
    desk.page.wait_for_timeout(200)
    assert Proposal.objects.get().is_waiting
    desk.page.get_by_role("checkbox", name="Keys").check()
    desk.press("?")
    expect(desk.page.get_by_role("dialog", name="Keys")).to_be_visible()
    desk.press("Escape")
    expect(desk.page.get_by_role("dialog", name="Keys")).to_be_hidden()
    desk.press("a")
    desk.tells("Accepted")


def test_keys_are_off_on_the_boxes_of_a_form(desk: Desk, article: Article) -> None:
    proposal(article).topics.add(cast.arms())
    desk.open().press("e")
    desk.current.get_by_role("checkbox", name="Umbrella control").focus()
    desk.press("r", "a")
    desk.page.wait_for_timeout(200)
    assert Proposal.objects.get().is_waiting
    desk.press("Control+Enter")
    desk.tells("Accepted")


def test_one_is_split_at_the_caret(desk: Desk, article: Article) -> None:
    proposal(article)
    desk.open().press("s")
    expect(desk.page.locator("form.split textarea")).to_be_focused()
    desk.press(*["ArrowRight"] * len("We will count every umbrella, "), "Enter")
    desk.tells("Split in 2")
    expect(desk.page.locator(".card .words")).to_have_text(
        ["We will count every umbrella", "and we will count them twice"]
    )
    expect(desk.page.locator("#article-text .passage")).to_have_count(2)


def test_selected_words_become_a_proposal(desk: Desk, article: Article) -> None:
    proposal(article)
    desk.open()
    desk.page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.getElementById("article-text"), NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf(words);
            if (at >= 0) document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
          }
        }""",
        cast.RAIN,
    )
    desk.press("n")
    desk.tells("Added")
    expect(desk.current.get_by_label("Wording")).to_have_value(cast.RAIN)
    row = Proposal.objects.latest("pk")
    assert row.places == [(article.text.index(cast.RAIN), article.text.index(cast.RAIN) + len(cast.RAIN))]


def test_a_new_speaker_is_put_on_record_and_chosen(desk: Desk, article: Article) -> None:
    proposal(article)
    desk.open().press("e")
    desk.current.get_by_label("Speaker", exact=False).first.focus()
    desk.page.keyboard.type("Cora Sample")
    expect(desk.current.get_by_role("option", name="Add “Cora Sample”")).to_be_visible()
    desk.press("ArrowDown", "Enter")
    dialog = desk.page.get_by_role("dialog", name="Add a speaker")
    expect(dialog.get_by_label("Name:")).to_have_value("Cora Sample")
    desk.press("Enter")
    expect(dialog).to_be_hidden()
    expect(desk.current.locator("[name=speaker_typed]")).to_have_value("Cora Sample")
    desk.press("Control+Enter")
    desk.tells("said by Cora Sample")
    assert Statement.objects.get().speaker == Speaker.objects.get(name="Cora Sample")


def type_a_place(desk: Desk, words: str) -> None:
    desk.press("e")
    desk.current.get_by_label("Place").fill(words)
    desk.page.wait_for_timeout(400)


def test_what_was_typed_is_there_again_after_a_reload(desk: Desk, article: Article) -> None:
    proposal(article)
    type_a_place(desk.open(), "Port Umber")
    desk.open()
    expect(desk.current.get_by_label("Place")).to_have_value("Port Umber")
    expect(desk.page.get_by_text("Restored what you typed at")).to_be_visible()
    desk.page.get_by_role("button", name="discard").click()
    expect(desk.current.get_by_label("Place")).to_have_value("")


def test_leaving_a_form_keeps_its_words(desk: Desk, article: Article) -> None:
    proposal(article)
    type_a_place(desk.open(), "Port Umber")
    desk.press("Escape")
    expect(desk.page.locator("form.amend")).to_have_count(0)
    desk.press("e")
    expect(desk.current.get_by_label("Place")).to_have_value("Port Umber")


def test_what_is_saved_is_not_restored(desk: Desk, article: Article) -> None:
    proposal(article)
    type_a_place(desk.open(), "Port Umber")
    desk.press("Control+Enter")
    desk.tells("Accepted")
    desk.open()
    expect(desk.page.locator("form.amend")).to_have_count(0)
    assert desk.page.evaluate("Object.keys(localStorage).filter((key) => key.includes('proposal'))") == []


def test_the_end_of_a_session_loses_nothing(desk: Desk, article: Article, context: BrowserContext) -> None:
    proposal(article)
    type_a_place(desk.open(), "Port Umber")
    kept = [one for one in context.cookies() if one["name"] == "sessionid"]
    context.clear_cookies(name="sessionid")
    desk.press("Control+Enter")
    desk.tells("You have been logged out")
    expect(desk.current.get_by_label("Place")).to_have_value("Port Umber")
    other = context.new_page()
    other.goto(desk.address)
    other.get_by_label("Username").fill("rhea")
    other.get_by_label("Password").fill("a-long-password")
    other.get_by_role("button", name="Log in").click()
    expect(other.locator("#desk")).to_be_visible()
    desk.current.get_by_label("Place").focus()
    desk.press("Control+Enter")
    desk.tells("Accepted")
    assert kept
    assert Statement.objects.get().place == "Port Umber"


def test_without_a_network_it_is_said_and_done_later(desk: Desk, article: Article, context: BrowserContext) -> None:
    proposal(article)
    proposal(article, cast.RAIN)
    desk.open()
    expect(desk.page.locator(".card dl.why")).to_have_count(2)
    context.set_offline(True)
    desk.press("a")
    desk.tells("cannot be reached")
    context.set_offline(False)
    desk.press("a")
    desk.tells("Accepted")
    assert [row.state for row in Proposal.objects.order_by("pk")] == ["accepted", "waiting"]


def test_each_of_two_editors_sees_what_the_other_decides(desk: Desk, bea: Desk, article: Article) -> None:
    proposal(article)
    desk.open()
    bea.open().press("r")
    bea.tells("Rejected")
    look(desk)
    expect(desk.page.locator(".card")).to_contain_text("Rejected by bea")
    desk.counts("0 to decide")


def test_a_conflict_shows_both_texts_and_the_second_chooses(desk: Desk, bea: Desk, article: Article) -> None:
    proposal(article)
    type_a_place(desk.open(), "Port Umber")
    type_a_place(bea.open(), "Umber Hall")
    bea.press("Control+Enter")
    bea.tells("Accepted")
    look(desk)
    expect(desk.current).to_contain_text("Meanwhile: Accepted with changes by bea")
    expect(desk.current.get_by_label("Place")).to_have_value("Port Umber")
    desk.press("Control+Enter")
    expect(desk.current.get_by_role("group", name="Decided meanwhile")).to_contain_text("Place")
    expect(desk.current.locator("ins")).to_contain_text("Port")
    desk.page.get_by_role("button", name="Change their statement to mine").click()
    desk.tells("Accepted")
    assert Statement.objects.get().place == "Port Umber"


def test_theirs_is_kept_by_escape(desk: Desk, bea: Desk, article: Article) -> None:
    proposal(article)
    type_a_place(desk.open(), "Port Umber")
    bea.open().press("r")
    bea.tells("Rejected")
    desk.press("Control+Enter")
    expect(desk.current.get_by_role("button", name="Accept mine all the same")).to_be_visible()
    desk.press("Escape")
    expect(desk.page.locator(".card.rejected")).to_contain_text("Rejected by bea")
    assert not Statement.objects.exists()


def addresses(site: str) -> list[str]:
    ada, article = cast.ada(), cast.article()
    whole = review.accept(proposal(article, speaker=ada), cast.editor("bea"))
    proposal(article, cast.RAIN, speaker=cast.boris(), same_as_statement=whole, likeness=0.8, confident=False)
    proposal(article, "more or less dry", state="rejected", decided_at="2023-03-01T09:00Z", note="A song.")
    other = cast.article(outlet=article.outlet, headline="Another", text=cast.TEXT)
    waiting = proposal(other, cast.RAIN, speaker=ada, said="2023-02-01", occasion="interview")
    empty = cast.article(outlet=article.outlet, headline="Nothing", text="It rained.")
    desk = f"{site}/admin/ingest/proposal/article"
    return [
        f"{desk}/{article.pk}/",
        f"{desk}/{article.pk}/publish/",
        f"{desk}/{other.pk}/?at={waiting.pk}&amend=1",
        f"{desk}/{other.pk}/?at={waiting.pk}&split=1",
        f"{desk}/{other.pk}/confident/",
        f"{desk}/{empty.pk}/",
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320), ("dark", 1600)])
def test_axe_finds_nothing_and_nothing_overflows(new_context: Any, live_server: Any, scheme: str, width: int) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    log_in(page, live_server.url)
    for address in addresses(live_server.url):
        page.goto(address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_the_policy_refuses_nothing(page: Page, live_server: Any) -> None:
    log_in(page, live_server.url)
    for address in addresses(live_server.url):
        page.goto(address)
        expect(page.get_by_role("main")).to_be_visible()


def test_axe_finds_nothing_in_what_opens(new_context: Any, live_server: Any, article: Article) -> None:
    cast.ada()
    proposal(article)
    # Not the page that watches the policy: axe itself puts a style into the page.
    desk = Desk(new_context().new_page(), live_server.url, article)
    log_in(desk.page, live_server.url)
    desk.open().press("?")
    require_nothing_found(desk.page)
    desk.press("Escape")
    expect(desk.page.get_by_role("dialog", name="Keys")).to_be_hidden()
    desk.press("e")
    desk.current.locator("[name=speaker_typed]").focus()
    desk.page.keyboard.type("ada")
    expect(desk.current.get_by_role("option", name="Ada Example")).to_be_visible()
    require_nothing_found(desk.page)
    desk.press("End")
    desk.page.keyboard.type("x")
    expect(desk.current.get_by_role("option", name="Add “adax”")).to_be_visible()
    desk.press("ArrowDown", "Enter")
    expect(desk.page.get_by_role("dialog", name="Add a speaker")).to_be_visible()
    require_nothing_found(desk.page)
