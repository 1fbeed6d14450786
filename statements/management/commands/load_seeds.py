"""`manage.py load_seeds`: bring the archive up to date with seeds/, leaving alone what people have edited."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from statements.search.follow import once_at_the_end
from statements.seeding.loading import load
from statements.seeding.reading import Problem, SeedsRefused


class Command(BaseCommand):
    help = (
        "Loads the seed files in one transaction, all or nothing. A second run brings up to date what only the seeds "
        "have made, and leaves alone what people have edited, renamed or deleted."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--seeds", type=Path, default=settings.BASE_DIR / "seeds", metavar="DIR", help="the folder (default: seeds)"
        )

    def handle(self, *, seeds: Path, **options: Any) -> None:
        try:
            with once_at_the_end():
                outcomes = load(seeds)
        except SeedsRefused as error:
            raise CommandError(refusal(error.problems)) from error
        for file, counts in outcomes.items():
            self.stdout.write(f"{file:<16} {in_words(counts)}")


def refusal(problems: Sequence[Problem]) -> str:
    number = "one problem" if len(problems) == 1 else f"{len(problems)} problems"
    return "\n".join([f"Nothing was loaded: {number} in the seeds.", *(f"  {problem}" for problem in problems)])


def in_words(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
