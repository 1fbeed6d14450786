"""Loading the seeds: everything is looked at first, and one problem anywhere means that nothing is stored."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from django.db import transaction

from statements import publicity
from statements.seeding.linking import (
    circles,
    dangling_references,
    dossiers_out_of_form,
    names_that_clash,
    passages_out_of_place,
    slugs_that_clash,
)
from statements.seeding.reading import Entry, Problem, SeedsRefused, read
from statements.seeding.records import column_problems
from statements.seeding.shaping import shape_problems
from statements.seeding.writing import Writing


def load(folder: Path) -> Mapping[str, Counter[str]]:
    """Bring the archive up to date with the folder, and say by file what came of its entries. Raises SeedsRefused."""
    entries, problems = read(folder)
    is_whole = not problems
    problems += validate(entries) if is_whole else chain.from_iterable(map(shape_problems, entries))
    in_doubt = {(problem.file, problem.entry) for problem in problems}
    writing = Writing(entry.key for entry in entries if (entry.file, entry.label) in in_doubt)
    with transaction.atomic():
        if is_whole:
            # Even with problems, all of which the archive then undoes: it may know of more.
            writing.write(entries)
            publicity.mark_all()
        problems += writing.problems
        if problems:
            raise SeedsRefused(sorted(set(problems)))
    return writing.outcomes


def validate(entries: Sequence[Entry]) -> list[Problem]:
    """All that can be said without the archive."""
    problems = list(chain.from_iterable(map(shape_problems, entries)))
    misshapen = {(problem.file, problem.entry) for problem in problems}
    sound = [entry for entry in entries if (entry.file, entry.label) not in misshapen]
    problems += chain.from_iterable(map(column_problems, sound))
    problems += slugs_that_clash(entries)
    problems += dangling_references(sound, {entry.key for entry in entries})
    problems += circles(sound)
    problems += names_that_clash(sound)
    problems += passages_out_of_place(sound)
    problems += dossiers_out_of_form(sound)
    return problems
