"""Numbers beside the lines of a list, worked out for the lines shown only."""

from typing import Any

from django.db.models import Count, Model, OuterRef, Subquery
from django.db.models.functions import Coalesce


def number_of(model: type[Model], column: str, **having: Any) -> Coalesce:
    """How many rows of `model`, of those `having` something, point at the record with `column`."""
    rows = model._default_manager.filter(**having, **{column: OuterRef("pk")}).order_by().values(column)
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)
