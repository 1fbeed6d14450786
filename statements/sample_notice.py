"""Whether the archive holds fictional sample records, so that every page says so."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from statements.models import Speaker


def archive_is_fictional(request: HttpRequest) -> dict[str, Any]:
    """Asked only by templates that use it."""
    return {"archive_is_fictional": SimpleLazyObject(Speaker.objects.filter(fictional=True).exists)}
