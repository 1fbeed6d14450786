"""The card of a statement, drawn."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.urls import reverse

from statements.cards.drawing import draw
from statements.cards.layout import lay_out
from statements.cards.typeface import typeface
from statements.cards.values import Card
from statements.languages import language_name
from statements.models import Speaker, Statement


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
    return Card(
        words=statement.wording,
        language=statement.language,
        language_name=language_name(statement.language),
        quoted=statement.kind == Statement.Kind.DIRECT,
        signs=tuple(_signs(statement)),
        who=_listed([speaker.name for speaker in statement.speakers]),
        office=_office(statement),
        when=" · ".join(filter(None, (_begun(statement.said_display), statement.where))),
        address=f"{settings.SITE_ADDRESS}{reverse('statement-by-number', args=[statement.pk])}",
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


def _office(statement: Statement) -> str:
    """In what office that day; of several speakers, each by name."""
    speakers = statement.speakers
    if len(speakers) == 1:
        return _held(statement, speakers[0])
    return "; ".join(f"{speaker.name}: {held}" for speaker in speakers if (held := _held(statement, speaker)))


def _held(statement: Statement, speaker: Speaker) -> str:
    offices = statement.offices_of(speaker)
    if offices or speaker.kind == Speaker.Kind.ORGANISATION:
        return "; ".join(map(str, offices))
    return "Office that day not on record"


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
