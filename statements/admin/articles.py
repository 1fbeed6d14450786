"""Articles: the texts that reports point into."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from statements import checking
from statements.admin.base import RecordForm
from statements.admin.checks import Checks
from statements.admin.counting import number_of
from statements.admin.filters import HeldFilter, YearPublished
from statements.admin.merging import Merging
from statements.admin.published import require_publishable
from statements.admin.texts import KeptTextField
from statements.models import Article, Report, Span
from statements.typed_text import plain_lines


class ArticleForm(RecordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "text" in self.fields and Span.objects.filter(report__article=self.instance).exists():
            self.fields["text"].widget.attrs["readonly"] = True
            self.fields["text"].help_text = "Reports point into this text, so it stays as it is."

    def clean_text(self) -> str:
        """What was stored, to the letter, if only the line ends differ."""
        typed: str = self.cleaned_data["text"]
        stored = self.initial.get("text") or ""
        return stored if typed == plain_lines(stored) else typed


@admin.register(Article)
class ArticleAdmin(Merging, Checks):
    checked_by = "article"
    actions = ["check_selected", "delete_selected"]
    form = ArticleForm
    autocomplete_fields = ["outlet", "based_on"]
    fieldsets = [
        (None, {"fields": ["outlet", "kind", "headline", "byline", "language"]}),
        ("When", {"fields": ["published", ("published_time", "published_zone")]}),
        ("Where it can be read", {"fields": ["url", "archived_url", "retrieved"]}),
        ("Text", {"fields": ["text", "shown_whole", "text_sha256", "superseded_by", "based_on", "credit"]}),
        ("Address in this archive", {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    readonly_fields = ["text_sha256", "superseded_by"]
    list_display = ["title", "outlet", "kind", "day", "language", "held", "report_count"]
    list_filter = ["kind", "language", HeldFilter, YearPublished]
    list_select_related = ["outlet"]
    show_full_result_count = False
    search_fields = ["headline", "url", "byline", "outlet__name_folded"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        queryset: QuerySet[Article] = super().get_queryset(request).select_related("outlet")
        return queryset.annotate(reported=number_of(Report, "article"))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest | None, **kwargs: Any) -> Any:
        if db_field.name == "text":
            kwargs.update(
                form_class=KeptTextField, widget=forms.Textarea(attrs={"rows": 24, "class": "vLargeTextField"})
            )
            return db_field.formfield(**kwargs)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if "url" in form.changed_data:
            self._say_whose_address(request, form.instance)
        reports = list(form.instance.reports.all())
        if "text" in form.changed_data:
            for report in reports:
                checking.place_report(report)
        if {"text", "kind"} & set(form.changed_data):
            require_publishable(report.statement_id for report in reports)

    def _say_whose_address(self, request: HttpRequest, article: Article) -> None:
        others = Article.objects.exclude(url="").filter(url=article.url).exclude(pk=article.pk)
        links = [
            (reverse("admin:statements_article_change", args=[other.pk]), other)
            for other in others.select_related("outlet").defer("text")
        ]
        if links:
            names = format_html_join("; ", '<a href="{}">{}</a>', links)
            self.message_user(request, format_html("On record with the same address: {}.", names), messages.WARNING)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        article = context["original"]
        context["is_public"] = bool(article) and Article.objects.public().filter(pk=article.pk).exists()
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    @admin.display(description="published", ordering="published_latest")
    def day(self, article: Article) -> str:
        return article.published_display

    @admin.display(description="text held", boolean=True)
    def held(self, article: Article) -> bool:
        return article.is_text_held

    @admin.display(description="reports", ordering="reported")
    def report_count(self, article: Any) -> int:
        return int(article.reported)
