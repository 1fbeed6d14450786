"""Speakers, with the names they go by and the offices they held."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.admin.base import RecordAdmin
from statements.admin.counting import number_of
from statements.admin.filters import CountryFilter, SpokenForFilter
from statements.admin.inlines import Lines, Names
from statements.admin.merging import Merging
from statements.models import Position, Speaker, SpeakerName, Statement


class SpeakerNames(Names):
    model = SpeakerName


class Positions(Lines):
    model = Position
    fields = ["title", "institution", "country", "start", "end", "source"]


@admin.register(Speaker)
class SpeakerAdmin(Merging):
    fieldsets = [
        (None, {"fields": ["name", "sort_name", "kind", "slug"]}),
        ("About", {"fields": ["note", "website", "wikidata", "fictional"], "classes": ["collapse"]}),
    ]
    inlines = [SpeakerNames, Positions]
    named_in = ("further_speakers", "mentioned_speakers", "addressees")
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "kind", "offices", "other_names", "statement_count"]
    list_filter = ["kind", SpokenForFilter, "fictional"]
    show_facets = admin.ShowFacets.ALWAYS
    list_prefetch_related = ["positions", "names"]
    search_fields = ["name_folded", "names__name_folded"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        queryset: QuerySet[Speaker] = super().get_queryset(request)
        return queryset.annotate(spoken=number_of(Statement, "speaker"))

    @admin.display(description="offices, the last first")
    def offices(self, speaker: Speaker) -> str:
        latest = reversed(speaker.positions.all())
        return "; ".join(f"{position} ({position.term})" for position in list(latest)[:2])

    @admin.display(description="also known as")
    def other_names(self, speaker: Speaker) -> str:
        return ", ".join(name.name for name in speaker.names.all())

    @admin.display(description="statements", ordering="spoken")
    def statement_count(self, speaker: Any) -> int:
        return int(speaker.spoken)


@admin.register(Position)
class PositionAdmin(RecordAdmin):
    autocomplete_fields = ["speaker"]
    fields = ["speaker", "title", "institution", "country", "start", "end", "source"]
    list_display = ["title", "institution", "speaker", "country", "start", "end"]
    list_filter = [CountryFilter]
    list_select_related = ["speaker"]
    search_fields = ["title_folded", "institution", "speaker__name_folded", "speaker__names__name_folded"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Position]:
        queryset: QuerySet[Position] = super().get_queryset(request).select_related("speaker")
        return queryset

    @staticmethod
    def suggestion(position: Position) -> str:
        return f"{position.speaker}: {position} ({position.term})"


@admin.register(SpeakerName)
class SpeakerNameAdmin(RecordAdmin):
    autocomplete_fields = ["speaker"]
    fields = ["speaker", "name", "language", "shared"]
    list_display = ["name", "speaker", "language", "shared"]
    list_filter = ["language", "shared"]
    list_select_related = ["speaker"]
    search_fields = ["name_folded", "speaker__name_folded"]
