"""A card's lines: the words as large as they fit, whole sentences only, and who said them, when and where under them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import quote

from statements.cards.breaking import lines, sentences, shortened
from statements.cards.spelling import in_marks, plain, settable
from statements.cards.typeface import Typeface
from statements.cards.values import HEIGHT, WIDTH, Card, Line, Picture

LEFT = 80
ROOM = WIDTH - 2 * LEFT
LARGEST, SMALLEST = 60, 30
LEADING = 1.28
TOP, UNDER_SIGNS = 72, 108
RULE = HEIGHT - 86
NOTE = 22
"""Size of the line that says what is left out."""


@dataclass(frozen=True)
class Passage:
    """As much of the words as a card shows, and a line about the rest."""

    text: str
    note: str = ""


def lay_out(face: Typeface, card: Card) -> Picture:
    card = replace(
        card,
        who=settable(face, card.who, "Speaker’s name: see the archive"),
        office=settable(face, card.office, "Office: see the archive"),
        when=settable(face, card.when, "When and where: see the archive"),
        address=settable(face, card.address, quote(card.address, safe="/:?=&#%")),
    )
    under = [*_foot(face, card), *_attribution(face, card)]
    top = UNDER_SIGNS if card.signs else TOP
    height = under[-1].y - under[-1].size - 36 - top
    above = [Line(" · ".join(card.signs), 78, 24, "sign")] if card.signs else []
    words = plain(card.words)
    if face.has(words):
        passage = fitted(face, card, words, height)
        set_words = _words(face, card, passage, top, height)
        shown = f"{_marked(card, passage.text)} {passage.note}".strip()
    else:
        set_words = _unset(card, words, face, top, height)
        shown = " ".join(line.text for line in set_words)
    parts = (*card.signs, shown, card.who, card.office, card.when)
    return Picture(tuple(above + set_words + under[::-1]), ". ".join(part.rstrip(".") for part in parts if part))


def fitted(face: Typeface, card: Card, words: str, height: float) -> Passage:
    """All of it; or as many whole sentences as fit at the smallest size; or the first one cut at a word."""

    def fits(passage: Passage) -> bool:
        return _height(face, card, passage, SMALLEST) <= height

    if fits(whole := Passage(words)):
        return whole
    parts = sentences(words, card.language)
    best = None
    for count in range(1, len(parts)):
        passage = Passage(" ".join(parts[:count]), f"The statement goes on: {_more(len(parts) - count)}.")
        if not fits(passage):
            break
        best = passage
    return best or _cut(fits, parts)


def _cut(fits: Callable[[Passage], bool], parts: list[str]) -> Passage:
    rest = f", and {_more(len(parts) - 1)} follow{'' if len(parts) > 2 else 's'}" if len(parts) > 1 else ""
    words = parts[0].split(" ")
    low, high = 1, len(words) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(Passage(f"{' '.join(words[:middle])} […]", "…")):
            low = middle
        else:
            high = middle - 1
    return Passage(f"{' '.join(words[:low])} […]", f"The sentence goes on{rest}.")


def _more(count: int) -> str:
    return f"{count} more sentence{'' if count == 1 else 's'}"


def _marked(card: Card, text: str) -> str:
    return in_marks(text, card.language) if card.quoted else text


def _height(face: Typeface, card: Card, passage: Passage, size: float) -> float:
    broken = lines(face, _marked(card, passage.text), size, ROOM)
    return len(broken) * size * LEADING + (NOTE * 1.8 if passage.note else 0)


def _words(face: Typeface, card: Card, passage: Passage, top: float, height: float) -> list[Line]:
    sizes = range(LARGEST, SMALLEST, -2)
    size = next((size for size in sizes if _height(face, card, passage, size) <= height), SMALLEST)
    begin = top + (height - _height(face, card, passage, size)) / 2
    found = [
        Line(text, begin + size * (LEADING * number + 0.94), size, "ink", card.language)
        for number, text in enumerate(lines(face, _marked(card, passage.text), size, ROOM))
    ]
    if passage.note:
        found.append(Line(passage.note, found[-1].y + size * 0.34 + NOTE * 1.2, NOTE, "soft"))
    return found


def _unset(card: Card, words: str, face: Typeface, top: float, height: float) -> list[Line]:
    """What is said in place of words that the typeface cannot set."""
    letters = [char for char in words if char.isalpha()]
    foreign = sum(not face.has(char) for char in letters) * 2 > len(letters)
    said = f"The words are in {card.language_name}." if foreign else "Some letters of the words cannot be set here."
    middle = top + height / 2
    return [
        Line(said, middle, 44, "ink"),
        Line("Read them in the archive.", middle + 50, 28, "soft"),
    ]


def _attribution(face: Typeface, card: Card) -> list[Line]:
    """From the lowest line up: when and where, in what office, who."""
    found: list[Line] = []
    y = RULE - 28.0
    for text, size, ink in ((card.when, 24, "soft"), (card.office, 24, "soft"), (card.who, 32, "ink")):
        for line in reversed(shortened(face, text, size, ROOM, most=2)):
            found.append(Line(line, y, size, ink))
            y -= size * 1.34
    return found


def _foot(face: Typeface, card: Card) -> list[Line]:
    """The address, whole whatever its length, and beside it whose it is if there is room; without one, the number."""
    name = "Statement Archive"
    if not card.address:
        return [Line(f"{name}, no. {card.number}", HEIGHT - 40, 22, "soft")]
    size = min(22, 22 * ROOM / face.width(card.address, 22))
    address = Line(card.address, HEIGHT - 40, size, "accent")
    if face.width(card.address, size) + face.width(name, 22) + LEFT > ROOM:
        return [address]
    return [Line(name, HEIGHT - 40, 22, "soft", at_end=True), address]
