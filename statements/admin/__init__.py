"""The editors' admin, by noun."""

from statements.admin import articles, notes, outlets, parts, reports, speakers, statements, topics

__all__ = ["articles", "notes", "outlets", "parts", "reports", "speakers", "statements", "topics"]
