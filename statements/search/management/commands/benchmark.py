"""`manage.py benchmark`: how long the server takes over usual searches, or pages, of the archive that is there."""

import random
import time
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from statements.search.find import find
from statements.search.limits import TooSlow
from statements.search.management.pages import Pages, drawn_pages
from statements.search.management.usual import UsualSearch, usual_searches
from statements.search.models import Document

ROW = "{:<24} {:>9} {:>10} {:>10} {:>8}  {}"
PAGES_ROW = "{:<12} {:>10} {:>10} {:>8}  {}"


@dataclass
class Measured:
    search: UsualSearch
    hits: int
    queries: int
    milliseconds: list[float] = field(default_factory=list)


class Command(BaseCommand):
    help = (
        "Measures ten usual searches, chosen from the archive's own words, or with --pages the pages of records drawn"
        " from it: the whole request, view and template."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repeats", type=int, default=15, metavar="N", help="how often each is measured (15)")
        parser.add_argument(
            "--pages", action="store_true", help="measure pages, each of them once, N of a kind, instead of searches"
        )
        parser.add_argument(
            "--at-most", type=float, metavar="MS", help="fail if a median is above so many milliseconds"
        )

    def handle(self, *, repeats: int, pages: bool, at_most: float | None, **options: Any) -> None:
        client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0].lstrip("."))
        measure = self.pages if pages else self.searches
        try:
            medians = measure(client, max(repeats, 1))
        except ValueError as error:
            raise CommandError(str(error)) from error
        slow = [name for name, milliseconds in medians.items() if at_most is not None and milliseconds > at_most]
        if slow:
            raise CommandError(f"Above {at_most:g} ms: {', '.join(slow)}.")

    def searches(self, client: Client, repeats: int) -> dict[str, float]:
        """The median of each, by name."""
        measured = [self.looked_at(client, search) for search in usual_searches()]
        for _ in range(repeats):
            for each in random.sample(measured, len(measured)):
                each.milliseconds.append(timed(client, each.search.request.url))
        self.report(measured)
        return {each.search.name: median(each.milliseconds) for each in measured}

    def pages(self, client: Client, repeats: int) -> dict[str, float]:
        """The median of each kind, by name."""
        kinds = drawn_pages(repeats)
        queries = {kind.name: asked(client, kind) for kind in kinds}
        rounds = [(kind.name, address) for kind in kinds for address in kind.addresses]
        milliseconds: dict[str, list[tuple[float, str]]] = {kind.name: [] for kind in kinds}
        for name, address in random.sample(rounds, len(rounds)):
            milliseconds[name].append((timed(client, address), address))
        self.stdout.write(f"{self.measured_on()} each page once, {repeats} of a kind in random order, when warm.\n\n")
        self.stdout.write(PAGES_ROW.format("page", "median ms", "max ms", "queries", "slowest"))
        medians = {name: median(time for time, _address in found) for name, found in milliseconds.items()}
        for name, found in milliseconds.items():
            slowest, address = max(found)
            self.stdout.write(PAGES_ROW.format(name, f"{medians[name]:.1f}", f"{slowest:.1f}", queries[name], address))
        return medians

    def looked_at(self, client: Client, search: UsualSearch) -> Measured:
        """Once before anything is measured: what it finds, and how many queries the page takes."""
        try:
            hits = find(search.request).total
        except TooSlow:
            raise CommandError(f"“{search.request.url}” was cut off for taking too long.") from None
        with CaptureQueriesContext(connection) as queries:
            timed(client, search.request.url)
        return Measured(search, hits, len(queries))

    def measured_on(self) -> str:
        return (
            f"{Document.objects.count():,} statements on {connection.display_name} {version()}. Milliseconds of the whole"
            " request, view and template, in one process;"
        )

    def report(self, measured: list[Measured]) -> None:
        repeats = len(measured[0].milliseconds)
        self.stdout.write(
            f"{self.measured_on()} each search once to warm up and then {repeats} times, all of them in random order.\n\n"
        )
        self.stdout.write(ROW.format("search", "hits", "median ms", "max ms", "queries", "address"))
        for each in measured:
            times = each.milliseconds
            self.stdout.write(
                ROW.format(
                    each.search.name,
                    f"{each.hits:,}",
                    f"{median(times):.1f}",
                    f"{max(times):.1f}",
                    each.queries,
                    each.search.request.url,
                )  # fmt: skip
            )


def asked(client: Client, pages: Pages) -> int:
    """The most queries that one of the first three takes, which warms them up, too."""
    counts = []
    for address in pages.addresses[:3]:
        with CaptureQueriesContext(connection) as queries:
            timed(client, address)
        counts.append(len(queries))
    return max(counts)


def timed(client: Client, address: str) -> float:
    began = time.perf_counter()
    response = client.get(address, secure=settings.SECURE_SSL_REDIRECT)
    milliseconds = (time.perf_counter() - began) * 1000
    if response.status_code != 200:
        raise CommandError(f"{address} was answered with {response.status_code}.")
    return milliseconds


def version() -> str:
    if connection.vendor == "sqlite":
        import sqlite3

        return sqlite3.sqlite_version
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0]).partition(" ")[0]
