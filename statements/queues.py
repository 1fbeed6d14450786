"""What waits for an editor: each queue as one value, for the start page of the admin.

An admin class contributes its own with a method `queues(request) -> Iterable[Queue]`. The start page asks those that
the person may see; so no app has to know of another's queues.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse


class Stage(IntEnum):
    """In the order in which the start page has them: from what comes in to what has to be looked at again."""

    COMING_IN = 1
    IN_REVIEW = 2
    FROM_READERS = 3
    TO_REPAIR = 4


@dataclass(frozen=True)
class Queue:
    """`count` is exactly what the list at `href` shows; `oldest` is since when the first of them waits."""

    title: str
    count: int
    href: str
    stage: Stage
    oldest: datetime | None = None


def list_at(app_and_model: str, **filters: str) -> str:
    """The address of a list in the admin with these filters chosen."""
    address = reverse(f"admin:{app_and_model}_changelist")
    return f"{address}?{urlencode(filters)}" if filters else address


def collect(request: HttpRequest, admins: Iterable[Any]) -> list[Queue]:
    """Those of the admin classes that have queues and that the person may see."""
    asked = [one for one in admins if hasattr(one, "queues") and one.has_view_permission(request)]
    return sorted((queue for one in asked for queue in one.queues(request)), key=lambda queue: queue.stage)
