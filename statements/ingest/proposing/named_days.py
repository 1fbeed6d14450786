"""Words for days that are part of a name: the Sunday Times, the Today programme, «Сегодня», Welt am Sonntag."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from statements.ingest.proposing.frames import BLANK

_WITHIN = rf"[^«»“”„\"{BLANK}]{{1,80}}"
_MARKED = re.compile(
    rf"«{_WITHIN}»|“{_WITHIN}”|„{_WITHIN}[“”]|(?<![^\s(])»(?=\w){_WITHIN}(?<=[\w.!?…])«"
    rf"|(?<![^\s(])\"(?=\w){_WITHIN}(?<=[\w.!?…])\""
)
_OPENING = re.compile(rf"(?:^|[.!?…:;\n{BLANK}])[\s\"'“”«»„‘’(—–-]*$")
_CAPITALISED = re.compile(r"\s+(?P<word>[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]*)")


@dataclass(frozen=True)
class _Names:
    """Patterns of one language for what stands beside a day in a name."""

    behind: str
    """A noun that only names begin with a day before: “Sunday Times”, “Today programme”."""
    ending: str
    """A name that ends with a day of the week: “Good Friday”, „der Freitag“, „Welt am Sonntag“."""
    leading: str = ""
    """What stands before a name, and not before a day that a capital follows: “told the Sunday Placeholder”."""
    are_days_small: bool = True
    """Whether the days of the week begin with a small letter, so that a capital makes a name."""


_NAMES: Mapping[str, _Names] = {
    "en": _Names(
        behind=r"\s+(?:(?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Independent|Observer|Review|Club|Group|Politics|Night"
        r"|Morning|Brunch|People|Sun|World|Star|Show|Programme|Program|Magazine|Supplement|Tribune|Agreement|Movement)\b"
        r"|(?:programme|program|show|newspaper|paper|tabloid|magazine|supplement|podcast|club)\b)",
        ending=r"\b(?:(?:Mail|Independent|Scotland|Wales) on Sunday"
        r"|(?:Good|Black|Palm|Easter|Ash|Holy|Super|Bloody|Cyber|Maundy|Whit|Fat|Red)\s+\w+)$",
        leading=r"(?:\b(?:the|an?|to|with|told|in|for|from|by|at|his|her|their|its|our)|[’']s)\s+$|^\W*$",
        are_days_small=False,
    ),
    "ru": _Names(behind=r"(?!)", ending=r"(?!)"),
    "de": _Names(
        behind=r"[\s-](?:journal|show|magazin|Journal|Show|Magazin)\b",
        ending=r"\b(?:(?:[Dd]er|[Dd]em|[Dd]es|[Dd]as|Schwarze[nr]?|Blaue[nr]?|Rote[nr]?)\s+\w+"
        r"|(?:Welt|Bild|NZZ|Post|Blick|Kurier|Presse|Express|Merkur|Anzeiger)\s+am\s+Sonntag)$",
        are_days_small=False,
    ),
    "fr": _Names(behind=r"(?!)", ending=r"(?!)"),
}


def marked_in(words: str) -> Iterator[tuple[int, int]]:
    """Stretches in quotation marks that are no speech: titles and names."""
    return (match.span() for match in _MARKED.finditer(words))


def is_in_name(words: str, match: re.Match[str], language: str) -> bool:
    """Of a word for a day; a day of the month is none."""
    names = _NAMES.get(language)
    if names is None:
        return False
    before, behind = words[: match.start()], words[match.end() :]
    weekday = match.start("weekday") if "weekday" in match.re.groupindex else -1
    if re.match(names.behind, behind) or re.match(r"-[^\W\d_]", behind):
        return True
    if weekday >= 0 and re.search(names.ending, words[: match.end()]):
        return True
    if weekday < 0 or names.are_days_small:
        is_capital = words[max(weekday, match.start())].isupper()
        return is_capital and not _opens_sentence(words[: max(weekday, match.start())])
    following = _CAPITALISED.match(behind)
    return bool(names.leading and following and _leads(names.leading, before) and not _is_month(following["word"]))


def _opens_sentence(before: str) -> bool:
    return bool(_OPENING.search(before))


def _leads(leading: str, before: str) -> bool:
    return bool(re.search(leading, before, re.IGNORECASE))


def _is_month(word: str) -> bool:
    return bool(re.match(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$", word))
