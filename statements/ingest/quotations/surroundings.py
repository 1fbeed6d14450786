"""The sentence around a short quotation: its words before and after, their case, and what touches the marks. Pure."""

import re
from dataclasses import dataclass
from itertools import islice

from statements.ingest.values import Quotation

Words = frozenset[str]

WINDOW = 250
TOUCHING = 40
NEAR_BEFORE, NEAR_AFTER = 4, 3
SHORT = 3
"""Letters of a word whose case says nothing."""
HEADING_WORDS, HEADING_SHARE = 3, 0.85
LONGEST_NICKNAME = 2
EXPLAINED = 5
KNOWN_AS = 9
MOST_DOUBTFUL = 8
"""Full stops looked at before one counts as the end of a sentence after all."""

WORD = re.compile(r"[^\W_](?:[\w.&]*\w)?(?:['’-]\w+)*")
LAST_END = re.compile(r".*([.!?…][\"”“»'’)\]]*[ \xa0]+|[\n\r])", re.DOTALL)
END = re.compile(r"[.!?…][\"”“»'’)\]]*[ \xa0]+|[\n\r]+")
EXCLAIMS = re.compile(r"[!?]\W*\w")
SHORTENED = re.compile(r"\b([^\W\d_]\w{0,2})\.[ \xa0]*$")
"""An initial or a title like Mr, which end no sentence."""
NAME_BEFORE = re.compile(r"\b([^\W\d_][\w-]*\.?)[ \xa0]$")
NAME_AFTER = re.compile(r"[ \xa0](?:[a-z]{1,3}[ \xa0]){0,2}([^\W\d_][\w'’-]*)")
BROADCASTER_OWNS = re.compile(r"\b(?:[A-Z][A-Z0-9&]+|\w+day|News)['’](?:s[ \xa0])?\s?$")


@dataclass(slots=True)
class Surroundings:
    inside: list[str]
    before: list[str]
    after: list[str]
    """Words of the sentence, as printed."""
    left: str
    right: str
    ends_sentence: bool
    is_single: bool
    ends_with_comma: bool
    ends_with_inner_comma: bool
    """Before the mark that closes: “…,” she said."""
    is_title_case: bool
    exclaims: bool
    """“!” or “?” inside, not only at the end."""

    @property
    def last(self) -> str:
        return self.before[-1].lower() if self.before else ""

    @property
    def next(self) -> str:
        return self.after[0].lower() if self.after else ""

    @property
    def is_capital(self) -> bool:
        return self.inside[0][0].isupper()

    @property
    def is_alone(self) -> bool:
        return not self.before and not self.after

    @property
    def is_subheading(self) -> bool:
        """Between single marks, alone in a paragraph that is not the first."""
        begins = self.left.rstrip(" \xa0–—-").endswith(("\n", "\r"))
        return self.is_single and begins and self.right.lstrip(" \xa0–—-.?!")[:1] in "\n\r"

    @property
    def in_heading(self) -> bool:
        """The words around are capitalised as well, so that case says nothing."""
        around = [word for word in self.before + self.after if len(word) > SHORT]
        capitals = sum(word[0].isupper() for word in around)
        return len(around) >= HEADING_WORDS and capitals >= HEADING_SHARE * len(around)

    @property
    def has_colon_before(self) -> bool:
        return ":" in self.left.rpartition("\n")[2]

    @property
    def is_introduced(self) -> bool:
        return self.left.rstrip(" \xa0").endswith(":")

    @property
    def touches_word_before(self) -> bool:
        return self.left.rstrip(" \xa0")[-1:].isalnum()

    @property
    def runs_in_sentence(self) -> bool:
        """Neither introduced by a colon or comma nor followed by a dash, as speech is."""
        follows = self.right.lstrip(" \xa0")
        if not self.touches_word_before and (self.before or not follows[:1].islower()):
            return False
        return not re.match(r",?[ \xa0]*[—–-]", follows) and not self.ends_sentence

    @property
    def is_owned_by_broadcaster(self) -> bool:
        return bool(BROADCASTER_OWNS.search(self.left[-TOUCHING:]))

    def follows(self, known: Words, as_: Words, articles: Words) -> bool:
        """Known to all as “name”, known as the “name”."""
        before = self.before[:-1] if self.last in articles else self.before
        return bool(before) and before[-1].lower() in as_ and any(w.lower() in known for w in before[-KNOWN_AS:-1])

    def touches_work(self, works: Words, joining: Words, articles: Words) -> bool:
        """The film “Name”, author of “Name”, a book called “Name”, “Name” star, “Name,” a film."""
        if self.last in works or self.next in works:
            return True
        if self.last in joining and self.before[-2:-1] and self.before[-2].lower() in works:
            return True
        explained = self.ends_with_comma and self.next in articles
        return explained and any(word.lower() in works for word in self.after[1:EXPLAINED])

    def has_cue(self, cues: Words) -> bool:
        return any(word.lower() in cues for word in self.before) or any(word.lower() in cues for word in self.after)

    def has_cue_near(self, cues: Words) -> bool:
        near = self.before[-NEAR_BEFORE:] + self.after[:NEAR_AFTER]
        return any(word.lower() in cues for word in near)

    def follows_addressee(self, addressed: Words, articles: Words | None) -> bool:
        """Told “Name”; where articles are given, one must stand between: sagte dem „Namen“."""
        if not self.before or not self.touches_word_before:
            return False
        if articles is None:
            return self.last in addressed
        return self.last in articles and any(word.lower() in addressed for word in self.before[-NEAR_BEFORE:-1])

    def is_between_names(self, others: Words) -> bool:
        """William “Bill” Example."""
        if len(self.inside) > LONGEST_NICKNAME or not all(word[0].isupper() for word in self.inside):
            return False
        name, surname = NAME_BEFORE.search(self.left[-TOUCHING:]), NAME_AFTER.match(self.right)
        if not name or not surname or (self.is_single and self.in_heading):
            return False
        return name[1][0].isupper() and surname[1][0].isupper() and name[1].lower() not in others


