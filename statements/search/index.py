"""Writing the index: always in the transaction of the record's own change."""

from collections.abc import Callable, Iterable, Sequence

from django.db import connection, transaction

from statements.models import Statement
from statements.search import tables
from statements.search.dialects import tsvector
from statements.search.documents import Entry, TopicTree, Value, entry_of, for_indexing
from statements.search.models import Document, DocumentValue, FacetValue, SearchEntry

BATCH = 1000

_INSERT_ENTRY = {
    "sqlite": "INSERT INTO search_entry (rowid, words, stems) VALUES (%s, %s, %s)",
    "postgresql": "INSERT INTO search_entry (rowid, search_entry, words) VALUES (%s, %s::tsvector, %s)",
}


@transaction.atomic
def refresh(statements: Iterable[int]) -> None:
    """Index these statements as they stand in the record; what is not published is taken out."""
    numbers = sorted(set(statements))
    tree = TopicTree()
    for start in range(0, len(numbers), BATCH):
        batch = numbers[start : start + BATCH]
        remove(batch)
        published = for_indexing(Statement.objects.published().filter(pk__in=batch))
        _store([entry_of(statement, tree) for statement in published])


def remove(statements: Sequence[int]) -> None:
    """Take these statements out of the index."""
    documents = list(Document.objects.filter(statement__in=statements).values_list("pk", flat=True))
    _delete_entries(documents)
    DocumentValue.objects.filter(document__in=documents)._raw_delete("default")
    Document.objects.filter(pk__in=documents)._raw_delete("default")


@transaction.atomic
def rebuild(progress: Callable[[int], None] = lambda done: None) -> int:
    """Drop the index and make it anew from the record; returns the number of documents."""
    clear()
    tree, done = TopicTree(), 0
    pks = list(Statement.objects.published().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(pks), BATCH):
        batch = pks[start : start + BATCH]
        _store([entry_of(statement, tree) for statement in for_indexing(Statement.objects.filter(pk__in=batch))])
        done += len(batch)
        progress(done)
    return done


def clear() -> None:
    for model in (DocumentValue, Document, FacetValue):
        model._default_manager.all()._raw_delete("default")
    with connection.cursor() as cursor:
        cursor.execute(tables.DROP)
        for sql in tables.CREATE[connection.vendor]:
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


def _store(entries: Sequence[Entry]) -> None:
    ids = _value_ids({value for entry in entries for value in entry.values})
    Document.objects.bulk_create(
        Document(number=entry.number, statement_id=entry.statement, first_day=entry.first_day, last_day=entry.last_day)
        for entry in entries
    )
    DocumentValue.objects.bulk_create(
        DocumentValue(document_id=entry.number, value_id=ids[value.facet, value.key])
        for entry in entries
        for value in entry.values
    )
    _delete_entries([entry.number for entry in entries])
    with connection.cursor() as cursor:
        cursor.executemany(_INSERT_ENTRY[connection.vendor], [_row(entry) for entry in entries])


def _row(entry: Entry) -> tuple[int, str, str]:
    words, stems = entry.fields.words, entry.fields.stems
    if connection.vendor == "postgresql":
        return entry.number, tsvector(words, stems), f" {' '.join(words)} "
    return entry.number, " ".join(words), " ".join(stems)


def _delete_entries(numbers: Sequence[int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_entry WHERE rowid = %s", [(number,) for number in numbers])


def _value_ids(values: set[Value]) -> dict[tuple[str, str], int]:
    """The ids of these values; missing ones are made, changed labels follow the record."""
    by_key = {(value.facet, value.key): value.label for value in values}
    FacetValue.objects.bulk_create(
        (FacetValue(facet=facet, key=key, label=label) for (facet, key), label in sorted(by_key.items())),
        update_conflicts=True,
        update_fields=["label"],
        unique_fields=["facet", "key"],
    )
    keys = {key for _facet, key in by_key}
    stored = FacetValue.objects.filter(key__in=keys).values_list("facet", "key", "pk")
    return {(facet, key): pk for facet, key, pk in stored}
