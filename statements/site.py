"""What every page of the site says of the whole archive: that it holds fiction, and which parts it has."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from statements.models import Dossier, Speaker
from statements.search.edition import once_an_edition


@dataclass(frozen=True)
class Site:
    is_fictional: bool
    """It holds sample records."""
    has_dossiers: bool
    """Published ones."""


def site(request: HttpRequest) -> dict[str, Any]:
    """Asked only by templates that use it; one query, or three after a change."""
    return {"site": SimpleLazyObject(_site)}


@once_an_edition
def _site() -> Site:
    return Site(Speaker.objects.filter(fictional=True).exists(), Dossier.objects.published().exists())
