"""Whether a stretch in quotation marks is speech, a title, a term or a nickname, by its form and what stands near. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from statements.ingest.languages import Language, for_code
from statements.ingest.quotations.nature_words import NatureWords, words_of
from statements.ingest.quotations.surroundings import Surroundings, look_around
from statements.ingest.values import Nature, Quotation

LONGEST = 100
LONGEST_TITLE = 10
LONGEST_NAME = 5
SHORTEST_CUE = 2
LONGEST_TERM = 2
JOINED = re.compile(r"[ \xa0]?(?:[,;/&]|,?[ \xa0](?:and|or|und|oder|et|ou|и|или))[ \xa0]")
LIST_GAP = 8
LETTER = re.compile(r"\w")


@dataclass(frozen=True)
class _Lexicon:
    words: NatureWords
    cues: frozenset[str]
    never_names: frozenset[str]
    """No part of a person's name, though capitalised at the beginning of a sentence or in a heading."""
    capital_nouns: bool


@cache
def _lexicon(code: str) -> _Lexicon:
    language: Language = for_code(code)
    verbs = (language.speech, language.framing)
    phrases = {phrase[0] for phrase in language.source_phrases if len(phrase[0]) > SHORTEST_CUE}
    verb_forms = (v.finite | v.plain | v.participles for v in verbs)
    cues = language.speech_nouns.union(language.source_closers, phrases, *verb_forms)
    words = words_of(code)
    return _Lexicon(words, cues - language.verb_tails.keys(), cues | words.works | words.small, language.capital_nouns)


def with_natures(text: str, quotations: Sequence[Quotation], language: str) -> list[Quotation]:
    """Of a language whose verbs of speech are not known everything is speech."""
    lexicon = _lexicon(language.partition("-")[0].lower())
    if not lexicon.cues:
        return list(quotations)
    masked = _masked(text, quotations)
    told: list[Quotation] = []
    for quotation in quotations:
        nature = _nature(text, masked, quotation, lexicon)
        if nature is Nature.SPEECH and told and _is_listed_with(text, told[-1], quotation):
            nature = Nature.TITLE
        told.append(quotation if nature is Nature.SPEECH else replace(quotation, nature=nature))
    return told


def _masked(text: str, quotations: Sequence[Quotation]) -> str:
    """As long as the text; what is said in one quotation says nothing of the nature of another."""
    parts, end = [], 0
    for quotation in quotations:
        if quotation.depth == 0:
            parts += [text[end : quotation.start], LETTER.sub("_", text[quotation.start : quotation.end])]
            end = quotation.end
    return "".join(parts) + text[end:]


def _nature(text: str, masked: str, quotation: Quotation, lexicon: _Lexicon) -> Nature:
    if quotation.depth or not quotation.closed or quotation.continues or quotation.end - quotation.start > LONGEST:
        return Nature.SPEECH
    near = look_around(text, masked, quotation, lexicon.words.small)
    if not 0 < len(near.inside) <= LONGEST_TITLE:
        return Nature.SPEECH
    if near.is_between_names(lexicon.never_names):
        return Nature.NICKNAME
    if near.is_alone:
        return Nature.TITLE if near.is_subheading else Nature.SPEECH
    if near.is_introduced:
        return Nature.SPEECH
    if near.in_heading:
        return _nature_in_heading(near, lexicon)
    if _is_title(near, lexicon):
        return Nature.TITLE
    return Nature.TERM if _is_term(near, lexicon) else Nature.SPEECH


def _nature_in_heading(near: Surroundings, lexicon: _Lexicon) -> Nature:
    if near.has_colon_before or near.has_cue_near(lexicon.cues):
        return Nature.SPEECH
    if len(near.inside) > 1 and near.has_cue(lexicon.cues):
        return Nature.SPEECH
    return Nature.TERM if len(near.inside) <= LONGEST_TERM else Nature.TITLE


def _is_title(near: Surroundings, lexicon: _Lexicon) -> bool:
    words = lexicon.words
    if not near.is_capital:
        return False
    if near.last in words.titled or near.last in words.works and near.touches_word_before:
        return True
    if near.follows_addressee(words.addressed, words.articles if lexicon.capital_nouns else None):
        return True
    if words.carriers:
        return near.is_title_case and _is_english_title(near, lexicon)
    if len(near.inside) > LONGEST_NAME or not near.runs_in_sentence:
        return False
    return not lexicon.capital_nouns or (near.last in words.articles and near.next in lexicon.cues)


def _is_english_title(near: Surroundings, lexicon: _Lexicon) -> bool:
    words = lexicon.words
    if near.touches_work(words.works, words.joining, words.articles) or near.is_owned_by_broadcaster:
        return True
    if near.last in words.carriers and near.touches_word_before:
        return True
    if len(near.inside) == 1:
        return not near.has_cue(lexicon.cues)
    if near.exclaims or near.last in lexicon.cues:
        return False
    named = len(near.inside) > 2 and near.is_single and not near.ends_sentence and not near.ends_with_inner_comma
    return named or not near.has_cue_near(lexicon.cues)


def _is_term(near: Surroundings, lexicon: _Lexicon) -> bool:
    words = lexicon.words
    if near.last in words.names or near.follows(words.known, words.as_, words.articles):
        return True
    return len(near.inside) <= words.longest_term and not near.has_cue(lexicon.cues)


def _is_listed_with(text: str, title: Quotation, quotation: Quotation) -> bool:
    """“One,” “Two” and “Three”: what is listed with a title is one."""
    between = text[title.outer_end : quotation.outer_start]
    if title.nature is not Nature.TITLE or len(between) > LIST_GAP or not quotation.closed:
        return False
    inside = text[quotation.start : quotation.end].strip(" ,.")
    listed = between.isspace() and text[title.end - 1] == "," or JOINED.fullmatch(between)
    return bool(listed) and len(inside.split()) <= LONGEST_TITLE and inside[:1].isupper()
