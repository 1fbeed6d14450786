"""Slips in a published statement of a sample archive, and what was said when they were corrected."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from statements import dates
from statements.sample.values import Correction, Statement

_SHARE = 0.03
"""Of the published statements."""


def correction(chance: Random, number: int, statement: Statement) -> Correction | None:
    """Of the statement with that number in its event, mostly none."""
    if statement.state != "published" or chance.random() >= _SHARE:
        return None
    slip = chance.choice(_SLIPS)
    found = slip(chance, statement)
    if found is None:
        return None
    before, reason = found
    note = reason if before.wording != statement.wording and chance.random() < 0.75 else ""
    return Correction(number, before, reason, note, days=chance.randint(1, 400))


Slip = Callable[[Random, Statement], tuple[Statement, str] | None]


def _doubled_word(chance: Random, statement: Statement) -> tuple[Statement, str] | None:
    words = statement.wording.split(" ")
    at = chance.randrange(len(words))
    wrong = " ".join([*words[: at + 1], *words[at:]])
    return replace(statement, wording=wrong), f"“{words[at]}” stood here twice."


def _missing_word(chance: Random, statement: Statement) -> tuple[Statement, str] | None:
    words = statement.wording.split(" ")
    if len(words) < 4:
        return None
    at = chance.randrange(1, len(words) - 1)
    wrong = " ".join(words[:at] + words[at + 1 :])
    return replace(statement, wording=wrong), f"“{words[at]}” was missing here."


def _swapped_letters(chance: Random, statement: Statement) -> tuple[Statement, str] | None:
    words = statement.wording.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 5 and word.isalpha() and word[2] != word[3]]
    if not long:
        return None
    at = chance.choice(long)
    wrong = words[at][:2] + words[at][3] + words[at][2] + words[at][4:]
    return (
        replace(statement, wording=" ".join([*words[:at], wrong, *words[at + 1 :]])),
        f"The article has “{words[at]}”; here stood “{wrong}”.",
    )


def _month_only(chance: Random, statement: Statement) -> tuple[Statement, str] | None:
    said = dates.parse(statement.said)
    if said.earliest is None or said.earliest != said.latest:
        return None
    return replace(statement, said=f"{said.earliest:%Y-%m}"), "The day was found in the article."


def _no_place(chance: Random, statement: Statement) -> tuple[Statement, str] | None:
    return (replace(statement, place=""), "The place was found in the article.") if statement.place else None


_SLIPS: tuple[Slip, ...] = (_doubled_word, _missing_word, _swapped_letters, _swapped_letters, _month_only, _no_place)
