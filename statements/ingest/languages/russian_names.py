"""Russian declension of names: the nominatives that a form of a surname, first name or patronymic may stand for."""

import re
from collections.abc import Iterator
from functools import lru_cache

from statements.ingest.languages.first_names import gender_of
from statements.ingest.languages.name_forms import CASES, FullName, Reading, fold, nominative

# Doubt, stem, gender ("a" for any), then the endings by case; alternatives are divided by a stroke, "-" is none.
_PARADIGMS = """
0 .*(?:[оеё]в|[иы]н)          m  -   а    у    а    ым|ом    е
0 .*(?:[оеё]в|[иы]н)          f  а   ой   ой   у    ой|ою    ой
0 .*[кгх]                     m  ий  ого  ому  ого  им       ом
1 .*[бвгдзлмнпрстфх]          m  ой  ого  ому  ого  ым|им    ом
2 .*[бвгдзлмнпрстф]           m  ый  ого  ому  ого  ым       ом
1 .*[жшчщ]                    m  ий  его  ему  его  им       ем
0 .*[бвгдзклмнпрстфх]         f  ая  ой   ой   ую   ой|ою    ой
1 .*[жшчщ]                    f  ая  ей   ей   ую   ей       ей
0 .*[бвгджзклмнпрстфхцчшщ]    m  -   а    у    а    ом|ем    е
1 .*[аеёийоуывлнм]            m  ец  ца   цу   ца   цем|цом  це
1 .*[бвгджзлмнпрстфчш]        m  ок  ка   ку   ка   ком      ке
1 .*[бвгджзлмнпрстфчш]        m  ек  ька  ьку  ька  ьком     ьке
0 .*[аеёоуыэюя]               m  й   я    ю    я    ем       е
0 .*и                         m  й   я    ю    я    ем       и
1 .*[бвдзлмнпрстф]            m  ь   я    ю    я    ем|ём    е
1 .*[бвгджзклмнпрстфхцчшщ]    a  а   ы|и  е    у    ой|ей|ою е
1 .*[аеёоуыэюябвдзлмнпрстфь]  a  я   и    е    ю    ей|ёй    е
0 .*и                         a  я   и    и    ю    ей       и
1 .*[бвдзлмнпрстф]            f  ь   и    и    ь    ью       и
"""
_IRREGULAR = {
    "Пётр": "Петра Петру Петра Петром Петре",
    "Павел": "Павла Павлу Павла Павлом Павле",
    "Лев": "Льва Льву Льва Львом Льве",
}


def _endings() -> dict[str, list[tuple[re.Pattern[str], str, str, str, int]]]:
    """Ending of a form -> (what its stem looks like, ending of the nominative, gender, case, doubt)."""
    table: dict[str, list[tuple[re.Pattern[str], str, str, str, int]]] = {}
    for row in _PARADIGMS.strip().splitlines():
        doubt, stem, gender, *forms = row.split()
        pattern = re.compile(stem, re.IGNORECASE)
        base = forms[0].replace("-", "")
        for case, alternatives in zip(CASES, forms, strict=True):
            for ending in alternatives.split("|"):
                row_of_ending = (pattern, base, gender.replace("a", ""), case, int(doubt))
                table.setdefault(ending.replace("-", ""), []).append(row_of_ending)
    return table


_ENDINGS = _endings()
_IRREGULAR_FORMS: dict[str, list[Reading]] = {}
for _base, _forms in _IRREGULAR.items():
    for _case, _form in zip(CASES, [_base, *_forms.split()], strict=True):
        _IRREGULAR_FORMS.setdefault(fold(_form), []).append(Reading(_base, "m", _case))
