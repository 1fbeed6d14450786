"""The admin as a place: its titles, its records in the order in which editors need them, its suggestions."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

RECORDS = ("Statement", "Report", "Article", "Speaker", "Topic", "Outlet", "Dossier", "ErrorReport")
"""What is edited day by day, in the order of use."""

INGEST = ("Proposal", "Capture", "Leftover")
"""What comes in and waits for a person."""

DOUBLES = ("Double", "Merge", "Distinct")
"""What may be one, and what was made one."""

PARTS = (
    "Position",
    "SpeakerName",
    "TopicName",
    "OutletName",
    "TreatyAction",
    "TreatyParty",
    "StatementRelation",
    "Note",
    "Span",
    "OldSlug",
)
"""What is edited inside a record; on its own it can be searched across all records."""


class EditingConfig(AdminConfig):
    """Stands in INSTALLED_APPS for django.contrib.admin."""

    default_site = "statements.editing.EditingSite"


class Suggestions(AutocompleteJsonView):
    """Each with the label its admin gives it, where the plain name does not tell enough."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        label = getattr(self.model_admin, "suggestion", str)
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}


class EditingSite(admin.AdminSite):
    site_header = "Statement Archive: editing"
    site_title = "Statement Archive"
    index_title = "Editing"

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return cast(HttpResponse, Suggestions.as_view(admin_site=self)(request))

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """What waits and what changed last, as far as the person may see it, before the list of models."""
        from statements.queues import collect
        from statements.recent_changes import recent_changes

        queues = collect(request, self._registry.values())
        kept = [model for model in self._records() if self._registry[model].has_view_permission(request)]
        context = {
            "waiting": [queue for queue in queues if queue.count],
            "empty": [queue for queue in queues if not queue.count],
            "changes": recent_changes(kept),
            "may_see_changes": bool(kept),
        }
        return super().index(request, context | (extra_context or {}))

    def _records(self) -> list[type[Model]]:
        """Those edited day by day that keep a history."""
        return [model for model in self._registry if model.__name__ in RECORDS and hasattr(model, "history")]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The record first, what comes in and the record's parts after it; then all else."""
        apps = {app["app_label"]: app for app in super().get_app_list(request, app_label)}
        record, ingest = apps.pop("statements", None), apps.pop("ingest", None)
        sections = [_section(record, record["name"], RECORDS)] if record else []
        sections += [_section(ingest, "Articles coming in", INGEST)] if ingest else []
        sections += [_section(record, "Doubles", DOUBLES)] if record else []
        sections += [_section(record, "Parts of records", PARTS)] if record else []
        return [section for section in (*sections, *apps.values()) if section["models"]]


def _section(app: dict[str, Any], name: str, order: tuple[str, ...]) -> dict[str, Any]:
    models = [model for model in app["models"] if model["object_name"] in order]
    return {**app, "name": name, "models": sorted(models, key=lambda model: order.index(model["object_name"]))}
