"""From a person or organisation of an article to a speaker of the archive. What is ambiguous is asked, never guessed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rapidfuzz import fuzz

from statements import dates
from statements.ingest.proposing import lookups
from statements.ingest.proposing.holdings import KnownSpeaker, Registry, plain
from statements.ingest.proposing.offices import Office, read_scope, read_title
from statements.ingest.values import Figure, Mention, MentionKind
from statements.romanisation import romanised

ALIKE = 88.0
"""Of 100: from this likeness on a name in other letters is worth asking about."""

LONG_AGO, VERY_LONG_AGO = timedelta(365 * 15), timedelta(365 * 40)
"""Out of office for so long, one is asked about: by a last name after the shorter time, by a full name after the longer."""

_MEANT_OTHERWISE = frozenset({"presidency", "government"})
"""“The Kremlin” or “Downing Street” may be anybody there."""
_INDEFINITE = re.compile(r"(?:an?|one|another|some|two|several|eine?|einer|une?|deux|один|одна|некий)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Resolution:
    """The speaker, or whom to ask about; `how` says why, for the editor."""

    speaker: int | None = None
    candidates: tuple[int, ...] = ()
    how: str = ""


def resolve(figure: Figure | None, mention: Mention | None, registry: Registry, day: date | None) -> Resolution:
    """`day` is when it was said, or else published: offices are those of that day."""
    printed = _printed(figure, mention)
    if not printed:
        return Resolution(how="the article does not tell who it is")
    name = figure.name if figure and plain(figure.name) else ""
    if not registry.speakers:
        return Resolution(how=f"“{printed}”")
    if name:
        return _agreeing(_by_name(name, registry), figure, registry, day)
    if figure is None and mention and mention.kind == MentionKind.NAME:
        return replace(_by_name(printed, registry), speaker=None)
    return (
        _by_office(_titles(figure, mention), registry, day) or _by_organisation(printed, registry) or _unknown(printed)
    )


def _printed(figure: Figure | None, mention: Mention | None) -> str:
    names = [figure.name] if figure else []
    names += [mention.text] if mention and mention.kind != MentionKind.PRONOUN else []
    names += figure.roles if figure else ()
    return next((name for name in names if plain(name)), "")


def _titles(figure: Figure | None, mention: Mention | None) -> list[str]:
    printed = [mention.text] if mention and mention.kind == MentionKind.NOMINAL else []
    return [title for title in [*printed, *(figure.roles if figure else ())] if title]


def _unknown(printed: str) -> Resolution:
    return Resolution(how=f"“{printed}” is nobody on record")


def _by_name(name: str, registry: Registry) -> Resolution:
    bearers = registry.by_name.get(plain(name), ())
    if len(bearers) == 1:
        return _settled(bearers[0], f"“{name}” is a name of {bearers[0].name}")
    if bearers:
        return _asked(bearers, f"“{name}” is a name of several")
    words = plain(name).split()
    if len(words) > 1:
        return _by_first_and_last(name, words, registry)
    return (
        _by_case_form(name, words, registry) or _by_last_alone(name, registry) or _by_organisation(name, registry)
    ) or _by_letters(name, registry)


def _by_first_and_last(name: str, words: Sequence[str], registry: Registry) -> Resolution:
    """Middle names and initials aside."""
    found = lookups.people_called(words, registry)
    if len(found) == 1 and len(words[0].rstrip(".")) > 1:
        return _settled(found[0], f"“{name}” has first and last name of {found[0].name}")
    if found:
        return _asked(found, f"“{name}” may be one of these")
    organisation = _by_organisation(name, registry)
    return _by_case_form(name, words, registry) or organisation or _by_letters(name, registry)


def _by_case_form(name: str, words: Sequence[str], registry: Registry) -> Resolution | None:
    """Russian: “Дмитрием Песковым” has the forms of Дмитрий Песков."""
    if not re.search("[а-я]", words[0]):
        return None
    found = lookups.people_in_another_case(words, registry)
    if len(found) == 1 and len(words) > 1:
        return _settled(found[0], f"“{name}” is a form of a name of {found[0].name}")
    return _asked(found, f"“{name}” may be a form of these names") if found else None


def _by_last_alone(name: str, registry: Registry) -> Resolution | None:
    """A last name that no one is known to go by: worth asking, even if only one has it."""
    found = lookups.people_with_last_name(plain(name), registry)
    if not found:
        return None
    return _asked(found, f"“{name}” is the last name of {_listed(found)}; the article gives no first name")


def _by_letters(name: str, registry: Registry) -> Resolution:
    """Other romanisations: Lawrow, Lavroff. Only a guess, so it is asked."""
    wanted = romanised(name)
    if len(wanted) < 5:
        return _unknown(name)
    scores: dict[int, float] = {}
    for known, bearers in lookups.by_letters(registry).get(len(plain(name).split()), ()):
        score = fuzz.ratio(wanted, known, score_cutoff=ALIKE)
        for speaker in bearers if score else ():
            scores[speaker.pk] = max(score, scores.get(speaker.pk, 0.0))
    near = sorted(scores, key=lambda pk: -scores[pk])
    found = [registry.speakers[pk] for pk in near]
    return _asked(found, f"“{name}” is written nearly like {_listed(found)}: a guess") if found else _unknown(name)


def _by_organisation(printed: str, registry: Registry) -> Resolution | None:
    """“Russia’s Foreign Ministry” is the Ministry of Foreign Affairs of the Russian Federation."""
    known = registry.by_name.get(plain(printed), ())
    if len(known) == 1 and not known[0].is_person:
        return _settled(known[0], f"“{printed}” is a name of {known[0].name}")
    scope, is_all = read_scope(printed)
    if len(scope) < 2 or not is_all or scope & _MEANT_OTHERWISE or read_title(printed):
        return None
    found = lookups.by_scope(registry).get(scope, ())
    if len(found) == 1:
        return _settled(found[0], f"“{printed}” is {found[0].name}")
    return _asked(found, f"“{printed}” may be one of these") if found else None


def _by_office(titles: Iterable[str], registry: Registry, day: date | None) -> Resolution | None:
    """Who held an office that day."""
    asked = None
    for title in titles:
        office = read_title(title)
        if office is None or not office.scope:
            continue
        exactly, perhaps = holders(office, registry, day)
        on = f" on {dates.day_written_out(day)}" if day else ""
        if len(exactly) == 1 and day and office.clear and not _INDEFINITE.match(title):
            return _settled(exactly[0], f"{exactly[0].name} held the office “{title}”{on}")
        if (exactly or perhaps) and asked is None:
            asked = _asked(exactly or perhaps, f"“{title}”{on} may be {_listed(exactly or perhaps)}")
    return asked


def holders(office: Office, registry: Registry, day: date | None) -> tuple[list[KnownSpeaker], list[KnownSpeaker]]:
    """Speakers with that office on the day, and those with one that the words may mean too."""
    exactly, perhaps = {}, {}
    for known, held, speaker in lookups.by_role(registry).get(office.role, ()):
        if day and not held.held_on(day):
            continue
        if known.scope == office.scope:
            exactly[speaker.pk] = speaker
        elif office.scope < known.scope:
            perhaps[speaker.pk] = speaker
    return list(exactly.values()), list(perhaps.values())


def _agreeing(found: Resolution, figure: Figure | None, registry: Registry, day: date | None) -> Resolution:
    """Namesakes: one who left office long ago, or whose office, as the article gives it, somebody else held."""
    if found.speaker is None or figure is None:
        return found
    speaker, is_last_name = registry.speakers[found.speaker], " " not in figure.name.strip()
    if day and _last_day(speaker) + (LONG_AGO if is_last_name else VERY_LONG_AGO) < day:
        return _asked([speaker], f"{found.how}, who left office long before")
    office = _by_office(figure.roles, registry, day) if is_last_name else None
    if office and office.speaker not in (None, found.speaker):
        both = [speaker, *(registry.speakers[pk] for pk in office.candidates)]
        return _asked(both, f"{found.how}, but {office.how}")
    return found


def _last_day(speaker: KnownSpeaker) -> date:
    """Of the last office on record; of one without offices nothing is known."""
    near = date(2100, 1, 1)
    return max((office.last or near for office in speaker.offices), default=near)


def _settled(speaker: KnownSpeaker, how: str) -> Resolution:
    return Resolution(speaker.pk, (speaker.pk,), how)


def _asked(found: Iterable[KnownSpeaker], how: str) -> Resolution:
    return Resolution(None, tuple(speaker.pk for speaker in found), how)


def _listed(found: Iterable[KnownSpeaker]) -> str:
    return ", ".join(speaker.name for speaker in list(found)[:4])
