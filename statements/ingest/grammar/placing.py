"""Which report a stretch in quotation marks belongs to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.ingest.grammar import POINT, QUOTE, WORD, Grammar, Phrase, Words
from statements.ingest.grammar.reports import HEARD, Report, reports
from statements.ingest.grammar.subjects import clause_subject
from statements.ingest.grammar.words import SENTENCE_ENDS

LIGHT = frozenset({",", "—", "–", "-", "(", ")"})
FARTHEST = 60
NEAR = 20.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation with the report it was given; `words` are those the report's places count."""

    number: int
    words: Words
    report: Report | None
    rule: str
    probability: float
    order: int = 0
    """Of its sentence in the text."""


def in_sentence(words: Words, at: int, found: Sequence[Report], grammar: Grammar) -> tuple[Report, str, float] | None:
    """The report in the same sentence that fits best, with rule and probability."""
    best: tuple[float, Report, str] | None = None
    for report in found:
        if report.first - at > FARTHEST or at - report.last > FARTHEST:
            continue
        points, rule = _fit(words, at, report)
        if points >= NEAR and (best is None or points > best[0]):
            best = (points, report, rule)
    if best is None:
        return _by_colon(words, at, grammar)
    return best[1], best[2], min(0.97, 0.45 + best[0] / 190)


def _fit(words: Words, at: int, report: Report) -> tuple[float, str]:
    if report.first > at:
        between = [word for word in words[at + 1 : report.first] if word.text not in LIGHT or word.kind != POINT]
        if not between:
            return (100, "after the quotation") if not report.weak else (80, "after the quotation")
        crossed = 30 * sum(word.kind == QUOTE for word in between) + 15 * sum(
            word.text in (":", ";") for word in between
        )
        base = 62 if report.how == "source" else 55
        return base - 2 * len(between) - crossed - 20 * report.weak, "later in the sentence"
    if report.last < at:
        between = words[report.last + 1 : at]
        if between and between[-1].text == ":":
            return 97 - len(between) * 0.5, "before a colon"
        if all(word.text in LIGHT for word in between):
            return 90, "before the quotation"
        crossed = 10 * sum(word.kind == QUOTE for word in between) + 10 * sum(word.text == ";" for word in between)
        far = len(between) * (1.5 if report.weak else 0.8)
        return (75 if report.how == "source" else 72) - far - crossed, "earlier in the sentence"
    return 85, "around the quotation"


def _by_colon(words: Words, at: int, grammar: Grammar) -> tuple[Report, str, float] | None:
    """“X: …” of headlines, and “…: X” the other way."""
    speech = (
        at > 1
        and words[at - 1].text == ":"
        and words[0 if len(words[0].low) > 3 else 1].low in grammar.language.speech_nouns
    )
    if speech and (owner := _owner(words, at, grammar)):
        return Report(owner, 0, at - 1, "clause"), "before a colon", 0.75
    phrase = grammar.subject(words, 0) if words[0].kind == WORD else None
    if phrase and phrase.last + 1 < at and words[phrase.last + 1].text == ":":
        return Report(phrase, 0, phrase.last + 1, "colon"), "before a colon", 0.9 if at == phrase.last + 2 else 0.8
    if at >= 3 and words[at - 1].text == ":" and _reads_out(words, at, grammar):
        return None
    if at >= 3 and words[at - 1].text == ":" and (phrase := clause_subject(words, at - 1, grammar)) and not phrase.body:
        return Report(phrase, phrase.first, at - 1, "clause"), "before a colon", 0.72
    if at + 2 < len(words) and words[at + 1].text in (":", "—", "–", "-") and words[at + 2].kind == WORD:
        phrase = grammar.subject(words, at + 2)
        whole = phrase and (
            phrase.last + 1 >= len(words) or words[at + 1].text == ":" or words[phrase.last + 1].kind == POINT
        )
        if phrase and whole and not phrase.body:
            return Report(phrase, at + 1, phrase.last, "colon"), "after a dash or colon", 0.75
    return None


def _owner(words: Words, at: int, grammar: Grammar) -> Phrase | None:
    """“Réponse de la ministre : …”"""
    for place in (1, 2, 3):
        phrase = grammar.genitive(words, place) if place < at - 1 and words[place].kind == WORD else None
        if phrase and phrase.last < at:
            return phrase
    return None


def _reads_out(words: Words, at: int, grammar: Grammar) -> bool:
    """“She held up his letter: …”: whose words they are the clause does not say plainly."""
    for place in range(2, at - 2):
        if words[place].low in grammar.language.speech_nouns | grammar.language.documents:
            owner = next(
                (p for n in (1, 2) if words[place + n].kind == WORD and (p := grammar.genitive(words, place + n))), None
            )
            if owner and not owner.body:
                return True
    return False


def stands_alone(words: Words) -> bool:
    return all(word.kind in (QUOTE, POINT) for word in words)


def refers_back(words: Words, grammar: Grammar) -> Report | None:
    """«Об этом заявил X»: the sentence says whose the words before it were."""
    opening = " ".join(word.low for word in words[:4])
    if any(word.kind == QUOTE and len(word.text.split()) > 4 for word in words):
        return None
    if not any(opening.startswith(reference + " ") for reference in grammar.back_references):
        return None
    return next((report for report in reports(words, grammar) if report.how != "source"), None)


def is_name_of_thing(words: Words, at: int, said: Sequence[Report], grammar: Grammar) -> bool:
    """Газета «…», die sogenannte „…“: a name or a term, whoever speaks in the sentence."""
    printed = words[at].text.strip()
    if at == 0 or words[at - 1].kind != WORD or len(printed.split()) > 6 or printed[-1:] in SENTENCE_ENDS:
        return False
    before = words[at - 1].low
    if printed[:1].isupper() and at + 1 < len(words) and _is_hearer(words, at, said):
        return True
    named = printed[:1].isupper() and (before in grammar.naming or _before_its_owner(words, at, said))
    return named or before in grammar.so_called or grammar.is_title(printed)


def _before_its_owner(words: Words, at: int, said: Sequence[Report]) -> bool:
    """«аналитик компании «Четверть» Глеб Примеров»: inside the words that tell who speaks."""
    around = any(report.phrase.first < at <= report.phrase.last for report in said)
    return around and len(words[at].text.split()) < 4 and not words[at - 1].capital


def _is_hearer(words: Words, at: int, said: Sequence[Report]) -> bool:
    """«сказал «Известиям» министр», “sagte X der „Zeitung“”."""
    if any(report.cue == at - 1 and report.phrase.first > at for report in said):
        return words[at + 1].kind == WORD
    if any(report.cue == at - 1 for report in said) and words[at + 1].text == ",":
        return at + 2 < len(words) and words[at + 2].low in HEARD
    return words[at - 1].low in ("der", "dem", "den") and any(
        report.how == "after" and report.last == at - 2 for report in said
    )


def looks_like_words_said(words: Words, at: int) -> bool:
    """Without any report beside it: long enough to be a sentence, or set as one."""
    printed = words[at].text.strip()
    many = len(printed.split())
    return (
        many >= 5
        or many >= 3
        and printed[:1].isupper()
        or printed[-1:] in "!?…"
        and many >= 2
        or stands_alone(words)
        and many >= 2
    )


def subject_of_sentence(words: Words, at: int, grammar: Grammar) -> Phrase | None:
    phrase = grammar.subject(words, 0)
    if phrase and phrase.last < at and not phrase.body and phrase.kind != "nominal":
        return phrase
    return None
