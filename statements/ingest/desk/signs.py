"""Signs on a card: a word with a tone and a shape."""

from typing import NamedTuple

from statements import quoting


class Sign(NamedTuple):
    tone: str
    shape: str
    words: str


CHECKS = {
    quoting.VERBATIM: Sign("good", "✓", "verbatim"),
    quoting.NORMALISED: Sign("good", "✓", "verbatim but for marks and spaces"),
    quoting.CHANGED: Sign("warn", "▲", "changed"),
    quoting.AMBIGUOUS: Sign("warn", "◆", "stands in the text more than once"),
}
