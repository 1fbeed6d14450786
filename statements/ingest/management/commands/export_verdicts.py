"""`manage.py export_verdicts`: what people decided on proposals, one JSON object a line, to learn from."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.ingest.training import examples
from statements.pipes import quiet_when_closed


class Command(BaseCommand):
    help = "Writes each verdict on a proposal with the text around it and the corrections made, as JSON lines."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--output", type=Path, metavar="FILE", help="a file (default: standard output)")

    def handle(self, *, output: Path | None, **options: Any) -> None:
        if output is None:
            with quiet_when_closed():
                for example in examples():
                    self.stdout.write(json.dumps(example, ensure_ascii=False))
            return
        try:
            with output.open("w", encoding="utf-8") as stream:
                lines = (json.dumps(example, ensure_ascii=False) + "\n" for example in examples())
                number = sum(1 for line in lines if stream.write(line))
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{number:,} verdicts in {output}")
