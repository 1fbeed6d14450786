"""Statements as a list shows them: words with what was found marked, and who said them in what office that day."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from statements.markup import excerpt
from statements.models import Position, Report, Speaker, Statement
from statements.search.highlights import matched_spans
from statements.search.query import Term, TextQuery

NO_QUERY = TextQuery()
LONGEST_IN_A_LIST = 600
"""Characters of a statement that a list shows; of a longer one an excerpt around what was found."""
LONGEST_ELSEWHERE = 240
"""Characters shown of another wording."""


@dataclass(frozen=True)
class Attribution:
    """Who said it, and the offices that are on record for that day."""

    speaker: Speaker
    offices: list[Position]

    @property
    def said_as(self) -> str:
        """What has to be said where it is not just one office."""
        if self.speaker.kind == Speaker.Kind.ORGANISATION and not self.offices:
            return ""
        match len(self.offices):
            case 0:
                return "Office that day not on record"
            case 1:
                return ""
        return "More than one office on record that day"


@dataclass(frozen=True)
class Elsewhere:
    """What was found in another wording of the statement, around it the words of that one."""

    words: SafeString
    language: str


@dataclass(frozen=True)
class Hit:
    statement: Statement
    words: SafeString
    by: list[Attribution]
    report: Report | None
    elsewhere: Elsewhere | None = None

    @property
    def check(self) -> str:
        return self.report.check_result if self.report else Report.Check.UNCHECKED

    @property
    def check_label(self) -> str:
        return self.report.check_told if self.report else str(Report.Check.UNCHECKED.label)


def attributions(statement: Statement) -> list[Attribution]:
    return [Attribution(speaker, statement.offices_of(speaker)) for speaker in statement.speakers]


def hits(statements: Iterable[Statement], query: TextQuery = NO_QUERY) -> list[Hit]:
    """For statements from `Statement.objects.for_lists()`."""
    return [
        Hit(
            statement,
            excerpt(statement.wording, matched_spans(query, statement.wording, statement.language), LONGEST_IN_A_LIST),
            attributions(statement),
            statement.best_report,
            _elsewhere(statement, query),
        )
        for statement in statements
    ]


def _elsewhere(statement: Statement, query: TextQuery) -> Elsewhere | None:
    """The first other wording that has what its own words lack of the query."""
    missing = TextQuery(tuple(term for term in query.all_of if not _has(statement.wording, term, statement.language)))
    if not missing.all_of:
        return None
    others = [(statement.original_wording, statement.original_language)]
    others += [(report.wording, report.language) for report in statement.reports.all()]
    for wording, language in others:
        if wording != statement.wording and matched_spans(missing, wording, language):
            return Elsewhere(excerpt(wording, matched_spans(query, wording, language), LONGEST_ELSEWHERE), language)
    return None


def _has(wording: str, term: Term, language: str) -> bool:
    return bool(matched_spans(TextQuery((term,)), wording, language))
