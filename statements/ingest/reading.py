"""Reads an article: who is said to have said what, with and without quotation marks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from statements.ingest.attribution.attributing import attributed
from statements.ingest.attribution.figures import with_figures
from statements.ingest.languages import Language, for_code
from statements.ingest.proposing.offices import read_title
from statements.ingest.reported.finding import find_reported
from statements.ingest.values import Attribution, Figure, Mention, MentionKind

CONFIDENT = 0.9
"""A proposal at or above this probability is marked confident."""


def read(text: str, language: str = "en") -> list[Attribution]:
    """In the order of the text."""
    article = attributed(text, language)
    found = with_figures(find_reported(text, language, article.quoted, article.told), article.figure_of)
    return with_holders(found, for_code(language))


def with_holders(found: Iterable[Attribution], language: Language) -> list[Attribution]:
    """A description that names no one, given to the one person whom the article names in the very same office."""
    attributions = list(found)
    holders = list({one.figure.name: one.figure for one in attributions if one.figure and one.figure.name}.values())
    return [
        replace(one, figure=_holder(one.source, holders, language) or one.figure)
        if one.source and one.source.kind is MentionKind.NOMINAL and not (one.figure and one.figure.name)
        else one
        for one in attributions
    ]


def _holder(mention: Mention, holders: Sequence[Figure], language: Language) -> Figure | None:
    office = read_title(mention.text)
    if office is None or not office.clear or not office.scope:
        return None
    if mention.text.split()[0].lower() in language.indefinite_articles:
        return None
    fitting = [one for one in holders if any(read_title(role) == office for role in one.roles)]
    if len(fitting) != 1:
        return None
    genders = {language.roles.get(word.lower(), "") for word in mention.text.split()}
    return None if {"f": "m", "m": "f"}.get(fitting[0].gender) in genders else fitting[0]
