"""Invented names of people and places, put together from syllables."""

from collections.abc import Iterator
from random import Random

_ONSETS = "b d f g h k l m n p r s t v z br dr gl kr pr sh th tr".split()
_VOWELS = "a e i o u".split()
_GIVEN_ENDINGS = "avel emo ina olin uva ador ista enka ibel oma une arro".split()
_SURNAME_ENDINGS = "ombar ivell andrik otull escarn umond avesh ilquin ontero ubrik awend irsol".split()
_PLACE_ENDINGS = "mouth wick haven gorsk ville stadt ford holm ara eska ollo und".split()
_PLACE_FRONTS = ["", "", "", "", "", "Port ", "Upper ", "Lower ", "New ", "East "]


def people(chance: Random) -> Iterator[tuple[str, str]]:
    """Endless different (given name, surname); families share a surname now and then."""
    seen: set[tuple[str, str]] = set()
    surnames: list[str] = []
    while True:
        surname = chance.choice(surnames) if len(surnames) > 20 and chance.random() < 0.06 else _surname(chance)
        person = (_word(chance, 1) + chance.choice(_GIVEN_ENDINGS)).capitalize(), surname
        if person not in seen:
            seen.add(person)
            surnames.append(surname)
            yield person


def places(chance: Random) -> Iterator[str]:
    """Endless different towns, straits and islands."""
    seen: set[str] = set()
    while True:
        name = _word(chance, 1 + (chance.random() < 0.4)) + chance.choice(_PLACE_ENDINGS)
        place = chance.choice(_PLACE_FRONTS) + name.capitalize()
        if place not in seen:
            seen.add(place)
            yield place


def _surname(chance: Random) -> str:
    return (_word(chance, 1 + (chance.random() < 0.3)) + chance.choice(_SURNAME_ENDINGS)).capitalize()


def _word(chance: Random, syllables: int) -> str:
    """Ends in a consonant that is easily followed by an ending."""
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(syllables)) + chance.choice(
        "ldrnvmst"
    )
