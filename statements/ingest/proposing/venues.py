"""Where and to whom something is said: the outlet spoken to, the occasion, the place, as far as the sentence tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from statements.ingest.proposing.aliases import Found
from statements.ingest.proposing.calendars import CALENDARS
from statements.ingest.proposing.frames import BLANK
from statements.ingest.proposing.holdings import Registry, without_article
from statements.ingest.proposing.occasion_words import OccasionWords, words_of

_INTERVIEW = re.compile(r"\b(?:interview|entretien|gespräch|интервью|беседе)", re.IGNORECASE)
_SMALL = r"of|and|the|de|du|des|la|en|и"
_NAME = re.compile(
    r"[«“„\"‘']?(?P<name>[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’&.-]*"
    rf"(?:\s(?:(?:{_SMALL})\s)?(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’&-]*|\d{{1,2}}\b))*)[»”“\"’']?"
)
_MARKED = re.compile(r"[«“„\"]\s?(?P<name>[^\W\d_][^«»“”„\"\ufffc]{0,58}[^\s«»“”„\"\ufffc])\s?[»”“\"]")
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Journal|Gazette|Herald|Tribune|Telegraph|Guardian|Press|Agency|TV|Television|Radio|Daily|Weekly"
    r"|Magazine|Channel|Broadcasting|Review|Chronicle|Observer|Mail|Courier|Bulletin|Dispatch|Inquirer|Zeitung|Blatt|Presse"
    r"|Novosti|Today|Nachrichten|Rundfunk|Fernsehen|Gazeta|Pravda|Газета|Новости|Правда|(?<=\w\s)France|France (?:\d|Inter|Info|Culture)|Presse|Spiegel|Welt|Bild)\b"
    r"|[a-zäöü]zeitung\b|\w\.(?:com|ru|org|net|de|fr|tv|info|media)\b"
)
_WELL_KNOWN = frozenset(
    (
        "TASS ТАСС Interfax Интерфакс Reuters AFP AP UPI dpa DPA RIA РИА RT CNN BBC NBC ABC CBS MSNBC CNBC NPR PBS Fox "
        "Bloomberg Politico Axios Sputnik Xinhua CGTN CCTV NHK Yonhap ANSA EFE Ukrinform Al-Jazeera ZDF ARD DW RTL LCI BFMTV "
        "TF1 RFI RFE/RL Euronews Newsmax Breitbart Izvestia Известиям Kommersant Interfax-Ukraine Anadolu IRNA KCNA"
    ).split()
)
"""Names of outlets that stand by themselves, known to be outlets without a word that says so."""


@dataclass(frozen=True)
class Venue:
    """As printed, or empty. `outlet_pk` is the outlet of the archive that the printed name leads to."""

    occasion: str = ""
    outlet: str = ""
    place: str = ""
    outlet_pk: int | None = None
    evidence: str = ""

    def fits(self, other: "Venue") -> bool:
        """Whether both may be the same occasion: nothing that both tell is different."""
        outlets = self.outlet_pk and self.outlet_pk == other.outlet_pk or _alike(self.outlet, other.outlet)
        occasions = self.outlet or other.outlet or _alike(self.occasion, other.occasion)
        return bool(outlets and occasions) and _alike(self.place, other.place)

    def with_all_of(self, other: "Venue") -> "Venue":
        """What both tell of one occasion."""
        return replace(
            self,
            occasion=self.occasion or other.occasion,
            outlet=self.outlet or other.outlet,
            place=self.place or other.place,
            outlet_pk=self.outlet_pk or other.outlet_pk,
        )


_NEXT_WORD = re.compile(r"[^\s\ufffc]+\s+")
_CLAUSE = re.compile(r"[,;:.]\s")
_ARTICLE = re.compile(
    r"(?:the|an?|der|die|das|dem|den|le|la|les|au|aux|à|avec|de|du|pour|state|l['’]|d['’])(?:\s+|(?<=['’]))",
    re.IGNORECASE,
)
_BEFORE_LISTENERS = re.compile(r"\b(?:to|with|vor|gegenüber|devant|à|перед)\s+(?:the|des|les)?\s*$", re.IGNORECASE)
_NOMINATIVE = {
    "пресс-конференции": "пресс-конференция",
    **dict.fromkeys(("брифинге", "брифинга"), "брифинг"),
    **dict.fromkeys(("саммите", "саммита"), "саммит"),
    **dict.fromkeys(("форуме", "форума"), "форум"),
    **dict.fromkeys(("заседании", "заседания"), "заседание"),
    **dict.fromkeys(("встрече", "встречи"), "встреча"),
    **dict.fromkeys(("выступлении", "выступления"), "выступление"),
    "конференции": "конференция",
    "совещании": "совещание",
    "митинге": "митинг",
    "статье": "статья",
    "заявлении": "заявление",
    "обращении": "обращение",
}


def _alike(one: str, other: str) -> bool:
    return not one or not other or without_article(one.lower()) == without_article(other.lower())


def venue_in(words: str, language: str, registry: Registry) -> Venue | None:
    """Of a sentence with all that is said blanked out; None where it tells nothing of the kind."""
    forms = words_of(language)
    told = _outlet(words, forms, language, registry)
    if told:
        return told
    platform = forms.platform.search(words)
    if platform:
        return Venue(forms.post.format(name=platform["name"]), evidence=_quoted(platform.group()))
    return _event(words, forms)


def _event(words: str, forms: OccasionWords) -> Venue | None:
    event, listeners = forms.event.search(words), _listeners(words, forms)
    first = min(filter(None, (event, listeners)), key=lambda match: match.start(), default=None)
    if not first:
        return None
    places = [_place(words, match.end(), forms) for match in (listeners, event) if match]
    occasion = _occasion(event["what"], forms) if event else forms.to.format(who=listeners["who"]) if listeners else ""
    verb = words[: first.start()].replace(BLANK, " ").split()[-1:] if first is listeners else []
    evidence = _quoted(" ".join([*verb, first.group()]))
    return Venue(occasion, place=next(filter(None, places), ""), evidence=evidence)


def _outlet(words: str, forms: OccasionWords, language: str, registry: Registry) -> Venue | None:
    for match in forms.told.finditer(words):
        for start in _starts(words, match.end(), forms.words_between):
            # What an interview was given to is an outlet: in quotation marks, any name will do.
            is_interview = bool(_INTERVIEW.match(match.group()))
            named = _named_outlet(words, start, forms, language, registry, is_interview)
            if not named:
                continue
            name, end, pk = named
            interview = _INTERVIEW.search(words[max(0, match.start() - 40) : end + 40])
            known = registry.outlets[pk].name if pk else name
            occasion = forms.interview.format(name=known) if interview else ""
            return Venue(occasion, name, _place(words, end, forms), pk, _quoted(words[match.start() : end]))
    return None


def _starts(words: str, start: int, between: int) -> Iterator[int]:
    """Right behind the verb, or some words later in the same clause."""
    yield start
    for match in islice(_NEXT_WORD.finditer(words, start, start + 80), between):
        if _CLAUSE.search(match.group()):
            return
        yield match.end()


def _named_outlet(
    words: str, start: int, forms: OccasionWords, language: str, registry: Registry, is_interview: bool
) -> tuple[str, int, int | None] | None:
    """Printed name of the outlet, where it ends, and its record."""
    start = _behind_articles(words, start)
    kind = forms.outlet_before.match(words, start)
    if kind and forms.is_noun_small and kind.group()[0].isupper():
        kind = None
    start = _behind_articles(words, kind.end(), small=True) if kind else start
    named = _MARKED.match(words, start) or _NAME.match(words, start)
    if not named:
        return None
    known = _known(words[start : named.end()], language, registry)
    if known:
        printed = words[start : start + known.end].strip("«“„\"‘' ")
        return printed, _after(words, start + known.end, forms), next(iter(known.keys))
    name = named["name"] if named.re is _MARKED else _trimmed(named["name"], language)
    behind = forms.outlet_after.match(words, named.start("name") + len(name) + 1)
    if forms.outlet_after.fullmatch(name):
        return None
    is_marked = is_interview and named.re is _MARKED
    if name and (kind or behind or is_marked or _PRESS.search(name) or name.split()[0] in _WELL_KNOWN):
        return name, _after(words, named.start("name") + len(name), forms), None
    return None


def _behind_articles(words: str, start: int, small: bool = False) -> int:
    """With `small`, one with a capital is taken for the first word of a name: « le journal La Pluie »."""
    while article := _ARTICLE.match(words, start := _behind_spaces(words, start)):
        if small and article.group()[0].isupper():
            break
        start = article.end()
    return start


def _behind_spaces(words: str, start: int) -> int:
    return start + len(words[start:]) - len(words[start:].lstrip(" "))


def _known(words: str, language: str, registry: Registry) -> Found | None:
    found = registry.outlet_names.of(words, language) if registry.outlets else []
    return found[0] if found and found[0].start <= 1 and len(found[0].keys) == 1 else None


def _trimmed(name: str, language: str) -> str:
    """Without a day or a person behind it: “told TASS Tuesday”, “told the BBC’s Ada Example”, «сообщил ТАСС Пример»."""
    kept: list[str] = []
    calendar = CALENDARS.get(language)
    for word in name.split():
        if calendar and kept and any(re.fullmatch(day, word, re.IGNORECASE) for day in calendar.weekdays):
            break
        kept.append(re.sub("[’']s$", "", word))
        if kept[-1] != word:
            break
    is_alone = kept[0] in _WELL_KNOWN and not _PRESS.search(name)
    return kept[0] if is_alone else " ".join(kept).rstrip(".")


def _after(words: str, end: int, forms: OccasionWords) -> int:
    """Where it ends with the mark and the word for an outlet behind it."""
    inside = end + len(words[end:]) - len(words[end:].lstrip(" »”“\"’'"))
    kind = forms.outlet_after.match(words, inside)
    return kind.end() if kind else end


def _listeners(words: str, forms: OccasionWords) -> re.Match[str] | None:
    for match in re.finditer(rf"(?P<who>\b{forms.listeners.pattern})", words, re.IGNORECASE):
        told = forms.told.search(words[max(0, match.start() - 60) : match.start()])
        if told or _BEFORE_LISTENERS.search(words[: match.start()]):
            return match
    return None


def _place(words: str, end: int, forms: OccasionWords) -> str:
    found = forms.place.match(words, end)
    name = found["place"].rstrip(".,’'") if found else ""
    return "" if not name or forms.is_inflected or _is_of_the_calendar(name) else name


def _is_of_the_calendar(name: str) -> bool:
    first = name.split()[0]
    return any(
        re.fullmatch(word, first, re.IGNORECASE)
        for calendar in CALENDARS.values()
        for word in (*calendar.months, *calendar.weekdays)
    )


def _occasion(what: str, forms: OccasionWords) -> str:
    words = what.split()
    return _NOMINATIVE.get(words[-1].lower(), words[-1]) if forms.is_inflected else " ".join(words)


def _quoted(words: str) -> str:
    return f"“{' '.join(words.replace(BLANK, ' ').split())}”"
