"""What a statement's page tells those who show a preview of its address (Open Graph)."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import Truncator

from statements.cards.making import card_of, listed
from statements.cards.spelling import in_marks
from statements.cards.values import HEIGHT, WIDTH
from statements.models import Statement

LONGEST = 240


@dataclass(frozen=True)
class OpenGraph:
    title: str
    description: str
    url: str
    image: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


def open_graph(statement: Statement, absolute: Callable[[str], str]) -> OpenGraph:
    """`absolute` makes a whole address of a path. Ask for the statement through `for_lists()`."""
    drawn = card_of(statement)
    card = drawn.card
    words = Truncator(" ".join(statement.wording.split())).chars(LONGEST)
    return OpenGraph(
        title=f"{listed([speaker.name for speaker in statement.speakers])}, {statement.said_display}",
        description=". ".join((*card.signs, in_marks(words, card.language) if card.quoted else words)),
        url=absolute(statement.get_absolute_url()),
        image=absolute(f"{reverse('card-png', args=[statement.pk])}?v={drawn.digest}"),
        alt=drawn.alt,
    )
