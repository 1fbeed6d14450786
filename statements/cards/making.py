"""The card of a statement, drawn."""

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.urls import reverse

from statements.cards.drawing import draw
from statements.cards.layout import lay_out
from statements.cards.spelling import settable
from statements.cards.typeface import typeface
from statements.cards.values import Card
from statements.languages import language_name, primary
from statements.models import Speaker, Statement

_CYRILLIC = re.compile("[\u0400-\u052f]")


@dataclass(frozen=True)
class Drawn:
    """A card as SVG, and in words what it shows."""

    number: int
    card: Card
    svg: str
    alt: str

    @cached_property
    def digest(self) -> str:
        """Another one for every other card, so that none is ever taken for a later one."""
        return hashlib.sha256(self.svg.encode()).hexdigest()[:16]


def card_of(statement: Statement) -> Drawn:
    """Of a published statement; ask for it through `Statement.objects.for_lists()`."""
    card = described(statement)
    picture = lay_out(typeface(), card)
    return Drawn(statement.pk, card, draw(typeface(), picture), picture.alt)


def described(statement: Statement) -> Card:
    where = settable(typeface(), statement.where, "place: see the archive")
    names = _names(statement.speakers)
    site = settings.SITE_ADDRESS
    return Card(
        words=statement.wording,
        language=statement.language,
        language_name=language_name(statement.language),
        quoted=statement.kind == Statement.Kind.DIRECT,
        signs=tuple(_signs(statement)),
        who=listed([name for name, _speaker in names]),
        office=_office(statement, names),
        when=" · ".join(filter(None, (_begun(statement.said_display), where))),
        number=statement.pk,
        address=f"{site}{reverse('statement-by-number', args=[statement.pk])}" if site else "",
    )


def _signs(statement: Statement) -> list[str]:
    found = []
    if any(speaker.fictional for speaker in statement.speakers):
        found.append("Sample, fictional")
    if statement.standing != Statement.Standing.ACCEPTED:
        found.append(_begun(statement.get_standing_display()))
    if statement.quoted_in_part:
        found.append(_begun(statement.quoted_in_part))
    if statement.is_translated:
        found.append(f"Translated from {language_name(statement.original_language)}")
    return found


def _names(speakers: list[Speaker]) -> list[tuple[str, Speaker]]:
    """Each with the name by which the card can call them, or with what to say of one beside others that it cannot name."""
    unnamed = "a speaker named in the archive" if len(speakers) > 1 else ""
    return [(_name(speaker) or unnamed or speaker.name, speaker) for speaker in speakers]


def _name(speaker: Speaker) -> str:
    """As it is; else one of their other names in Latin letters, in English first, or in Cyrillic ones; else none."""
    if name := settable(typeface(), speaker.name, ""):
        return name
    others = speaker.names.exclude(language="")
    known = [(other.language, name) for other in others if (name := settable(typeface(), other.name, ""))]
    return min(known, key=lambda one: (primary(one[0]) != "en", bool(_CYRILLIC.search(one[1]))), default=("", ""))[1]


def _office(statement: Statement, names: list[tuple[str, Speaker]]) -> str:
    """In what office that day; of several speakers, each by name."""
    if len(names) == 1:
        return _held(statement, names[0][1])
    return "; ".join(f"{name}: {held}" for name, speaker in names if (held := _held(statement, speaker)))


def _held(statement: Statement, speaker: Speaker) -> str:
    offices = statement.offices_of(speaker)
    if offices or speaker.kind == Speaker.Kind.ORGANISATION:
        return "; ".join(map(str, offices))
    return "Office that day not on record"


def listed(names: list[str]) -> str:
    """“Ada Example, Boris Beispiel and Carla Esempio”."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
