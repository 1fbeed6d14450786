"""Candidates for who said a quotation: the ways in which its own sentence names a speaker."""

from collections.abc import Iterator

from statements.ingest.attribution import ranking
from statements.ingest.attribution.cues import Cue, CueKind
from statements.ingest.attribution.ranking import Candidate
from statements.ingest.attribution.sources import Subjects
from statements.ingest.attribution.tokens import OPEN_ENDS, QUOTED, Sentence
from statements.ingest.languages import Language
from statements.ingest.values import Kind

LABEL_REACH = 8
"""Tokens that a label like “Exampleland's spokesman:” may have."""
CUES_BEFORE = 10
CUES_AFTER = 6
"""As many of the nearest are looked at."""
LONGEST_LABEL = 5
OPENERS = "[(… .'‘“\""
BETWEEN = ",-.P"


def kind_of(sentence: Sentence, place: int) -> Kind:
    """Direct where the words stand as a sentence of their own."""
    text = sentence.tokens[place].text.lstrip(OPENERS)
    before = sentence.tags[place - 1] if place else ""
    whole = text[:1].isupper() or not text[:1].isalpha()
    return Kind.DIRECT if whole and (not place or before in ",:VM-.") else Kind.MIXED


def candidates(sentence: Sentence, place: int, cues: list[Cue], language: Language) -> Iterator[Candidate]:
    kind = kind_of(sentence, place)
    for cue in [cue for cue in cues if cue.last < place][-CUES_BEFORE:]:
        yield _before(sentence, place, cue, language)
    for cue in [cue for cue in cues if cue.first > place][:CUES_AFTER]:
        yield _after(sentence, place, cue, kind)
    yield from _label(sentence, place)
    if kind is Kind.DIRECT:
        yield from _before_colon(sentence, place, cues)
    yield from _dash(sentence, place)


def _before(sentence: Sentence, place: int, cue: Cue, language: Language) -> Candidate:
    gap = place - cue.end - 1
    score = ranking.BASE[cue.kind] - min(ranking.A_TOKEN_BETWEEN * gap, ranking.MOST_FOR_TOKENS)
    score -= ranking.EMBEDDED * cue.embedded
    if not cue.source.animate:
        score -= ranking.INANIMATE
    relative = sentence.tags[cue.source.first] == "R"
    if relative and "," in sentence.tags[cue.end + 1 : place - 1] and "," in sentence.tags[: cue.source.first]:
        score -= ranking.EMBEDDED
    if cue.kind is CueKind.NOUN and gap <= 1:
        score += ranking.NEAR_NOUN
    if _is_aside(sentence, cue, language):
        score -= ranking.ASIDE
    return Candidate(cue.source, cue, f"{cue.kind} before", score, gap)


def _is_aside(sentence: Sentence, cue: Cue, language: Language) -> bool:
    """“as Example has said,”"""
    closed = sentence.tags[cue.end + 1 : cue.end + 2] in (",", "-")
    return closed and cue.start > 0 and sentence.tokens[cue.start - 1].word in language.asides


def _after(sentence: Sentence, place: int, cue: Cue, kind: Kind) -> Candidate:
    between = sentence.tags[place + 1 : cue.start]
    base = ranking.BASE[cue.kind]
    if cue.start <= place:
        return Candidate(cue.source, cue, f"{cue.kind} around", ranking.AROUND)
    if len(between) <= 2 and not between.strip(BETWEEN):
        score = base + (ranking.AFTER_A_SENTENCE if kind is Kind.DIRECT else ranking.AFTER_A_PIECE)
        goes_on = sentence.tokens[place].text.rstrip()[-1:] in OPEN_ENDS or between[:1] in (",", "-")
        if not goes_on and not cue.inverted and cue.kind is not CueKind.PHRASE:
            score -= ranking.NOT_OPEN if cue.source.animate else ranking.NOT_OPEN + ranking.INANIMATE
        return Candidate(cue.source, cue, f"{cue.kind} after", score)
    if _is_parenthetical(sentence, cue):
        score = base + ranking.CLOSING - min(0.03 * len(between), 1)
        return Candidate(cue.source, cue, f"{cue.kind} closing", score)
    base = ranking.LATER if cue.kind is CueKind.SPEECH else ranking.FRAMED_LATER
    return Candidate(cue.source, cue, f"{cue.kind} later", base - ranking.A_TOKEN_LATER * len(between))


def _is_parenthetical(sentence: Sentence, cue: Cue) -> bool:
    """“…, Example said.” “…, he said, …”: the clause holds for the whole sentence."""
    tags = sentence.tags
    if cue.kind not in (CueKind.SPEECH, CueKind.PHRASE) or not cue.start:
        return False
    before = sentence.tokens[cue.start - 1]
    if before.tag not in (",", "-") and not (before.tag == QUOTED and before.text.rstrip()[-1:] in OPEN_ENDS):
        return False
    rest = tags[cue.end + 1 :].lstrip("MA")
    return not rest or rest[0] in ",.-PS" or set(rest[:4]) <= set("PDMnN.")


def _label(sentence: Sentence, place: int) -> Iterator[Candidate]:
    """“Example: ‘…’” at the head of a sentence."""
    colon = sentence.tags.find(":", 0, min(place, LABEL_REACH + 1))
    if colon <= 0:
        return
    end = colon - 1
    if sentence.tags[end] == ")":
        end = sentence.tags.rfind("(", 0, colon) - 1
    phrase = sentence.ending.get(end)
    if phrase and phrase.first == 0 and phrase.last < LONGEST_LABEL and (phrase.kind == "name" or phrase.animate):
        score = ranking.LABEL if colon == place - 1 else ranking.LABEL_FURTHER_ON
        yield Candidate(phrase, None, "label", score)


def _before_colon(sentence: Sentence, place: int, cues: list[Cue]) -> Iterator[Candidate]:
    """“More from Example: …”; “he returned to his familiar lines: …”; “she cracked, …”."""
    mark = sentence.tags[place - 1 : place]
    if mark not in (":", ",") or place < 2 or any(cue.last < place and cue.kind is not CueKind.NOUN for cue in cues):
        return
    before = sentence.tags[:place]
    phrase = sentence.ending.get(place - 2)
    if mark == ":" and phrase and (phrase.kind == "name" or phrase.animate) and not set("VX") & set(before):
        yield Candidate(phrase, None, "colon", ranking.COLON)
    elif "V" in before or "X" in before:
        subject = Subjects(sentence).of_clause(place - 2)
        if subject and subject.animate:
            yield Candidate(subject, None, "clause before", ranking.CLAUSE)


def _dash(sentence: Sentence, place: int) -> Iterator[Candidate]:
    """“…” — Ada Example; or a headline that ends in her name."""
    dash = sentence.tags.rfind("-", place + 1)
    phrase = sentence.starting.get(dash + 1) if dash > 0 else None
    if phrase is None or (phrase.kind != "name" and not phrase.animate):
        return
    rest = sentence.tags[phrase.last + 1 :]
    if dash == place + 1 and (not rest or rest[0] in ",.("):
        yield Candidate(phrase, None, "dash", ranking.DASH)
    elif not rest and "V" not in sentence.tags[dash:]:
        yield Candidate(phrase, None, "dash at the end", ranking.DASH_AT_END)
