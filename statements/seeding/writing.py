"""Bringing the archive up to date with the entries, each record with its parts; in the caller's transaction."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError

from statements.models import Dossier, Statement
from statements.models.curated import unrecorded
from statements.publishing import NotReady, publish
from statements.seeding.linking import Key, references
from statements.seeding.ownership import REASON, Known, known
from statements.seeding.parts import Row, compare, differs, row_for
from statements.seeding.reading import Entry, Problem
from statements.seeding.records import MODELS, PARTS, WITH_STATE, Part, Values, columns, links_of, problems_of, rows
from statements.seeding.saving import add_at_once, remove, save, save_each
from statements.seeding.shapes import KINDS, SHAPES, Form

ADDED, UPDATED, UNCHANGED, LEFT = "added", "brought up to date", "unchanged", "left as people have made them"


class Writing:
    """One run: the record of each entry so far, what came of the entries by file, and what was refused."""

    def __init__(self, refused: Iterable[Key]) -> None:
        self.refused = set(refused)
        self.records: dict[Key, Any] = {}
        self.outcomes: dict[str, Counter[str]] = {}
        self.problems: list[Problem] = []
        self.changed_rows: list[Row] = []
        self.new_rows: list[Row] = []

    def write(self, entries: Sequence[Entry]) -> None:
        sound = [entry for entry in entries if entry.key not in self.refused]
        for kind in MODELS:
            group = [entry for entry in sound if entry.kind == kind]
            found = known(kind, [entry.slug for entry in group])
            for entry in upper_first(group):
                self._write_one(entry, found.get(entry.slug))
            # After all records of the kind: a name may have moved from one to another.
            self._report(save_each(self.changed_rows))
            self._report(add_at_once(self.new_rows))
            self.changed_rows, self.new_rows = [], []

    def _report(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.problems.append(problem)
            self.refused.add((KINDS[problem.file.removesuffix(".json")], problem.entry))

    def _write_one(self, entry: Entry, found: Known | None) -> None:
        if any(key in self.refused for _field, key in references(entry)):
            self.refused.add(entry.key)
            return
        self.records[entry.key] = found.record if found else None
        if found and found.is_theirs or self._lacks_what_it_needs(entry):
            outcome = LEFT
        else:
            outcome = self._bring(entry)
        self.outcomes.setdefault(entry.file, Counter())[outcome] += 1

    def _lacks_what_it_needs(self, entry: Entry) -> bool:
        """Whether people deleted a record without which this one cannot be."""
        shape = SHAPES[entry.name]
        needed = (key for field, key in references(entry) if field not in shape or shape[field].needed)
        return any(self.records[key] is None for key in needed)

    def _bring(self, entry: Entry) -> str:
        is_new = self.records[entry.key] is None
        try:
            changed = self._bring_record(entry) | self._bring_links(entry) | self._bring_parts(entry, is_new)
            if changed and entry.kind in WITH_STATE:
                self._publish(entry)
        except ValidationError as error:
            self._report(problems_of(entry, "", error))
            return LEFT
        return ADDED if is_new else UPDATED if changed else UNCHANGED

    def _publish(self, entry: Entry) -> None:
        problems = list(save_each(self.changed_rows))
        self._report(problems)
        self.changed_rows = []
        if problems:
            return
        record = self.records[entry.key]
        if isinstance(record, Dossier):
            if not record.is_published:
                record.state = Dossier.State.PUBLISHED
                save(record)
            return
        try:
            publish(record, by=None, reason=REASON)
        except NotReady as error:
            self._report([entry.problem("", str(error))])

    def _bring_record(self, entry: Entry) -> bool:
        values = columns(entry) | self._single_links(entry)
        record = self.records[entry.key]
        if record is not None and not differs(record, values):
            return False
        record = record or MODELS[entry.kind]()
        for name, value in values.items():
            setattr(record, name, value)
        save(record)
        self.records[entry.key] = record
        return True

    def _single_links(self, entry: Entry) -> Values:
        shape, fields = SHAPES[entry.name], entry.fields
        names = [name for name, field in shape.items() if field.form is Form.REFERENCE]
        return {name: self.records[shape[name].to, fields[name]] if fields.get(name) else None for name in names}

    def _bring_links(self, entry: Entry) -> bool:
        """Only of statements. Their history is written once, when they are published."""
        record, changed = self.records[entry.key], False
        for name, field in SHAPES[entry.name].items():
            if field.form is Form.REFERENCES:
                found = [self.records[field.to, slug] for slug in entry.fields.get(name, ())]
                changed |= set_links(record, name, {other.pk for other in found if other})
        return changed

    def _bring_parts(self, entry: Entry, is_new: bool) -> bool:
        """Removes at once what has to go; the rest waits for `save_each` and `add_at_once`."""
        owner, changed = self.records[entry.key], False
        for part in PARTS[entry.kind]:
            wanted = [self._linked(entry, part, values) for values in rows(entry, part)]
            if part.once:
                wanted = list({part.same(values): values for values in reversed(wanted)}.values())[::-1]
            if is_new and entry.kind not in WITH_STATE:
                self.new_rows += [row_for(entry, owner, part, *numbered) for numbered in enumerate(wanted, 1)]
                continue
            going, waiting = compare(entry, owner, part, wanted)
            for record in going:
                remove(record)
            self.changed_rows += waiting
            changed |= bool(going or waiting)
        return changed

    def _linked(self, entry: Entry, part: Part, values: Values) -> Values:
        """A row with the records it leads to instead of their slugs."""
        return values | {name: self.records[kind, values[name]] for name, kind in links_of(entry, part).items()}


def set_links(record: Statement, name: str, wanted: set[int]) -> bool:
    links = getattr(record, name)
    if set(links.values_list("pk", flat=True)) == wanted:
        return False
    with unrecorded(record):
        links.set(wanted)
    return True


def upper_first(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Broader topics before narrower ones, articles before what is based on them."""
    waiting: Mapping[Key, Entry] = {entry.key: entry for entry in entries}
    done: set[Key] = set()

    def with_upper(entry: Entry) -> Iterator[Entry]:
        if entry.key in done:
            return
        done.add(entry.key)
        for _field, key in references(entry):
            if key in waiting:
                yield from with_upper(waiting[key])
        yield entry

    for entry in entries:
        yield from with_upper(entry)
