"""What a page weighs on its way to a reader, the typeface apart, and whose pages are compressed."""

import gzip
import re
from io import StringIO
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client

from tests import admin_pages

pytestmark = [pytest.mark.django_db, pytest.mark.once]

PAGE = 60_000
"""Bytes of a list with everything on it: a second on a mobile line of half a megabit."""
OWN_STYLE = 15_000
"""Bytes of style sheets of our own that a page asks for: nothing is drawn before they are there."""
ANOTHER_PAGE = 25_000
"""Bytes of HTML: what going on to the next page costs a reader who has the files."""

LISTS = ("/statements/?order=oldest", "/speakers/", "/topics/", "/articles/", "/outlets/")
READING = {"Accept-Encoding": "gzip, deflate, br"}


def files(html: str) -> dict[str, int]:
    """What a page asks for besides the typeface, with what each weighs as WhiteNoise serves it."""
    names = re.findall(r'(?:href|src)="/static/([^"]+)"', html)
    found = {name: Path(str(finders.find(name))) for name in names if not name.endswith(".woff2")}
    return {name: len(brotli.compress(path.read_bytes())) for name, path in found.items()}


def test_a_list_with_everything_on_it_is_light() -> None:
    call_command("make_sample", statements=300, seed=5, stdout=StringIO(), stderr=StringIO())
    for address in LISTS:
        sent = Client(headers=READING).get(address).content
        weights = files(gzip.decompress(sent).decode())
        style = sum(weight for name, weight in weights.items() if name.startswith("css/"))
        assert len(sent) < ANOTHER_PAGE, address
        assert 0 < style < OWN_STYLE, address
        assert len(sent) + sum(weights.values()) < PAGE, address


def test_pages_are_compressed_for_readers_whose_browsers_take_it() -> None:
    assert Client(headers=READING).get("/").headers["Content-Encoding"] == "gzip"
    plain = Client().get("/")
    assert "Content-Encoding" not in plain.headers
    assert "Accept-Encoding" in plain.headers["Vary"]


@pytest.mark.parametrize("address", ["/", "/admin/", "/admin/statements/speaker/add/"])
def test_nothing_is_compressed_for_who_has_a_session_and_a_token_to_lose(address: str) -> None:
    editor = admin_pages.as_editor()
    response = editor.get(address, headers=READING)
    assert response.status_code == 200
    assert "Content-Encoding" not in response.headers


def test_the_page_that_hands_out_a_token_is_not_compressed() -> None:
    response = Client(headers=READING).get("/admin/login/")
    assert response.cookies
    assert "Content-Encoding" not in response.headers
