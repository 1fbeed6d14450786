"""The reports of a statement as a ladder: from the original to what was made of it, each wording in full once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from django.utils.safestring import SafeString
from django.utils.text import get_text_list

from statements.models import Article, Report
from statements.views.reports import ReportView, report_view, surroundings
from statements.wordings import SHOWN, SPOKEN, Wording, nearest_first


@dataclass(frozen=True)
class Telling:
    """What an article has of the statement: one wording in full, or in a line those that stand above and alike in it."""

    label: str
    reports: list[Report]
    in_full: Wording | None

    @cached_property
    def view(self) -> ReportView:
        return report_view(*self.reports)

    @property
    def as_printed(self) -> list[tuple[str, str]]:
        """Whom the article names, and with which verb."""
        printed = dict.fromkeys((report.speaker_as_printed, report.cue) for report in self.reports)
        return [one for one in printed if any(one)]


@dataclass(frozen=True)
class Reporting:
    """An article with all that it has of the statement."""

    article: Article
    tellings: list[Telling]

    @cached_property
    def view(self) -> ReportView:
        """All of its reports; one of them, of words that stand above if there is one, tells how they stand in it."""
        tellings = sorted(self.tellings, key=lambda telling: telling.in_full is not None)
        return report_view(*(report for telling in tellings for report in telling.reports))

    @cached_property
    def surroundings(self) -> list[SafeString]:
        return surroundings(self.view)


@dataclass
class Rung:
    """Articles that are alike in how near they are to what was said."""

    label: str
    missing: str = ""
    articles: list[Reporting] = field(default_factory=list)


def passage(rungs: Iterable[Rung], checked: Report | None) -> Reporting | None:
    """The article whose text the page shows around the words: that of the report that carries them, or the nearest held."""
    held = [reporting for rung in rungs for reporting in rung.articles if reporting.surroundings]
    carrying = (reporting for reporting in held if checked and reporting.article == checked.article)
    return next(carrying, held[0] if held else None)


def ladder(reports: Iterable[Report], wordings: Sequence[Wording]) -> list[Rung]:
    """Each article once, where the report of it stands that is nearest to what was said.

    A rung without articles is left out, or says what is not on record.
    """
    rungs = [
        Rung("Original"),
        Rung("First report", "No first report is on record: who reported it first is not known here."),
        Rung("Republication"),
        Rung("Translations and summaries"),
    ]
    wording_of = {report.pk: wording for wording in wordings for report in wording.reports}
    told = {wording.number for wording in wordings if wording.is_own}
    is_numbered = len(told) < len(wordings)
    for article, having in groupby(nearest_first(reports), key=lambda report: report.article):
        group = list(having)
        tellings = _tellings(group, wording_of, told, is_numbered)
        rungs[min(report.distance for report in group)].articles.append(Reporting(article, tellings))
    if rungs[0].articles:
        rungs[1].missing = ""
    return [rung for rung in rungs if rung.articles or rung.missing]


def _tellings(
    reports: Sequence[Report], wording_of: dict[int, Wording], told: set[int], is_numbered: bool
) -> list[Telling]:
    """In the order of the reports. Adds to the numbers of the wordings that stand on the ladder."""
    alike: dict[tuple[object, ...], list[Report]] = {}
    for report in reports:
        number = wording_of[report.pk].number
        alike.setdefault(_standing(report) if number in told else (number,), []).append(report)
    found = []
    for group in alike.values():
        wordings = list(dict.fromkeys(wording_of[report.pk] for report in group))
        in_full = wordings[0] if wordings[0].number not in told else None
        told.add(wordings[0].number)
        found.append(Telling(_label(wordings, in_full, is_numbered), group, in_full))
    return found


def _standing(report: Report) -> tuple[object, ...]:
    """What a line tells of a report besides its wording."""
    looked_at = report.checked_at and report.checked_at.date()
    return report.check_told, looked_at, report.kind, report.language, report.translator, report.translation_status


def _label(wordings: Sequence[Wording], in_full: Wording | None, is_numbered: bool) -> str:
    own = {SHOWN: "shown above", SPOKEN: "as spoken, above"}
    first = wordings[0]
    if in_full:
        return f"Wording {first.number}"
    if len(wordings) == 1 and not is_numbered:
        return f"In the words {own[first.key]}"
    if len(wordings) == 1:
        return f"Wording {first.number}, {own.get(first.key, 'as above')}"
    return f"Wordings {get_text_list([str(wording.number) for wording in wordings], 'and')}, as above"
