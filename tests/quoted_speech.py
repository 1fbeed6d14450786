"""What the tests of the languages ask of a text: who said each quotation, as printed and as resolved."""

from statements.ingest.attribution.attributing import attribute


def sources(text: str, language: str) -> list[str]:
    """The words that stand for the speaker of each quotation, in order; empty where nobody is given."""
    return [one.source.text if one.source else "" for one in attribute(text, language)]


def speakers(text: str, language: str) -> list[str]:
    """The names, in the nominative; empty where the article does not tell."""
    return [one.figure.name if one.figure else "" for one in attribute(text, language)]


def quoted(text: str, language: str) -> list[str]:
    return [text[one.start : one.end] for one in attribute(text, language)]
