"""Keeping the list of revisions in step with the histories: by signals, in the same transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction
from simple_history.signals import post_create_historical_record

from statements.models import Revision, Statement, Topic
from statements.revisions.changes import Teller
from statements.revisions.kinds import KINDS, Kind
from statements.revisions.reading import walks
from statements.revisions.reasons import for_readers
from statements.revisions.walking import Version, Walk

AT_A_TIME = 200
LONGEST_LABEL = 300

_waiting: ContextVar[set[tuple[str, int]] | None] = ContextVar("records whose history has grown", default=None)

_OWNERS: Mapping[type[Any], tuple[str, str]] = {
    **{kind.model: (kind.name, "id") for kind in KINDS.values()},
    **{line.model: (kind.name, line.leads_back) for kind in KINDS.values() for line in kind.lines},
}
"""By model: of which kind the record is that a row of its history tells of, and the column with its number."""


@contextmanager
def once_at_the_end() -> Iterator[None]:
    """Work out the revisions of each record touched within once. In a transaction."""
    if _waiting.get() is not None:
        yield
        return
    token = _waiting.set(set())
    try:
        yield
        record(_waiting.get() or ())
    finally:
        _waiting.reset(token)


def connect() -> None:
    post_create_historical_record.connect(_row_made, dispatch_uid="statements.revisions")


def _row_made(instance: Any, history_instance: Any, **_: Any) -> None:
    if type(instance) not in _OWNERS:
        return
    kind, column = _OWNERS[type(instance)]
    if column == "id" and not _follows_what_readers_saw(history_instance):
        return
    numbers = _numbers(history_instance, column)
    if kind == "statement" and column != "id":
        seen = Statement.objects.filter(pk__in=numbers, published_at__isnull=False)
        numbers = set(seen.order_by().values_list("pk", flat=True))
    touched = {(kind, number) for number in numbers}
    waiting = _waiting.get()
    if waiting is not None:
        waiting |= touched
    elif touched:
        record(touched)


def _follows_what_readers_saw(row: Any) -> bool:
    """Most rows are those of records just made, of statements never published, and of their first publication."""
    if row.history_type == "+" or getattr(row, "published_at", row) is None:
        return False
    earlier = type(row).objects.filter(id=row.id, history_id__lt=row.history_id).order_by("-history_id")
    before = earlier.first() if hasattr(row, "published_at") else None
    return before is None or before.published_at is not None


def _numbers(row: Any, column: str) -> set[int]:
    """Of the record, and of the one that a report or note belonged to before."""
    here = getattr(row, column)
    if column == "id" or row.history_type != "~":
        return {here}
    earlier = type(row).objects.filter(id=row.id, history_id__lt=row.history_id).order_by("-history_id")
    return {here, *earlier.values_list(column, flat=True)[:1]}


@transaction.atomic
def record(touched: Iterable[tuple[str, int]]) -> None:
    of_kind: dict[str, list[int]] = defaultdict(list)
    for kind, number in sorted(touched):
        of_kind[kind].append(number)
    for kind, numbers in of_kind.items():
        for start in range(0, len(numbers), AT_A_TIME):
            _store(KINDS[kind], numbers[start : start + AT_A_TIME])


def rebuild() -> int:
    """From all histories; how many revisions there are."""
    Revision.objects.all().delete()
    for kind in KINDS.values():
        record((kind.name, number) for number in _with_history(kind))
    return Revision.objects.count()


def _with_history(kind: Kind) -> set[int]:
    """Records of which more is known than that they were made."""
    found: set[int] = set()
    for model, column in ((kind.model, "id"), *((line.model, line.leads_back) for line in kind.lines)):
        rows = model.history.exclude(history_type="+") if column == "id" else model.history.all()
        found.update(rows.order_by().values_list(column, flat=True).distinct())
    if kind.name == "statement":
        found &= {
            *Statement.objects.filter(published_at__isnull=False).values_list("pk", flat=True),
            *Statement.history.filter(published_at__isnull=False).values_list("id", flat=True),
        }
    return found


def _store(kind: Kind, numbers: list[int]) -> None:
    """Those that are there already and the same stay."""
    names = ("topic", "treaty") if kind.name == "topic" else (kind.name,)
    found = revisions(kind, numbers)
    stored: dict[int, list[Revision]] = defaultdict(list)
    for revision in Revision.objects.filter(kind__in=names, number__in=numbers).order_by("at", "pk"):
        stored[revision.number].append(revision)
    changed = [number for number in numbers if not _are_alike(found.get(number, []), stored[number])]
    Revision.objects.filter(kind__in=names, number__in=changed).delete()
    Revision.objects.bulk_create(revision for number in changed for revision in found.get(number, ()))


def _are_alike(found: list[Revision], stored: list[Revision]) -> bool:
    columns = ("kind", "version", "what", "at", "reason", "label", "changes")

    def values(revision: Revision) -> list[Any]:
        return [getattr(revision, name) for name in columns]

    return list(map(values, found)) == list(map(values, stored))


def revisions(kind: Kind, numbers: list[int]) -> dict[int, list[Revision]]:
    """By record, in the order of time; not stored."""
    found = {
        number: walk for number, walk in walks(kind, numbers).items() if len(walk.versions) > 1 or walk.withdrawals
    }
    teller = Teller(kind, [version.state for walk in found.values() for version in walk.versions])
    treaties = set(Topic.objects.filter(kind=Topic.Kind.TREATY, pk__in=found).values_list("pk", flat=True))
    there = set(kind.model._base_manager.filter(pk__in=found).values_list("pk", flat=True))
    told = {
        number: sorted(
            _revisions_of(walk, teller, "treaty" if kind.name == "topic" and number in treaties else kind.name),
            key=lambda revision: revision.at,
        )
        for number, walk in found.items()
    }
    # Of one that is no more, readers are told only why it was withdrawn.
    return {
        number: [one for one in revisions if number in there or one.what == Revision.What.WITHDRAWN]
        for number, revisions in told.items()
    }


def _revisions_of(walk: Walk, teller: Teller, kind: str) -> Iterator[Revision]:
    number = walk.source.number
    for before, after in zip(walk.versions, walk.versions[1:], strict=False):
        yield Revision(
            kind=kind,
            number=number,
            version=after.number,
            what=Revision.What.CORRECTED if _is_corrected(before, after) else Revision.What.CHANGED,
            at=after.at,
            year=after.at.year,
            reason=for_readers(after.reason),
            label=teller.label(after.state)[:LONGEST_LABEL],
            changes=[[one.label, one.before, one.after] for one in teller.changes(before.state, after.state)],
        )
    for withdrawal in walk.withdrawals:
        yield Revision(
            kind=kind,
            number=number,
            version=withdrawal.version,
            what=Revision.What.WITHDRAWN,
            at=withdrawal.at,
            year=withdrawal.at.year,
            reason=withdrawal.reason,
            label=f"Statement {number}",
        )


def _is_corrected(before: Version, after: Version) -> bool:
    """Whether a signed correction was added."""
    new = after.state.lines.keys() - before.state.lines.keys()
    return any(getattr(after.state.lines[key], "kind", "") == "correction" for key in new)
