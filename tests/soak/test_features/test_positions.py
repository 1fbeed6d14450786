"""Walks along positions through time: chosen by name, on an axis, as a table, as data, side by side."""

import re

import pytest
from playwright.sync_api import expect

from tests.soak.test_features.reader import WITH_AND_WITHOUT_SCRIPT, Reader, number

pytestmark = pytest.mark.browser

FIGURE = re.compile(r"([\d,]+) of ([\d,]+) statement")


def goes_to_a_treaty(reader: Reader) -> str:
    """The one of which most was said, from the first page; its name."""
    reader.goes_home()
    link = reader.page.locator(".treaties a").first
    name = link.inner_text()
    link.click()
    reader.reads_heading(name)
    return name


def speakers_of_it(reader: Reader) -> tuple[str, str]:
    """The two who spoke most about the treaty whose page it is, in the order of a comparison."""
    choices = reader.page.locator(".margin .counted li:has(.aside)")
    one, other = sorted(choices.nth(place).locator("a").first.inner_text() for place in range(2))
    return one, other


def goes_through_time(reader: Reader, speaker: str) -> None:
    reader.page.get_by_role("link", name=re.compile(f"^through time ?: {re.escape(speaker)}$")).click()


def fills_in(reader: Reader, **fields: str) -> None:
    form = reader.page.locator("form.comparing")
    for label, typed in fields.items():
        form.get_by_label(label.replace("_", " "), exact=True).fill(typed)
    form.get_by_role("button", name="Show").click()


def chooses_of_those_that_fit(reader: Reader, *names: str) -> None:
    """Where a name fits several, the page asks which; and again for the next one."""
    for _ in names:
        fault = reader.page.locator(".fault li a")
        if not fault.count():
            return
        fitting = [link for link in fault.all() if link.inner_text() in names]
        fitting[0].click()
        expect(reader.page.locator("form.comparing")).to_be_visible()


def as_table(reader: Reader) -> list[list[tuple[int, int]]]:
    """The figures of each compared, by period: statements, and of how many held."""
    rows = reader.page.locator("#strips-table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))"
    )
    columns = zip(*rows, strict=True)
    return [[figures(cell) for cell in column] for column in columns]


def figures(cell: str) -> tuple[int, int]:
    found = FIGURE.search(cell)
    return (number(found[1]), number(found[2])) if found else (0, 0)


def reads_what_is_drawn(reader: Reader, compared: int) -> None:
    """The drawing, its table and its data are one and the same, and the gaps that are drawn are told."""
    page = reader.page
    drawing = page.locator("#strips svg")
    expect(drawing.locator("title").first).to_have_text(page.get_by_role("heading", level=1).inner_text())
    assert "The table below has every figure" in (drawing.locator("desc").text_content() or "")
    table = as_table(reader)
    lines = reader.downloads(page.get_by_role("link", name="The figures as CSV"))
    data = [(int(line["statements"]), int(line["of"])) for line in lines]
    assert [figure for column in table for figure in column] == data
    assert len(table) == compared
    points, listed = drawing.locator("a:has(.point)"), page.locator("ol.points > li")
    assert points.count() == listed.count()
    assert bool(points.count() or drawing.locator("a .bar").count()) == any(count for count, _held in data)
    caption = page.locator("#strips figcaption").inner_text()
    assert ("Hatched" in caption) == bool(drawing.locator("rect[fill*=hatch]").count())
    assert ("0: statements are held" in caption) == bool(drawing.locator(".zero").count())
    assert drawing.locator(".mark").count() <= page.locator("#actions ol > li").count()


