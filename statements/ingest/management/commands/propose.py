"""`manage.py propose FILE…`: what a machine reads in text files, without the archive and without storing anything."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements import dates
from statements.ingest.proposing.propose import Proposed, propose
from statements.ingest.readers.decoding import decoded
from statements.ingest.readers.tongue import language_of
from statements.ingest.readers.values import Unreadable
from statements.ingest.values import Attribution, Circumstances
from statements.pipes import quiet_when_closed


class Command(BaseCommand):
    help = (
        "Prints the statements proposed for text files, in any encoding that can be told. It asks the database nothing."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a text file, or a folder of *.txt")
        parser.add_argument("--jsonl", action="store_true", help="one JSON object for each stretch of speech")
        parser.add_argument("--language", default="", metavar="CODE", help="such as en; without it, told from the text")
        parser.add_argument(
            "--published",
            type=date.fromisoformat,
            metavar="DAY",
            help="such as 2023-02-28; “on Tuesday” is told from it",
        )

    def handle(self, *, files: list[Path], jsonl: bool, language: str, published: date | None, **options: Any) -> None:
        unread = 0
        with quiet_when_closed():
            for path in _paths(files):
                try:
                    text = _text(path)
                except (OSError, Unreadable) as error:
                    unread += 1
                    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
                    self.stderr.write(f"{path} cannot be read: {reason}")
                    continue
                proposed = propose(text, Circumstances(language or language_of(text), published))
                lines = _json_lines(path.stem, text, proposed) if jsonl else _for_people(path, proposed)
                for line in lines:
                    self.stdout.write(line)
        if unread:
            raise CommandError(
                f"{unread:,} {'file' if unread == 1 else 'files'} could not be read; each is named above."
            )


def _paths(given: Iterable[Path]) -> Iterator[Path]:
    for path in given:
        yield from sorted(path.glob("*.txt")) if path.is_dir() else [path]


def _text(path: Path) -> str:
    """As it stands in the file, so that offsets are those of the file. Raises OSError or Unreadable."""
    content = path.read_bytes()
    return decoded(content) if content else ""


def _json_lines(doc_id: str, text: str, proposed: Iterable[Proposed]) -> Iterator[str]:
    """Every stretch of speech for itself; those of one statement have the same `group`."""
    for group, statement in enumerate(proposed):
        for said in statement.attributions:
            values = {"doc_id": doc_id, **_stretch(said, text), **_statement(statement), "group": group}
            yield json.dumps(values, ensure_ascii=sys.stdout.encoding.lower() != "utf-8")


def _stretch(said: Attribution, text: str) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": said.kind.value,
        "start": said.start,
        "end": said.end,
        "content_start": said.content_start,
        "content_end": said.content_end,
    }
    if said.source:
        values |= {"speaker_start": said.source.start, "speaker_end": said.source.end, "speaker_text": said.source.text}
    name = said.figure.name if said.figure else ""
    return values | {"speaker_name": name, "probability": round(said.probability, 4), "rule": said.rule}


def _statement(statement: Proposed) -> dict[str, Any]:
    return {
        "wording": statement.wording,
        "said": statement.said,
        "occasion": statement.occasion,
        "outlet": statement.outlet,
        "place": statement.place,
        "confident": statement.confident,
        "same_as": statement.same_as,
        "evidence": statement.evidence,
    }


def _for_people(path: Path, proposed: list[Proposed]) -> Iterator[str]:
    number = "one statement" if len(proposed) == 1 else f"{len(proposed)} statements"
    yield f"{path.name}: {number}"
    for place, one in enumerate(proposed):
        printed = one.source.text if one.source else ""
        who = one.name or printed or "unknown speaker"
        yield f"\n{place + 1}. {who}{f' (“{printed}”)' if printed not in ('', who) else ''}, {one.kind}, {one.probability:.0%}"
        yield f"   {one.wording}"
        told = [
            dates.written_out(one.said) if one.said else "",
            one.occasion,
            one.outlet and f"to {one.outlet}",
            one.place,
        ]
        yield f"   {'; '.join(filter(None, told))}".rstrip()
        if one.evidence:
            yield f"   {one.evidence}"
        if one.same_as is not None:
            yield f"   perhaps the same as {one.same_as + 1}"
    yield ""
