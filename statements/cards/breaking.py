"""Text broken into lines of a width, and into the sentences that a card shows whole."""

from collections.abc import Iterator

from statements.cards.typeface import Typeface
from statements.ingest import languages
from statements.ingest.attribution import tokens


def lines(face: Typeface, text: str, size: float, width: float) -> list[str]:
    """Broken between words; a word that is wider than a line is broken wherever the line is full."""
    found: list[str] = []
    line, taken = "", 0.0
    space = face.width(" ", size)
    for word in _pieces(face, text, size, width):
        wide = face.width(word, size)
        if line and taken + space + wide > width:
            found.append(line)
            line, taken = word, wide
        else:
            line, taken = f"{line} {word}" if line else word, taken + (space if line else 0) + wide
    return [*found, line] if line else found


def shortened(face: Typeface, text: str, size: float, width: float, most: int) -> list[str]:
    """In that many lines, the last of which ends with an ellipsis if there was more."""
    found = lines(face, text, size, width)
    if len(found) <= most:
        return found
    last = found[most - 1].split()
    while len(last) > 1 and face.width(f"{' '.join(last)} …", size) > width:
        last.pop()
    ending = f"{' '.join(last)} …"
    while face.width(ending, size) > width:
        ending = f"{ending[:-3]} …"
    return [*found[: most - 1], ending]


def sentences(text: str, language: str) -> list[str]:
    """One after another; where it is doubtful whether a sentence ends, it goes on."""
    known = languages.for_code(language)
    starts = [0, *(sentence.tokens[0].start for sentence in tokens.sentences(text, [], known)[1:])]
    found: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end].strip()
        if found and _is_shortened(found[-1].split()[-1], known):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def _is_shortened(word: str, language: languages.Language) -> bool:
    """Whether its full stop may be no end: “г.”, “J.”, “U.S.”."""
    letters = word.strip("(«“„").lower().removesuffix(".")
    return word.endswith(".") and (len(letters) < 2 or "." in letters or letters in language.abbreviations)


def _pieces(face: Typeface, text: str, size: float, width: float) -> Iterator[str]:
    for word in text.split(" "):
        if face.width(word, size) <= width:
            yield word
        else:
            yield from _broken(face, word, size, width)


def _broken(face: Typeface, word: str, size: float, width: float) -> Iterator[str]:
    begin, taken = 0, 0.0
    for at, char in enumerate(word):
        taken += face.width(char, size)
        if taken > width:
            yield word[begin:at]
            begin, taken = at, face.width(char, size)
    yield word[begin:]
