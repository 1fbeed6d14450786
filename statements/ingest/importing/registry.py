"""Reads what the archive holds into values, once for any number of articles."""

from statements.ingest.proposing.holdings import (
    KnownOffice,
    KnownOutlet,
    KnownSpeaker,
    KnownTopic,
    Name,
    Registry,
    Topics,
)
from statements.ingest.proposing.utterances import KnownWordings
from statements.languages import primary
from statements.models import Outlet, Report, Speaker, Statement, Topic
from statements.models.naming import OtherName


def read_registry() -> Registry:
    """Speakers with their names and offices, outlets with their names; five queries."""
    speakers = Speaker.objects.prefetch_related("names", "positions")
    outlets = Outlet.objects.prefetch_related("names")
    return Registry(
        (_speaker(speaker) for speaker in speakers),
        (KnownOutlet(outlet.pk, outlet.name, _names(outlet)) for outlet in outlets),
    )


def read_topics() -> Topics:
    return Topics(
        KnownTopic(topic.pk, topic.name, topic.kind, _names(topic)) for topic in Topic.objects.prefetch_related("names")
    )


def read_wordings() -> KnownWordings:
    """Every wording of every statement that is not withdrawn: its own, the original, and those of its reports."""
    statements = Statement.objects.exclude(state=Statement.State.WITHDRAWN)
    own = statements.values_list("pk", "wording", "language", "original_wording", "original_language")
    reported = Report.objects.filter(statement__in=statements).values_list("statement_id", "wording", "language")
    wordings = [(pk, wording, primary(language)) for pk, wording, language, *_ in own.order_by().iterator()]
    wordings += [
        (pk, wording, primary(language)) for pk, _, _, wording, language in own.order_by().iterator() if wording
    ]
    wordings += [(pk, wording, primary(language)) for pk, wording, language in reported.order_by().iterator()]
    return KnownWordings(dict.fromkeys(wordings))


def _speaker(speaker: Speaker) -> KnownSpeaker:
    offices = tuple(
        KnownOffice(
            position.title, position.institution, str(position.country), position.start_earliest, position.end_latest
        )
        for position in speaker.positions.all()
    )
    return KnownSpeaker(speaker.pk, speaker.name, _names(speaker), speaker.kind == Speaker.Kind.PERSON, offices)


def _names(record: Speaker | Topic | Outlet) -> tuple[Name, ...]:
    names: list[OtherName] = list(record.names.all())
    return tuple(Name(name.name, name.language, name.shared) for name in names)
