"""Labelled articles to measure reading with: lines of JSON with spans, or readable files with labels in the text.

The form of a readable file is described in tests/gold/README.md; `as_line` turns it into the JSON form."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LABEL = re.compile(r"\{([nop])(\d+) (\w+|-)\||\{([dmxic])(\d+)([a-z]*)\|")
KINDS = {"d": "direct", "x": "mixed", "m": "mixed", "i": "indirect"}
SOURCES = {"n": "name", "o": "nominal", "p": "pronoun"}
ORGANISATION = "organisation "
PARTS = ("dev", "held-out")

Span = tuple[int, int]


class FaultyLabel(ValueError):
    """A label that is not closed, closes nothing, or names what the file does not have."""


@dataclass(frozen=True)
class Source:
    spans: tuple[Span, ...]
    head: Span
    kind: str
    name: str | None
    """Empty where the article names nobody; None where nobody has noted a name."""
    is_person: bool = True


@dataclass(frozen=True)
class Unit:
    track: str
    kind: str
    span: Span
    source: Source | None
    cues: tuple[Span, ...]
    statement: str


@dataclass(frozen=True)
class GoldArticle:
    name: str
    language: str
    published: str
    text: str
    units: tuple[Unit, ...]


@dataclass
class _Reading:
    """What has been read so far of the labelled text."""

    names: dict[str, str]
    """By key, “organisation” before those of organisations."""
    text: str = ""
    open: list[tuple[re.Match[str], int]] = field(default_factory=list)
    head: int | None = None
    closed: list[tuple[re.Match[str], Span]] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)


def read_labelled(raw: str, name: str) -> GoldArticle:
    header, _, body = raw.partition("\n---\n")
    facts = dict(line.split(": ", 1) for line in header.splitlines() if ": " in line)
    names = dict(line.split(" = ", 1) for line in header.splitlines() if " = " in line)
    reading = _Reading(names | {"-": ""})
    for piece in re.split(r"(\{[a-z]\d+[^|{}]*\||[}^])", body.strip("\n")):
        _take(reading, piece)
    if reading.open:
        raise FaultyLabel(f"{name}: not closed: {reading.open[-1][0].group()}")
    units = tuple(sorted(_units(reading), key=lambda unit: (unit.span[0], unit.track)))
    return GoldArticle(name, facts["language"], facts.get("published", ""), reading.text, units)


def _take(reading: _Reading, piece: str) -> None:
    if piece == "}":
        _close(reading)
    elif piece == "^":
        reading.head = len(reading.text)
    elif label := LABEL.fullmatch(piece):
        reading.open.append((label, len(reading.text)))
    elif "{" in piece:
        raise FaultyLabel(f"no label: {piece[:40]}")
    else:
        reading.text += piece


def _close(reading: _Reading) -> None:
    if not reading.open:
        raise FaultyLabel(f"closes nothing: {reading.text[-40:]}")
    label, start = reading.open.pop()
    span = (start, len(reading.text))
    if not label[1]:
        reading.closed.append((label, span))
        return
    if label[3] not in reading.names or label[2] in reading.sources:
        raise FaultyLabel(f"nobody of that key, or a number used twice: {label.group()}")
    name = reading.names[label[3]]
    reading.sources[label[2]] = Source(
        (span,),
        _head(reading, span),
        SOURCES[label[1]],
        name.removeprefix(ORGANISATION),
        is_person=not name.startswith(ORGANISATION),
    )
    reading.head = None


def _head(reading: _Reading, span: Span) -> Span:
    """The word marked ^, else the last."""
    last = reading.text.rfind(" ", *span) + 1 or span[0]
    start = last if reading.head is None else reading.head
    end = re.compile(r"[\w'’-]+").match(reading.text, start)
    return start, end.end() if end else span[1]


def _units(reading: _Reading) -> Iterator[Unit]:
    cues: dict[str, list[Span]] = {}
    for label, span in reading.closed:
        if label[4] == "c":
            cues.setdefault(label[5], []).append(span)
    wholes = [span for label, span in reading.closed if label[4] == "m"]
    for label, span in reading.closed:
        mark, number, statement = label[4], label[5], label[6]
        if mark == "c":
            continue
        if number != "0" and number not in reading.sources:
            raise FaultyLabel(f"no mention of number {number}")
        rest = reading.sources.get(number), tuple(cues.get(number, ())), statement
        if mark in "dx":
            yield Unit("quoted", KINDS[mark], span, *rest)
        if mark != "x" or not any(start <= span[0] and span[1] <= end for start, end in wholes):
            yield Unit("content", KINDS[mark], span, *rest)


def read_json(line: str) -> GoldArticle:
    found = json.loads(line)
    units = tuple(_unit(unit) for unit in found["units"])
    return GoldArticle(found["doc_id"], found.get("language", "en"), found.get("date") or "", found["text"], units)


def _unit(unit: dict[str, Any]) -> Unit:
    source = None
    if spans := tuple((start, end) for start, end in unit["source"]):
        is_person = unit.get("is_person", True)
        source = Source(spans, tuple(unit["head"]), unit["src_type"], unit.get("name"), is_person)
    cues = tuple((start, end) for start, end in unit.get("cue", ()))
    span = (unit["start"], unit["end"])
    return Unit(unit["track"], unit["kind"], span, source, cues, unit.get("statement") or "")


def as_line(article: GoldArticle) -> dict[str, Any]:
    """The form of the scorer's gold lines."""
    return {
        "doc_id": article.name,
        "language": article.language,
        "date": article.published,
        "text": article.text,
        "units": [_as_unit(number, unit) for number, unit in enumerate(article.units)],
    }


def _as_unit(number: int, unit: Unit) -> dict[str, Any]:
    source = unit.source
    return {
        "uid": number,
        "track": unit.track,
        "kind": unit.kind,
        "start": unit.span[0],
        "end": unit.span[1],
        "source": [list(span) for span in source.spans] if source else [],
        "head": list(source.head) if source else None,
        "src_type": source.kind if source else "none",
        "cue": [list(cue) for cue in unit.cues],
        "name": source.name if source else None,
        "is_person": source.is_person if source else True,
        "name_from": "read",
        "statement": unit.statement,
    }


def read_folder(folder: Path, part: str = "") -> Iterator[tuple[str, GoldArticle]]:
    """Each article of a folder after the name of its set: its folder, and whether to work on or to measure with only."""
    for path in sorted(folder.rglob(f"{part}*.txt")):
        kept = next((name for name in PARTS if path.name.startswith(name)), "")
        name = f"{path.parent.name}-{path.stem}"
        yield f"{path.parent} {kept}".strip(), read_labelled(path.read_text(encoding="utf-8"), name)
