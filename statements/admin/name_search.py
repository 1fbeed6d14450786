"""Searching in the admin: names by their folded columns and aliases, since SQLite folds only ASCII."""

from typing import Any, ClassVar

from django.contrib.admin.utils import get_fields_from_path
from django.db.models import Model, Q, QuerySet
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest

from statements.models.fields import FoldedField
from statements.names import fold_name

MOST_WORDS = 12


class FoldedSearch:
    """Mixin for a ModelAdmin. Every word typed must stand in one of `search_fields`, or be the record's number."""

    model: type[Model]
    search_fields: ClassVar[Any] = ()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        for word in search_term.replace("\0", "").split()[:MOST_WORDS]:
            queryset = queryset.filter(self._with(word))
        return queryset, False

    def _with(self, word: str) -> Q:
        conditions = Q(pk=int(word)) if word.isdecimal() and word.isascii() else Q()
        for path in self.search_fields:
            conditions |= self._at(path, word)
        return conditions

    def _at(self, path: str, word: str) -> Q:
        if isinstance(get_fields_from_path(self.model, path)[-1], FoldedField):
            condition = Q(**{f"{path}__contains": fold_name(word)})
        else:
            condition = _in_any_case(path, word)
        if LOOKUP_SEP not in path:
            return condition
        # A join would show a record once for each of its names.
        return Q(pk__in=self.model._default_manager.filter(condition).order_by().values("pk"))


def _in_any_case(path: str, word: str) -> Q:
    condition = Q(**{f"{path}__icontains": word})
    if not word.isascii():
        for form in {word.lower(), word.upper(), word.capitalize()} - {word}:
            condition |= Q(**{f"{path}__contains": form})
    return condition
