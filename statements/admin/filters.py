"""Filters for lists whose choices are taken from what is there."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django_countries import countries

from statements import publishing
from statements.models import Report, Statement


class KnownFilter(admin.SimpleListFilter):
    """Finds nothing for a value that is not offered."""

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value()
        if value is None:
            return queryset
        return self.having(queryset, value) if value in dict(self.lookup_choices) else queryset.none()

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        raise NotImplementedError


class CountryFilter(KnownFilter):
    """The countries on record, by name; of a part in `path`."""

    title = "country"
    parameter_name = "country"
    path = "country"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        codes = model_admin.model._default_manager.order_by().values_list(self.path, flat=True).distinct()
        return sorted(((code, countries.name(code) or code) for code in codes if code), key=lambda choice: choice[1])

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        found = queryset.model._default_manager.filter(**{self.path: value}).order_by()
        return queryset.filter(pk__in=found.values("pk"))


class SpokenForFilter(CountryFilter):
    title = "country spoken for"
    path = "positions__country"


class YearFilter(KnownFilter):
    """By the latest year it can have been, from the first on record to the last.

    Django's own hierarchy of dates looks at every row to find them, for half a second at 100,000.
    """

    title = "year"
    parameter_name = "year"
    column: str

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        ends = model_admin.model._default_manager.aggregate(first=Min(self.column), last=Max(self.column))
        if not ends["first"]:
            return []
        return [(str(year), str(year)) for year in range(ends["last"].year, ends["first"].year - 1, -1)]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(**{f"{self.column}__year": value})


class YearSaid(YearFilter):
    column = "said_latest"


class YearPublished(YearFilter):
    column = "published_latest"


class CheckFilter(KnownFilter):
    title = "check of a report"
    parameter_name = "check"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return list(Report.Check.choices)

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(pk__in=Report.objects.filter(check_result=value).order_by().values("statement"))


class FallenFilter(KnownFilter):
    """What readers see as quoted, and the text held here does not have, or has in two places."""

    title = "quotation"
    parameter_name = "quotation"
    FALLEN = (Report.Check.CHANGED, Report.Check.AMBIGUOUS, Report.Check.NOT_FOUND)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("fallen", "published, no longer stands")]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(self.fallen())

    @classmethod
    def fallen(cls) -> Q:
        """By the check first, which few have: a join would begin with the statements, nearly all of them published."""
        published = Statement.objects.published().filter(pk=OuterRef("statement"))
        return Q(check_result__in=cls.FALLEN) & Q(Exists(published))


class HeldFilter(KnownFilter):
    title = "text"
    parameter_name = "text"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("held", "held here"), ("not-held", "not held")]

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(text_sha256="") if value == "not-held" else queryset.exclude(text_sha256="")


class DueFilter(KnownFilter):
    """Offered where REVIEW_AFTER_DAYS is set."""

    title = "review"
    parameter_name = "review"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("due", "due for review")] if settings.REVIEW_AFTER_DAYS else []

    def having(self, queryset: QuerySet[Any], value: str) -> QuerySet[Any]:
        return queryset.filter(pk__in=publishing.due_for_review().order_by().values("pk"))
