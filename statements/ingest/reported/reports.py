"""Reported speech of one sentence: who, by which cue, and the tokens of the content. Pure."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from statements.ingest.reported import contents, parentheses, subjects
from statements.ingest.reported.clauses import DASHES, NAME, QUOTE, WORD, Sentence
from statements.ingest.reported.content_ends import end_after
from statements.ingest.reported.cues import Cue, Form, Frame
from statements.ingest.reported.plain_subjects import names_somebody
from statements.ingest.reported.report import Report
from statements.ingest.reported.subjects import Subject
from statements.ingest.reported.verb_groups import (
    POSSESSIVE,
    group_before,
    has_verb,
    is_auxiliary,
    is_finite,
    is_negation,
)

HEADLINE = 0.6
"""Share of capitalised words."""
MOST_CUES = 16
"""Read in one sentence: more are a list or no prose."""
FARTHEST_QUOTED = 12
"""Tokens between “quoted” and “as saying”."""
PARENTHETICAL = (Frame.SAY, Frame.STATE, Frame.TELL, Frame.THAT)


class Context(NamedTuple):
    """What the cues before have left for the next one."""

    last: Subject | None = None
    floor: int = 0
    """A subject inside a content is looked for no further back than its beginning."""


def reports(s: Sentence) -> list[Report]:
    return list(_outermost(_all_reports(s)))


def _outermost(found: Iterable[Report]) -> Iterator[Report]:
    """Without what is said inside another content: that is not the article's own telling."""
    kept: list[Report] = []
    for report in found:
        inside = any(o.low <= report.low and report.high <= o.high and o.cue_low != report.cue_low for o in kept)
        if not inside:
            kept.append(report)
            yield report


def _all_reports(s: Sentence) -> Iterator[Report]:
    yield from parentheses.in_view(s)
    context = Context()
    cues, nouns = s.words.cues, s.words.nouns
    telling = s.words.source_openings | nouns | s.words.voiced
    places = [place for place, token in enumerate(s.tokens) if token.low in cues or token.low in telling]
    for index in places[:MOST_CUES]:
        phrase = parentheses.source_phrase(s, index)
        if phrase:
            yield from parentheses.according(s, index, phrase)
        if s.has(index, s.words.voiced):
            yield from parentheses.voiced_noun(s, index)
        if s.has(index, nouns):
            yield from parentheses.owned_noun(s, index)
        for cue in cues.get(s.low(index), ()):
            found = list(_read(s, index, cue, context))
            if found:
                yield from found
                after = [report.low for report in found if report.low > index]
                context = Context(found[0].subject, max([context.floor, *after]))
                break


def _read(s: Sentence, index: int, cue: Cue, context: Context) -> Iterator[Report]:
    if cue.particles and not s.has(index + 1, cue.particles) or _is_noun(s, index):
        return
    opens = index == 0 and cue.form is Form.PARTICIPLE
    if s.kind(index) == NAME and not opens and not _is_headline(s):
        return
    end = index + 2 if cue.particles else index + 1
    behind = parentheses.inverted(s, index, end) if cue.frame in (Frame.SAY, Frame.STATE) else None
    if (
        behind
        and cue.form is not Form.PARTICIPLE
        and (cue.frame is Frame.SAY or names_somebody(s, behind.low, behind.high))
    ):
        yield from parentheses.left(s, index, (index, end), behind, "content, said X")
        return
    subject = _subject(s, index, cue, context)
    if subject is None or _is_unreal(s, subject, index) or _is_singular(s, subject, index, cue):
        return
    if cue.frame is Frame.CALL and s.has(subject.low, s.language.indefinite_articles) or _restricts(s, subject):
        return
    start = contents.start_after(s, end, cue)
    behind_quotation = cue.form is not Form.PARTICIPLE and _follows_quotation(s, subject)
    if start is not None and behind_quotation and not s.has(start, s.language.that):
        start = None
    if start is not None:
        yield from _right(s, (index, end), start, cue, subject)
    elif cue.form is not Form.PARTICIPLE or s.low(end) == ",":
        yield from _around(s, (index, end), cue, subject)


def _right(s: Sentence, cue_span: tuple[int, int], start: int, cue: Cue, subject: Subject) -> Iterator[Report]:
    if _introduces(s, start) or _hides_name(s, start):
        return
    subordinate = subject.relative or subject.low > start or _in_subordinate(s, subject)
    verbless = cue.frame in (Frame.URGE, Frame.CALL) or s.has(start, s.language.infinitive_marks)
    high = end_after(s, start, subordinate, contents.is_thing(s, start, cue), verbless)
    yield Report(start, high, cue_span, subject, "X said content", cue_form=cue)


def _around(s: Sentence, cue_span: tuple[int, int], cue: Cue, subject: Subject) -> Iterator[Report]:
    """The contents around “, X said,”."""
    past = contents.past_person(s, cue_span[1]) if cue.frame is Frame.TELL else cue_span[1]
    if cue.frame not in PARENTHETICAL or cue.form is Form.PARTICIPLE or not parentheses.is_aside(s, subject):
        yield from parentheses.right(s, past, cue_span, subject)
        return
    following = list(parentheses.right(s, past, cue_span, subject))
    if following or parentheses.interrupts(s, past):
        yield from parentheses.fragment(s, subject.low, cue_span, subject)
    elif parentheses.ends_clause(s, past):
        yield from parentheses.left(s, subject.low, cue_span, subject, "content, X said")
    yield from following


