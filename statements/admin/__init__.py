"""The editors' admin, by noun."""

from statements.admin import (
    accounts,
    articles,
    dossiers,
    doubles,
    error_reports,
    merges,
    notes,
    outlets,
    parts,
    reports,
    speakers,
    statements,
    topics,
)

__all__ = [
    "accounts",
    "articles",
    "dossiers",
    "doubles",
    "error_reports",
    "merges",
    "notes",
    "outlets",
    "parts",
    "reports",
    "speakers",
    "statements",
    "topics",
]
