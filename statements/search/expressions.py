"""The lookup and the rank that each database says in its own words."""

from typing import Any

from django.db.models import F, FloatField, Func, Lookup, TextField

from statements.search.dialects import fts5, postgresql, rank_tsquery
from statements.search.query import TextQuery


@TextField.register_lookup
class Matches(Lookup):
    """`entry__text__matches=TextQuery(...)`; on SQLite it must not stand under OR or exclude()."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        row, params = self.process_lhs(compiler, connection)
        return f"{row} MATCH %s", (*params, fts5(self.rhs))

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        vector, params = self.process_lhs(compiler, connection)
        words = f"{compiler.quote_name_unless_alias(self.lhs.alias)}.words"
        condition, further = postgresql(self.rhs, vector, words)
        return condition, (*params, *further)


class Rank(Func):
    """How well an entry's words answer the query: lower is better."""

    output_field = FloatField()

    def __init__(self, query: TextQuery, **extra: Any) -> None:
        super().__init__(F("entry__text"), **extra)
        self.query = query

    def as_sqlite(self, compiler: Any, connection: Any, **_: Any) -> tuple[str, tuple[Any, ...]]:
        row, params = compiler.compile(self.source_expressions[0])
        return f"bm25({row})", tuple(params)

    def as_postgresql(self, compiler: Any, connection: Any, **_: Any) -> tuple[str, tuple[Any, ...]]:
        vector, params = compiler.compile(self.source_expressions[0])
        return f"-ts_rank({vector}, %s::tsquery)", (*params, rank_tsquery(self.query))
