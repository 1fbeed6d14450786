"""Every page of the public site is valid HTML whose parts find one another, with an empty archive and a full one."""

from collections import Counter
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from statements.models import Speaker, Statement, Topic
from tests import cast, role_addresses
from tests.html_faults import faults, title

pytestmark = pytest.mark.once

READERS = [name for name in sorted(role_addresses.names() - {"favicon"}) if not name.startswith("admin:")]
"""The sign of the site is no page and leads to a file."""
LISTS = ("/speakers/", "/topics/", "/articles/", "/outlets/")
SEARCHES = (
    *("q=umbrella", "q=zeppelin", "q=ada+example", "q=" + "x" * 1001, "speaker=ada-example&speaker=boris-beispiel"),
    *("from=2023&to=never", "topic=umbrella-treaty&order=oldest", "colour=red", "q=umbrela", "page=2"),
)


@pytest.fixture
def full(db: None) -> None:
    """One record of every kind, and more statements than a list shows at once."""
    role_addresses.archive()
    ada, treaty = Speaker.objects.get(slug="ada-example"), Topic.objects.get(slug="umbrella-treaty")
    for number in range(25):
        cast.published(ada, f"Said {number} times", f"20{10 + number % 14}-03").topics.add(treaty)


def addresses() -> list[str]:
    """Of all that readers can be shown: the whole table of addresses. One without an example there is an error."""
    found: list[str] = []
    for name in READERS:
        try:
            found += role_addresses.addresses(name).values()
        except IndexError:
            assert not Statement.objects.exists(), f"{name} needs an example in tests/role_addresses.py"
    return found


def pages(asked: list[str]) -> dict[str, Any]:
    """The answers that are pages, by the address that gave them in the end."""
    client = Client()
    responses = [client.get(address, follow=True) for address in asked]
    return {
        response.request["PATH_INFO"] + "?" + response.request["QUERY_STRING"]: response
        for response in responses
        if response["Content-Type"].startswith("text/html")
    }


def wrong(shown: dict[str, Any]) -> dict[str, list[str]]:
    found = {address: faults(response.content.decode()) for address, response in shown.items()}
    return {address: said for address, said in found.items() if said}


@pytest.mark.django_db
def test_every_page_of_an_empty_archive_is_valid() -> None:
    assert wrong(pages(["/nowhere/", *addresses()])) == {}


@pytest.mark.usefixtures("full")
def test_every_page_of_a_full_archive_is_valid_and_has_a_title_of_its_own() -> None:
    searches = [f"/statements/?{search}" for search in SEARCHES]
    assert wrong(pages([*searches, *(f"{path}?name=zz" for path in LISTS)])) == {}
    shown = pages(addresses())
    assert wrong(shown) == {}
    titles = Counter(title(page.content.decode()) for page in shown.values() if page.status_code == 200)
    assert [name for name, count in titles.items() if count > 1] == []


def test_the_page_for_a_fault_of_the_archive_is_valid() -> None:
    assert faults(render_to_string("500.html")) == []


PAGE = '<!doctype html><html lang="en"><head><title>Rain</title></head><body><main><h1>Rain</h1>{}</main></body></html>'


def test_a_good_page_has_no_fault() -> None:
    assert faults(PAGE.format('<p id="it"><a href="#it">It <em>rained</em></a></p><h2>Where</h2>')) == []


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ("</p>", "line 1: unexpected-end-tag"),
        ("<p><div></div></p>", "line 1: unexpected-end-tag"),
        ('<i id="a"></i><i id="a"></i>', "id 'a', 2 times"),
        ('<a href="#where">There</a>', "a href: no id 'where'"),
        ('<p aria-describedby="a b" id="a">Rain</p>', "p aria-describedby: no id 'b'"),
        ('<label for="a">Rain</label>', "label for: no id 'a'"),
        ('<svg aria-hidden="true"><rect fill="url(#hatch)"/></svg>', "rect fill: no id 'hatch'"),
        ("<h1>Again</h1>", "2 h1"),
        ("<h3>Deep</h3>", "h3 after h1"),
        ("<h2> </h2>", "empty h2"),
        ("<ul><p>Rain</p></ul>", "p in ul"),
        ("<span><div>Rain</div></span>", "div in span"),
        ("<figure><p>It</p><figcaption>Rain</figcaption><p>is</p></figure>", "figcaption amid a figure"),
        ('<p hx-get="/">Rain</p>', "p hx-get"),
        ('<a href="/"><button>Rain</button></a>', "button in a"),
        ('<img src="a.png" width="1" height="1">', "img without alt: a.png"),
        ('<img src="a.png" alt="">', "img without its size: a.png"),
        ("<svg><rect/></svg>", "svg without a name"),
        ('<a href="/a/"></a>', "a without words: /a/"),
        ('<input name="q">', "input without a label: q"),
        ('<p lang="">Rain</p>', "p lang=''"),
        ("<nav>Ways</nav>", "navigation, and no link past it"),
    ],
)
def test_what_is_wrong_with_a_page_is_told(part: str, fault: str) -> None:
    assert faults(PAGE.format(part))[0] == fault
