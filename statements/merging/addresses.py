"""Where the number of a record that was merged leads."""

from statements.models import Merge


def merge_of(kind: str, number: int) -> Merge | None:
    """The merge in which the record of that number went."""
    return Merge.objects.standing().filter(kind=kind, gone=number).first()


def home_of(merge: Merge) -> int:
    """The number of the record that it has become part of, however often that was merged in turn."""
    while further := merge_of(merge.kind, merge.kept):
        merge = further
    return merge.kept
