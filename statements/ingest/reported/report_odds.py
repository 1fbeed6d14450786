"""How often a piece of reported speech of some form is right, content and source both. Pure.

Counted on 824 US news articles of 2015 and 2016 labelled by people, rounded; for other languages set by hand."""

from statements.ingest.reported.cues import Frame
from statements.ingest.reported.report import Report

BY_FRAME = {
    Frame.SAY: 0.74,
    Frame.THAT: 0.67,
    Frame.STATE: 0.6,
    Frame.TELL: 0.69,
    Frame.ASK: 0.6,
    Frame.URGE: 0.6,
    Frame.SHOW: 0.5,
    Frame.CALL: 0.45,
    Frame.VOW: 0.5,
}
BY_RULE = {
    "X's claim that content": 0.5,
    "content, X said": 0.82,
    "content, X said, …": 0.84,
    "…, X said, content": 0.7,
    "content, said X": 0.7,
    "content, according to X": 0.71,
    "according to X, content": 0.78,
}
SURE = 0.81
"""Of “said”."""
UNCOUNTED = 0.6
COMMA = 0.08
"""Less where a comma stands inside the content: it may have ended there."""


def probability(report: Report, has_comma: bool) -> float:
    if report.cue_form is None:
        base = BY_RULE.get(report.rule, UNCOUNTED)
    else:
        base = SURE if report.cue_form.sure else BY_FRAME[report.cue_form.frame]
    return round(base - COMMA * has_comma, 2)
