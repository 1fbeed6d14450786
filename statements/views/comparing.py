"""What the pages of a comparison have in common: its heading, its form, and what else there is to choose."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from statements import dates
from statements.choices import Choice
from statements.search.comparison import MOST, Comparison
from statements.search.facets import Count, tally
from statements.search.find import documents_of
from statements.search.limits import limited
from statements.search.request import SearchRequest

OFFERED = 40
OTHERS = 8
"""Offered to compare with, where the page has its answer already."""


def labels(comparison: Comparison) -> list[str]:
    """What tells the compared from one another: the speakers' names, or the topics' where it is one speaker."""
    alone = len(comparison.speakers) == 1
    return [topic.name if alone else speaker.name for speaker, topic in comparison.pairs]


def heading(comparison: Comparison) -> str:
    """“Ada Example and Boris Beispiel on Umbrella Treaty”; empty while nothing is chosen."""
    speakers, topics = (" and ".join(one.name for one in chosen) for chosen in (comparison.speakers, comparison.topics))
    return f"{speakers} on {topics}" if speakers and topics else speakers or topics


def form(comparison: Comparison) -> dict[str, Any]:
    """The fields as they were filled in, with what is wrong with each."""
    chosen = {"speaker": comparison.speakers, "topic": comparison.topics}
    named = [field for name, records in chosen.items() for field in _fields(comparison, name, records)]
    faults = {name: message for name, typed in comparison.typed.items() if (message := dates.fault(typed))}
    return {"fields": named, "period": {**comparison.typed, **comparison.period}, "bad_dates": faults}


def _fields(comparison: Comparison, name: str, records: Sequence[Any]) -> Iterable[dict[str, Any]]:
    filled: list[tuple[str, Any]] = [(record.name, None) for record in records]
    filled += [(unclear.typed, unclear) for unclear in comparison.unclear if unclear.name == name]
    for index, (value, unclear) in enumerate([*filled, ("", None), ("", None)][:MOST]):
        title = name.capitalize() if not index else f"Second {name}"
        yield {"id": f"{name}-{index + 1}", "name": name, "label": title, "value": value, "unclear": unclear}


def offers(comparison: Comparison) -> list[tuple[str, list[Choice]]]:
    """What is left to choose, or could be compared: a title and the choices, each with its address. Raises TooSlow."""
    match len(comparison.speakers), len(comparison.topics):
        case ((1 | 2), 0):
            return [("On what?", _topics(comparison, OFFERED))]
        case 0, (1 | 2):
            return [("By whom?", _speakers(comparison, OFFERED))]
        case 1, 1:
            speaker, topic = comparison.speakers[0].name, comparison.topics[0].name
            return [
                (f"Who else spoke about {topic}", _speakers(comparison, OTHERS)),
                (f"What else {speaker} spoke about", _topics(comparison, OTHERS)),
            ]
    return []


def _topics(comparison: Comparison, most: int) -> list[Choice]:
    searches = [comparison.search(speaker, None) for speaker in comparison.speakers]
    return _common(comparison, "topic", searches, ["topic", "treaty"], most)


def _speakers(comparison: Comparison, most: int) -> list[Choice]:
    searches = [comparison.search(None, topic) for topic in comparison.topics]
    return _common(comparison, "speaker", searches, ["speaker"], most)


def _common(
    comparison: Comparison, name: str, searches: Sequence[SearchRequest], facets: Sequence[str], most: int
) -> list[Choice]:
    """The values that all of the searches have, with their numbers taken together."""
    with limited():
        tallied = [tally(documents_of(search), facets).facets for search in searches]
    counted = [{count.key: count for facet in facets for count in found.get(facet, ())} for found in tallied]
    chosen = {slug for _name, slug in comparison.parameters}
    shared = set.intersection(*(set(counts) for counts in counted)) - chosen
    totals = Counter({key: sum(counts[key].count for counts in counted) for key in shared})
    names: dict[str, Count] = counted[0]
    ranked = sorted(shared, key=lambda key: (-totals[key], names[key].label, key))
    return [Choice(key, names[key].label, totals[key], False, comparison.having(name, key)) for key in ranked[:most]]
