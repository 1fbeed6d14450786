"""Other names that several records bear are marked as shared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from statements.names import fold_name
from statements.sample.values import Name, Speaker, Topic

Record = TypeVar("Record", Speaker, Topic)


def with_shared_names(records: Iterable[Record]) -> tuple[Record, ...]:
    """The same records, each of their names once, and marked where another record has it too."""
    found = list(records)
    bearers = Counter(chain.from_iterable(map(_all_names, found)))
    return tuple(
        replace(
            record,
            names=tuple(replace(name, shared=bearers[folded] > 1) for folded, name in _names(record).items()),
        )
        for record in found
    )


def _all_names(record: Speaker | Topic) -> set[str]:
    return {fold_name(record.name), *_names(record)}


def _names(record: Speaker | Topic) -> dict[str, Name]:
    return {fold_name(name.text): name for name in record.names}
