"""Whose a record is: what the seeds made and nobody has touched may follow them, all else stays as people left it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q

from statements.merging.addresses import home_of
from statements.models import Merge
from statements.models.curated import CHECKED, PLACED
from statements.models.permalink import Slugged
from statements.seeding.records import MODELS, PARTS

REASON = "Loaded from seeds"

BY_SEEDS = Q(history_user__isnull=True) & (
    Q(history_change_reason=REASON)
    | Q(history_change_reason__startswith=CHECKED)
    | Q(history_change_reason__startswith=PLACED)
)
"""A check is no edit, and one without a person was made on loading."""


@dataclass(frozen=True)
class Known:
    """What is in the archive for a slug. No record: it was deleted, and is not made again; merged, it is the one kept."""

    record: Model | None
    is_theirs: bool


def signed(record: Any) -> Any:
    """The record, its next history row saying that the seeds made it."""
    record._change_reason, record._history_user = REASON, None
    return record


def known(kind: str, slugs: Sequence[str]) -> dict[str, Known]:
    """By slug, for the entries that are not new to this archive, whatever a record's slug is today."""
    model = MODELS[kind]
    made = _led_home(kind, _made_by_seeds(model, slugs))
    alive = model._default_manager.in_bulk(made.values())
    touched = _touched(kind, alive)
    found = {slug: Known(alive.get(pk), pk not in alive or pk in touched) for slug, pk in made.items()}
    if issubclass(model, Slugged):
        for record in model._default_manager.filter(slug__in=slugs):
            if slug_is_free(found, record):
                found[record.slug] = Known(record, True)
    return found


def slug_is_free(found: dict[str, Known], record: Slugged) -> bool:
    """Whether no living record of the seeds answers to that slug, so that this one does."""
    return record.slug not in found or found[record.slug].record is None


def _made_by_seeds(model: Any, slugs: Sequence[str]) -> dict[str, int]:
    rows = model.history.filter(BY_SEEDS, history_type="+", slug__in=slugs)
    return dict(rows.order_by("history_id").values_list("slug", "id"))


def _led_home(kind: str, made: dict[str, int]) -> dict[str, int]:
    """Those that were merged into another are that other one now."""
    merges = {merge.gone: merge for merge in Merge.objects.standing().filter(kind=kind, gone__in=made.values())}
    return {slug: home_of(merges[pk]) if pk in merges else pk for slug, pk in made.items()}


def _touched(kind: str, numbers: Iterable[int]) -> set[int]:
    """Those in whose history, or in that of one of their parts, stands a row that is not of the seeds."""
    model: Any = MODELS[kind]
    found = set(model.history.filter(id__in=numbers).exclude(BY_SEEDS).values_list("id", flat=True))
    for part in PARTS[kind]:
        owner, history = f"{part.owner}_id", part.model.history  # type: ignore[attr-defined]
        found.update(history.filter(**{f"{owner}__in": numbers}).exclude(BY_SEEDS).values_list(owner, flat=True))
    return found
