"""Adding an article to the archive, and the bytes that were given."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from statements.admin.editors import editor
from statements.admin.parts import LookedAt
from statements.ingest.admin.forms import LONGEST, WEB_ARCHIVE, ImportForm
from statements.ingest.admin.waiting import WaitingFilter, queue_of_articles
from statements.ingest.importing import deliveries
from statements.ingest.importing.addresses import Refused
from statements.ingest.importing.fetching import NotFetched
from statements.ingest.importing.sources import Outcome, Result, import_source
from statements.ingest.models import Capture
from statements.ingest.readers import Unreadable, holds_articles
from statements.queues import Queue

NOT_READ = (
    "The article is kept, but its statements could not be proposed: something unforeseen went wrong, and the log says "
    "what. Use “Read the text again” below once it is mended."
)


@admin.register(Capture)
class CaptureAdmin(LookedAt):
    """Its “Add” is the import. What was given is kept as it is."""

    fields = [
        "article_there",
        "name",
        "address",
        "media_type",
        "reader",
        "outlet_as_printed",
        "size",
        "sha256",
        "retrieved",
        "captured_at",
        "captured_by",
        "bytes_there",
    ]
    readonly_fields = ["article_there", "bytes_there"]
    list_display = ["__str__", "proposals_of_it", "reader", "size", "captured_at", "captured_by"]
    list_filter = [WaitingFilter, "reader", "captured_at"]
    list_select_related = ["article__outlet", "captured_by"]
    search_fields = ["name", "address", "sha256", "article__headline"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        return super().get_queryset(request).defer("content", "article__text")

    def queues(self, request: HttpRequest) -> list[Queue]:
        return [queue_of_articles()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("ingest.add_capture")

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.content_view)
        return [path("<int:number>/content/", view, name="ingest_capture_content"), *super().get_urls()]

    def content_view(self, request: HttpRequest, number: int) -> HttpResponse:
        """To be saved and never shown: a page of somebody else's would run its scripts as ours."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        capture = Capture.objects.filter(pk=number).first()
        if capture is None:
            raise Http404
        response = HttpResponse(bytes(capture.content), content_type="application/octet-stream")
        response.headers["Content-Disposition"] = f'attachment; filename="{capture.sha256[:16]}.bin"'
        return response

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
        if form.is_bound and form.is_valid() and (outcome := _imported(request, form)):
            level, words = told(outcome)
            self.message_user(request, words, level)
            if not outcome.is_read:
                self.message_user(request, NOT_READ, messages.WARNING)
            return HttpResponseRedirect(reverse("admin:ingest_proposal_article", args=[outcome.article.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": "Add an article to the archive",
            "opts": self.opts,
            "form": form,
            "file_is_lost": form.is_bound and bool(request.FILES),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/ingest/capture/import.html", context)

    @admin.display(description="article")
    def article_there(self, capture: Capture) -> SafeString:
        address = reverse("admin:statements_article_change", args=[capture.article_id])
        return format_html('<a href="{}">{}</a>', address, capture.article)

    @admin.display(description="article and its proposals")
    def proposals_of_it(self, capture: Capture) -> SafeString:
        address = reverse("admin:ingest_proposal_article", args=[capture.article_id])
        return format_html('<a href="{}">{}</a>', address, capture.article)

    @admin.display(description="content")
    def bytes_there(self, capture: Capture) -> SafeString:
        address = reverse("admin:ingest_capture_content", args=[capture.pk])
        return format_html('<a href="{}">Save the bytes as they were given</a>', address)


def _imported(request: HttpRequest, form: ImportForm) -> Outcome | None:
    """None if it could not be; the form then says why."""
    field = "address" if form.is_to_be_fetched else "file" if form.cleaned_data["file"] else "text"
    try:
        delivery = deliveries.fetched(form.cleaned_data["address"]) if form.is_to_be_fetched else form.delivery()
        if holds_articles(delivery.content[:1024], delivery.name):
            raise Unreadable(WEB_ARCHIVE)
        return import_source(delivery, editor(request), form.typed(), longest=LONGEST)
    except (Refused, NotFetched, Unreadable) as error:
        form.add_error(field, str(error))
    except ValidationError as error:
        form.add_error(None, error.messages)
    return None


def told(outcome: Outcome) -> tuple[int, str]:
    proposals = f"{outcome.waiting} {'proposal' if outcome.waiting == 1 else 'proposals'} to decide."
    match outcome.result:
        case Result.IMPORTED:
            return messages.SUCCESS, f"Imported, with {proposals}"
        case Result.NEW_VERSION:
            left = f" {outcome.left} do not stand in it and stay with the old version." if outcome.left else ""
            moved = f"{outcome.moved} {'report' if outcome.moved == 1 else 'reports'} moved to it."
            return messages.SUCCESS, f"Imported as a later version of an article on record: {moved}{left} {proposals}"
        case Result.OLD_VERSION:
            return messages.SUCCESS, "Imported as an older version of an article on record."
        case Result.SAME_TEXT:
            return messages.INFO, "The article is on record with the same text. These bytes are kept beside it."
    return messages.INFO, "On record already, byte for byte. Nothing was imported."
