"""Whom the sources of reported speech mean in their article, where the reading of its quotations has not said so."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from statements.ingest.attribution.coreference import Referents
from statements.ingest.attribution.tokens import Phrase, Sentence
from statements.ingest.languages import Language
from statements.ingest.values import Attribution, Figure, Mention, MentionKind

Resolver = Callable[[Mention], Figure | None]


def with_figures(found: Iterable[Attribution], figure_of: Resolver) -> list[Attribution]:
    """In the order of the text: a pronoun depends on who has spoken before."""
    return [
        one if one.figure or one.source is None else replace(one, figure=figure_of(one.source))
        for one in sorted(found, key=lambda one: (one.start, one.end))
    ]


def by_referents(sentences: Sequence[Sentence], referents: Referents) -> Resolver:
    """By the phrase of a parsed sentence in which the head of the mention stands."""
    parsed = [sentence for sentence in sentences if sentence.tokens]
    starts = [sentence.tokens[0].start for sentence in parsed]

    def figure_of(mention: Mention) -> Figure | None:
        at = bisect_right(starts, mention.head_start) - 1
        for phrase in parsed[at].phrases if at >= 0 else ():
            tokens = phrase.sentence.tokens
            if tokens[phrase.first].start <= mention.head_start < tokens[phrase.last].end:
                if _is_one_of_two(phrase, mention):
                    return None
                owner = phrase.owner
                owned = owner is not None and mention.head_start < tokens[owner.last].end
                return referents.figure(owner if owner and owned else phrase)
        return None

    return figure_of


def _is_one_of_two(phrase: Phrase, mention: Mention) -> bool:
    """Of “Ada Example and Boris Beispiel”, who speak as one."""
    sentence, before = phrase.sentence, phrase.first - 1
    if before < 1 or sentence.tags[before] != "C" or sentence.tokens[before].start < mention.start:
        return False
    other = sentence.ending.get(before - 1)
    return other is not None and other.kind == "name"


def by_text(known: Iterable[Attribution], language: Language | None = None) -> Resolver:
    """By another mention in the very same words, or by the surname, if all that fit mean one figure."""
    words = language or Language("")
    figures: list[Figure] = []
    texts: dict[str, Figure | None] = {}
    for one in known:
        if one.source and one.figure and one.figure.name:
            text = one.source.text.casefold()
            texts[text] = one.figure if texts.get(text, one.figure) == one.figure else None
            figures += [] if one.figure in figures else [one.figure]

    def figure_of(mention: Mention) -> Figure | None:
        if mention.kind is MentionKind.PRONOUN:
            return None
        if mention.text.casefold() in texts:
            return texts[mention.text.casefold()]
        fitting = [figure for figure in figures if _fits(mention, figure, words)]
        return fitting[0] if len({figure.name for figure in fitting}) == 1 else None

    return figure_of


def _fits(mention: Mention, figure: Figure, language: Language) -> bool:
    """Whether the mention ends in the surname, and what stands before it is no other first name."""
    said = [word for word in mention.text.split() if word[:1].isupper()]
    name = figure.name.split()
    if not said or not _same(said[-1], name[-1], language):
        return False
    before = said[-2] if len(said) > 1 else ""
    described = not before or before.lower() in language.roles or before.lower().rstrip(".") in language.titles
    return described or len(name) > 1 and _same(before, name[0], language)


def _same(word: str, other: str, language: Language) -> bool:
    return bool(set(language.name_bases(word)) & set(language.name_bases(other)))