def _subject(s: Sentence, index: int, cue: Cue, context: Context) -> Subject | None:
    if cue.form is Form.PARTICIPLE:
        return _of_participle(s, index, context)
    if s.has(index - 1, s.language.infinitive_marks) and s.has(index - 3, s.words.continuing):
        return subjects.before(s, index - 3, context.floor, past=False)
    floor = 0 if s.low(index - 1) == "," else context.floor
    return subjects.before(s, index, floor, cue.past) or _coordinated(s, index, cue, context.last)


def _of_participle(s: Sentence, index: int, context: Context) -> Subject | None:
    if s.has(index - 1, s.words.names_openings):
        return _quoted_as(s, index - 1)
    if index == 0:
        comma = next((place for place in range(len(s.tokens)) if s.low(place) == ","), len(s.tokens))
        return subjects.after(s, comma + 1)
    if s.low(index - 1) == "," or s.has(index - 1, DASHES) or s.has(index - 1, s.words.participle_openings):
        return context.last or _main_subject(s, index)
    return subjects.before(s, index, context.floor, past=False) if is_auxiliary(s, index - 1) else None


def _quoted_as(s: Sentence, place: int) -> Subject | None:
    """“Example was quoted by the agency as saying”, “the agency quoted Example as saying”."""
    for verb in range(place - 1, max(-1, place - FARTHEST_QUOTED), -1):
        if s.has(verb, s.words.quoted_as):
            if group_before(s, verb).passive:
                return subjects.before(s, verb, past=False)
            return subjects.after(s, verb + 1)
    return None


def _main_subject(s: Sentence, limit: int) -> Subject | None:
    for place in range(1, limit):
        found = subjects.before(s, place, past=False) if is_finite(s, place) else None
        if found:
            return found
    return None


def _coordinated(s: Sentence, index: int, cue: Cue, last: Subject | None) -> Subject | None:
    """“Example won and said”: the subject of the verb before."""
    group = group_before(s, index)
    joined = s.has(group.before, s.language.conjunctions)
    if group.infinitive or group.passive and cue.past or not joined:
        return None
    return last or _main_subject(s, group.before)


def _is_noun(s: Sentence, index: int) -> bool:
    before, language = s.low(index - 1), s.language
    prepositions = language.prepositions - language.infinitive_marks
    governed = before in language.determiners or before in prepositions or before.endswith(POSSESSIVE)
    return governed and not s.low(index).endswith(language.participle_endings) or before in s.words.noun_signs


def _is_headline(s: Sentence) -> bool:
    kinds = [token.kind for token in s.tokens]
    names = kinds.count(NAME)
    return names > HEADLINE * (names + kinds.count(WORD))


def _restricts(s: Sentence, subject: Subject) -> bool:
    """“Those who said …”: where the content ends and the sentence goes on cannot be told. “There are” has no speaker."""
    if s.has(subject.low, s.words.no_subjects):
        return True
    who = subject.low
    return subject.relative and s.is_word(who - 1) and not has_verb(s, 0, who)


def _follows_quotation(s: Sentence, subject: Subject) -> bool:
    """“…,” X said: what follows is no content."""
    return s.kind(0) == QUOTE and all(s.low(place) == "," for place in range(1, subject.low))


def _is_unreal(s: Sentence, subject: Subject, cue: int) -> bool:
    """“may say”, “did not say”, “what he said”: no content of its own."""
    if s.has(subject.low - 1, s.words.free_relatives):
        return True
    group = range(subject.after, cue)
    return any(s.has(place, s.words.unreal) or is_negation(s, place) for place in group)


def _is_singular(s: Sentence, subject: Subject, index: int, cue: Cue) -> bool:
    """Whether “claim” cannot be the verb of this subject."""
    group = range(subject.after, index)
    joined = any(is_auxiliary(s, place) or s.has(place, s.language.infinitive_marks) for place in group)
    if cue.form is not Form.PLAIN or subject.relative or joined:
        return False
    if s.has(subject.high - 1, s.language.pronouns):
        return s.has(subject.high - 1, s.words.singular_pronouns)
    if cue.sure:
        return False
    word = s.low(subject.high - 1)
    several = any(s.has(place, s.language.conjunctions) for place in range(subject.low, subject.high))
    return not (several or word in s.words.plurals or word.endswith("s") and not word.endswith(("ss", *POSSESSIVE)))


def _introduces(s: Sentence, start: int) -> bool:
    """Whether only a phrase stands between the cue and a colon before quoted words."""
    for place in range(start, len(s.tokens) - 1):
        if s.low(place) == ":":
            return s.kind(place + 1) == QUOTE
        if not s.is_word(place) or is_finite(s, place):
            return False
    return False


def _hides_name(s: Sentence, start: int) -> bool:
    """“asked not to be named”."""
    return s.has(start, s.language.infinitive_marks) and s.has(start + 2, s.words.naming)


def _in_subordinate(s: Sentence, subject: Subject) -> bool:
    """“Three years after X said …, the party”: the cue's clause is no more than the sentence's beginning."""
    language = s.language
    if s.has(subject.low - 1, language.relatives):
        return True
    openers = language.subordinators | language.relatives
    return all(s.is_word(p) for p in range(subject.low)) and any(s.has(p, openers) for p in range(subject.low))
