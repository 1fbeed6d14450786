"""Readers' error reports in a browser: sent by a reader, settled by an editor, and what axe says about both."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from statements import error_reports
from statements.models import ErrorReport, Statement
from tests import cast
from tests.browser.test_admin import log_in, require_nothing_found

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SIZES = [("light", 1600), ("dark", 320)]


@pytest.fixture
def site(live_server: Any) -> str:
    statement = cast.published(cast.ada(), source=cast.article())
    error_reports.receive(statement, "She said it on Tuesday, not on Monday.", contact="rita@reader.example")
    return str(live_server.url)


def form_of(statement: Statement) -> str:
    return f"/report-an-error/?page={statement.get_absolute_url()}"


@pytest.mark.parametrize("script", [True, False])
def test_a_reader_reports_an_error_with_the_keyboard_alone(new_context: Any, site: str, script: bool) -> None:
    page = new_context(java_script_enabled=script).new_page()
    statement = Statement.objects.get(state="published")
    page.goto(site + statement.get_absolute_url())
    page.get_by_role("link", name="Report an error on this page").press("Enter")
    expect(page.get_by_role("main")).to_contain_text("About the statement Ada Example")
    page.get_by_label("What is wrong?").fill("No.")
    page.get_by_label("Whom may we answer?").fill("Rita")
    page.get_by_label("Whom may we answer?").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Not sent yet.")
    expect(page.get_by_label("What is wrong?")).to_have_accessible_description(re.compile("10 characters or more"))
    expect(page.get_by_label("Whom may we answer?")).to_have_value("Rita")
    page.get_by_label("What is wrong?").fill("It was on Tuesday.")
    page.get_by_role("button", name="Send to the editors").press("Enter")
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    assert "Rita" not in page.url
    page.get_by_role("link", name="Back to the statement").click()
    expect(page).to_have_url(site + statement.get_absolute_url())
    assert page.context.cookies() == []
    assert ErrorReport.objects.latest("pk").text == "It was on Tuesday."


def test_another_site_cannot_send_a_report_in_a_readers_name(page: Page, site: str) -> None:
    statement = Statement.objects.get(state="published")
    sending = f'<form method="post" action="{site}{form_of(statement)}"><textarea name="text">Planted words.</textarea><button>Go</button></form>'
    page.route("http://elsewhere.example/", lambda route: route.fulfill(body=sending, content_type="text/html"))
    page.goto("http://elsewhere.example/")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_role("heading", name="The report was not sent")).to_be_visible()
    assert ErrorReport.objects.count() == 1


@pytest.mark.parametrize(("scheme", "width"), SIZES)
def test_axe_finds_nothing_and_nothing_overflows_for_readers(
    new_context: Any, site: str, scheme: str, width: int
) -> None:
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
    form = form_of(Statement.objects.get(state="published"))
    page.goto(site + form)
    page.get_by_role("button", name="Send to the editors").click()
    for address in ("", form, "/report-an-error/", "/report-an-error/thanks/"):
        if address:
            page.goto(site + address)
        require_nothing_found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def addresses() -> list[str]:
    report = ErrorReport.objects.get()
    return [
        "/admin/",
        "/admin/statements/errorreport/",
        f"/admin/statements/errorreport/{report.pk}/change/",
    ]


@pytest.mark.parametrize(("scheme", "width"), SIZES)
def test_axe_finds_nothing_and_nothing_overflows_for_editors(
    new_context: Any, site: str, scheme: str, width: int
) -> None:
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


def test_the_start_page_leads_to_what_waits(page: Page, site: str) -> None:
    log_in(page, site)
    page.get_by_role("row", name="Readers’ error reports 1 ").get_by_role("link").click()
    page.get_by_role("link", name="She said it on Tuesday").click()
    page.get_by_label("settled: corrected").check()
    page.get_by_label("Note").fill("The date was mistyped.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(f"{site}/admin/")
    expect(page.get_by_role("main")).to_contain_text(re.compile("Empty:.*Readers’ error reports"))
