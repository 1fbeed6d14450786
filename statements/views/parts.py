"""The words of a statement on its page, with the part that the address asks for marked."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString

from statements import parts
from statements.context import paragraphs
from statements.models import Statement
from statements.revisions.kinds import KINDS
from statements.revisions.reading import walks
from statements.text_directives import TextDirective


@dataclass(frozen=True)
class PartView:
    """`asked` is empty where the address asks for no part; `href` asks again for the part that is found.

    `stood_in` is the last version that had words which are there no longer; 0 if none had.
    """

    paragraphs: list[SafeString]
    asked: str = ""
    href: str = ""
    others: int = 0
    stood_in: int = 0

    @property
    def is_lost(self) -> bool:
        return bool(self.asked) and not self.href

    @property
    def first(self) -> int:
        """The number of the paragraph in which the part begins, counted from one; 0 for none."""
        marked = (number for number, words in enumerate(self.paragraphs, 1) if "<mark>" in words)
        return next(marked, 0)


def part_of(statement: Statement, parameters: Mapping[str, str], permalink: str) -> PartView:
    asked = parts.read(parameters)
    if asked is None:
        return PartView(paragraphs(statement.wording, []))
    found = parts.find(statement.wording, asked)
    words = f"{asked.start} … {asked.end}" if asked.end else asked.start
    if found.place is None:
        return PartView(paragraphs(statement.wording, []), words, stood_in=_last_version_with(asked, statement))
    href = f"{permalink}?{parts.query(statement.wording, found.place)}#part"
    return PartView(paragraphs(statement.wording, [found.place]), words, href, found.others)


def _last_version_with(asked: TextDirective, statement: Statement) -> int:
    versions = walks(KINDS["statement"], [statement.pk])[statement.pk].versions
    having = (
        number
        for number, version in reversed(list(enumerate(versions, 1)))
        if parts.find(version.state.record.wording, asked).place
    )
    return next(having, 0)
