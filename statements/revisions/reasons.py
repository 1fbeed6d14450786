"""Reasons as readers get them."""

import re

from statements.models.curated import CHECKED, PLACED
from statements.seeding.ownership import REASON as FROM_SEEDS

_MERGED = re.compile(r"(Merged|Merge undone): .* \(\d+\) into .* \(\d+\): (?P<reason>.*)", re.DOTALL)
"""As merging writes it into every history; what went may have been a draft, and its name is not for readers."""


def for_readers(reason: str) -> str:
    if reason == FROM_SEEDS:
        return "Brought up to date with the files it is kept in."
    if reason.startswith(CHECKED):
        return f"Looked up in the source again: {reason.removeprefix(CHECKED)}."
    if reason.startswith(PLACED):
        return f"Marked anew in the source: {reason.removeprefix(PLACED)}."
    if merged := _MERGED.fullmatch(reason):
        return f"{merged[1]}: {merged['reason']}"
    return "Merged." if reason.startswith("Merged: ") else reason
