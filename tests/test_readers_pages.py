"""Web pages: the article in them, and what they say about it."""

import gzip
from datetime import time
from html import escape

import pytest

from statements.ingest.readers.documents import reading_of
from statements.ingest.readers.values import Source, Unreadable
from statements.ingest.values import Document
from tests.reader_samples import ADDRESS, BODY, HEADLINE, LINKED, TEXT, page, saved_page

pytestmark = pytest.mark.once

ARTICLE = "\n\n".join([HEADLINE, *BODY])


def read(markup: str, address: str = "") -> Document:
    return reading_of(Source(markup.encode(), address=address)).document


def published(document: Document) -> tuple[str, time | None, str]:
    return document.published, document.published_time, document.published_zone


def meta(**properties: str) -> str:
    return "".join(
        f'<meta property="{name.replace("_", ":", 1)}" content="{value}">' for name, value in properties.items()
    )


def test_the_text_is_the_article_and_nothing_around_it() -> None:
    assert read(page()).text == ARTICLE


def test_an_article_as_page_and_as_text_is_one_text() -> None:
    opening, *rest = TEXT.split("\n\n")
    markup = f"<html><body><h1>{escape(opening)}</h1>{''.join(f'<p>{escape(part)}</p>' for part in rest)}</body></html>"
    assert read(markup).text == reading_of(Source(TEXT.encode())).document.text == TEXT


def test_linked_data_says_everything() -> None:
    document = read(page(LINKED))
    assert (document.headline, document.byline, document.outlet) == (
        HEADLINE,
        "Carla Muster, Dora Modello",
        "Daily Placeholder",
    )
    assert published(document) == ("2023-02-28", time(15, 7), "+03:00")
    assert (document.language, document.address) == ("en", ADDRESS)


def test_open_graph_says_it_where_there_is_no_linked_data() -> None:
    head = meta(og_title=f"{HEADLINE} | Daily Placeholder", og_site_name="Daily Placeholder", og_url=ADDRESS)
    document = read(page(head + meta(article_published_time="2023-02-28T12:07:00Z", article_author="Carla Muster")))
    assert (document.headline, document.byline, document.outlet) == (HEADLINE, "Carla Muster", "Daily Placeholder")
    assert published(document) == ("2023-02-28", time(12, 7), "UTC")
    assert document.address == ADDRESS


def test_linked_data_is_believed_more_than_open_graph() -> None:
    document = read(page(LINKED + meta(og_site_name="Other", article_published_time="2020-01-01T10:00:00Z")))
    assert (document.outlet, document.published) == ("Daily Placeholder", "2023-02-28")


def test_linked_data_that_is_broken_is_passed_over() -> None:
    head = LINKED.replace('"@graph"', "graph") + meta(og_site_name="Daily Placeholder")
    assert read(page(head)).outlet == "Daily Placeholder"


def test_linked_data_of_something_else_is_passed_over() -> None:
    assert published(read(page(LINKED.replace("NewsArticle", "Product")))) == ("", None, "")


@pytest.mark.parametrize(
    "top",
    [
        '<time datetime="2023-02-28T15:07:00+03:00">yesterday</time>',
        '<span itemprop="datePublished" content="2023-02-28T15:07:00+03:00">yesterday</span>',
        '<time datetime="2020-01-01">old</time><time pubdate datetime="2023-02-28T15:07:00+03:00">yesterday</time>',
    ],
)
def test_a_time_element_dates_the_article(top: str) -> None:
    assert published(read(page(top=top))) == ("2023-02-28", time(15, 7), "+03:00")


def test_two_times_that_say_nothing_of_themselves_date_nothing() -> None:
    top = '<time datetime="2023-02-28T15:07">a</time><time datetime="2023-02-27T10:00">b</time>'
    assert read(page(top=top)).published == ""


@pytest.mark.parametrize("top", ["<p>15:07 28.02.2023 •</p>", '<div class="date">28 Feb 2023, 15:07</div>'])
def test_a_printed_dateline_dates_the_article(top: str) -> None:
    assert published(read(page(top=top))) == ("2023-02-28", time(15, 7), "")


def test_a_page_that_marks_no_heading_is_read_by_its_title() -> None:
    lines = [f"<b>{HEADLINE}</b>", "28.02.2023 15:07", *BODY]
    menu = "<td><a href=/>Home</a><br><a href=/w>World</a></td>"
    markup = f"<title>{HEADLINE} - Daily Placeholder</title><body><table><tr>{menu}<td>{'<br><br>'.join(lines)}</td></tr></table>"
    document = read(f"<html>{markup}</html>")
    assert (document.headline, published(document)) == (HEADLINE, ("2023-02-28", time(15, 7), ""))
    assert document.text.split("\n\n") == [HEADLINE, "28.02.2023 15:07", *BODY]


