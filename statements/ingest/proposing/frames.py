"""What stands around a stretch of speech: the sentence that carries source and cue, with all that is said blanked out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from statements.ingest.values import Attribution, Kind
from statements.ingest.wire import Dateline, dateline_in

BLANK = "\ufffc"
"""Stands for each character of what is said; no pattern for the words around it runs across."""

_END = re.compile(rf"[.!?…]+[\"'”’»“)\]{BLANK}]*\s+(?=[\"'“„«‘\[(–—-]*\s*[{BLANK}A-ZÀ-ÖØ-ÞА-ЯЁ0-9])")
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Prof|Hon|Rev|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept|Sep|Oct|Nov|Dec|bzw|ca|Nr|Abs|им|гг|г|ул|стр|млн|млрд|руб|тыс)|\b[A-ZА-ЯЁ]|\b[A-Z]\.[A-Z]|\b[a-zа-я]\.[a-zа-я])\.$"
)
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_LONGEST = 700
"""Characters to either side beyond which nothing carries a stretch of speech."""


@dataclass(frozen=True)
class Frame:
    """A stretch of the text, `start` to `end`, and its words with everything that is said blanked out."""

    start: int
    end: int
    words: str
    paragraph: tuple[int, int]

    def at(self, offset: int) -> int:
        """The place in `words` of an offset into the text."""
        return min(max(offset - self.start, 0), len(self.words))


class Surroundings:
    """The text of one article, read once for all that is said in it."""

    def __init__(self, text: str, attributions: Iterable[Attribution], language: str = "en") -> None:
        self.text = text
        self.language = language
        self.blanked = _blanked(text, list(attributions))
        self._frames: dict[tuple[int, int], Frame] = {}

    @cached_property
    def paragraphs(self) -> list[int]:
        """Where paragraphs begin, and where the text ends."""
        starts = [0, *(found.end() for found in _PARAGRAPH.finditer(self.text)), len(self.text)]
        return sorted(set(starts))

    @cached_property
    def sentences(self) -> list[int]:
        """Where sentences outside of what is said begin; what is said may end one, and a dateline is none of any."""
        ends = (found.end() for found in _END.finditer(self.blanked) if not self._is_abbreviation(found))
        filed = {self.dateline.end} if self.dateline else set()
        return sorted({*self.paragraphs, *ends, *self._ends_of_speech, *filed})

    @cached_property
    def dateline(self) -> Dateline | None:
        return dateline_in(self.text)

    @cached_property
    def _ends_of_speech(self) -> list[int]:
        ends = []
        for found in re.finditer(f"{BLANK}+", self.blanked):
            said = self.text[found.start() : found.end()].rstrip("\"'”’»“ ")
            if said.endswith((".", "!", "?", "…")):
                ends.append(found.end())
        return ends

    def _is_abbreviation(self, found: re.Match[str]) -> bool:
        before = self.blanked[max(0, found.start() - 12) : found.start() + 1]
        if _ABBREVIATED.search(before):
            return True
        return self.language == "de" and bool(_ORDINAL.search(before))

    def paragraph(self, offset: int) -> tuple[int, int]:
        return _between(self.paragraphs, offset, len(self.text))

    def sentence(self, offset: int) -> tuple[int, int]:
        return _between(self.sentences, offset, len(self.text))

    def frame(self, attribution: Attribution) -> Frame | None:
        """The sentence of source and cue; None where speech has neither."""
        parts = _hull(attribution)
        if parts is None:
            return None
        if parts not in self._frames:
            first, last = parts
            start, end = self.sentence(first)[0], self.sentence(max(first, last - 1))[1]
            self._frames[parts] = self.stretch(max(start, first - _LONGEST), min(end, last + _LONGEST))
        return self._frames[parts]

    def stretch(self, start: int, end: int) -> Frame:
        return Frame(start, end, self.blanked[start:end], self.paragraph(start))

    def sentences_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences that begin in a part of the text."""
        places = self.sentences
        first, last = bisect_left(places, start), bisect_left(places, end)
        bounds = [*places[first:last], min(end, len(self.text))]
        return [(one, other) for one, other in zip(bounds, bounds[1:], strict=False) if other > one]


def _hull(attribution: Attribution) -> tuple[int, int] | None:
    spans = [attribution.cue] if attribution.cue else []
    if attribution.source:
        spans.append((attribution.source.start, attribution.source.end))
    if not spans:
        return None
    if len(spans) == 2 and abs(spans[0][0] - spans[1][0]) > _LONGEST:
        spans = spans[:1]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _between(places: Sequence[int], offset: int, length: int) -> tuple[int, int]:
    place = bisect_right(places, offset)
    start = places[place - 1] if place else 0
    end = places[place] if place < len(places) else length
    return start, end


def _blanked(text: str, attributions: Sequence[Attribution]) -> str:
    """The text, letter for letter as long, without what is said; sources and cues stay even inside of it."""
    letters = list(text)
    quoted = bytearray(len(text))
    for said in attributions:
        for start, end in {(said.start, said.end), (said.content_start, said.content_end)}:
            letters[start:end] = BLANK * (end - start)
        if said.kind != Kind.INDIRECT:
            quoted[said.start : said.end] = b"\1" * (said.end - said.start)
    for said in attributions:
        kept = [said.cue] if said.cue else []
        kept += [(said.source.start, said.source.end)] if said.source else []
        for start, end in kept:
            if not any(quoted[start:end]):
                letters[start:end] = text[start:end]
    return "".join(letters)
