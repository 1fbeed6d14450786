"""One piece of reported speech, as tokens of its sentence."""

from typing import NamedTuple

from statements.ingest.reported.cues import Cue
from statements.ingest.reported.subjects import Subject
from statements.ingest.values import Mention

VOICED = "X voiced hope that content"
"""The rule of a content under a noun of the speaker's mind."""


class Report(NamedTuple):
    low: int
    high: int
    """Of the content, the end excluded."""
    cue: tuple[int, int]
    subject: Subject
    rule: str
    partial: bool = False
    """Half of a content that “X said” interrupts."""
    cue_form: Cue | None = None
    """Where the content follows its cue."""

    source: Mention | None = None
    """Where it has been read already."""
    kept: int = -1
    """Of a denial: the token of the verb, with which its words begin."""

    @property
    def cue_low(self) -> int:
        return self.cue[0]
