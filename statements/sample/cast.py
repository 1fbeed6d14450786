"""The speakers of a sample archive: people with careers, and bodies that speak as one."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from django.utils.text import slugify

from statements.sample import naming
from statements.sample.chance import zipf_weights
from statements.sample.countries import COUNTRIES
from statements.sample.scripts import in_cyrillic, in_greek, in_katakana
from statements.sample.sharing import with_shared_names
from statements.sample.subjects import OFFICES
from statements.sample.values import Country, Name, Office, Speaker

NOTE = "A fictional speaker, made up by a program for trying out the archive."
_SPELLINGS = (("ru", in_cyrillic), ("el", in_greek), ("ja", in_katakana))
_WEIGHTS_OF_COUNTRIES = zipf_weights(len(COUNTRIES))


def cast(chance: Random, number: int) -> tuple[Speaker, ...]:
    """That many, in the order of how much they say."""
    persons = naming.people(chance)
    bodies = _bodies()
    found = []
    for _ in range(number):
        body = next(bodies, None) if chance.random() < 0.1 else None
        found.append(body or _person(chance, *next(persons)))
    return with_shared_names(found)


def _bodies() -> Iterator[Speaker]:
    """Institutions that speak as one, of each country."""
    for _title, institution in OFFICES[::3]:
        for country in COUNTRIES:
            name = institution.format(country=country.name)
            yield Speaker(
                f"sample-{slugify(name)}", name, f"the {name.partition(' of ')[0]}", name, "organisation", NOTE,
                country.language, (1990, 2026), (), (),
            )  # fmt: skip


def _person(chance: Random, given: str, surname: str) -> Speaker:
    country = chance.choices(COUNTRIES, cum_weights=_WEIGHTS_OF_COUNTRIES)[0]
    first = chance.randint(1980, 2022)
    last = first + chance.randint(5, 28)
    name = f"{given} {surname}"
    names = [
        Name(spelt(name), language) for language, spelt in _SPELLINGS if chance.random() < _likely(country, language)
    ]
    if chance.random() < 0.5:
        names.append(Name(surname, "en"))
    return Speaker(
        f"sample-{slugify(name)}", name, surname, f"{surname}, {given}", "person", NOTE, country.language, (first, last),
        tuple(names), tuple(_career(chance, country, first, last)),
    )  # fmt: skip


def _likely(country: Country, language: str) -> float:
    if language == "ru":
        return 1.0 if country.language == "ru" else 0.5
    return 0.15


def _career(chance: Random, country: Country, first: int, last: int) -> Iterator[Office]:
    """Offices one after another, now and then with a gap or two at once; the last one may still be held."""
    day = date(first, chance.randint(1, 12), chance.randint(1, 28))
    while day.year <= last:
        title, institution = chance.choice(OFFICES)
        until = day + timedelta(days=round(365 * chance.uniform(0.7, 8)))
        end = "" if until.year > 2026 else _known(chance, until)
        yield Office(title, institution.format(country=country.name), country.code, _known(chance, day), end)
        if not end:
            return
        day = until + timedelta(days=chance.choice((1, 1, 1, 1, 200, 900, -300)))


def _known(chance: Random, day: date) -> str:
    return f"{day:%Y-%m-%d}" if (luck := chance.random()) < 0.7 else f"{day:%Y-%m}" if luck < 0.9 else f"{day:%Y}"
