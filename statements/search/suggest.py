"""Speakers, topics and outlets by the beginning of a name, by a whole name, or by one that is nearly it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q
from rapidfuzz import fuzz, process

from statements.models import Outlet, OutletName, Speaker, SpeakerName, Topic, TopicName
from statements.names import fold_name

MOST = 8
MOST_ALIKE = 3
SHORTEST_WORD = 4
SHORTEST_END = 3
"""Letters of the last words typed that are worth suggestions of their own."""
ALIKE = 76.0
"""Of 100: how near a typed name must be to one of the archive to be offered instead."""
FARTHER = 6.0
"""By how much others may be farther than the nearest and still be offered."""
EXACT = 100.0


@dataclass(frozen=True)
class Suggestion:
    label: str
    kind: str
    detail: str
    """The other name that was matched, or what tells the record from its namesakes."""
    url: str


def suggest(typed: str) -> list[Suggestion]:
    """Records with a name, or a word of one, that begins with what is typed or else with its last words."""
    words = fold_name(typed).split()
    for last in (words, words[-2:], words[-1:]):
        if last and len(" ".join(last)) >= min(SHORTEST_END, len(" ".join(words))) and (found := _beginning(last)):
            return found
    return []


def _beginning(words: list[str]) -> list[Suggestion]:
    folded = " ".join(words)
    begins = Q(name_folded__startswith=folded)
    inside = Q(name_folded__contains=f" {folded}") | Q(name_folded__contains=f"-{folded}")
    found = [*_records(begins), *_records(inside)]
    return [_suggestion(record, matched) for record, matched in _distinct(found)][:MOST]


def called(typed: str) -> list[Suggestion]:
    """Records that have exactly this name or alias, in any script."""
    folded = fold_name(typed.strip().strip('"“”'))
    if not folded:
        return []
    return [_suggestion(record, matched) for record, matched in _distinct(_records(Q(name_folded=folded)))][:MOST]


def corrections(typed: str, unknown: Iterable[str]) -> list[Suggestion]:
    """Records with nearly the name typed, or nearly one of these words of it; what is a name as it stands needs none."""
    found = _near([typed, *unknown], is_correction=True)
    return [_suggestion(record, matched) for record, matched in found]


def records_alike(typed: str) -> list[tuple[Any, str]]:
    """Speakers and topics with nearly the name typed or one word of it, nearest first, each with the name that is near."""
    return _near([typed, *typed.split()])


def _near(parts: Iterable[str], is_correction: bool = False) -> list[tuple[Any, str]]:
    """Of the names near to any of the parts, words too short for it left out, those about as near as the nearest."""
    models = (Speaker, Topic, SpeakerName, TopicName)
    names = {
        (model, pk): name for model in models for pk, name in model.objects.values_list("pk", "name_folded").order_by()
    }
    near: list[Any] = []
    for place, part in enumerate(dict.fromkeys(map(fold_name, parts))):
        if not place or len(part) >= SHORTEST_WORD:
            found = process.extract(part, names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST)
            near += [] if is_correction and found and found[0][1] == EXACT else found
    best = sorted(near, key=lambda match: -match[1])[:MOST_ALIKE]
    kept = [model.objects.get(pk=pk) for _name, score, (model, pk) in best if score >= best[0][1] - FARTHER]
    return list(_distinct(map(_owned, kept)))


def _owned(named: Any) -> tuple[Any, str]:
    """The record a name leads to, and the name."""
    return (named.bearer if isinstance(named, SpeakerName | TopicName) else named), named.name


def _records(condition: Q) -> Iterator[tuple[Any, str]]:
    """(record, the name of it that fits), by their own names before other names; one query a table."""
    for model in (Speaker, Topic, Outlet):
        for record in model.objects.filter(condition).order_by("name_folded", "pk")[:MOST]:
            yield record, record.name
    for names in (SpeakerName, TopicName, OutletName):
        for name in names.objects.filter(condition).select_related(names.BEARER).order_by("name_folded", "pk")[:MOST]:
            yield name.bearer, name.name


def _distinct(found: Iterable[tuple[Any, str]]) -> Iterator[tuple[Any, str]]:
    seen: set[tuple[type[Model], int]] = set()
    for record, matched in found:
        if (type(record), record.pk) not in seen:
            seen.add((type(record), record.pk))
            yield record, matched


def _suggestion(record: Any, matched: str) -> Suggestion:
    kind = record.get_kind_display() if isinstance(record, Topic) else record._meta.verbose_name
    detail = "" if matched == record.name else f"also called {matched}"
    return Suggestion(record.name, str(kind), detail, record.get_absolute_url())
