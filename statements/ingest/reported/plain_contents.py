"""Where what is reported begins and ends, in languages whose sentences nobody has described further. Pure."""

from functools import cache

from statements.ingest.reported.clauses import DASHES, MARK, QUOTE, WORD, Sentence
from statements.ingest.reported.content_ends import sentence_end
from statements.ingest.reported.mood import in_mood_by_form
from statements.ingest.reported.parentheses import is_direct
from statements.ingest.reported.report import Report
from statements.ingest.reported.subjects import Subject

FARTHEST_THAT = 14
FARTHEST_MOOD = 16
FARTHEST_NEGATION = 6
QUOTATION_MARKS = frozenset('"«»“”„‘’‚')


def is_speech(s: Sentence, index: int) -> bool:
    """A verb of refusing speaks through the infinitive after it."""
    if s.has(index, s.words.refusals):
        return any(s.has(place, s.language.speech.plain) for place in range(index + 1, index + 4))
    return s.has(index, s.language.speech.finite) or s.has(index, s.words.denials)


def is_that(s: Sentence, index: int) -> bool:
    return s.has(index, s.language.that)


def start_after(s: Sentence, place: int) -> int | None:
    """Past “that”, or past a comma where the mood of the clause tells that it is reported."""
    for ahead in range(place, place + FARTHEST_THAT):
        if is_that(s, ahead):
            return ahead
        if s.low(ahead) == "," and not is_that(s, ahead + 1):
            return ahead + 1 if _has_mood(s, ahead + 1) else None
        if s.low(ahead) == ":" and s.kind(ahead + 1) != QUOTE:
            return ahead + 1 if ahead == place or _has_mood(s, ahead + 1) else None
        if s.has(ahead, QUOTATION_MARKS):
            continue
        if s.kind(ahead) == MARK and s.low(ahead) != "," or is_speech(s, ahead):
            return None
    return None


def _has_mood(s: Sentence, place: int) -> bool:
    for ahead in range(place, place + FARTHEST_MOOD):
        if s.has(ahead, s.words.reported_mood) or in_mood_by_form(s, ahead):
            return True
        if not s.is_word(ahead):
            return False
    return False


def end_after(s: Sentence, start: int) -> int:
    high = sentence_end(s)
    for place in range(start + 1, high):
        if s.has(place, s.language.conjunctions) and _speaks_again(s, place + 1):
            return place - (s.low(place - 1) == ",")
        comma = s.low(place) == "," or s.has(place, DASHES)
        if s.low(place) == ";" or comma and (is_speech(s, place + 1) or source_phrase(s, place + 1)):
            return place
        if comma and any(s.has(next_, s.language.speech.participles) for next_ in range(place + 1, place + 4)):
            return place
    return high


def _speaks_again(s: Sentence, place: int) -> bool:
    """“…, and demanded”: a verb of the same subject as before."""
    finite = s.language.speech.finite | s.language.framing.finite
    return s.has(place, finite) and not s.has(place, s.language.speech.plain) and s.kind(place) == WORD


def left_of(s: Sentence, comma: int, cue: tuple[int, int], subject: Subject, rule: str) -> Report | None:
    low = 0
    while low < comma and not s.is_word(low) and s.kind(low) != QUOTE:
        low += 1
    quoted = all(token.kind in (QUOTE, MARK) for token in s.tokens[low:comma]) or is_direct(s, comma - 1)
    return None if quoted or low >= comma else Report(low, comma, cue, subject, rule)


def source_phrase(s: Sentence, index: int) -> int:
    """The place past «по словам», 0 where none begins at `index`."""
    best = 0
    for phrase in _by_first_word(s.language.source_phrases).get(s.low(index), ()):
        told = all(_is_of_phrase(s, index + n, word) for n, word in enumerate(phrase))
        if told and phrase not in s.words.weak_phrases:
            best = max(best, index + len(phrase))
    return best


@cache
def _by_first_word(phrases: tuple[tuple[str, ...], ...]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _is_of_phrase(s: Sentence, place: int, word: str) -> bool:
    return s.has(place, s.language.possessives) if word == "*" else s.low(place) == word


def kept_from(s: Sentence, verb: int, start: int) -> int:
    """Where a denial begins, which is no assertion of its content; -1 where the verb asserts it."""
    kept = verb if s.has(verb, s.words.denials) or s.has(verb, s.words.refusals) else -1
    for place in range(verb + 1, min(start, verb + FARTHEST_NEGATION)):
        if kept < 0 and _denies(s, place):
            kept = verb
    for place in range(verb - 1, max(-1, verb - FARTHEST_NEGATION), -1):
        if not s.is_word(place):
            break
        if _denies(s, place):
            kept = place
    while kept > 0 and s.has(kept - 1, s.language.auxiliaries):
        kept -= 1
    return kept


def _denies(s: Sentence, place: int) -> bool:
    """“not”, but not “not only”."""
    if s.has(place, s.words.refusals):
        return True
    return s.has(place, s.language.negations) and not s.has(place + 1, s.words.only)
