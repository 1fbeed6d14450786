"""Where a wording begins that would say something else without its verb: “denied that …”, “called it “a farce””. Pure."""

from statements.ingest.reported.clauses import Sentence
from statements.ingest.reported.contents import is_thing
from statements.ingest.reported.cues import Frame
from statements.ingest.reported.report import VOICED, Report
from statements.ingest.reported.verb_groups import is_adverb, is_auxiliary, is_negation

CLAUSAL = (Frame.SAY, Frame.THAT, Frame.TELL, Frame.SHOW)
"""What follows these is a sentence of its own."""


def of_report(s: Sentence, report: Report) -> int | None:
    """The character at which the clause of the verb begins; None where the content says by itself what was said."""
    cue, place = report.cue_form, report.cue[0]
    if report.rule == VOICED:
        return _clause_start(s, place)
    if cue is None or report.low < place:
        return None
    infinitive = s.has(report.low, s.language.infinitive_marks)
    clausal = cue.frame in CLAUSAL or not infinitive and cue.frame is Frame.VOW
    clausal = clausal or cue.frame is Frame.STATE and not is_thing(s, report.low, cue)
    return None if clausal and not is_turned(s, place) else _clause_start(s, place)


def of_fragment(s: Sentence, place: int) -> int | None:
    """The same for words in marks under the verb or noun at `place`."""
    frames = {cue.frame for cue in s.words.cues.get(s.low(place), ())}
    speech, framing = s.language.speech, s.language.framing
    said = s.has(place, speech.finite) or s.has(place, speech.participles)
    clausal = (
        frames & set(CLAUSAL) or said and not s.has(place, framing.finite) and not s.has(place, framing.participles)
    )
    return None if clausal and not is_turned(s, place) else _clause_start(s, place)


def is_turned(s: Sentence, place: int) -> bool:
    """Whether the clause says that something is not so, or was not said."""
    return s.has(place, s.words.denials) or is_unsaid(s, place)


def is_unsaid(s: Sentence, place: int) -> bool:
    """“did not say”, “refused to confirm”."""
    group = range(_first_of_clause(s, place), place)
    return any(s.has(at, s.words.refusals) or is_negation(s, at) for at in group)


def _clause_start(s: Sentence, place: int) -> int:
    return s.tokens[_first_of_clause(s, place)].start


def _first_of_clause(s: Sentence, place: int) -> int:
    """Back over what belongs to the verb: “has repeatedly [denied]”, “refused to [say]”."""
    while place > 0:
        if s.has(place - 1, s.language.infinitive_marks) and s.is_word(place - 2):
            place -= 2
        elif is_auxiliary(s, place - 1) or is_adverb(s, place - 1) and not s.has(place - 1, s.language.times):
            place -= 1
        else:
            break
    return place
