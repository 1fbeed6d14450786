"""Writing the index: always in the transaction of the record's own change."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from statements.models import Statement
from statements.search import edition, tables
from statements.search.dialects import tsvector
from statements.search.documents import Entry, Value, entry_of, for_indexing
from statements.search.models import Document, DocumentValue, EditionMark, FacetValue, Fingerprint, SearchEntry
from statements.search.sources import Background

BATCH = 1000

_VALUES = DocumentValue._meta.db_table
_INSERT_VALUES = {
    "sqlite": f"INSERT INTO {_VALUES} (document_id, value_id) VALUES (%s, %s)",
    "postgresql": f"INSERT INTO {_VALUES} (document_id, value_id) SELECT * FROM unnest(%s::bigint[], %s::bigint[])",
}
_FINGERPRINTS = Fingerprint._meta.db_table
_INSERT_FINGERPRINTS = {
    "sqlite": f"INSERT INTO {_FINGERPRINTS} (document_id, value) VALUES (%s, %s)",
    "postgresql": f"INSERT INTO {_FINGERPRINTS} (document_id, value) SELECT * FROM unnest(%s::bigint[], %s::bigint[])",
}
_INSERT_ENTRIES = {
    "sqlite": "INSERT INTO search_entry (rowid, words, stems) VALUES (%s, %s, %s)",
    "postgresql": "INSERT INTO search_entry (rowid, search_entry, words)"
    " SELECT number, vector::tsvector, words FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS t (number, vector, words)",
}
_DELETE_ENTRIES = {
    "sqlite": "DELETE FROM search_entry WHERE rowid = %s",
    "postgresql": "DELETE FROM search_entry WHERE rowid = ANY(%s)",
}


@transaction.atomic
def refresh(statements: Iterable[int]) -> None:
    """Index these statements as they stand in the record; what is not published is taken out."""
    numbers = sorted(set(statements))
    background = Background()
    for start in range(0, len(numbers), BATCH):
        batch = numbers[start : start + BATCH]
        _take_out(batch)
        _index(Statement.objects.published().filter(pk__in=batch), background)
    edition.change()


def remove(statements: Sequence[int]) -> None:
    """Take these statements out of the index."""
    _take_out(statements)
    edition.change()


def _take_out(statements: Sequence[int]) -> None:
    documents = list(Document.objects.filter(statement__in=statements).values_list("pk", flat=True))
    _delete_entries(documents)
    for model in (Fingerprint, DocumentValue):
        model._default_manager.filter(document__in=documents)._raw_delete("default")
    Document.objects.filter(pk__in=documents)._raw_delete("default")


@transaction.atomic
def rebuild(progress: Callable[[int], None] = lambda done: None) -> int:
    """Drop the index and make it anew from the record; returns the number of documents."""
    _drop()
    _create()
    background, done = Background(), 0
    # In the order of their documents' numbers: FTS5 writes out what it holds whenever a number is smaller.
    pks = list(Statement.objects.published().order_by("said_latest", "pk").values_list("pk", flat=True))
    for start in range(0, len(pks), BATCH):
        batch = pks[start : start + BATCH]
        _index(Statement.objects.filter(pk__in=batch), background)
        done += len(batch)
        progress(done)
    _create_indexes()
    _run(tables.ANALYZE)
    edition.change()
    return done


def clear() -> None:
    _drop()
    _create()
    _create_indexes()
    edition.change()


def _drop() -> None:
    for model in (DocumentValue, Document, FacetValue, EditionMark):
        model._default_manager.all()._raw_delete("default")
    with connection.cursor() as cursor:
        cursor.execute(tables.DROP)
        cursor.execute(tables.DROP_FINGERPRINTS)


def _create() -> None:
    _run(tables.CREATE)
    _run(tables.CREATE_FINGERPRINTS)


def _create_indexes() -> None:
    _run(tables.CREATE_INDEX)
    _run(tables.INDEX_FINGERPRINTS)


def _run(statements: Mapping[str, Sequence[str]]) -> None:
    with connection.cursor() as cursor:
        for sql in statements[connection.vendor]:
            cursor.execute(sql)


def counts() -> dict[str, int]:
    """How many published statements, documents and entries there are: all equal when the index is in step."""
    return {
        "published statements": Statement.objects.published().count(),
        "documents": Document.objects.count(),
        "entries": SearchEntry.objects.count(),
        "entries with a document": SearchEntry.objects.filter(document__statement__state="published").count(),
    }


def is_in_step() -> bool:
    return len(set(counts().values())) == 1


def _index(statements: QuerySet[Statement], background: Background) -> None:
    entries = [entry_of(source, background) for source in for_indexing(statements, background)]
    _store(sorted(entries, key=attrgetter("number")))


def _store(entries: Sequence[Entry]) -> None:
    ids = _value_ids({value for entry in entries for value in entry.values})
    Document.objects.bulk_create(
        Document(
            number=entry.number,
            statement_id=entry.statement,
            first_day=entry.first_day,
            last_day=entry.last_day,
            checked=entry.checked,
            archived=entry.archived,
            held=entry.held,
            lag=entry.lag,
        )
        for entry in entries
    )
    _delete_entries([entry.number for entry in entries])
    _write(_INSERT_VALUES, [(entry.number, ids[value.facet, value.key]) for entry in entries for value in entry.values])
    _write(_INSERT_FINGERPRINTS, [(entry.number, row) for entry in entries for row in sorted(entry.fingerprints)])
    _write(_INSERT_ENTRIES, [_row(entry) for entry in entries])


def _write(sql: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> None:
    """SQLite takes the rows one by one, PostgreSQL all at once and column by column."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(sql["sqlite"], rows)
        elif rows:
            cursor.execute(sql["postgresql"], [list(column) for column in zip(*rows, strict=True)])


def _row(entry: Entry) -> tuple[int, str, str]:
    words, stems = entry.fields.words, entry.fields.stems
    if connection.vendor == "postgresql":
        return entry.number, tsvector(words, stems), f" {' '.join(words)} "
    return entry.number, " ".join(words), " ".join(stems)


def _delete_entries(numbers: Sequence[int]) -> None:
    _write(_DELETE_ENTRIES, [(number,) for number in numbers])


def _value_ids(values: set[Value]) -> dict[tuple[str, str], int]:
    """The ids of these values; missing ones are made, changed labels follow the record."""
    by_key = {(value.facet, value.key): value.label for value in values}
    stored = _stored_values(by_key)
    other = {key: label for key, label in sorted(by_key.items()) if key not in stored or stored[key].label != label}
    if other:
        FacetValue.objects.bulk_create(
            (FacetValue(facet=facet, key=key, label=label) for (facet, key), label in other.items()),
            update_conflicts=True,
            update_fields=["label"],
            unique_fields=["facet", "key"],
        )
        stored |= _stored_values(other)
    return {key: value.pk for key, value in stored.items()}


def _stored_values(keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], FacetValue]:
    found = FacetValue.objects.filter(key__in={key for _facet, key in keys})
    return {(value.facet, value.key): value for value in found}
