"""`manage.py benchmark`: how long the server takes over ten usual searches of the archive that is there."""

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
from statements.search.management.usual import UsualSearch, usual_searches
from statements.search.models import Document

ROW = "{:<24} {:>9} {:>10} {:>10} {:>8}  {}"


@dataclass
class Measured:
    search: UsualSearch
    hits: int
    queries: int
    milliseconds: list[float] = field(default_factory=list)


class Command(BaseCommand):
    help = "Measures ten usual searches, chosen from the archive's own words: the whole request, view and template."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repeats", type=int, default=15, metavar="N", help="how often each is measured (15)")
        parser.add_argument(
            "--at-most", type=float, metavar="MS", help="fail if a median is above so many milliseconds"
        )

    def handle(self, *, repeats: int, at_most: float | None, **options: Any) -> None:
        try:
            searches = usual_searches()
        except ValueError as error:
            raise CommandError(str(error)) from error
        client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0].lstrip("."))
        measured = [self.looked_at(client, search) for search in searches]
        for _ in range(max(repeats, 1)):
            for each in random.sample(measured, len(measured)):
                each.milliseconds.append(timed(client, each.search))
        self.report(measured)
        slow = [each.search.name for each in measured if at_most is not None and median(each.milliseconds) > at_most]
        if slow:
            raise CommandError(f"Above {at_most:g} ms: {', '.join(slow)}.")

    def looked_at(self, client: Client, search: UsualSearch) -> Measured:
        """Once before anything is measured: what it finds, and how many queries the page takes."""
        try:
            hits = find(search.request).total
        except TooSlow:
            raise CommandError(f"“{search.request.url}” was cut off for taking too long.") from None
        with CaptureQueriesContext(connection) as queries:
            timed(client, search)
        return Measured(search, hits, len(queries))

    def report(self, measured: list[Measured]) -> None:
        repeats = len(measured[0].milliseconds)
        self.stdout.write(
            f"{Document.objects.count():,} statements on {connection.display_name} {version()}. Milliseconds of the whole"
            f" request, view and template, in one process; each search once to warm up and then {repeats} times, all of"
            " them in random order.\n\n"
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


def timed(client: Client, search: UsualSearch) -> float:
    began = time.perf_counter()
    response = client.get(search.request.url, secure=settings.SECURE_SSL_REDIRECT)
    milliseconds = (time.perf_counter() - began) * 1000
    if response.status_code != 200:
        raise CommandError(f"{search.request.url} was answered with {response.status_code}.")
    return milliseconds


def version() -> str:
    if connection.vendor == "sqlite":
        import sqlite3

        return sqlite3.sqlite_version
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0]).partition(" ")[0]
