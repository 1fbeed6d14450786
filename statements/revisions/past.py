"""A statement as a version of it was: its words, who said them in what office, and its lines."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model

from statements import dates
from statements.models import Article, Note, Outlet, Position, Report, Speaker, Statement, StatementRelation, Topic
from statements.models.speaker import held_between
from statements.revisions.kinds import KINDS
from statements.revisions.walking import State, Version, Walk

_PLACES = {line.model: place for place, line in enumerate(KINDS["statement"].lines, 1)}


@dataclass(frozen=True)
class Past:
    """Records that are no more are here as they were last."""

    statement: Statement
    speakers: list[Speaker]
    offices: dict[int, list[Position]]
    """Of each speaker on the day it was said, as they were on record then."""
    linked: dict[str, list[Any]]
    reports: list[Report]
    notes: list[Note]
    relations: list[StatementRelation]


def past(walk: Walk, version: Version) -> Past:
    row = version.state.record
    statement: Statement = row.instance
    speakers = _found(Speaker, [row.speaker_id])
    statement.speaker = speakers.get(row.speaker_id)
    statement.position = _found(Position, [row.position_id]).get(row.position_id)
    statement.venue_outlet = _found(Outlet, [row.venue_outlet_id]).get(row.venue_outlet_id)
    linked = _linked(walk, version.state)
    everybody = [*speakers.values(), *linked["further_speakers"]]
    return Past(
        statement,
        everybody,
        _offices(statement, everybody, version.until),
        linked,
        _reports(version.state, statement),
        _notes(version.state),
        _lines(version.state, StatementRelation),
    )


def _found(model: Any, numbers: Collection[int | None]) -> dict[int, Any]:
    wanted = {number for number in numbers if number is not None}
    if not wanted:
        return {}
    found: dict[int, Any] = model._base_manager.in_bulk(wanted)
    for row in model.history.filter(id__in=wanted - found.keys()).order_by("history_id"):
        found[row.id] = row.instance
    return found


def _linked(walk: Walk, state: State) -> dict[str, list[Any]]:
    links = walk.source.links.get(state.record.history_id)
    found = {}
    for name in KINDS["statement"].many:
        model: Any = Topic if "topics" in name else Speaker
        if links is None:
            found[name] = list(model.objects.filter(pk__in=getattr(Statement(pk=walk.source.number), name).all()))
        else:
            there = _found(model, links.get(name, frozenset()))
            found[name] = [there[number] for number in sorted(there)]
    return found


def _offices(statement: Statement, speakers: Iterable[Speaker], moment: datetime | None) -> dict[int, list[Position]]:
    if moment is None:
        return {speaker.pk: statement.offices_of(speaker) for speaker in speakers}
    said = dates.parse(statement.said)
    held = {
        speaker.pk: held_between(_positions(speaker.pk, moment), said.first_day, said.last_day) for speaker in speakers
    }
    if statement.position and statement.speaker:
        held[statement.speaker.pk] = [statement.position]
    return held


def _positions(speaker: int, moment: datetime) -> list[Position]:
    """On record at that moment; those of which no row says when they were made had been there before."""
    rows = Position.history.filter(speaker_id=speaker).order_by("history_id")
    then: dict[int, Any] = {}
    known: set[int] = set()
    for row in rows:
        if row.history_date <= moment or row.id not in known and row.history_type != "+":
            then[row.id] = row
        known.add(row.id)
    left = [row.instance for row in then.values() if row.history_type != "-"]
    return [*left, *Position.objects.filter(speaker=speaker).exclude(pk__in=known)]


def _reports(state: State, statement: Statement) -> list[Report]:
    reports: list[Report] = _lines(state, Report)
    articles = _found(Article, [report.article_id for report in reports])
    outlets = _found(Outlet, [article.outlet_id for article in articles.values()])
    for report in reports:
        report.statement = statement
        report.article = articles[report.article_id]
        report.article.outlet = outlets[report.article.outlet_id]
    return sorted(reports, key=lambda report: (str(report.article.published_latest or "9"), report.pk))


def _notes(state: State) -> list[Note]:
    """The newest first, signed as they were."""
    notes: list[Note] = _lines(state, Note)[::-1]
    signers = get_user_model()._default_manager.in_bulk({note.signed_by_id for note in notes})
    for note in notes:
        note.signed_by = signers[note.signed_by_id]
    return notes


def _lines(state: State, model: Any) -> list[Any]:
    rows = [row for (place, _number), row in state.lines.items() if place == _PLACES[model]]
    return [row.instance for row in sorted(rows, key=lambda row: row.id)]
