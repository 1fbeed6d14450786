"""Reported speech in its plainest forms, for languages whose sentences nobody has described further. Pure."""

from collections.abc import Iterator, Mapping

from statements.ingest.reported.clauses import DASHES, MARK, QUOTE, WORD, Sentence
from statements.ingest.reported.content_ends import sentence_end
from statements.ingest.reported.parentheses import is_direct
from statements.ingest.reported.plain_subjects import LONGEST_PHRASE, after, before, names_somebody
from statements.ingest.reported.report import Report
from statements.ingest.reported.subjects import Subject
from statements.ingest.values import Mention

FARTHEST_THAT = 14
FARTHEST_MOOD = 16
FARTHEST_NEGATION = 6
SHORTEST = 3
"""Tokens."""
STOPS = frozenset(":;?!…")


def plain_reports(s: Sentence, told: Mapping[int, Mention]) -> Iterator[Report]:
    """`told`: the sources of verbs, by where these begin, that have been read with the language's own grammar."""
    last: Subject | None = None
    floor = 0
    for index, token in enumerate(s.tokens):
        if index < floor:
            continue
        found = None
        if phrase := _source_phrase(s, index):
            found = _by_phrase(s, index, phrase)
        elif s.has(index, s.language.source_closers):
            found = _by_closer(s, index)
        elif token.kind == WORD and is_speech(s, index):
            subject = _known(s, index, told) or before(s, index) or after(s, index + 1)
            found = _aside(s, index, told) or _by_verb(s, index, subject)
            last = subject or last
        elif last and s.has(index, s.language.speech.participles) and _is_that(s, index + 1):
            found = Report(index + 1, _end(s, index + 1), (index, index + 1), last, "X said content")
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


def is_speech(s: Sentence, index: int) -> bool:
    """A verb of refusing speaks through the infinitive after it."""
    if s.has(index, s.words.refusals):
        return any(s.has(place, s.language.speech.plain) for place in range(index + 1, index + 4))
    return s.has(index, s.language.speech.finite) or s.has(index, s.words.denials)


def _is_that(s: Sentence, index: int) -> bool:
    return s.has(index, s.language.that)


def _by_opening(s: Sentence) -> Report | None:
    """«Как уточнили в Минфине, …», „Wie Beispiel sagte, …“."""
    comma = next((place for place in range(LONGEST_PHRASE) if s.low(place) == ","), 0)
    verb = next((place for place in range(1, comma) if is_speech(s, place)), 0)
    subject = verb and (before(s, verb, 1) or after(s, verb + 1) or _in_phrase(s, verb + 1, comma))
    if not subject or comma + 1 >= sentence_end(s):
        return None
    return Report(comma + 1, _end(s, comma + 1), (verb, verb + 1), subject, "as X said, content")


def _in_phrase(s: Sentence, low: int, high: int) -> Subject | None:
    """The place that spoke: “in the ministry”."""
    low += s.has(low, s.language.prepositions)
    return Subject(low, high, high) if low < high and names_somebody(s, low, high) else None


def _by_verb(s: Sentence, verb: int, subject: Subject | None) -> Report | None:
    if subject is None:
        return None
    cue = (verb, verb + 1)
    start = _start_after(s, max(verb + 1, subject.high))
    if start is None:
        return None
    return Report(start, _end(s, start), cue, subject, "X said content", kept=_kept(s, verb, start))


def _kept(s: Sentence, verb: int, start: int) -> int:
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


def _start_after(s: Sentence, place: int) -> int | None:
    """Past “that”, or past a comma where the mood of the clause tells that it is reported."""
    for ahead in range(place, place + FARTHEST_THAT):
        if _is_that(s, ahead):
            return ahead
        if s.low(ahead) == "," and not _is_that(s, ahead + 1):
            return ahead + 1 if _has_mood(s, ahead + 1) else None
        if s.low(ahead) == ":" and s.kind(ahead + 1) != QUOTE:
            return ahead + 1 if ahead == place or _has_mood(s, ahead + 1) else None
        if s.kind(ahead) == MARK and s.low(ahead) != "," or is_speech(s, ahead):
            return None
    return None


def _has_mood(s: Sentence, place: int) -> bool:
    for ahead in range(place, place + FARTHEST_MOOD):
        if s.has(ahead, s.words.reported_mood):
            return True
        if not s.is_word(ahead):
            return False
    return False


def _end(s: Sentence, start: int) -> int:
    high = sentence_end(s)
    for place in range(start + 1, high):
        comma = s.low(place) == "," or s.has(place, DASHES)
        if s.low(place) == ";" or comma and (is_speech(s, place + 1) or _source_phrase(s, place + 1)):
            return place
    return high


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
    if _start_after(s, subject.high) is not None or not (known or _ends_soon(s, subject.high)):
        return None
    return _left(s, comma, (verb, verb + 1), subject, "content, said X")


def _ends_soon(s: Sentence, place: int) -> bool:
    """No clause follows: at most one more phrase."""
    rest = s.tokens[place : sentence_end(s)]
    return len(rest) <= LONGEST_PHRASE and all(token.kind != MARK or token.low == ";" for token in rest)


def _left(s: Sentence, comma: int, cue: tuple[int, int], subject: Subject, rule: str) -> Report | None:
    low = 0
    while low < comma and not s.is_word(low) and s.kind(low) != QUOTE:
        low += 1
    quoted = all(token.kind in (QUOTE, MARK) for token in s.tokens[low:comma]) or is_direct(s, comma - 1)
    return None if quoted or low >= comma else Report(low, comma, cue, subject, rule)


def _source_phrase(s: Sentence, index: int) -> int:
    """The place past «по словам», 0 where none begins at `index`."""
    best = 0
    for phrase in s.language.source_phrases:
        told = s.low(index) == phrase[0] and all(s.low(index + n) == word for n, word in enumerate(phrase))
        if told and phrase not in s.words.weak_phrases:
            best = max(best, index + len(phrase))
    return best


def _by_phrase(s: Sentence, index: int, end: int) -> Report | None:
    owner = next((place for place in range(index, end) if s.has(place, s.language.possessives)), None)
    subject = after(s, end) if owner is None else Subject(owner, owner + 1, end)
    if subject is None:
        return None
    cue, start = (index, end), max(end, subject.high)
    if s.words.comma_after_source:
        start = next((p for p in range(start, start + LONGEST_PHRASE) if not s.is_word(p)), start)
    if s.low(index - 1) == "," and index > SHORTEST:
        return _left(s, index - 1, cue, subject, "content, according to X")
    if s.low(start) == ",":
        start += 1
    elif s.words.comma_after_source:
        return None
    if index > SHORTEST or start >= sentence_end(s):
        return None
    return Report(start, _end(s, start), cue, subject, "according to X, content")


def _by_closer(s: Sentence, index: int) -> Report | None:
    """„Beispiel zufolge …“."""
    low = index
    while low > 0 and s.is_word(low - 1):
        low -= 1
    if low == index or not names_somebody(s, low, index):
        return None
    subject = Subject(low, index, index)
    if low == 0:
        return Report(index + 1, _end(s, index + 1), (index, index + 1), subject, "according to X, content")
    return _left(s, low - 1, (index, index + 1), subject, "content, according to X") if s.low(low - 1) == "," else None
