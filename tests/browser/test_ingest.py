"""An article given to the archive in a browser, as upload, as paste and as a web page, and what axe says about it."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from statements.ingest.models import Leftover, Proposal
from statements.models import Article
from tests import cast
from tests import reader_samples as samples
from tests.browser.test_admin import log_in, require_nothing_found
from tests.ingest_cast import ADDRESS, RETRACTED, deliver, proposal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SHARED = Path(__file__).resolve().parents[3] / "shared"
WORKED_EXAMPLE = next(iter(sorted((SHARED / "seeds").glob("*.txt"))), None)
GOLD = SHARED / "eval" / "seed" / "gold.jsonl"

WAYS = ["upload", "paste", "page"]


def give(page: Page, site: str, text: str, way: str, folder: Path) -> None:
    page.goto(f"{site}/admin/ingest/capture/add/")
    match way:
        case "paste":
            page.get_by_label("Text:").fill(text)
        case "upload":
            page.get_by_label("File:").set_input_files(_file(folder / "article.txt", text))
        case "page":
            page.get_by_label("File:").set_input_files(_file(folder / "article.html", as_page(text)))
    page.get_by_role("button", name="Read it and propose its statements").click()
    expect(page.get_by_role("heading", name="Proposed statements", exact=True)).to_be_visible()


def _file(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def as_page(text: str) -> str:
    headline, *paragraphs = [part for part in text.split("\n\n") if part.strip()]
    dated = '<meta property="article:published_time" content="2023-02-28T15:07">'
    return samples.page(
        head=dated, body="".join(f"<p>{part}</p>" for part in paragraphs), heading=headline, language="en"
    )


@pytest.mark.parametrize("way", WAYS)
def test_an_article_comes_in_and_a_proposal_becomes_a_statement(
    page: Page, live_server: Any, tmp_path: Path, way: str
) -> None:
    cast.ada()
    log_in(page, live_server.url)
    give(page, live_server.url, samples.TEXT, way, tmp_path)
    expect(page.get_by_role("heading", name="to decide")).to_be_visible()
    first = page.locator(".card").first
    expect(first).to_contain_text("We are ready to talk")
    expect(first).to_contain_text("Ada Example, Foreign Minister")
    expect(first).to_contain_text("28 February 2023")
    first.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Accepted as a draft")).to_be_visible()
    page.locator(".card").first.get_by_role("link", name="Statement").click()
    expect(page.locator("#id_wording")).to_have_value("We are ready to talk")


def test_it_works_without_scripts(new_context: Any, live_server: Any, tmp_path: Path) -> None:
    page = new_context(java_script_enabled=False).new_page()
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/ingest/capture/add/")
    page.get_by_label("Headline").fill("Typed already")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("Give a file, a text or an address.")).to_be_visible()
    expect(page.get_by_label("Headline")).to_have_value("Typed already")
    give(page, live_server.url, samples.TEXT, "paste", tmp_path)
    page.locator(".card").first.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("Rejected:")).to_be_visible()
    assert Proposal.objects.filter(state="rejected").count() == 1


def test_the_button_says_that_a_text_is_being_read(page: Page, live_server: Any) -> None:
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/ingest/capture/add/")
    page.evaluate("document.querySelector('form[data-waiting]').dispatchEvent(new Event('submit'))")
    expect(page.get_by_role("button", name="Reading …")).to_be_disabled()
    expect(page.get_by_role("status")).to_contain_text("Leave this page open")


def addresses() -> list[str]:
    first = deliver(address=ADDRESS).article
    cast.report(cast.draft(None), first)
    later = deliver(RETRACTED, address=ADDRESS).article
    boris = cast.boris()
    one = proposal(later, cast.RAIN, same_as_proposal=later.proposals.get(), likeness=0.7, speaker=cast.ada())
    one.candidates.set([boris])
    proposal(later, cast.RAIN, state="rejected", decided_at="2023-03-01T09:00Z", note="A song.", kind="indirect")
    proposal(later, cast.RAIN, state="on_record", decided_at="2023-03-01T09:00Z", kind="indirect")
    named = deliver(samples.page(head='<meta property="og:site_name" content="Sylvan Herald">')).article
    return [
        "/admin/",
        f"/admin/ingest/proposal/article/{named.pk}/",
        "/admin/ingest/capture/add/",
        "/admin/ingest/capture/",
        f"/admin/ingest/capture/{later.captures.get().pk}/change/",
        f"/admin/ingest/proposal/article/{first.pk}/",
        f"/admin/ingest/proposal/article/{later.pk}/",
        "/admin/ingest/proposal/",
        f"/admin/ingest/proposal/{one.pk}/change/",
        "/admin/ingest/leftover/",
        f"/admin/ingest/leftover/{Leftover.objects.get().pk}/change/",
        f"/admin/statements/article/{later.pk}/change/",
        "/admin/statements/article/",
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320)])
def test_axe_finds_nothing_and_nothing_overflows(new_context: Any, live_server: Any, scheme: str, width: int) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    log_in(page, live_server.url)
    for address in addresses():
        page.goto(live_server.url + address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def gold_units(track: str) -> list[tuple[str, str, str]]:
    """Words, who said them and the statement they belong to, as people read the worked example."""
    gold = json.loads(GOLD.read_text(encoding="utf-8").splitlines()[0])
    units = [unit for unit in gold["units"] if unit["track"] == track]
    return [
        (gold["text"][one["start"] : one["end"]].strip(" ,."), one["name"], one.get("statement", "")) for one in units
    ]


def holding(article: Article, words: str) -> Proposal:
    rows = article.proposals.all()
    (found,) = [row for row in rows if any(words in article.text[slice(*place)] for place in row.places)]
    return found


@pytest.mark.skipif(not (WORKED_EXAMPLE and GOLD.exists()), reason="the worked example is not beside the project")
@pytest.mark.parametrize("way", WAYS)
def test_the_worked_example_is_proposed_as_people_read_it(
    page: Page, live_server: Any, tmp_path: Path, way: str
) -> None:
    assert WORKED_EXAMPLE
    call_command("load_seeds", verbosity=0)
    log_in(page, live_server.url)
    give(page, live_server.url, WORKED_EXAMPLE.read_text(encoding="utf-8"), way, tmp_path)
    article = Article.objects.get(captures__isnull=False)
    found = {words: (holding(article, words), name, group) for words, name, group in gold_units("quoted")}
    assert len(found) == 15
    assert {str(row.speaker) for row, _name, _group in found.values()} == {"Dmitry Peskov"}
    assert {(row.said, str(row.venue_outlet)) for row, *_ in found.values()} == {("../2023-02-28", "Izvestia")}
    assert len({(row.pk, group) for row, _name, group in found.values()}) == 10, "nine groups and the headline"
    assert len({row.pk for row, *_ in found.values()}) == 10
    for words, name, _group in gold_units("content"):
        assert str(holding(article, words).speaker or holding(article, words).speaker_as_printed) in (name, SPOKESMAN)
    expect(page.locator(".card")).to_have_count(article.proposals.count())


SPOKESMAN = "The press secretary of the President of the Russian Federation"
"""As he is printed where the article gives his office only."""
