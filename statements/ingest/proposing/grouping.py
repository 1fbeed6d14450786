"""Which stretches of speech are one statement: interrupted by who says it, continued, or fragments of one paraphrase."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from statements.ingest.proposing.frames import Surroundings
from statements.ingest.values import Attribution, Kind

_ONLY_MARKS = re.compile(r"[\s\"'“”„«»‘’—–-]*")
_MARKS_AT_THE_ENDS = re.compile(r"^[\s\"'“”„«»‘’‹›]+|[\s\"'“”„«»‘’‹›]+$")
_LONGEST_CLAUSE = 220
"""Characters that who says it may take between two halves of a quotation."""


def groups(surroundings: Surroundings, attributions: Sequence[Attribution]) -> list[list[int]]:
    """Numbers of attributions, in the order of the text; each is in one group."""
    found: list[list[int]] = []
    for number, said in enumerate(attributions):
        if found and _goes_on(surroundings, [attributions[one] for one in found[-1]], said):
            found[-1].append(number)
        else:
            found.append([number])
    return found


def as_one_quotation(said: Sequence[Attribution]) -> list[Attribution]:
    """The half behind who says it looks like a fragment; beside a complete beginning it is as direct."""
    if said[0].kind != Kind.DIRECT:
        return list(said)
    return [replace(_as_direct(one), content_start=one.start, content_end=one.end) for one in said]


def _as_direct(said: Attribution) -> Attribution:
    """A verb that a fragment needed is nothing said."""
    return said if said.kind == Kind.DIRECT else replace(said, kind=Kind.DIRECT, words=())


def speaker_of(said: Attribution) -> str:
    """What tells speakers of one article apart; empty for one that is not known."""
    if said.figure is None:
        return ""
    return said.figure.name or (said.source.text.casefold() if said.source else "")


def _goes_on(surroundings: Surroundings, group: Sequence[Attribution], said: Attribution) -> bool:
    last = group[-1]
    if last.kind == said.kind == Kind.INDIRECT and last.cue:
        return last.cue == said.cue
    if Kind.INDIRECT in (last.kind, said.kind):
        interrupted = last.cue is not None and last.content_end <= last.cue[0] < said.content_start
        return interrupted and last.cue == said.cue and said.kind == Kind.MIXED or _share_content(last, said)
    if _is_broken_off(surroundings, last, said):
        return True
    if last.kind != said.kind:
        return _share_content(last, said)
    if not _may_be_one_speaker(last, said):
        return False
    between = surroundings.text[last.end : said.start]
    same_paragraph = surroundings.paragraph(last.start) == surroundings.paragraph(said.start)
    if _ONLY_MARKS.fullmatch(between):
        was_left_open = len(between.split()) < 2 and len(between.strip()) < 2
        return same_paragraph or was_left_open or last.source == said.source
    if not same_paragraph:
        return False
    if said.kind == Kind.MIXED:
        return _share_content(last, said) or _is_one_paraphrase(surroundings, last, said)
    return _is_interrupted(surroundings, last, said)


def _is_broken_off(surroundings: Surroundings, last: Attribution, said: Attribution) -> bool:
    """“The plan,” she said, “is dead.”: one sentence, with no more between its halves than who says it."""
    gap = surroundings.text[last.end : said.start]
    between = _MARKS_AT_THE_ENDS.sub("", gap)
    first = next((letter for letter in surroundings.text[said.start : said.end] if letter.isalpha()), "")
    return (
        between.endswith(",")
        and len(gap) <= _LONGEST_CLAUSE
        and first.islower()
        and not re.search(r"[.!?](?=\s)|\n", surroundings.blanked[last.end : said.start])
        and any(last.end <= told < said.start for told in _told(last, said))
        and _may_be_one_speaker(last, said)
    )


def _share_content(last: Attribution, said: Attribution) -> bool:
    same_words = last.content_start < said.content_end and said.content_start < last.content_end
    return same_words and (last.content_start, last.content_end) != (last.start, last.end)


def _may_be_one_speaker(last: Attribution, said: Attribution) -> bool:
    if last.source and last.source == said.source:
        return True
    return bool(speaker_of(last)) and speaker_of(last) == speaker_of(said)


def _is_interrupted(surroundings: Surroundings, last: Attribution, said: Attribution) -> bool:
    """Between both there is who says it, in one clause, and nothing else."""
    gap = surroundings.blanked[last.end : said.start]
    if len(gap) > _LONGEST_CLAUSE:
        return False
    inside = [one for one in _told(last, said) if last.end <= one < said.start]
    stops = re.findall(r"[.!?](?=[\s\"“”«»]|$)", gap.strip())
    return bool(inside) and len(stops) <= 1


def _told(last: Attribution, said: Attribution) -> Iterator[int]:
    for one in (last, said):
        if one.source:
            yield one.source.start
        if one.cue:
            yield one.cue[0]


def _is_one_paraphrase(surroundings: Surroundings, last: Attribution, said: Attribution) -> bool:
    """Fragments of the same sentence under one verb, or of the next one when the speaker is only taken up again."""
    first, second = surroundings.sentence(last.start), surroundings.sentence(said.start)
    if first == second:
        return last.cue == said.cue
    return first[1] >= second[0]
