"""What readers see of each kind of record: its columns and its lines. A change of anything else makes no version."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from statements.models import (
    Article,
    Dossier,
    DossierEntry,
    Note,
    Outlet,
    OutletName,
    Position,
    Report,
    Speaker,
    SpeakerName,
    Statement,
    StatementRelation,
    Topic,
    TopicName,
    TreatyAction,
    TreatyParty,
)


@dataclass(frozen=True)
class Line:
    """A kind of line of a record. Its first column tells one from another."""

    model: Any
    leads_back: str
    columns: tuple[str, ...]
    names_statement: str = ""
    """The column with another statement's number: readers see the line once that has been published."""

    @property
    def noun(self) -> str:
        return str(self.model._meta.verbose_name)


@dataclass(frozen=True)
class Kind:
    model: Any
    columns: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    many: tuple[str, ...] = ()
    has_state: bool = False
    """Whether readers see it in the state “published” only."""

    @property
    def name(self) -> str:
        return str(self.model._meta.model_name)


_NAME = ("name", "language")

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            Statement,
            (
                *("wording", "language", "kind", "speaker", "position", "said", "occasion", "venue_outlet", "place"),
                *("original_wording", "original_language", "translator"),
                *("standing", "standing_note", "standing_source"),
            ),
            (
                Line(
                    Report,
                    "statement_id",
                    (
                        *("article", "kind", "wording", "language", "translator", "cue", "speaker_as_printed"),
                        "check_result",
                    ),
                ),
                Line(Note, "statement_id", ("kind", "text", "source")),
                Line(StatementRelation, "statement_id", ("other", "kind", "note"), names_statement="other_id"),
            ),
            ("further_speakers", "topics", "mentioned_topics", "mentioned_speakers", "addressees"),
            has_state=True,
        ),
        Kind(
            Speaker,
            ("name", "kind", "wikidata", "website", "note", "fictional"),
            (
                Line(SpeakerName, "speaker_id", _NAME),
                Line(Position, "speaker_id", ("title", "institution", "country", "start", "end", "source")),
            ),
        ),
        Kind(
            Topic,
            ("name", "kind", "formal_name", "broader", "registration", "note", "source", "fictional"),
            (
                Line(TopicName, "topic_id", _NAME),
                Line(TreatyParty, "treaty_id", ("name", "country", "note")),
                Line(TreatyAction, "treaty_id", ("kind", "date", "party", "note", "source", "source_url")),
            ),
        ),
        Kind(
            Outlet,
            ("name", "kind", "country", "language", "website", "note", "fictional"),
            (Line(OutletName, "outlet_id", _NAME),),
        ),
        Kind(
            Article,
            (
                *("headline", "outlet", "kind", "byline", "language", "published", "published_time"),
                *("published_zone", "url", "archived_url", "retrieved", "based_on", "credit", "text_sha256"),
                "shown_whole",
            ),
        ),
        Kind(
            Dossier,
            ("title", "introduction", "fictional"),
            (Line(DossierEntry, "dossier_id", ("statement", "note"), names_statement="statement_id"),),
            has_state=True,
        ),
    )
}
