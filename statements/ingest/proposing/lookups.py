"""Ways into a registry that take no longer the more speakers it holds; each is worked out when it is first asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from statements.ingest.proposing.aliases import forms_of
from statements.ingest.proposing.holdings import KnownOffice, KnownSpeaker, Registry
from statements.ingest.proposing.offices import Office, of_record, read_scope
from statements.romanisation import romanised

Split = tuple[Sequence[str], KnownSpeaker]
"""The words of a name, and who bears it."""

_REGISTRIES = 4
"""Few are in use at a time: what is worked out for the others goes with them."""


@lru_cache(maxsize=_REGISTRIES)
def by_last_name(registry: Registry) -> Mapping[str, Sequence[Split]]:
    """Names of people with more than one word, by the last."""
    found: dict[str, list[Split]] = defaultdict(list)
    for name, bearers in registry.by_name.items():
        words = name.split()
        if len(words) > 1:
            found[words[-1]] += [(words, speaker) for speaker in bearers if speaker.is_person]
    return found


@lru_cache(maxsize=_REGISTRIES)
def by_last_form(registry: Registry) -> Mapping[str, Sequence[Split]]:
    """Names of people by what the cases of their last word have in common in Russian."""
    found: dict[str, list[Split]] = defaultdict(list)
    for name, bearers in registry.by_name.items():
        words = name.split()
        for form in forms_of(words[-1], "ru") if words else ():
            found[form] += [(words, speaker) for speaker in bearers if speaker.is_person]
    return found


@lru_cache(maxsize=_REGISTRIES)
def by_letters(registry: Registry) -> Mapping[int, Sequence[tuple[str, Sequence[KnownSpeaker]]]]:
    """Names in one rough spelling, by how many words they have."""
    found: dict[int, list[tuple[str, Sequence[KnownSpeaker]]]] = defaultdict(list)
    for name, bearers in registry.by_name.items():
        found[len(name.split())].append((romanised(name), bearers))
    return found


@lru_cache(maxsize=_REGISTRIES)
def by_scope(registry: Registry) -> Mapping[frozenset[str], Sequence[KnownSpeaker]]:
    """Organisations by country and institution, where their name says nothing else."""
    found: dict[frozenset[str], dict[int, KnownSpeaker]] = defaultdict(dict)
    for speaker in registry.speakers.values():
        for name in () if speaker.is_person else speaker.all_names:
            scope, is_all = read_scope(name.text)
            if is_all:
                found[scope][speaker.pk] = speaker
    return {scope: list(speakers.values()) for scope, speakers in found.items()}


@lru_cache(maxsize=_REGISTRIES)
def by_role(registry: Registry) -> Mapping[str, Sequence[tuple[Office, KnownOffice, KnownSpeaker]]]:
    found: dict[str, list[tuple[Office, KnownOffice, KnownSpeaker]]] = defaultdict(list)
    for speaker in registry.speakers.values():
        for held in speaker.offices:
            if known := of_record(held):
                found[known.role].append((known, held, speaker))
    return found


def people_called(words: Sequence[str], registry: Registry) -> list[KnownSpeaker]:
    """By first name or initial and last name, whatever stands between them."""
    found = by_last_name(registry).get(words[-1], ())
    return _each_once(speaker for known, speaker in found if _same_first(words[0], known[0]))


def people_with_last_name(word: str, registry: Registry) -> list[KnownSpeaker]:
    return _each_once(speaker for _, speaker in by_last_name(registry).get(word, ()))


def people_in_another_case(words: Sequence[str], registry: Registry) -> list[KnownSpeaker]:
    forms = forms_of(words[-1], "ru")
    found = [split for form in forms for split in by_last_form(registry).get(form, ())]
    return _each_once(speaker for known, speaker in found if _are_forms(words, known))


def _same_first(word: str, known: str) -> bool:
    first, other = word.rstrip("."), known.rstrip(".")
    return first == other or len(first) == 1 and other.startswith(first)


def _are_forms(words: Sequence[str], known: Sequence[str]) -> bool:
    return len(words) == len(known) and all(
        forms_of(word, "ru") & forms_of(other, "ru") for word, other in zip(words, known, strict=True)
    )


def _each_once(speakers: Iterable[KnownSpeaker]) -> list[KnownSpeaker]:
    return list({speaker.pk: speaker for speaker in speakers}.values())
