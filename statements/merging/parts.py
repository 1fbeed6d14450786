"""When two parts of records say the same, and which parts would say nothing once their records are one."""

from collections.abc import Hashable
from typing import Any

from django.db.models import Model

from statements.merging.relations import Relation, unique_with
from statements.models import Position, Report, Span, Statement, StatementRelation, TreatyAction, TreatyParty
from statements.models.naming import OtherName

_SAME = {
    Position: ("title_folded", "institution", "country", "start", "end"),
    TreatyParty: ("country", "name"),
    TreatyAction: ("kind", "date", "party"),
}
FURTHER = Statement.further_speakers.through


class Twins:
    """The parts a record has, to be found by what makes another one its double."""

    def __init__(self, relation: Relation, record: Model) -> None:
        self._relation = relation
        self._known: dict[Hashable, Any] = {}
        if unique_with(relation) or relation.model in _SAME or relation.model is Report:
            for row in relation.rows(record):
                for key in self._keys(row, spans_of(row)):
                    self._known.setdefault(key, row)

    def of(self, row: Any, spans: Hashable = None) -> Any:
        """The one that says the same. `spans`: where a report's passages will stand, if that changes."""
        found = (self._known.get(key) for key in self._keys(row, spans_of(row) if spans is None else spans))
        return next((twin for twin in found if twin is not None and twin.pk != row.pk), None)

    def _keys(self, row: Any, spans: Hashable) -> list[Hashable]:
        keys: list[Hashable] = [
            (columns, tuple(getattr(row, column) for column in columns)) for columns in unique_with(self._relation)
        ]
        if isinstance(row, Report):
            end = row.statement_id if self._relation.name == "article" else row.article_id
            keys.append((end, row.wording, row.kind, spans))
        elif columns := _SAME.get(type(row)):
            keys.append(tuple(str(getattr(row, column)) for column in columns))
        return keys


def spans_of(row: Any) -> Hashable:
    return tuple((span.start, span.end) for span in row.spans.all()) if isinstance(row, Report) else None


def says_nothing(relation: Relation, row: Any, gone: Any, kept: Any) -> bool:
    """Whether the part would lead from the kept record to itself, or name again what names it already.

    The passages of a report go with it: its double stands at passages of its own.
    """
    if isinstance(row, Span):
        return True
    if isinstance(row, OtherName):
        return bool(row.name_folded == kept.name_folded)
    if isinstance(row, StatementRelation):
        return kept.pk in (row.statement_id, row.other_id)
    if isinstance(row, FURTHER):
        return _is_first_speaker(relation, row, gone, kept)
    return False


def _is_first_speaker(relation: Relation, link: Any, gone: Any, kept: Any) -> bool:
    """Whether the further speaker would be the statement's own."""
    if relation.name == "speaker":
        return link.statement.speaker_id in (kept.pk, gone.pk)
    return bool(link.speaker_id == (kept.speaker_id or gone.speaker_id))


def joint_with(statements: list[Any], speaker: Model) -> list[Any]:
    """The links by which that speaker is named a further one of statements that become its own."""
    return list(FURTHER.objects.filter(statement__in=statements, speaker=speaker.pk).select_related("statement"))
