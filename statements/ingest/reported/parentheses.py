"""Reported speech whose cue stands in a parenthesis: “…, X said.”, “The plan, X said, …”, “according to X”. Pure."""

from collections.abc import Iterator

from statements.ingest.reported import contents, subjects
from statements.ingest.reported.clauses import DASHES, NAME, QUOTE, WORD, Sentence
from statements.ingest.reported.content_ends import end_after, sentence_end, trails
from statements.ingest.reported.report import VOICED, Report
from statements.ingest.reported.subjects import COMMAS, Subject
from statements.ingest.reported.verb_groups import POSSESSIVE, has_verb, is_adverb, is_finite, is_participle

SHORTEST_LINE = 3
SHORTEST_CLAUSE = 5
"""Words before “, said X” where no verb is known among them."""
FARTHEST_VOICING = 6
"""Tokens between the noun and its verb."""
LONGEST_DATELINE = 14
COLONS = (";", ":")
OPENING = frozenset("\"'“‘«„")
ASIDE = DASHES - {"-"} | {","}


def is_aside(s: Sentence, subject: Subject) -> bool:
    before = subject.low - 1
    return before >= 0 and not subject.relative and (s.has(before, ASIDE) or s.kind(before) == QUOTE)


def inverted(s: Sentence, index: int, end: int) -> Subject | None:
    """The subject of “…, said X”, which no verb of its own follows."""
    if index == 0 or s.low(index - 1) != "," and s.kind(index - 1) != QUOTE or s.has(end, s.language.that):
        return None
    subject = subjects.after(s, end)
    if subject is None or not _ends_phrase(s, subject.high) or _closes_relative(s, index - 1):
        return None
    before = range(index - 1)
    plain = (index > SHORTEST_CLAUSE or _is_headline(s, subject.high) and index > SHORTEST_LINE) and not any(
        s.low(place) == "," for place in before
    )
    quoted = any(s.kind(place) == QUOTE for place in range(index))
    return subject if quoted or plain or has_verb(s, 0, index - 1) else None


def _is_headline(s: Sentence, high: int) -> bool:
    """Whether nothing follows, not even a full stop."""
    return high == len(s.tokens)


def _ends_phrase(s: Sentence, place: int) -> bool:
    while is_adverb(s, place):
        place += 1
    if not s.is_word(place):
        return True
    return not is_finite(s, place) and (s.has(place, s.language.prepositions) or s.has(place, s.language.times))


def _closes_relative(s: Sentence, comma: int) -> bool:
    """Whether the comma closes “, who …,” rather than a clause."""
    place = comma - 1
    while place > 0 and not s.has(place, COMMAS):
        place -= 1
    aside = s.has(place + 1, s.language.relatives) or is_participle(s, place + 1)
    return s.low(comma) != "," or place > 0 and aside


def left(s: Sentence, before: int, cue: tuple[int, int], subject: Subject, rule: str) -> Iterator[Report]:
    """The content that stands before “, X said”."""
    high = before
    while high > 0 and not s.is_word(high - 1) and s.kind(high - 1) != QUOTE:
        high -= 1
    low = past_opening(s, high)
    if low >= high or high - low == 1 and s.kind(low) == QUOTE or is_direct(s, high - 1):
        return
    line = cue[0] < subject.low and _is_headline(s, subject.high)
    clause = line or _holds_clause(s, low, high)
    if s.kind(high - 1) == QUOTE and s.kind(low) != QUOTE or s.kind(high - 1) != QUOTE and clause:
        yield Report(low, high, cue, subject, rule)


def past_opening(s: Sentence, high: int) -> int:
    """Where a content begins that ends at `high`: past “But” and what stands before a colon."""
    low = max((place + 1 for place in range(high) if s.low(place) in COLONS), default=_past_dateline(s))
    while low < high and (s.has(low, s.words.opening) or not _may_begin(s, low)):
        low += 1
    return low


def _may_begin(s: Sentence, low: int) -> bool:
    """Whether it is a word or quotation, or the mark before a title that is neither."""
    touches = s.is_word(low + 1) and s.tokens[low + 1].start == s.tokens[low].end
    return s.is_word(low) or s.kind(low) == QUOTE or s.has(low, OPENING) and touches


def _past_dateline(s: Sentence) -> int:
    """Past “EXAMPLEVILLE, May 14 (Agency) —”."""
    dash = next((place for place in range(1, min(LONGEST_DATELINE, len(s.tokens))) if s.has(place, DASHES)), 0)
    town = s.tokens[0]
    shouted = town.end - town.start > 3 and s.text[town.start : town.end].isupper()
    return dash + 1 if dash and (shouted or s.low(dash - 1) == ")") else 0


def is_direct(s: Sentence, place: int) -> bool:
    """Whether a sentence of its own stands in the marks, after a comma or colon."""
    return s.kind(place) == QUOTE and s.kind(place - 1) != WORD and s.first_letter(place).isupper()


def _holds_clause(s: Sentence, low: int, high: int) -> bool:
    start = low
    opens = s.has(low, s.language.subordinators) and not (s.has(low, s.language.that) and is_finite(s, low + 1))
    if s.has(low, s.language.prepositions) or opens or is_participle(s, low):
        start = next((place for place in range(low, high) if s.low(place) == ","), high)
    return any(is_finite(s, place) or s.kind(place) == QUOTE for place in range(start, high))


