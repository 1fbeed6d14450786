"""Topics and treaties, with their names, parties and dated actions."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.admin.base import RecordAdmin
from statements.admin.counting import number_of
from statements.admin.filters import CountryFilter
from statements.admin.inlines import Lines, Names
from statements.admin.merging import Merging
from statements.models import Statement, Topic, TopicName, TreatyAction, TreatyParty


class TopicNames(Names):
    model = TopicName


class Parties(Lines):
    model = TreatyParty
    fields = ["country", "name", "note"]
    verbose_name = "party"
    verbose_name_plural = "parties to the treaty"
    classes = ["collapse"]


class Actions(Lines):
    model = TreatyAction
    fields = ["kind", "date", "party", "note", "source", "source_url"]
    verbose_name = "action"
    verbose_name_plural = "actions on the treaty: signature, entry into force, suspension …"
    classes = ["collapse"]


@admin.register(Topic)
class TopicAdmin(Merging):
    autocomplete_fields = ["broader"]
    fieldsets = [
        (None, {"fields": ["name", "formal_name", "kind", "broader", "slug"]}),
        ("About", {"fields": ["note", "source", "registration", "fictional"], "classes": ["collapse"]}),
    ]
    inlines = [TopicNames, Parties, Actions]
    named_in = ("topics", "mentioned_topics")
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "kind", "broader", "other_names", "statement_count"]
    list_filter = ["kind", "fictional"]
    list_select_related = ["broader"]
    list_prefetch_related = ["names"]
    show_facets = admin.ShowFacets.ALWAYS
    search_fields = ["name_folded", "names__name_folded", "formal_name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        queryset: QuerySet[Topic] = super().get_queryset(request)
        return queryset.annotate(discussed=number_of(Statement.topics.through, "topic"))

    def get_inlines(self, request: HttpRequest, obj: Topic | None) -> list[type[Lines]]:
        # What was typed there while another made it a concept must not be passed over.
        posted = "parties-TOTAL_FORMS" in request.POST
        if obj is None or obj.is_treaty or posted or _has_treaty_lines(obj):
            return [TopicNames, Parties, Actions]
        return [TopicNames]

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if not form.instance.is_treaty and _has_treaty_lines(form.instance):
            raise ValidationError(
                {"kind": "Only a treaty has parties and actions. Choose “treaty”, or remove those lines below."}
            )

    @admin.display(description="also known as")
    def other_names(self, topic: Topic) -> str:
        return ", ".join(name.name for name in topic.names.all())

    @admin.display(description="statements about it", ordering="discussed")
    def statement_count(self, topic: Any) -> int:
        return int(topic.discussed)


def _has_treaty_lines(topic: Topic) -> bool:
    return topic.parties.exists() or topic.actions.exists()


@admin.register(TopicName)
class TopicNameAdmin(RecordAdmin):
    autocomplete_fields = ["topic"]
    fields = ["topic", "name", "language", "shared"]
    list_display = ["name", "topic", "language", "shared"]
    list_filter = ["language", "shared"]
    list_select_related = ["topic"]
    search_fields = ["name_folded", "topic__name_folded"]


@admin.register(TreatyParty)
class TreatyPartyAdmin(RecordAdmin):
    autocomplete_fields = ["treaty"]
    fields = ["treaty", "country", "name", "note"]
    list_display = ["__str__", "treaty", "note"]
    list_filter = [CountryFilter]
    list_select_related = ["treaty"]
    search_fields = ["name", "treaty__name_folded", "treaty__names__name_folded"]


@admin.register(TreatyAction)
class TreatyActionAdmin(RecordAdmin):
    autocomplete_fields = ["treaty"]
    fields = ["treaty", "kind", "date", "party", "note", "source", "source_url"]
    list_display = ["day", "treaty", "kind", "party", "note"]
    list_filter = ["kind"]
    list_select_related = ["treaty"]
    date_hierarchy = "latest"
    search_fields = ["party", "note", "treaty__name_folded", "treaty__names__name_folded"]

    @admin.display(description="date", ordering="latest")
    def day(self, action: TreatyAction) -> str:
        return action.date_display
