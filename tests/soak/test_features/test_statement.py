"""Walks to a statement and about it: its check, its ladder, its translation, a part of it, its echoes, its card."""

import re
import struct
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, expect

from tests.soak.test_features.reader import WITH_AND_WITHOUT_SCRIPT, Reader, number

pytestmark = pytest.mark.browser

CHECKED = """
    EXISTS (SELECT 1 FROM statements_report r JOIN statements_article a ON a.id = r.article_id
    WHERE r.statement_id = s.id AND r.check_result = 'verbatim' AND a.url != '' AND a.archived_url != '' AND a.text != '')
    AND NOT EXISTS (SELECT 1 FROM statements_report r JOIN statements_article a ON a.id = r.article_id
    WHERE r.statement_id = s.id AND (a.url = '' OR a.archived_url = '' OR a.text = ''))
"""
HELD_ONLY_IN_A_DIGEST = (
    "EXISTS (SELECT 1 FROM statements_report r WHERE r.statement_id = s.id AND r.check_result = 'not_held')"
)
TWO_WORDINGS = """
    EXISTS (SELECT 1 FROM statements_report r WHERE r.statement_id = s.id
    AND r.kind = 'republication' AND r.language = s.language AND r.wording != s.wording)
"""
TRANSLATED = "s.original_wording != '' AND s.translation_status != '' AND s.translator != ''"
ECHOED = """
    EXISTS (SELECT 1 FROM search_document d CROSS JOIN search_fingerprint f ON f.document_id = d.number WHERE d.statement_id = s.id
    AND (SELECT count(*) FROM (SELECT 1 FROM search_fingerprint g WHERE g.value = f.value LIMIT 7)) BETWEEN 3 AND 6)
"""
RUNGS = ("Said", "Original", "First report", "Republication", "Translations and summaries")
ON_A_PAGE = 20


def in_view(part: Locator, words: str) -> None:
    expect(part).to_be_in_viewport()
    expect(part.locator("mark").first).to_be_visible()
    assert set(part.locator("mark").first.inner_text().split()) & set(words.split())


def test_a_checked_quotation_leads_to_where_its_words_stand(reader: Reader) -> None:
    known = reader.archive.statement(HELD_ONLY_IN_A_DIGEST if reader.archive.is_demo else CHECKED)
    reader.opens(known)
    checked, page = reader.page.locator(".quotation .checked"), reader.page
    if reader.archive.is_demo:
        expect(checked).to_contain_text("source text not held")
        expect(page.get_by_role("link", name=re.compile("outlet’s page|archived copy"))).to_have_count(0)
        page.locator("#reports").get_by_role("link", name="In this archive’s digest").first.click()
        expect(page.get_by_text("it does not count as a check")).to_be_visible()
    else:
        expect(checked).to_contain_text(re.compile(r"verbatim.*looked at on \d+ \w+ \d{4}", re.S))
        for name in ("On the outlet’s page, at these words", "In the archived copy, at these words"):
            address = checked.get_by_role("link", name=name).get_attribute("href") or ""
            asked = [unquote(part) for part in address.partition("#:~:text=")[2].split(",") if not part.endswith("-")]
            assert asked[0]
            assert known.wording.startswith(asked[0].split("\n")[0][:20])
        checked.get_by_role("link", name="In the text held here").click()
    in_view(page.locator("#context"), known.wording)
    for report in page.locator("#reports .report").all():
        expect(report.locator(".sign").first).to_be_visible()


@WITH_AND_WITHOUT_SCRIPT
def test_the_ladder_leads_to_any_two_wordings_side_by_side(reader: Reader) -> None:
    reader.opens(reader.archive.statement(TWO_WORDINGS))
    page = reader.page
    rungs = page.locator(".ladder > li > h3").all_inner_texts()
    assert rungs[0] == "Said"
    assert rungs == [rung for rung in RUNGS if rung in rungs]
    assert reader.archive.is_demo or "Republication" in rungs
    for article in page.locator(".ladder .articles > li").all():
        expect(article.locator(".meta").first).to_have_text(re.compile(r"\d{4}"))
        expect(article.get_by_role("link").first).to_be_visible()
    page.get_by_role("link", name=re.compile("^compare")).click()
    reader.reads_heading("Two wordings side by side")
    sides = page.locator(".two-wordings .side")
    expect(sides).to_have_count(2)
    # What the outlets of the sample leave out has no counterpart.
    expect(sides.locator("mark" if reader.archive.is_demo else ".apart").first).to_be_visible()
    first = page.get_by_label("One wording")
    other = page.get_by_label("Another")
    chosen, wanted = first.input_value(), other.input_value()
    first.select_option(wanted)
    other.select_option(chosen)
    page.get_by_role("button", name="Compare").click()
    expect(page).to_have_url(re.compile(f"one={wanted}&other={chosen}$"))
    assert (first.input_value(), other.input_value()) == (wanted, chosen)
    first.select_option(chosen)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("The two have the same words.")).to_be_visible()


