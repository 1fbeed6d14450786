"""How a statement stands to others, seen from its page."""

from dataclasses import dataclass

from statements.models import Statement, StatementRelation


@dataclass(frozen=True)
class RelationView:
    """A relation seen from the statement whose page it stands on."""

    label: str
    statement: Statement
    relation: StatementRelation


def relations_of(statement: Statement) -> list[RelationView]:
    """Both ways, to published statements only."""
    outward = statement.relations.filter(other__state="published").select_related("other__speaker", "signed_by")
    inward = statement.relations_from_others.filter(statement__state="published")
    return [
        *(RelationView(relation.get_kind_display(), relation.other, relation) for relation in outward),
        *(
            RelationView(relation.inverse, relation.statement, relation)
            for relation in inward.select_related("statement__speaker", "signed_by")
        ),
    ]
