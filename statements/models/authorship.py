"""Who wrote a statement: told by its history, for the rule that nobody publishes alone what he or she wrote."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, pairwise
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from statements.models.curated import PLACED
from statements.models.merge import Merge

WRITTEN = (
    *("speaker", "position", "wording", "language", "original_wording", "original_language", "translator"),
    *("translation_status", "kind", "said", "occasion", "venue_outlet", "place"),
)
WRITTEN_LINKS = ("further_speakers", "addressees")
"""Who said what, when, where and to whom; with the reports, what a second person has to have read."""

REPORTED = (
    *("statement", "article", "kind", "wording", "language", "translator", "translation_status", "cue"),
    "speaker_as_printed",
)

REPOINTED = {"speaker", "position", "venue_outlet", "article", *WRITTEN_LINKS}
"""Where a merge of two speakers, outlets or articles leaves the same one, under another number."""

ALONE = (
    "Readers see this statement, and here two people publish: what was said, by whom, when and where, and its reports, "
    "are not changed by one alone. Withdraw it with the reason, change it, and let somebody else publish it again; "
    "or add a correction, which is signed."
)

Writing = tuple[str, int, int | None]
"""A row of a history that changed what was written: of which history, its number, by whom (None: by a command)."""


def writers(statement: Any) -> set[int]:
    """The people who made the statement or its reports, or changed them, since it was last published."""
    return {who for _record, _row, who in writings(statement) if who is not None}


def writings(statement: Any) -> set[Writing]:
    """Since it was last published. Moving and checking it are none, nor are its topics, its standing and its notes,
    nor that two records of a speaker, an outlet or an article were merged.
    """
    versions = list(statement.history.order_by("history_id"))
    steps = list(pairwise([None, *versions]))
    last = next((row for before, row in reversed(steps) if _publishes(before, row)), None)
    linked, reports = _links(versions), _report_steps(statement)
    if last:
        steps = [(before, row) for before, row in steps if row.pk > last.pk]
        reports = [(before, row) for before, row in reports if row.history_date > last.history_date]
    written = [row for before, row in steps if _is_new(before, row) or _differ(before, row, WRITTEN, linked)]
    written += [row for before, row in reports if _is_new(before, row) or _is_rewritten(before, row)]
    return {(type(row).__name__, row.pk, row.history_user_id) for row in written}


def _publishes(before: Any, row: Any) -> bool:
    return row.state == "published" and (before is None or before.state != "published")


def _is_new(before: Any, row: Any) -> bool:
    """Or gone, or back again."""
    return before is None or row.history_type != "~"


def _is_rewritten(before: Any, row: Any) -> bool:
    return (row.history_change_reason or "").startswith(PLACED) or _differ(before, row, REPORTED)


def _differ(before: Any, row: Any, names: Iterable[str], linked: Sequence[dict[int, set[int]]] = ()) -> bool:
    """By what a person wrote: in these columns or, where they are given, in the links of each."""
    different = {name for name in names if _value(before, name) != _value(row, name)}
    different |= {
        name
        for name, speakers in zip(WRITTEN_LINKS, linked, strict=False)
        if speakers.get(before.pk) != speakers.get(row.pk)
    }
    return bool(different) and not (different <= REPOINTED and _is_told_by_merge(row))


def _value(row: Any, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)


def _is_told_by_merge(row: Any) -> bool:
    reason, who = row.history_change_reason or "", row.history_user_id
    merges = Merge.objects.of_whom_and_where().filter(Q(by=who) | Q(undone_by=who)).defer("steps", "left")
    return any(reason in (merge.told, merge.told_undone) for merge in merges)


def _links(versions: Sequence[Any]) -> list[dict[int, set[int]]]:
    """Of each kind of link the speakers of each version, by its number; one query for each."""
    return [_linked(versions, name) for name in WRITTEN_LINKS]


def _linked(versions: Sequence[Any], name: str) -> dict[int, set[int]]:
    linked: dict[int, set[int]] = {}
    for version in versions[:1]:
        links = getattr(type(version), name).model.objects.filter(history__in=[row.pk for row in versions])
        for history, speaker in links.values_list("history_id", "speaker_id"):
            linked.setdefault(history, set()).add(speaker)
    return linked


def _report_steps(statement: Any) -> list[tuple[Any, Any]]:
    """Each version of each report that is or was one of this statement, with the one before."""
    history = statement.reports.model.history
    ever = history.filter(statement_id=statement.pk).values("id")
    rows = history.filter(id__in=ever).order_by("id", "history_id")
    return [step for _report, versions in groupby(rows, key=lambda row: row.id) for step in pairwise([None, *versions])]


def is_fixed(statement: Any) -> bool:
    """Whether what was written stands as it is until it is withdrawn."""
    return bool(settings.TWO_PERSON_PUBLISHING and statement.is_published)


@contextmanager
def not_alone(statements: Iterable[Any]) -> Iterator[None]:
    """Raises ValidationError, and undoes what is done within, if one person so rewrites a published statement.

    Only with TWO_PERSON_PUBLISHING, and not of commands, which nobody is behind.
    """
    if not settings.TWO_PERSON_PUBLISHING:
        yield
        return
    # As they are stored: those in hand may be older.
    public = [each for each in statements if type(each)._default_manager.filter(pk=each.pk, state="published").exists()]
    before = {statement.pk: writings(statement) for statement in public}
    with transaction.atomic():
        yield
        for statement in public:
            if any(who is not None for _history, _row, who in writings(statement) - before[statement.pk]):
                raise ValidationError(ALONE)
