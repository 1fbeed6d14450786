"""Reported speech in its plainest forms, for languages whose sentences nobody has described further. Pure."""

from collections.abc import Iterator, Mapping

from statements.ingest.reported.clauses import MARK, WORD, Sentence
from statements.ingest.reported.content_ends import sentence_end
from statements.ingest.reported.plain_contents import (
    end_after,
    is_speech,
    is_that,
    kept_from,
    left_of,
    source_phrase,
    start_after,
)
from statements.ingest.reported.plain_sources import SHORTEST, by_closer, by_phrase
from statements.ingest.reported.plain_subjects import LONGEST_PHRASE, after, before, names_somebody
from statements.ingest.reported.report import Report
from statements.ingest.reported.subjects import Subject
from statements.ingest.values import Mention


def plain_reports(s: Sentence, told: Mapping[int, Mention]) -> Iterator[Report]:
    """`told`: the sources of verbs, by where these begin, that have been read with the language's own grammar."""
    last: Subject | None = None
    floor = 0
    told_at = {place for place, token in enumerate(s.tokens) if token.start in told}
    for index, token in enumerate(s.tokens):
        if index < floor:
            continue
        found = None
        if phrase := source_phrase(s, index):
            found = by_phrase(s, index, phrase)
        elif s.has(index, s.language.source_closers):
            found = by_closer(s, index)
        elif token.kind == WORD and (
            is_speech(s, index) or s.has(index, s.language.thought.finite) and index in told_at
        ):
            subject = _known(s, index, told) or before(s, index) or after(s, index + 1)
            found = _aside(s, index, told) or _by_verb(s, index, subject)
            last = subject or last
        elif last and s.has(index, s.language.speech.participles) and (that := _that_after(s, index + 1)):
            found = Report(that, end_after(s, that), (index, index + 1), last, "X said content")
        elif index == 0 and s.has(0, s.words.aside_openings):
            found = _by_opening(s)
        if found and found.high - found.low >= SHORTEST:
            yield found._replace(source=_source(s, found, told))
            last, floor = found.subject, max(found.high, index + 1)


def _source(s: Sentence, report: Report, told: Mapping[int, Mention]) -> Mention | None:
    """The words that were read with the grammar, where they are those of this report."""
    subject = report.subject
    for place in range(*report.cue):
        mention = told.get(s.tokens[place].start)
        if mention and mention.start < s.tokens[subject.high - 1].end and s.tokens[subject.low].start < mention.end:
            return mention
    return None


def _known(s: Sentence, verb: int, told: Mapping[int, Mention]) -> Subject | None:
    mention = told.get(s.tokens[verb].start)
    if mention is None:
        return None
    places = [p for p, token in enumerate(s.tokens) if token.end > mention.start and token.start < mention.end]
    return Subject(places[0], places[-1] + 1, places[-1] + 1) if places else None


def refers_back(s: Sentence) -> Report | None:
    """“Об этом сообщил X”: the content is the sentence before; `low` and `high` are nought."""
    for phrase in s.words.back_references:
        if not all(s.low(n) == word for n, word in enumerate(phrase)):
            continue
        place = next((p for p in range(len(phrase), LONGEST_PHRASE) if is_speech(s, p) or not s.is_word(p)), 0)
        subject = after(s, place + 1) if is_speech(s, place) else None
        if subject:
            return Report(0, 0, (place, place + 1), subject, "content. X said this")
    return None


def _that_after(s: Sentence, place: int) -> int:
    """The place of “that” past adverbs, 0 where none follows."""
    while s.has(place, s.language.adverbs):
        place += 1
    return place if is_that(s, place) else 0


def _by_opening(s: Sentence) -> Report | None:
    """«Как уточнили в Минфине, …», „Wie Beispiel sagte, …“."""
    comma = next((place for place in range(LONGEST_PHRASE) if s.low(place) == ","), 0)
    verb = next((place for place in range(1, comma) if is_speech(s, place)), 0)
    subject = verb and (before(s, verb, 1) or after(s, verb + 1) or _in_phrase(s, verb + 1, comma))
    if not subject or comma + 1 >= sentence_end(s):
        return None
    return Report(comma + 1, end_after(s, comma + 1), (verb, verb + 1), subject, "as X said, content")


def _in_phrase(s: Sentence, low: int, high: int) -> Subject | None:
    """The place that spoke: “in the ministry”."""
    low += s.has(low, s.language.prepositions)
    return Subject(low, high, high) if low < high and names_somebody(s, low, high) else None


def _by_verb(s: Sentence, verb: int, subject: Subject | None) -> Report | None:
    if subject is None:
        return None
    cue = (verb, verb + 1)
    start = start_after(s, max(verb + 1, subject.high))
    if start is None:
        return None
    return Report(start, end_after(s, start), cue, subject, "X said content", kept=kept_from(s, verb, start))


def _aside(s: Sentence, verb: int, told: Mapping[int, Mention]) -> Report | None:
    """“…, said X.”: the cue begins the last part of its sentence."""
    first = verb
    while first > 0 and (s.has(first - 1, s.language.auxiliaries) or s.has(first - 1, s.words.aside_openings)):
        first -= 1
    comma = first - 1
    if s.low(comma) != ",":
        return None
    known = next((found for place in range(first, verb + 1) if (found := _known(s, place, told))), None)
    subject = known or after(s, verb + 1) or (before(s, verb) if first < verb else None)
    if subject is None or subject.high <= comma:
        return None
    if start_after(s, subject.high) is not None or not (known or _ends_soon(s, subject.high)):
        return None
    return left_of(s, comma, (verb, verb + 1), subject, "content, said X")


def _ends_soon(s: Sentence, place: int) -> bool:
    """No clause follows: at most one more phrase."""
    rest = s.tokens[place : sentence_end(s)]
    return len(rest) <= LONGEST_PHRASE and all(token.kind != MARK or token.low == ";" for token in rest)
