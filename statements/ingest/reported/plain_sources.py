"""“According to X” in languages whose sentences nobody has described further. Pure."""

from statements.ingest.reported.clauses import MARK, Sentence
from statements.ingest.reported.content_ends import sentence_end
from statements.ingest.reported.plain_contents import end_after, is_speech, left_of
from statements.ingest.reported.plain_subjects import LONGEST_PHRASE, after, names_somebody
from statements.ingest.reported.report import Report
from statements.ingest.reported.subjects import Subject

SHORTEST = 3
"""Tokens."""
LONGEST_SOURCE = 6
PARTICIPLES = ("нного", "нной", "нных", "нному", "вшего", "вшей", "вших", "щего", "щей", "щих")
"""Of one who is described further in a case that has to agree."""


def by_phrase(s: Sentence, index: int, end: int) -> Report | None:
    owner = next((place for place in range(index, end) if s.has(place, s.language.possessives)), None)
    subject = after(s, end) or _up_to_comma(s, end) if owner is None else Subject(owner, owner + 1, end)
    if subject is None or any(is_speech(s, place) for place in range(subject.low, subject.high)):
        return None
    cue, start = (index, end), max(end, subject.high)
    if s.words.comma_after_source:
        start = next((p for p in range(start, start + LONGEST_PHRASE) if not s.is_word(p)), start)
    if s.low(index - 1) == "," and index > SHORTEST:
        return left_of(s, index - 1, cue, subject, "content, according to X")
    if s.low(start) == ",":
        start = _past_apposition(s, start) + 1
    elif s.words.comma_after_source:
        return None
    if index > SHORTEST or start >= sentence_end(s):
        return None
    return Report(start, end_after(s, start), cue, subject, "according to X, content")


def _up_to_comma(s: Sentence, low: int) -> Subject | None:
    """«По мнению миноритария, …»: a noun no list has speaks too where a comma always follows."""
    high = low
    while s.is_word(high):
        high += 1
    fits = s.words.comma_after_source and low < high <= low + LONGEST_SOURCE and s.low(high) == ","
    return Subject(low, high, high) if fits else None


def _past_apposition(s: Sentence, comma: int) -> int:
    """“according to X, chairwoman of the party, …”: the comma that closes it, else the same."""
    end = next((p for p in range(comma + 1, comma + LONGEST_PHRASE) if s.kind(p) == MARK), 0)
    between = range(comma + 1, end)
    described = any(s.has(place, s.language.roles) for place in between) or s.low(comma + 1).endswith(PARTICIPLES)
    verb = any(is_speech(s, place) or s.has(place, s.language.other_verbs) for place in between)
    return end if described and not verb and s.low(end) == "," else comma


def by_closer(s: Sentence, index: int) -> Report | None:
    """„Beispiel zufolge …“."""
    low = index
    while low > 0 and s.is_word(low - 1):
        low -= 1
    if low == index or not names_somebody(s, low, index):
        return None
    subject = Subject(low, index, index)
    if low == 0:
        return Report(index + 1, end_after(s, index + 1), (index, index + 1), subject, "according to X, content")
    return (
        left_of(s, low - 1, (index, index + 1), subject, "content, according to X") if s.low(low - 1) == "," else None
    )