def look_around(text: str, masked: str, quotation: Quotation, small: Words) -> Surroundings:
    """Of the text, and of the same with the words of all quotations made unreadable."""
    left = masked[max(0, quotation.outer_start - WINDOW) : quotation.outer_start]
    right = masked[quotation.outer_end : quotation.outer_end + WINDOW]
    inside = WORD.findall(text, quotation.start, quotation.end)
    ends = text[quotation.end - 1] in ".…" and not right.lstrip(" \xa0")[:1].islower()
    return Surroundings(
        inside=inside,
        before=WORD.findall(left, _sentence_start(left)),
        after=[] if ends else WORD.findall(right, 0, _sentence_end(right)),
        left=left,
        right=right,
        ends_sentence=text[quotation.end - 1] in ".!?…",
        is_single=quotation.mark in "'‘",
        ends_with_comma="," in text[quotation.end - 1 : quotation.outer_end + 1],
        ends_with_inner_comma=text[quotation.end - 1] == ",",
        is_title_case=_is_title_case(inside, small),
        exclaims=bool(EXCLAIMS.search(text, quotation.start, quotation.end)),
    )


def _sentence_start(left: str) -> int:
    limit = len(left)
    for _ in range(MOST_DOUBTFUL):
        end = LAST_END.match(left, 0, limit)
        if not end:
            return 0
        if end[1] in "\n\r" or _begins_sentence(left, end.end()):
            return end.end()
        limit = end.start(1)
    return limit


def _sentence_end(right: str) -> int:
    for end in islice(END.finditer(right), MOST_DOUBTFUL):
        if end.group()[0] in "\n\r" or _begins_sentence(right, end.end()):
            return end.start()
    return len(right)


def _begins_sentence(text: str, place: int) -> bool:
    shortened = SHORTENED.search(text, max(0, place - 8), place)
    if shortened and shortened[1][0].isupper():
        return False
    letter = next((c for c in text[place : place + 8] if c.isalnum()), "A")
    return not letter.islower()


def _is_title_case(words: list[str], small: Words) -> bool:
    return bool(words) and words[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() or w in small for w in words)