_INDECLINABLE = re.compile(r".*(?:[еиоэ]|[гх]у|[иы]х)$", re.IGNORECASE)
_RARELY_INDECLINABLE = re.compile(r".*[уюыая]$", re.IGNORECASE)
_MANS_SURNAME = re.compile(r".*(?:[оеё]в|[иы]н|[йь])$", re.IGNORECASE)
_LOOKS_DECLINED = re.compile(r".*(?:[оеиы]м|ой|[ео]го|[ео]му)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r".*(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ою)$", re.IGNORECASE)
_POSSESSIVE_NAME = re.compile(r".*(?:[оеё]ва?|[иы]на?)$", re.IGNORECASE)
_PATRONYMIC = re.compile(r".*(?:ович|евич|ьич|ична|овна|евна)$")


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[Reading, ...]:
    """What names the word may be a form of, the commonest way first; a double surname changes in both halves."""
    if "-" in word.strip("-"):
        return _double(word)
    if not word.isalpha() or word.isupper() or word.islower():
        return (Reading(word),)
    irregular = _IRREGULAR_FORMS.get(fold(word))
    if irregular:
        return tuple(irregular)
    found = [*_declined(word), *_unchanged(word)]
    return tuple(sorted(dict.fromkeys(found), key=lambda reading: reading.doubt)) or (Reading(word),)


def _declined(word: str) -> Iterator[Reading]:
    possessive = _POSSESSIVE.match(word)
    for size in range(3, -1, -1):
        cut = len(word) - size
        for stem, base, gender, case, doubt in _ENDINGS.get(word[cut:].lower(), ()):
            if cut > 1 and stem.fullmatch(word[:cut]):
                name = word[:cut] + base
                odd = (2 if possessive and not _POSSESSIVE_NAME.match(name) else 0) + (
                    2 if case == "nom" and _LOOKS_DECLINED.match(word) else 0
                )
                usual = gender_of(name)
                yield Reading(name, gender or usual, case, -1 if usual else doubt + odd)


def _unchanged(word: str) -> Iterator[Reading]:
    if _INDECLINABLE.match(word):
        yield Reading(word, doubt=2 if _LOOKS_DECLINED.match(word) else 0)
    elif _RARELY_INDECLINABLE.match(word):
        yield Reading(word, doubt=2)
    elif not _MANS_SURNAME.match(word):
        yield Reading(word, "f", doubt=1 if _LOOKS_DECLINED.match(word) else 0)


def in_nominative(
    words: tuple[str, ...], case: str = "", gender: str = "", known: frozenset[str] = frozenset()
) -> FullName | None:
    """A printed name in the nominative: “Марии Захаровой” gives Мария Захарова; None where it may be two people's."""
    return nominative(words, readings, case, gender, known, _likely)


def bases(word: str) -> tuple[str, ...]:
    """Folded, itself first: what the word may be called in the nominative."""
    return tuple(dict.fromkeys([fold(word), *(fold(reading.base) for reading in readings(word) if reading.doubt <= 2)]))


def name_of_forms(printed: tuple[str, ...]) -> str:
    """The nominative of a person's name printed in several forms, the fullest first."""
    words = tuple(printed[0].split())
    known = frozenset(fold(word) for form in printed[1:] for word in form.split())
    name = in_nominative(words) or in_nominative(words, known=known)
    return str(name) if name else printed[0]


def _likely(name: FullName) -> int:
    """Usual first names and patronymics tell the reading; a form that is a nominative as it stands goes before."""
    points = 0
    for word in name.words[:-1]:
        gender = gender_of(word)
        points += 3 if gender and gender == name.gender else 0
        if _PATRONYMIC.match(word):
            points += 3 if (name.gender == "f") == word.endswith("на") else -3
    return points


def _double(word: str) -> tuple[Reading, ...]:
    left, right = word.rsplit("-", 1)
    pairs = [
        Reading(f"{one.base}-{two.base}", one.gender or two.gender, one.case or two.case, one.doubt + two.doubt)
        for one in readings(left)
        for two in readings(right)
        if one.gender in ("", two.gender) or not two.gender
        if one.case in ("", two.case) or not two.case
    ]
    return tuple(dict.fromkeys(pairs))
