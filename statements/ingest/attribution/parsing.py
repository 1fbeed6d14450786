"""A text as tagged sentences with their noun phrases, its quotations opaque."""

from collections.abc import Sequence

from statements.ingest.attribution.phrases import find_phrases
from statements.ingest.attribution.tagging import tag
from statements.ingest.attribution.tokens import Sentence, sentences
from statements.ingest.languages import Language
from statements.ingest.values import Quotation


def parse(text: str, quotations: Sequence[Quotation], language: Language) -> list[Sentence]:
    found = sentences(text, quotations, language)
    for sentence in found:
        tag(sentence, language)
        find_phrases(sentence, language)
    return found
