"""The outlets of a sample archive."""

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random

from django.utils.text import slugify

from statements.sample.countries import COUNTRIES
from statements.sample.subjects import AGENCIES, OFFICIAL, PAPERS, STATIONS, WEBSITES
from statements.sample.values import Country, Outlet

NOTE = "A fictional outlet, made up by a program for trying out the archive."


def press(chance: Random, number: int, places: Sequence[str]) -> tuple[Outlet, ...]:
    """That many, in the order of how much they publish; the first is in English."""
    return tuple(islice(_outlets(chance, places), number))


def _outlets(chance: Random, places: Sequence[str]) -> Iterator[Outlet]:
    seen: set[str] = set()
    while True:
        for country in COUNTRIES:
            kind, name = _named(
                chance, country, chance.choice([country.capital, country.capital, chance.choice(places)])
            )
            slug = f"sample-{slugify(name)}"
            language = country.language if chance.random() < 0.8 else "en"
            holds_text = kind in ("official", "website") or chance.random() < 0.6
            if slug not in seen:
                seen.add(slug)
                yield Outlet(slug, name, kind, country.code, language, NOTE, holds_text)


def _named(chance: Random, country: Country, place: str) -> tuple[str, str]:
    kind = chance.choice(("newspaper", "newspaper", "newspaper", "agency", "broadcaster", "website", "official"))
    patterns = {
        "newspaper": [f"The {{place}} {paper}" for paper in PAPERS],
        "agency": AGENCIES,
        "broadcaster": STATIONS,
        "website": WEBSITES,
        "official": [OFFICIAL],
    }
    pattern = chance.choice(patterns[kind])
    return kind, pattern.format(place=place, country=country.name, adjective=country.adjective)
