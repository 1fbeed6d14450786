"""What every curated record has: its history, with who and why."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.validators import URLValidator
from django.db import models
from simple_history.models import HistoricalRecords

CHECKED, PLACED = "Checked: ", "Placed: "
"""How the reason begins of a row that only a check has made, and of one for new passages in the text."""


class KeptHistory(HistoricalRecords):
    """A row for every save: who (`history_user`) and why (`history_change_reason`, set by `explain`)."""

    def contribute_to_class(self, cls: type[Any], name: str) -> None:
        super().contribute_to_class(cls, name)
        cls.kept_history = self


def kept_history(**kwargs: Any) -> KeptHistory:
    return KeptHistory(history_change_reason_field=models.TextField(null=True, blank=True), **kwargs)


@contextmanager
def unrecorded(record: Any) -> Iterator[None]:
    """What is done to the record within makes no row of its history."""
    record.skip_history_when_saving = True
    try:
        yield
    finally:
        del record.skip_history_when_saving


@contextmanager
def one_version(record: Any) -> Iterator[None]:
    """Saving it and setting its links within makes a single row of its history, which has them all."""
    history_type = "~" if record.pk else "+"
    with unrecorded(record):
        yield
    record.kept_history.create_historical_record(record, history_type)


def explain(record: Any, reason: str, by: AbstractBaseUser | None = None) -> None:
    """Why the next save happens and, outside of a request, by whom: kept with that save in the record's history."""
    record._change_reason = reason
    if by:
        record._history_user = by


class WebAddressField(models.URLField):
    """An address a reader may be sent to: http or https and nothing else."""

    default_validators = [
        URLValidator(schemes=["http", "https"], message="Write an address that begins with http:// or https://.")
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 1000)
        super().__init__(*args, **kwargs)


def is_web_address(column: str) -> models.Q:
    """Condition of a database constraint: empty, http:// or https://."""
    return models.Q(**{column: ""}) | models.Q(**{f"{column}__regex": r"^https?://[^\s]+$"})


def web_address_constraint(column: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=is_web_address(column),
        name=name,
        violation_error_message="Write an address that begins with http:// or https://.",
    )
