"""Importing and deciding in the editors' admin, by noun."""

from statements.ingest.admin import captures, leftovers, proposals

__all__ = ["captures", "leftovers", "proposals"]
