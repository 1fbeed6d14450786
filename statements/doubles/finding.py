"""Looking through the archive for likely doubles and keeping them for the editors' queue."""

from collections.abc import Callable, Iterable, Iterator
from heapq import nlargest
from typing import Any

from django.db import transaction
from django.db.models import Model

from statements.doubles import naming, wordings
from statements.doubles.naming import Alike, Bearer
from statements.doubles.wordings import Utterance
from statements.languages import primary
from statements.models import Distinct, Double, Outlet, Speaker, Statement, StatementRelation, Topic

MOST = 2000
"""Pairs of a kind that are kept, the likeliest."""

BY_NAME: tuple[type[Model], ...] = (Speaker, Topic, Outlet)


def find_by_name(model: Any) -> int:
    """Look through all names of one kind of record; returns how many likely doubles there are."""
    return _keep(model, naming.likely_doubles(list(_bearers(model))))


def find_statements(progress: Callable[[int], None] = lambda done: None) -> int:
    """The same for statements and their wordings. Statements that an editor has related are no doubles."""
    related = {tuple(sorted(ends)) for ends in StatementRelation.objects.values_list("statement_id", "other_id")}
    found = wordings.likely_doubles(list(_utterances()), progress)
    return _keep(Statement, (alike for alike in found if (alike.one, alike.other) not in related))


def _bearers(model: Any) -> Iterator[Bearer]:
    """A name that others are known to share says nothing about who is who."""
    for record in model._default_manager.prefetch_related("names").order_by("pk"):
        aliases = [name.name for name in record.names.all() if not name.shared]
        yield Bearer(record.pk, (record.name, *aliases), _apart(record), in_part=model is not Topic)


def _apart(record: Any) -> str:
    """A person is no organisation, and a treaty not what it is about."""
    match record:
        case Speaker():
            return record.kind
        case Topic():
            return "treaty" if record.is_treaty else "topic"
    return ""


def _utterances() -> Iterator[Utterance]:
    further: dict[int, list[int]] = {}
    for statement, speaker in Statement.further_speakers.through.objects.values_list("statement_id", "speaker_id"):
        further.setdefault(statement, []).append(speaker)
    columns = ("pk", "wording", "language", "speaker_id", "said_earliest", "said_latest")
    for number, wording, language, speaker, first, last in Statement.objects.order_by("pk").values_list(*columns):
        speakers = frozenset(filter(None, [speaker, *further.get(number, ())]))
        yield Utterance(number, wording, primary(language), speakers, first, last)


def _keep(model: Any, found: Iterable[Alike]) -> int:
    """Instead of those found before, except what was said to be different."""
    kind = model._meta.model_name
    different = set(Distinct.objects.filter(kind=kind).values_list("one", "other"))
    likely = nlargest(
        MOST,
        (alike for alike in found if (alike.one, alike.other) not in different),
        key=lambda alike: (alike.likeness, -alike.one, -alike.other),
    )
    with transaction.atomic():
        Double.objects.filter(kind=kind).delete()
        Double.objects.bulk_create(
            (
                Double(kind=kind, one=alike.one, other=alike.other, likeness=alike.likeness, why=alike.why)
                for alike in likely
            ),
            batch_size=500,
        )
    return len(likely)
