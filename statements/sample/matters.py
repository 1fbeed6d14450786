"""The topics of a sample archive: broad ones, narrower ones, and treaties with parties and dated actions."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle
from random import Random

from django.utils.text import slugify

from statements.sample.countries import BY_CODE, COUNTRIES
from statements.sample.sharing import with_shared_names
from statements.sample.subjects import BODIES, CONFLICTS, INSTRUMENTS, SUBJECTS
from statements.sample.values import Action, Name, Topic

NOTE = "A fictional topic, made up by a program for trying out the archive."


def matters(chance: Random, number: int, places: Sequence[str]) -> tuple[Topic, ...]:
    """That many, the broad ones first."""
    found: list[Topic] = []
    slugs: set[str] = set()
    for topic in _topics(chance, places):
        if topic.slug not in slugs:
            slugs.add(topic.slug)
            found.append(topic)
        if len(found) == number:
            return with_shared_names(found)
    raise AssertionError("topics never end")


def phrase(topic: Topic) -> str:
    """The topic inside a sentence."""
    match topic.kind:
        case "country":
            return topic.name
        case "concept":
            return topic.name[0].lower() + topic.name[1:]
    return f"the {topic.name}"


def _topics(chance: Random, places: Sequence[str]) -> Iterator[Topic]:
    """A broader one is named by its place: the broad ones are the first to come, and all of them different."""
    broad = list(SUBJECTS)
    for name in broad:
        yield _topic(name, "concept")
    for country in COUNTRIES:
        yield _topic(country.name, "country")
    narrow = [(subject, place) for place, name in enumerate(broad) for subject in SUBJECTS[name].split(", ")]
    chance.shuffle(narrow)
    for turn, (subject, broader) in enumerate(cycle(narrow)):
        place = chance.choice(places)
        where = f" at {place}" if turn >= len(narrow) else ""
        yield _topic(subject.capitalize() + where, "concept", broader)
        yield _treaty(chance, subject.title(), place, broader)
        if turn % 2:
            yield _topic(f"{place} {chance.choice(CONFLICTS)}", "conflict", broader)
        elif turn % 3 == 0:
            yield _topic(f"{place} {chance.choice(BODIES)}", "organisation", broader)


def _topic(name: str, kind: str, broader: int | None = None) -> Topic:
    return Topic(f"sample-{slugify(name)}", name, kind, NOTE, broader)


def _treaty(chance: Random, subject: str, place: str, broader: int) -> Topic:
    instrument = chance.choice(INSTRUMENTS)
    parties = tuple(country.code for country in chance.sample(COUNTRIES, chance.randint(2, 5)))
    signed = date(chance.randint(1968, 2021), chance.randint(1, 12), chance.randint(1, 28))
    named = f"{place} {instrument} on {subject}"
    states = " and ".join(BY_CODE[code].name for code in parties[:2]) + (" and others" if len(parties) > 2 else "")
    initials = "".join(word[0] for word in f"{place} {instrument} {subject}".split()).upper()
    return Topic(
        slug=f"sample-{slugify(named)}",
        name=named,
        kind="treaty",
        note=NOTE,
        broader=broader,
        formal_name=f"{instrument} between {states} on {subject}, done at {place}",
        names=(Name(f"{initials}-{signed:%y}", "en"),),
        parties=parties,
        actions=tuple(_actions(chance, parties, signed)),
    )


def _actions(chance: Random, parties: Sequence[str], signed: date) -> Iterator[Action]:
    """A treaty's life in order, as far as it has come by 2026."""
    yield Action("signature", signed.isoformat())
    day = signed
    for code in parties:
        day += timedelta(days=chance.randint(20, 400))
        yield Action("ratification", day.isoformat(), BY_CODE[code].name)
    day += timedelta(days=30)
    yield Action("entry", day.isoformat())
    for kind, share in (("amendment", 0.3), ("extension", 0.5), ("suspension", 0.25), ("withdrawal", 0.15)):
        day += timedelta(days=chance.randint(400, 3000))
        if chance.random() < share and day.year <= 2026:
            alone = kind in ("suspension", "withdrawal")
            text = day.isoformat() if chance.random() < 0.8 else f"{day:%Y-%m}"
            yield Action(kind, text, BY_CODE[chance.choice(parties)].name if alone else "")
