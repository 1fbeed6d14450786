"""What happened to treaties, as a list and as events on a time axis, under the same numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from statements import dates
from statements.events import Event
from statements.models import TreatyAction


@dataclass(frozen=True)
class Numbered:
    """An action with its number in the drawing; 0 if it lies outside of it."""

    action: TreatyAction
    event: Event
    number: int


def numbered(actions: Iterable[TreatyAction], first: date = date.min, last: date = date.max) -> list[Numbered]:
    """In the order of their first days, those of the time drawn counted from 1."""
    found = list(actions)
    several = len({action.treaty_id for action in found}) > 1
    listed: list[Numbered] = []
    number = 0
    for action, event in sorted(((action, _event(action, several)) for action in found), key=lambda pair: pair[1].day):
        drawn = first <= event.day <= last
        number += drawn
        listed.append(Numbered(action, event, number if drawn else 0))
    return listed


def drawn(listed: Sequence[Numbered]) -> list[Event]:
    return [one.event for one in listed if one.number]


def _event(action: TreatyAction, with_treaty: bool) -> Event:
    label = f"{action.get_kind_display()}{': ' + action.party if action.party else ''}"
    label = f"{action.treaty.name}, {label}" if with_treaty else label
    return Event(dates.parse(action.date).first_day, label, action.date_display)
