"""A proposal as an editor judges it: what was said first, then by whom, when, where, and what speaks for it."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from statements import publishing, quoting
from statements.differences import Piece, by_word
from statements.ingest.desk import lines
from statements.ingest.desk.references import References
from statements.ingest.desk.signs import Sign, signs_of
from statements.ingest.desk.versions import in_order, version_of
from statements.ingest.models import Proposal
from statements.ingest.proposing.sameness import in_words
from statements.models import Article, Outlet, Report, Speaker, Statement, Topic


@dataclass(frozen=True)
class Candidate:
    speaker: Speaker
    offices: list[str]


@dataclass
class Card:
    """Everything that it shows is taken from `known`, which was read for all cards of the article at once."""

    row: Proposal
    known: References
    version: str
    address: str
    may_decide: bool
    is_open: bool = False
    """Whether it shows what speaks for it; the others show what a verdict needs."""
    is_current: bool = False
    form: Any = None
    """What is being amended."""
    seen: str = ""
    """What the form says its editor has seen: the version it stands on."""
    is_splitting: bool = False
    conflict: Any = None
    """What somebody else decided while this was being amended."""

    @cached_property
    def is_waiting(self) -> bool:
        return self.row.is_waiting

    @cached_property
    def is_on_record(self) -> bool:
        return self.row.is_on_record

    @cached_property
    def speaker(self) -> Speaker | None:
        return self.known.speakers.get(self.row.speaker_id or 0)

    @cached_property
    def offices(self) -> list[str]:
        return self.known.offices(self.speaker, self.row.said) if self.speaker else []

    @cached_property
    def office(self) -> str:
        """On that day, in words."""
        if self.speaker is None:
            printed = self.row.name or self.row.speaker_as_printed
            return f"printed: {printed}" if printed else ""
        lacking = "no office on record for that day" if self.lacks_office else ""
        return "; ".join(self.offices) or lacking

    @cached_property
    def lacks_office(self) -> bool:
        return bool(self.speaker and not self.offices and self.speaker.kind == Speaker.Kind.PERSON)

    @cached_property
    def candidates(self) -> list[Candidate]:
        others = [number for number in self.known.linked("candidates", self.row) if number != self.row.speaker_id]
        speakers = [self.known.speakers[number] for number in others]
        return [Candidate(one, self.known.offices(one, self.row.said)) for one in speakers]

    @cached_property
    def where(self) -> str:
        """“interview, to the Daily Placeholder, Port Umber”."""
        outlet = self.venue
        to = f"to {outlet}" if outlet and outlet.name not in self.row.occasion else ""
        return ", ".join(part for part in (self.row.occasion, to, self.row.place) if part)

    @cached_property
    def who(self) -> str:
        return self.speaker.name if self.speaker else "Speaker not known"

    @cached_property
    def circumstances(self) -> str:
        """When, where, about what: “27 February 2023 · interview · Umbrella Treaty”."""
        said = self.row.said_display or "date not known"
        return " · ".join(part for part in (said[:1].upper() + said[1:], self.where, self.about) if part)

    @cached_property
    def venue(self) -> Outlet | None:
        return self.known.outlets.get(self.row.venue_outlet_id or 0)

    @cached_property
    def topics(self) -> list[Topic]:
        return [self.known.topics[number] for number in self.known.linked("topics", self.row)]

    @cached_property
    def about(self) -> str:
        return ", ".join(topic.name for topic in self.topics)

    @cached_property
    def mentions(self) -> str:
        topics = [self.known.topics[number] for number in self.known.linked("mentioned_topics", self.row)]
        speakers = [self.known.speakers[number] for number in self.known.linked("mentioned_speakers", self.row)]
        return ", ".join(one.name for one in (*topics, *speakers))

    @cached_property
    def percent(self) -> int:
        return round(self.row.probability * 100)

    @cached_property
    def passage(self) -> str:
        """Its words as the text has them, with what stands between them."""
        return self.known.article.text[self.row.content_start : self.row.content_end]

    @cached_property
    def check(self) -> str:
        return quoting.check(self.known.article.text, self.row.wording, self.row.places)

    @cached_property
    def check_label(self) -> str:
        return Report.Check(self.check).label

    @cached_property
    def stands(self) -> bool:
        return self.check in (quoting.VERBATIM, quoting.NORMALISED)

    @cached_property
    def missing(self) -> list[str]:
        """What there has to be before it can be published."""
        given = {"a speaker": self.row.speaker_id, "a date": self.row.said, "words that stand in the text": self.stands}
        return [name for name, there in given.items() if not there] if self.is_waiting else []

    @cached_property
    def is_safe(self) -> bool:
        """Sure, complete, standing in the text and unlike anything on record: may be accepted with others like it."""
        return self.is_waiting and self.row.confident and not self.missing and not (self.same_statement or self.other)

    @cached_property
    def signs(self) -> list[Sign]:
        """What is to be seen at once, each with a tone, a shape and a word."""
        return signs_of(self)

    @property
    def attributes(self) -> SafeString:
        return lines.attributes(self)

    @property
    def by_whom(self) -> SafeString:
        return lines.by_whom(self)

    @property
    def shown_signs(self) -> SafeString:
        return lines.signs(self)

    @property
    def became(self) -> SafeString:
        return lines.became(self)

    @property
    def may_reopen(self) -> bool:
        """What was joined to another is brought back by undoing that."""
        return self.may_decide and self.row.state != Proposal.State.JOINED

    @property
    def decider(self) -> str:
        return self.row.decider or ""  # type: ignore[attr-defined]

    @cached_property
    def statement(self) -> Statement | None:
        """That came of it."""
        return self.known.statements.get(self.row.statement_id or 0)

    @cached_property
    def lacking(self) -> list[str]:
        """What the draft that came of it needs before it can be published."""
        statement = self.statement
        is_draft = statement is not None and statement.state in (Statement.State.DRAFT, Statement.State.IN_REVIEW)
        return publishing.missing_for_publication(statement) if statement and self.row.is_accepted and is_draft else []

    @cached_property
    def other(self) -> Proposal | None:
        """Proposed too: the one this is perhaps another wording of."""
        return self.known.others.get(self.row.same_as_proposal_id or 0)

    @cached_property
    def same_statement(self) -> Statement | None:
        """On record: the statement of which this is perhaps another wording."""
        if not self.is_waiting:
            return None
        of_other = self.other.statement_id if self.other else None
        number = self.row.same_as_statement_id or of_other or self.known.alike.get(self.row.pk)
        return self.known.statements.get(number or 0)

    @cached_property
    def likeness(self) -> str:
        other, statement = self.other, self.same_statement
        wordings = [other.wording] if other else []
        if statement:
            reported = [report.wording for report in statement.reports.all()]
            wordings += [statement.wording, statement.original_wording, *reported]
        return in_words(self.row.wording, wordings, self.row.likeness)

    @cached_property
    def difference(self) -> list[Piece]:
        """From the words on record, or proposed before, to these."""
        like = self.same_statement or self.other
        return by_word(like.wording, self.row.wording) if like and like.wording != self.row.wording else []

    @property
    def corrections(self) -> list[tuple[str, str, str]]:
        """Of a decided one: field, proposed, decided."""
        changes = self.row.corrections.items()
        return [(verbose_name(name), told(change["proposed"]), told(change["decided"])) for name, change in changes]


def verbose_name(field: str) -> str:
    return str(Proposal._meta.get_field(field).verbose_name)  # type: ignore[union-attr]


def told(value: Any) -> str:
    """A value as `review` keeps it in JSON."""
    match value:
        case {"name": name}:
            return str(name)
        case [*parts]:
            return ", ".join(map(told, parts)) or "nothing"
    return str(value or "nothing")


def cards_of(article: Article, may_decide: bool, numbers: Collection[int] | None = None) -> list[Card]:
    """In the order of the text; of all proposals, or of those numbers."""
    found = in_order(article)
    rows = list(found if numbers is None else found.filter(pk__in=numbers))
    known = References(article, rows)
    base = reverse("admin:ingest_proposal_changelist")
    return [Card(row, known, version_of(row), f"{base}{row.pk}/", may_decide) for row in rows]
