"""Words for days in English, Russian, German and French: weekdays, months, yesterday, last week, two days ago."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Calendar:
    """Patterns of one language, each with the name of its meaning; the groups in them are those that meanings read."""

    weekdays: Sequence[str]
    months: Sequence[str]
    patterns: Sequence[tuple[str, str]]
    """(meaning, pattern), the more telling first; `{weekday}`, `{month}`, `{number}` and `{unit}` are filled in."""
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    """The beginning of each word for a unit of time, and the unit."""
    not_then: str
    """Words before a date that make it another day's: until, since, before."""
    once: str
    """Words that put what is said at an unknown earlier time: earlier, previously, once."""
    pluperfect: str
    """What stands right before a verb that tells of an earlier time, as “had” does; may be empty."""
    brought_out: str
    """Words that tell when something was published rather than said."""

    def weekday(self, word: str) -> int:
        return _place(self.weekdays, word)

    def month(self, word: str) -> int:
        return _place(self.months, word) + 1

    def number(self, word: str) -> int:
        return int(word) if word.isdecimal() else self.numbers[word.lower()]

    def unit(self, word: str) -> str:
        return next(unit for beginning, unit in self.units.items() if word.lower().startswith(beginning))


_NUMERIC = (
    ("iso", r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    ("dotted", r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d)\b"),
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_ENGLISH_IN = r"\b(?:in|at the (?:end|beginning|start) of)\s+(?:early |late |mid-?\s?)?"
_ENGLISH_SPEECH = (
    r"(?:(?:news|press|television|TV|radio)\s+)?(?:interview|speech|statement|address|article|essay|op-ed|letter|post|tweet|memo"
    r"|lecture|briefing|conference|book|column|testimony|podcast)\b"
)
_ENGLISH = Calendar(
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    months=("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?")
    + ("sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"),
    patterns=(
        *_NUMERIC,
        (
            "day",
            rf"\b(?:{{weekday}},?\s+(?:the\s+)?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{{month}})\b\.?(?:,?\s+{_YEAR}\b)?",
        ),
        (
            "day",
            rf"\b(?:{{weekday}},?\s+)?(?P<month>{{month}})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+{_YEAR}\b)?",
        ),
        ("past_weekday", r"\b(?:last|this past)\s+(?P<weekday>{weekday})\b"),
        ("weekday", r"\b(?P<weekday>{weekday})\b"),
        ("today-2", r"\bthe day before yesterday\b"),
        ("today-1", r"\b(?:yesterday|last (?:night|evening))\b"),
        ("today", r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b"),
        ("ago", r"\b(?P<number>{number})\s+(?P<unit>{unit})\s+ago\b"),
        ("weekend", r"\b(?:(?:over|at|on|during) the|last|this past|this) weekend\b"),
        ("this_week", r"\bthis week\b"),
        ("last_week", r"\blast week\b"),
        ("this_month", r"\bthis month\b"),
        ("last_month", r"\blast month\b"),
        ("this_year", r"\bthis year\b"),
        ("last_year", r"\blast year\b"),
        ("month", rf"{_ENGLISH_IN}(?P<month>{{month}})\b(?:,?\s+(?:of\s+)?{_YEAR}\b)?"),
        ("month", rf"\b(?:an?|his|her|their|its)\s+(?P<month>{{month}})\s+(?:{_YEAR}\s+)?{_ENGLISH_SPEECH}"),
        ("year", rf"{_ENGLISH_IN}{_YEAR}\b"),
        ("year", rf"\b(?:an?|the|his|her|their|its)\s+{_YEAR}\s+{_ENGLISH_SPEECH}"),
    ),
    numbers=dict(
        zip("a two three four five six seven eight nine ten".split(), range(1, 11), strict=True), an=1, one=1, several=0
    ),
    units={"day": "day", "week": "week", "month": "month", "year": "year"},
    not_then=r"\b(?:until|till|by|since|from|after|before|next|through|between|of|for|beyond|coming|following)\s+(?:the\s+|late\s+|early\s+)?$",
    once=r"\b(?:earlier|previously|before that|once|in the past|formerly|at the time|years ago|famously|has long)\b",
    pluperfect=r"\bhad\s+(?:\w+\s+)?",
    brought_out=r"\b(?:published|aired|broadcast|released|printed|carried|appear(?:s|ed|ing)|ran|posted|streamed|televised)\b",
)

_RUSSIAN = Calendar(
    weekdays=("понедельник[а-я]*", "вторник[а-я]*", "сред[ауеы]", "четверг[а-я]*", "пятниц[а-я]+", "суббот[а-я]+")
    + ("воскресень[а-я]+",),
    months=("январ[а-я]+", "феврал[а-я]+", "март[а-я]*", "апрел[а-я]+", "ма[яейю]", "июн[а-я]+", "июл[а-я]+")
    + ("август[а-я]*", "сентябр[а-я]+", "октябр[а-я]+", "ноябр[а-я]+", "декабр[а-я]+"),
    patterns=(
        *_NUMERIC,
        (
            "day",
            rf"\b(?:{{weekday}},?\s+)?(?P<day>\d{{1,2}})\s+(?P<month>{{month}})\b(?:\s+{_YEAR}\b(?:\s+г(?:ода|\.))?)?",
        ),
        ("past_weekday", r"\bв(?:о)?\s+(?:прошл|минувш)[а-я]+\s+(?P<weekday>{weekday})"),
        ("weekday", r"\bв(?:о)?\s+(?P<weekday>{weekday})"),
        ("today-2", r"\bпозавчера\b"),
        ("today-1", r"\b(?:вчера|прошлой ночью)\b"),
        ("today", r"\b(?:сегодня|сегодняшн[а-я]+)\b"),
        ("ago", r"\b(?P<number>{number})?\s*(?P<unit>{unit})\s+назад\b"),
        ("weekend", r"\b(?:в|на) (?:(?:минувши[ех]|прошлы[ех]|прошедши[ех]|эти(?:х)?) )?выходны[ех]\b"),
        ("this_week", r"\bна (?:этой|текущей) неделе\b"),
        ("last_week", r"\bна (?:прошлой|минувшей) неделе\b"),
        ("this_month", r"\bв (?:этом|текущем) месяце\b"),
        ("last_month", r"\bв (?:прошлом|минувшем) месяце\b"),
        ("this_year", r"\bв (?:этом|текущем|нынешнем) году\b"),
        ("last_year", r"\bв (?:прошлом|минувшем) году\b"),
        ("month", rf"\bв\s+(?:начале |конце |середине )?(?P<month>{{month}})\b(?:\s+{_YEAR}\s+г)?"),
        ("year", rf"\bв\s+(?:начале |конце )?{_YEAR}\s+(?:году|г\.)"),
    ),
    numbers={
        "один": 1,
        "одну": 1,
        "два": 2,
        "две": 2,
        "три": 3,
        "четыре": 4,
        "пять": 5,
        "шесть": 6,
        "семь": 7,
        "несколько": 0,
    },
    units={"ден": "day", "дн": "day", "недел": "week", "месяц": "month", "год": "year", "лет": "year"},
    not_then=r"\b(?:до|с|со|после|к|перед|следующ[а-я]+|будущ[а-я]+|от|по)\s+$",
    once=r"\b(?:ранее|раньше|прежде|до этого|когда-то|накануне)\b",
    pluperfect="",
    brought_out=r"\b(?:опубликован[а-я]*|вышед[а-я]+|вышл[а-я]+|показан[а-я]*)\b",
)

_GERMAN = Calendar(
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "(?:samstag|sonnabend)", "sonntag"),
    months=("januar|jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober")
    + ("november", "dezember"),
    patterns=(
        *_NUMERIC,
        (
            "day",
            rf"\b(?:{{weekday}},?\s+(?:de[mnr]\s+)?)?(?P<day>\d{{1,2}})\.\s*(?P<month>{{month}})\b(?:\s+{_YEAR}\b)?",
        ),
        ("past_weekday", r"\b(?:letzte|vergangene|vorige)[nm]\s+(?P<weekday>{weekday})"),
        ("weekday", r"\b(?P<weekday>{weekday})(?:s?abend|morgen|vormittag|nachmittag|mittag|nacht)?\b"),
        ("today-2", r"\bvorgestern\b"),
        ("today-1", r"\bgestern\b"),
        ("today", r"\bheute\b"),
        (
            "weekend",
            r"\b(?:am|dieses|letztes|voriges|vergangenes)\s+(?:(?:vergangenen|letzten|vorigen)\s+)?Wochenende\b",
        ),
        ("ago", r"\bvor\s+(?P<number>{number})\s+(?P<unit>{unit})"),
        ("this_week", r"\b(?:diese|dieser) Woche\b"),
        ("last_week", r"\b(?:vergangene|vergangener|letzte|letzter|vorige|voriger)n? Woche\b"),
        ("this_month", r"\bdiese[nms] Monats?\b"),
        ("last_month", r"\b(?:vergangene|letzte|vorige)[nms] Monats?\b"),
        ("this_year", r"\bdiese[ms] Jahre?s?\b"),
        ("last_year", r"\b(?:vergangene|letzte|vorige)[nms] Jahre?s?\b"),
        ("month", rf"\b(?:im|Anfang|Ende|Mitte)\s+(?P<month>{{month}})\b(?:\s+{_YEAR}\b)?"),
        ("year", rf"\b(?:im Jahr|im Jahre|Anfang|Ende|Mitte)\s+{_YEAR}\b"),
    ),
    numbers=dict(
        zip("zwei drei vier fünf sechs sieben acht neun zehn".split(), range(2, 11), strict=True),
        einem=1,
        einer=1,
    ),
    units={"tag": "day", "woche": "week", "monat": "month", "jahr": "year"},
    not_then=r"\b(?:bis|seit|ab|nach|vor|zum|nächste[nrs]?|kommende[nrs]?|vom|von)\s+(?:zum\s+|dem\s+|kommenden\s+)?$",
    once=r"\b(?:zuvor|früher|einst|damals|bereits)\b",
    pluperfect="",
    brought_out=r"\b(?:veröffentlicht\w*|erschien\w*|ausgestrahlt\w*|gesendet\w*|vorab)\b",
)

_FRENCH = Calendar(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre")
    + ("novembre", "décembre"),
    patterns=(
        *_NUMERIC,
        ("day", rf"\b(?:{{weekday}}\s+)?(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{{month}})\b(?:\s+{_YEAR}\b)?"),
        ("past_weekday", r"\b(?P<weekday>{weekday})\s+(?:dernier|passé)\b"),
        ("weekday", r"\b(?P<weekday>{weekday})\b(?!\s+prochain)"),
        ("today-2", r"\bavant-hier\b"),
        ("today-1", r"\bhier\b"),
        ("today", r"\b(?:aujourd['’]hui|ce (?:matin|soir)|cet après-midi)\b"),
        ("weekend", r"\b(?:ce week-end|(?:le|au cours du) week-end (?:dernier|passé))\b"),
        ("ago", r"\bil y a\s+(?P<number>{number})\s+(?P<unit>{unit})"),
        ("this_week", r"\bcette semaine\b"),
        ("last_week", r"\bla semaine (?:dernière|passée)\b"),
        ("this_month", r"\bce mois-ci\b"),
        ("last_month", r"\ble mois dernier\b"),
        ("this_year", r"\bcette année\b"),
        ("last_year", r"\b(?:l['’]an|l['’]année) derni(?:er|ère)\b"),
        ("month", rf"\b(?:en|début|fin|mi-|au mois de)\s*(?P<month>{{month}})\b(?:\s+{_YEAR}\b)?"),
        ("year", rf"\b(?:en|début|fin)\s+{_YEAR}\b"),
    ),
    numbers=dict(zip("un deux trois quatre cinq six sept huit neuf dix".split(), range(1, 11), strict=True), une=1),
    units={"jour": "day", "semaine": "week", "mois": "month", "an": "year"},
    not_then=r"\b(?:jusqu['’]à|jusqu['’]au|depuis|après|avant|dès|d['’]ici|du|de(?:\s+\w+\s+à)?)\s*(?:le\s+|à\s+)?$",
    once=r"\b(?:plus tôt|auparavant|précédemment|jadis|autrefois|déjà)\b",
    pluperfect=r"\bavai(?:t|ent)\s+(?:\w+\s+)?",
    brought_out=r"\b(?:publiée?s?|parue?s?|diffusée?s?)\b",
)

CALENDARS: Mapping[str, Calendar] = {"en": _ENGLISH, "ru": _RUSSIAN, "de": _GERMAN, "fr": _FRENCH}


@cache
def patterns_of(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(meaning, compiled pattern) of a language; of one without a calendar, only dates in figures."""
    calendar = CALENDARS.get(language)
    if calendar is None:
        return tuple((meaning, re.compile(pattern)) for meaning, pattern in _NUMERIC)
    words = {
        "{weekday}": f"(?:{'|'.join(calendar.weekdays)})",
        "{month}": f"(?:{'|'.join(calendar.months)})",
        "{number}": rf"(?:\d{{1,2}}|{'|'.join(calendar.numbers)})",
        "{unit}": f"(?:{'|'.join(calendar.units)})\\w*",
    }
    return tuple((meaning, _filled(pattern, words)) for meaning, pattern in calendar.patterns)


@cache
def any_of(language: str) -> re.Pattern[str]:
    """All of them as one, which tells quickly where there is none."""
    patterns = (re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for _, pattern in patterns_of(language))
    return re.compile("|".join(patterns), re.IGNORECASE)


def _filled(pattern: str, words: Mapping[str, str]) -> re.Pattern[str]:
    for place, alternatives in words.items():
        pattern = pattern.replace(place, alternatives)
    return re.compile(pattern, re.IGNORECASE)


def _place(words: Sequence[str], word: str) -> int:
    return next(number for number, pattern in enumerate(words) if re.fullmatch(pattern, word, re.IGNORECASE))
