"""Storing the events of a sample archive, many rows at a time; what a save would fill in is filled in here."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from anyascii import anyascii
from django.utils.text import slugify

from statements import models, quoting
from statements.dates import written_out
from statements.sample import revising
from statements.sample.founding import found, pks_of
from statements.sample.times import LAST
from statements.sample.values import Article, Event, Report, Statement, World

BATCH = 2000
"""Statements that are stored at a time."""

_DAYS_TO_PUBLISH = 20
_LATEST = datetime.combine(LAST, time(9), UTC) + timedelta(days=90)
"""When the last corrections are made."""


def write(world: World, events: Iterable[Event]) -> Iterator[int]:
    """Store the world and then its events, batch by batch; yields how many statements each batch has."""
    writer = _Writer(world)
    waiting: list[Event] = []
    size = 0
    for event in events:
        waiting.append(event)
        size += len(event.statements)
        if size >= BATCH:
            writer.store(waiting)
            yield size
            waiting, size = [], 0
    if waiting:
        writer.store(waiting)
        yield size


class _Writer:
    def __init__(self, world: World) -> None:
        self._founded = found(world)
        self._editor = revising.editor()

    def store(self, events: Sequence[Event]) -> None:
        articles = self._store_articles(events)
        rows = [self._statement(each, event) for event in events for each in event.statements]
        statements = pks_of(rows)
        self._store_links([each for event in events for each in event.statements], statements)
        _store_reports(events, articles, statements)
        revising.store(self._revised(events, rows), self._editor)

    def _revised(self, events: Sequence[Event], rows: Sequence[models.Statement]) -> Iterator[revising.Revised]:
        first = 0
        for event in events:
            for correction in event.corrections:
                after = rows[first + correction.statement]
                before = self._statement(correction.before, event)
                before.pk, before.slug, before.created_at = after.pk, after.slug, after.created_at
                on = min(_looked_at(event.articles[0]) + timedelta(days=correction.days), _LATEST)
                yield revising.Revised(before, after, correction.reason, correction.note, _source_of(event), on)
            first += len(event.statements)
        yield from (revising.withdrawn(row) for row in rows if row.state == "withdrawn")

    def _store_articles(self, events: Sequence[Event]) -> list[int]:
        """Those that are based on another one after the others, as they need its number."""
        placed = [(event, article) for event in events for article in event.articles]
        numbers: dict[int, int] = {}
        for is_derived in (False, True):
            chosen = [(event, article) for event, article in placed if (article.based_on is not None) == is_derived]
            rows = (self._article(article, numbers.get(_source(event, article))) for event, article in chosen)
            for (_event, article), pk in zip(chosen, pks_of(rows), strict=True):
                numbers[id(article)] = pk
        return [numbers[id(article)] for _event, article in placed]

    def _article(self, article: Article, based_on: int | None) -> models.Article:
        return models.Article(
            slug=_slug(article.headline, "article"),
            outlet_id=self._founded.outlets[article.outlet],
            kind=article.kind,
            headline=article.headline,
            byline=article.byline,
            language=article.language,
            published=article.published,
            published_time=article.published_time,
            based_on_id=based_on,
            url=article.url,
            archived_url=article.archived_url,
            credit=article.credit,
            text=article.text,
            shown_whole=article.shown_whole,
            text_sha256=hashlib.sha256(article.text.encode()).hexdigest() if article.text else "",
        )

    def _statement(self, statement: Statement, event: Event) -> models.Statement:
        offices = self._founded.offices[statement.speaker]
        shown = statement.state in ("published", "withdrawn")
        return models.Statement(
            slug=_slug(" ".join(statement.wording.split()[:8]), "statement"),
            speaker_id=self._founded.speakers[statement.speaker],
            position_id=None if statement.office is None else offices[statement.office],
            venue_outlet_id=None if statement.venue_outlet is None else self._founded.outlets[statement.venue_outlet],
            published_at=_looked_at(event.articles[0]) if shown else None,
            **{name: getattr(statement, name) for name in _COPIED},
        )

    def _store_links(self, statements: Sequence[Statement], numbers: Sequence[int]) -> None:
        for name in ("further_speakers", "mentioned_speakers", "addressees"):
            _store_links(name, "speaker_id", statements, numbers, self._founded.speakers)
        for name in ("topics", "mentioned_topics"):
            _store_links(name, "topic_id", statements, numbers, self._founded.topics)


_COPIED = (
    "wording", "language", "kind", "said", "state", "original_wording", "original_language", "translator",
    "translation_status", "occasion", "place", "withdrawal_reason", "standing", "standing_note", "standing_source",
)  # fmt: skip


def _source_of(event: Event) -> str:
    article = event.articles[0]
    return article.url or f"“{article.headline}”, {written_out(article.published)}"


def _source(event: Event, article: Article) -> int:
    return id(event.articles[article.based_on]) if article.based_on is not None else 0


def _store_links(
    name: str, column: str, statements: Sequence[Statement], numbers: Sequence[int], others: Sequence[int]
) -> None:
    through: Any = getattr(models.Statement, name).through
    through.objects.bulk_create(
        through(**{"statement_id": number, column: others[other]})
        for statement, number in zip(statements, numbers, strict=True)
        for other in getattr(statement, name)
    )


def _store_reports(events: Sequence[Event], articles: Sequence[int], statements: Sequence[int]) -> None:
    pks, first = iter(articles), 0
    found: list[tuple[Article, Report, models.Report]] = []
    for event in events:
        for article in event.articles:
            pk = next(pks)
            found += (
                (article, report, _report(report, statements[first + report.statement], pk, article))
                for report in article.reports
            )
        first += len(event.statements)
    models.Report.objects.bulk_create(row for _article, _report, row in found)
    models.Span.objects.bulk_create(
        _span(article.text, start, end, row.pk) for article, report, row in found for start, end in report.passages
    )


def _report(report: Report, statement: int, pk: int, article: Article) -> models.Report:
    return models.Report(
        statement_id=statement,
        article_id=pk,
        kind=report.kind,
        wording=report.wording,
        language=report.language,
        translator=report.translator,
        translation_status=report.translation_status,
        cue=report.cue,
        speaker_as_printed=report.speaker_as_printed,
        check_result=report.check,
        checked_at=_looked_at(article),
    )


def _span(text: str, start: int, end: int, report: int) -> models.Span:
    anchor = quoting.anchor(text, start, end)
    return models.Span(
        report_id=report, start=start, end=end, exact=anchor.exact, prefix=anchor.prefix, suffix=anchor.suffix
    )


def _looked_at(article: Article) -> datetime:
    """A while after the article came out; not the clock, so that the same seed gives the same archive."""
    return datetime.combine(article.published_on, time(9), UTC) + timedelta(days=_DAYS_TO_PUBLISH)


def _slug(text: str, otherwise: str) -> str:
    return slugify(anyascii(text))[:80].strip("-") or otherwise
