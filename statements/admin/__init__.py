"""The editors' admin, by noun."""

from statements.admin import articles, outlets, parts, reports, speakers, statements, topics

__all__ = ["articles", "outlets", "parts", "reports", "speakers", "statements", "topics"]
