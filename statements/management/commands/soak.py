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
        names = sorted(path.stem.removeprefix("test_") for path in FOLDER.glob("test_*.py"))
        name, *further = arguments or [""]
        if name not in names:
            self.stderr.write(f"Usage: manage.py soak {{{','.join(names)}}} [pytest's arguments]")
            sys.exit(2)
        os.environ["SOAK"] = "1"
        super().handle([f"tests/soak/test_{name}.py", "-s", "--timeout=0", *further])