def test_a_treaty_leads_to_one_speakers_course_and_back(reader: Reader) -> None:
    page = reader.page
    treaty = goes_to_a_treaty(reader)
    speaker, _other = speakers_of_it(reader)
    goes_through_time(reader, speaker)
    reader.reads_heading(f"{speaker} on {treaty}")
    expect(page.get_by_role("heading", name=f"What happened to {treaty}")).to_be_visible()
    reads_what_is_drawn(reader, compared=1)
    drawn = page.locator("#strips svg a[href]:has(.point, .bar)").first
    address = drawn.get_attribute("href") or ""
    drawn.locator(".point, .bar").click()
    expect(page).to_have_url(reader.archive.url + address)
    page.go_back()
    reader.reads_heading(f"{speaker} on {treaty}")
    total = number(page.locator(".sums a").last)
    page.locator(".sums a").last.click()
    reader.reads_total(total)
    page.go_back()
    page.locator(".section:has(h2:text('What else')) .counted a").first.click()
    reader.reads_heading(re.compile(f"^{re.escape(speaker)} on .* and "))
    reads_what_is_drawn(reader, compared=2)


@WITH_AND_WITHOUT_SCRIPT
def test_two_speakers_are_chosen_by_name_and_set_on_one_axis(reader: Reader) -> None:
    page = reader.page
    treaty = goes_to_a_treaty(reader)
    first, second = speakers_of_it(reader)
    goes_through_time(reader, first)
    page.get_by_label("Breadcrumbs").get_by_role("link", name="Positions through time").click()
    reader.reads_heading("Positions through time")
    fills_in(reader, Speaker=first.split()[-1].lower(), Second_speaker="Zeppelinov")
    expect(page.get_by_text(re.compile("The archive knows no speaker “Zeppelinov”"))).to_be_visible()
    fills_in(reader, Second_speaker=second, Topic=treaty.rpartition(" ")[2].lower())
    chooses_of_those_that_fit(reader, first, second, treaty)
    reader.reads_heading(f"{first} and {second} on {treaty}")
    address = page.url
    reads_what_is_drawn(reader, compared=2)
    fills_in(reader, From="2023-13")
    expect(page.locator(".fault")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(address)
    year = (page.locator("#strips-table tr:has(a) th").first.text_content() or "")[-4:]
    fills_in(reader, From=year, Until=f"{year}-12")
    expect(page).to_have_url(re.compile(f"from={year}"))
    reads_what_is_drawn(reader, compared=2)
    page.get_by_role("link", name="The whole time").click()
    expect(page).to_have_url(address)


@WITH_AND_WITHOUT_SCRIPT
def test_two_speakers_are_set_side_by_side_by_period(reader: Reader) -> None:
    page = reader.page
    treaty = goes_to_a_treaty(reader)
    first, second = speakers_of_it(reader)
    goes_through_time(reader, first)
    page.get_by_role("link", name="The statements side by side").click()
    page.get_by_label("Breadcrumbs").get_by_role("link", name="Side by side").click()
    reader.reads_heading("Compare side by side")
    fills_in(reader, Speaker=first, Second_speaker=second, Topic=treaty)
    reader.reads_heading(f"{first} and {second} on {treaty}")
    for period in page.locator(".period").all():
        assert period.locator(".side h3").all_inner_texts() == [first, second]
    side = page.locator(".side:has(ol)").first
    total = figures(side.locator(".figure").inner_text())[0]
    shown = side.locator("ol > li").count()
    everything = side.get_by_role("link", name=re.compile("^All "))
    expect(everything).to_have_count(int(total > shown))
    reader.follows(side.locator(".result-words a").first)
    expect(page.locator(".quotation .who")).to_contain_text(side_speaker(reader, first, second))
    page.go_back()
    if total > shown:
        everything.click()
        reader.reads_total(total)
        page.go_back()
    reader.reads_heading(f"{first} and {second} on {treaty}")
    page.get_by_role("link", name="The same on an axis of time").click()
    reads_what_is_drawn(reader, compared=2)
    page.go_back()
    page.go_back()
    reader.reads_heading("Compare side by side")


def side_speaker(reader: Reader, *names: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, names)))
