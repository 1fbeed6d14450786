"""When something was said, as far as the words around it tell; a date within what is said is never taken."""

import re
from dataclasses import dataclass
from datetime import date

from statements import dates
from statements.ingest.proposing.calendars import CALENDARS
from statements.ingest.proposing.datings import Dated, dates_in
from statements.ingest.proposing.frames import BLANK, Frame, Surroundings
from statements.ingest.proposing.occasion_words import words_of
from statements.ingest.values import Attribution

_BREAK = re.compile(rf"[,;:()—–{BLANK}]|\s-\s")
_RELATIVE = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|котор[а-я]+|где|что|qui|dont|où|deren|dessen)\b", re.IGNORECASE
)
_TO_A_LISTENER = re.compile(r"t(?:old|ells?|elling)|inform|remind|assur|warn|spoke|speak|address", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"\W*(?:(?:on|late|early|earlier|in|at|to|during|by|via|this|last|again|also|later|here|over|nearly|almost|about|just)\b.*)?",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s\b")
_AT = re.compile(r"\b(?:at|during|in|to|told|addressing|addressed|by)\s+$", re.IGNORECASE)
"""Before “Tuesday’s”: an occasion of speaking follows, as “on Tuesday’s attack” tells a matter."""
_NEAR = 45
"""Characters to either side of the verb in which words belong to it."""
_CLOSE = 25
"""Characters behind a source without a verb: “according to Ada Example on Monday”, but no date of a headline."""
_FAR = 90
"""Characters between the verb and a date that still belongs to it."""


@dataclass(frozen=True)
class Said:
    """A partial date as `statements.dates` reads it, and why; empty where nothing at all is known."""

    text: str
    evidence: str


def when_said(
    surroundings: Surroundings, attribution: Attribution, published: date | None, language: str = "en"
) -> Said:
    """What the sentence of source and verb tells, else no more than that it was said by the time of publication."""
    published = published or filed_day(surroundings, None)
    frame, filed = surroundings.frame(attribution), filed_day(surroundings, published)
    told = date_in_frame(frame, attribution, published, language, filed) if frame else None
    return told or undated(published)


def filed_day(surroundings: Surroundings, published: date | None) -> date | None:
    """The day of the dateline, which dates the article and none of what is said in it."""
    dateline = surroundings.dateline
    if dateline is None:
        return None
    return dateline.filed_by(published) if published else dateline.filed


def undated(published: date | None) -> Said:
    if published is None:
        return Said("", "neither the sentence nor the article tells the day")
    return Said(f"../{published}", f"the article tells no day; published {dates.day_written_out(published)}")


def date_in_frame(
    frame: Frame,
    attribution: Attribution,
    published: date | None,
    language: str = "en",
    filed: date | None = None,
) -> Said | None:
    """The date that belongs to the act of speaking."""
    first, last = _anchor(frame, attribution)
    found = dates_in(frame.words, published, language, filed)
    belonging = [dated for dated in found if _belongs(frame, attribution, dated, language)]
    if not belonging:
        return None
    nearest = min(belonging, key=lambda dated: max(first - dated.end, dated.start - last))
    return _said(frame.words, nearest, published, language, filed)


def date_in_occasion(
    words: str, published: date | None, language: str = "en", filed: date | None = None
) -> Said | None:
    """The first date of a sentence that tells of an occasion: “Ada Example spoke to reporters on Monday”."""
    for dated in dates_in(words, published, language, filed):
        segment, _ = _segment(words, dated)
        if words_of(language).occasions.search(segment) and not words_of(language).about.match(segment):
            return _said(words, dated, published, language, filed)
    return None


def tells_of_earlier(frame: Frame, attribution: Attribution, language: str = "en") -> bool:
    """Whether the words at the verb set what is said at another time than what is told around it."""
    calendar = CALENDARS.get(language)
    if calendar is None:
        return False
    first, last = _anchor(frame, attribution)
    near = frame.words[max(0, first - _NEAR) : last + _NEAR]
    pluperfect = calendar.pluperfect and re.search(rf"{calendar.pluperfect}$", frame.words[:first], re.IGNORECASE)
    return bool(pluperfect or re.search(calendar.once, near, re.IGNORECASE))


def _said(words: str, dated: Dated, published: date | None, language: str, filed: date | None) -> Said:
    segment, offset = _segment(words, dated)
    text = dated.text
    near = segment[max(0, dated.start - offset - 45) : dated.end - offset + 30]
    around = words[max(0, offset - 60) : offset] + segment
    calendar = CALENDARS.get(language)
    if calendar and re.search(calendar.brought_out, near, re.IGNORECASE) and words_of(language).recorded.search(around):
        text = _on_or_before(text)
    words_before = segment[: dated.start - offset].replace(BLANK, " ").split()[-10:]
    quoted = " ".join([*words_before, words[dated.start : dated.end]]).lstrip("\"'“”’»— ")
    known = f"; published {dates.day_written_out(published)}" if published else ""
    if filed and filed != published:
        known = f"; filed {dates.day_written_out(filed)}{known}"
    return Said(text, f"“{quoted}”{known}")


def _on_or_before(text: str) -> str:
    last = dates.parse(text).latest
    return f"../{last}" if last else text


def _anchor(frame: Frame, attribution: Attribution) -> tuple[int, int]:
    source = attribution.source
    first, last = attribution.cue or (source.start, source.end) if source else attribution.cue or (frame.start,) * 2
    return frame.at(first), frame.at(last)


def _segment(words: str, dated: Dated) -> tuple[str, int]:
    """The stretch between commas, dashes and what is said in which a date stands, and where it begins."""
    breaks = [match.span() for match in _BREAK.finditer(words) if not dated.start <= match.start() < dated.end]
    start = max((end for _, end in breaks if end <= dated.start), default=0)
    end = min((start for start, _ in breaks if start >= dated.end), default=len(words))
    return words[start:end], start


def _belongs(frame: Frame, attribution: Attribution, dated: Dated, language: str) -> bool:
    first, last = _anchor(frame, attribution)
    segment, offset = _segment(frame.words, dated)
    if _POSSESSIVE.match(frame.words, dated.end) and not _AT.search(frame.words[: dated.start]):
        return False
    if attribution.cue is None and not 0 <= dated.start - last <= _CLOSE:
        return False
    if words_of(language).about.match(segment.lstrip()) or _RELATIVE.match(segment.lstrip()):
        return False
    if offset <= first <= offset + len(segment):
        return _is_beside_the_verb(frame, attribution, dated, language)
    before = segment[: dated.start - offset]
    stands_alone = len(before.split()) <= 2 and not _RELATIVE.search(before)
    return stands_alone or bool(words_of(language).occasions.search(segment))


def _is_beside_the_verb(frame: Frame, attribution: Attribution, dated: Dated, language: str) -> bool:
    first, last = _anchor(frame, attribution)
    between = frame.words[last : dated.start] if dated.start >= last else frame.words[dated.end : first]
    between = _without_bringing_out(between, language)
    if len(between) > _FAR or _RELATIVE.search(between):
        return False
    if dated.start >= last and _is_of_the_matter(between, language):
        return False
    if language != "en" or dated.end <= first:
        return True
    source = attribution.source
    if source and last <= frame.at(source.start) < dated.start:
        between = frame.words[frame.at(source.end) : dated.start]
    told = bool(_TO_A_LISTENER.match(frame.words[first:last]))
    return bool(told or words_of(language).given.search(between) or _CIRCUMSTANCE.fullmatch(between))


def _without_bringing_out(between: str, language: str) -> str:
    """“in an interview that aired on” as “in an interview aired on”: such a clause dates what was said."""
    calendar = CALENDARS.get(language)
    if calendar is None:
        return between
    return re.sub(
        rf"{_RELATIVE.pattern}\s+(?:\w+\s+){{0,2}}?(?={calendar.brought_out})", "", between, flags=re.IGNORECASE
    )


def _is_of_the_matter(between: str, language: str) -> bool:
    """Whether a date behind these words is rather of what is spoken about: no occasion stands between the two."""
    found = list(words_of(language).matter.finditer(between))
    return bool(found) and not words_of(language).given.search(between, found[-1].end())
