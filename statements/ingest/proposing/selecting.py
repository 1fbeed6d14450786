"""What words are that an editor selected in an article: the kind of speech, and whose it is as far as the text tells."""

from collections.abc import Sequence
from dataclasses import replace

from statements.ingest.proposing.holdings import Registry, Topics
from statements.ingest.proposing.propose import Proposed, propose_one
from statements.ingest.quotations.finding import find_quotations
from statements.ingest.quotations.paragraphs import find_paragraphs
from statements.ingest.reading import read
from statements.ingest.values import Attribution, Circumstances, Kind

RULE = "by hand"
SELECTED = "selected by an editor"


def propose_words(
    text: str, start: int, end: int, circumstances: Circumstances, registry: Registry, topics: Topics
) -> Proposed:
    """Of `text[start:end]`. Never sure, since nothing has said that this is speech but the editor."""
    read_there = read(text, circumstances.language)
    said = _attribution(text, start, end, read_there, circumstances.language)
    others = [one for one in read_there if one.end <= start or end <= one.start]
    proposed = propose_one(text, said, [*others, said], circumstances, registry, topics)
    return replace(proposed, confident=False)


def _attribution(text: str, start: int, end: int, read_there: Sequence[Attribution], language: str) -> Attribution:
    """With the source of what was read at this place; else of the one speaker whom its paragraph has."""
    overlapping = [one for one in read_there if one.content_start < end and start < one.content_end]
    paragraph = next(one for one in find_paragraphs(text) if start < one.end)
    around = [one for one in read_there if paragraph.start <= one.start < paragraph.end]
    nearest = sorted(overlapping or around, key=lambda one: abs(one.start - start))
    one = nearest[0] if nearest and _is_one_source(overlapping or around) else None
    where = "read there" if overlapping else "the only speaker of the paragraph"
    return Attribution(
        kind=_kind(text, start, end, language),
        start=start,
        end=end,
        content_start=start,
        content_end=end,
        source=one.source if one else None,
        cue=one.cue if one else None,
        figure=one.figure if one else None,
        rule=RULE,
        evidence=f"{SELECTED}; {where}: {one.source.text}" if one and one.source else SELECTED,
        probability=one.probability if one else 0.0,
    )


def _is_one_source(attributions: Sequence[Attribution]) -> bool:
    """Whether all of them are said to be of one and the same; of none counts too."""
    names = {one.figure.name if one.figure else "" for one in attributions}
    return len(names) == 1


def _kind(text: str, start: int, end: int, language: str) -> Kind:
    """Within marks, around marks, or without."""
    quotations = [one for one in find_quotations(text, language) if one.start < end and start < one.end]
    if any(one.start <= start and end <= one.end for one in quotations):
        return Kind.DIRECT
    return Kind.MIXED if quotations else Kind.INDIRECT
