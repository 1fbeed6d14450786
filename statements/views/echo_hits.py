"""Echoes of a statement as pages show them: the shared words marked, who said them, and when beside the statement."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from statements.marks import DOUBLE
from statements.markup import excerpt
from statements.models import Statement
from statements.search.echoes import (
    COMMON,
    Echo,
    Echoes,
    When,
    beside,
    echoes_of,
    is_compared_whole,
    phrases,
    where_shared,
)
from statements.search.fingerprints import MATTER, MOST_ROWS, WORDS, Passage
from statements.search.parser import parse
from statements.search.request import SearchRequest
from statements.views.hits import Attribution, attributions

SHOWN = 3
"""Echoes of each kind on the statement's own page: those that share the most."""

LONGEST_BESIDE = 280
"""Characters of each of them."""

WORDS_OF_A_PHRASE = 12
"""That are searched for."""


@dataclass(frozen=True)
class EchoHit:
    """`when` and `is_by_same` are seen from the statement that is echoed; of that one itself `is_itself` holds."""

    statement: Statement
    words: SafeString
    language: str
    by: list[Attribution]
    when: When
    is_by_same: bool
    is_itself: bool
    is_first: bool


@dataclass(frozen=True)
class Group:
    heading: str
    hits: list[EchoHit]


@dataclass(frozen=True)
class TurnOfPhrase:
    """Words that too many statements have, and the search for all of them."""

    words: str
    language: str
    href: str


@dataclass(frozen=True)
class Section:
    """What a statement's page tells of its echoes. `first` is the first on record where that is known."""

    groups: list[Group]
    first: EchoHit | None
    maybe_first: int
    total: int
    by_same: int
    beside: int
    href: str
    turn_of_phrase: TurnOfPhrase | None
    is_compared: bool
    is_whole: bool
    rows: int = MOST_ROWS
    least: int = WORDS
    matter: int = MATTER
    most: int = COMMON


_WITH_SPEAKERS = Statement.objects.select_related("speaker", "position").prefetch_related(
    "speaker__positions", "further_speakers__positions"
)

_HEADINGS = (
    ((When.EARLIER,), "Earlier"),
    ((When.SAME_DAY, When.UNKNOWN), "The same day, or before or after: not known"),
    ((When.LATER,), "Later"),
)


def section(statement: Statement) -> Section:
    """In a fixed number of queries."""
    echoes = echoes_of(statement)
    judged = beside(statement) & {echo.statement for echo in echoes.others}
    left = [echo for echo in echoes.others if echo.statement not in judged]
    groups = [(heading, _strongest(left, echoes.of, kinds)) for kinds, heading in _HEADINGS]
    firsts = echoes.firsts
    first = firsts[:1] if len(firsts) == 1 and echoes.others else []
    shown = {echo.statement for _heading, chosen in groups for echo in chosen} | {echo.statement for echo in first}
    hits = {hit.statement.pk: hit for hit in hits_of(statement, echoes, shown, LONGEST_BESIDE)}
    return Section(
        groups=[Group(heading, [hits[echo.statement] for echo in chosen]) for heading, chosen in groups if chosen],
        first=next((hits[echo.statement] for echo in first), None),
        maybe_first=len(firsts),
        total=len(echoes.others),
        by_same=sum(echo.is_by_same(echoes.of) for echo in echoes.others),
        beside=len(judged),
        href=reverse("statement-echoes", args=[statement.pk]),
        turn_of_phrase=turn_of_phrase(statement, echoes),
        is_compared=bool(echoes.rows),
        is_whole=is_compared_whole(statement),
    )


def hits_of(statement: Statement, echoes: Echoes, shown: Collection[int], width: int) -> list[EchoHit]:
    """Of these statements, in the order of time; the statement itself may be among them."""
    found = _WITH_SPEAKERS.in_bulk(set(shown) - {statement.pk}) | {statement.pk: statement}
    firsts = {echo.statement for echo in echoes.firsts}
    return [
        _hit(found[echo.statement], statement, echo, echoes, echo.statement in firsts, width)
        for echo in in_time(echoes)
        if echo.statement in shown and echo.statement in found
    ]


def in_time(echoes: Echoes) -> list[Echo]:
    """With the statement itself at its place."""
    if not echoes.of.said.text:
        return [echoes.of, *echoes.others]
    return sorted((*echoes.others, echoes.of), key=lambda echo: (echo.said.last_day, echo.statement))


def turn_of_phrase(statement: Statement, echoes: Echoes) -> TurnOfPhrase | None:
    """The longest one that it has."""
    for passage, words in phrases(statement, echoes.common):
        asked = " ".join(words.translate(dict.fromkeys(map(ord, DOUBLE))).split()[:WORDS_OF_A_PHRASE])
        search = SearchRequest(parse(f'"{asked}"'), path=reverse("statements"))
        return TurnOfPhrase(asked, passage.language, search.url)
    return None


def _strongest(echoes: Iterable[Echo], of: Echo, kinds: Sequence[When]) -> list[Echo]:
    return sorted((echo for echo in echoes if echo.when(of) in kinds), key=lambda echo: -echo.rows)[:SHOWN]


def _hit(statement: Statement, echoed: Statement, echo: Echo, echoes: Echoes, is_first: bool, width: int) -> EchoHit:
    passage, spans = where_shared(statement, echoed) or (None, [])
    is_itself = echo is echoes.of
    if is_itself or passage is None:
        passage, spans = Passage(statement.wording, statement.language, []), []
    return EchoHit(
        statement=statement,
        words=excerpt(passage.text, spans, width),
        language=passage.language,
        by=attributions(statement),
        when=echo.when(echoes.of),
        is_by_same=echo.is_by_same(echoes.of),
        is_itself=is_itself,
        is_first=is_first,
    )
