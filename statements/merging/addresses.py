"""Where the number of a record that was merged leads."""

from collections.abc import Iterable
from typing import Any

from statements.models import Merge


def merge_of(kind: str, number: int) -> Merge | None:
    """The merge in which the record of that number went."""
    return Merge.objects.standing().filter(kind=kind, gone=number).first()


def home_of(merge: Merge) -> int:
    """The number of the record that it has become part of, however often that was merged in turn."""
    while further := merge_of(merge.kind, merge.kept):
        merge = further
    return merge.kept


def homes(model: Any, numbers: Iterable[int | None]) -> list[Any]:
    """The records that once had these numbers, as far as they or what they were merged into are there."""
    there = set(
        model._default_manager.filter(pk__in=[number for number in numbers if number]).values_list("pk", flat=True)
    )
    for number in numbers:
        if number and number not in there and (merge := merge_of(model._meta.model_name, number)):
            there.add(home_of(merge))
    return list(model._default_manager.filter(pk__in=there))
