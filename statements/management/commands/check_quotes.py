"""`manage.py check_quotes`: look again how every report stands in the text of its article."""

from argparse import ArgumentTypeError
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements import checks
from statements.checks import Check
from statements.differences import Piece, shortened
from statements.models import Article, Report
from statements.progress import Progress
from statements.search import follow


class Command(BaseCommand):
    help = (
        "Checks reports against the text of their article and stores result and time. Says by word how those differ "
        "that do not stand there, and fails if one of them belongs to a published statement."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--published", action="store_true", help="only reports of published statements")
        parser.add_argument("--article", type=int, metavar="NUMBER", help="only reports in this article")
        parser.add_argument(
            "--limit", type=_positive, metavar="N", help="at most N reports: those not checked for the longest time"
        )

    def handle(self, *, published: bool, article: int | None, limit: int | None, **options: Any) -> None:
        reports = Report.objects.filter(statement__state="published") if published else Report.objects.all()
        if article is not None:
            if not Article.objects.filter(pk=article).exists():
                raise CommandError(f"There is no article {article}.")
            reports = reports.filter(article=article)
        numbers = checks.numbers_of(reports, limit)
        results, public = self._check(numbers)
        self.stdout.write(f"{len(numbers):,} reports checked.")
        for result in Report.Check:
            if results[result]:
                self.stdout.write(f"{results[result]:>12,} {result.label}")
        if public:
            raise CommandError(f"{_of_published(public)} not stand in the source as quoted. The lines above name them.")

    def _check(self, numbers: Sequence[int]) -> tuple[Counter[str], int]:
        """How many there are of each result, and how many bad ones are public."""
        progress = Progress(self.stderr, len(numbers), "reports checked")
        results: Counter[str] = Counter()
        public = 0
        for batch in checks.batches(numbers):
            with follow.once_at_the_end():
                found = checks.check_batch(batch)
            for check in found:
                results[check.result] += 1
                public += check.is_bad and check.is_public
                if check.is_bad:
                    self.stdout.write(line(check))
            progress(sum(results.values()))
        return results, public


def line(check: Check) -> str:
    """Statement, article, result and, in the notation of wdiff, the difference by word."""
    report = check.report
    statement = f"statement {report.statement_id} ({report.statement.get_state_display()})"
    found = f"{statement}, report {report.pk} in article {report.article_id}: {report.get_check_result_display()}"
    return f"{found}: {in_one_line(check.pieces)}" if check.pieces else found


def in_one_line(pieces: Sequence[Piece]) -> str:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return " ".join("".join(signs[piece.kind].format(piece.words) for piece in shortened(pieces)).split())


def _of_published(number: int) -> str:
    return (
        "One report of a published statement does" if number == 1 else f"{number:,} reports of published statements do"
    )


def _positive(typed: str) -> int:
    number = int(typed) if typed.isdecimal() else 0
    if number < 1:
        raise ArgumentTypeError("Give a number of reports, 1 or more.")
    return number
