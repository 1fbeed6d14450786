"""`manage.py import_articles PATH_OR_URL…`: articles with their proposals, from files, folders, web archives, addresses."""

import logging
import sys
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from statements.ingest.importing.archive import Archive
from statements.ingest.importing.deliveries import Failure, Stock
from statements.ingest.importing.delivery import Delivery
from statements.ingest.importing.sources import Outcome, Result, import_source
from statements.ingest.readers.values import Unreadable
from statements.progress import Progress

logger = logging.getLogger(__name__)

INTERRUPTED = 130
NOT_READ = "Imported, but its statements could not be proposed. The log says why; its page of proposals reads it again."


class Command(BaseCommand):
    help = (
        "Imports articles and proposes their statements. Takes files, folders, web archives (WARC) of any size and "
        "addresses. Each article is stored whole or not at all: stopped at any moment and started again, it goes on "
        "without doubles."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("given", nargs="+", metavar="PATH_OR_URL")

    def handle(self, *, given: list[str], **options: Any) -> None:
        stock = Stock(given)
        progress = Progress(self.stderr, stock.total, stock.unit)
        archive = Archive.loaded()
        results: Counter[Result] = Counter()
        failures = unread = proposals = 0
        try:
            for source in stock.sources():
                outcome = source if isinstance(source, Failure) else imported(source, archive)
                if isinstance(outcome, Failure):
                    failures += 1
                    self._say_failed(outcome)
                else:
                    results[outcome.result] += 1
                    proposals += outcome.waiting
                    if not outcome.is_read:
                        unread += 1
                        self._say_failed(Failure(source.label, NOT_READ))
                progress(stock.done)
        except KeyboardInterrupt:
            self.stdout.write("Stopped. Start it again, and it goes on from here.")
            sys.exit(INTERRUPTED)
        finally:
            self.stdout.write(summary(results, proposals, failures))
        if failures:
            raise CommandError(f"{counted(failures, 'source')} could not be imported; each is named above.")
        if unread:
            raise CommandError(f"The statements of {counted(unread, 'source')} could not be proposed; see above.")

    def _say_failed(self, failure: Failure) -> None:
        if self.stderr.isatty():
            # The line of the progress bar.
            self.stderr.write("\r\x1b[K", ending="", style_func=str)
        self.stdout.write(f"{failure.label}: {failure.message}")


def imported(delivery: Delivery, archive: Archive) -> Outcome | Failure:
    try:
        return import_source(delivery, archive=archive)
    except Unreadable as error:
        return Failure(delivery.label, str(error))
    except ValidationError as error:
        return Failure(delivery.label, " ".join(error.messages))
    except Exception as error:
        # One source of a hundred thousand must not hold up the others.
        logger.exception("Importing %s", delivery.label)
        return Failure(delivery.label, f"Something unforeseen went wrong ({type(error).__name__}); the log says more.")


def summary(results: Counter[Result], proposals: int, failures: int) -> str:
    lines = [f"{number:>7,}  {result}" for result in Result if (number := results[result])]
    lines += [f"{failures:>7,}  not imported"] if failures else []
    return "\n".join([*(lines or ["Nothing was found to import."]), f"{counted(proposals, 'proposal')} to decide."])


def counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