def test_the_date_of_a_post_in_the_text_is_not_the_articles() -> None:
    post = "<blockquote><p>We leave nobody behind.</p>— Ada Example <a href=/x>February 28, 2023</a></blockquote>"
    body = f"<p>{BODY[0]}</p>{post}" + "".join(f"<p>{part}</p>" for part in BODY[1:])
    assert read(page(body=body)).published == ""


def test_the_date_of_another_article_is_not_the_articles() -> None:
    box = "<ul><li><a href=/x>Harbour closed</a> <span>27 February 2023</span></li></ul>"
    body = f"<p>{BODY[0]}</p>{box}" + "".join(f"<p>{part}</p>" for part in BODY[1:])
    assert read(page(body=body)).published == ""


def test_a_dateline_may_stand_under_the_standfirst() -> None:
    top = f"<p>{BODY[3]}</p><div>By Ada Example</div><div>28 February 2023</div>"
    document = read(page(top=top, body="".join(f"<p>{part}</p>" for part in BODY[:3])))
    assert (document.published, document.byline) == ("2023-02-28", "Ada Example")


def test_no_date_is_taken_from_the_address() -> None:
    assert read(page(), "https://placeholder.example/2023/02/28/talks").published == ""


def test_no_date_is_taken_from_the_end_of_the_page() -> None:
    assert read(page().replace("Copyright", "28 February 2023. Copyright 2023")).published == ""


@pytest.mark.parametrize(
    "top", ['<p class="byline">By Ada Example</p>', '<div><a rel="author" href="/a">By Ada Example</a></div>']
)
def test_a_printed_byline_is_read(top: str) -> None:
    assert read(page(top=top)).byline == "Ada Example"


@pytest.mark.parametrize(
    "author", ["https://social.example/daily", "@daily", "daily@placeholder.example", "Daily Placeholder"]
)
def test_what_is_no_name_is_no_byline(author: str) -> None:
    assert read(page(meta(og_site_name="Daily Placeholder", article_author=author))).byline == ""


def test_a_page_that_says_nothing_leaves_everything_empty() -> None:
    document = read(page())
    assert (document.byline, document.published, document.address) == ("", "", "")


def test_the_heading_is_taken_as_printed_where_the_data_shorten_it() -> None:
    longer = "Talks on the Harbour Treaty resume in the capital"
    head = meta(og_title="Talks on the Harbour Treaty resume")
    assert read(page(head, heading=longer)).headline == longer


def test_a_heading_of_the_site_is_not_the_articles() -> None:
    head = meta(og_title=HEADLINE)
    assert read(page(head, heading="The Daily")).headline == HEADLINE


def test_the_headline_stands_first_in_the_text_once() -> None:
    text = read(page(meta(og_title=HEADLINE))).text
    assert text.startswith(f"{HEADLINE}\n\n“We")
    assert text.count(HEADLINE) == 1


def test_block_quotations_lists_and_line_breaks_are_paragraphs() -> None:
    body = f"<p>{BODY[0]}</p><blockquote><p>{BODY[1]}</p></blockquote><ul><li>{BODY[2]}</li></ul><div>{BODY[3]}<br><br>That is all there is to say.</div>"
    assert read(page(body=body)).text.split("\n\n")[1:] == [*BODY, "That is all there is to say."]


def test_marks_within_a_paragraph_do_not_divide_it() -> None:
    body = "".join(
        f"<p>{part.replace('the', '<b>the</b>').replace('Exampleland', '<a href=/x>Exampleland</a>')}</p>"
        for part in BODY
    )
    assert read(page(body=body)).text == ARTICLE


def test_entities_and_spaces_are_read() -> None:
    body = "".join(
        f"<p>\n  {part.replace('“', '&ldquo;').replace('”', '&#8221;').replace(' the ', '  the&#32;')} </p>"
        for part in BODY
    )
    assert read(page(body=body)).text == ARTICLE


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<link rel="canonical" href="https://placeholder.example/a?id=1#top">', "https://placeholder.example/a?id=1"),
        ('<link rel="canonical" href="/a">', "https://placeholder.example/a"),
        ('<link rel="canonical" href="https://placeholder.example/">', ADDRESS),
        ('<link rel="canonical" href="javascript:alert(1)">', ADDRESS),
        ('<link rel="canonical" href="file:///etc/passwd">', ADDRESS),
        ('<link rel="canonical" href="http://[bad">', ADDRESS),
        ('<link rel="canonical" href="">', ADDRESS),
        ("", ADDRESS),
    ],
)
def test_the_canonical_address(link: str, address: str) -> None:
    assert read(page(link), ADDRESS).address == address


