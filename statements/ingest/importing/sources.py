"""From the bytes of a source to an article with its proposals: all of it in one transaction, or nothing."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from statements.ingest.importing import superseding
from statements.ingest.importing.archive import Archive
from statements.ingest.importing.articles import Details, details_of, details_on_record, is_same_text, same_article
from statements.ingest.importing.delivery import Delivery, Typed
from statements.ingest.importing.identity import address_key, web_address
from statements.ingest.importing.on_record import settle
from statements.ingest.importing.storing import store, store_again
from statements.ingest.models import Capture
from statements.ingest.readers import Reading, Unreadable, read_bytes
from statements.ingest.readers.values import MOST_CHARACTERS
from statements.models import Article, Outlet
from statements.models.curated import explain

if TYPE_CHECKING:
    from statements.ingest.proposing.propose import Proposed

logger = logging.getLogger(__name__)


class Proposer(Protocol):
    """What proposes statements for an article: the archive as it stands."""

    def propose(self, details: Details) -> "Sequence[Proposed]": ...


class Result(StrEnum):
    IMPORTED = "imported"
    NEW_VERSION = "new version of an article on record"
    OLD_VERSION = "older version of an article on record"
    SAME_TEXT = "the text of an article on record, in other bytes"
    SEEN = "on record already, byte for byte"


@dataclass(frozen=True)
class Outcome:
    result: Result
    article: Article
    waiting: int = 0
    """Proposals to decide."""
    moved: int = 0
    """Reports that moved here from an older version."""
    left: int = 0
    """Reports that do not stand here."""
    is_read: bool = True
    """Whether its statements could be proposed; if not, the log says why, and the text can be read again."""


def import_source(
    delivery: Delivery,
    by: AbstractBaseUser | None = None,
    typed: Typed | None = None,
    archive: Proposer | None = None,
    longest: int = MOST_CHARACTERS,
) -> Outcome:
    """Raises Unreadable, and then nothing is stored. Reading and proposing happen before the transaction begins."""
    if seen := _seen(delivery):
        return Outcome(Result.SEEN, seen)
    reading = read_bytes(delivery.content, delivery.name, delivery.media_type, delivery.address)
    if len(reading.document.text) > longest:
        raise Unreadable(too_long(longest))
    details = details_of(reading.document, delivery.address, typed or Typed())
    details = details.completed_from(same_article(details))
    proposed = _proposed(details, archive or Archive.loaded(), delivery.label)
    with transaction.atomic():
        outcome = _store(delivery, reading, details, proposed or (), by)
    return replace(outcome, is_read=proposed is not None)


def _proposed(details: Details, archive: Proposer, label: str) -> "Sequence[Proposed] | None":
    """None for what cannot be read for statements: the article is worth keeping all the same."""
    try:
        return archive.propose(details)
    except Exception:
        logger.exception("Proposing the statements of %s", label)
        return None


def too_long(longest: int) -> str:
    return (
        f"Its text is longer than the {longest:,} characters that are read here while you wait. "
        "Import it with the command: manage.py import_articles FILE."
    )


def _seen(delivery: Delivery) -> Article | None:
    capture = Capture.objects.light().filter(sha256=delivery.sha256).select_related("article__outlet").first()
    return capture.article if capture else None


def _store(
    delivery: Delivery, reading: Reading, details: Details, proposed: "Sequence[Proposed]", by: AbstractBaseUser | None
) -> Outcome:
    # Others who import for this outlet wait here, so that no source and no version comes in twice.
    Outlet.objects.select_for_update().get(pk=details.outlet.pk)
    if seen := _seen(delivery):
        return Outcome(Result.SEEN, seen)
    before = same_article(details)
    if before and is_same_text(before, details):
        _capture(delivery, reading, before, by)
        return Outcome(Result.SAME_TEXT, before)
    article = details.article(delivery.retrieved)
    explain(article, f"Imported from {delivery.label}"[:500], by)
    article.full_clean(exclude=["slug", "text_sha256"])
    article.save()
    _capture(delivery, reading, article, by)
    waiting = store(article, proposed, before)
    if before is None:
        return Outcome(Result.IMPORTED, article, waiting)
    if _is_older(delivery, before):
        superseding.add_old_version(article, before, by)
        return Outcome(Result.OLD_VERSION, article, article.proposals.waiting().count())
    moved, left = superseding.supersede(before, article, by)
    return Outcome(Result.NEW_VERSION, article, waiting - settle(article), moved, left)


def _is_older(delivery: Delivery, before: Article) -> bool:
    """Whether it was taken from its address before the latest version on record was."""
    latest = before.captures.light().exclude(retrieved=None).order_by("-retrieved").first()
    return bool(delivery.retrieved and latest and latest.retrieved and delivery.retrieved < latest.retrieved)


def _capture(delivery: Delivery, reading: Reading, article: Article, by: AbstractBaseUser | None) -> None:
    address = web_address(delivery.address) or web_address(reading.document.address)
    Capture.objects.create(
        article=article,
        content=delivery.content,
        sha256=delivery.sha256,
        size=len(delivery.content),
        media_type=delivery.media_type[:200],
        name=delivery.name[:500],
        address=address,
        address_key=address_key(reading.document.address or address),
        retrieved=delivery.retrieved,
        reader=reading.reader[:100],
        outlet_as_printed=reading.document.outlet[:200],
        captured_by_id=by.pk if by else None,
    )


def propose_again(article: Article, archive: Proposer | None = None) -> int | None:
    """With what the archive knows today; verdicts stay. How many proposals wait then, None if it cannot be read."""
    proposed = _proposed(details_on_record(article), archive or Archive.loaded(), f"article {article.pk}")
    if proposed is None:
        return None
    with transaction.atomic():
        waiting = store_again(article, proposed) - settle(article)
        superseding.drop_repeated(article.old_versions.all(), article)
        return waiting
