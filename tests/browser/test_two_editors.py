"""Two browsers on one record: what the second to save sees, chooses and keeps."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from statements.models import Speaker, Statement
from tests import cast
from tests.browser.test_admin import require_nothing_found

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def statement() -> Statement:
    statement = cast.draft(cast.ada())
    cast.report(statement, cast.article())
    return statement


def editing(page: Page, site: str, name: str, address: str) -> Page:
    cast.editor(name, "Editors", "Reviewers")
    page.goto(f"{site}/admin/login/?next={address}")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill("a-long-password")
    page.get_by_role("button", name="Log in").click()
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Save and continue editing").click()


@pytest.mark.parametrize("script", [True, False])
def test_the_second_to_save_sees_both_texts_and_chooses(
    script: bool, new_context: Any, live_server: Any, statement: Statement
) -> None:
    address = f"/admin/statements/statement/{statement.pk}/change/"
    ann = editing(new_context(java_script_enabled=script).new_page(), live_server.url, "ann", address)
    bea = editing(new_context(java_script_enabled=script).new_page(), live_server.url, "bea", address)
    ann.locator("#id_wording").fill("We will count every coat")
    ann.locator("#id_reports-0-wording").fill("We will count every coat indeed")
    bea.locator("#id_wording").fill("We will count every hat")
    bea.locator("#id_place").fill("The hall")
    save(bea)
    expect(bea.get_by_text("was changed successfully")).to_be_visible()

    save(ann)
    expect(ann.get_by_role("heading", name="In the meantime bea changed this statement")).to_be_visible()
    wording = ann.get_by_role("group", name="Wording")
    expect(wording.locator("del")).to_contain_text("hat")
    expect(wording.locator("ins")).to_contain_text("coat")
    expect(ann.locator("#id_wording")).to_have_value("We will count every coat")
    expect(ann.locator("#id_reports-0-wording")).to_have_value("We will count every coat indeed")
    expect(ann.locator("#id_place")).to_have_value("The hall")

    wording.get_by_label("Keep mine").check()
    save(ann)
    expect(ann.get_by_text("was changed successfully")).to_be_visible()
    statement.refresh_from_db()
    assert (statement.wording, statement.place) == ("We will count every coat", "The hall")
    assert statement.reports.get().wording == "We will count every coat indeed"


@pytest.mark.parametrize(("scheme", "width"), [("light", 1600), ("dark", 320)])
def test_axe_finds_nothing_where_two_editors_meet(
    scheme: str, width: int, new_context: Any, live_server: Any, statement: Statement
) -> None:
    cast.boris()
    ada = Speaker.objects.get(slug="ada-example")
    address = f"/admin/statements/speaker/{ada.pk}/change/"
    context = new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = editing(context.new_page(), live_server.url, "ann", address)
    page.locator("#id_name").fill("Ada Exemplary")
    page.locator("#id_names-0-name").fill("Ада Примерова")
    page.locator("#id_positions-0-title").fill("Minister of what is foreign, and of umbrellas")
    ada.name, ada.sort_name = "Ada Exampleton", "Exampleton, Ada"
    ada.save()
    ada.names.get().delete()
    office = ada.positions.first()
    assert office
    office.title = "Minister of umbrellas"
    office.save()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("group", name="that was deleted")).to_be_visible()
    require_nothing_found(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    statement.delete()
    ada.delete()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", name="Deleted in the meantime")).to_be_visible()
    require_nothing_found(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
