"""`manage.py rebuild_index`: drop the search index and make it anew, or check that it is in step with the record."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements.models import Statement
from statements.progress import Progress
from statements.search import index
from statements.search.documents import Entry, entry_of, for_indexing
from statements.search.models import Document, DocumentValue, Fingerprint, SearchEntry
from statements.search.sources import Background

AT_A_TIME = 500
MOST_NAMED = 20


class Command(BaseCommand):
    help = "Makes the search index anew from the record. With --check, only looks whether it is in step."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; fail if the index is out of step")
        parser.add_argument(
            "--sample", type=int, default=300, metavar="N", help="with --check: how many statements to analyse again"
        )

    def handle(self, *, check: bool, sample: int, **options: Any) -> None:
        if check:
            self.check_in_step(sample)
            return
        progress = Progress(self.stderr, Statement.objects.published().count(), "statements indexed")
        self.stdout.write(f"The index holds {index.rebuild(progress):,} statements.")

    def check_in_step(self, sample: int) -> None:
        counts = index.counts()
        for name, count in counts.items():
            self.stdout.write(f"{count:>12,} {name}")
        chosen = list(Statement.objects.published().order_by("?").values_list("pk", flat=True)[:sample])
        wrong = list(differing(chosen))
        problems = [] if len(set(counts.values())) == 1 else ["the counts above differ"]
        if wrong:
            named = ", ".join(map(str, wrong[:MOST_NAMED])) + (" …" if len(wrong) > MOST_NAMED else "")
            problems.append(
                f"{len(wrong):,} of {len(chosen):,} statements are indexed otherwise than they are: {named}"
            )
        if problems:
            raise CommandError(f"The index is out of step: {'; '.join(problems)}. Run manage.py rebuild_index.")
        self.stdout.write(f"In step; {len(chosen):,} statements were analysed again.")


def differing(statements: Sequence[int]) -> Iterator[int]:
    """Of these published statements, those whose entry is not what the record would give."""
    background = Background()
    for start in range(0, len(statements), AT_A_TIME):
        batch = statements[start : start + AT_A_TIME]
        sources = for_indexing(Statement.objects.filter(pk__in=batch), background)
        right = {source.pk: _compared(entry_of(source, background)) for source in sources}
        stored = _stored(batch)
        yield from (pk for pk in batch if stored.get(pk) != right[pk])


def _compared(entry: Entry) -> tuple[Any, ...]:
    values = {(value.facet, value.key, value.label) for value in entry.values}
    return (
        (entry.number, entry.first_day, entry.last_day, entry.checked, entry.archived, entry.held, entry.lag),
        " ".join(entry.fields.words),
        values,
        entry.fingerprints,
    )


def _stored(statements: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    documents = {document.pk: document for document in Document.objects.filter(statement__in=statements)}
    words = dict(SearchEntry.objects.filter(pk__in=documents).values_list("pk", "words"))
    values: dict[int, set[tuple[str, str, str]]] = {number: set() for number in documents}
    columns = ("document_id", "value__facet", "value__key", "value__label")
    for number, *value in DocumentValue.objects.filter(document__in=documents).values_list(*columns):
        values[number].add(tuple(value))
    fingerprints: dict[int, set[int]] = {number: set() for number in documents}
    for number, row in Fingerprint.objects.filter(document__in=documents).values_list("document_id", "value"):
        fingerprints[number].add(row)
    return {
        document.statement_id: (
            (
                *(number, document.first_day, document.last_day),
                *(document.checked, document.archived, document.held, document.lag),
            ),
            words.get(number, "").strip(),
            values[number],
            fingerprints[number],
        )
        for number, document in documents.items()
    }
