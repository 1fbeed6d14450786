"""Reports that do not stand in a later version of their article: a list to work through."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Min, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.editors import editor
from statements.admin.filters import KnownFilter
from statements.admin.parts import LookedAt
from statements.ingest.admin.kept import Kept
from statements.ingest.importing.storable import cut
from statements.ingest.models import Leftover
from statements.queues import Queue, Stage, list_at

SHOWN = 100
"""Characters of a wording in a list."""


class SettledFilter(KnownFilter):
    title = "settled"
    parameter_name = "settled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", "not yet"), ("yes", "settled")]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(settled_at__isnull=value == "no")


@admin.register(Leftover)
class LeftoverAdmin(Kept, LookedAt):
    actions: Any = ["settle"]
    fields = ["report_there", "version_there", "result", "nearest", "noticed_at", "settled_at", "settled_by"]
    readonly_fields = ["report_there", "version_there"]
    list_display = ["words", "result", "nearest_words", "version_there", "settled"]
    list_display_links = None
    list_filter = [SettledFilter, "result"]
    list_select_related = ["report__article__outlet", "version__outlet", "settled_by"]
    search_fields = ["report__wording", "version__headline"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Leftover]:
        return super().get_queryset(request).defer("version__text", "report__article__text")

    def queues(self, request: HttpRequest) -> list[Queue]:
        found = Leftover.objects.filter(settled_at=None).aggregate(number=Count("pk"), oldest=Min("noticed_at"))
        href = list_at("ingest_leftover", settled="no")
        return [Queue("Reports left with an old version", found["number"], href, Stage.TO_REPAIR, found["oldest"])]

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("ingest.change_leftover")

    @admin.action(permissions=["settle"], description="Settled: the report stays with the old version")
    def settle(self, request: HttpRequest, queryset: QuerySet[Leftover]) -> None:
        number = queryset.filter(settled_at=None).update(settled_by=editor(request), settled_at=timezone.now())
        self.message_user(request, f"{number} settled.")

    @admin.display(description="wording of the report")
    def words(self, leftover: Leftover) -> SafeString:
        return _link(leftover, cut(leftover.report.wording, SHOWN))

    @admin.display(description="report")
    def report_there(self, leftover: Leftover) -> SafeString:
        return _link(leftover, str(leftover.report))

    @admin.display(description="nearest passage in the later version")
    def nearest_words(self, leftover: Leftover) -> str:
        return cut(leftover.nearest, SHOWN)

    @admin.display(description="later version")
    def version_there(self, leftover: Leftover) -> SafeString:
        address = reverse("admin:ingest_proposal_article", args=[leftover.version_id])
        return format_html('<a href="{}">{}</a>', address, leftover.version)

    @admin.display(description="settled")
    def settled(self, leftover: Leftover) -> str:
        if leftover.settled_at is None:
            return "not yet"
        return f"by {leftover.settled_by}" if leftover.settled_by else "yes"


def _link(leftover: Leftover, words: str) -> SafeString:
    address = reverse("admin:statements_report_change", args=[leftover.report_id])
    return format_html('<a href="{}">{}</a>', address, words)
