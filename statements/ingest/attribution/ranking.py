"""How much each way of naming a speaker counts when a quotation has several, and how often the winner proved right."""

from dataclasses import dataclass

from statements.ingest.attribution.cues import Cue, CueKind
from statements.ingest.attribution.tokens import Phrase

BASE = {
    CueKind.SPEECH: 9.0,
    CueKind.PARTICIPLE: 8.5,
    CueKind.PHRASE: 8.0,
    CueKind.UNLISTED: 8.0,
    CueKind.FRAMING: 7.0,
    CueKind.NOUN: 5.0,
    CueKind.THOUGHT: 4.0,
}
A_TOKEN_BETWEEN = 0.12
MOST_FOR_TOKENS = 3.0
EMBEDDED = 4.0
INANIMATE = 2.0
"""For a noun that is no word for persons, bodies or writings."""
ASIDE = 2.0
AFTER_A_SENTENCE = 1.0
AFTER_A_PIECE = -0.7
"""“…,” Example said is the way to name the speaker of a whole sentence; a piece is rather named before."""
NOT_OPEN = 3.0
"""A subject and verb that follow a quotation which has closed its sentence."""
CLOSING = -1.0
LATER = 4.6
A_TOKEN_LATER = 0.2
FRAMED_LATER = 2.0
"""For cues that are not of speech proper."""
AROUND = 3.0
NEAR_NOUN = 0.8
"""“his claim that …”, “her response was …”, right before the quotation."""
LABEL = 9.2
LABEL_FURTHER_ON = 8.6
DASH = 8.0
DASH_AT_END = 9.3
COLON = 7.5
CLAUSE = 6.2
BESIDE = 6.0
WEAK = 5.0
"""Below it, the sentences beside are asked."""
LEAST = 3.5
"""Below it, nobody is better than the winner."""
RIVAL = 2.0
"""Points by which a second candidate may be behind and still cast doubt on the first."""


@dataclass(slots=True, eq=False)
class Candidate:
    source: Phrase
    cue: Cue | None
    rule: str
    score: float
    gap: int = 0
    """Tokens between the clause of speech and the quotation."""
    rivalled: bool = False
    """Whether the quotation has a second candidate almost as good with another source."""
    ceiling: float = 1.0
    """Of its probability: that of the quotation it goes on from."""


def best_of(candidates: list[Candidate]) -> Candidate | None:
    best = max(candidates, key=lambda one: one.score, default=None)
    if best:
        best.rivalled = any(one.source is not best.source and best.score - one.score < RIVAL for one in candidates)
    return best
