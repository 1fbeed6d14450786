"""Walks through the archive: its first page, offices, dossiers, coverage, corrections."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.soak.test_features.reader import WITH_AND_WITHOUT_SCRIPT, Reader, number

pytestmark = pytest.mark.browser


def following(reader: Reader, links: Locator, count: Locator) -> Iterator[Locator]:
    """Each link, opened from the same page, to a list with as many as the page says beside it."""
    for place in range(links.count()):
        total = number(count.nth(place))
        links.nth(place).click()
        reader.reads_total(total)
        yield links
        reader.page.go_back()


def test_the_first_page_counts_what_the_lists_hold(reader: Reader) -> None:
    page = reader.page
    reader.goes_home()
    reader.reads_heading("Who said what, when, and in what office")
    latest = page.locator(".latest .result-words a")
    first = latest.first.inner_text()
    counts = page.locator(".counts a")
    assert len(list(following(reader, counts, counts))) == 5
    treaties = page.locator(".treaties > li")
    assert len(list(following(reader, treaties.locator(".count"), treaties.locator(".count")))) == treaties.count() > 0
    expect(treaties.first.get_by_role("img", name=re.compile(r"statements a year, \d{4} to \d{4}"))).to_be_visible()
    about = page.locator(".speaking dd").first
    assert list(following(reader, about.locator(".count"), about.locator(".count")))
    page.get_by_role("link", name="All statements").click()
    expect(page.locator(".result-words a").first).to_have_text(first)
    reader.goes_home()
    changes = page.get_by_role("heading", name="What changed lately")
    expect(changes).to_have_count(0 if reader.archive.is_demo else 1)
    page.get_by_label("Ways in").get_by_role("link", name="Coverage").click()
    reader.reads_heading("Coverage")


@WITH_AND_WITHOUT_SCRIPT
def test_an_office_leads_to_what_was_said_in_it(reader: Reader) -> None:
    page = reader.page
    reader.goes_home()
    page.get_by_role("link", name="All statements").click()
    link = page.locator(".result .office a").first
    office = link.inner_text()
    link.click()
    expect(page.get_by_label("Searched for")).to_contain_text(office.partition(",")[0])
    total = number(reader.summary)
    ticked = page.locator("input[name=office]:checked")
    assert number(ticked.locator("xpath=..").locator(".count")) == total
    bylines = page.locator(".result .byline")
    assert bylines.filter(has_text=office).count() == bylines.count()
    page.locator(".result .byline a").first.click()
    page.get_by_role("link", name=re.compile(r"statements? in this office")).first.click()
    chips, in_office = page.get_by_label("Searched for").get_by_role("link"), number(reader.summary)
    expect(chips).to_have_count(2)
    page.go_back()
    assert number(page.get_by_role("link", name=re.compile("in this office")).first) == in_office
    page.get_by_role("link", name="Statements", exact=True).first.click()
    title = office.partition(",")[0]
    page.get_by_label("Office", exact=True).fill(title)
    page.get_by_label("Office", exact=True).press("Enter")
    expect(page.get_by_label("Searched for")).to_contain_text(title)
    assert number(reader.summary) >= total
    box = page.locator("input[name=speaker]").first
    reader.reads_total(reader.chooses(box))
    expect(box).to_be_checked()


def test_a_dossier_is_read_in_order_and_printed(reader: Reader) -> None:
    page = reader.page
    reader.goes_to("Dossiers", "Dossiers")
    first = page.locator(".entries > li").first
    held = number(first.locator(".detail"))
    title = first.locator(".title").inner_text()
    first.get_by_role("link").click()
    reader.reads_heading(title)
    entries = page.locator(".dossier-entry")
    assert entries.locator(".dossier-number").all_inner_texts() == [str(place) for place in range(1, held + 1)]
    expect(page.locator(".dossier-note").first).to_contain_text("Editors’ note")
    reader.follows(entries.first.locator(".result-words a"))
    address = page.locator("link[rel=canonical]").get_attribute("href") or ""
    page.locator("#dossiers").get_by_role("link", name=title).click()
    reader.reads_heading(title)
    page.emulate_media(media="print")
    expect(entries.first.locator(".printed.address")).to_have_text(address)
    expect(page.get_by_role("navigation", name="Site")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


DIMENSIONS = "Speaker|Country|Treaty|Other topic|Outlet|Language|Year|Month".split("|")


def test_coverage_counts_what_its_links_lead_to(reader: Reader) -> None:
    page = reader.page
    reader.goes_to("Coverage", "Coverage")
    whole = number(page.locator(".whole a").first)
    checked = number(page.locator(".whole dd").nth(1).inner_text().partition("(")[2])
    missing = page.locator("#missing li").filter(has_text="without a report that stands")
    assert number(missing) == whole - checked
    for dimension in DIMENSIONS:
        if dimension != "Speaker":
            page.get_by_label("Group by").get_by_role("link", name=dimension, exact=True).click()
        expect(page.get_by_role("heading", name=f"By {dimension.lower()}")).to_be_visible()
        link = page.get_by_role("link", name=re.compile(r"rows? as CSV"))
        lines, rows = reader.downloads(link), page.locator("table.coverage tbody tr")
        assert len(lines) == (1 if link.inner_text().startswith("The row") else number(link))
        for line, row in zip(lines, rows.all(), strict=False):
            cells = row.locator("td")
            shares = [number(small) for small in row.locator("td:has(small)").locator("small").all()[:3]]
            assert row.get_by_role("rowheader").inner_text().strip() == line["name"]
            assert [number(cells.first), *shares] == [
                int(line[name]) for name in ("statements", "checked", "archived", "held")
            ]
        total = int(lines[0]["statements"])
        rows.first.locator("td a").click()
        reader.reads_total(total)
        page.go_back()
    page.get_by_role("link", name="Checked").click()
    expect(page.get_by_role("columnheader", name="Checked")).to_have_attribute("aria-sort", re.compile("ending"))


def leafs_to(reader: Reader, entry: Locator) -> Locator:
    while not entry.count():
        address = reader.page.url
        reader.page.get_by_role("link", name="Next page").click()
        expect(reader.page).not_to_have_url(address)
        expect(reader.page.locator(".pagination")).to_be_visible()
    return entry.first


@WITH_AND_WITHOUT_SCRIPT
def test_corrections_are_narrowed_to_a_year(reader: Reader) -> None:
    reader.goes_to("Corrections", "Corrections")
    if reader.archive.is_demo:
        reader.reads_total(0)
        expect(reader.page.get_by_text("The archive holds none yet.")).to_be_visible()
        return
    whole = number(reader.summary)
    year = reader.page.locator("input[name=year]").first
    of_the_year = reader.chooses(year)
    reader.reads_total(of_the_year)
    assert of_the_year <= whole
    chosen = year.input_value()
    days = reader.page.locator(".revision .labelled time").all_inner_texts()
    assert {day.split()[-1] for day in days} == {chosen}


def test_a_correction_leads_to_the_version_it_mended(reader: Reader) -> None:
    page = reader.page
    if reader.archive.is_demo:
        reader.opens(reader.archive.statement())
        expect(page.get_by_text("Version 1, unchanged since it was published.")).to_be_visible()
        page.get_by_role("link", name="Its address").click()
        expect(page.get_by_text("Version 1, as the statement stands now.")).to_be_visible()
        return
    reader.goes_to("Corrections", "Corrections")
    corrected = leafs_to(reader, page.locator(".revision.corrected:has(del)"))
    reason = corrected.locator(".revision-reason").inner_text()
    struck = corrected.locator("del").first.inner_text().removeprefix("[removed:").removesuffix("]").strip()
    corrected.get_by_role("link", name="all versions").click()
    reader.reads_heading(re.compile(r"^2 versions of a statement by "))
    expect(page.locator("#v2")).to_contain_text(reason)
    page.get_by_role("link", name="Version 1", exact=True).click()
    expect(page.get_by_text("An old version.")).to_be_visible()
    expect(page.locator(".quotation blockquote")).to_contain_text(struck)
    expect(page.locator(".address a")).to_have_attribute("href", re.compile(r"/statements/\d+/v1/$"))
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    page.locator(".address a").click()
    page.get_by_role("link", name="Read the statement as it stands now").click()
    expect(page.locator("#notes")).to_contain_text("Signed by")
    expect(page.get_by_text(re.compile(r"^Version 2, changed on \d+ \w+ \d{4}: "))).to_contain_text(reason)
    page.get_by_role("link", name="All versions and what changed").click()
    expect(page.locator("#v2")).to_contain_text("as it stands now")


def test_what_was_withdrawn_says_why(reader: Reader) -> None:
    if reader.archive.is_demo:
        pytest.skip("nothing is withdrawn in the demo")
    page = reader.page
    reader.goes_to("Corrections", "Corrections")
    withdrawn = leafs_to(reader, page.locator(".revision.withdrawn"))
    reason = withdrawn.locator(".revision-reason").inner_text().removeprefix("Withdrawn: ")
    link = withdrawn.locator(".title a")
    with page.expect_response(re.compile(r"/statements/\d+")) as response:
        link.click()
    reader.reads_heading("This statement was withdrawn")
    assert response.value.status in (301, 302, 410)
    expect(page.locator(".reason")).to_contain_text(reason)
    for further in ("versions/", "v1/", "echoes/", "wordings/", "card.png"):
        answer = page.goto(re.sub(r"(/statements/\d+)[^/]*/.*", rf"\1/{further}", page.url))
        assert answer
        assert answer.status == 410
