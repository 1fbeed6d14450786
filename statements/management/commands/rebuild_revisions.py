"""`manage.py rebuild_revisions`: work out anew, from the histories, what readers are told of changes."""

from typing import Any

from django.core.management.base import BaseCommand

from statements.revisions import recording


class Command(BaseCommand):
    help = "Works out the list of corrections anew from the histories of all records."

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"The list of corrections holds {recording.rebuild():,} changes.")