def test_original_and_translation_stand_side_by_side_and_both_are_found(reader: Reader) -> None:
    page = reader.page
    if reader.archive.is_demo:
        reader.opens(reader.archive.statement("s.original_language = 'ru'"))
        expect(page.get_by_text("nor the words as spoken are on record")).to_be_visible()
        expect(page.locator(".facts")).to_contain_text("English, translated from Russian")
        return
    known = reader.archive.statement(TRANSLATED)
    reader.opens(known)
    address = page.url
    shown, spoken = page.locator(".quotation blockquote"), page.locator(".original blockquote")
    assert shown.get_attribute("lang") != spoken.get_attribute("lang")
    expect(page.locator(".quotation .labelled")).to_have_text(re.compile(r"In \w+: .*translation.*, by \S+"))
    expect(page.locator(".original .labelled")).to_have_text(re.compile(r"As spoken, in \w+"))
    left, right = shown.bounding_box(), spoken.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    reader.searches(f"“{known.original}”")
    reader.follows(page.locator(f".result-words a[href*='/statements/{known.number}-']"))
    expect(page).to_have_url(address)


def test_selected_words_get_an_address_that_marks_them(reader: Reader) -> None:
    known, page = reader.archive.statement(), reader.page
    reader.opens(known)
    page.locator(".quotation blockquote p").first.dblclick(position={"x": 60, "y": 20})
    chosen = str(page.evaluate("getSelection().toString().trim()"))
    assert chosen
    page.get_by_role("button", name="Link to these words").click()
    address = page.locator(".part-link").get_by_role("link").get_attribute("href") or ""
    page.goto(address)
    expect(page.locator(".quotation mark")).to_have_text(re.compile(re.escape(chosen)))
    expect(page.locator(".quotation mark")).to_be_in_viewport()


@WITH_AND_WITHOUT_SCRIPT
def test_words_are_typed_to_link_to_them_and_missed_when_they_are_gone(reader: Reader) -> None:
    known, page = reader.archive.statement(), reader.page
    reader.opens(known)
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    chosen = " ".join(known.wording.split()[2:6])
    page.get_by_text("Link to a part of this quotation").click()
    page.get_by_label(re.compile("The words, as they stand above")).fill(chosen)
    page.get_by_role("button", name="Mark them").click()
    expect(page.locator(".quotation mark")).to_have_text(chosen)
    expect(page.get_by_role("link", name=re.compile(r"\?words="))).to_be_visible()
    page.get_by_text("Link to a part of this quotation").click()
    page.get_by_label(re.compile("The words, as they stand above")).fill("zeppelins over Placeholder")
    page.get_by_role("button", name="Mark them").click()
    expect(page.get_by_text("The words of this address are not in the statement")).to_be_visible()
    expect(page.locator(".quotation mark")).to_have_count(0)
    assert page.locator("link[rel=canonical]").get_attribute("href") == canonical


def test_a_statement_leads_to_all_that_share_its_words_and_they_lead_back(reader: Reader) -> None:
    page = reader.page
    if reader.archive.is_demo:
        reader.opens(reader.archive.statement())
        expect(page.locator("#echoes")).to_contain_text("No other statement on record shares its words")
        return
    reader.opens(reader.archive.statement(ECHOED))
    words = page.locator(".quotation blockquote").inner_text()
    expect(page.locator("#echoes mark").first).to_be_visible()
    page.locator("#echoes").get_by_role("link", name=re.compile("with words of this one")).click()
    reader.reads_heading("First said, repeated, echoed")
    entries = page.locator(".entries > li")
    everyone, same, others = (number(choice) for choice in page.get_by_label("By whom").get_by_role("listitem").all())
    assert everyone == same + others > 0
    assert entries.count() == min(everyone + 1, ON_A_PAGE)
    expect(page.get_by_text(re.compile("the first on record|First on record")).first).to_be_visible()
    other = entries.filter(has_not_text="This statement").filter(has_not_text=": this statement").first
    expect(other.locator("mark").first).to_be_visible()
    reader.follows(other.locator(".title a"))
    page.locator("#echoes").get_by_role("link", name=re.compile("with words of this one")).click()
    expect(page.locator(".entries .title").filter(has_text=words[:40]).first).to_be_visible()


def test_a_quote_card_is_a_picture_of_the_size_it_says(reader: Reader) -> None:
    reader.opens(reader.archive.statement())
    page = reader.page
    told = {
        meta.get_attribute("property"): meta.get_attribute("content")
        for meta in page.locator("meta[property^='og:image']").all()
    }
    speaker = page.locator(".quotation .who a").first.inner_text()
    size = (int(told["og:image:width"] or 0), int(told["og:image:height"] or 0))
    with page.expect_response(re.compile(r"card\.png")) as response:
        page.get_by_role("link", name="Quote card").click()
    picture = response.value.body()
    assert page.url == told["og:image"]
    assert struct.unpack(">II", picture[16:24]) == size == (1200, 630)
    drawn = page.goto(page.url.replace("card.png", "card.svg"))
    assert drawn
    assert 'width="1200" height="630"' in drawn.text()
    assert speaker in re.sub(r"<[^>]+>", " ", drawn.text())
