"""Numbers of records as requests give them."""

from django.http import QueryDict


def number_in(given_by: QueryDict, name: str) -> int:
    """0 for what is no number of a record."""
    return as_number(given_by.get(name, ""))


def as_number(given: str) -> int:
    return int(given) if given.isdecimal() and given.isascii() and len(given) < 19 else 0
