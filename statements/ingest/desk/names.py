"""Speakers, topics and outlets by a few letters of any of their names, in any script or in Latin letters."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from anyascii import anyascii
from django.db.models import Model, Q

from statements.ingest.desk.references import office
from statements.models import Article, Outlet, OutletName, Speaker, SpeakerName, Topic, TopicName
from statements.models.fields import days
from statements.models.speaker import held_between
from statements.names import fold_name

MOST = 12

NOUNS: dict[str, tuple[type[Model], type[Model]]] = {
    "speaker": (Speaker, SpeakerName),
    "topic": (Topic, TopicName),
    "outlet": (Outlet, OutletName),
}
"""With the model of their other names."""


@dataclass(frozen=True)
class Found:
    number: int
    name: str
    detail: str
    """What tells it from others: the office on that day, the kind, or the other name that was meant."""


def find(noun: str, typed: str, said: str = "") -> list[Found]:
    """Every word typed begins a word of one and the same name; names that begin with what was typed come first."""
    words = fold_name(typed).split()
    fitting: dict[int, tuple[int, str]] = {}
    for number, name in _names(noun) if words else ():
        rank = _rank(words, name)
        if rank is not None and (number not in fitting or rank < fitting[number][0]):
            fitting[number] = rank, name
    best = sorted(fitting, key=lambda number: (fitting[number][0], len(fitting[number][1]), number))[:MOST]
    return described(noun, best, said, {number: fitting[number][1] for number in best})


def described(noun: str, numbers: Iterable[int], said: str = "", matched: dict[int, str] | None = None) -> list[Found]:
    """In that order, each with what tells it from others."""
    model: Any = NOUNS[noun][0]
    wanted = list(dict.fromkeys(numbers))
    records = (model.objects.prefetch_related("positions") if noun == "speaker" else model.objects).in_bulk(wanted)
    return [
        Found(number, records[number].name, _detail(records[number], said, (matched or {}).get(number, "")))
        for number in wanted
        if number in records
    ]


def noun_of(record: Model) -> str:
    return next(noun for noun, (model, _) in NOUNS.items() if isinstance(record, model))


def used_in(article: Article, noun: str) -> list[int]:
    """The numbers of those that the article's proposals name, most often first."""
    columns = {
        "speaker": ("speaker", "candidates"),
        "topic": ("topics", "mentioned_topics"),
        "outlet": ("venue_outlet",),
    }
    counted: Counter[int] = Counter()
    for column in columns[noun]:
        counted.update(number for number in article.proposals.order_by().values_list(column, flat=True) if number)
    return [number for number, _ in counted.most_common(MOST)]


def called(noun: str, name: str) -> list[Any]:
    """The records that have exactly this name or other name."""
    model, others = NOUNS[noun]
    folded = fold_name(name)
    bearers = others._default_manager.filter(name_folded=folded).values(noun)
    return (
        list(model._default_manager.filter(Q(name_folded=folded) | Q(pk__in=bearers)).order_by("pk")) if folded else []
    )


def _names(noun: str) -> Iterator[tuple[int, str]]:
    model, others = NOUNS[noun]
    yield from model._default_manager.order_by().values_list("pk", "name_folded")
    yield from others._default_manager.order_by().values_list(noun, "name_folded")


def _rank(words: list[str], name: str) -> int | None:
    """0 for a name that begins so, 1 for one with words that do, 2 and 3 for those in Latin letters; None otherwise."""
    for place, (spelt, wanted) in enumerate(((name, words), (_latin(name), [_latin(word) for word in words]))):
        if all(f" {word}" in f" {spelt.replace('-', ' ')}" for word in wanted):
            return 2 * place + (not spelt.startswith(wanted[0]))
    return None


@lru_cache(maxsize=50_000)
def _latin(name: str) -> str:
    return name if name.isascii() else fold_name(anyascii(name))


def _detail(record: Any, said: str, matched: str) -> str:
    also = "" if not matched or matched == record.name_folded else f"also {_as_written(record, matched)}"
    match record:
        case Speaker():
            then = days(said) if said else None
            held = held_between(record.positions.all(), then.first_day, then.last_day) if then else []
            kind = "" if record.kind == Speaker.Kind.PERSON else record.get_kind_display()
            return "; ".join(part for part in (*map(office, held), kind, also) if part)
        case Topic():
            return "; ".join(part for part in (record.get_kind_display(), also) if part)
    return also


def _as_written(record: Any, folded: str) -> str:
    other = record.names.filter(name_folded=folded).first()
    return other.name if other else folded