def right(s: Sentence, past: int, cue: tuple[int, int], subject: Subject) -> Iterator[Report]:
    """The content after “X said,”."""
    comma = contents.past_adjuncts(s, past)
    start = comma + 1
    if s.low(comma) != "," or s.kind(start) == QUOTE or trails(s, comma):
        return
    adjunct = s.has(start, s.language.prepositions) or is_participle(s, start)
    if not adjunct and start < sentence_end(s):
        yield Report(start, end_after(s, start), cue, subject, "…, X said, content")


def interrupts(s: Sentence, past: int) -> bool:
    """Whether quoted words go on with the sentence after “X said,”."""
    comma = contents.past_adjuncts(s, past)
    return s.low(comma) == "," and s.kind(comma + 1) == QUOTE and s.first_letter(comma + 1).islower()


def fragment(s: Sentence, before: int, cue: tuple[int, int], subject: Subject) -> Iterator[Report]:
    """The first half of “The plan, X said, would fail”."""
    high = before - 1
    low = past_opening(s, high)
    long = high - low > 1 or low < high and s.kind(low) == NAME
    if long and not (high - low == 1 and s.kind(low) == QUOTE) and not is_direct(s, high - 1):
        yield Report(low, high, cue, subject, "content, X said, …", partial=True)


def ends_clause(s: Sentence, past: int) -> bool:
    """Whether no content follows the cue, neither quoted nor as a clause."""
    place = contents.past_adjuncts(s, past)
    if s.low(place) == ":" or s.kind(place) == QUOTE or s.low(place) == "," and s.kind(place + 1) == QUOTE:
        return False
    return not s.is_word(place) or s.has(place, s.language.prepositions) or s.has(place, s.language.subordinators)


def source_phrase(s: Sentence, index: int) -> int:
    """The place past “according to”, 0 where none begins at `index`."""
    for phrase in s.words.source_phrases:
        if s.low(index) == phrase[0] and all(s.low(index + n) == word for n, word in enumerate(phrase)):
            return index + len(phrase)
    return 0


def according(s: Sentence, index: int, end: int) -> Iterator[Report]:
    subject = subjects.after(s, end)
    if subject is None:
        return
    if s.low(index - 1) == "," and s.low(subject.high) == "," and not _holds_clause(s, past_opening(s, index), index):
        following = list(right(s, subject.high, (index, end), subject))
        if following:
            yield from fragment(s, index, (index, end), subject)
        yield from following
    elif past_opening(s, index) < index:
        yield from left(s, index, (index, end), subject, "content, according to X")
    else:
        yield from _after_comma(s, subject.high, (index, end), subject, "according to X, content")


def _after_comma(s: Sentence, place: int, cue: tuple[int, int], subject: Subject, rule: str) -> Iterator[Report]:
    comma = _next_comma(s, place)
    if _is_apposed(s, comma + 1):
        comma = _next_comma(s, comma + 1)
    if comma + 1 < sentence_end(s):
        yield Report(comma + 1, end_after(s, comma + 1), cue, subject, rule)


def _next_comma(s: Sentence, place: int) -> int:
    return next((ahead for ahead in range(place, len(s.tokens)) if s.low(ahead) == ","), len(s.tokens))


def _is_apposed(s: Sentence, place: int) -> bool:
    """“, who …,” “, signed in May,” “, a geologist,”: it tells of the source, and the content follows its comma."""
    if _next_comma(s, place) >= sentence_end(s):
        return False
    described = s.has(place, s.language.indefinite_articles) and not has_verb(s, place, _next_comma(s, place))
    participle = is_participle(s, place) or s.low(place).endswith(s.language.past_endings)
    return described or s.has(place, s.language.relatives) or s.kind(place) == WORD and participle


def owned_noun(s: Sentence, noun: int) -> Iterator[Report]:
    """“rejected Example's claim that …”, as the end of a sentence: as its subject the content ends nobody knows where."""
    if not s.has(noun + 1, s.language.that):
        return
    for owner in range(noun - 1, max(0, noun - 4), -1):
        if not s.is_word(owner) or s.has(owner, s.language.indefinite_articles):
            return
        if s.low(owner).endswith(POSSESSIVE) or s.has(owner, s.language.possessives):
            low = owner
            while s.kind(low - 1) == NAME and s.kind(low) == NAME:
                low -= 1
            if has_verb(s, 0, low):
                subject = Subject(low, owner + 1, noun)
                yield Report(noun + 1, end_after(s, noun + 1), (noun, noun + 1), subject, "X's claim that content")
            return


def voiced_noun(s: Sentence, noun: int) -> Iterator[Report]:
    """“X expressed hope that …”, “X drew attention to the fact that …”."""
    if not s.has(noun + 1, s.language.that):
        return
    for verb in range(noun - 1, max(0, noun - FARTHEST_VOICING), -1):
        if s.has(verb, s.words.voicing):
            subject = subjects.before(s, verb)
            if subject and not subject.relative:
                yield Report(noun + 2, end_after(s, noun + 2), (verb, noun + 1), subject, VOICED)
            return
        if not s.is_word(verb):
            return


def in_view(s: Sentence) -> Iterator[Report]:
    """“In Example's view, the plan is dead.”"""
    for place in range(2, min(8, len(s.tokens) - 1)):
        if s.has(place, s.words.views) and s.low(place + 1) == "," and s.has(0, s.language.prepositions):
            owned = s.low(place - 1).endswith(POSSESSIVE) or s.has(place - 1, s.language.possessives)
            if owned:
                subject = Subject(1, place, place)
                yield from _after_comma(s, place + 1, (place, place + 1), subject, "in X's view, content")
