"""Reading the histories of records of one kind, however many, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db.models import Min, Q

from statements.models import Report, Statement
from statements.revisions.kinds import Kind, Line
from statements.revisions.walking import RECORD, UNKNOWN, Key, Source, Walk

NEVER = datetime.max.replace(tzinfo=UTC)


def walks(kind: Kind, numbers: Collection[int]) -> dict[int, Walk]:
    """What became of each of these records, as readers saw it."""
    return {source.number: Walk(source) for source in _sources(kind, numbers)}


def _sources(kind: Kind, numbers: Collection[int]) -> Iterator[Source]:
    known = _Known()
    known.add_record(kind, numbers)
    for place, line in enumerate(kind.lines, 1):
        known.add_lines(place, line, numbers)
    links = _links(kind, known.history_ids())
    published = _published(kind, known)
    since = _since(numbers) if kind.name == "article" else {}
    for number in numbers:
        yield Source(
            kind,
            number,
            known.beginning[number],
            known.rows[number],
            links,
            published,
            since.get(number, NEVER) if kind.name == "article" else UNKNOWN,
        )


class _Known:
    """Rows by the number of their record, and what stood there before the first of them."""

    def __init__(self) -> None:
        self.rows: dict[int, list[tuple[int, Any]]] = defaultdict(list)
        self.beginning: dict[int, dict[Key, Any]] = defaultdict(dict)

    def add_record(self, kind: Kind, numbers: Collection[int]) -> None:
        history = kind.model.history.model.objects
        rows = list(history.filter(id__in=numbers).order_by("history_id"))
        for row in rows:
            self.rows[row.id].append((RECORD, row))
        for row in self._unmade(rows):
            self.beginning[row.id][RECORD, row.id] = row
        missing = set(numbers) - {row.id for row in rows}
        for record in kind.model._base_manager.filter(pk__in=missing) if missing else ():
            self.beginning[record.pk][RECORD, record.pk] = as_row(record)

    def add_lines(self, place: int, line: Line, numbers: Collection[int]) -> None:
        """All rows of lines that ever were one of these records'."""
        history = line.model.history.model.objects
        ever = history.filter(**{f"{line.leads_back}__in": numbers})
        owners: dict[int, set[int]] = defaultdict(set)
        for number, owner in ever.values_list("id", line.leads_back).distinct().order_by():
            owners[number].add(owner)
        rows = list(history.filter(id__in=owners.keys()).order_by("history_id"))
        owned: dict[int, int] = {}
        for row in rows:
            # The row by which a line goes to another record is the last that the first one has of it.
            owner = getattr(row, line.leads_back)
            for concerned in {owner, owned.get(row.id, owner)} & owners[row.id]:
                self.rows[concerned].append((place, row))
            owned[row.id] = owner
        for row in self._unmade(rows):
            self.beginning[getattr(row, line.leads_back)][place, row.id] = row
        for record in line.model._base_manager.filter(**{f"{line.leads_back}__in": numbers}).exclude(pk__in=owners):
            self.beginning[getattr(record, line.leads_back)][place, record.pk] = as_row(record)

    @staticmethod
    def _unmade(rows: list[Any]) -> list[Any]:
        """The first rows of those of which no row says that they were made: they stood there before."""
        first: dict[int, Any] = {}
        for row in rows:
            first.setdefault(row.id, row)
        return [row for row in first.values() if row.history_type != "+"]

    def history_ids(self) -> list[int]:
        return [row.history_id for rows in self.rows.values() for place, row in rows if place == RECORD]

    def line_rows(self, place: int) -> Iterator[Any]:
        for rows in self.rows.values():
            yield from (row for where, row in rows if where == place)
        for lines in self.beginning.values():
            yield from (row for (where, _number), row in lines.items() if where == place)


def as_row(record: Any) -> Any:
    """What a history would have of it as it stands."""
    history = type(record).history.model
    return history(**{field.attname: getattr(record, field.attname) for field in history.tracked_fields})


def _links(kind: Kind, history_ids: list[int]) -> dict[int, Any]:
    """By row: of each column of many, the numbers of what was linked."""
    found: dict[int, dict[str, frozenset[int]]] = {number: {} for number in history_ids}
    for name in kind.many:
        history = kind.model.history.model
        column = f"{kind.model._meta.get_field(name).m2m_reverse_field_name()}_id"
        linked: dict[int, set[int]] = defaultdict(set)
        rows = getattr(history, name).model.objects.filter(history__in=history_ids)
        for row, number in rows.values_list("history_id", column):
            linked[row].add(number)
        for row, numbers in linked.items():
            found[row][name] = frozenset(numbers)
    return found


def _published(kind: Kind, known: _Known) -> Mapping[int, datetime]:
    """When the statements that lines name were first published; for those that are no more, their history tells."""
    named = {
        getattr(row, line.names_statement)
        for place, line in enumerate(kind.lines, 1)
        if line.names_statement
        for row in known.line_rows(place)
    }
    if not named:
        return {}
    found: dict[int, datetime] = {}
    for model in (Statement.history.model, Statement):
        rows = model._base_manager.filter(id__in=named, published_at__isnull=False).order_by()
        found |= dict(rows.values("id").annotate(at=Min("published_at")).values_list("id", "at"))
    return found


def _since(articles: Collection[int]) -> dict[int, datetime]:
    """When the first statement was published that an article leads readers from."""
    found: dict[int, datetime] = {}
    reports = Report.objects.filter(statement__published_at__isnull=False).order_by()
    for way in ("article", "article__based_on", "article__based_on__based_on", "article__old_versions"):
        rows = reports.filter(Q(**{f"{way}__in": articles})).values(way)
        for number, at in rows.annotate(at=Min("statement__published_at")).values_list(way, "at"):
            found[number] = min(at, found.get(number, at))
    return found
