"""Articles in the admin: their text stays as it is, whatever a browser does to it."""

from typing import Any

import pytest
from django.test import Client

from statements.models import Article, Report
from tests import admin_pages, cast
from tests.admin_pages import errors, page, page_of, said, save

pytestmark = pytest.mark.django_db

ADD = "/admin/statements/article/add/"


@pytest.fixture
def client() -> Client:
    return admin_pages.as_reviewer()


def add(client: Client, **fields: Any) -> object:
    return save(client, ADD, outlet=cast.placeholder().pk, headline="Rain expected", published="2023-02", **fields)


def test_an_article_is_added_without_its_text(client: Client) -> None:
    add(client)
    article = Article.objects.get()
    assert (article.slug, article.is_text_held) == ("rain-expected", False)


def test_a_text_is_kept_with_its_outer_spaces_and_plain_line_ends(client: Client) -> None:
    add(client, text="  One.\r\n\r\nTwo.\r\n")
    assert Article.objects.get().text == "  One.\n\nTwo.\n"


@pytest.mark.parametrize("text", [cast.TEXT, "One.\r\n\r\nTwo.", "\n\n  One.  \n"])
def test_saving_leaves_the_text_to_the_letter(text: str, client: Client) -> None:
    article = cast.article(text=text)
    as_a_browser_sends_it = text.replace("\r\n", "\n").replace("\n", "\r\n")
    assert errors(save(client, page_of(article), byline="A. Writer", text=as_a_browser_sends_it)) == {}
    before, article = article, Article.objects.get()
    assert (article.byline, article.text, article.text_sha256) == ("A. Writer", text, before.text_sha256)


def test_a_text_that_reports_point_into_is_not_changed(client: Client) -> None:
    article = cast.article()
    cast.report(cast.draft(cast.ada()), article)
    assert "readonly" in client.get(page_of(article)).content.decode()
    response = save(client, page_of(article), text="Another text.", byline="A. Writer")
    assert "so it stays as it is" in errors(response)["text"]
    article.refresh_from_db()
    assert (article.text, article.byline) == (cast.TEXT, "")


def test_reports_are_looked_up_in_a_text_that_is_added(client: Client) -> None:
    article = cast.article(text="")
    report = cast.report(cast.draft(cast.ada()), article)
    save(client, page_of(article), text=cast.TEXT)
    report.refresh_from_db()
    assert (report.check_result, report.passages) == ("verbatim", [cast.UMBRELLAS])


def test_a_text_in_which_a_published_statement_is_not_found_is_refused(client: Client) -> None:
    article = cast.article(text="")
    cast.published(cast.ada(), source=article)
    response = save(client, page_of(article), text="Of umbrellas nothing is said here.")
    assert "Readers see" in errors(response)[""]
    assert Report.objects.get().check_result == "not_held"
    article.refresh_from_db()
    assert not article.is_text_held


def test_an_article_that_carries_a_published_statement_does_not_become_a_digest(client: Client) -> None:
    article = cast.article()
    cast.published(cast.ada(), source=article)
    assert "does not count" in errors(save(client, page_of(article), kind="digest"))[""]


def test_an_article_with_reports_is_not_deleted(client: Client) -> None:
    article = cast.article()
    cast.report(cast.draft(cast.ada()), article)
    response = client.post(page("article", "delete", article), {"post": "yes"})
    assert "protected" in response.content.decode()
    assert Article.objects.exists()


@pytest.mark.parametrize("address", ["ftp://example.org/", "javascript:alert(1)", "example dot org"])
def test_an_address_is_http_or_https(address: str, client: Client) -> None:
    response = add(client, url=address)
    assert errors(response) == {"url": "Write an address that begins with http:// or https://."}
    assert not Article.objects.exists()


@pytest.mark.parametrize("date", ["2023-13", "28.2.2023", "yesterday", "../..", "2024/2023"])
def test_a_date_that_cannot_be_is_said_in_words(date: str, client: Client) -> None:
    response = save(client, ADD, outlet=cast.placeholder().pk, headline="Rain expected", published=date)
    assert list(errors(response)) == ["published"]
    assert "Rain expected" in response.content.decode()


def test_a_time_needs_its_day(client: Client) -> None:
    response = save(client, ADD, outlet=cast.placeholder().pk, published_time="15:07")
    assert "needs its day" in errors(response)["published_time"]


def test_a_second_article_at_the_same_address_is_kept_and_the_first_named(client: Client) -> None:
    first = cast.article(url="https://example.org/rain", headline="Rain & more")
    fields: dict[str, Any] = {"outlet": first.outlet_id, "headline": "Rain expected", "url": first.url}
    response = save(client, ADD, **fields)
    assert Article.objects.count() == 2
    assert f'<a href="{page_of(first)}">Rain &amp; more' in said(response)


def test_articles_without_an_address_have_none_in_common(client: Client) -> None:
    article = cast.article(url="https://example.org/rain")
    cast.article(article.outlet)
    assert "same address" not in said(save(client, page_of(article), url=""))


def test_an_article_that_readers_cannot_see_is_previewed(client: Client) -> None:
    article = cast.article()
    content = client.get(page_of(article)).content.decode()
    assert ">Preview</a>" in content
    cast.published(cast.ada(), source=article)
    content = client.get(page_of(article)).content.decode()
    assert ">View on site</a>" in content
