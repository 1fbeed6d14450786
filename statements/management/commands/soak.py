"""`manage.py soak NAME`: one of the long runs in tests/soak, whole, on SQLite and on PostgreSQL."""

import os
import sys
from collections.abc import Sequence
from typing import Any

from django.conf import settings

from statements.management.commands.test import Command as TestCommand

FOLDER = settings.BASE_DIR / "tests" / "soak"


class Command(TestCommand):
    help = "Runs a long run of tests/soak whole, where the suite goes only a short way. Further arguments go to pytest."

    def handle(self, arguments: Sequence[str] = (), **options: Any) -> None:
        runs = {path.stem.removeprefix("test_"): path for path in sorted(FOLDER.glob("test_*"))}
        name, *further = arguments or [""]
        if name not in runs:
            self.stderr.write(f"Usage: manage.py soak {{{','.join(runs)}}} [pytest's arguments]")
            sys.exit(2)
        os.environ["SOAK"] = "1"
        super().handle([str(runs[name].relative_to(settings.BASE_DIR)), "-s", "--timeout=0", *further])
