"""Signs on a card: a word with a tone and a shape."""

from typing import TYPE_CHECKING, NamedTuple

from django.utils.safestring import SafeString

from statements import quoting
from statements.ingest.models import Proposal
from statements.signs import sign

if TYPE_CHECKING:
    from statements.ingest.desk.cards import Card


class Sign(NamedTuple):
    tone: str
    shape: str
    words: str

    @property
    def shown(self) -> SafeString:
        return sign(*self)


CHECKS = {
    quoting.VERBATIM: Sign("good", "✓", "verbatim"),
    quoting.NORMALISED: Sign("good", "✓", "verbatim but for marks and spaces"),
    quoting.CHANGED: Sign("warn", "▲", "changed"),
    quoting.AMBIGUOUS: Sign("warn", "◆", "stands in the text more than once"),
}

_TONES = {
    Proposal.State.ACCEPTED: ("good", "●"),
    Proposal.State.AMENDED: ("good", "◐"),
    Proposal.State.JOINED: ("none", "⊂"),
    Proposal.State.REJECTED: ("bad", "✕"),
}


def verdict_sign(row: Proposal) -> Sign:
    """Of a proposal that was decided."""
    words = Proposal.State(row.state).label
    return Sign(*_TONES[Proposal.State(row.state)], words[:1].upper() + words[1:])


def signs_of(card: "Card") -> list[Sign]:
    """What is to be seen at once."""
    found = [CHECKS.get(card.check, Sign("bad", "✕", card.check_label))] if not card.is_on_record else []
    if not card.is_waiting:
        return found
    percent = f"{card.percent}\N{NO-BREAK SPACE}%"
    is_sure = card.row.confident
    found.append(Sign("good", "●", f"{percent} sure") if is_sure else Sign("warn", "◐", f"{percent}, look twice"))
    found += [Sign("bad", "✕", f"needs {lacking}") for lacking in card.missing]
    if card.same_statement:
        found.append(Sign("warn", "≈", f"like statement {card.same_statement.pk}"))
    elif card.other:
        found.append(Sign("warn", "≈", "like another proposal"))
    return found
