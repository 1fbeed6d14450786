"""`manage.py forget_contacts`: deletes whom to answer from error reports that were settled long ago."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from statements.error_reports import forget_contacts

DAYS = 90
"""What readers are told on the page “About”."""


class Command(BaseCommand):
    help = (
        "Deletes names and e-mail addresses from readers' error reports that were settled long ago. Run it every day."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--days", type=int, default=DAYS, metavar="N", help=f"settled so many days ago (default: {DAYS})"
        )

    def handle(self, *, days: int, **options: Any) -> None:
        forgotten = forget_contacts(timezone.now() - timedelta(days=days))
        self.stdout.write(f"Forgotten: whom to answer of {forgotten} error report{'' if forgotten == 1 else 's'}.")
