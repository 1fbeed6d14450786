"""From the rows of a record's history and of its lines to the versions that readers saw.

A version's number follows from rows that are never changed, so it stays whatever is done to the record later.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from statements.models.curated import CHECKED, PLACED
from statements.revisions.kinds import Kind
from statements.seeding.ownership import REASON as FROM_SEEDS

AT_ONCE = timedelta(seconds=2)
"""Rows of one change are written one after the other, none further than this from the one before."""

LOADING = timedelta(minutes=10)
"""How long the seeds may go on adding lines to a record they have just made."""

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""When something was made of which no row tells."""

RECORD = 0
"""The place of the record itself; its lines have places from 1."""

Key = tuple[int, int]
"""A place and the number of a record or line there."""


@dataclass(frozen=True)
class State:
    """A record with its lines at some time, as rows of histories."""

    record: Any
    lines: Mapping[Key, Any]
    placed: Mapping[Key, int]
    """By report: the row of its history that says that its passages were marked."""


@dataclass(frozen=True)
class Version:
    number: int
    at: datetime
    reason: str
    state: State
    until: datetime | None = None
    """When it was replaced, or withdrawn; None if it is what readers see."""


@dataclass(frozen=True)
class Withdrawal:
    at: datetime
    reason: str
    version: int
    """The last one before."""


@dataclass(frozen=True)
class Source:
    """All that is known of one record: where it began, and the rows since, each with its place."""

    kind: Kind
    number: int
    beginning: Mapping[Key, Any]
    rows: Sequence[tuple[int, Any]]
    links: Mapping[int, Any]
    """By the number of a record's row: what was linked to it."""
    published: Mapping[int, datetime]
    """When statements that lines name were first published."""
    since: datetime = UNKNOWN
    """Before that no reader saw it, whatever its state."""


class _Group:
    """Rows that were written as one change: by one person for one reason, and what checks added to it."""

    def __init__(self, place: int, row: Any) -> None:
        self.rows = [(place, row)]
        self.at: datetime = row.history_date
        self.reason, self.user = _given(row), row.history_user_id

    def takes(self, row: Any) -> bool:
        if row.history_date - self.rows[-1][1].history_date > AT_ONCE:
            return False
        reason = _given(row)
        return not reason or (reason, row.history_user_id) == (self.reason, self.user)

    @property
    def why(self) -> str:
        return self.reason or next(filter(None, (row.history_change_reason for _place, row in self.rows)), "")


def _given(row: Any) -> str:
    """The reason somebody gave, not one that a check did."""
    reason = row.history_change_reason or ""
    return "" if reason.startswith((CHECKED, PLACED)) else reason


def _groups(rows: Iterable[tuple[int, Any]]) -> Iterator[_Group]:
    ordered = sorted(rows, key=lambda one: (one[1].history_date, one[0], one[1].history_id))
    group: _Group | None = None
    for place, row in ordered:
        if group and group.takes(row):
            group.rows.append((place, row))
            continue
        if group:
            yield group
        group = _Group(place, row)
    if group:
        yield group


@dataclass
class Walk:
    """Goes through a history once."""

    source: Source
    versions: list[Version] = field(default_factory=list)
    withdrawals: list[Withdrawal] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._now: dict[Key, Any] = dict(self.source.beginning)
        self._placed: dict[Key, int] = {}
        self._told: Any = None
        self._is_seen = False
        self._begin()
        for group in _groups(self.source.rows):
            if not self.versions and group.at >= self.source.since:
                self._begin()
            for place, row in group.rows:
                self._apply(place, row)
            self._look(group.at, group.why)

    def _begin(self) -> None:
        """What was seen before the first row after that time."""
        record = self._now.get((RECORD, self.source.number))
        if record is not None:
            self._look(getattr(record, "published_at", None) or self.source.since, "")

    def _apply(self, place: int, row: Any) -> None:
        key = place, row.id
        line = self.source.kind.lines[place - 1] if place else None
        gone = row.history_type == "-" or line is not None and getattr(row, line.leads_back) != self.source.number
        if gone:
            self._now.pop(key, None)
            return
        if (row.history_change_reason or "").startswith(PLACED):
            self._placed[key] = row.history_id
        self._now[key] = row

    def _shows(self, record: Any, at: datetime) -> bool:
        return at >= self.source.since and (not self.source.kind.has_state or record.state == "published")

    def _look(self, at: datetime, reason: str) -> None:
        record = self._now.get((RECORD, self.source.number))
        if record is None or not self._shows(record, at):
            self._hide(record, at, reason)
            return
        self._is_seen = True
        state = State(record, self._shown_lines(at), dict(self._placed))
        told = _told(self.source, state)
        if self.versions and told == self._told:
            self.versions[-1] = replace(self.versions[-1], until=None)
            return
        number = len(self.versions)
        if self._is_loading(at, reason):
            number -= 1
            del self.versions[-1]
        elif self.versions:
            self._close(at)
        self._told = told
        self.versions.append(Version(number + 1, at, reason, state))

    def _hide(self, record: Any, at: datetime, reason: str) -> None:
        if self._is_seen and self.versions:
            self._close(at)
            if record is not None and record.state == "withdrawn":
                self.withdrawals.append(Withdrawal(at, record.withdrawal_reason, len(self.versions)))
        self._is_seen = False

    def _close(self, at: datetime) -> None:
        last = self.versions[-1]
        if last.until is None:
            self.versions[-1] = replace(last, until=at)

    def _is_loading(self, at: datetime, reason: str) -> bool:
        """Whether the seeds are still adding to what they made, which is no change."""
        first = len(self.versions) == 1 and self.versions[0]
        return bool(
            first
            and not self.source.kind.has_state
            and first.reason == reason == FROM_SEEDS
            and at - first.at < LOADING
        )

    def _shown_lines(self, at: datetime) -> dict[Key, Any]:
        return {key: row for key, row in self._now.items() if key[0] != RECORD and self._is_shown(key[0], row, at)}

    def _is_shown(self, place: int, row: Any, at: datetime) -> bool:
        named = self.source.kind.lines[place - 1].names_statement
        published = self.source.published.get(getattr(row, named)) if named else at
        return published is not None and published <= at


def _told(source: Source, state: State) -> Any:
    """What readers see of it, to be compared."""
    kind = source.kind
    lines = {
        key: (_values(row, kind.lines[key[0] - 1].columns), state.placed.get(key)) for key, row in state.lines.items()
    }
    return _values(state.record, kind.columns), source.links.get(state.record.history_id), lines, in_order(state)


def in_order(state: State) -> list[Key]:
    """The lines that an editor puts in order."""
    ordered = [(row.order, key) for key, row in state.lines.items() if hasattr(row, "order")]
    return [key for _order, key in sorted(ordered)]


def _values(row: Any, columns: Iterable[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, row._meta.get_field(name).attname) for name in columns)
