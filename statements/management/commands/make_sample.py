"""`manage.py make_sample`: an archive of fictional statements, for trying things out at volume."""

import time
from argparse import ArgumentTypeError
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction

from statements import publicity
from statements.models import Article, Report, Speaker, Statement
from statements.progress import Progress
from statements.revisions import recording
from statements.sample import dossiers
from statements.sample.chronicle import events
from statements.sample.world import world
from statements.sample.writer import write
from statements.search import index

MOST = 5_000_000


class Command(BaseCommand):
    help = (
        "Fills the archive with fictional speakers, outlets, treaties and statements, all of them marked so. "
        "The same seed makes the same archive. Use a database of its own: set DATABASE_URL=sqlite:////path/to/file."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--statements", type=_number, default=1000, metavar="N", help="how many (default: 1000)")
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="which archive to make (default: 1)")
        parser.add_argument(
            "--into-real", action="store_true", help="also where real statements are published: every page then says so"
        )

    def handle(self, *, statements: int, seed: int, into_real: bool, **options: Any) -> None:
        if Speaker._meta.db_table not in connection.introspection.table_names():
            call_command("migrate", verbosity=0)
        began = time.monotonic()
        with transaction.atomic():
            refuse_to_mix(into_real)
            store(statements, seed, Progress(self.stderr, statements, "statements stored"))
            publicity.mark_all()
            published = Statement.objects.published().count()
            index.rebuild(Progress(self.stderr, published, "statements indexed"))
            recording.rebuild()
        self.stdout.write(
            f"Made {statements:,} fictional statements by {Speaker.objects.filter(fictional=True).count():,} speakers"
            f" from seed {seed}: {Report.objects.count():,} reports in {Article.objects.count():,} articles."
            f" It took {time.monotonic() - began:.0f} seconds, the index included."
        )


def store(statements: int, seed: int, progress: Progress) -> None:
    cast, done = world(seed, statements), 0
    for batch in write(cast, events(seed, cast, statements)):
        done += batch
        progress(done)
    dossiers.store(statements)


def refuse_to_mix(into_real: bool) -> None:
    there = Speaker.objects.filter(fictional=True).count()
    if there:
        raise CommandError(
            f"This archive holds a sample already, with {there:,} fictional speakers, and it is left as it is."
            " Make another one in a database of its own: set DATABASE_URL=sqlite:////path/to/file."
        )
    real = Statement.objects.published().filter(speaker__fictional=False).count()
    if real and not into_real:
        raise CommandError(
            f"This archive has {real:,} real published statements, and a sample cannot be taken out again."
            " Use a database of its own (DATABASE_URL=sqlite:////path/to/file), or say --into-real."
        )


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise ArgumentTypeError(f"{text} is not a number from 1 to {MOST:,}.")
    return int(text)