def test_a_relative_address_of_a_page_from_nowhere_is_none() -> None:
    assert read(page('<link rel="canonical" href="/a">')).address == ""


def test_a_saved_page_tells_where_it_is_from() -> None:
    assert read(f"<!-- saved from url=({len(ADDRESS):04}){ADDRESS} -->\n{page()}").address == ADDRESS


def test_a_page_saved_in_one_file_is_read() -> None:
    reading = reading_of(Source(saved_page(page()), "talks.mhtml"))
    assert (reading.reader, reading.document.text, reading.document.address) == ("saved web page", ARTICLE, ADDRESS)


@pytest.mark.parametrize(("language", "code"), [("en-GB", "en"), ("ru", "en"), ("", "en")])
def test_the_language_is_the_texts(language: str, code: str) -> None:
    assert read(page(language=language)).language == code


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-8"])
def test_a_page_in_a_declared_encoding_is_read(encoding: str) -> None:
    words = "Министр иностранных дел заявила, что переговоры продолжатся весной и что никто не уходил. "
    markup = page(body=f"<p>{words * 3}</p>", heading="Переговоры продолжатся").replace("utf-8", encoding)
    content = markup.replace("“", '"').encode(encoding)
    assert reading_of(Source(content)).document.text == f"Переговоры продолжатся\n\n{(words * 3).strip()}"


def test_a_compressed_page_is_read() -> None:
    assert reading_of(Source(gzip.compress(page().encode()), "talks.html.gz")).document.text == ARTICLE


WALLS = {
    "consent": "<h1>We value your privacy</h1><p>We and our 842 partners use cookies to store and access data for personalised ads. You can manage your choices at any time.</p><button>Accept all</button><button>Reject all</button>",
    "einwilligung": "<h1>Mit Werbung weiterlesen</h1><p>Wir verwenden Cookies. Mit Ihrer Einwilligung dürfen wir und unsere Partner Daten verarbeiten. Näheres in der Datenschutzerklärung.</p><button>Alle akzeptieren</button>",
    "robot": "<h1>Just a moment...</h1><p>Checking your browser before accessing placeholder.example. Verifying you are human. This may take a few seconds.</p><p>Ray ID: 123</p>",
    "script": "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
    "denied": "<h1>Access Denied</h1><p>You don't have permission to access this page on this server. Reference 18.2</p>",
    "missing": "<h1>Page not found</h1><p>404. The page you were looking for doesn't exist. It may have moved, or you may have mistyped the address.</p>",
}


@pytest.mark.parametrize("kind", WALLS)
def test_a_wall_is_told_from_an_article(kind: str) -> None:
    with pytest.raises(Unreadable, match="holds no article"):
        read(f"<html><head><title>x</title></head><body>{WALLS[kind]}</body></html>")


@pytest.mark.parametrize(
    "markup",
    ["<html></html>", "<html><body><script>let a = 1</script></body></html>", "<p>", "<html><body><p>Short.</p>"],
)
def test_a_page_without_text_is_refused(markup: str) -> None:
    with pytest.raises(Unreadable, match="No article was found|no text"):
        read(markup)


def test_an_article_about_cookies_is_an_article() -> None:
    about = "The parliament of Exampleland passed a law on cookies on Tuesday, and websites must ask for your consent, Ada Example said."
    assert about in read(page(body="".join(f"<p>{part}</p>" for part in (about, *BODY)))).text


def test_a_wires_dateline_dates_a_page_that_does_not() -> None:
    opening = f"<p>PLACETOWN, February 28, 2023 (Umbrella Wire) - {BODY[0]}</p>"
    body = opening + "".join(f"<p>{part}</p>" for part in BODY[1:])
    document = read(page(body=body).replace(" | Daily Placeholder</title>", "</title>"))
    assert (document.published, document.outlet) == ("2023-02-28", "Umbrella Wire")
    dated = read(page(LINKED, body=body))
    assert (dated.outlet, published(dated), dated.dateline) == (
        "Daily Placeholder",
        ("2023-02-28", time(15, 7), "+03:00"),
        "",
    )
