"""`manage.py measure_reading GOLD…`: how well articles are read, measured on labelled ones."""

import json
import time
from argparse import ArgumentTypeError
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements.ingest.measuring.gold import FaultyLabel, GoldArticle, read_folder, read_json
from statements.ingest.measuring.scoring import add, figures, tally
from statements.ingest.reading import CONFIDENT, read

HEADINGS = {
    "articles": "articles",
    "quoted_precision": "prec.",
    "quoted_recall": "recall",
    "quoted_end_to_end": "F1",
    "speaker_of_direct": "direct",
    "name_right": "name",
    "confident_precision": "sure",
    "confident_coverage": "cover",
    "wrong_person": "wrong",
    "misnamed": "misnamed",
    "speech_end_to_end": "speech",
    "articles_a_second": "art./s",
    "worst_seconds": "worst",
}
LEGEND = """prec., recall: spans in quotation marks, overlap .8 · F1: of those, span and speaker right · direct: speaker right
where a quotation is complete in itself · name: full name right where the gold has one · sure, cover: precision of
the proposals marked confident, and the share of the gold they cover · wrong: a named person given for a source that
is unnamed or no person · misnamed: that, or the name of another · speech: span and speaker right, F1, quoted or
not · worst: seconds for the slowest article"""


class Command(BaseCommand):
    help = "Reads labelled articles and prints how much of what they say is found and given to the right speaker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", nargs="+", type=existing, help="a .jsonl of gold lines, or a folder of articles")
        parser.add_argument("--part", help="of folders only the files whose names begin so: dev, held-out")
        parser.add_argument(
            "--confident", type=float, default=CONFIDENT, help=f"probability from which one is (default: {CONFIDENT})"
        )
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *, gold: list[Path], part: str | None, confident: float, json: bool, **options: Any) -> None:
        try:
            sets = [(name, articles) for path in gold for name, articles in sets_of(path, part) if articles]
        except (FaultyLabel, KeyError, ValueError) as error:
            raise CommandError(f"Not a labelled article: {error}") from error
        if not sets:
            raise CommandError("No labelled article there.")
        measured = [measure(name, articles, confident) for name, articles in sets]
        self.stdout.write(as_json(measured) if json else as_table(measured))


def existing(name: str) -> Path:
    path = Path(name)
    if not path.exists():
        raise ArgumentTypeError(f"there is no {name}")
    return path


def sets_of(path: Path, part: str | None) -> Iterator[tuple[str, list[GoldArticle]]]:
    """What is measured together: the lines of a file; of a folder, the articles of one folder and part."""
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield str(path), [read_json(line) for line in lines]
        return
    sets: dict[str, list[GoldArticle]] = {}
    for name, article in read_folder(path, part or ""):
        sets.setdefault(name, []).append(article)
    yield from sets.items()


def measure(name: str, articles: Iterable[GoldArticle], confident: float) -> dict[str, Any]:
    counts: list[Counter[str]] = []
    seconds: list[float] = []
    for article in articles:
        before = time.process_time()
        found = read(article.text, article.language)
        seconds.append(time.process_time() - before)
        counts.append(tally(article, found, confident))
    speed = len(seconds) / max(sum(seconds), 1e-9)
    times = {"articles": len(seconds), "articles_a_second": round(speed, 1), "worst_seconds": round(max(seconds), 4)}
    return {"gold": name, **figures(add(counts)), **times}


def as_json(measured: list[dict[str, Any]]) -> str:
    return json.dumps(measured, indent=1, ensure_ascii=False)


def as_table(measured: list[dict[str, Any]]) -> str:
    width = max(len(one["gold"]) for one in measured)
    rows = [
        " ".join([f"{'':<{width}}", *(f"{heading:>8}" for heading in HEADINGS.values())]),
        *(" ".join([f"{one['gold']:<{width}}", *(f"{shown(one[key]):>8}" for key in HEADINGS)]) for one in measured),
    ]
    return "\n".join([*rows, "", LEGEND])


def shown(figure: float | None) -> str:
    match figure:
        case None:
            return "–"
        case int():
            return str(figure)
        case _:
            return f"{figure:.3f}" if figure < 10 else f"{figure:.0f}"
