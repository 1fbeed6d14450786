"""Which record a page of this archive is about, if readers may see it."""

from typing import Any
from urllib.parse import urlsplit

from django.http import Http404
from django.urls import Resolver404, resolve

from statements.models import Article, Dossier, Outlet, Speaker, Statement, Topic
from statements.views.records import Moved, by_slug

LONGEST_PAGE = 500


def record_at(page: str) -> Any | None:
    """The record whose public page has that address, an old one included.

    None for all else: an unpublished record is answered like one that never was.
    """
    try:
        match = resolve(urlsplit(page[:LONGEST_PAGE]).path)
    except (Resolver404, ValueError):
        return None
    number, slug = match.kwargs.get("number", 0), match.kwargs.get("slug", "")
    match match.url_name:
        case "statement" | "statement-by-number" | "wordings":
            return Statement.objects.published().select_related("speaker").filter(pk=number).first()
        case "article" | "article-by-number":
            return Article.objects.ever_public().select_related("outlet").filter(pk=number).first()
        case "speaker":
            return _with_slug(Speaker, slug)
        case "topic":
            return _with_slug(Topic, slug)
        case "outlet":
            return _with_slug(Outlet, slug)
        case "dossier":
            dossier = _with_slug(Dossier, slug)
            return dossier if dossier and dossier.is_published else None
    return None


def _with_slug(model: Any, slug: str) -> Any | None:
    try:
        return by_slug(model.objects.all(), slug)
    except Moved as moved:
        return moved.record
    except Http404:
        return None
