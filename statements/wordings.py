"""The wordings of a statement, each once: its own and those of its reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os.path import commonprefix

from statements.marks import normal_form, unstopped
from statements.models import Report, Statement

SHOWN, SPOKEN = "shown", "spoken"
"""Keys of the wordings of the statement itself; that of a report is its number."""

FEW, SHORT = 3, 32
"""Words, and characters, that are enough of a beginning."""


@dataclass(frozen=True)
class Wording:
    """Words that a statement is told in, and the reports that have them, the nearest to what was said first.

    Of what a report has, other marks, spaces or another last stop make no other wording.
    """

    number: int
    key: str
    words: str
    language: str
    translator: str = ""
    status: str = ""
    reports: tuple[Report, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether it stands on the statement's page as the statement's own: as shown, or as spoken."""
        return self.key in (SHOWN, SPOKEN)

    @property
    def numbers(self) -> list[int]:
        """Of its reports."""
        return [report.pk for report in self.reports]

    @property
    def is_reported(self) -> bool:
        """Whether anybody but this archive has it."""
        return any(not report.article.is_digest for report in self.reports)


def wordings_of(statement: Statement, reports: Iterable[Report]) -> list[Wording]:
    """Numbered from the one shown. Reads the articles of the reports."""
    found: dict[str, list[Report]] = {}
    for report in nearest_first(reports):
        found.setdefault(_identity(report.wording), []).append(report)
    shown, spoken = _identity(statement.wording), _identity(statement.original_wording)
    told = [_own(1, SHOWN, statement, found.pop(shown, []))]
    if statement.original_wording and spoken != shown:
        told.append(_own(2, SPOKEN, statement, found.pop(spoken, [])))
    return told + [_reported(number, reports) for number, reports in enumerate(found.values(), len(told) + 1)]


def _own(number: int, key: str, statement: Statement, reports: Sequence[Report]) -> Wording:
    if key == SPOKEN:
        return Wording(number, key, statement.original_wording, statement.original_language, reports=tuple(reports))
    status = statement.get_translation_status_display()
    return Wording(number, key, statement.wording, statement.language, statement.translator, status, tuple(reports))


def _reported(number: int, reports: Sequence[Report]) -> Wording:
    first = reports[0]
    status = first.get_translation_status_display()
    return Wording(number, str(first.pk), first.wording, first.language, first.translator, status, tuple(reports))


def nearest_first(reports: Iterable[Report]) -> list[Report]:
    """Those of one article together, where the one stands that is nearest to what was said; else as they come."""
    given = list(reports)
    nearest: dict[int, int] = {}
    for report in given:
        nearest[report.article_id] = min(report.distance, nearest.get(report.article_id, report.distance))
    places = {number: place for place, number in enumerate(nearest)}
    return sorted(given, key=lambda report: (nearest[report.article_id], places[report.article_id]))


def reported_otherwise(wordings: Sequence[Wording]) -> int:
    """How many wordings have been reported, if one of them is not the statement's own."""
    reported = [wording for wording in wordings if wording.is_reported]
    return len(reported) if any(not wording.is_own for wording in reported) else 0


def beginnings(wordings: Sequence[Wording]) -> list[str]:
    """A few words of each by which it is told from the others: where several begin alike, those around where they part."""
    words = [wording.words.split() for wording in wordings]
    return [_beginning(own, words[:place] + words[place + 1 :]) for place, own in enumerate(words)]


def _beginning(own: list[str], others: list[list[str]]) -> str:
    in_common = max((len(commonprefix([own, other])) for other in others), default=0)
    start = in_common - 1 if FEW <= in_common < len(own) else 0
    chosen = " ".join(own[start:])
    cut = chosen if len(chosen) <= SHORT else (chosen[:SHORT].rpartition(" ")[0] or chosen[:SHORT]).rstrip(",;:–—")
    return f"{'…' if start else ''}{cut}{'…' if len(cut) < len(chosen) else ''}"


def _identity(words: str) -> str:
    return unstopped(normal_form(words))
