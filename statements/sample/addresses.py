"""Where the articles of a sample archive are on the web: at hosts that are reserved and lead nowhere (RFC 2606)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from random import Random

from statements.sample.values import Article, Outlet

_ONLINE, _ARCHIVED = 0.85, 0.6


class Addresses:
    def __init__(self, chance: Random, outlets: Sequence[Outlet]) -> None:
        self._chance = chance
        self._hosts = [f"https://{outlet.slug.removeprefix('sample-')[:60].strip('-')}.example" for outlet in outlets]
        self._serial = count(1)

    def given(self, article: Article) -> Article:
        """Most have an address, and most of those a copy in an archive of the web."""
        chance, day = self._chance, article.published_on
        if chance.random() >= _ONLINE:
            return article
        url = f"{self._hosts[article.outlet]}/{day:%Y/%m}/{next(self._serial)}"
        copy = f"https://archive.example/{day:%Y%m%d}/{url}" if chance.random() < _ARCHIVED else ""
        return replace(article, url=url, archived_url=copy)
