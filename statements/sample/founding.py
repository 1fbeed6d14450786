"""Storing who and what there is in a sample archive before anybody speaks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from statements import models
from statements.sample.values import Outlet, Speaker, Topic, World


@dataclass(frozen=True)
class Founded:
    """The numbers of the stored records, in the order of the world; `offices` has those of each speaker."""

    speakers: Sequence[int]
    offices: Sequence[Sequence[int]]
    topics: Sequence[int]
    outlets: Sequence[int]


def found(world: World) -> Founded:
    speakers = _store_speakers(world.speakers)
    return Founded(
        speakers=speakers,
        offices=_store_offices(world.speakers, speakers),
        topics=_store_topics(world.topics),
        outlets=pks_of(_outlet(outlet) for outlet in world.outlets),
    )


def pks_of(rows: Iterable[Any]) -> list[int]:
    """Store the rows, all of one kind; their numbers, in order."""
    stored = list(rows)
    return [row.pk for row in type(stored[0])._default_manager.bulk_create(stored)] if stored else []


def _store_speakers(speakers: Sequence[Speaker]) -> list[int]:
    pks = pks_of(
        models.Speaker(
            slug=speaker.slug,
            name=speaker.name,
            sort_name=speaker.sort_name,
            kind=speaker.kind,
            note=speaker.note,
            fictional=True,
        )
        for speaker in speakers
    )
    models.SpeakerName.objects.bulk_create(
        models.SpeakerName(speaker_id=pk, name=name.text, language=name.language, shared=name.shared)
        for pk, speaker in zip(pks, speakers, strict=True)
        for name in speaker.names
    )
    return pks


def _store_offices(speakers: Sequence[Speaker], pks: Sequence[int]) -> list[list[int]]:
    """The numbers of each speaker's offices."""
    stored = iter(
        pks_of(
            models.Position(
                speaker_id=pk,
                title=office.title,
                institution=office.institution,
                country=office.country,
                start=office.start,
                end=office.end,
            )
            for pk, speaker in zip(pks, speakers, strict=True)
            for office in speaker.offices
        )
    )
    return [[next(stored) for _office in speaker.offices] for speaker in speakers]


def _store_topics(topics: Sequence[Topic]) -> list[int]:
    """The broad ones, which come first, before those that need their numbers."""
    broad = sum(topic.broader is None for topic in topics)
    assert all(topic.broader is None for topic in topics[:broad])
    pks = pks_of(_topic(topic, None) for topic in topics[:broad])
    pks += pks_of(_topic(topic, pks[topic.broader or 0]) for topic in topics[broad:])
    for pk, topic in zip(pks, topics, strict=True):
        models.TopicName.objects.bulk_create(
            models.TopicName(topic_id=pk, name=name.text, language=name.language, shared=name.shared)
            for name in topic.names
        )
        models.TreatyParty.objects.bulk_create(models.TreatyParty(treaty_id=pk, country=code) for code in topic.parties)
        models.TreatyAction.objects.bulk_create(
            models.TreatyAction(treaty_id=pk, kind=action.kind, party=action.party, date=action.date, note=action.note)
            for action in topic.actions
        )
    return pks


def _topic(topic: Topic, broader: int | None) -> models.Topic:
    return models.Topic(
        slug=topic.slug,
        name=topic.name,
        kind=topic.kind,
        formal_name=topic.formal_name,
        note=topic.note,
        broader_id=broader,
        fictional=True,
    )


def _outlet(outlet: Outlet) -> models.Outlet:
    return models.Outlet(
        slug=outlet.slug,
        name=outlet.name,
        kind=outlet.kind,
        country=outlet.country,
        language=outlet.language,
        note=outlet.note,
        fictional=True,
    )
