"""`manage.py find_doubles`: look for records that may be one and the same, and put them in the editors' queue."""

from typing import Any

from django.core.management.base import BaseCommand

from statements.doubles import finding
from statements.models import Statement
from statements.progress import Progress


class Command(BaseCommand):
    help = "Looks for speakers, topics, outlets and statements that may be doubles, and fills the editors' queue anew."

    def handle(self, **options: Any) -> None:
        for model in finding.BY_NAME:
            self._say(finding.find_by_name(model), str(model._meta.verbose_name_plural))
        progress = Progress(self.stderr, Statement.objects.count(), "statements looked at")
        self._say(finding.find_statements(progress), "statements")

    def _say(self, number: int, things: str) -> None:
        self.stdout.write(f"{number:>8,} likely doubles among {things}")
