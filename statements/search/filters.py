"""The filters of a search: the same for the form, the fields in the box and every other rendering of it."""

from collections import OrderedDict
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.datastructures import MultiValueDict

from statements import dates
from statements.models.fields import validate_partial_date
from statements.names import fold_name
from statements.search.models import Document, DocumentValue, FacetValue

Facet = FacetValue.Facet

SHOWN = (
    Facet.SPEAKER,
    Facet.TREATY,
    Facet.TOPIC,
    Facet.COUNTRY,
    Facet.INSTITUTION,
    Facet.OFFICE,
    Facet.VENUE,
    Facet.OUTLET,
    Facet.KIND,
    Facet.LANGUAGE,
    Facet.TRANSLATED,
)
"""Facets with counts beside the results, in that order."""

PERIOD = ("from", "to", "year")


class KeysField(forms.MultipleChoiceField):
    """Any keys: one that no statement has finds nothing, which is no error."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: str) -> bool:
        return "\x00" not in value


class FacetFilter(django_filters.Filter):
    """Statements with any of the chosen values. A treaty is a topic too."""

    field_class = KeysField

    def filter(self, documents: QuerySet[Document], keys: list[str]) -> QuerySet[Document]:
        if not keys:
            return documents
        facets = [self.field_name, Facet.TREATY] if self.field_name == Facet.TOPIC else [self.field_name]
        having = DocumentValue.objects.filter(value__facet__in=facets, value__key__in=keys)
        return documents.filter(pk__in=having.values("document_id"))


class OfficeFilter(django_filters.CharFilter):
    """Statements made in an office whose title or institution has all the typed words."""

    def filter(self, documents: QuerySet[Document], value: str) -> QuerySet[Document]:
        words = fold_name(value or "").split()
        if not words:
            return documents
        has_words = Q(value__facet=Facet.OFFICE)
        for word in words:
            has_words &= Q(value__key__contains=word)
        return documents.filter(pk__in=DocumentValue.objects.filter(has_words).values("document_id"))


class PartialDateFormField(forms.CharField):
    default_validators = [validate_partial_date]


class DayFilter(django_filters.Filter):
    """Statements that can have been said on or after (`from`), or on or before (`to`), the given date."""

    field_class = PartialDateFormField

    def filter(self, documents: QuerySet[Document], value: str) -> QuerySet[Document]:
        if not value:
            return documents
        date = dates.parse(value)
        if self.field_name == "from":
            return documents.filter(last_day__gte=date.first_day.toordinal())
        return documents.filter(first_day__lte=date.last_day.toordinal())


class YearFilter(django_filters.Filter):
    """Statements that can have been said in any of the given years."""

    field_class = KeysField

    def filter(self, documents: QuerySet[Document], years: list[str]) -> QuerySet[Document]:
        in_years = Q()
        for year in years or ():
            in_years |= year_condition(year)
        return documents.filter(in_years)


def year_condition(year: str) -> Q:
    try:
        date = dates.parse(year)
    except dates.BadDate:
        return Q(pk__in=[])
    return Q(last_day__gte=date.first_day.toordinal(), first_day__lte=date.last_day.toordinal())


class StatementFilter(django_filters.FilterSet):
    """Its fields are the parameters of an address: speaker, treaty, …, office, mentions, addressed, as, from, to, year."""

    base_filters: "OrderedDict[str, Any]"

    class Meta:
        model = Document
        fields: list[str] = []

    def __init__(self, data: "MultiValueDict[str, str]", queryset: QuerySet[Document]) -> None:
        # A copy of every filter and a form with all their fields would take longer than many a search.
        self.base_filters = OrderedDict((name, one) for name, one in self.base_filters.items() if name in data)
        super().__init__(data, queryset=queryset)

    @classmethod
    def get_filters(cls) -> "OrderedDict[str, Any]":
        filters: OrderedDict[str, Any] = OrderedDict(
            (facet.value, FacetFilter(field_name=facet.value, label=facet.label))
            for facet in (*SHOWN, Facet.MENTIONS, Facet.ADDRESSED)
        )
        filters["as"] = OfficeFilter(field_name="as", label="In an office with")
        filters["from"] = DayFilter(field_name="from", label="From")
        filters["to"] = DayFilter(field_name="to", label="Until")
        filters["year"] = YearFilter(field_name="year", label="Year")
        return filters


NAMES = tuple(StatementFilter.get_filters())
