"""Says in words for an editor where a text names the speaker of a quotation."""

from statements.ingest.attribution.ranking import Candidate

NEAR = 3
"""Tokens from a speaker to the verb that are read as one."""
PLACES = {
    "before": "before the quotation",
    "after": "after the quotation",
    "closing": "at the end of the sentence",
    "later": "later in the sentence",
    "around": "around the quotation",
    "label": "before the colon",
    "colon": "before the colon",
    "clause before": "in the clause before the quotation",
    "dash": "after the dash",
    "dash at the end": "after the dash",
    "signature": "in the line under the quotation",
    "continuation": "goes on from the quotation before it",
    "next paragraph": "goes on from the paragraph before",
    "paragraph after": "goes on in the paragraph after",
    "sentence before": "in the sentence before",
    "paragraph before": "in the paragraph before",
}


def evidence(candidate: Candidate, text: str) -> str:
    """“after the quotation: Ada Example said”"""
    tokens = candidate.source.sentence.tokens
    spans = [(candidate.source.first, candidate.source.last)]
    if candidate.cue:
        spans = sorted([*spans, (candidate.cue.first, candidate.cue.last)])
    if len(spans) == 2 and spans[1][0] - spans[0][1] <= NEAR:
        spans = [(spans[0][0], max(spans[0][1], spans[1][1]))]
    parts = (" ".join(text[tokens[first].start : tokens[last].end].split()) for first, last in spans)
    place = PLACES.get(candidate.rule) or PLACES.get(candidate.rule.partition(" ")[2], candidate.rule)
    return f"{place}: {' … '.join(parts)}"
