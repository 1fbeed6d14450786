"""The reports of a sentence: each verb of speech with its subject, each “according to” with its source. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from statements.ingest.grammar import POINT, QUOTE, WORD, Grammar, Phrase, Words
from statements.ingest.grammar.subjects import first_subject, subject_after, subject_before, with_name

HEARD = frozenset("что будто чтобы dass ob que qu'".split())


@dataclass(frozen=True, slots=True)
class Report:
    """`first` and `last` are the words of cue and source together."""

    phrase: Phrase
    first: int
    last: int
    how: str
    """after (verb, subject), before (subject, verb), source (“according to”)."""
    cue: int = -1
    weak: bool = False


def reports(words: Words, grammar: Grammar) -> list[Report]:
    found = [*_sources(words, grammar)]
    taken = {place for report in found for place in range(report.first, report.last + 1)}
    for place in range(len(words)):
        if place in taken:
            continue
        report = _of_word(words, place, found, grammar)
        if report:
            found.append(report)
    return sorted(found, key=lambda report: report.first)


def _of_word(words: Words, place: int, found: list[Report], grammar: Grammar) -> Report | None:
    if grammar.is_cue(words, place):
        return of_verb(words, place, grammar)
    start = place - 1 if place and words[place - 1].low in grammar.clitics else place
    if start and words[start - 1].kind == POINT and _beside_quotation(words, start) and grammar.verb_like(words, place):
        phrase = subject_after(words, place, place, grammar) or grammar.unmarked(words, place)
        return Report(_completed(words, phrase, place, grammar), place, phrase.last, "after", place) if phrase else None
    return of_participle(words, place, found, grammar)


def of_verb(words: Words, cue: int, grammar: Grammar) -> Report | None:
    start = grammar.verb_start(words, cue)
    weak = words[cue].low in grammar.weak_cues
    if cue + 1 < len(words) and words[cue + 1].low in grammar.impersonal:
        return None
    quoted = grammar.quoted(words, cue)
    if quoted:
        return Report(quoted, min(start, quoted.first), max(quoted.last, cue), "quoted", cue)
    before = subject_before(words, start, cue, grammar)
    after = subject_after(words, start, cue, grammar)
    if before and after and words[before.head].low in grammar.commented:
        before = None
    before, after = (phrase and _completed(words, phrase, cue, grammar) for phrase in (before, after))
    beside = start > 0 and _beside_quotation(words, start)
    thing = weak and after and before and after.kind == "nominal" and before.kind != "nominal"
    if after and (beside or not before or not thing and _turned_round(words, start, max(start, cue), after)):
        return Report(after, start, max(after.last, cue), "after", cue, weak)
    if before:
        return Report(before, before.first, cue, "before", cue, weak)
    unmarked = grammar.unmarked(words, cue)
    if unmarked:
        return Report(unmarked, min(cue, unmarked.first), max(cue, unmarked.last), "unmarked", cue, weak)
    return None


def of_participle(words: Words, place: int, found: list[Report], grammar: Grammar) -> Report | None:
    """“…, denouncing”: its subject is that of the clause before it."""
    if words[place].low not in grammar.language.speech.participles or not place:
        return None
    before = [report for report in found if report.how in ("after", "before") and report.last < place]
    if before:
        return Report(before[-1].phrase, place, place, "participle", place)
    phrase = first_subject(words, 0, place, -1, grammar)
    return Report(_completed(words, phrase, place, grammar), place, place, "participle", place) if phrase else None


def _completed(words: Words, phrase: Phrase, cue: int, grammar: Grammar) -> Phrase:
    phrase = with_name(words, phrase, grammar.subject)
    if phrase.gender or phrase.body:
        return phrase
    return replace(phrase, gender=grammar.verb_gender(words[cue].low))


def _turned_round(words: Words, start: int, verb: int, after: Phrase) -> bool:
    """“…, sagte sie”: the verb comes first after a comma, and its subject behind it; what it reports stands before."""
    if start == 0 or words[start - 1].text != "," or after.first <= start:
        return False
    following = words[after.last + 1 : after.last + 3]
    reports_on = bool(following) and (following[0].text == ":" or following[-1].low in HEARD)
    return after.first - verb <= 1 or not reports_on


def _beside_quotation(words: Words, start: int) -> bool:
    """Whether a stretch in quotation marks stands before the verb with nothing but points between."""
    place = start - 1
    while place >= 0 and words[place].kind == POINT and words[place].text in ",—–-":
        place -= 1
    return place >= 0 and words[place].kind == QUOTE


def _sources(words: Words, grammar: Grammar) -> Iterator[Report]:
    for place, word in enumerate(words):
        if word.kind != WORD:
            continue
        for lead in grammar.source_words:
            report = _source_after(words, place, lead, grammar) if word.low == lead[0] else None
            if report:
                yield report
                break
        if word.low in grammar.closers:
            report = _source_before(words, place, grammar)
            if report:
                yield report


def _source_after(words: Words, place: int, lead: tuple[str, ...], grammar: Grammar) -> Report | None:
    own = -1
    for at, wanted in enumerate(lead):
        if place + at >= len(words):
            return None
        low = words[place + at].low
        if wanted == "*" and low in grammar.language.possessives:
            own = place + at
        elif low != wanted:
            return None
    last = place + len(lead) - 1
    if own >= 0:
        gender = grammar.language.possessives[words[own].low]
        return Report(Phrase(own, own, own, "pronoun", gender=gender), place, last, "source")
    phrase = grammar.genitive(words, last + 1) if last + 1 < len(words) else None
    if phrase is None:
        return None
    phrase = with_name(words, phrase, grammar.governed)
    return Report(phrase, place, phrase.last, "source")


def _source_before(words: Words, place: int, grammar: Grammar) -> Report | None:
    """The longest phrase that ends right before: “Musterfrau zufolge”."""
    best = None
    for first in range(place - 1, max(-1, place - 12), -1):
        if words[first].kind in (POINT, QUOTE):
            break
        phrase = grammar.governed(words, first)
        if phrase and phrase.last == place - 1:
            best = phrase
    return Report(best, best.first, place, "source") if best else None
