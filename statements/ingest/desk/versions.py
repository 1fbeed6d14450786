"""Which proposals of an article have changed since somebody looked: a short sign of each, that changes with it."""

from datetime import datetime
from typing import Any
from zlib import crc32

from django.db.models import F

from statements.ingest.models import Proposal, ProposalQuerySet
from statements.models import Article

OWN = (
    *("state", "decided_at", "decided_by_id", "note", "wording", "spans", "kind", "speaker_id", "said", "occasion"),
    *("venue_outlet_id", "place", "probability", "same_as_proposal_id", "same_as_statement_id", "statement_id"),
    "joined_into_id",
)
OF_OTHERS = {
    "statement_state": F("statement__state"),
    "statement_changed": F("statement__changed_at"),
    "decider": F("decided_by__username"),
}

KNOWN_AT_ONCE = 10_000
"""Signs that one request may send; no article has as many proposals."""


def in_order(article: Article) -> ProposalQuerySet:
    """The article's proposals in the order of the text, with what their signs are made of."""
    return article.proposals.annotate(**OF_OTHERS).order_by("content_start", "order", "pk")


def versions_of(article: Article) -> dict[int, str]:
    """By number, in the order of the text."""
    rows = in_order(article).values_list("pk", *OWN, *OF_OTHERS)
    return {number: _sign(values) for number, *values in rows}


def version_of(row: Proposal) -> str:
    """Of one that comes from `in_order`."""
    return _sign([getattr(row, name) for name in (*OWN, *OF_OTHERS)])


def _sign(values: list[Any]) -> str:
    plain = [value.isoformat() if isinstance(value, datetime) else value for value in values]
    return f"{crc32(repr(plain).encode()):08x}"


def read(known: str) -> dict[int, str]:
    """What a page says it shows, “12:0a1b2c3d 13:…”; what is not of that form is left out."""
    pairs = (part.partition(":") for part in known.split()[:KNOWN_AT_ONCE])
    return {
        int(number): sign for number, _, sign in pairs if number.isascii() and number.isdecimal() and len(number) < 19
    }
