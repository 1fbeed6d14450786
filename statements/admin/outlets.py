"""Outlets: who published, under which names."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django_countries import countries

from statements.admin.base import RecordAdmin
from statements.admin.counting import number_of
from statements.admin.filters import CountryFilter
from statements.admin.inlines import Names
from statements.admin.merging import Merging
from statements.models import Article, Outlet, OutletName


class OutletNames(Names):
    model = OutletName


@admin.register(Outlet)
class OutletAdmin(Merging):
    fieldsets = [
        (None, {"fields": ["name", "kind", "country", "language", "website", "slug"]}),
        ("About", {"fields": ["note", "fictional"], "classes": ["collapse"]}),
    ]
    inlines = [OutletNames]
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "kind", "country_name", "language", "other_names", "article_count"]
    list_filter = ["kind", CountryFilter, "fictional"]
    list_prefetch_related = ["names"]
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name_folded", "names__name_folded", "website"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        queryset: QuerySet[Outlet] = super().get_queryset(request)
        return queryset.annotate(published_articles=number_of(Article, "outlet"))

    @admin.display(description="country", ordering="country")
    def country_name(self, outlet: Outlet) -> str:
        return str(countries.name(outlet.country))

    @admin.display(description="also known as")
    def other_names(self, outlet: Outlet) -> str:
        return ", ".join(name.name for name in outlet.names.all())

    @admin.display(description="articles", ordering="published_articles")
    def article_count(self, outlet: Any) -> int:
        return int(outlet.published_articles)


@admin.register(OutletName)
class OutletNameAdmin(RecordAdmin):
    autocomplete_fields = ["outlet"]
    fields = ["outlet", "name", "language", "shared"]
    list_display = ["name", "outlet", "language", "shared"]
    list_filter = ["language", "shared"]
    list_select_related = ["outlet"]
    search_fields = ["name_folded", "outlet__name_folded"]
