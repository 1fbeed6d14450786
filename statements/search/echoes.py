"""Statements with the same words as another: who said them first, who repeated them, who echoed them.

Two published statements echo one another when they share a row of words (see `fingerprints`) that no more than
COMMON statements have. A row that more have is a turn of phrase and leads nowhere.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from django.db import connection
from django.db.models import Q

from statements import dates
from statements.dates import PartialDate
from statements.markup import Span, merged
from statements.models import Statement, StatementRelation
from statements.search.documents import passages
from statements.search.fingerprints import Passage, goes_on, in_common, shared, values
from statements.search.models import Fingerprint, statement_of

COMMON = 12
"""Statements that may share a row of words before it is a turn of phrase."""

_TABLE = Fingerprint._meta.db_table
_FEW = f"SELECT document_id FROM {_TABLE} WHERE {_TABLE}.value = asked.value LIMIT {COMMON + 1}"
_HAVING = {
    "sqlite": f"SELECT value, (SELECT group_concat(document_id) FROM ({_FEW})) FROM json_each(%s) AS asked",
    "postgresql": f"SELECT value, (SELECT string_agg(document_id::text, ',') FROM ({_FEW}) AS few)"
    " FROM unnest(%s::bigint[]) AS asked (value)",
}
"""For each row of words the documents that have it, no more than it takes to know that they are too many."""


class When(Enum):
    """How the day of one statement stands to that of another."""

    EARLIER = "earlier"
    LATER = "later"
    SAME_DAY = "on the same day"
    UNKNOWN = "before or after: not known"


@dataclass(frozen=True)
class Echo:
    """A statement that shares words with another: how many rows of them, said when and by whom."""

    statement: int
    rows: int
    said: PartialDate
    speakers: frozenset[int]

    def when(self, other: "Echo") -> When:
        """Seen from the other."""
        if _precedes(self.said, other.said):
            return When.EARLIER
        if _precedes(other.said, self.said):
            return When.LATER
        is_one_day = self.said.earliest == self.said.latest == other.said.earliest == other.said.latest
        return When.SAME_DAY if is_one_day else When.UNKNOWN

    def is_by_same(self, other: "Echo") -> bool:
        return not self.speakers.isdisjoint(other.speakers)


@dataclass(frozen=True)
class Echoes:
    """What echoes a statement, in the order of time; `rows` are all of its own, `common` those that are too common."""

    of: Echo
    others: Sequence[Echo]
    rows: frozenset[int]
    common: frozenset[int]

    @property
    def firsts(self) -> list[Echo]:
        """Of all of them and the statement itself those that none of the others surely precedes."""
        everyone = [*self.others, self.of]
        ends = [echo.said.latest for echo in everyone if echo.said.latest]
        first_end = min(ends, default=None)
        return [
            echo
            for echo in everyone
            if first_end is None or echo.said.earliest is None or echo.said.earliest <= first_end
        ]


def echoes_of(statement: Statement) -> Echoes:
    """In three queries, whatever is found."""
    rows = values(passages(statement))
    having = _having(rows)
    common = frozenset(row for row, documents in having.items() if len(documents) > COMMON)
    counted = Counter(
        statement_of(number) for row, documents in having.items() if row not in common for number in documents
    )
    found = _echoes({**counted, statement.pk: len(rows)})
    own = found.pop(statement.pk)
    return Echoes(own, tuple(sorted(found.values(), key=_in_time)), rows, common)


def is_compared_whole(statement: Statement) -> bool:
    """Of a very long text only the beginning is compared."""
    return not any(map(goes_on, passages(statement)))


def beside(statement: Statement) -> set[int]:
    """Statements that an editor has set beside it as repeating or quoting it, or the other way round."""
    kinds = [StatementRelation.Kind.REPEATS, StatementRelation.Kind.QUOTES]
    relations = StatementRelation.objects.filter(Q(statement=statement) | Q(other=statement), kind__in=kinds)
    return {pk for pair in relations.values_list("statement_id", "other_id") for pk in pair} - {statement.pk}


def phrases(statement: Statement, rows: frozenset[int]) -> list[tuple[Passage, str]]:
    """The parts of its words that are made up of these rows, the longest first."""
    found = [
        (passage, passage.text[start:end])
        for passage in passages(statement)
        for start, end in merged(shared(passage, rows))
    ]
    return sorted(found, key=lambda pair: -len(pair[1]))


def where_shared(statement: Statement, other: Statement) -> tuple[Passage, list[Span]] | None:
    """The text of a statement that has the most in common with the other, and where."""
    others = passages(other)
    found = [(passage, in_common(passage, others)) for passage in passages(statement)]
    return max((pair for pair in found if pair[1]), key=lambda pair: _length(pair[1]), default=None)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _having(rows: Collection[int]) -> dict[int, list[int]]:
    if not rows:
        return {}
    asked = sorted(rows)
    with connection.cursor() as cursor:
        cursor.execute(_HAVING[connection.vendor], [asked if connection.vendor == "postgresql" else str(asked)])
        return {row: list(map(int, documents.split(","))) for row, documents in cursor.fetchall() if documents}


def _echoes(rows: Mapping[int, int]) -> dict[int, Echo]:
    """By number. The index has only what is published; to ask for it again would have SQLite look through all."""
    further: dict[int, set[int]] = {}
    joint = Statement.further_speakers.through.objects.filter(statement__in=rows)
    for pk, speaker in joint.values_list("statement_id", "speaker_id"):
        further.setdefault(pk, set()).add(speaker)
    found = Statement.objects.filter(pk__in=rows).values_list("pk", "said", "speaker_id").order_by()
    return {pk: _echo(pk, rows[pk], said, speaker, *further.get(pk, ())) for pk, said, speaker in found}


def _echo(pk: int, rows: int, said: str, *speakers: int | None) -> Echo:
    day = dates.parse(said) if said else PartialDate("", None, None)
    return Echo(pk, rows, day, frozenset(speaker for speaker in speakers if speaker))


def _precedes(one: PartialDate, other: PartialDate) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)


def _in_time(echo: Echo) -> tuple[int, int]:
    return echo.said.last_day.toordinal(), echo.statement
