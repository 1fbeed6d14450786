"""Reported speech without marks, and the whole content of speech that is quoted in part. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from statements.ingest.attribution.claims import CLAIM
from statements.ingest.languages import for_code as language_for
from statements.ingest.reported.clauses import NAME, Sentence, sentences
from statements.ingest.reported.content_ends import sentence_end
from statements.ingest.reported.cues import for_code as reporting_for
from statements.ingest.reported.mixed_speech import by_cue, outer_spans, quotations_in, widened
from statements.ingest.reported.mood import Line, continued
from statements.ingest.reported.plain_reports import plain_reports, refers_back
from statements.ingest.reported.report import Report
from statements.ingest.reported.report_odds import probability
from statements.ingest.reported.reports import reports
from statements.ingest.reported.subjects import Subject
from statements.ingest.reported.verbs_kept import of_report
from statements.ingest.values import Attribution, Kind, Mention, MentionKind

LONGEST_EVIDENCE = 12
"""Tokens."""
ENDING_OF_OWNERS = ("'s", "’s")
AS = frozenset({"als", "как", "comme"})
FEWEST = 3
"""Tokens of a content without marks: fewer say nothing by themselves."""

NOTHING_TOLD: Mapping[int, Mention] = MappingProxyType({})


def find_reported(
    text: str, language: str, quoted: list[Attribution], told: Mapping[int, Mention] = NOTHING_TOLD
) -> list[Attribution]:
    """Indirect speech, and `quoted` with the contents of mixed speech: all in the order of the text.

    `told`: sources by where their verbs begin, as far as somebody has read them already."""
    words = reporting_for(language)
    wider = list(quoted)
    by_start = {quotation.start: number for number, quotation in enumerate(quoted)}
    lines: list[Line] = []
    previous: Sentence | None = None
    for sentence in sentences(text, language_for(language), words, outer_spans(text, quoted)):
        inside = quotations_in(sentence, by_start)
        back = refers_back(sentence) if previous and words.back_references else None
        if back and previous:
            read = [_of_sentence(previous, sentence, back)]
        else:
            read = _read(sentence, inside, wider, told)
        lines.append(Line(sentence, read, list(inside.values())))
        previous = None if inside else sentence
    found = [one for line in lines for one in line.found]
    found += continued(lines, wider) if words.sure_mood else []
    return sorted([*found, *wider], key=lambda one: (one.start, one.end))


def _read(
    s: Sentence, inside: dict[int, int], wider: list[Attribution], told: Mapping[int, Mention]
) -> list[Attribution]:
    """The indirect speech of a sentence; quotations it holds are widened in place."""
    found: list[Attribution] = []
    left = dict(inside)
    read = reports(s) if s.words.cues else list(plain_reports(s, told))
    broken = {report.cue for report in read if report.partial}
    for report in read:
        made = attribution(s, report)
        held = [place for place in inside if report.low <= place < report.high]
        for place in held:
            if place in left and wider[left[place]].rule != CLAIM:
                wider[left[place]] = widened(wider[left[place]], made)
                del left[place]
        if not held and (report.cue in broken or report.high - report.low >= FEWEST):
            found.append(made)
    for place, number in left.items():
        if wider[number].kind is Kind.MIXED:
            wider[number] = _with_words(s, _by_cue(s, place, wider[number]))
    return found


def _by_cue(s: Sentence, place: int, said: Attribution) -> Attribution:
    """What something is called is no more than the words in marks, with the “as” or “of” before them."""
    low = s.text[slice(*said.cue)].lower() if said.cue else ""
    language = s.language
    if s.words.cues or not said.cue or said.cue[0] > said.start or low not in language.framing.finite:
        return by_cue(s, place, said)
    before = place
    while s.has(before - 1, language.determiners):
        before -= 1
    linked = s.has(before - 1, language.prepositions) or s.has(before - 1, AS)
    start, end = s.span(before - 1 if linked else place, place + 1)
    return replace(said, content_start=min(start, said.start), content_end=max(end, said.end))


def _with_words(s: Sentence, said: Attribution) -> Attribution:
    """Denied «collusion»: without its verb the fragment would say the contrary. The “that” of others says nothing."""
    if s.words.cues or said.cue is None or said.cue[0] > said.start:
        return said
    if s.text[slice(*said.cue)].lower() in s.words.denials:
        return replace(said, words=((said.cue[0], said.content_end),))
    that = next((p for p, token in enumerate(s.tokens) if token.start == said.content_start), -1)
    if not s.has(that, s.language.that) or s.tokens[that].end >= said.start:
        return said
    return replace(said, words=((s.tokens[that + 1].start, said.content_end),))


def _of_sentence(content: Sentence, s: Sentence, report: Report) -> Attribution:
    """The whole sentence before, said by whom this one tells."""
    high = sentence_end(content)
    low = next((p for p in range(high) if content.is_word(p)), 0)
    start, end = content.span(low, max(high, low + 1))
    made = attribution(s, report._replace(low=0, high=1))
    return replace(made, start=start, end=end, content_start=start, content_end=end)


def attribution(s: Sentence, report: Report) -> Attribution:
    start, end = s.span(report.low, report.high)
    if report.cue[0] < report.low < report.high - 1 and s.has(report.low, s.language.that):
        start = s.tokens[report.low + 1].start
    cue = s.span(*report.cue)
    source = report.source or mention(s, report.subject)
    evidence = f"{_where(report)}: {_as_told(s, report, source)}"
    odds = probability(report, "," in s.text[start:end])
    first = s.tokens[report.kept].start if report.kept >= 0 else of_report(s, report)
    words = () if first is None else ((first, end),)
    return Attribution(Kind.INDIRECT, start, end, start, end, source, cue, None, report.rule, evidence, odds, words)


def _where(report: Report) -> str:
    if report.partial:
        return "in the middle of the content"
    return "before the content" if report.cue[0] < report.low else "after the content"


def _as_told(s: Sentence, report: Report, source: Mention) -> str:
    """Source and cue in the order of the text, with what stands between them if that is short."""
    low, high = min(report.subject.low, report.cue[0]), max(report.subject.high, report.cue[1])
    if high - low <= LONGEST_EVIDENCE:
        start, end = s.span(low, high)
        return s.text[start:end]
    start, end = s.span(*report.cue)
    return f"{source.text} … {s.text[start:end]}"


def mention(s: Sentence, subject: Subject) -> Mention:
    start, end = s.span(subject.low, subject.high)
    head = _head(s, subject)
    first, last = s.tokens[head].start, s.tokens[head].end
    if head == subject.high - 1 and s.low(head).endswith(ENDING_OF_OWNERS):
        end = last = end - len(ENDING_OF_OWNERS[0])
    return Mention(start, end, first, last, s.text[start:end], _kind(s, subject, head))


def _head(s: Sentence, subject: Subject) -> int:
    """The last word before what is joined to it: “the [head] of the ministry”."""
    language, head = s.language, subject.low
    for place in range(subject.low + 1, subject.high):
        joined = s.has(place, language.prepositions) or s.has(place, language.relatives) or s.has(place, language.that)
        if joined or not s.is_word(place):
            break
        head = place
    return head


def _kind(s: Sentence, subject: Subject, head: int) -> MentionKind:
    alone = subject.high - subject.low == 1
    language, low = s.language, subject.low
    objects = language.object_pronouns.keys() | language.possessives.keys()
    if alone and (s.has(low, language.pronouns) or s.has(low, language.relatives) or s.has(low, objects)):
        return MentionKind.PRONOUN
    return MentionKind.NAME if s.kind(head) == NAME else MentionKind.NOMINAL
